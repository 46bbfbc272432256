"""Content: what a policy says, written down as a document again, is the same policy."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from tests.assess.generated import seeds
from tests.reference.generated import a_case
from vendor_risk.policy import load_policy, parse_policy
from vendor_risk.policy.content import plain
from vendor_risk.shipped import shipped

if TYPE_CHECKING:
    from vendor_risk.policy import Policy

SHIPPED = sorted(path.stem for path in shipped("questionnaires").glob("*.yaml"))


def written(policy: Policy) -> str:
    """Return a policy's one questionnaire as a document, without what it does not state."""
    document = _stated(plain(policy.only))
    for question, part in zip(document["questions"], policy.questions, strict=True):
        if not part.states_expected:
            del question["expect"]
    return json.dumps(document)


def _stated(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _stated(entry) for key, entry in value.items() if entry is not None}
    return [_stated(item) for item in value] if isinstance(value, list) else value


@given(seeds)
def test_a_generated_policy_survives_writing_and_reading(number: int) -> None:
    """Conditions, gates, tolerances and scales included."""
    policy = parse_policy(a_case(0, number).policy_text, "policy.json")

    assert parse_policy(written(policy), "policy.json") == policy


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_policy_survives_writing_and_reading(name: str) -> None:
    """With its determinations and residency rules, and all that it takes over from others."""
    policy = load_policy(name)

    assert parse_policy(written(policy), "policy.json") == policy
