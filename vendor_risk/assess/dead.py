"""Dead questions: those of a policy that none of its cases ever answers adversely."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from vendor_risk.policy import Policy

    from .assessment import Assessment

Asked = tuple[str, str]
"""A question: the SHA-256 of the document that asks it, in hex, and its id there."""


def asked_in(policy: Policy, sha256: str) -> tuple[str, ...]:
    """Return the questions that one document of a policy asks itself, in its order; those that it takes over from others are theirs."""
    return tuple(question.id for question in policy.questions if _document(policy, question.id) == sha256)


def adverse(policy: Policy, assessment: Assessment) -> frozenset[Asked]:
    """Return the questions that surely come out partly or not satisfied."""
    return frozenset((_document(policy, result.id), result.id) for result in assessment.questions if result.certain)


def dead(policy: Policy, sha256: str, answered: Collection[Asked]) -> tuple[str, ...]:
    """Return the questions that a document asks and that are not among those `answered` adversely by any case."""
    return tuple(id_ for id_ in asked_in(policy, sha256) if (sha256, id_) not in answered)


def _document(policy: Policy, question: str) -> str:
    origin = policy.origins.get(("questions", question))
    return origin.document.sha256 if origin is not None else ""
