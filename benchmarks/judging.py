"""Judging validated documents without reasons, against Python written by hand for these 60 questions, on the same objects."""

from __future__ import annotations

from functools import partial

from benchmarks.measure import Comparison, call, in_turns
from benchmarks.portfolio.setting import DAY, ByHand, Documents, read, some_cases, the_policy
from vendor_risk.assess.decider import Decider

CASES, BATCH, TURNS = 2_000, 200, 10


def measure() -> Comparison:
    """Judge the same cases both ways, each batch in turns; both must come to the same."""
    decider, hand = Decider(the_policy(), as_of=DAY), ByHand()
    documents = [read(case) for case in some_cases(CASES)]
    for each in documents:
        ours, theirs = decider.decide(each.dossier, "service", each.engagement, each.answers), hand.judge(each)
        assert ours.best and ours.worst and ours.score and len(ours.findings) == len(theirs.findings)  # noqa: S101, PT018 - the same work
        assert (ours.best.rank, ours.worst.rank) == (theirs.best, theirs.worst)  # noqa: S101 - and the same result
        assert abs(ours.score.worst - theirs.score[1]) < 1e-9 > abs(ours.score.best - theirs.score[0])  # noqa: S101, PLR2004 - in floats
    pairs = []
    for turn in range(TURNS):
        batch = documents[turn * BATCH : (turn + 1) * BATCH]
        ours_of, theirs_of = call(partial(_decide, decider, batch)), call(partial(_by_hand, hand, batch))
        pairs += [(ours / BATCH, theirs / BATCH) for ours, theirs in in_turns(ours_of, theirs_of, 1)]
    name = "judging a validated case by 60 questions, findings and independent bounds included"
    return Comparison(name, "predicates written by hand for this policy, on the same objects", 3.0, tuple(pairs))


def _decide(decider: Decider, batch: list[Documents]) -> None:
    for each in batch:
        decider.decide(each.dossier, "service", each.engagement, each.answers)


def _by_hand(hand: ByHand, batch: list[Documents]) -> None:
    for each in batch:
        hand.judge(each)
