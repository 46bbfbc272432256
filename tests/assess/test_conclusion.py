"""Conclusions: determinations asked of one subject, by other conditions and in cases."""

from __future__ import annotations

from vendor_risk.assess.determination import judge_determinations
from vendor_risk.cel import Struct, Unknown
from vendor_risk.model.load import parse_dossier, parse_engagement

from .stage import a_list, a_struct, set_stage
from .worlds import a_world

CHAIN = """
determinations:
  near:
    title: Near
    on: party
    verdicts: [no, yes]
    cases:
      - {when: 'it.incorporated == "FI"', then: yes}
      - {when: known(it.principal_place) && it.principal_place == "FI", then: yes}
      - {then: no}
  reached:
    title: Reached
    on: place
    where: it.hosted
    verdicts: [far, near]
    cases:
      - {when: near(it.party) == "yes", then: near, because: Somebody near has it.}
      - {then: far, because: Nobody near has it.}
"""


def a_party(name: str, country: object, seat: object = "DE") -> Struct:
    """Return a party of a country."""
    return a_struct("party", f"parties.{name}", incorporated=country, principal_place=seat)


def a_place(party: Struct, index: int = 0, *, hosted: bool = True) -> Struct:
    """Return a place of a party."""
    return a_struct("place", f"deployment.places[{index}]", party=party, hosted=hosted)


def results(*places: Struct) -> dict[str, tuple[str, ...]]:
    """Return the verdicts that may come of each place."""
    world = set_stage(CHAIN, places=a_list(*places), parties=a_list())
    return {one.subject: one.possible for one in judge_determinations(world) if one.id == "reached"}


def test_a_determination_is_a_function_of_one_subject() -> None:
    """Of this place's party, not of the worst of all."""
    near, far = a_place(a_party("a", "FI")), a_place(a_party("b", "SE"), 1)

    assert results(near, far) == {"deployment.places[0]": ("near",), "deployment.places[1]": ("far",)}


def test_an_unknown_fact_leaves_open_what_rests_on_it() -> None:
    """And is named, as the fact of the other subject that it is."""
    party = a_party("a", Unknown(("parties.a.incorporated",)))
    world = set_stage(CHAIN, places=a_list(a_place(party)), parties=a_list())
    (one,) = [each for each in judge_determinations(world) if each.id == "reached"]

    assert (one.possible, one.unknowns) == (("far", "near"), ("parties.a.incorporated",))


def test_what_is_asked_as_known_is_decided_today_and_open_in_the_bounds() -> None:
    """Through the other determination as in one of its own lines."""
    party = a_party("a", "SE", Unknown(("parties.a.principal_place",)))
    world = set_stage(CHAIN, places=a_list(a_place(party)), parties=a_list())

    assert results(a_place(party)) == {"deployment.places[0]": ("far",)}
    assert world.today.of("near", party) == "no"
    assert world.conclusions.of("near", party) == Unknown(("parties.a.principal_place",), possible=("no", "yes"))


def test_results_tell_of_the_subjects_that_it_is_about() -> None:
    """Others are left out, and can be asked for all the same."""
    assert results(a_place(a_party("a", "FI"), hosted=False)) == {}


def test_a_conclusion_rests_on_the_facts_of_the_one_before() -> None:
    """A reason that is another conclusion is followed to what decided that."""
    place = a_place(a_party("a", "FI"))
    world = set_stage(CHAIN, places=a_list(place), parties=a_list(a_party("a", "FI")))
    (one,) = [each for each in judge_determinations(world) if each.id == "reached"]

    assert [fact.path for fact in one.facts] == ["parties.a.incorporated"]


def test_a_world_with_facts_filled_in_judges_again_only_what_they_change() -> None:
    """The rest is taken over from the world without them."""
    dossier = """\
parties: {acme: {incorporated: unknown, principal_place: DE}, other: {incorporated: SE, principal_place: SE}}
deployments: {d: {operator: acme, places: [{activity: inference, party: acme}, {activity: storage, party: other}], subprocessors: []}}
"""
    world = a_world(dossier, policy=CHAIN)
    acme, other = world.all_parties["acme"], world.all_parties["other"]
    filled = world.filled({"parties.acme.incorporated": "FI"})

    assert isinstance(world.conclusions.of("near", acme), Unknown)
    assert filled.conclusions.of("near", filled.all_parties["acme"]) == "yes"
    assert filled.conclusions.of("near", filled.all_parties["other"]) == world.conclusions.of("near", other) == "no"


def test_documents_of_cases_read_as_any_other() -> None:
    """Nothing is special about a dossier in which nobody operates anything."""
    dossier = parse_dossier("kind: dossier\nschema: 1\nvendor: {name: N}\ndeployments: {d: {operator: none}}\n", "d.yaml")
    engagement = parse_engagement("kind: engagement\nschema: 1\ntitle: E\n", "e.yaml")

    assert dossier.deployments["d"].operator is None
    assert not engagement.conduct.open


def test_what_is_concluded_of_the_whole_is_known_today_where_a_later_fact_could_change_it() -> None:
    """A determination that reads another one takes its verdict of today, not the one in the bounds."""
    world = set_stage(
        """
determinations:
  told:
    title: Told
    verdicts: [silent, told]
    cases: [{when: known(deployment.terms.trains_on_inputs), then: told}, {then: silent}]
  after:
    title: After
    verdicts: [bad, good]
    cases: [{when: 'determinations.told == "silent"', then: bad}, {then: good}]
"""
    )

    assert {one.id: one.possible for one in judge_determinations(world)} == {"told": ("silent",), "after": ("bad",)}
