"""How large a document may be: far above what an honest one needs, far below what harms the reader's machine."""

from __future__ import annotations

from typing import Final

MAX_BYTES: Final = 1_000_000
MAX_DEPTH: Final = 20
MAX_NODES: Final = 20_000
MAX_SCALAR: Final = 20_000
"""Characters of one scalar."""
MAX_MISTAKES: Final = 1_000
"""Mistakes kept of one document; one more says how many are not shown."""
