"""Rating: how likely and how grave something is, from 1 to 5 or by a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from vendor_risk.documents.complaint import found_in_words
from vendor_risk.errors import suggest

if TYPE_CHECKING:
    from collections.abc import Callable

LIKELIHOODS = ("rare", "unlikely", "possible", "likely", "almost_certain")
"""The words for a likelihood, 1 to 5."""

IMPACT_WORDS = ("data", "service")
"""Where an impact is taken from: the worst data set of the engagement, or the engagement's criticality."""

_RATINGS = {str(rating): rating for rating in range(1, 6)}


def _rating(words: dict[str, int | str]) -> Callable[[Any], Any]:
    known = {**words, **_RATINGS}

    def read(raw: Any) -> Any:
        if isinstance(raw, str) and raw in known:
            return known[raw]
        if not isinstance(raw, bool) and raw in known.values():
            return raw
        hint = suggest(raw, words) if isinstance(raw, str) else ""
        context = {"words": ", ".join(words), "found": found_in_words(raw), "hint": hint}
        raise PydanticCustomError("rating", "expected {words}, or a number from 1 to 5, found {found}{hint}", context)

    return read


Likelihood = Annotated[
    int,
    BeforeValidator(_rating({word: rating for rating, word in enumerate(LIKELIHOODS, start=1)})),
    WithJsonSchema({"enum": [*LIKELIHOODS, 1, 2, 3, 4, 5]}),
]
"""How likely the harm is, 1 to 5; a document may say it in a word."""

Impact = Annotated[
    int | Literal["data", "service"],
    BeforeValidator(_rating({word: word for word in IMPACT_WORDS})),
    WithJsonSchema({"enum": [*IMPACT_WORDS, 1, 2, 3, 4, 5]}),
]
"""How grave the harm is, 1 to 5, or where that is taken from."""
