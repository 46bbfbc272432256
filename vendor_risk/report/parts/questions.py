"""Questions: every question the policy asks, with its answer, outcome and reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..plain import clip, plain, sentence, slug
from ..words import title, words
from .findings import gate_words

if TYPE_CHECKING:
    from ...assess.question_result import QuestionResult
    from .part import Matter, Part

MARKS = {
    "satisfied": "met",
    "partly_satisfied": "part",
    "not_satisfied": "unmet",
    "not_applicable": "none",
    "not_answered": "open",
}


def questions_part(matter: Matter) -> Part | None:
    """Return the questions by domain, in the order of the policy."""
    assessment = matter.assessment
    if not assessment.questions:
        return None
    titles = {domain.id: domain.title for domain in assessment.domains}
    groups: dict[str, list[QuestionResult]] = {}
    for question in assessment.questions:
        groups.setdefault(question.domain, []).append(question)
    cards = {finding.id for finding in assessment.findings if finding.certain or finding.gate_worst != "none"}
    return {
        "groups": [
            {
                "title": clip(titles.get(domain, title(domain)), 60),
                "rows": [_row(matter, question, question.id in cards) for question in asked],
            }
            for domain, asked in groups.items()
        ]
    }


def _row(matter: Matter, question: QuestionResult, linked: bool) -> dict[str, object]:
    answers = []
    if question.answer is not None:
        answers.append(f"facts: {clip(question.answer, 60)}")
    if question.said is not None:
        answers.append(f"said: {clip(question.said, 60)}")
    return {
        "id": plain(question.id),
        "anchor": f"#finding-{slug(question.id)}" if linked else "",
        "ask": clip(question.ask, 200),
        "answer": "; ".join(answers),
        "outcome": words(question.outcome.value),
        "mark": MARKS[question.outcome.value],
        "gate": gate_words(question),
        "reason": matter.missing(question) or sentence(clip(question.because_outcome, 120)),
        "note": clip(question.said_note or "", 200),
        "contradiction": question.contradiction,
        "where": plain(str(question.at)) if question.at else "",
    }
