"""Claims: what is said a model does, held against what others measured and against what we require."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from vendor_risk.cel import CelList, Struct, Unknown, Value
from vendor_risk.jurisdiction import all_of, any_of

from .assurance import assurance_of
from .cost import exact
from .evidence import WEAKEST
from .view import View, view_of

if TYPE_CHECKING:
    from .world import World


def validation(claim: View) -> Value:
    """Tell whether a claim is only claimed, or was reproduced or contradicted for the same model, benchmark and metric.

    One measurement that contradicts outweighs those that reproduce; only measurements independent of the developer count, and to reproduce
    a claim they need evidence that carries further than somebody's word on the day.
    """
    evaluations: CelList = _model_of(claim).get("evaluations")
    verdicts = [_verdict(claim, view_of(each)) for each in evaluations.items if same_measure(claim, view_of(each))]
    sure = {verdict for verdict in verdicts if isinstance(verdict, str)}
    doubts = [verdict for verdict in verdicts if isinstance(verdict, Unknown)]
    if evaluations.more is not None:
        doubts.append(evaluations.more)
    if "contradicted" in sure or not doubts:
        return "contradicted" if "contradicted" in sure else "reproduced" if "reproduced" in sure else "claimed"
    now = ("reproduced",) if "reproduced" in sure else ("claimed", "reproduced")
    return Unknown(tuple(dict.fromkeys(fact for doubt in doubts for fact in doubt.facts)), possible=(*now, "contradicted"))


def _verdict(claim: View, evaluation: View) -> Value:
    """Return what one measurement says of the claim; None where it does not count."""
    independent = evaluation.get("independent")
    if independent is False:
        return None
    claimed, measured = claim.get("value"), evaluation.get("value")
    doubts = [value for value in (independent, claimed, measured) if isinstance(value, Unknown)]
    if doubts:
        return Unknown(tuple(fact for doubt in doubts for fact in doubt.facts))
    difference = exact(claimed) - exact(measured)
    short = difference if claim.get("topic") == "capability" else abs(difference)
    if short > abs(exact(claimed)) * _within(claim.world):
        return "contradicted"
    shown = _shown(evaluation)
    return "reproduced" if shown is True else shown or None


def _shown(evaluation: View) -> bool | Unknown:
    """Tell whether more than somebody's word shows a measurement on the day, so that it carries further than the claim."""
    assurance = assurance_of(evaluation)
    return assurance if isinstance(assurance, Unknown) else assurance != WEAKEST


def _within(world: World) -> Decimal:
    """Return the part of a claimed value by which a measurement may fall short; the least that a questionnaire of the policy allows."""
    return min(exact(each.scales.reproduced_within) for each in world.policy.questionnaires)


def required(claim: View) -> Value:
    """Tell whether the engagement requires something of the claim's benchmark and metric."""
    requirements = _requirements(claim)
    if requirements.items:
        return True
    return Unknown(requirements.more.facts, possible=(True, False)) if requirements.more is not None else False


def at_least(claim: View) -> Value:
    """Return the value required of the claim's benchmark and metric."""
    requirements = _requirements(claim)
    if requirements.items:
        return requirements.items[0].get("at_least")
    return requirements.more or Unknown(errors=(f"nothing is required of {claim.get('benchmark')}",))


def meets(claim: View) -> Value:
    """Tell whether the claim meets all that is required of its benchmark and metric."""
    requirements = _requirements(claim)
    truths = [_reaches(claim.get("value"), requirement.get("at_least")) for requirement in requirements.items]
    return all_of([*truths, *_doubt(requirements)])


def claimed_meets(requirement: View) -> Value:
    """Tell whether somebody claims that the model reaches what is required."""
    return any_of(_reaching(requirement, "claims"))


def validated_meets(requirement: View) -> Value:
    """Tell whether somebody independent measured that the model reaches what is required, and nobody that it does not."""
    reached = list(_reaching(requirement, "evaluations"))
    missed = list(_reaching(requirement, "evaluations", wanted=False))
    none_missed = all_of([_not(truth) for truth in missed])
    return all_of([any_of(reached), none_missed])


def same_measure(one: View, other: View) -> bool:
    """Tell whether two records speak of the same benchmark and metric, in the same unit where both name one."""
    if any(_folded(one.get(field)) != _folded(other.get(field)) for field in ("benchmark", "metric")):
        return False
    units = [view.get("unit") for view in (one, other) if "unit" in view.shapes]
    known = {_folded(unit) for unit in units if isinstance(unit, str)}
    return len(known) < 2  # noqa: PLR2004  # two units that differ


def _reaching(requirement: View, field: str, *, wanted: bool = True) -> Iterator[Any]:
    """Yield for each claim, or independent evaluation, of the same measure whether it reaches (or misses) what is required."""
    model = requirement.world.model
    if isinstance(model, Unknown):
        yield model
        return
    listed: CelList = model.get(field)
    for struct in listed.items:
        view = view_of(struct)
        if same_measure(requirement, view):
            reaches = _reaches(view.get("value"), requirement.get("at_least"))
            counts = [view.get("independent")] if field == "evaluations" else []
            shown = [_shown(view)] if counts and wanted else []
            yield all_of([*counts, *shown, reaches if wanted else _not(reaches)])
    if listed.more is not None:
        yield listed.more


def _reaches(value: Value, least: Value) -> Any:
    doubts = [each for each in (value, least) if isinstance(each, Unknown)]
    return Unknown(tuple(fact for doubt in doubts for fact in doubt.facts)) if doubts else value >= least


def _not(truth: Any) -> Any:
    return truth if isinstance(truth, Unknown) else not truth


def _requirements(claim: View) -> CelList:
    """Return what the engagement requires of a claim about the deployed model; nothing of other models."""
    world: World = claim.world
    model = _model_of(claim)
    if not isinstance(world.model, Struct) or model.path != world.model.path:
        return CelList(())
    listed: CelList = world.requirements
    return CelList(tuple(each for each in listed.items if same_measure(view_of(each), claim)), listed.more)


def _doubt(listed: CelList) -> list[Unknown]:
    return [listed.more] if listed.more is not None else []


def _model_of(claim: View) -> View:
    assert claim.parent is not None, claim.path  # noqa: S101  # claims stand in models
    return claim.parent


def _folded(text: Value) -> str:
    return " ".join(str(text).casefold().split())
