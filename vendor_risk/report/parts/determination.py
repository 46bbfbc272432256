"""Determination: a named legal conclusion as the report tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..plain import clip, plain, sentence
from ..words import series, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...assess.verdict import DeterminationResult


def determinations(results: Sequence[DeterminationResult], marks: Mapping[str, str] | None = None) -> list[dict[str, object]]:
    """Return each conclusion, or every one still possible, with its reason; subjects of which the same is said stand together.

    `marks` are short names for subjects that are told elsewhere.
    """
    alike: dict[tuple[str, str | None, tuple[str, ...], str], list[DeterminationResult]] = {}
    for result in results:
        alike.setdefault((result.title, result.verdict, result.possible, result.because), []).append(result)
    return [_determination(same, marks or {}) for same in alike.values()]


def _determination(same: Sequence[DeterminationResult], marks: Mapping[str, str]) -> dict[str, object]:
    first = same[0]
    return {
        "title": clip(first.title, 110),
        "subject": clip(series([marks.get(result.subject) or plain(result.subject_words) for result in same]), 200),
        "verdict": words(first.verdict) if first.verdict else f"open: {series([words(word) for word in first.possible], 'or')}",
        "open": first.verdict is None,
        "because": sentence(clip(first.because, 300)),
        "refs": list(dict.fromkeys(plain(str(ref)) for result in same for ref in result.refs)),
    }
