"""Reading and validating a dossier with positions, against PyYAML's C loader alone on the same file."""

from __future__ import annotations

import yaml

from benchmarks.example import DOSSIER
from benchmarks.measure import Comparison, call, in_turns
from vendor_risk import load_dossier


def measure() -> Comparison:
    """Read the example's dossier both ways."""

    def plainly() -> object:
        with DOSSIER.open("rb") as file:
            return yaml.load(file, yaml.CSafeLoader)

    ours = call(lambda: load_dossier(DOSSIER), 5)
    name = f"reading and validating a dossier of {DOSSIER.stat().st_size:,} bytes, positions kept"
    return Comparison(name, "yaml.load(…, CSafeLoader) alone", 1.5, in_turns(ours, call(plainly, 5), 15))
