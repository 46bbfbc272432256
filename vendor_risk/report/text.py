"""Text: an assessment for a terminal, 80 columns wide, the decision first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .fact import source_note
from .paint import Paint
from .parts.effect import effect_words
from .parts.findings import gate_words, open_words
from .plain import clip, plain, sentence
from .sheet import Sheet
from .text_figures import domains, figures
from .text_routes import routes
from .tone import verdict
from .words import ROUTES, count, iso, money, words

if TYPE_CHECKING:
    from ..advise import Comparison
    from ..assess.assessment import Assessment
    from ..assess.fact import FactUsed
    from ..assess.question_result import QuestionResult

_FACTS, _DETAILED = 3, 4
_INDENT = 13
_UNKNOWNS, _CONDITIONS, _MAYBE = 8, 8, 10


def render_text(assessment: Assessment, *, comparison: Comparison | None = None, colour: bool = False) -> str:
    """Return an assessment as text: decision, why, conditions, what is unknown, findings, domains, and the routes of a comparison.

    No line is wider than 80 columns, and nothing in it drives a terminal but the colours asked for with `colour`.
    """
    sheet = Sheet(Paint(colour=colour))
    _subject(sheet, assessment)
    _decision(sheet, assessment)
    _why(sheet, assessment)
    _gates(sheet, assessment)
    _conditions(sheet, assessment)
    _unknowns(sheet, assessment)
    _contradictions(sheet, assessment)
    domains(sheet, assessment)
    _findings(sheet, assessment)
    if comparison:
        routes(sheet, comparison.assessments)
    _footing(sheet, assessment)
    return sheet.text()


def render_routes(comparison: Comparison, *, colour: bool = False) -> str:
    """Return the routes of a comparison side by side as text, without the details of any."""
    sheet = Sheet(Paint(colour=colour))
    first = comparison.assessments[0]
    sheet.ends(f"{plain(first.subject.vendor)}: {plain(first.subject.engagement)}", iso(first.as_of), tone="bold")
    routes(sheet, comparison.assessments)
    return sheet.text()


def _subject(sheet: Sheet, assessment: Assessment) -> None:
    subject = assessment.subject
    route = plain(subject.deployment_title or subject.deployment)
    sheet.ends(f"{plain(subject.vendor)}, {route}", iso(assessment.as_of), tone="bold")
    sheet.line(f"{plain(subject.engagement)}, for {plain(subject.organisation)}", first="", rest="")
    kind = ROUTES.get(subject.route, words(subject.route))
    sheet.line(f"{plain(subject.model_name)}, {kind}, operated by {plain(subject.operator_name)}", first="", rest="", tone="quiet")


def _decision(sheet: Sheet, assessment: Assessment) -> None:
    shown = verdict(assessment)
    sheet.gap()
    sheet.line(shown["word"].upper(), tone=shown["tone"])
    sheet.line(shown["meaning"])
    figures(sheet, assessment)


def _why(sheet: Sheet, assessment: Assessment) -> None:
    if assessment.why:
        sheet.head("Why")
        for reason in assessment.why:
            sheet.line(sentence(reason), first="  - ")


def _gates(sheet: Sheet, assessment: Assessment) -> None:
    standing = [question for question in assessment.gates if question.gate_best != "none"]
    if standing:
        sheet.head("What stands in the way")
        for question in standing:
            remedy = sentence(question.remedy)
            sheet.row([(plain(question.id), 9, "bold"), (question.gate_best, 8, question.gate_best), (remedy, 57, "")])


def _conditions(sheet: Sheet, assessment: Assessment) -> None:
    if assessment.conditions:
        sheet.head("Conditions")
        for condition in assessment.conditions[:_CONDITIONS]:
            possible = ", if the finding is confirmed" if condition.possible else ""
            told = f"{sentence(condition.remedy)} ({plain(condition.owner)}{possible})"
            sheet.row([(plain(condition.question), 9, "bold"), (iso(condition.due), 10, ""), (told, 55, "")])
        if (left := len(assessment.conditions) - _CONDITIONS) > 0:
            sheet.line(f"and {count(left, 'more condition')}", tone="quiet")


def _unknowns(sheet: Sheet, assessment: Assessment) -> None:
    if not assessment.unknowns:
        return
    by_path = {unknown.path: unknown for unknown in assessment.unknowns}
    deciding = [by_path[path] for path in assessment.deciding_unknowns if path in by_path]
    if not deciding:
        sheet.head(f"Not known: {count(len(assessment.unknowns), 'fact')}, none of which changes the decision")
        for unknown in assessment.unknowns[:_UNKNOWNS]:
            sheet.line(plain(unknown.ask), first="  - ")
    else:
        sheet.head("Not known, the most decisive first")
        for index, unknown in enumerate(deciding[:_UNKNOWNS], start=1):
            sheet.line(plain(unknown.ask), first=f"{index:>3}. ")
            if effect := effect_words(unknown, 200):
                sheet.line(effect, first="     ", tone="conditions")
            where = f" ({plain(str(unknown.source))})" if unknown.source else ""
            sheet.line(f"{plain(unknown.path)}{where}", first="     ", tone="quiet")
    left = len(deciding or assessment.unknowns) - _UNKNOWNS
    if left > 0:
        sheet.line(f"and {left} more", first="  - " if not deciding else "     ", tone="quiet")


def _contradictions(sheet: Sheet, assessment: Assessment) -> None:
    if assessment.contradictions or assessment.unsupported:
        sheet.head("Contradictions")
    for one in assessment.contradictions:
        sheet.row([(plain(one.question), 9, "bold"), (plain(one.words), 67, "")])
    for each in assessment.unsupported:
        sheet.row([(plain(", ".join(each.questions)) or "-", 9, "bold"), (plain(each.words), 67, "")])


def _findings(sheet: Sheet, assessment: Assessment) -> None:
    findings = {finding.id: finding for finding in assessment.findings}
    ranked = [findings.pop(id_) for id_ in assessment.reasons if id_ in findings] + list(findings.values())
    if not ranked:
        return
    sure = [finding for finding in ranked if finding.certain or finding.gate_worst != "none"]
    sheet.head(f"Findings, the most serious first ({len(sure)})")
    for index, finding in enumerate(sure):
        _finding(sheet, finding, detailed=index < _DETAILED)
    if maybe := [finding for finding in ranked if not (finding.certain or finding.gate_worst != "none")]:
        sheet.head(f"Findings that may still arise ({len(maybe)})")
        for finding in maybe[:_MAYBE]:
            sheet.row([(plain(finding.id), 9, "bold"), (finding.severity, 8, finding.severity), (plain(finding.ask), 57, "")])
        if (left := len(maybe) - _MAYBE) > 0:
            sheet.line(f"and {left} more", tone="quiet")


def _finding(sheet: Sheet, finding: QuestionResult, *, detailed: bool) -> None:
    told = [plain(finding.ask), finding.outcome.words, open_words(finding), gate_words(finding)]
    sheet.row(
        [
            (plain(finding.id), 9, "bold"),
            (finding.severity, 8, finding.severity),
            (f"{told[0]} {sentence('; '.join(part for part in told[1:] if part))}", 57, ""),
        ]
    )
    if not detailed:
        return
    sheet.line(sentence(clip(finding.because_outcome, 260)), first=" " * _INDENT)
    for fact in finding.facts[:_FACTS]:
        sheet.line(_fact(fact), first=" " * _INDENT, rest=" " * (_INDENT + 2), tone="quiet")
    if (left := len(finding.facts) - _FACTS) > 0:
        sheet.line(f"and {count(left, 'more fact')}", first=" " * _INDENT, tone="quiet")


def _fact(fact: FactUsed) -> str:
    where = f"{plain(str(fact.source))}: " if fact.source else ""
    sources = []
    for evidence in fact.evidence[:2]:
        note = source_note(evidence)
        sources.append(f"{clip(evidence.title, 70)}, {iso(evidence.dated)}{f', {note}' if note else ''}")
    cited = f" [{'; '.join(sources)}]" if sources else ""
    return f"{where}{plain(fact.words)} = {plain(fact.value)}{cited}"


def _footing(sheet: Sheet, assessment: Assessment) -> None:
    cost = assessment.cost
    if cost.month is not None or cost.budget is not None:
        sheet.gap()
        budget = f", budget {money(cost.budget, cost.budget_currency)}" if cost.budget is not None else ""
        sheet.line(f"A month: {money(cost.month, cost.currency)}{budget}", first="")
    if assessment.assumptions:
        sheet.gap()
        for text in assessment.assumptions:
            sheet.line(f"Illustrative: {sentence(text)}", first="", rest="  ")
    sheet.gap()
    policies = "; ".join(f"{plain(policy.id)} {plain(policy.version)}" for policy in assessment.policy)
    for change in assessment.overrides:
        sheet.line(f"{clip(change.words, 300)}.", first="", rest="  ")
    sheet.line(f"Policy {policies}. Tell the way to a finding with: vendor-risk explain", first="", rest="  ", tone="quiet")
