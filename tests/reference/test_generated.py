"""Generated cases: the product and the reference, which share nothing, say the same of each."""

from __future__ import annotations

import pytest

from tests.effort import effort
from tests.reference.comparison import differences
from tests.reference.evaluator import evaluate
from tests.reference.generated import a_case

CASES = effort("REFERENCE_CASES", default=5_000, nightly=1_000_000)
SHARDS = 8


@pytest.mark.parametrize("shard", range(SHARDS))
def test_the_reference_gives_the_same(shard: int) -> None:
    """Outcomes, gates, bands, decisions and coverage are equal, scores to 1e-9; a number in a failure is the seed of the case."""
    for seed in range(CASES * shard // SHARDS, CASES * (shard + 1) // SHARDS):
        case = a_case(seed)
        found = differences(case.judged(), evaluate(case), case)
        assert not found, (seed, found, case)
