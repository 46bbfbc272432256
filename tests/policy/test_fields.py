"""What conditions may name."""

from __future__ import annotations

import pytest

from vendor_risk.cel import Condition, ConditionError, compile_condition
from vendor_risk.jurisdiction import Effect, Member, Region
from vendor_risk.model.data_set import DataSet
from vendor_risk.model.terms import Terms
from vendor_risk.policy.fields import Scope, build_environment, scoped, struct_types, visible_shapes

CHINA = Region("china", "China", Effect.PROHIBITS, (Member(country="CN"),))
ADEQUATE = Region("adequate", "Adequate", Effect.PERMITS, (Member(country="US", certification="dpf"),))
ENVIRONMENT = build_environment(
    regions={"china": CHINA, "adequate": ADEQUATE},
    controls=["guardrails"],
    questions={"SEC-01": ("yes", "no"), "COST-01": ("cheap", "dear")},
    determinations={"us_transaction": ("prohibited", "not_covered"), "covered": ("yes", "no")},
    residency=["EU-PERSONAL"],
    subjects={"us_transaction": "deployment", "covered": "party"},
)


def condition(source: str, scope: Scope | None = None) -> Condition:
    """Compile a condition of any type."""
    return compile_condition(source, ENVIRONMENT if scope is None else scoped(ENVIRONMENT, scope), expect=None)


def problem(source: str) -> str:
    """Return what is wrong with a condition."""
    with pytest.raises(ConditionError) as refused:
        condition(source)
    return refused.value.problems[0].message


@pytest.mark.parametrize(
    "source",
    [
        "deployment.terms.trains_on_inputs",
        'deployment.places.exists(p, p.country in regions.china && p.party.incorporated == "CN" && p.hosted)',
        'places.all(p, p.data.exists(d, d.personal && "DE" in d.subjects_in))',
        'parties.exists(p, controlled_by(p, "china") || p.access_laws.exists(l, l.country == "CN"))',
        'parties.exists(p, p.owners.exists(o, o.party.id == "x" && o.percent >= 50.0))',
        'model.lineage.exists(m, m.evaluations.exists(e, e.topic == "jailbreak" && e.result == "adverse"))',
        "model.base.developer.principal_place == model.developer.principal_place",
        'data.exists(d, d.collected && at_least(d.classification, "confidential"))',
        "cost.within_budget && cost.month <= cost.budget && energy.kgco2e_month < 5.0",
        'claims.exists(c, c.required && !c.meets && c.validation == "contradicted")',
        "requirements.all(r, r.claimed_meets && (!r.validated || r.validated_meets))",
        'controls["guardrails"].status == "in_place" && at_least(controls["guardrails"].assurance, "attested")',
        'answers["SEC-01"].answer == "yes" && answers["COST-01"].answer == "dear"',
        'determinations.us_transaction == "prohibited" && residency["EU-PERSONAL"].verdict != "permitted"',
        'places.exists(p, in_region(p, "adequate")) && assurance(deployment.terms) == "documented"',
        'incidents.exists(i, i.date > as_of - duration("24h") && i.subject in ["service", "both"])',
        'engagement.agreements.exists(a, a.kind == "vendor" && a.counterparty.designated && a.data.exists(d, d.count > 10))',
        'vendor.party.id == deployment.operator.id && deployment.collects.exists(c, c.category == "keystrokes")',
        "authority_actions.exists(a, a.country == engagement.organisation.country && known(a.date))",
        'agreements.exists(a, a.service && covered(a.counterparty) == "yes" && a.passes_to.all(o, covered(o) == "no"))',
    ],
)
def test_what_policies_ask_can_be_asked(source: str) -> None:
    """Facts of the models, what follows from them, and functions of our own."""
    assert condition(source).type.name == "bool"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("deployment.terms.trains_on_input", "unknown field 'trains_on_input' of terms; did you mean 'trains_on_inputs'?"),
        ("places.exists(p, p.contry == 'CN')", "unknown field 'contry' of place; did you mean 'country'?"),
        ('deployment.route == "vendor_ap"', "no route is called 'vendor_ap'; did you mean 'vendor_app'?"),
        ('deployment.operator.incorporated == "UK"', "no country is called 'UK'"),
        ("deployment.operator.incorporated > 3", "country can't be compared with int"),
        ('controls["guardrail"].status == "in_place"', "unknown entry 'guardrail' of controls; did you mean 'guardrails'?"),
        ('in_region(deployment.operator, "chin")', "there is no region 'chin'; did you mean 'china'?"),
        ("in_region(deployment.operator, model.license)", "the region is named by its id in quotes"),
        ('controlled_by(model, "china")', "controlled_by() takes party here, not model"),
        ("model.license in regions.adequat", "unknown field 'adequat' of regions; did you mean 'adequate'?"),
        (
            "deployment.operator.incorporated in regions.adequate",
            'membership has conditions, which a list of countries can\'t tell; write in_region(place, "adequate")',
        ),
        (
            'determinations.us_transaction == "restricted"',
            "no verdict of us_transaction is called 'restricted'; there are prohibited, not_covered",
        ),
        ('answers["SEC-01"].answer == "dear"', "no reply to SEC-01 is called 'dear'; there are yes, no"),
        ('answers["SEC-10"].answer == "yes"', "unknown entry 'SEC-10' of answers; did you mean 'SEC-01'?"),
        ('residency["EU-PERSONEL"].verdict == "permitted"', "did you mean 'EU-PERSONAL'?"),
        ('at_least(deployment.route, "router")', "at_least() takes a value of ordered words; route has no order"),
        ("engagement.acceptances.exists(a, true)", "unknown field 'acceptances' of engagement"),
        ("has(deployment.terms)", "ask known(…)"),
        ("p.country", "unknown variable 'p'"),
        ('covered(deployment.operator) == "yess"', "no verdict of covered is called 'yess'; did you mean 'yes'?"),
        ('covered(model) == "yes"', "covered() takes party here, not model"),
        ('us_transaction(deployment) == "prohibited"', "us_transaction"),
    ],
)
def test_what_does_not_exist_is_refused_with_what_was_meant(source: str, message: str) -> None:
    """Before any vendor is judged."""
    assert message in problem(source)


@pytest.mark.parametrize(
    ("scope", "source"),
    [
        ("data_set", "d.personal"),
        ("place", 'd.personal && p.country == "CN"'),
        ("subject_data", "it.personal"),
        ("subject_party", "it.designated"),
        ("subject_place", 'it.country == "CN"'),
        ("subject_agreement", 'it.kind == "vendor" && it.counterparty.designated && it.volumes.exists(v, v.count > 10)'),
        ("subject_conduct", 'it.role == "carrier"'),
    ],
)
def test_more_can_be_named_where_a_rule_has_a_subject(scope: Scope, source: str) -> None:
    """The data set and the place of a rule, the subject of a determination."""
    assert condition(source, scope).type.name == "bool"


def test_names_have_one_source() -> None:
    """Every field of the models that states a fact can be asked for by its name, but for evidence and days, which the world heeds."""
    for name, model in (("terms", Terms), ("data", DataSet)):
        assert set(visible_shapes(model)) <= set(struct_types()[name].fields)
    assert not {"evidence", "from_", "until"} & set(struct_types()["terms"].fields)


def test_where_there_is_nothing_nothing_can_be_asked_for() -> None:
    """A policy without rules has no verdicts."""
    empty = build_environment(regions={}, controls=[], questions={}, determinations={}, residency=[])

    for source in ('residency["X"].verdict', 'controls["x"].status', 'answers["X"].answer', "determinations.x", "regions.x"):
        with pytest.raises(ConditionError):
            compile_condition(source, empty, expect=None)
