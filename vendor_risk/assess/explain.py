"""Explain: the way from the decision to one question, its facts, their lines and their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.policy.rating import LIKELIHOODS

from .board import board
from .explanation import SCHEMA, Arithmetic, Consequence, Explanation, Ground, Share
from .gate import GATE_RANKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .assessment import Assessment
    from .domain_result import Contribution
    from .interval import Interval
    from .question_result import QuestionResult


def explain(assessment: Assessment, question: str) -> Explanation:
    """Explain one question of an assessment; raise UsageError for an id that it does not have."""
    result = assessment.question(question)
    grounds = tuple(_grounds(assessment, result))
    arithmetic = _arithmetic(assessment, result)
    contradiction = next((each for each in assessment.contradictions if each.question == result.id), None)
    consequence = _consequence(assessment, result)
    unknowns = {unknown.path: unknown for unknown in assessment.unknowns}
    return Explanation(
        schema=SCHEMA,
        subject=assessment.subject,
        as_of=assessment.as_of,
        board=board(result, grounds, arithmetic, contradiction, consequence.acceptances),
        result=result,
        contradiction=contradiction,
        unsupported=tuple(each for each in assessment.unsupported if result.id in each.questions),
        grounds=grounds,
        missing=tuple(unknowns[path] for path in result.unknowns if path in unknowns),
        arithmetic=arithmetic,
        consequence=consequence,
    )


def _grounds(assessment: Assessment, result: QuestionResult) -> Iterator[Ground]:
    """The rules and determinations among the facts of a question: of each the places or subjects with the verdict that counts."""
    known = {fact.path: fact for fact in result.facts}
    for path, fact in known.items():
        section, _, rest = path.partition(".")
        id_ = rest.partition(".")[0]
        if section == "residency":
            verdicts = [each for each in assessment.residency if each.rule == id_]
            for verdict in [each for each in verdicts if _counts(each.possible, fact.value)] or verdicts:
                yield Ground(
                    kind="residency",
                    id=id_,
                    title=verdict.title,
                    subject=verdict.place_words,
                    verdict=verdict.possible[0] if len(verdict.possible) == 1 else None,
                    possible=verdict.possible,
                    because=verdict.because,
                    refs=verdict.refs,
                    facts=tuple(each.path for each in verdict.facts if each.path in known),
                    unknowns=verdict.unknowns,
                )
        elif section == "determinations":
            results = [each for each in assessment.determinations if each.id == id_]
            for each in [one for one in results if _counts(one.possible, fact.value)] or results:
                yield Ground(
                    kind="determination",
                    id=id_,
                    title=each.title,
                    subject=each.subject_words,
                    verdict=each.verdict,
                    possible=each.possible,
                    because=each.because,
                    refs=each.refs,
                    facts=tuple(one.path for one in each.facts if one.path in known),
                    unknowns=each.unknowns,
                )


def _counts(possible: Sequence[str], words: str) -> bool:
    """Whether a verdict is the one that stands over all: the same word, or still open where that is."""
    return len(possible) > 1 if words == "unknown" else words in [each.replace("_", " ") for each in possible]


def _arithmetic(assessment: Assessment, result: QuestionResult) -> Arithmetic:
    whole = next(each for each in assessment.questionnaires if each.id == result.questionnaire)
    shares: list[Share] = []
    instead = None
    for domain in assessment.domains:
        if (domain.id, domain.questionnaire) == (result.domain, result.questionnaire):
            shares += _shares(domain.title, domain.contributions, domain.residual, result)
    shares += _shares("the whole" if len(assessment.questionnaires) == 1 else whole.title, whole.contributions, whole.score, result)
    if result.finding and not shares:
        instead = next((each.question for each in whole.contributions if each.cause == result.cause), None)
    return Arithmetic(LIKELIHOODS[result.likelihood - 1].replace("_", " "), tuple(shares), instead)


def _shares(of: str, contributions: Sequence[Contribution], score: Interval | None, result: QuestionResult) -> Iterator[Share]:
    for each in contributions:
        if each.question == result.id and score is not None:
            yield Share(of, each.best, each.worst, score)


def _consequence(assessment: Assessment, result: QuestionResult) -> Consequence:
    best, worst = assessment.best, assessment.worst
    beside = tuple(
        each.id
        for each in assessment.gates
        if each.id != result.id and each.gate_best != "none" and GATE_RANKS[each.gate_best] >= GATE_RANKS[result.gate_worst] > 0
    )
    accepted = tuple(each for each in assessment.acceptances if each.question == result.id)
    return Consequence(_consequence_words(assessment, result, beside), best, worst, assessment.incomplete, beside, accepted)


def _consequence_words(assessment: Assessment, result: QuestionResult, beside: Sequence[str]) -> str:
    """What the question does to the decision, in one sentence."""
    gates = {"none": "nothing", "escalate": "that somebody who may take the risk decides", "reject": "a rejection"}
    if not result.finding and result.gate_worst == "none":
        return "It stands in the way of nothing, and adds no risk."
    if result.acceptance in ("live", "possible"):
        return "Its gate is lifted by a risk acceptance while that holds; with it the service is at best approved with conditions."
    if result.gate_worst == "none":
        return "It has no gate: it counts by its risk alone, against the tolerance of its domain and of the whole."
    also = f", as {_ids(beside)} {'does' if len(beside) == 1 else 'do'} already" if beside else ""
    if result.gate_best == result.gate_worst:
        return f"By itself it demands {gates[result.gate_worst]}{also}."
    mild = "" if result.gate_best == "none" else f", or {gates[result.gate_best]}"
    if assessment.best == assessment.worst and beside:
        return f"It may demand {gates[result.gate_worst]}{mild}{also}: its answer cannot change the decision."
    return f"It may demand {gates[result.gate_worst]}{mild}, depending on what is missing{also}."


def _ids(ids: Sequence[str]) -> str:
    shown = ids[:3]
    more = len(ids) - len(shown)
    words = [*shown, *([f"{more} more"] if more else [])]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
