"""Loading a policy: in seconds, since a reader waits for them; and the memory of a stream, since it must not grow."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.measure import Comparison
from benchmarks.portfolio.generate import cases
from benchmarks.portfolio.questions import QUESTIONS, policy_text
from benchmarks.portfolio.setting import DAY, read, the_policy
from vendor_risk.assess.decider import Decider
from vendor_risk.policy import load_policy

FEW, MANY = 10_000, 100_000
GROWTH = 1.05
"""How much more memory a stream of 100,000 may take than one of 10,000."""
SECONDS = {60: 0.1, 1_020: 2.0}


def measure() -> list[Comparison]:
    """Load both policies, and run both streams, each in a process of its own."""
    few, many = _peak(FEW), _peak(MANY)
    stream = Comparison(f"memory of a stream of {MANY:,} cases", f"of one of {FEW:,}", GROWTH, ((many, few),), "MiB")
    return [*(_loaded(questions, most) for questions, most in SECONDS.items()), stream]


def _loaded(questions: int, most: float) -> Comparison:
    """Load a policy of so many questions from its files."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "all.yaml"
        path.write_text(policy_text(range(questions // len(QUESTIONS))))
        load_policy(path)
        pairs = []
        for _ in range(5):
            start = time.process_time()
            policy = load_policy(path)
            pairs.append((time.process_time() - start, 1.0))
        found = len(policy.questions)
    return Comparison(f"loading and checking a policy of {found:,} questions", "a second", most, tuple(pairs))


def _peak(number: int) -> float:
    """Return the greatest resident memory of a process that judges so many cases, in MiB."""
    run = [sys.executable, "-c", f"from benchmarks.loading import stream; stream({number})"]
    return float(subprocess.run(run, check=True, capture_output=True, text=True).stdout)


def stream(number: int) -> None:
    """Judge so many cases one after the other, and print the greatest resident memory, in MiB."""
    decider = Decider(the_policy(), as_of=DAY)
    documents = (read(case) for case in cases(number))
    for _decided in decider.stream((each.dossier, "service", each.engagement, each.answers) for each in documents):
        pass
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
