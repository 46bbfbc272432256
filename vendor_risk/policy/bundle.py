"""Bundle: a policy with every document it rests on, as plain values that travel with a report and give the same policy elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vendor_risk.documents import Text, parse_text, text_of
from vendor_risk.errors import UsageError

from .foundation import LOADERS, Foundation, shipped_foundation
from .loading import policy_of
from .problems import Problems
from .source import DEEPEST, MOST_NODES, Source

if TYPE_CHECKING:
    from .policy import Policy

MOST = 200
"""How many documents a bundle may hold of each kind."""


@dataclass(frozen=True, slots=True)
class Bundled:
    """One questionnaire: its text, the indexes of those it extends (which come before it), and the documents of its own that it names."""

    document: Text
    extends: tuple[int, ...]
    beside: dict[str, dict[str, Text]]


@dataclass(frozen=True, slots=True)
class Bundle:
    """All questionnaires, the indexes of those that are judged, and what every policy rests on, by kind."""

    questionnaires: tuple[Bundled, ...]
    judged: tuple[int, ...]
    foundation: dict[str, tuple[Text, ...]]


def bundle(policy: Policy) -> Bundle:
    """Return the policy with everything it rests on; file names are base names, and nothing else of the machine is in it."""
    sources = list({id(source): source for root in policy.sources for source in root.line()}.values())
    index = {id(source): number for number, source in enumerate(sources)}
    return Bundle(
        questionnaires=tuple(
            Bundled(
                document=text_of(source.document),
                extends=tuple(index[id(base)] for base in source.bases),
                beside={key: {entry: text_of(one) for entry, one in named.items()} for key, named in source.named.items() if named},
            )
            for source in sources
        ),
        judged=tuple(index[id(root)] for root in policy.sources),
        foundation=_texts(policy.foundation or shipped_foundation()),
    )


def unbundle(bundled: Bundle) -> Policy:
    """Return the policy of a bundle, read and checked anew: nothing but the bundle is looked at.

    Raises `DocumentError` with everything that is wrong in its documents and `UsageError` where they don't belong together.
    """
    _refuse_unless(set(LOADERS) == set(bundled.foundation), "the documents that every policy rests on are not all there")
    _refuse_unless(len(bundled.questionnaires) <= MOST, f"expected at most {MOST} questionnaires, found more")
    sources: list[Source] = []
    depths: list[int] = []
    for each in bundled.questionnaires:
        _refuse_unless(all(0 <= base < len(sources) for base in each.extends), "a questionnaire extends none that is there")
        _refuse_unless(set(each.beside) <= set(LOADERS), "a questionnaire names documents of no kind that there is")
        depths.append(1 + max((depths[base] for base in each.extends), default=0))
        _refuse_unless(depths[-1] <= DEEPEST + 1, f"expected at most {DEEPEST} questionnaires that extend one another, found more")
        named = {key: {entry: parse_text(text) for entry, text in texts.items()} for key, texts in each.beside.items()}
        sources.append(Source(parse_text(each.document, nodes=MOST_NODES), None, tuple(sources[base] for base in each.extends), named))
    _refuse_unless(bool(bundled.judged), "no questionnaire is named to judge by")
    _refuse_unless(all(0 <= root < len(sources) for root in bundled.judged), "a questionnaire to judge by is not there")
    return policy_of([sources[root] for root in bundled.judged], Problems(), _foundation(bundled.foundation))


def _texts(foundation: Foundation) -> dict[str, tuple[Text, ...]]:
    return {key: tuple(map(text_of, documents)) for key, documents in foundation.documents.items()}


def _foundation(texts: dict[str, tuple[Text, ...]]) -> Foundation:
    """Return what every policy rests on; what ships is not read again."""
    shipped = shipped_foundation()
    if texts == _texts(shipped):
        return shipped
    return Foundation.of({key: tuple(map(parse_text, texts[key][:MOST])) for key in LOADERS})


def _refuse_unless(right: bool, otherwise: str) -> None:  # reads as a sentence
    if not right:
        raise UsageError(otherwise)
