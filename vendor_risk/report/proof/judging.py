"""Judging: the assessments of a report judged once more, from nothing but the documents it embeds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vendor_risk.errors import VendorRiskError

from ..canonical import canonical_json, digest_of
from ..tone import verdict
from .otherwise import otherwise
from .sealed import Route
from .sealed_comparison import SealedComparison
from .verification import Check, State

if TYPE_CHECKING:
    from ...assess.assessment import Assessment
    from ...assess.inputs import Inputs
    from .sealed import Sealed

_DIGESTS, _AGAIN = "Digests of the inputs", "Judged again"
_MOST = 5


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of it; `routes` are the assessments that the report sets side by side, None where they can't be had."""

    checks: tuple[Check, ...]
    routes: tuple[Assessment, ...] | None


_LEFT_OUT = (
    Check(_DIGESTS, State.NOT_COMPARED, "the documents were left out of this report"),
    Check(_AGAIN, State.NOT_COMPARED, "not possible without the documents that the assessment was made from"),
)


def judged(sealed: Sealed | SealedComparison) -> Judged:
    """Read the embedded documents, and judge what the report says was judged."""
    if isinstance(sealed, SealedComparison):
        return Judged(_several(sealed) if sealed.complete else _LEFT_OUT, ())
    if sealed.inputs is None:
        whole = tuple(route for route in sealed.routes if not isinstance(route, Route))
        return Judged(_LEFT_OUT, whole if len(whole) == len(sealed.routes) else None)
    try:
        inputs = sealed.inputs.read()
    except VendorRiskError as error:
        refused = otherwise(sealed, _DIGESTS, f"the embedded documents are refused: {str(error).splitlines()[0][:300]}")
        return Judged((refused, Check(_AGAIN, State.NOT_COMPARED, "not possible: the embedded documents are refused")), None)
    try:
        return _judged(sealed, inputs)
    except VendorRiskError as error:
        refused = otherwise(sealed, _AGAIN, f"the embedded documents can't be judged: {str(error).splitlines()[0][:300]}")
        return Judged((_digests(sealed, inputs), refused), None)
    except Exception as error:  # whatever a record that nobody can have made leads to
        refused = Check(_AGAIN, State.FAILS, f"the embedded documents can't be judged: {type(error).__name__}: {str(error)[:300]}")
        return Judged((_digests(sealed, inputs), refused), None)


def _several(sealed: SealedComparison) -> tuple[Check, ...]:
    """Judge every one of several assessments from its own dossier and answers."""
    try:
        given = list(sealed.inputs())
    except VendorRiskError as error:
        refused = otherwise(sealed, _DIGESTS, f"the embedded documents are refused: {str(error).splitlines()[0][:300]}")
        return refused, Check(_AGAIN, State.NOT_COMPARED, "not possible: the embedded documents are refused")
    pairs = [(inputs, each.assessment) for inputs, each in zip(given, sealed.compared, strict=True)]
    foreign = [_way(assessment) for inputs, assessment in pairs if not inputs.gave(assessment)]
    told = f"the documents of all {len(pairs)} assessments are those that they record"
    digests = (
        otherwise(sealed, _DIGESTS, f"the embedded documents are not those that were judged for {', '.join(foreign[:_MOST])}")
        if foreign
        else Check(_DIGESTS, State.HOLDS, told)
    )
    try:
        wrong = [
            _way(assessment)
            for inputs, assessment in pairs
            if canonical_json(inputs.assess(assessment.subject.deployment, as_of=assessment.as_of)) != canonical_json(assessment)
        ]
    except VendorRiskError as error:
        return digests, otherwise(sealed, _AGAIN, f"the embedded documents can't be judged: {str(error).splitlines()[0][:300]}")
    except Exception as error:  # whatever a record that nobody can have made leads to
        return digests, Check(_AGAIN, State.FAILS, f"the embedded documents can't be judged: {type(error).__name__}: {str(error)[:300]}")
    if wrong:
        return digests, otherwise(sealed, _AGAIN, f"the inputs give other assessments of {', '.join(wrong[:_MOST])}")
    return digests, Check(_AGAIN, State.HOLDS, f"the inputs give the same {len(pairs)} assessments as of {sealed.as_of}")


def _way(assessment: Assessment) -> str:
    return f"{assessment.subject.vendor[:40]} {assessment.subject.deployment[:40]}"


def _digests(sealed: Sealed, inputs: Inputs) -> Check:
    if not inputs.gave(sealed.assessment):
        return otherwise(sealed, _DIGESTS, "the embedded documents are not those whose digests the assessment records")
    names = ", ".join(f"{record.kind} {record.name}" for record in inputs.records)
    return Check(_DIGESTS, State.HOLDS, f"{names} and the policy {inputs.policy.id} are those that the assessment records")


def _judged(sealed: Sealed, inputs: Inputs) -> Judged:
    assessment = sealed.assessment
    again = inputs.assess(assessment.subject.deployment, as_of=assessment.as_of)
    routes = tuple(_route(route, again, inputs) for route in sealed.routes)
    return Judged((_digests(sealed, inputs), _again(sealed, again, routes)), routes)


def _route(route: Route | Assessment, again: Assessment, inputs: Inputs) -> Assessment:
    if not isinstance(route, Route):
        return route
    given = inputs if route.answered else inputs.unanswered
    if route.deployment == again.subject.deployment and given.answers is inputs.answers:
        return again
    return given.assess(route.deployment, as_of=again.as_of)


def _again(sealed: Sealed, again: Assessment, routes: tuple[Assessment, ...]) -> Check:
    if canonical_json(again) != canonical_json(sealed.assessment):
        return otherwise(sealed, _AGAIN, f"the inputs give another assessment, which differs in {_differing(again, sealed.assessment)}")
    derived = [(route, other) for route, other in zip(sealed.routes, routes, strict=True) if isinstance(route, Route)]
    wrong = [route.deployment[:80] for route, other in derived if digest_of(other) != route.sha256]
    if wrong:
        return otherwise(sealed, _AGAIN, f"the inputs give other assessments of {', '.join(wrong[:_MOST])}")
    shown = verdict(again)
    word = f"{shown['word'].lower()}, {shown['ends']}" if shown["incomplete"] else shown["word"].lower()
    told = f"the inputs give the same assessment as of {sealed.assessment.as_of} ({word})"
    told += f", and the same of each of {len(derived)} routes" if derived else ""
    if len(derived) < len(routes):
        return Check(_AGAIN, State.NOT_COMPARED, f"{told}; {len(routes) - len(derived)} of the routes come from other documents")
    return Check(_AGAIN, State.HOLDS, told)


def _differing(one: Assessment, other: Assessment) -> str:
    left, right = json.loads(one.to_json()), json.loads(other.to_json())
    return ", ".join([key for key in left if left[key] != right[key]][:_MOST])
