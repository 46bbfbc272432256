"""The reference of conditions: each of its examples is executed."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.assess.worlds import POLICY, TODAY, environment
from vendor_risk.assess.world import World, build_world
from vendor_risk.cel import ConditionError, Unknown, compile_condition, show
from vendor_risk.cel.overload import FUNCTIONS, METHODS
from vendor_risk.model.load import parse_dossier, parse_engagement
from vendor_risk.policy import parse_policy

REFERENCE = (Path(__file__).parents[2] / "docs" / "conditions.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """Return the blocks of the reference that are marked with a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", REFERENCE, re.MULTILINE | re.DOTALL)


EXAMPLES = [line.rpartition("//")[::2] for block in blocks("cel") for line in block.splitlines()]
EXPLAINED = [part.splitlines() for block in blocks("explain") for part in re.split(r"\n(?=\S)", block.strip())]


@cache
def world() -> World:
    """Return the world of the documents in the reference."""
    dossier, engagement = blocks("yaml")
    given = (parse_dossier(dossier, "dossier.yaml"), "d", parse_engagement(engagement, "engagement.yaml"))
    return build_world(*given, parse_policy(POLICY), None, TODAY)


@pytest.mark.parametrize(("source", "result"), EXAMPLES)
def test_an_example_gives_what_stands_behind_it(source: str, result: str) -> None:
    """A value, the missing facts, an error, or a refusal."""
    kind, _, said = result.strip().partition(": ")
    if kind == "refused":
        with pytest.raises(ConditionError, match=re.escape(said)):
            compile_condition(source.strip(), environment(world().policy), expect=None)
        return
    value = compile_condition(source.strip(), environment(world().policy), expect=None).evaluate(world().variables, world().functions)
    if kind == "unknown":
        assert isinstance(value, Unknown)
        assert value.facts == tuple(said.split(", "))
    elif kind == "error":
        assert isinstance(value, Unknown)
        assert value.errors[0].endswith(f": {said}")
    else:
        assert show(value) == result.strip()


@pytest.mark.parametrize("lines", EXPLAINED)
def test_an_explanation_says_what_stands_under_it(lines: list[str]) -> None:
    """The condition with its values, then a line for each reason."""
    source, rendered, *reasons = (line.strip() for line in lines)
    explanation = compile_condition(source, environment(world().policy)).explain(world().variables, world().functions)
    assert explanation.rendered == rendered
    assert [f"{reason.path}: {show(reason.value)} {reason.note}".strip() for reason in explanation.reasons] == reasons


def test_the_reference_has_enough_examples() -> None:
    """None is lost when its form changes."""
    assert len(EXAMPLES) >= 75
    assert len(EXPLAINED) == 2


def test_everything_that_can_be_named_is_in_the_reference() -> None:
    """Variables, functions of our own and those of the language."""
    offered = environment(world().policy)
    macros = ("all", "exists", "exists_one", "filter", "map", "has", "known", "at_least")
    for name in (*offered.variables, *offered.functions, *FUNCTIONS, *METHODS, *macros):
        assert re.search(rf"\b{name}\b", REFERENCE), name
