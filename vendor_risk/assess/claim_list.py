"""Claim list: every claim about the deployed model, and every value that is required of it, as an assessment reports them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.cel import CelList, Struct, Unknown, Value

from .claim_result import ClaimResult, EvaluationUsed, Validation
from .claims import same_measure
from .view import View, view_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from .fact import FactUsed
    from .world import World


def claim_results(world: World) -> tuple[ClaimResult, ...]:
    """Return what is claimed of the deployed model with what was measured of the same, and then what is required and not claimed."""
    if isinstance(world.model, Unknown):
        return ()
    claims: CelList = world.model.get("claims")
    results = [_claim(world, view_of(claim)) for claim in claims.items]
    return (*results, *_unclaimed(world, claims))


def _claim(world: World, claim: View) -> ClaimResult:
    validation = claim.get("validation")
    word: Validation = "claimed" if isinstance(validation, Unknown) else validation
    requirement = _requirement(world, claim)
    paths = [f"{claim.path}.value", *(f"{each.path}.value" for each in _evaluations(world, claim))]
    return ClaimResult(
        model=world.model_id or "",
        model_name=world.label("model"),
        topic=_text(claim.get("topic")) or "other",
        benchmark=claim.get("benchmark"),
        metric=claim.get("metric"),
        unit=_text(claim.get("unit")),
        claimed=_number(claim.get("value")),
        claimed_by=_text(claim.get("by")),
        validation=word,
        evaluations=tuple(_used(world, each) for each in _evaluations(world, claim)),
        required=_number(requirement.get("at_least")) if requirement else None,
        claimed_meets=_truth(requirement.get("claimed_meets")) if requirement else None,
        validated_meets=_truth(requirement.get("validated_meets")) if requirement else None,
        facts=tuple(world.fact(path) for path in paths),
    )


def _unclaimed(world: World, claims: CelList) -> Iterator[ClaimResult]:
    """Yield what is required and nobody claims."""
    for struct in world.requirements.items:
        requirement = view_of(struct)
        if any(same_measure(requirement, view_of(claim)) for claim in claims.items):
            continue
        evaluations = list(_evaluations(world, requirement))
        yield ClaimResult(
            model=world.model_id or "",
            model_name=world.label("model"),
            topic="capability",
            benchmark=requirement.get("benchmark"),
            metric=requirement.get("metric"),
            unit=None,
            claimed=None,
            claimed_by=None,
            validation="not_claimed",
            evaluations=tuple(_used(world, each) for each in evaluations),
            required=_number(requirement.get("at_least")),
            claimed_meets=_truth(requirement.get("claimed_meets")),
            validated_meets=_truth(requirement.get("validated_meets")),
            facts=(world.fact(f"{requirement.path}.at_least"), *(world.fact(f"{each.path}.value") for each in evaluations)),
        )


def _evaluations(world: World, measure: View) -> Iterator[View]:
    listed: CelList = world.model.get("evaluations")
    yield from (view for each in listed.items if same_measure(measure, view := view_of(each)))


def _requirement(world: World, claim: View) -> Struct | None:
    return next((each for each in world.requirements.items if same_measure(view_of(each), claim)), None)


def _used(world: World, evaluation: View) -> EvaluationUsed:
    fact = world.fact(f"{evaluation.path}.value")
    return EvaluationUsed(
        by=_text(evaluation.get("by")) or "unknown",
        value=_number(evaluation.get("value")),
        independent=_truth(evaluation.get("independent")),
        dated=_dated(fact),
        facts=(fact, world.fact(f"{evaluation.path}.independent")),
    )


def _dated(fact: FactUsed) -> date | None:
    return max((source.dated for source in fact.evidence if source.dated is not None), default=None)


def _text(value: Value) -> str | None:
    return None if isinstance(value, Unknown) else str(value)


def _number(value: Value) -> float | None:
    return None if isinstance(value, Unknown) else float(value)


def _truth(value: Value) -> bool | None:
    return None if isinstance(value, Unknown) else bool(value)
