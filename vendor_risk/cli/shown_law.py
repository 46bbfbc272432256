"""A residency rule, a determination or an access law as text on a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.cli.shown import add_part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.cel import Condition
    from vendor_risk.jurisdiction import AccessLaw
    from vendor_risk.policy import Policy, ResidencyRule
    from vendor_risk.report.sheet import Sheet


def show_rule(sheet: Sheet, policy: Policy, id_: str) -> None:
    """Add which data a residency rule is about, what it says of a place, and its source."""
    rule = next(each for each in policy.residency if each.id == id_)
    sheet.ends(f"{rule.id}  {rule.title}", _place(policy, "residency", id_), tone="bold")
    if rule.because:
        sheet.line(rule.because, first="", rest="")
    add_part(sheet, "Which data", [_formula(rule.data) if rule.data else "All of it"])
    add_part(sheet, "What is done with it", [", ".join(rule.activities).replace("_", " ")])
    add_part(sheet, "What it says of a place", [_case(case.when, case.then, case.because) for case in rule.verdicts])
    add_part(sheet, "In force", list(_days(rule)))
    add_part(sheet, "What to do", [rule.remedy] if rule.remedy else [])
    add_part(sheet, "Source", [*([rule.source] if rule.source else []), *([] if rule.confirmed else ["Recalled, and not read"])])
    add_part(sheet, "References", [str(reference) for reference in rule.refs])


def show_determination(sheet: Sheet, policy: Policy, id_: str) -> None:
    """Add what a determination is about and which case leads to which verdict."""
    determination = policy.determinations[id_]
    sheet.ends(f"{id_}  {determination.title}", _place(policy, "determinations", id_), tone="bold")
    if determination.about:
        sheet.line(determination.about, first="", rest="")
    about = "the whole" if determination.on == "deployment" else f"each {determination.on.replace('_', ' ')}, called it"
    add_part(sheet, "What it is about", [about])
    add_part(sheet, "What it can come to, worst first", [", ".join(word.replace("_", " ") for word in determination.verdicts)])
    add_part(sheet, "In order, the first that holds", [_case(case.when, case.then, case.because) for case in determination.cases])
    add_part(sheet, "References", [str(reference) for reference in determination.refs])


def show_law(sheet: Sheet, policy: Policy, id_: str) -> None:
    """Add what an access law lets a state do, whom it reaches, since when, and where it can be read."""
    law = next(each for each in policy.access_laws if each.id == id_)
    sheet.ends(f"{law.id}  {law.title}", law.country, tone="bold")
    if law.about:
        sheet.line(law.about, first="", rest="")
    add_part(sheet, "Article", [law.article])
    add_part(
        sheet, "Whom it reaches", [_REACH[reach.value] for reach in sorted(law.reach, key=lambda reach: list(_REACH).index(reach.value))]
    )
    add_part(sheet, "In force", list(_days(law)))
    notes = [law.note] if law.note else []
    add_part(sheet, "Source", [law.source, *notes, *([] if law.confirmed else ["Not confirmed; it counts all the same"])])


_REACH = {
    "control": "who is controlled from the country",
    "incorporation": "who is incorporated there",
    "location": "who keeps data there",
}


def _place(policy: Policy, section: str, id_: str) -> str:
    position = policy.position(section, id_)
    return f"{position.file}:{position.line}" if position else ""


def _case(when: Condition | None, then: str, because: str | None) -> str:
    """Return a line of an ordered list: the verdict, when it counts, and why."""
    condition = f" where {_formula(when)}" if when else " otherwise"
    return f"{then.replace('_', ' ')}{condition}{f': {because}' if because else ''}"


def _formula(condition: Condition) -> str:
    return " ".join(condition.source.split())


def _days(law: AccessLaw | ResidencyRule) -> Iterator[str]:
    if law.from_:
        yield f"from {law.from_.isoformat()}"
    if law.until:
        yield f"until {law.until.isoformat()}"
