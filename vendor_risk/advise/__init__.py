"""Several assessments, or many ways of one, side by side."""

from __future__ import annotations

from .compare import Comparison, compare

__all__ = ["Comparison", "compare"]
