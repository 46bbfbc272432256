"""What conditions read by name are mappings like any other."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.assess.worlds import a_world
from vendor_risk.cel import Value

DOSSIER = """\
parties: {acme: {}}
deployments: {d: {operator: acme, controls: {logging: {status: in_place}, backups: {}}, terms: {trains_on_inputs: no}}}
"""
POLICY = """\
determinations:
  covered: {title: Covered, verdicts: [covered, not_covered], cases: [{then: not_covered}]}
residency:
  - {id: HERE, title: Here only, verdicts: [{then: permitted}]}
"""
NAMED = {
    "answers": {"ASK-01"},
    "controls": {"logging", "backups"},
    "cost": None,
    "energy": None,
    "determinations": {"covered"},
    "residency": {"HERE"},
    "regions": None,
    "deployment": None,
}


def values_of(name: str) -> Mapping[str, Value]:
    """Return what a variable's fields are read from."""
    values: Mapping[str, Value] = a_world(DOSSIER, policy=POLICY).variables[name].values
    return values


@pytest.mark.parametrize("name", NAMED)
def test_what_is_listed_can_be_read_and_is_counted(name: str) -> None:
    """Each name once, each with the value that asking for it gives."""
    values = values_of(name)
    listed = list(values)

    assert len(values) == len(set(listed)) == len(listed) > 0
    assert NAMED[name] in (None, set(listed))
    assert [repr(values[each]) for each in listed] == [repr(values.get(each)) for each in listed]


@pytest.mark.parametrize("name", ["cost", "energy", "deployment"])
def test_an_object_has_no_fields_but_its_own(name: str) -> None:
    """What it doesn't have is nothing, and asking for it by index is a mistake of ours."""
    values = values_of(name)

    assert values.get("nonsense") is None
    with pytest.raises(KeyError):
        values["nonsense"]


@pytest.mark.parametrize("name", ["determinations", "residency", "regions"])
def test_what_a_policy_does_not_have_is_nothing(name: str) -> None:
    """No verdict and no list is made up for it."""
    values = values_of(name)

    assert "nonsense" not in values
    assert values.get("nonsense") is None


def test_a_rule_is_read_by_its_verdict_alone() -> None:
    """The rule as conditions see it has that one field."""
    rule = values_of("residency")["HERE"].values

    assert (list(rule), len(rule), rule["verdict"], rule.get("title")) == (["verdict"], 1, rule.get("verdict"), None)
