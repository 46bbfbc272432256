"""Worlds: small documents put together into what conditions see."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vendor_risk.assess.world import World, build_world
from vendor_risk.cel import CelList, Environment, Struct, Unknown, Value, compile_condition
from vendor_risk.model.load import parse_answers, parse_dossier, parse_engagement
from vendor_risk.policy import parse_policy
from vendor_risk.policy.fields import build_environment

if TYPE_CHECKING:
    from vendor_risk.policy import Policy

TODAY = date(2026, 11, 24)
POLICY = """\
kind: questionnaire
schema: 1
id: test
version: 1.0.0
title: Test
domains: {theme: {title: Theme}}
questions:
  - {id: ASK-01, domain: theme, ask: Is it so?, because: A policy asks something., likelihood: rare, impact: 1}
"""


def a_world(
    dossier: str, engagement: str = "", policy: str = "", answers: str = "", *, as_of: date = TODAY, deployment: str = "d"
) -> World:
    """Return the world of documents that say this beside their heads."""
    return build_world(
        parse_dossier(f"kind: dossier\nschema: 1\nvendor: {{name: Acme, party: acme}}\n{dossier}", "acme.yaml"),
        deployment,
        parse_engagement(f"kind: engagement\nschema: 1\ntitle: Help desk\n{engagement}", "use.yaml"),
        parse_policy(POLICY + policy),
        parse_answers(f"kind: answers\nschema: 1\nanswers: {answers}\n", "said.yaml") if answers else None,
        as_of,
    )


def asked(world: World, source: str) -> Value:
    """Evaluate a condition in a world."""
    return compile_condition(source, environment(world.policy), expect=None).evaluate(world.variables, world.functions)


def environment(policy: Policy) -> Environment:
    """Return what the conditions of a policy may name."""
    return build_environment(
        regions=policy.regions,
        controls=policy.catalogue,
        questions={question.id: tuple(question.outcomes) for question in policy.questions},
        determinations={name: each.verdicts for name, each in policy.determinations.items()},
        residency=[rule.id for rule in policy.residency],
    )


def missing(value: Value) -> tuple[str, ...]:
    """Return the facts that an unknown value names; it must be one."""
    assert isinstance(value, Unknown), value
    return value.facts


def paths(listed: Value) -> list[str]:
    """Return the paths of the objects in a list."""
    assert isinstance(listed, CelList), listed
    assert all(isinstance(item, Struct) for item in listed.items)
    return [item.path for item in listed.items]
