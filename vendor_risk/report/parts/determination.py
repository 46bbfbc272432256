"""Determination: a named legal conclusion as the report tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..plain import clip, plain, sentence
from ..words import series, words

if TYPE_CHECKING:
    from ...assess.verdict import DeterminationResult


def determination(result: DeterminationResult) -> dict[str, object]:
    """Return a conclusion, or every one that is still possible, with its reason."""
    return {
        "title": clip(result.title, 110),
        "subject": clip(result.subject_words, 80),
        "verdict": words(result.verdict) if result.verdict else f"open: {series([words(word) for word in result.possible], 'or')}",
        "open": result.verdict is None,
        "because": sentence(clip(result.because, 300)),
        "refs": [plain(str(ref)) for ref in result.refs],
    }
