"""What vendor_risk raises, so that a caller can catch everything of ours by one base class."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class VendorRiskError(Exception):
    """Base of every error that vendor_risk raises on purpose; anything else is a bug."""


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One thing wrong in a document: where it stands, what was expected and what was found.

    `line` and `column` count from 1; line 0 means the file as a whole (it can't be read, say). `path` is the way from the top of the
    document, such as `deployments.vendor-api.places[0].country`, and empty at the top itself.
    """

    file: str
    line: int
    column: int
    path: str
    message: str

    def __str__(self) -> str:
        """Return `file:line:column: path: message`, leaving out what is not there."""
        where = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return ": ".join(part for part in (where, self.path, self.message) if part)


class DocumentError(VendorRiskError):
    """A document is refused, with all its mistakes sorted by file, line and column; `str()` gives one on each line."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        """Keep each mistake once; at least one is needed."""
        self.mistakes: tuple[Mistake, ...] = tuple(sorted(set(mistakes)))
        if not self.mistakes:
            raise ValueError("a DocumentError needs at least one mistake")
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))

    def __reduce__(self) -> tuple[type[DocumentError], tuple[tuple[Mistake, ...]]]:
        """Let the error travel between processes with its mistakes."""
        return (type(self), (self.mistakes,))


class UsageError(VendorRiskError):
    """A call that can't be answered as it was made: an unknown deployment or question, two policies that disagree, and the like."""


class RenderError(VendorRiskError):
    """The HTML or PDF engine could not finish a report."""


def suggest(word: str, candidates: Iterable[str]) -> str:
    """Return `"; did you mean 'x'?"` for the candidate that most resembles `word`, or nothing when none does."""
    by_folded = {candidate.casefold(): candidate for candidate in candidates}
    close = difflib.get_close_matches(word[:200].casefold(), by_folded, n=1, cutoff=0.6)
    return f"; did you mean '{by_folded[close[0]]}'?" if close else ""
