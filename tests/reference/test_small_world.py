"""Small world: in a world small enough to look at all of it, the reference agrees everywhere, and bounds hold all that can come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assess.test_bounds import narrows
from tests.reference.comparison import differences
from tests.reference.evaluator import evaluate
from tests.reference.small_world import cases, policies

if TYPE_CHECKING:
    from tests.reference.case import Case

SHARDS = 6


@pytest.mark.parametrize("shard", range(SHARDS))
def test_the_whole_of_a_small_world(shard: int) -> None:
    """Every policy, every state of the facts and every reply: as the reference says (P2, P7); and filling in only narrows (P8, P9)."""
    for policy in policies()[shard::SHARDS]:
        judged = {_key(case): (case, case.judged()) for case in cases(policy)}
        for case, assessment in judged.values():
            found = differences(assessment, evaluate(case), case)
            assert not found, (found, case)
            for gap in case.gaps:
                for filled in case.filled(gap):
                    after = judged.get(_key(filled))
                    assert after is None or narrows(after[1], assessment), (case, gap)


def _key(case: Case) -> tuple[object, ...]:
    facts = (case.facts[name] for name in ("isolated", "audit", "guardrails"))
    return (*facts, *sorted(case.replies.items()))
