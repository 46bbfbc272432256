"""What is documented of the variables is what templates are given, both ways."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vendor_risk.report.fonts import embedded
from vendor_risk.report.medium import Medium
from vendor_risk.report.parts.part import Matter
from vendor_risk.report.theme.logo import Logo
from vendor_risk.report.theme.theme import Theme
from vendor_risk.report.variables import variables
from vendor_risk.report.view import comparison_view, view

from .sample import sample
from .sample_variants import approved, empty, incomplete
from .tamper import rewritten

if TYPE_CHECKING:
    from collections.abc import Iterator

HELP = "write it into templates/variables.yaml, with its meaning"
LOGO = Logo("image/png", b"", "a logo", 2.0)


def paths(value: object, at: str = "") -> Iterator[str]:
    """Each value by its path; a list is looked through, and an empty one or nothing at all stands for what it could be."""
    if isinstance(value, dict):
        for key, inner in value.items():
            name = "ID" if at == "anchors" else key
            yield from paths(inner, f"{at}.{name}" if at else name)
    elif isinstance(value, list):
        for inner in value:
            yield from paths(inner, f"{at}[]")
    elif value is not None:
        yield at


def given() -> dict[str, set[str]]:
    """What templates are given, by their kind, over reports that between them have everything to say."""
    theme = Theme("Example", LOGO).shown("asset:logo")
    medium = Medium(faces=embedded(), covered=frozenset(range(32, 0x3000)), made_with={"x": "1"}, theme=theme)
    noted = rewritten(sample(), lambda text: "\u30c4深" if text == "DeepSeek" else text)
    sourced = next(fact for question in sample().questions for fact in question.facts if fact.evidence)
    silent = tuple(replace(verdict, rule="SILENT", verdict="not_applicable") for verdict in sample().residency[:1])
    made = (replace(sample(), disputed=(sourced,), residency=sample().residency + silent), approved(), incomplete(), empty(), noted)
    routes = (sample(), incomplete(), approved())
    several = comparison_view(made, medium)
    sets: dict[str, set[str]] = {"board": set(), "brief": set(), "compare": set(paths(several))}
    for each in made:
        sets["board"] |= set(paths(view(Matter(each, routes), medium)))
        sets["brief"] |= set(paths(view(Matter(each, routes), medium, "brief")))
    return {name: {path for path in found if not path.startswith("sections[].part.")} for name, found in sets.items()}


def documented(*groups: str) -> set[str]:
    return {path for group, told in variables().items() if group.startswith(groups) for path in told}


def test_all_that_templates_are_given_is_documented() -> None:
    """A variable that nobody reads of can't be relied on."""
    found = given()
    common = ("every", "one assessment")

    assert found["board"] - documented(*common, "board") == set(), HELP
    assert found["brief"] - documented(*common, "brief") == set(), HELP
    assert found["compare"] - documented("every", "several") == set(), HELP


def test_all_that_is_documented_is_given() -> None:
    """Nobody looks for a variable in vain."""
    found = given()
    told = {"every template": ("board", "brief", "compare"), "one assessment (board, brief)": ("board", "brief"), "board alone": ("board",)}
    told |= {"brief alone": ("brief",), "several assessments (compare)": ("compare",)}

    assert set(told) == set(variables())
    for group, kinds in told.items():
        for kind in kinds:
            missing = {path for path in variables()[group] if path != "sections[].part"} - found[kind]
            assert missing == set(), f"{group}, {kind}: take it out of templates/variables.yaml"


def test_every_variable_says_what_it_means() -> None:
    """In words."""
    assert all(meaning.strip() for told in variables().values() for meaning in told.values())
