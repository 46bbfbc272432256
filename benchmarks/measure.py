"""Measuring one thing against another: in turns, so that a busy moment hits both, by the processor time that each takes."""

from __future__ import annotations

import gc
import os
import sys
import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was measured, against what, and the promise: the median of the ratios is at most `bound`."""

    ours: str
    theirs: str
    bound: float
    pairs: tuple[tuple[float, float], ...]
    unit: str = ""
    """The unit of both; seconds where none is given."""

    @property
    def ratios(self) -> list[float]:
        """Ours over theirs, of each turn."""
        return [ours / theirs for ours, theirs in self.pairs]

    @property
    def kept(self) -> bool:
        """Whether the promise is kept."""
        return median(self.ratios) <= self.bound

    def show(self) -> None:
        """Print both times and the ratio, each as median (least to most)."""
        print(f"{'kept  ' if self.kept else 'MISSED'} {self.ours}")
        print(f"         {_figures([ours for ours, _ in self.pairs], self.unit)}")
        print(f"  against {self.theirs}")
        print(f"         {_figures([theirs for _, theirs in self.pairs], self.unit)}")
        print(f"  ratio  {_spread(self.ratios, '.2f')}, promised at most {self.bound}\n", flush=True)


@dataclass(frozen=True, slots=True)
class Limit:
    """What was measured, in what unit, and the promise: the median is at most `most`."""

    what: str
    unit: str
    most: float
    values: tuple[float, ...]

    @property
    def kept(self) -> bool:
        """Whether the promise is kept."""
        return median(self.values) <= self.most

    def show(self) -> None:
        """Print the figure as median (least to most)."""
        print(f"{'kept  ' if self.kept else 'MISSED'} {self.what}")
        print(f"         {_spread(list(self.values), '.0f')} {self.unit}, promised at most {self.most:.0f}\n", flush=True)


def _figures(values: list[float], unit: str) -> str:
    return f"{_spread(values, '.1f')} {unit}" if unit else _times(values)


def _times(seconds: list[float]) -> str:
    scale, unit = (1_000, "ms") if median(seconds) * 1_000 >= 1 else (1_000_000, "µs")
    return f"{_spread([each * scale for each in seconds], '.1f')} {unit}"


def _spread(values: list[float], form: str) -> str:
    return f"{median(values):{form}} ({min(values):{form}} to {max(values):{form}})"


def in_turns(ours: Callable[[], float], theirs: Callable[[], float], turns: int) -> tuple[tuple[float, float], ...]:
    """Measure both once for warmth, then in turns."""
    ours(), theirs()
    return tuple((ours(), theirs()) for _ in range(turns))


def process(arguments: Sequence[str]) -> Callable[[], float]:
    """Return what runs Python with these arguments and tells the processor time it took, in seconds."""

    def run() -> float:
        to_nowhere = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
        child = os.posix_spawn(sys.executable, [sys.executable, *arguments], os.environ, file_actions=to_nowhere)
        _, status, usage = os.wait4(child, 0)
        if status:
            sys.exit(f"failed with {status}: python {' '.join(arguments)}")
        return usage.ru_utime + usage.ru_stime

    return run


def call(work: Callable[[], object], times: int = 1) -> Callable[[], float]:
    """Return what calls `work` so many times and tells the processor time of one call, in seconds."""

    def run() -> float:
        gc.collect()
        start = time.process_time()
        for _ in range(times):
            work()
        return (time.process_time() - start) / times

    return run
