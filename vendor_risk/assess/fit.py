"""Fit: whether documents name only what the others, and the policy, have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vendor_risk.documents import format_path
from vendor_risk.errors import DocumentError, Mistake, suggest
from vendor_risk.model.entries import Entries
from vendor_risk.model.iso import countries
from vendor_risk.model.items import Items
from vendor_risk.model.knowledge import NotIn, Sourced, Stated, Within
from vendor_risk.model.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vendor_risk.documents import Path
    from vendor_risk.jurisdiction import Regions
    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement
    from vendor_risk.model.root import Root


def check_fit(dossier: Dossier, engagement: Engagement, regions: Regions) -> None:
    """Raise a `DocumentError` with every party and data set that the engagement names and nobody describes, and every region that is none.

    Looks at all of both documents, whatever is judged. An object made in Python has no lines: its mistakes stand at its kind and path.
    """
    mistakes = [*_mistakes(engagement, _unfit(dossier, engagement))]
    for root in (dossier, engagement):
        if all(name in regions or name.upper() in countries() for name in root.named_regions):
            continue
        mistakes += _mistakes(root, _no_regions(root, (), regions))
    if mistakes:
        raise DocumentError(mistakes)


def _mistakes(root: Root, found: Iterable[tuple[Path, str]]) -> Iterator[Mistake]:
    for path, message in found:
        file, line, column = root.position_of(path) or (str(root.kind), 0, 0)  # type: ignore[attr-defined]  # each kind of root says its kind
        yield Mistake(file, line, column, format_path(path), message)


def _unfit(dossier: Dossier, engagement: Engagement) -> Iterator[tuple[Path, str]]:
    """Yield what the engagement names and neither the dossier nor it describes."""
    parties = [*dossier.parties, *(person.id for person in engagement.persons if person.id)]
    somebody = "a party of the dossier or a person of the engagement"
    for index, agreement in enumerate(engagement.agreements):
        at: Path = ("agreements", index)
        yield from _unknown((*at, "counterparty"), agreement.counterparty, parties, somebody)
        for number, name in enumerate(agreement.passes_to):
            yield from _unknown((*at, "passes_to", number), name, parties, somebody)
        for number, name in enumerate(agreement.data):
            yield from _unknown((*at, "data", number), name, engagement.data, "a data set of the engagement")
    for index, person in enumerate(engagement.persons):
        yield from _unknown(("persons", index, "employer"), person.employer, dossier.parties, "a party of the dossier")


def _unknown(path: Path, fact: Any, ids: Iterable[str], what: str) -> Iterator[tuple[Path, str]]:
    for at, value in _statements(path, fact):
        if isinstance(value, str) and value not in ids:
            yield at, f'expected {what}, found "{value}"{suggest(value, ids)}'


def _no_regions(value: Any, at: Path, regions: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Yield every region that a country is said to be in, or not in, and that the policy does not have."""
    if isinstance(value, Record):
        fields = type(value).model_fields
        for name, held in value.__dict__.items():
            if isinstance(held, Record | Items | Entries | Sourced | Stated | NotIn | Within):
                yield from _no_regions(held, (*at, fields[name].alias or name), regions)
    elif isinstance(value, Items):
        for index, item in enumerate(value):
            yield from _no_regions(item, (*at, index), regions)
    elif isinstance(value, Entries):
        for key, entry in value.items():
            yield from _no_regions(entry, (*at, key), regions)
    else:
        for path, stated in _statements(at, value):
            if isinstance(stated, NotIn | Within) and stated.region not in regions and stated.region.upper() not in countries():
                key, meant = "not_in" if isinstance(stated, NotIn) else "within", suggest(stated.region, regions)
                yield (*path, key), f'expected a region of the policy or a country, found "{stated.region}"{meant}'


def _statements(at: Path, fact: Any) -> Iterator[tuple[Path, Any]]:
    """Yield all that is stated of a fact, each with the way to it."""
    if isinstance(fact, Stated):
        for index, each in enumerate(fact.values):
            yield (*at, "stated", index, "value"), each.value
    elif isinstance(fact, Sourced):
        yield (*at, "value"), fact.value
    else:
        yield at, fact
