"""What conditions see on a day."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assess.worlds import TODAY, a_world, asked, missing, paths
from tests.effort import FEWER
from tests.model.strategies import IDS, dossiers, engagements
from vendor_risk.assess.world import build_world
from vendor_risk.cel import CelList, Struct, Unknown
from vendor_risk.errors import DocumentError, UsageError
from vendor_risk.model.dossier import Dossier
from vendor_risk.model.engagement import Engagement
from vendor_risk.model.items import Items
from vendor_risk.policy import load_policy

ACME = """\
parties:
  acme: {name: Acme Ltd, kind: entity, incorporated: DE, principal_place: DE, owners: []}
  sub: {kind: entity, incorporated: CN, principal_place: CN, owners: []}
models:
  base: {base: none, developer: sub, name: Base}
  tuned: {base: base, developer: acme, license: {value: MIT, from: 2025-01-01, until: 2025-12-31}}
deployments:
  d:
    model: tuned
    route: vendor_api
    operator: acme
    places:
      - {activity: inference, country: DE, party: acme, data: all}
    subprocessors:
      - {party: sub, until: 2025-04-10, places: [{activity: storage, country: CN, party: sub, data: all}], subprocessors: []}
    collects: [{category: keystrokes}]
    terms: {trains_on_inputs: no, retention_days: 30}
    controls: {encryption-at-rest: {status: in_place}}
"""
USE = "data: {mails: {category: mails, personal: yes, classification: confidential, subjects_in: [FR, {within: eea}]}}\ncriticality: 3\n"


def test_facts_are_read_by_their_names() -> None:
    """As a condition's author names them."""
    world = a_world(ACME, USE)

    assert asked(world, "deployment.terms.trains_on_inputs") is False
    assert asked(world, "deployment.terms.retention_days + 1") == 31
    assert asked(world, "model.developer.name") == "Acme Ltd"
    assert asked(world, "vendor.party.id == deployment.operator.id") is True
    assert asked(world, "engagement.criticality") == 3
    assert asked(world, "as_of") == datetime(2026, 11, 24, tzinfo=UTC)
    assert asked(world, "deployment.id") == "d"
    assert asked(world, "deployment.price.per_month") == Unknown(("deployment.price.per_month",))
    assert asked(world, "engagement.organisation.us_person") == Unknown(("engagement.organisation.us_person",), possible=(True, False))


def test_a_fact_holds_from_its_first_to_its_last_day() -> None:
    """Both included; outside nobody knows."""
    assert asked(a_world(ACME, as_of=date(2025, 12, 31)), "model.license") == "MIT"
    assert missing(asked(a_world(ACME, as_of=date(2026, 1, 1)), "model.license")) == ("model.license",)
    assert missing(asked(a_world(ACME, as_of=date(2024, 12, 31)), "model.license")) == ("model.license",)


def test_what_sources_dispute_is_unknown_among_the_values_stated() -> None:
    """It decides what all of them would decide."""
    world = a_world(
        ACME.replace("retention_days: 30", "retention_days: {stated: [{value: 30}, {value: 60}, {value: 90, until: 2026-11-23}]}")
    )

    assert asked(world, "deployment.terms.retention_days") == Unknown(("deployment.terms.retention_days",), possible=(30, 60))
    assert asked(world, "deployment.terms.retention_days <= 60") is True
    assert missing(asked(world, "deployment.terms.retention_days <= 30")) == ("deployment.terms.retention_days",)


@pytest.mark.parametrize(
    ("country", "china", "eea"),
    [
        ("{any_of: [DE, FR]}", False, True),
        ("{any_of: [DE, CN]}", None, None),
        ("{not_in: china}", False, None),
        ("{within: eea}", False, True),
        ("{not_in: us}", None, None),
        ("{within: CN}", True, False),
        ("{not_in: eea}", None, False),
        ("unknown", None, None),
    ],
)
def test_partial_knowledge_decides_what_all_or_none_of_its_possibilities_meet(
    country: str, china: bool | None, eea: bool | None
) -> None:  # cases
    """In lists of countries and in regions alike."""
    world = a_world(ACME.replace("inference, country: DE", f"inference, country: {country}"))

    for source, expected in (
        ("places.exists(p, p.country in regions.china)", china),
        ('places.exists(p, in_region(p, "china"))', china),
        ('places.all(p, in_region(p, "eea"))', eea),
    ):
        value = asked(world, source)
        assert (value is expected) if expected is not None else missing(value) == ("deployment.places[0].country",)


def test_every_region_that_partial_knowledge_names_must_exist_whichever_deployment_is_judged() -> None:
    """In the policy, or as a country; each mistake stands at its line and column, with what was meant."""
    dossier = ACME.replace("inference, country: DE", "inference, country: {not_in: chian}").replace(
        "storage, country: CN", "storage, country: {stated: [{value: DE}, {value: {within: eaa}}]}"
    )
    with pytest.raises(DocumentError) as refused:
        a_world(f"{dossier}  other: {{}}\n", USE.replace("within: eea", "within: atlantis"), deployment="other")

    assert [str(mistake) for mistake in refused.value.mistakes] == [
        "acme.yaml:16:49: deployments.d.places[0].country.not_in: expected a region of the policy or a country, "
        "found \"chian\"; did you mean 'china'?",
        "acme.yaml:18:119: deployments.d.subprocessors[0].places[0].country.stated[1].value.within: "
        "expected a region of the policy or a country, found \"eaa\"; did you mean 'eea'?",
        'use.yaml:4:105: data.mails.subjects_in[1].within: expected a region of the policy or a country, found "atlantis"',
    ]


def test_a_list_that_is_open_names_the_fact_that_would_close_it() -> None:
    """`exists` is true for one that is there and else unknown."""
    world = a_world(ACME.replace("owners: []}\n  sub", "owners: [{party: sub, percent: 5}, unknown]}\n  sub"))

    assert asked(world, 'deployment.operator.owners.exists(o, o.party.id == "sub")') is True
    assert missing(asked(world, "deployment.operator.owners.exists(o, o.percent > 6.0)")) == ("parties.acme.owners",)
    assert missing(asked(world, "incidents.exists(i, true)")) == ("incidents",)
    assert missing(asked(world, "data.all(d, d.collected)")) == ("engagement.data",)


def test_the_lineage_of_a_model_ends_where_one_was_trained_from_scratch() -> None:
    """Where a base is not known there may be another."""
    world = a_world(ACME)

    assert paths(asked(world, "model.lineage")) == ["model", "models.base"]
    assert asked(world, "model.lineage.all(m, known(m.developer))") is True
    assert asked(world, "model.base.id") == "base"
    open_ended = asked(a_world(ACME.replace("base: none, ", "")), "model.lineage")
    assert (paths(open_ended), open_ended.more) == (["model", "models.base"], Unknown(("models.base.base",)))


def test_controls_are_known_as_far_as_somebody_speaks_of_them() -> None:
    """A control that is not listed is unknown, not absent."""
    world = a_world(ACME)

    assert asked(world, 'controls["encryption-at-rest"].status') == "in_place"
    assert asked(world, 'controls["guardrails"].status') == Unknown(
        ("deployment.controls.guardrails.status",), possible=("absent", "planned", "partial", "in_place")
    )
    assert missing(asked(world, 'controls["guardrails"].assurance')) == ("deployment.controls.guardrails.status",)


def test_answers_are_what_people_said() -> None:
    """A question that nobody answered is unknown among its replies."""
    world = a_world(ACME, answers="{ASK-01: partial}")

    assert asked(world, 'answers["ASK-01"].answer') == "partial"
    assert asked(a_world(ACME), 'answers["ASK-01"].answer') == Unknown(
        ("answers.ASK-01",), possible=("yes", "no", "partial", "not_applicable")
    )


def test_a_collected_category_is_data_beside_ours() -> None:
    """With facts of its own."""
    world = a_world(ACME, USE)

    assert paths(asked(world, "data")) == ["engagement.data.mails", "deployment.collects[0]"]
    assert asked(world, "data.filter(d, d.collected).map(d, d.title)").items == ("keystrokes",)
    assert missing(asked(world, "deployment.collects.exists(d, d.personal)")) == ("deployment.collects[0].personal",)


def test_a_part_that_does_not_hold_on_the_day_says_nothing() -> None:
    """Nor does an entry; an item of a list is not in it."""
    late = ACME.replace("terms: {", "terms: {from: 2027-01-01, ").replace("acme: {name", "acme: {until: 2020-01-01, name")
    late = late.replace("collects: [{", "collects: [{until: 2020-01-01, ")
    world = a_world(late, USE)

    assert missing(asked(world, "deployment.terms.retention_days")) == ("deployment.terms.retention_days",)
    assert missing(asked(world, "deployment.operator.incorporated")) == ("parties.acme.incorporated",)
    assert asked(world, "deployment.collects.exists(c, true)") is False


def test_agreements_and_persons_name_parties_and_data() -> None:
    """Those of the dossier and of the engagement."""
    use = USE + "agreements: [{kind: vendor, counterparty: acme, data: [mails]}]\npersons: [{name: Ana, employer: sub, residence: FR}]\n"
    world = a_world(ACME, use)

    assert asked(world, "engagement.agreements.exists(a, a.counterparty.name == 'Acme Ltd' && a.data.exists(d, d.personal))") is True
    assert asked(world, "engagement.persons.exists(p, p.employer.incorporated == 'CN')") is True


def test_all_parties_that_an_engagement_names_and_nobody_describes_are_refused_together() -> None:
    """At their lines, each with the one that was meant."""
    use = (
        USE + "agreements: [{counterparty: amce, passes_to: [sub, subb]}, {counterparty: acmee}]\npersons: [{employer: {value: nobody}}]\n"
    )
    with pytest.raises(DocumentError) as refused:
        a_world(ACME, use)

    somebody = "expected a party of the dossier or a person of the engagement, found"
    assert [str(mistake) for mistake in refused.value.mistakes] == [
        f"use.yaml:6:29: agreements[0].counterparty: {somebody} \"amce\"; did you mean 'acme'?",
        f"use.yaml:6:52: agreements[0].passes_to[1]: {somebody} \"subb\"; did you mean 'sub'?",
        f"use.yaml:6:75: agreements[1].counterparty: {somebody} \"acmee\"; did you mean 'acme'?",
        'use.yaml:7:30: persons[0].employer.value: expected a party of the dossier, found "nobody"',
    ]


def test_documents_made_in_python_are_refused_without_lines() -> None:
    """Their mistakes stand at the kind of document and the path in it."""
    world = a_world(ACME, USE)
    engagement = Engagement.model_validate({"kind": "engagement", "title": "Help desk", "agreements": [{"counterparty": "amce"}]})
    with pytest.raises(DocumentError, match=r"^engagement: agreements\[0\]\.counterparty: expected .*; did you mean 'acme'\?$"):
        build_world(world.dossier, "d", engagement, world.policy, None, TODAY)


def test_a_deployment_that_the_dossier_does_not_have_is_refused() -> None:
    """With the one that was meant."""
    with pytest.raises(UsageError, match="no deployment 'vendor-ap' in the dossier"):
        a_world(ACME, deployment="vendor-ap")


def test_a_world_with_facts_filled_in_leaves_the_first_one_as_it_was() -> None:
    """And sees them wherever they lead."""
    world = a_world(
        ACME.replace("inference, country: DE", "inference, country: {any_of: [DE, CN]}").replace(
            "trains_on_inputs: no", "trains_on_inputs: unknown"
        )
    )
    filled = world.filled({"deployment.places[0].country": "CN", "deployment.terms.trains_on_inputs": True})

    assert asked(filled, 'places.exists(p, in_region(p, "china")) && deployment.terms.trains_on_inputs') is True
    assert asked(filled, "deployment.places[0].country") == "CN"
    assert missing(asked(world, 'places.exists(p, in_region(p, "china"))')) == ("deployment.places[0].country",)
    assert asked(filled.filled({"deployment.places[0].country": "DE"}), 'places.exists(p, in_region(p, "china"))') is False
    assert asked(world.filled({"answers.ASK-01": "yes"}), 'answers["ASK-01"].answer') == "yes"


def test_control_is_worked_out_again_where_a_filled_in_fact_can_change_it() -> None:
    """And only there."""
    world = a_world(
        ACME.replace(
            "incorporated: DE, principal_place: DE, owners: []", "incorporated: DE, principal_place: {any_of: [DE, CN]}, owners: []"
        )
    )
    source = 'controlled_by(deployment.operator, "china")'

    assert missing(asked(world, source)) == ("parties.acme.principal_place",)
    assert asked(world.filled({"parties.acme.principal_place": "CN"}), source) is True
    assert asked(world.filled({"parties.acme.principal_place": "DE"}), source) is False
    assert missing(asked(world.filled({"deployment.terms.audit_rights": True}), source)) == ("parties.acme.principal_place",)


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("deployment.terms.audit_rights", (True, False)),
        ("deployment.places[0].country", ("DE", "FR")),
        ("deployment.controls.guardrails.status", ("absent", "planned", "partial", "in_place")),
        ("deployment.terms.exit_notice_days", None),
        ("parties.acme.residence", None),
        ("parties.acme.citizenships", None),
        ("engagement.autonomy", ("assist", "recommend", "act_with_approval", "act")),
        ("engagement.organisation.country", None),
        ("answers.ASK-01", ("yes", "no", "partial", "not_applicable")),
        ("cost.month", None),
        ("incidents", None),
        ("deployment.places[0].party", ("acme", "sub")),
    ],
)
def test_the_values_that_an_unknown_fact_can_have_are_told_where_they_are_few(path: str, values: object) -> None:
    """So that each can be tried."""
    dossier = ACME.replace("country: DE, party: acme", "country: {any_of: [DE, FR]}, party: {stated: [{value: acme}, {value: sub}]}")

    assert a_world(dossier).possible(path) == values


def test_facts_are_ordered_as_documents_are() -> None:
    """Whether they are stated or not: what is filled in moves nothing."""
    listed = [
        "vendor.website",
        "parties.acme.incorporated",
        "parties.sub.incorporated",
        "models.base.weights",
        "model.weights",
        "deployment.places[0].country",
        "deployment.subprocessors[0].places[0].country",
        "deployment.terms.trains_on_inputs",
        "deployment.terms.retention_days",
        "deployment.controls.encryption-at-rest.status",
        "deployment.controls.guardrails.status",
        "incidents",
        "engagement.criticality",
        "engagement.data.mails.personal",
        "answers.ASK-01",
        "regions.eea.DE",
    ]
    world = a_world(ACME, USE, answers="{ASK-01: yes}")

    assert sorted(sorted(listed), key=world.order) == listed


def test_a_fact_that_was_refused_is_told_apart() -> None:
    """Until it is filled in."""
    world = a_world(
        ACME.replace("retention_days: 30", "retention_days: {value: not_disclosed, asked: 2026-01-01}").replace(
            "collects: [{category: keystrokes}]", "collects: not_disclosed"
        ),
        answers="{ASK-01: not_disclosed}",
    )
    path = "deployment.terms.retention_days"

    assert not world.disclosed(path)
    assert not world.disclosed("deployment.collects")
    assert not world.disclosed("answers.ASK-01")
    assert world.disclosed("deployment.terms.audit_rights")
    assert world.disclosed("cost.month")
    assert world.filled({path: 3}).disclosed(path)


@given(dossiers(), engagements(), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
@settings(max_examples=FEWER // 4)
def test_whatever_documents_say_a_world_can_be_read_to_the_last_field(dossier: Dossier, engagement: Engagement, day: date) -> None:
    """And every unknown names facts that somebody can state, with words for each."""
    engagement = engagement.model_copy(update={"agreements": Items(), "persons": Items()})
    world = build_world(dossier, IDS["deployments"][0], engagement, load_policy("ai-vendor"), None, day)
    seen: set[str] = set()
    waiting = [world.variables[name] for name in world.variables]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Unknown):
            for path in value.facts:
                assert world.label(path)
                assert world.fact(path).path == path
        elif isinstance(value, CelList):
            waiting += [*value.items, *([value.more] if value.more is not None else [])]
        elif isinstance(value, Struct) and value.path not in seen:
            seen.add(value.path)
            fields = value.type.fields or {}
            waiting += [value.get(field) for field in fields]


def test_today_is_an_argument() -> None:
    """The same documents on another day are another world."""
    assert paths(a_world(ACME, as_of=date(2025, 4, 10)).places) == ["deployment.places[0]", "deployment.subprocessors[0].places[0]"]
    assert paths(a_world(ACME, as_of=date(2025, 4, 11)).places) == ["deployment.places[0]"]
    assert a_world(ACME).as_of == TODAY


def test_who_resides_somewhere_is_a_person_where_nobody_says_what_it_is() -> None:
    """And who is incorporated somewhere is none."""
    world = a_world(
        "parties: {acme: {residence: FR}, b: {incorporated: FR}, c: {}, d: {citizenships: [FR]}}\ndeployments: {d: {operator: acme}}\n"
    )

    kinds = [world.referred(party, "parties").get("kind") for party in ["acme", "b", "c", "d"]]
    assert kinds[0] == kinds[3] == "individual"
    assert (kinds[1].possible, kinds[2].possible) == (("entity", "government"), ("entity", "individual", "government"))


def test_persons_counted_somewhere_unknown_may_be_in_the_united_states() -> None:
    """What is missing is the country, or the count of those who are there."""
    data = "data: {{one: {{us_persons: unknown, counts: [{0}]}}}}\n"

    def persons(counts: str) -> object:
        return asked(a_world(ACME, data.format(counts)), "data.map(d, d.us_persons)[0]")

    assert persons("{country: US, persons: 20}, {country: FR, persons: 500}") == 20
    assert "engagement.data.one.counts[0].country" in missing(persons("{persons: 20}"))
    assert "engagement.data.one.counts[0].persons" in missing(persons("{country: US}"))
    assert persons("{country: FR}") == 0


def test_a_list_that_ends_holds_nothing_else() -> None:
    """And one that nobody stated may hold anything."""
    for section in ("incidents", "authority_actions"):
        assert asked(a_world(f"{ACME}{section}: []\n"), f"{section}.all(i, false)") is True
        assert missing(asked(a_world(ACME), f"{section}.all(i, false)")) == (section,)


def test_what_a_service_collects_is_titled_by_its_category() -> None:
    """It has no title of its own, as our data sets have."""
    world = a_world(
        ACME.replace("category: keystrokes", "category: key_strokes"), USE.replace("category: mails", "category: mails, title: Mails")
    )

    assert asked(world, "data.filter(d, !d.collected)[0].title") == "Mails"
    assert asked(world, "data.filter(d, d.collected)[0].title") == "key strokes"


def test_a_dispute_with_a_region_that_has_no_country_today_leaves_every_country_possible() -> None:
    """Nothing can be ruled out by what one source says of it."""
    stated = "{stated: [{value: DE}, {value: {within: countries_of_concern}}]}"
    dossier = ACME.replace("inference, country: DE", f"inference, country: {stated}")

    assert asked(a_world(dossier, as_of=date(2025, 4, 7)), "places[0].country") == Unknown(("deployment.places[0].country",))
    assert "CN" in asked(a_world(dossier), "places[0].country").possible
