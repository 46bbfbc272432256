"""Comparison: what an assessment says, held against what the reference expects of the same case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.reference.case import Case
    from tests.reference.expected import Area, Asked, Expected
    from vendor_risk.assess.assessment import Assessment
    from vendor_risk.assess.decided import Decided
    from vendor_risk.assess.decision import Decision
    from vendor_risk.assess.domain_result import DomainResult
    from vendor_risk.assess.interval import Interval
    from vendor_risk.assess.question_result import QuestionResult

CLOSE = 1e-9
GATES = {"none": 0, "escalate": 2, "reject": 3}


def differences(assessment: Assessment, expected: Expected, case: Case) -> list[str]:
    """Say where the two differ, in scores by more than 1e-9; where a case is tangled, where what is expected lies outside what is found."""
    if case.tangled:
        return [] if _inside(assessment, expected) else ["what is expected lies outside the bounds"]
    found = [*_whole(assessment, expected, case)]
    for domain in assessment.domains:
        found += _area(f"domain {domain.id}", _of_domain(domain), expected.areas[domain.id])
    for question in assessment.questions:
        found += _question(question, expected.questions[question.id])
    return found


def decided_differences(decided: Decided, expected: Expected, case: Case) -> list[str]:
    """Say where what a decider says differs from what is expected with independent bounds; nothing of tangled cases."""
    whole = expected.areas[""]
    if case.tangled:
        return []
    found = [
        *_same("the decision", (_rank(decided.best), _rank(decided.worst)), whole.decisions),
        *_same("whether it is incomplete", decided.incomplete, expected.incomplete),
        *_close("the score", decided.score, whole.residual, 100),
        *_same("coverage", decided.coverage.decided, expected.decided),
    ]
    for finding in decided.findings:
        question = expected.questions[finding.question]
        found += _same(f"outcomes of {finding.question}", {each.value for each in finding.possible}, set(question.outcomes))
        found += _same(f"gates of {finding.question}", (GATES[finding.gate_best], GATES[finding.gate_worst]), question.gates)
        found += _close(f"residual magnitude of {finding.question}", finding.residual, question.residual, 1)
    told = {finding.question for finding in decided.findings}
    silent = (id_ for id_, question in expected.questions.items() if id_ not in told)
    return [*found, *(f"nothing is said of {id_}" for id_ in silent if max(expected.questions[id_].residual) > 0)]


def _inside(assessment: Assessment, expected: Expected) -> bool:
    whole = expected.areas[""]
    ends = (_rank(assessment.best), *whole.decisions, _rank(assessment.worst))
    ordered = [-1 if end is None else end for end in ends]
    outcomes = all(expected.questions[each.id].outcomes <= {outcome.value for outcome in each.possible} for each in assessment.questions)
    score = assessment.score
    if score is None or whole.residual is None:
        return outcomes and whole.residual is None
    best, worst = (float(each * 100) for each in whole.residual)
    return outcomes and ordered == sorted(ordered) and score.best - CLOSE <= best and worst <= score.worst + CLOSE


def _whole(assessment: Assessment, expected: Expected, case: Case) -> Iterator[str]:
    found = (
        assessment.score,
        assessment.inherent,
        (assessment.band_best, assessment.band_worst),
        (_rank(assessment.best), _rank(assessment.worst)),
    )
    yield from _area("the whole", found, expected.areas[""])
    yield from _same("the decision", _rank(assessment.decision), expected.decision)
    yield from _same("whether it is incomplete", assessment.incomplete, expected.incomplete)
    coverage = (assessment.coverage.decided, assessment.coverage.total)
    yield from _same("coverage", coverage, (expected.decided, len(case.policy["questions"])))


def _of_domain(domain: DomainResult) -> tuple[Any, ...]:
    bands, decisions = (domain.band_best, domain.band_worst), (_rank(domain.decision_best), _rank(domain.decision_worst))
    return domain.residual, domain.inherent, bands, decisions


def _area(name: str, found: tuple[Any, ...], expected: Area) -> Iterator[str]:
    residual, inherent, bands, decisions = found
    yield from _close(f"residual risk of {name}", residual, expected.residual, 100)
    yield from _close(f"inherent risk of {name}", inherent, expected.inherent, 100)
    yield from _same(f"bands of {name}", bands, expected.bands)
    yield from _same(f"decisions of {name}", decisions, expected.decisions)


def _question(found: QuestionResult, expected: Asked) -> Iterator[str]:
    yield from _same(f"outcomes of {found.id}", {outcome.value for outcome in found.possible}, set(expected.outcomes))
    yield from _same(f"gates of {found.id}", (GATES[found.gate_best], GATES[found.gate_worst]), expected.gates)
    yield from _close(f"residual magnitude of {found.id}", found.residual, expected.residual, 1)
    yield from _close(f"inherent magnitude of {found.id}", found.inherent, expected.inherent, 1)


def _rank(decision: Decision | None) -> int | None:
    return None if decision is None else decision.rank


def _same(what: str, found: object, expected: object) -> Iterator[str]:
    if found != expected:
        yield f"{what}: found {found}, expected {expected}"


def _close(what: str, found: Interval | None, expected: tuple[Any, Any] | None, scale: int) -> Iterator[str]:
    if found is None or expected is None:
        yield from _same(what, found, expected)
    elif any(abs(one - float(other * scale)) > CLOSE for one, other in zip((found.best, found.worst), expected, strict=True)):
        yield f"{what}: found {found}, expected {[float(each * scale) for each in expected]}"
