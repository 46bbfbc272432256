"""Method: how the decision came about, in plain words and with the numbers of this assessment."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from math import prod
from typing import TYPE_CHECKING

from ..plain import clip, plain, sentence
from ..words import LIKELIHOODS, count, decision_words, percent_span, points, quantity, series

if TYPE_CHECKING:
    from ...assess.assessment import Assessment
    from ...assess.question_result import QuestionResult
    from ...assess.record import ToleranceRecord
    from .part import Matter, Part

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SHOWN_APART = 0.05
"""How far two scores may be apart and still be shown as the same tenth."""

_BOUNDS = {
    "tightened": "tightened by trying every answer of unknown facts that are read more than once",
    "independent": "safe and wide: each question was bounded by itself",
}


def method_part(matter: Matter) -> Part:
    """Return the steps from facts to decision, each followed by what it gave here."""
    assessment = matter.assessment
    asked = [_asked(assessment), *_changed(assessment)]
    steps = [*asked, *_weighed(assessment), *_combined(assessment), _gated(assessment), _bounded(assessment)]
    return {"steps": [{"title": title, "rule": rule, "here": here} for title, rule, here in steps]}


def _changed(assessment: Assessment) -> list[tuple[str, str, str]]:
    if not assessment.overrides:
        return []
    return [
        (
            "What this policy changes",
            "A questionnaire that extends another one may change its parts; each change is named, with what stood there before.",
            sentence("; ".join(clip(change.words, 300) for change in assessment.overrides)),
        )
    ]


def _asked(assessment: Assessment) -> tuple[str, str, str]:
    outcomes: dict[str, int] = {}
    for question in assessment.questions:
        outcomes[question.outcome.words] = outcomes.get(question.outcome.words, 0) + 1
    told = series([f"{number} {word}" for word, number in outcomes.items()])
    return (
        "Facts first",
        "Each question of the policy is closed and is answered from the facts of the documents, or, where only people can know, by people. "
        "A fact that nobody has stated is unknown: it is never taken as false, zero or empty, and silence is not consent.",
        sentence(f"{count(len(assessment.questions), 'question')}: {told}") if told else "No question was asked.",
    )


def _weighed(assessment: Assessment) -> list[tuple[str, str, str]]:
    findings = [finding for finding in assessment.findings if finding.certain]
    if not findings:
        return []
    scale = assessment.scale
    magnitudes = series([f"{severity} {_hundredths(magnitude)}" for severity, magnitude in scale.magnitudes])
    return [
        (
            "Weight of a finding",
            "Likelihood (1 to 5) and impact (1 to 5) give a severity by the policy's table, and each severity has a magnitude. "
            "A question that is partly satisfied "
            f"keeps {_hundredths(scale.partly)} of it. Controls that are in place lower it, the more the better the evidence for them. "
            f"The magnitudes of this policy, of 100: {magnitudes}. A claim is reproduced where an independent measurement falls short of "
            f"it by at most {_hundredths(scale.reproduced_within)} percent of the claimed value.",
            _example(findings[0]),
        )
    ]


def _example(finding: QuestionResult) -> str:
    impact = finding.impact.worst
    told = (
        f"{plain(finding.id)} is {LIKELIHOODS[finding.likelihood]} ({finding.likelihood}) with impact {impact}, "
        f"which is {finding.severity}: {percent_span(finding.inherent)} of 100 before controls"
    )
    if finding.mitigations:
        kept = series([f"{clip(m.title, 60)} leaves {percent_span(m.factor)} %" for m in finding.mitigations])
        return f"{told}. {kept}: {percent_span(finding.residual)} of 100 after them."
    return f"{told}, and no control is counted for it: {percent_span(finding.residual)} after."


def _combined(assessment: Assessment) -> list[tuple[str, str, str]]:
    title, shares = assessment.leading.title, assessment.leading.contributions
    if assessment.score is None or not shares:
        return []
    largest = sorted((one for one in shares if one.worst > 0), key=lambda one: (-one.worst, one.question))[:4]
    total = sum((one.worst for one in shares), Decimal(0))
    rest = total - sum((one.worst for one in largest), Decimal(0))
    parts = [f"{plain(one.question)} {points(one.worst)}" for one in largest]
    parts += [f"all others {points(rest)}"] if rest else []
    return [
        (
            "Risk of a domain and of the whole",
            "Causes combine as if they were independent: what remains of 1 after each takes its share, 1 − (1 − m₁)(1 − m₂)…, shown from "
            "0 to 100. One cause counts once, with its largest finding. Where causes overlap this is an upper estimate, so read gates and "
            "domains first. A hundred satisfied questions never dilute a bad one.",
            f"At the worst end of {clip(title, 80)}: {_worked(assessment)}{' + '.join(parts)} = {points(total)} of 100.",
        )
    ]


def _worked(assessment: Assessment) -> str:
    """The rule with the magnitudes of this assessment, equal ones together; empty where they don't give the score that is shown."""
    residual = {question.id: question.residual.worst for question in assessment.questions}
    counted = Counter(round(residual.get(one.question, 0.0), 4) for one in assessment.leading.contributions if one.worst > 0)
    left = prod((1 - magnitude) ** times for magnitude, times in counted.items())
    if assessment.leading.score is None or abs((1 - left) * 100 - assessment.leading.score.worst) > _SHOWN_APART:
        return ""
    factors = [f"(1 − {quantity(magnitude)}){_power(times)}" for magnitude, times in sorted(counted.items(), reverse=True)]
    return f"{' × '.join(factors)} = {left:.4f} remains of 1, so the risk is {assessment.leading.score.shown[1]}; by share, "


def _power(times: int) -> str:
    return str(times).translate(_RAISED) if times > 1 else ""


def _gated(assessment: Assessment) -> tuple[str, str, str]:
    rejecting = [plain(question.id) for question in assessment.gates if question.gate_best == "reject"]
    escalating = [plain(question.id) for question in assessment.gates if question.gate_best == "escalate"]
    possible = [plain(question.id) for question in assessment.gates if question.gate_best == "none"]
    told = []
    if rejecting:
        told.append(f"{series(rejecting)} reject" + ("s" if len(rejecting) == 1 else ""))
    if escalating:
        told.append(f"{series(escalating)} escalate" + ("s" if len(escalating) == 1 else ""))
    if possible:
        told.append(f"{series(possible)} may close, depending on what is unknown")
    return (
        "Gates and tolerances",
        "A gate stands above the number: it rejects or escalates whatever the score. Below the gates the tolerances of the policy decide: "
        f"{_tolerances(assessment)} "
        "A control lowers a risk and never lifts a gate; an acceptance can, and then the decision is at best approve with conditions.",
        sentence("; ".join(told)) if told else "No gate is closed.",
    )


def _hundredths(share: float) -> str:
    return quantity(float(Decimal(repr(share)) * 100))


def _tolerances(assessment: Assessment) -> str:
    """What the whole is held to, and each domain that is held to something else."""
    titles = {domain.id: clip(domain.title, 40) for domain in assessment.domains}
    whole, *others = assessment.scale.tolerances
    told = [f"the whole {_bounds(whole)}"]
    told += [f"{titles.get(own.domain, plain(own.domain))} {_bounds(own)}" for own in others]
    return sentence("; ".join(told))


def _bounds(tolerance: ToleranceRecord) -> str:
    rejected = f", rejected from {quantity(tolerance.reject_from)}" if tolerance.reject_from is not None else ""
    return (
        f"is approved under {quantity(tolerance.approve_below)}, with conditions under {quantity(tolerance.conditions_below)}, "
        f"escalated from there{rejected}"
    )


def _bounded(assessment: Assessment) -> tuple[str, str, str]:
    return (
        "What is unknown",
        "The decision is worked out for the best and for the worst way of filling in what is unknown. If both agree it is the decision "
        "and no later fact changes it; if not, the result is incomplete.",
        _ends(assessment),
    )


def _ends(assessment: Assessment) -> str:
    if assessment.score is None:
        return "Nothing was applicable, so there is no score: no score is not a good one."
    best, worst = assessment.score.shown
    coverage = assessment.coverage
    kind = _BOUNDS[assessment.bounds]
    return (
        f"Best case {decision_words(assessment.best, assessment.best)} at {best}, worst case "
        f"{decision_words(assessment.worst, assessment.worst)} at {worst}; {coverage.decided} of {coverage.total} questions are decided. "
        f"The bounds are {kind}."
    )
