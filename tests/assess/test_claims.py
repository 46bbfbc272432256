"""Claims, held against measurements and requirements."""

from __future__ import annotations

import pytest

from tests.assess.worlds import a_world, asked, missing
from vendor_risk.assess.claim_list import claim_results
from vendor_risk.assess.world import World
from vendor_risk.cel import Unknown

HEAD = "parties: {acme: {}}\ndeployments: {d: {model: m}}\nmodels:\n  m:\n"
CLAIM = "    claims: [{topic: capability, benchmark: GPQA Diamond, metric: pass@1, value: 71.5, by: Acme}]\n"
SOURCES = """evidence:
  lab: {kind: test, title: A test, dated: 2025-12-01}
  lapsed: {kind: test, title: An old test, dated: 2020-12-01, expires: 2021-12-01}
  later: {kind: test, title: A test to come, dated: 2040-01-01}
  word: {kind: vendor_statement, title: A statement, dated: 2025-12-01}
  undated: {kind: test, title: A test without a date}
"""


def world_of(*evaluations: str, claim: str = CLAIM, requirements: str = "[]") -> World:
    """Return a world with one claim, these evaluations and these requirements."""
    listed = f"    evaluations: [{', '.join(evaluations)}]\n"
    return a_world(HEAD + claim + listed + SOURCES, f"requirements: {requirements}\n")


def measured(  # what a measurement has
    value: object,
    *,
    benchmark: str = "GPQA Diamond",
    independent: str = "yes",
    metric: str = "pass@1",
    unit: str = "",
    evidence: str = "lab",
) -> str:
    """Return a measurement."""
    stated = f"benchmark: {benchmark}, metric: {metric}, value: {value}, independent: {independent}, by: B, evidence: [{evidence}]"
    return f"{{{stated}{unit and f', unit: {unit}'}}}"


@pytest.mark.parametrize(
    ("evaluations", "validation"),
    [
        ((), "claimed"),
        ((measured(70.1),), "reproduced"),
        ((measured(90),), "reproduced"),
        ((measured(60),), "contradicted"),
        ((measured(70.1), measured(60)), "contradicted"),
        ((measured(60, independent="no"),), "claimed"),
        ((measured(60, benchmark="MATH-500"),), "claimed"),
        ((measured(60, metric="cons@64"),), "claimed"),
        ((measured(70.1, benchmark="gpqa  diamond"),), "reproduced"),
    ],
)
def test_only_an_independent_measurement_of_the_same_thing_validates(evaluations: tuple[str, ...], validation: str) -> None:
    """One that contradicts outweighs those that reproduce."""
    world = world_of(*evaluations)

    assert asked(world, f'claims.exists(c, c.validation == "{validation}")') is True
    assert claim_results(world)[0].validation == validation


@pytest.mark.parametrize("evidence", ["", "word", "lapsed", "later"])
def test_what_nobody_can_look_at_reproduces_nothing(evidence: str) -> None:
    """On the day there is only somebody's word for it; a measurement that contradicts counts all the same, since the worse one does."""
    assert claim_results(world_of(measured(70.1, evidence=evidence)))[0].validation == "claimed"
    assert claim_results(world_of(measured(60, evidence=evidence)))[0].validation == "contradicted"
    requirement = "[{benchmark: GPQA Diamond, metric: pass@1, at_least: 60}]"
    weak = world_of(measured(70.1, evidence=evidence), requirements=requirement)
    assert asked(weak, "requirements.all(r, r.claimed_meets)") is True
    assert asked(weak, "requirements.exists(r, r.validated_meets)") is False


def test_a_source_without_a_date_leaves_open_whether_it_validates() -> None:
    """It may be too old; the date is what is missing."""
    found = asked(world_of(measured(70.1, evidence="undated")), 'claims.exists(c, c.validation == "reproduced")')

    assert missing(found) == ("evidence.undated.dated",)


def test_reproduced_means_within_a_tolerance() -> None:
    """A capability that turns out greater is reproduced as well; another figure must not differ either way."""
    edge = 71.5 * 0.95
    assert asked(world_of(measured(f"{edge:.3f}")), "claims.map(c, c.validation)").items == ("reproduced",)
    assert asked(world_of(measured(f"{edge - 0.01:.3f}")), "claims.map(c, c.validation)").items == ("contradicted",)
    cost = CLAIM.replace("capability", "cost")
    assert asked(world_of(measured(90), claim=cost), "claims.map(c, c.validation)").items == ("contradicted",)


def test_the_policy_says_how_far_a_measurement_may_fall_short() -> None:
    """Of several questionnaires the strictest; 5 percent where none says anything."""
    claim = HEAD + CLAIM + f"    evaluations: [{measured(60)}]\n" + SOURCES

    for within, validation in (("0.2", "reproduced"), ("0.1", "contradicted")):
        world = a_world(claim, policy=f"scales: {{reproduced_within: {within}}}\n")
        assert asked(world, "claims.map(c, c.validation)").items == (validation,)


def test_a_measurement_in_another_unit_measures_something_else() -> None:
    """Where both name one."""
    claim = CLAIM.replace("by: Acme", "by: Acme, unit: percent")

    assert asked(world_of(measured(0.2, unit="share"), claim=claim), "claims.map(c, c.validation)").items == ("claimed",)
    assert asked(world_of(measured(10), claim=claim), "claims.map(c, c.validation)").items == ("contradicted",)


@pytest.mark.parametrize(
    ("evaluation", "facts"),
    [
        (measured(60, independent="unknown"), ("model.evaluations[0].independent",)),
        (measured("unknown"), ("model.evaluations[0].value",)),
        ("unknown", ("model.evaluations",)),
    ],
)
def test_what_is_not_known_of_measurements_leaves_the_validation_open(evaluation: str, facts: tuple[str, ...]) -> None:
    """It may still be reproduced, or contradicted."""
    (validation,) = asked(world_of(evaluation), "claims.map(c, c.validation)").items

    assert validation == Unknown(facts, possible=("claimed", "reproduced", "contradicted"))
    (reproduced,) = asked(world_of(measured(71), evaluation), "claims.map(c, c.validation)").items
    assert reproduced.possible == ("reproduced", "contradicted")
    assert asked(world_of(measured(1), evaluation), "claims.map(c, c.validation)").items == ("contradicted",)


NEED = "[{benchmark: GPQA Diamond, metric: pass@1, at_least: %s, validated: yes}]"


@pytest.mark.parametrize(
    ("evaluations", "least", "claimed", "validated"),
    [
        ((), 60, True, False),
        ((), 80, False, False),
        ((measured(70),), 60, True, True),
        ((measured(70), measured(50)), 60, True, False),
        ((measured(70), "unknown"), 60, True, None),
        ((measured(50), "unknown"), 60, True, False),
        ((measured(70, independent="no"),), 60, True, False),
    ],
)
def test_a_requirement_is_met_by_claim_and_by_measurement(
    evaluations: tuple[str, ...],
    least: int,
    claimed: bool,
    validated: bool | None,  # cases
) -> None:
    """Measured means: by somebody independent, and by nobody otherwise."""
    world = world_of(*evaluations, requirements=NEED % least)

    assert asked(world, "requirements.all(r, r.claimed_meets)") is claimed
    found = asked(world, "requirements.all(r, r.validated_meets)")
    assert (found is validated) if validated is not None else missing(found) == ("model.evaluations",)
    assert asked(world, "claims.exists(c, c.required && !c.meets)") is not claimed
    result = claim_results(world)[0]
    assert (result.required, result.claimed_meets, result.validated_meets) == (least, claimed, validated)


def test_nothing_is_required_of_other_claims() -> None:
    """They meet what is required of them."""
    world = world_of(requirements="[{benchmark: MATH-500, metric: pass@1, at_least: 1}]")

    assert asked(world, "claims.exists(c, c.required || !c.meets)") is False
    assert [(result.benchmark, result.validation, result.required) for result in claim_results(world)] == [
        ("GPQA Diamond", "claimed", None),
        ("MATH-500", "not_claimed", 1.0),
    ]


def test_what_nobody_knows_of_requirements_or_of_the_model_stays_open() -> None:
    """Each names its fact."""
    assert missing(asked(world_of(requirements="unknown"), "claims.exists(c, c.required)")) == ("engagement.requirements",)
    assert missing(asked(world_of(requirements=NEED % "unknown"), "requirements.all(r, r.claimed_meets)")) == (
        "engagement.requirements[0].at_least",
    )
    nameless = a_world("parties: {acme: {}}\ndeployments: {d: {}}\n", f"requirements: {NEED % 60}\n")
    assert missing(asked(nameless, "claims.exists(c, true)")) == ("deployment.model",)
    assert missing(asked(nameless, "requirements.all(r, r.claimed_meets)")) == ("deployment.model",)
    assert claim_results(nameless) == ()


def test_the_claims_of_a_base_model_are_validated_by_its_own_measurements_only() -> None:
    """The same figure of another version proves nothing."""
    models = (
        HEAD
        + "    base: b\n    claims: []\n    evaluations: ["
        + measured(71)
        + "]\n  b:\n    base: none\n"
        + CLAIM
        + "    evaluations: []\n"
        + SOURCES
    )
    world = a_world(models, f"requirements: {NEED % 60}\n")

    assert asked(world, "model.base.claims.map(c, c.validation)").items == ("claimed",)
    assert asked(world, "model.base.claims.exists(c, c.required)") is False


def test_nothing_is_required_of_a_claim_that_no_requirement_names() -> None:
    """Asking how much is an error that says so; where there may be another requirement that is what is missing."""
    other = "[{benchmark: MATH-500, metric: pass@1, at_least: 90}]"
    source = "claims.exists(c, c.at_least > 50.0)"

    assert asked(world_of(requirements=other), source).errors == ("nothing is required of GPQA Diamond",)
    assert missing(asked(world_of(requirements=other.replace("}]", "}, unknown]")), source)) == ("engagement.requirements",)


def test_a_claim_knows_what_is_required_of_it() -> None:
    """The value that the engagement asks for."""
    assert (
        asked(world_of(requirements="[{benchmark: GPQA Diamond, metric: pass@1, at_least: 60}]"), "claims.all(c, c.at_least == 60.0)")
        is True
    )
