"""Residency rules: a matrix of rules by places, the worst of a place's verdicts standing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vendor_risk.assess.residency import judge_residency
from vendor_risk.assess.residency_rule import residency_verdict
from vendor_risk.cel import CelList, Struct, Unknown, Value

from .stage import a_list, a_struct, set_stage
from .worlds import a_world

if TYPE_CHECKING:
    from vendor_risk.assess.verdict import ResidencyVerdict

RULE = """
residency:
  - id: OURS
    title: Our personal data
    because: The general reason.
    remedy: The general remedy.
    data: d.personal
    activities: [storage, inference]
    verdicts:
      - {when: 'in_region(p, "eea")', then: permitted, because: At home.}
      - {when: 'p.form == "encrypted"', then: safeguarded}
      - {then: prohibited, because: Abroad., remedy: Come home.}
"""
PERSONAL = a_struct("data", "engagement.data.people", personal=True, collected=False)
PUBLIC = a_struct("data", "engagement.data.articles", personal=False, collected=False)
VAGUE = a_struct("data", "engagement.data.vague", collected=False)


def a_place(country: Any, *data: Struct, index: int = 0, **facts: Any) -> Struct:
    """Return a place of storage in clear text that holds the data given, or personal data."""
    path = f"deployment.places[{index}]"
    known = {"activity": "storage", "form": "clear", "use": "certain", "data": CelList(data or (PERSONAL,))}
    return a_struct("place", path, **{**known, "country": country, **facts})


def verdict(*places: Struct, data: CelList | None = None, policy: str = RULE, more: str | None = None) -> Value:
    """Return the worst verdict over the places, as conditions see it."""
    world = set_stage(policy, places=a_list(*places, more=more), data=data or a_list(PERSONAL, PUBLIC))
    return residency_verdict(world, world.policy.residency[0])


def cell(place: Struct, data: CelList | None = None, policy: str = RULE) -> ResidencyVerdict:
    """Return the full verdict on one place."""
    (one,) = judge_residency(set_stage(policy, places=a_list(place), data=data or a_list(PERSONAL, PUBLIC)))
    return one


def test_the_first_true_line_is_the_verdict_on_a_place() -> None:
    """At home, abroad but unreadable, abroad."""
    assert verdict(a_place("DE")) == "permitted"
    assert verdict(a_place("CN", form="encrypted")) == "safeguarded"
    assert verdict(a_place("CN")) == "prohibited"


def test_other_data_and_other_activities_are_not_applicable() -> None:
    """The rule speaks of personal data that is stored or read by a model."""
    assert verdict(a_place("CN", PUBLIC)) == "not_applicable"
    assert verdict(a_place("CN", activity="support")) == "not_applicable"
    assert verdict() == "not_applicable"


def test_an_unknown_country_is_undetermined_and_never_permitted() -> None:
    """It may be home or abroad; the country is named."""
    unknown = Unknown(("deployment.places[0].country",))
    one = cell(a_place(unknown))

    assert one.verdict == "undetermined"
    assert one.possible == ("permitted", "prohibited")
    assert one.unknowns == ("deployment.places[0].country",)
    assert one.because == "Not known: <deployment.places[0].country>. It can still be permitted or prohibited."


def test_a_partly_known_country_decides_where_its_possibilities_agree() -> None:
    """Finland or Sweden is home either way; Singapore or Finland is not decided."""
    assert verdict(a_place(Unknown(("c",), possible=("FI", "SE")))) == "permitted"
    assert verdict(a_place(Unknown(("c",), possible=("FI", "SG")))) == Unknown(("c",), possible=("permitted", "prohibited"))


def test_the_worst_place_and_the_worst_data_set_stand() -> None:
    """One place abroad prohibits, whatever else is at home or not known."""
    unknown = a_place(Unknown(("c",)), index=1)

    assert verdict(a_place("DE"), a_place("CN", index=1)) == "prohibited"
    assert verdict(a_place("CN"), unknown, more="deployment.subprocessors") == "prohibited"
    assert cell(a_place("CN", PUBLIC, PERSONAL)).verdict == "prohibited"


def test_places_and_data_that_may_still_come_count_with_all_they_may_bring() -> None:
    """An open list of sub-processors or of data sets leaves the verdict open towards the worse."""
    assert verdict(a_place("DE"), more="deployment.subprocessors") == Unknown(
        ("deployment.subprocessors",), possible=("permitted", "safeguarded", "prohibited")
    )
    world = set_stage(RULE, places=a_list(a_place("CN", PUBLIC)), data=a_list(PUBLIC, more="engagement.data"))
    found = residency_verdict(world, world.policy.residency[0])
    assert found == Unknown(("engagement.data",), possible=("not_applicable", "prohibited")) or found == "not_applicable"


def test_data_that_may_be_personal_leaves_the_rule_open() -> None:
    """Whether the rule applies is a fact too."""
    one = cell(a_place("CN", VAGUE), a_list(VAGUE))

    assert (one.verdict, one.possible) == ("undetermined", ("not_applicable", "prohibited"))
    assert one.unknowns == ("engagement.data.vague.personal",)


def test_what_a_place_has_may_be_unknown() -> None:
    """Then the rule may apply to it."""
    one = cell(a_place("CN", data=Unknown(("deployment.places[0].data",))))

    assert one.possible == ("not_applicable", "prohibited")
    assert one.unknowns == ("deployment.places[0].data",)


def test_a_verdict_gives_reason_remedy_data_and_facts() -> None:
    """The line's own words come before the rule's, and what is permitted needs no remedy."""
    abroad, home, masked = cell(a_place("CN")), cell(a_place("DE")), cell(a_place("CN", form="encrypted"))

    assert (abroad.because, abroad.remedy, abroad.data) == ("Abroad.", "Come home.", ("engagement.data.people",))
    assert (home.because, home.remedy) == ("At home.", "")
    assert (masked.because, masked.remedy) == ("The general reason.", "The general remedy.")
    assert [fact.path for fact in abroad.facts] == [
        "deployment.places[0].country",
        "engagement.data.people.personal",
        "deployment.places[0].form",
    ]
    assert (abroad.countries, cell(a_place(Unknown(("c",), possible=("FI", "SE")))).countries) == (("CN",), ("FI", "SE"))


def test_a_rule_says_nothing_before_and_after_its_days() -> None:
    """Its first and its last day are days on which it is in force."""
    dated = RULE.replace("data: d.personal", "from: 2026-11-24\n    until: 2026-11-24\n    data: d.personal")
    late = RULE.replace("data: d.personal", "from: 2026-11-25\n    data: d.personal")
    over = RULE.replace("data: d.personal", "until: 2026-11-23\n    data: d.personal")

    assert verdict(a_place("CN"), policy=dated) == "prohibited"
    assert verdict(a_place("CN"), policy=late) == verdict(a_place("CN"), policy=over) == "not_applicable"
    assert cell(a_place("CN"), policy=late).verdict == "not_applicable"


def test_a_rule_that_was_not_read_says_so() -> None:
    """Beside its reason, so that a report says it."""
    recalled = cell(a_place("CN"), policy=RULE.replace("data: d.personal", "confirmed: no\n    data: d.personal"))

    assert recalled.because.startswith("Abroad. The rule was recalled")
    assert cell(a_place("CN")).because == "Abroad."


def test_a_place_of_which_nobody_says_what_is_done_may_be_one_that_the_rule_speaks_of() -> None:
    """Also where sources dispute it, unless the rule speaks of all that they state."""

    def verdicts(activity: str) -> list[tuple[str, ...]]:
        world = a_world(
            f"parties: {{acme: {{}}}}\ndeployments: {{d: {{places: [{{activity: {activity}, country: CN, party: acme, data: all}}]}}}}\n",
            "data: {mails: {category: mails, personal: yes}}\n",
            "residency:\n  - {id: R, title: R, activities: [storage, backup], verdicts: [{then: prohibited}]}\n",
        )
        return [verdict.possible for verdict in judge_residency(world)]

    assert set(verdicts("storage")) == set(verdicts("{stated: [{value: storage}, {value: backup}]}")) == {("prohibited",)}
    assert set(verdicts("support")) <= {("not_applicable",)}
    for open_ in ("unknown", "{stated: [{value: storage}, {value: support}]}"):
        assert set(verdicts(open_)) == {("not_applicable", "prohibited")}
