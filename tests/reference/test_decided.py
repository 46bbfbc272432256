"""Decided: the decider, which gives no reasons, says what the reference says with independent bounds."""

from __future__ import annotations

from functools import lru_cache

import pytest

from tests.assess.builders import DEPLOYMENT, TODAY
from tests.effort import effort
from tests.reference.comparison import decided_differences
from tests.reference.evaluator import evaluate
from tests.reference.generated import a_case
from vendor_risk.assess.decider import Decider
from vendor_risk.policy import parse_policy

CASES = effort("DECIDED_CASES", default=2_000, nightly=1_000_000)
SHARDS = 4


@lru_cache(maxsize=64)
def decider(text: str) -> Decider:
    """A policy made ready."""
    return Decider(parse_policy(text, "policy.json"), as_of=TODAY)


@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_decider_gives_what_the_reference_gives(shard: int) -> None:
    """Decisions, outcomes, gates and coverage are equal, scores to 1e-9; a number in a failure is the seed of the case."""
    for seed in range(CASES * shard // SHARDS, CASES * (shard + 1) // SHARDS):
        case = a_case(seed)
        decided = decider(case.policy_text).decide(case.dossier, DEPLOYMENT, case.engagement_with(), case.answers)
        found = decided_differences(decided, evaluate(case, tightened=False), case)
        assert not found, (seed, found, case)
