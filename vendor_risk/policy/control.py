"""Control: a measure that changes risk, as the catalogue names it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .part import Part
from .reference import Reference
from .scalar import Id, Line, Prose, Schema


class Control(Part):
    """A measure: what it is called, what it is meant to achieve, and which clauses ask for it."""

    title: Line
    objective: Prose
    refs: tuple[Reference, ...] = ()


class Catalogue(Part):
    """A document that names the controls a policy may count on, by id."""

    kind: Literal["controls"]
    schema_version: Schema = Field(alias="schema")
    id: Id
    title: Line
    controls: dict[Id, Control]
