"""A question, region, control or questionnaire as text on a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.jurisdiction.region import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from vendor_risk.jurisdiction import Region
    from vendor_risk.jurisdiction.region import Member
    from vendor_risk.policy import Policy, Question, Questionnaire, Reference
    from vendor_risk.report.sheet import Sheet


def show_question(sheet: Sheet, policy: Policy, id_: str) -> None:
    """Add what a question asks, why, how it is answered and what follows."""
    question = next(each for each in policy.questions if each.id == id_)
    position = policy.position("questions", id_)
    sheet.ends(f"{question.id}  {question.title or question.domain}", f"{position.file}:{position.line}" if position else "", tone="bold")
    sheet.line(question.ask, first="")
    add_part(sheet, "Why", [question.because])
    add_part(sheet, "How it is answered", _answered(question))
    add_part(sheet, "What an answer comes to", [f"{answer}: {outcome.replace('_', ' ')}" for answer, outcome in question.outcomes.items()])
    gates = [f"{case.then}{f' where {_formula(case.when)}' if case.when else ''}" for case in question.gate]
    add_part(
        sheet, "What a bad answer does", [*gates, f"likelihood {question.likelihood}, impact {question.impact}, weight {question.weight:g}"]
    )
    mitigations = [
        f"{each.control} ({each.effectiveness:g}){f' where {_formula(each.when)}' if each.when else ''}" for each in question.mitigated_by
    ]
    add_part(sheet, "What lowers the risk", mitigations)
    add_part(sheet, "What to do", [question.remedy] if question.remedy else [])
    add_part(sheet, "References", _references(question.refs))


def show_region(sheet: Sheet, region: Region, as_of: date) -> None:
    """Add the members a region has on a day, each with its days, conditions and source."""
    sheet.ends(f"{region.id}  {region.title}", as_of.isoformat(), tone="bold")
    if region.about:
        sheet.line(region.about, first="", rest="")
    standing = {member: member.standing(as_of) for member in region.members}
    add_part(sheet, "Members", [_member(member) for member in region.members if standing[member] is Standing.SURE])
    doubtful = [_member(member) for member in region.members if standing[member] is Standing.DOUBTFUL]
    counted = "unknown" if region.effect.value == "permits" else "members"
    add_part(sheet, f"Not confirmed on that day; they count as {counted}", doubtful)
    add_part(sheet, "Not on that day", [_member(member) for member in region.members if standing[member] is Standing.NONE])


def show_control(sheet: Sheet, policy: Policy, id_: str) -> None:
    """Add what a control is meant to achieve, and which questions count on it."""
    control = policy.catalogue[id_]
    sheet.line(f"{id_}  {control.title}", first="", tone="bold")
    sheet.line(control.objective, first="", rest="")
    counting = [each for each in policy.questions if any(mitigation.control == id_ for mitigation in each.mitigated_by)]
    add_part(sheet, "Questions whose risk it lowers", [f"{each.id}  {each.ask}" for each in counting])
    add_part(sheet, "References", _references(control.refs))


def show_questionnaire(sheet: Sheet, questionnaire: Questionnaire) -> None:
    """Add a questionnaire's domains, rules and questions."""
    sheet.ends(f"{questionnaire.id}  {questionnaire.title}", questionnaire.version, tone="bold")
    if questionnaire.about:
        sheet.line(questionnaire.about, first="", rest="")
    for id_, domain in questionnaire.domains.items():
        asked = [question for question in questionnaire.questions if question.domain == id_]
        if asked:
            sheet.head(domain.title)
        for question in asked:
            sheet.row([(question.id, 10, "bold"), (question.ask, 66, "")])
    if questionnaire.residency:
        sheet.head("Residency rules")
        for rule in questionnaire.residency:
            sheet.row([(rule.id, 22, "bold"), (rule.title, 54, "")])
    if questionnaire.determinations:
        sheet.head("Determinations")
        for id_, determination in questionnaire.determinations.items():
            sheet.row([(id_, 22, "bold"), (determination.title, 54, "")])


def add_part(sheet: Sheet, heading: str, lines: Iterable[str]) -> None:
    """Add a heading and lines under it; nothing where there are none."""
    for index, line in enumerate(lines):
        if not index:
            sheet.head(heading)
        sheet.line(" ".join(line.split()), rest="    ")


def _answered(question: Question) -> Iterable[str]:
    if question.applies:
        yield f"It is asked where {_formula(question.applies)}"
    if question.answer:
        yield f"From facts: {_formula(question.answer)}"
    else:
        yield "People are asked."
    if question.partly:
        yield f"Partly satisfied where {_formula(question.partly)}"


def _formula(condition: object) -> str:
    return str(getattr(condition, "source", condition))


def _references(refs: Iterable[Reference]) -> list[str]:
    return [str(reference) for reference in refs]


def _member(member: Member) -> str:
    """Return a member in words: its name, days, conditions and source."""
    from pycountry import countries

    country = countries.get(alpha_2=member.code)
    parts = [f"{member.code}  {country.name}" if country else member.code]
    if member.from_:
        parts.append(f"from {member.from_.isoformat()}")
    if member.until:
        parts.append(f"until {member.until.isoformat()}")
    if member.certification:
        parts.append(f"where the recipient is certified under {member.certification}")
    if member.exporters is not None:
        parts.append(f"for data from {', '.join(sorted(member.exporters))}")
    parts += [text for text in (member.covers, member.note, member.instrument, member.source) if text]
    return ", ".join(parts)
