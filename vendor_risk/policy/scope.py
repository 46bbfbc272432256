"""Scopes: what the conditions of one policy may name, by where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .fields import build_environment, scoped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vendor_risk.cel import Environment
    from vendor_risk.jurisdiction import Region

    from .fields import Scope as FieldScope
    from .formula import Scope
    from .names import Names

_SUBJECTS: dict[str, FieldScope] = {
    "data": "subject_data",
    "party": "subject_party",
    "place": "subject_place",
    "agreement": "subject_agreement",
    "conduct": "subject_conduct",
    "authority_action": "subject_authority_action",
}


class Scopes:
    """The environments of a policy's conditions, each made once."""

    def __init__(self, names: Names, regions: Mapping[str, Region], controls: Iterable[str]) -> None:
        self._subjects = names.subjects
        self._whole = build_environment(
            regions=regions,
            controls=controls,
            questions=names.questions,
            determinations=names.determinations,
            residency=names.residency,
            subjects=names.subjects,
        )
        self._made: dict[FieldScope, Environment] = {}

    def of(self, scope: Scope, id_: str) -> Environment:
        """Return what a condition in this scope may name, in the part with this id."""
        if scope == "subject":
            subject = _SUBJECTS.get(self._subjects.get(id_, ""))
            return self._scoped(subject) if subject else self._whole
        return self._whole if scope == "whole" else self._scoped(scope)

    def _scoped(self, scope: FieldScope) -> Environment:
        if scope not in self._made:
            self._made[scope] = scoped(self._whole, scope)
        return self._made[scope]
