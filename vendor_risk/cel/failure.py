"""Failure: what an operation raises when it has no value to give."""

from __future__ import annotations


class Failure(Exception):  # noqa: N818 - a failed operation becomes an unknown value, it is never an error of the caller
    """An operation can't be carried out on these values; the message says why. Functions of the host may raise it too."""


class ExhaustedError(Exception):
    """The evaluation has used up the work it is allowed."""
