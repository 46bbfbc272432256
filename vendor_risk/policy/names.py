"""Names: what the conditions and references of a policy may name, taken from its documents as they were written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vendor_risk.documents import Mapping, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vendor_risk.documents import Node

    Words = tuple[str, ...]

REPLIES = ("yes", "no", "partial", "not_applicable")
"""What people may reply to a question that states no choices of its own."""


@dataclass(frozen=True, slots=True)
class Names:
    """Ids by section, each with the words that go with it: a question's replies, a determination's verdicts and subject.

    `used` are the domains that questions belong to.
    """

    domains: frozenset[str] = frozenset()
    used: frozenset[str] = frozenset()
    questions: dict[str, Words] = field(default_factory=dict)
    determinations: dict[str, Words] = field(default_factory=dict)
    subjects: dict[str, str] = field(default_factory=dict)
    residency: frozenset[str] = frozenset()

    @classmethod
    def of(cls, root: Mapping) -> Names:
        """Read the names of one document, whatever else may be wrong with it."""
        determinations = dict(_entries(root.get("determinations")))
        return cls(
            domains=frozenset(id_ for id_, _ in _entries(root.get("domains"))),
            used=frozenset(str(raw.get("domain")) for _, raw in _entries(root.get("questions"))),
            questions={id_: _replies(raw) for id_, raw in _entries(root.get("questions"))},
            determinations={id_: _words(raw.get("verdicts")) for id_, raw in determinations.items()},
            subjects={id_: str(raw.get("on", "deployment")) for id_, raw in determinations.items()},
            residency=frozenset(id_ for id_, _ in _entries(root.get("residency"))),
        )

    def over(self, bases: Iterable[Names]) -> Names:
        """Return these names together with those of the documents that theirs extends."""
        every = [*bases, self]
        return Names(
            domains=frozenset().union(*(names.domains for names in every)),
            used=frozenset().union(*(names.used for names in every)),
            questions={id_: words for names in every for id_, words in names.questions.items()},
            determinations={id_: words for names in every for id_, words in names.determinations.items()},
            subjects={id_: subject for names in every for id_, subject in names.subjects.items()},
            residency=frozenset().union(*(names.residency for names in every)),
        )


def _entries(section: Node | None) -> Iterator[tuple[str, Mapping]]:
    """Yield id and entry of a section: a mapping by id, or a list of entries with an id each."""
    if isinstance(section, Mapping):
        yield from ((id_, raw) for id_, raw in section.items() if isinstance(raw, Mapping))
    elif isinstance(section, Sequence):
        yield from ((str(raw["id"]), raw) for raw in section if isinstance(raw, Mapping) and isinstance(raw.get("id"), str))


def _words(listed: Node | None) -> Words:
    return tuple(dict.fromkeys(str(word) for word in listed if isinstance(word, str))) if isinstance(listed, Sequence) else ()


def _replies(raw: Mapping) -> Words:
    """Return the words that may answer a question: its choices, the answers expected, or the usual replies."""
    choices, expect = raw.get("choices"), raw.get("expect", "yes")
    expected = (str(expect),) if isinstance(expect, str) else _words(expect)
    words = tuple(choices) if isinstance(choices, Mapping) else ()
    if not words and set(expected) <= set(REPLIES):
        words = REPLIES
    return tuple(dict.fromkeys((*words, *expected)))
