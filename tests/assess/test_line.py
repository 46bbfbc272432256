"""Lines: which of a list of cases counts."""

from __future__ import annotations

from dataclasses import dataclass

from vendor_risk.assess.line import first_true
from vendor_risk.cel import BOOL, Condition, Environment, Unknown, Value, compile_condition


@dataclass(frozen=True)
class Case:
    """A case by its name; one without a condition always holds."""

    name: str
    when: Condition | None = None
    then: str = ""


ENVIRONMENT = Environment({"yes": BOOL, "no": BOOL, "open": BOOL, "open2": BOOL})
VARIABLES: dict[str, Value] = {"yes": True, "no": False, "open": Unknown(("open",)), "open2": Unknown(("open2",))}


def counting(*sources: str) -> list[tuple[str, tuple[str, ...], list[str]]]:
    """Return the lines that may count: each case, the facts that are missing for it, and the cases before it that do not hold."""
    cases = [Case(source, compile_condition(source, ENVIRONMENT) if source != "else" else None) for source in sources]
    lines = first_true(cases, VARIABLES, {}, in_bounds=True)
    return [(line.case.name, line.unknown.facts if line.unknown else (), [case.name for case in line.before]) for line in lines]


def test_the_first_that_holds_counts_and_none_after_it() -> None:
    """Those before it are told as failed."""
    assert counting("no", "yes", "else") == [("yes", (), ["no"])]
    assert counting("no", "else") == [("else", (), ["no"])]


def test_every_unknown_one_before_it_may_count() -> None:
    """Each with what failed since the one before."""
    assert counting("open", "no", "open2", "no", "yes", "open") == [
        ("open", ("open",), []),
        ("open2", ("open2",), ["no"]),
        ("yes", (), ["no"]),
    ]


def test_where_none_holds_none_counts() -> None:
    """Nothing is made up for a list without an end."""
    assert counting("no", "no") == []
    assert counting("no", "open", "no") == [("open", ("open",), ["no"])]
