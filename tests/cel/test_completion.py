"""Completion: generated conditions against every way of filling in what is unknown (P2, P3)."""

from __future__ import annotations

import pytest

from tests.cel.facts import Facts, domain, random_facts
from tests.cel.generated import ENVIRONMENT, Generator
from tests.effort import effort
from vendor_risk.cel import Condition, Unknown, Value, compile_condition
from vendor_risk.cel.tree import ListOf, Macro, MapOf, Node, walk
from vendor_risk.cel.unknown import identity

CASES = effort("CONDITIONS", default=2_000, nightly=100_000)
"""How many conditions are tried."""
MOST_COMPLETIONS = 200
SHARDS = 5


def same(a: Value, b: Value) -> bool:
    """Return whether two values can't be told apart, unknown ones by what they name."""
    if a.__class__ is Unknown or b.__class__ is Unknown:
        return bool(a == b)
    return identity(a) == identity(b)


def evaluate(condition: Condition, facts: Facts) -> Value:
    """Return the value as the bounds see it where `known` is asked, since filling in may turn that."""
    return condition.evaluate(facts.variables(), in_bounds=condition.asks_known)


def completions(paths: list[str]) -> int:
    """Return in how many ways these facts can be filled in."""
    count = 1
    for path in paths:
        count *= len(domain(path))
    return count


@pytest.mark.parametrize("shard", range(SHARDS))
def test_no_completion_contradicts_what_is_decided_or_escapes_what_is_named(shard: int) -> None:
    """P2: a decided value is every completion's, an error every completion's error, and an unknown one needs one of the facts it names."""
    kinds = dict.fromkeys(("decided", "error", "unknown"), 0)
    for seed in range(shard, CASES, SHARDS):
        source = Generator(seed).condition(4 + seed % 3)
        condition = compile_condition(source, ENVIRONMENT)
        facts = random_facts(seed, 4, source)
        unknown = facts.unknown()
        if completions(unknown) > MOST_COMPLETIONS:
            continue
        value = evaluate(condition, facts)
        if value.__class__ is not Unknown:
            kinds["decided"] += 1
            for completed in facts.completions(unknown):
                assert same(evaluate(condition, completed), value), (source, unknown, completed)
        elif value.is_error:
            kinds["error"] += 1
            for completed in facts.completions(unknown):
                assert evaluate(condition, completed).is_error, (source, unknown, completed)
        else:
            kinds["unknown"] += 1
            assert set(value.facts) <= set(unknown), source
            for completed in facts.completions([path for path in unknown if path not in value.facts]):
                assert evaluate(condition, completed).__class__ is Unknown, (source, unknown, value)
    assert min(kinds.values()) > CASES / SHARDS / 60, kinds


@pytest.mark.parametrize("shard", range(SHARDS))
def test_filling_in_a_fact_never_loses_what_was_decided(shard: int) -> None:
    """With one fact more known, a decided value stays, and an undecided one names no fact that it did not name or read before."""
    for seed in range(shard, CASES // 3, SHARDS):
        source = Generator(seed + 1_000_000).condition(4)
        condition = compile_condition(source, ENVIRONMENT)
        facts = random_facts(seed, 4, source)
        value = evaluate(condition, facts)
        for path in facts.unknown():
            for completed in facts.completions([path]):
                later = evaluate(condition, completed)
                if value.__class__ is not Unknown:
                    assert same(later, value), (source, path)
                elif later.__class__ is Unknown and not later.is_error:
                    assert path not in later.facts, (source, path)


@pytest.mark.parametrize("shard", range(SHARDS))
def test_explaining_gives_the_same_value(shard: int) -> None:
    """P3: with reasons or without, in the bounds or today, on known and unknown facts."""
    for seed in range(shard, CASES, SHARDS):
        source = Generator(seed + 2_000_000).condition(4 + seed % 3)
        condition = compile_condition(source, ENVIRONMENT)
        variables = random_facts(seed, seed % 6, source).variables()
        for in_bounds in (False, True):
            value = condition.evaluate(variables, in_bounds=in_bounds)
            explanation = condition.explain(variables, in_bounds=in_bounds)
            assert same(explanation.value, value), (source, value, explanation)
            assert explanation.unknowns == (value.facts if value.__class__ is Unknown else ())


def _collects_what_may_fail(node: Node) -> bool:
    if isinstance(node, Macro):
        return node.range.fails or (node.body_fails and node.kind in ("filter", "map", "exists_one"))
    return isinstance(node, ListOf | MapOf) and node.fails


def test_the_reasons_of_a_decided_condition_decide_it() -> None:
    """With only the facts known that an explanation gives as reasons, the value is the same.

    Lists are given whole; and where an item of a list could fail, every item has to be known for the list to be there at all.
    """
    tried = 0
    for seed in range(CASES // 3):
        source = Generator(seed + 3_000_000, ours=False).condition(4)
        condition = compile_condition(source, ENVIRONMENT)
        facts = random_facts(seed, 0, source)
        explanation = condition.explain(facts.variables())
        if explanation.value.__class__ is Unknown or any(_collects_what_may_fail(node) for node in walk(condition.tree)):
            continue
        given = {reason.path for reason in explanation.reasons}
        lists = {"places", "numbers", "deployment.codes", "limits.a", "deployment.operator"}
        needed = {path for path in facts.values if path in lists or path.endswith(".tags")}
        kept = {path: value for path, value in facts.values.items() if path in given | needed}
        removed = facts.without(set(facts.values) - set(kept))
        assert same(condition.evaluate(removed.variables()), explanation.value), (source, explanation)
        tried += 1
    assert tried > CASES / 10
