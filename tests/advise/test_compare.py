"""Compare: every route of a dossier for one engagement, side by side."""

from __future__ import annotations

import json

import pytest

from tests.assess.builders import TODAY, a_policy, a_question, an_engagement
from vendor_risk.advise import compare
from vendor_risk.errors import UsageError
from vendor_risk.model.load import parse_answers, parse_dossier


def test_every_deployment_is_assessed_and_can_be_ranked() -> None:
    """In the order of the dossier; ranked, the most acceptable first, what is undecided by its worst end."""
    routes = {"bad": {"trains_on_inputs": True}, "open": {}, "good": {"trains_on_inputs": False}}
    document = {
        "kind": "dossier",
        "schema": 1,
        "vendor": {"name": "Acme", "party": "acme"},
        "parties": {"acme": {"name": "Acme"}},
        "models": {"m": {"name": "M"}},
        "deployments": {name: {"model": "m", "route": "vendor_api", "operator": "acme", "terms": terms} for name, terms in routes.items()},
    }
    dossier = parse_dossier(json.dumps(document), "dossier.json")

    comparison = compare(dossier, an_engagement(), a_policy(a_question("DATA-01", gate="reject")), as_of=TODAY)

    assert [each.subject.deployment for each in comparison.assessments] == ["bad", "open", "good"]
    assert [each.subject.deployment for each in comparison.ranked] == ["good", "open", "bad"]
    assert comparison.of("open") is comparison.assessments[1]
    assert comparison.of("other") is None


def test_where_nothing_applies_there_is_nothing_to_prefer() -> None:
    """No decision comes last."""
    terms = {"trains_on_inputs": True}
    policy = a_policy(a_question("DATA-01", applies='deployment.route == "vendor_app"'))
    document = {
        "kind": "dossier",
        "schema": 1,
        "vendor": {"name": "Acme", "party": "acme"},
        "parties": {"acme": {"name": "Acme"}},
        "models": {"m": {"name": "M"}},
        "deployments": {
            route: {"model": "m", "route": route, "operator": "acme", "terms": terms} for route in ("vendor_api", "vendor_app")
        },
    }

    comparison = compare(parse_dossier(json.dumps(document), "dossier.json"), an_engagement(), policy, as_of=TODAY)

    assert [each.subject.deployment for each in comparison.ranked] == ["vendor_app", "vendor_api"]


def test_answers_hold_for_the_deployment_that_they_are_about() -> None:
    """Said of one route, they leave another as unanswered as it was; about no route at all they are refused."""
    document = {
        "kind": "dossier",
        "schema": 1,
        "vendor": {"name": "Acme", "party": "acme"},
        "parties": {"acme": {"name": "Acme"}},
        "models": {"m": {"name": "M"}},
        "deployments": {name: {"model": "m", "route": "vendor_api", "operator": "acme"} for name in ("asked", "other")},
    }
    dossier = parse_dossier(json.dumps(document), "dossier.json")
    said = parse_answers("kind: answers\nschema: 1\nby: A. Example\non: 2025-12-01\nanswers: {}\n")

    asked, other = compare(dossier, an_engagement(), a_policy(a_question("DATA-01")), {"asked": said}, as_of=TODAY).assessments

    assert ["answers" in {record.kind for record in each.inputs} for each in (asked, other)] == [True, False]
    with pytest.raises(UsageError, match="no deployment 'askd' to which answers could belong; did you mean 'asked'"):
        compare(dossier, an_engagement(), a_policy(a_question("DATA-01")), {"askd": said}, as_of=TODAY)
