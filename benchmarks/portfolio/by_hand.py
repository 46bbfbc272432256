"""The 60 questions judged in plain Python, on the same objects: outcomes, findings and independent bounds, written for this policy alone.

Risks are floats: nothing here is exact at the edge of a band, nothing is explained, and a fact or question more means writing Python.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.portfolio.hand_conditions import conditions
from benchmarks.portfolio.hand_truth import APPROVE, CONDITIONS, DAY, ESCALATE, LEVELS, REFUSED, REJECT, Known, fact
from benchmarks.portfolio.questions import ASKED
from vendor_risk.model.knowledge import NOT_DISCLOSED, Sourced

if TYPE_CHECKING:
    from vendor_risk.model.answers import Answers
    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement

MAGNITUDES = (0.005, 0.03, 0.12, 0.60)
SEVERITIES = ("low", "moderate", "high", "critical")
STATUS = {"in_place": 1.0, "partial": 0.5, "planned": 0.0, "absent": 0.0}
ASSURANCE = {"asserted": 0.25, "documented": 0.5, "attested": 0.85, "verified": 1.0}


class Weight(NamedTuple):
    """What a question counts."""

    id: str
    domain: int
    likelihood: int
    impact: int | str
    cause: str
    weight: float
    expect: str
    mitigated: tuple[tuple[str, float], ...]


class Found(NamedTuple):
    """A finding."""

    question: str
    outcomes: tuple[str, ...]
    gates: tuple[int, int]
    severities: tuple[str, str]
    residuals: tuple[float, float]


class Result(NamedTuple):
    """The bounds, and the findings."""

    best: int
    worst: int
    score: tuple[float, float]
    findings: list[Found]
    decided: int


def control_left(dossier: Dossier, control: str, effectiveness: float, ages: dict[str, int]) -> tuple[float, float]:
    """Return what a control leaves of a finding, at the best and at the worst."""
    state = dossier.deployments["service"].controls.get(control)
    status = None if state is None else fact(state.status)
    if state is None or status is None:
        return 1 - effectiveness, 1.0
    if status is REFUSED:
        return 1.0, 1.0
    sure = most = 0.25
    for id_ in (*state.evidence, *(state.status.evidence if isinstance(state.status, Sourced) else ())):
        source = dossier.evidence[id_]
        stated, age = ASSURANCE[source.assurance], ages.get(source.kind)
        if not source.confirmed:
            stated = 0.25
        dated = source.dated if isinstance(source.dated, date) else None
        issued = dated or (source.retrieved if isinstance(source.retrieved, date) else None)
        if dated is not None and dated > DAY:
            stated = 0.25
        elif isinstance(source.expires, date):
            stated = stated if source.expires >= DAY else 0.25
        elif age is not None:
            if issued is None:
                most = max(most, stated)
                continue
            stated = stated if (DAY - issued).days <= age else 0.25
        sure, most = max(sure, stated), max(most, stated)
    counts = STATUS[status]
    return 1 - effectiveness * counts * most, 1 - effectiveness * counts * sure


def data_impact(engagement: Engagement) -> tuple[int, int]:
    """Return the impact of the worst data set, at the best and at the worst."""
    best, worst = 1, 1
    for each in engagement.data.values():
        level = fact(each.classification)
        low, high = (LEVELS[level],) * 2 if level in LEVELS else (4, 4) if level is REFUSED else (1, 4)
        personal = fact(each.personal)
        special = bool(each.special_categories) or each.special_categories.more is not None
        government = fact(each.government_related)
        for holds, rating in ((personal, 4), (special and personal is not False, 5), (government, 5)):
            if holds is True or holds is REFUSED:
                low, high = max(low, rating), max(high, rating)
            elif holds is None:
                high = max(high, rating)
        best, worst = max(best, low), max(worst, high)
    if engagement.data.more is not None:
        best, worst = (5 if engagement.data.more is NOT_DISCLOSED else best), 5
    return best, worst


def severity(likelihood: int, impact: int) -> int:
    """Return how much a finding matters, 0 (low) to 3 (critical)."""
    product = likelihood * impact
    return 0 if product <= 4 else 1 if product <= 9 else 2 if product <= 16 else 3


SAID = {"yes": 2, "no": 2, "partial": 1, "not_applicable": 0}
NOT_APPLICABLE = 3
"""Outcomes are 0 (satisfied), 1 (partly), 2 (not satisfied), 3 (not applicable)."""
NAMES = ("satisfied", "partly_satisfied", "not_satisfied", "not_applicable")


def judge(  # noqa: PLR0912, PLR0915, PLR0917  # one function, as one would write it
    dossier: Dossier, engagement: Engagement, answers: Answers, known: Known, weights: list[Weight], ages: dict[str, int]
) -> Result:
    """Judge a case."""
    facts = conditions(dossier, engagement, known)
    of_data = data_impact(engagement)
    service = fact(engagement.criticality)
    of_service = (service, service) if service.__class__ is int else (5, 5) if service is REFUSED else (1, 5)
    findings: list[Found] = []
    left_best, left_worst = [1.0] * 9, [1.0] * 9
    causes_best: dict[str, tuple[float, int]] = {}
    causes_worst: dict[str, tuple[float, int]] = {}
    best = worst = APPROVE
    decided = 0
    for weight in weights:
        id_ = weight.id
        applies, answer, more = facts.get(id_, (True, None, None))
        answered = answers.answers.get(id_)
        said = None if answered is None else answered.answer
        stated = None
        if said is NOT_DISCLOSED:
            stated = 2
        elif said is not None:
            stated = 0 if said == weight.expect else SAID[str(said)]
        outcomes: set[int] = set()
        if applies is not False:
            if id_ in ASKED:
                outcomes = {stated} if stated is not None else {0, 1, 2, 3}
            else:
                if answer is REFUSED:
                    outcomes = {2}
                elif answer is None:
                    outcomes = {0, 2}
                else:
                    outcomes = {0 if ("yes" if answer else "no") == weight.expect else 2}
                if id_ == "SEC-11" and 2 in outcomes:
                    partly = more()
                    if partly is True or partly is None:
                        outcomes.add(1)
                    if partly is True:
                        outcomes.discard(2)
                if stated is not None:
                    outcomes = {max(outcome, stated) for outcome in outcomes}
        if applies is False or applies is None:
            outcomes.add(NOT_APPLICABLE)
        decided += len(outcomes) == 1
        halves = sorted(0 if outcome == NOT_APPLICABLE else outcome for outcome in outcomes)
        if not halves[-1]:
            continue
        gates = more() if more is not None and id_ != "SEC-11" else (APPROVE, APPROVE)
        impacts = of_data if weight.impact == "data" else of_service if weight.impact == "service" else (weight.impact, weight.impact)
        low, high = severity(weight.likelihood, int(impacts[0])), severity(weight.likelihood, int(impacts[1]))
        residuals = []
        for end, outcome, level, gate in ((0, halves[0], low, gates[0]), (1, halves[-1], high, gates[1])):
            magnitude = (0.0, 0.5, 1.0)[outcome] * MAGNITUDES[level]
            for control, effectiveness in weight.mitigated if magnitude else ():
                magnitude *= control_left(dossier, control, effectiveness, ages)[end]
            residuals.append(magnitude)
            decision = gate if outcome == 2 or (outcome and gate != REJECT) else ESCALATE if outcome else APPROVE  # not satisfied
            if magnitude >= MAGNITUDES[1]:
                decision = max(decision, CONDITIONS)
            if end:
                worst = max(worst, decision)
            else:
                best = max(best, decision)
            causes = causes_worst if end else causes_best
            if magnitude and weight.cause != id_:
                if magnitude * weight.weight > causes.get(weight.cause, (0.0, 0))[0]:
                    causes[weight.cause] = magnitude * weight.weight, weight.domain
            elif magnitude:
                left = left_worst if end else left_best
                left[0] *= 1 - magnitude * weight.weight
                left[weight.domain] *= 1 - magnitude * weight.weight
        names = tuple(NAMES[outcome] for outcome in sorted(outcomes))
        findings.append(Found(id_, names, gates, (SEVERITIES[low], SEVERITIES[high]), (residuals[0], residuals[1])))
    for left, causes in ((left_best, causes_best), (left_worst, causes_worst)):
        for magnitude, domain in causes.values():
            left[0] *= 1 - magnitude
            left[domain] *= 1 - magnitude
    best = max(best, *map(tolerated, left_best))
    worst = max(worst, *map(tolerated, left_worst))
    return Result(best, worst, (100 * (1 - left_best[0]), 100 * (1 - left_worst[0])), findings, decided)


def tolerated(left: float) -> int:
    """Return the decision that a risk allows."""
    return APPROVE if 1 - left < 0.1 else CONDITIONS if 1 - left < 0.5 else ESCALATE  # the policy's tolerances
