"""Builders: small dossiers, engagements and policies for tests, right unless a test makes them wrong."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING, Any

from vendor_risk.assess.assess import assess
from vendor_risk.model.load import parse_answers, parse_dossier, parse_engagement
from vendor_risk.policy import parse_policy

if TYPE_CHECKING:
    from vendor_risk.assess.assessment import Assessment
    from vendor_risk.model.answers import Answers
    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement
    from vendor_risk.policy import Policy

TODAY = date(2026, 1, 1)
DEPLOYMENT = "vendor-api"
_SECTIONS = ("parties", "models", "evidence", "incidents", "authority_actions")

_QUESTIONS: dict[str, dict[str, Any]] = {
    "DATA-01": {
        "ask": "Does the operator train models on what we send?",
        "because": "Content that has trained a shared model can't be taken back.",
        "answer": "deployment.terms.trains_on_inputs",
        "expect": "no",
        "likelihood": "possible",
        "impact": "data",
        "remedy": "Have the opt-out put into the contract, and name the clause as evidence.",
    },
    "SEC-01": {
        "ask": "Will we send data to a Chinese-hosted model?",
        "because": "Whoever hosts the model can be compelled to hand the data over.",
        "answer": "places.exists(p, p.country in regions.china)",
        "expect": "no",
        "likelihood": "likely",
        "impact": "data",
        "remedy": "Run the open weights yourself.",
    },
    "SEC-99": {
        "ask": "Have we attacked it ourselves?",
        "because": "Only a test of our own measures what we built.",
        "likelihood": "unlikely",
        "impact": 3,
    },
}


def a_question(name: str = "DATA-01", /, **changes: Any) -> dict[str, Any]:
    """Return a question; one that is not known by name asks people. A change to None takes a key away."""
    known = _QUESTIONS.get(name, {"ask": f"Is {name} so?", "because": "It matters.", "likelihood": "possible", "impact": 3})
    question = {"id": name, "domain": "security", **known, **changes}
    return {key: value for key, value in question.items() if value is not None}


def a_policy(*questions: dict[str, Any], gates: list[str] | None = None, **keys: Any) -> Policy:
    """Return a policy of these questions, or of DATA-01 alone; `gates` names questions that reject."""
    return parse_policy(policy_text(*questions, gates=gates, **keys), "policy.json")


def policy_text(*questions: dict[str, Any], gates: list[str] | None = None, **keys: Any) -> str:
    """Return the document of such a policy."""
    asked = [*(questions or ([] if gates else [a_question()])), *(a_question(name, gate="reject") for name in gates or ())]
    domains = {question["domain"]: {"title": question["domain"].title()} for question in asked}
    policy = {
        "kind": "questionnaire",
        "schema": 1,
        "id": "test",
        "version": "1.0.0",
        "title": "Test",
        "domains": domains,
        "questions": asked,
    }
    return json.dumps({**policy, **keys})


def a_dossier(**deployment: Any) -> Dossier:
    """Return a dossier of one deployment whose facts are given by name; `parties`, `models`, `evidence`, … go to the dossier."""
    return parse_dossier(json.dumps(dossier_form(**deployment)), "dossier.json")


def dossier_form(**deployment: Any) -> dict[str, Any]:
    """Return the document of such a dossier."""
    sections: dict[str, Any] = {
        key: deployment.pop(key) for key in ("parties", "models", "evidence", "incidents", "authority_actions") if key in deployment
    }
    return {
        "kind": "dossier",
        "schema": 1,
        "vendor": {"name": "Acme", "party": "acme"},
        "parties": {"acme": {"name": "Acme Ltd.", "incorporated": "FR", "principal_place": "FR", "owners": []}},
        "models": {"m": {"name": "M", "developer": "acme"}},
        "incidents": [],
        "authority_actions": [],
        "deployments": {
            DEPLOYMENT: {
                "title": "The vendor's API",
                "model": "m",
                "route": "vendor_api",
                "operator": "acme",
                "places": [{"activity": "inference", "country": "FR", "party": "acme", "data": "all", "form": "clear"}],
                "subprocessors": [],
                "collects": [],
                **deployment,
            }
        },
        **sections,
    }


PLAIN_DATA = {
    "title": "Notes",
    "category": "notes",
    "personal": False,
    "special_categories": [],
    "classification": "internal",
    "government_related": False,
}


def an_engagement(**keys: Any) -> Engagement:
    """Return an engagement with one harmless data set, `notes`; `data` gives other facts of it (None: not stated), or other data sets."""
    return parse_engagement(json.dumps(engagement_form(**keys)), "engagement.json")


def engagement_form(**keys: Any) -> dict[str, Any]:
    """Return the document of such an engagement."""
    data = keys.pop("data", {})
    sets: Any = data
    if not isinstance(data, str):
        sets = data if any(isinstance(value, dict) for value in data.values()) else {"notes": _stated({**PLAIN_DATA, **data})}
    document = {"kind": "engagement", "schema": 1, "title": "Search", "criticality": 3, "organisation": {"name": "We", "country": "FR"}}
    return {**document, "data": sets, **keys}


def _stated(facts: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in facts.items() if value is not None}


def some_answers(**answers: Any) -> Answers:
    """Return answers by question, an underscore for the hyphen: `SEC_99="no"`."""
    given = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return parse_answers(json.dumps({"kind": "answers", "schema": 1, "answers": given}), "answers.json")


def judged(
    policy: Policy,
    dossier: Dossier | None = None,
    engagement: Engagement | None = None,
    answers: Answers | None = None,
    *,
    as_of: date = TODAY,
) -> Assessment:
    """Return the assessment of the one deployment."""
    return assess(dossier or a_dossier(), DEPLOYMENT, engagement or an_engagement(), policy, answers, as_of=as_of)


def changed(document: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """Return a copy of a document with another value at a dotted path."""
    copy = deepcopy(document)
    *way, last = path.split(".")
    at = copy
    for step in way:
        at = at[step]
    at[last] = value
    return copy
