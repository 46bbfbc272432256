"""Risk: exact combination, bands to the last digit, shares that sum to what is shown (P7 among them)."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise, product
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assess.builders import a_dossier, a_policy, a_question, judged
from tests.assess.generated import seeds
from tests.effort import EXAMPLES
from tests.reference.generated import seeded
from vendor_risk.assess.interval import Interval, shown
from vendor_risk.assess.risk import band_of, bound, combined, exact, points, shares
from vendor_risk.policy import Scales
from vendor_risk.policy.scale import SEVERITIES

MAGNITUDES = st.lists(st.decimals(0, "0.99", places=3), max_size=40)


@given(MAGNITUDES)
def test_the_combination_is_exact(magnitudes: list[Decimal]) -> None:
    """1 - prod(1 - m), without a trace of rounding."""
    left = Fraction(1)
    for magnitude in magnitudes:
        left *= 1 - Fraction(magnitude)

    assert Fraction(combined(magnitudes)) == 1 - left


@given(MAGNITUDES, st.randoms(use_true_random=False))
def test_order_leaves_no_trace(magnitudes: list[Decimal], random: Random) -> None:
    """A score is the same in any order, to the bit."""
    other = list(magnitudes)
    random.shuffle(other)

    assert points(combined(other)) == points(combined(magnitudes))


def test_a_risk_falls_on_the_right_side_of_a_band_to_the_bit() -> None:
    """In floats 1 - (1 - 0.1) is less than 0.1; here it is not."""
    assert band_of(combined([exact(0.1)]), Scales()) == "high"
    assert band_of(combined([exact(0.5)]), Scales()) == "critical"
    assert band_of(combined([exact(0.02)]), Scales()) == "moderate"
    assert band_of(Decimal("0.01" + "9" * 40), Scales()) == "low"
    assert bound(10.0) == Decimal("0.1")


@pytest.mark.parametrize(("likelihood", "impact", "severity"), [(1, 4, "low"), (3, 3, "moderate"), (4, 4, "high"), (5, 4, "critical")])
def test_a_lone_finding_puts_its_domain_in_the_band_of_its_severity(likelihood: int, impact: int, severity: str) -> None:
    """P7: of weight 1, unmitigated, not satisfied."""
    assessment = judged(a_policy(a_question("DATA-01", likelihood=likelihood, impact=impact)), a_dossier(terms={"trains_on_inputs": True}))

    assert assessment.question("DATA-01").severity == severity
    assert (assessment.domains[0].band_best, assessment.domains[0].band_worst) == (severity, severity)


CELLS = list(product(range(1, 6), range(1, 6)))
"""Every likelihood with every impact."""


@given(seeds)
@settings(max_examples=max(1, EXAMPLES // len(CELLS)))
def test_a_lone_finding_is_in_the_band_of_its_severity_on_any_scale_that_loads(seed: int) -> None:
    """P7 for 25 findings at once, each alone in its domain, on a table, magnitudes and bands of the policy's own."""
    scales = some_scales(seeded(seed))
    questions = [
        a_question(f"ASK-{row}{column}", answer="true", expect="no", likelihood=row, impact=column, domain=f"alone-{row}{column}")
        for row, column in CELLS
    ]

    assessment = judged(a_policy(*questions, scales=scales))

    for (likelihood, impact), domain in zip(CELLS, assessment.domains, strict=True):
        severity = scales["severity"][likelihood - 1][impact - 1]
        assert assessment.question(f"ASK-{likelihood}{impact}").severity == severity
        assert (domain.band_best, domain.band_worst) == (severity, severity)


def some_scales(random: Random) -> dict[str, Any]:
    """Bands, a magnitude at random inside each (now and then at its very floor), and a table that rises with likelihood and impact."""
    floors = sorted(random.sample(range(1, 100), 3))
    magnitudes = [
        random.choice([max(low * 10, 1), random.randint(max(low * 10, 1), high * 10 - 1)]) / 1000
        for low, high in pairwise([0, *floors, 100])
    ]
    tops = sorted(random.choices(range(26), k=3))
    table = [[SEVERITIES[sum(likelihood * impact > top for top in tops)] for impact in range(1, 6)] for likelihood in range(1, 6)]
    return {
        "severity": table,
        "magnitudes": dict(zip(SEVERITIES, magnitudes, strict=True)),
        "bands": dict(zip(SEVERITIES[1:], floors, strict=True)),
    }


@given(st.dictionaries(st.text("abcdef", min_size=1, max_size=3), st.decimals("0.001", "0.99", places=3), max_size=30))
def test_shares_sum_exactly_to_the_score_shown(magnitudes: dict[str, Decimal]) -> None:
    """In tenths of a point, by largest remainder, in any order."""
    score = points(combined(magnitudes.values()))
    found = shares(magnitudes, score)

    assert sum(found.values()) == shown(score)
    assert shares(dict(reversed(magnitudes.items())), score) == found
    assert all(share >= 0 for share in found.values())


def test_a_larger_cause_never_has_the_smaller_share() -> None:
    """Shares follow -ln(1 - m)."""
    magnitudes = {"a": Decimal("0.6"), "b": Decimal("0.12"), "c": Decimal("0.03")}
    found = shares(magnitudes, points(combined(magnitudes.values())))

    assert found["a"] > found["b"] > found["c"]
    whole = math.fsum(math.log(1 - part) for part in (0.6, 0.12, 0.03))
    assert abs(float(found["a"]) - float(sum(found.values())) * math.log(0.4) / whole) <= 0.1


def test_nothing_at_risk_has_no_shares() -> None:
    """No cause, no share."""
    assert shares({}, 0.0) == {}
    assert shares({"a": Decimal(0)}, 0.0) == {}
    assert points(Decimal(0)) == 0.0


def test_what_is_shown_is_cut_and_never_reaches_the_next_band() -> None:
    """9.96 is shown as 9.9, for 10.0 would read as high."""
    assert Interval(9.96, 10.0).shown == (Decimal("9.9"), Decimal("10.0"))
    assert Interval(1.0, 1.0).decided
    assert not Interval(1.0, 2.0).decided


def test_findings_of_one_cause_count_once_the_largest() -> None:
    """What follows from the same cause is no second risk."""
    small = a_question("ONE-01", answer="true", expect="no", likelihood=3, impact=3, cause="same")
    large = a_question("TWO-01", answer="true", expect="no", likelihood=5, impact=5, cause="same")
    alone = a_question("TWO-01", answer="true", expect="no", likelihood=5, impact=5)

    both = judged(a_policy(small, large))

    assert both.score == judged(a_policy(alone)).score
    assert [share.question for share in both.domains[0].contributions] == ["TWO-01"]


def test_weights_scale_findings_and_domains() -> None:
    """A question's weight counts in its domain; the domain's weight on top of it overall."""
    question = a_question("ONE-01", answer="true", expect="no", likelihood=5, impact=5, weight=0.5)

    assessment = judged(a_policy(question, domains={"security": {"title": "Security", "weight": 0.5}}))

    assert assessment.domains[0].residual == Interval(30.0, 30.0)
    assert assessment.score == Interval(15.0, 15.0)


def test_contributions_sum_to_the_score_at_either_end() -> None:
    """In each domain and overall."""
    known = a_question("ONE-01", answer="true", expect="no", likelihood=5, impact=5)
    open_ = [a_question(f"OPEN-0{index}", likelihood=index, impact=4, domain="other") for index in range(1, 5)]

    assessment = judged(a_policy(known, *open_))

    summed = [(domain.residual, domain.contributions) for domain in assessment.domains]
    summed += [(questionnaire.score, questionnaire.contributions) for questionnaire in assessment.questionnaires]
    for score, contributions in summed:
        assert score is not None
        assert sum(share.best for share in contributions) == score.shown[0]
        assert sum(share.worst for share in contributions) == score.shown[1]


def test_a_cause_of_no_magnitude_adds_nothing() -> None:
    """Whatever stands beside it."""
    assert combined([Decimal(0), Decimal("0.12"), Decimal(0)]) == Decimal("0.12")
    assert combined([]) == combined([Decimal(0)]) == 0
