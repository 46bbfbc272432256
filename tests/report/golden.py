"""Golden files: what a report looked like when somebody last looked.

`UPDATE_GOLDEN=1 pytest tests/report` writes them anew, to be looked at before they are committed.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def assert_golden(name: str, text: str) -> None:
    """Compare a text with the golden file of a name."""
    path = FOLDER / name
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, f"{name} differs: look at it, then run the tests with UPDATE_GOLDEN=1"
