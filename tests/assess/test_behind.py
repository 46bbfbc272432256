"""Behind: every derived reason ends at stated facts, with their lines."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.assess.builders import a_dossier, a_policy, a_question, an_engagement, judged
from tests.assess.worlds import a_world
from vendor_risk.assess.behind import Behind
from vendor_risk.assess.question_result import QuestionResult

IN_CHINA = [
    {"activity": "storage", "country": "FR", "party": "acme", "data": "all", "form": "clear"},
    {"activity": "storage", "country": "CN", "party": "acme", "data": "all", "form": "clear"},
]
RULES: dict[str, Any] = {
    "residency": [
        {
            "id": "HERE",
            "title": "Here only",
            "because": "It must stay here.",
            "verdicts": [{"when": 'p.country == "FR"', "then": "permitted"}, {"then": "prohibited"}],
        }
    ],
    "determinations": {
        "away": {
            "title": "Away",
            "verdicts": ["away", "here"],
            "cases": [{"when": 'residency["HERE"].verdict == "prohibited"', "then": "away", "because": "It left."}, {"then": "here"}],
        },
        "foreign": {
            "title": "Foreign",
            "on": "party",
            "verdicts": ["foreign", "ours"],
            "cases": [{"when": 'it.incorporated != "FR"', "then": "foreign", "because": "Others own it."}, {"then": "ours"}],
        },
    },
}
VOLUME = {"requests_per_month": 1000000, "input_tokens_per_request": 1000, "output_tokens_per_request": 500}
BUDGET = {"currency": "EUR", "per_month": 100}
PRICE = {"currency": "EUR", "input_per_mtok": 1, "output_per_mtok": 2, "per_month": 0, "per_user_month": 0}
MACHINES = {"count": 2, "hourly_cost": 3, "hours_per_month": 730, "currency": "EUR", "power_kw": 1, "pue": 1.2}


def the_result(answer: str, *, expect: str = "no", engagement: dict[str, Any] | None = None, **dossier: Any) -> QuestionResult:
    """The result of one question with this condition."""
    policy = a_policy(a_question("ASK-01", answer=answer, expect=expect), **RULES)
    return judged(policy, a_dossier(**dossier), an_engagement(**(engagement or {}))).questions[0]


def paths(result: QuestionResult) -> list[str]:
    """The paths of its facts."""
    return [fact.path for fact in result.facts]


def test_a_residency_verdict_leads_to_the_places_that_it_is_of() -> None:
    """And gives the rule's reason, not its name."""
    result = the_result('residency["HERE"].verdict == "prohibited"', places=IN_CHINA)

    assert paths(result) == ["residency.HERE.verdict", "deployment.places[1].country"]
    assert result.facts[1].source is not None
    assert result.because_outcome == "The answer is yes; it should be no. It must stay here."


def test_a_determination_leads_through_what_it_refers_to() -> None:
    """Down to the place, through the rule."""
    result = the_result('determinations.away == "away"', places=IN_CHINA)

    assert paths(result) == ["determinations.away", "residency.HERE.verdict", "deployment.places[1].country"]
    assert result.because_outcome.endswith("It left.")


def test_a_determination_about_parties_leads_to_the_party_it_is_of() -> None:
    """Not to those that it clears."""
    parties = {"acme": {"name": "Acme", "incorporated": "FR"}, "far": {"name": "Far", "incorporated": "US"}}
    places = [{"activity": "storage", "country": "FR", "party": "far", "data": "all"}]

    result = the_result('determinations.foreign == "foreign"', parties=parties, places=places)

    assert paths(result) == ["determinations.foreign", "parties.far.incorporated"]
    assert result.because_outcome.endswith("Others own it.")


def test_a_bill_leads_to_price_volume_and_budget() -> None:
    """And is told in figures."""
    result = the_result("cost.within_budget", expect="yes", price=PRICE, engagement={"volume": VOLUME, "budget": BUDGET})

    assert "deployment.price.input_per_mtok" in paths(result)
    assert "engagement.volume.requests_per_month" in paths(result)
    assert "engagement.budget.per_month" in paths(result)
    assert result.because_outcome == "The answer is no; it should be yes. The month's bill is 2 000 EUR, the budget 100 EUR."


def test_a_bill_of_our_own_machines_leads_to_the_machines() -> None:
    """Not to a price that nobody charges."""
    result = the_result("cost.within_budget", route="self_hosted", machines=MACHINES, engagement={"volume": VOLUME, "budget": BUDGET})

    assert {"deployment.machines.count", "deployment.machines.hourly_cost", "engagement.budget.per_month"} < set(paths(result))
    assert not any(path.startswith("deployment.price") for path in paths(result))


def test_a_bill_that_is_open_leads_to_what_is_stated_and_names_what_is_not() -> None:
    """Without figures."""
    result = the_result("cost.within_budget", price={**PRICE, "per_month": "unknown"}, engagement={"volume": {}, "budget": BUDGET})

    assert "deployment.price.per_month" in result.unknowns
    assert "deployment.price.input_per_mtok" in paths(result)
    assert "nobody has stated" in result.because_outcome


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"energy": {"kwh_per_mtok": 2, "grid_gco2_per_kwh": 100}}, "deployment.energy.kwh_per_mtok"),
        ({"route": "self_hosted", "machines": MACHINES, "energy": {"grid_gco2_per_kwh": 100}}, "deployment.machines.power_kw"),
    ],
)
def test_emissions_lead_to_machines_or_tokens_and_the_grid(facts: dict[str, Any], expected: str) -> None:
    """As the route is."""
    result = the_result("energy.kgco2e_month > 1.0", engagement={"volume": VOLUME}, **facts)

    assert {expected, "deployment.energy.grid_gco2_per_kwh"} < set(paths(result))


def test_requirements_and_claims_lead_to_claims_and_measurements() -> None:
    """Of the same benchmark and metric only."""
    claim = {"topic": "capability", "benchmark": "Q", "metric": "m", "value": 80, "by": "acme"}
    other = {**claim, "benchmark": "R"}
    measured = {"topic": "capability", "benchmark": "Q", "metric": "m", "value": 50, "by": "A lab", "independent": True}
    models = {"m": {"name": "M", "developer": "acme", "claims": [other, claim], "evaluations": [measured]}}
    requirement = {"requirements": [{"benchmark": "Q", "metric": "m", "at_least": 70, "validated": True}]}

    claimed = the_result("requirements.all(r, r.claimed_meets)", models=models, engagement=requirement)
    validated = the_result("requirements.all(r, r.validated_meets)", models=models, engagement=requirement)
    contradicted = the_result('claims.exists(c, c.validation == "contradicted")', models=models, engagement=requirement)

    assert paths(claimed) == ["engagement.requirements[0].claimed_meets", "engagement.requirements[0].at_least", "model.claims[1].value"]
    assert paths(validated)[1:] == ["engagement.requirements[0].at_least", "model.evaluations[0].value"]
    assert paths(contradicted) == ["model.claims[1].validation", "model.claims[1].value", "model.evaluations[0].value"]


def test_what_says_nothing_to_a_person_is_left_out() -> None:
    """Ids, and what a data set is to the engine."""
    result = the_result('data.exists(d, !d.collected && d.classification == "internal")')

    assert paths(result) == ["engagement.data.notes.classification"]


def test_a_verdict_without_a_reason_is_told_by_its_own_words() -> None:
    """What was determined, and what came of it."""
    result = the_result('determinations.away == "here"')

    assert result.because_outcome == "The answer is yes; it should be no. Away: here."


def test_figures_that_are_not_known_are_no_reason() -> None:
    """A bill is told when all of it can be, the budget included."""
    used = f"volume: {json.dumps(VOLUME)}\nbudget: {json.dumps(BUDGET)}\n"
    priced = f"parties: {{acme: {{}}}}\ndeployments: {{d: {{route: vendor_api, price: {json.dumps(PRICE)}}}}}\n"
    told = "The month's bill is 2 000 EUR, the budget 100 EUR."

    assert Behind(a_world(priced, used), (), ()).because("cost.within_budget") == told
    assert Behind(a_world(priced.replace('"input_per_mtok": 1, ', ""), used), (), ()).because("cost.within_budget") is None
    assert Behind(a_world(priced, used.replace('"currency": "EUR", ', "")), (), ()).because("cost.within_budget") is None
    assert Behind(a_world(priced, used), (), ()).because("cost.month") is None


def test_what_is_not_there_leads_no_further() -> None:
    """A requirement or a claim past the end of its list, and a requirement of a model that nobody names."""
    required = "requirements: [{benchmark: Q, metric: m, at_least: 70}]\n"
    dossier = "parties: {acme: {}}\nmodels: {m: {claims: []}}\ndeployments: {d: {model: %s}}\n"
    nameless, named = dossier % "unknown", dossier % "m"
    first, second = "engagement.requirements[0].claimed_meets", "engagement.requirements[1].claimed_meets"

    assert list(Behind(a_world(nameless, required), (), ()).all([first])) == [first, "engagement.requirements[0].at_least"]
    assert list(Behind(a_world(named, required), (), ()).all([second])) == [second, "engagement.requirements[1].at_least"]
    assert list(Behind(a_world(named, required), (), ()).all(["model.claims[0].validation"])) == ["model.claims[0].validation"]
    assert list(Behind(a_world(nameless, required), (), ()).all(["model.claims[0].validation"])) == ["model.claims[0].validation"]
