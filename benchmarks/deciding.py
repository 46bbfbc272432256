"""From JSON bytes to a decision, validated, and judging alone, against rule engines on the same conditions, which validate nothing."""

from __future__ import annotations

from functools import partial
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.measure import Comparison, call, in_turns
from benchmarks.portfolio.peers import PEERS
from benchmarks.portfolio.setting import DAY, NUMBER, read, regions, some_cases, the_policy
from vendor_risk.assess.decider import Decider

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from benchmarks.portfolio.generate import Case
    from benchmarks.portfolio.setting import Documents

TURNS = 10
BATCH = NUMBER // TURNS
FEW = 20
"""Cases of a batch that engines judge: enough for a figure, as each takes the same time for every case."""
TIMES_THE_FASTEST = 3.0


def measure() -> list[Comparison]:
    """Measure every engine that is installed, each in turns with ours on the same cases."""
    decider = Decider(the_policy(), as_of=DAY)
    cases = some_cases(NUMBER)
    _decide(decider, cases[:BATCH])
    path: dict[str, Comparison] = {}
    alone: dict[str, Comparison] = {}
    for name, make in PEERS.items():
        try:
            engine = make(regions())
        except ImportError:
            print(f"not installed: {name} (pip install -e '.[bench]' brings the engines)\n")
            continue
        path[name] = _compared("from JSON bytes to a decision, validated", name, engine, cases, partial(_decide, decider))
        alone[name] = _compared("judging alone", name, engine, cases, partial(_judge, decider), prepare=True)
    if not path:
        return []
    fastest = min(path, key=lambda name: median(theirs for _ours, theirs in path[name].pairs))
    others = [each for name, each in path.items() if name != fastest]
    return [_bounded(path[fastest], TIMES_THE_FASTEST), alone[fastest], *others]


def _compared(
    ours: str, name: str, engine: Callable[[bytes], object], cases: Sequence[Case], run: Callable[[Sequence[object]], None], *,
    prepare: bool = False,
) -> Comparison:  # fmt: skip
    pairs = []
    for turn in range(TURNS):
        batch = cases[turn * BATCH : turn * BATCH + (BATCH if not prepare else BATCH // 5)]
        few = [case.whole for case in batch[:FEW]]
        given: list[Documents] | Sequence[Case] = [read(case) for case in batch] if prepare else batch
        pairs += [
            (one / len(batch), other / FEW) for one, other in in_turns(call(partial(run, given)), call(partial(_engine, engine, few)), 1)
        ]
    return Comparison(f"{ours}, 60 questions", f"{name}, the same conditions on the same bytes, nothing validated", 1.0, tuple(pairs))


def _bounded(comparison: Comparison, bound: float) -> Comparison:
    return Comparison(comparison.ours, comparison.theirs, bound, comparison.pairs)


def _decide(decider: Decider, batch: Sequence[Case]) -> None:
    for case in batch:
        documents = read(case)
        decider.decide(documents.dossier, "service", documents.engagement, documents.answers)


def _judge(decider: Decider, batch: Sequence[Documents]) -> None:
    for each in batch:
        decider.decide(each.dossier, "service", each.engagement, each.answers)


def _engine(judge: Callable[[bytes], object], batch: Sequence[bytes]) -> None:
    for case in batch:
        judge(case)
