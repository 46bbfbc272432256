"""Value words: the value of a fact as a person reads it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from vendor_risk.cel import CelList, Struct, Unknown
from vendor_risk.model.country import CountryKind
from vendor_risk.model.entries import Entries
from vendor_risk.model.iso import countries
from vendor_risk.model.items import Items
from vendor_risk.model.knowledge import NOT_DISCLOSED, AnyOf, NotIn, Sourced, Stated, Within
from vendor_risk.model.knowledge import Unknown as Unstated
from vendor_risk.model.reference import ReferenceKind
from vendor_risk.model.text import TextKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from vendor_risk.model.kind import Kind

DISPUTED = "disputed: "
"""What the words of a fact begin with on which sources disagree."""

_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def stated_words(fact: Any, kind: Kind, name: Callable[[str, str], str], day: date | None = None) -> str:
    """Return what a document states of a fact; `name` gives the name for an id of a section.

    Of statements that disagree only those count that hold on the `day`, if any does.
    """
    if isinstance(fact, Unstated):
        return "not disclosed" if fact is NOT_DISCLOSED else "unknown"
    if isinstance(fact, Sourced):
        return stated_words(fact.value, kind, name)
    if isinstance(fact, Stated):
        standing = [each for each in fact.values if day is not None and each.holds_on(day)] or fact.values
        distinct = list(dict.fromkeys(stated_words(each, kind, name) for each in standing))
        return distinct[0] if len(distinct) == 1 else f"{DISPUTED}{' or '.join(distinct)}"
    if isinstance(fact, Items):
        return listed([stated_words(each, kind, name) for each in fact], more=fact.open)
    if isinstance(fact, AnyOf):
        return f"one of {listed([country_words(code) for code in fact.codes], last='or')}"
    if isinstance(fact, NotIn | Within):
        region = country_words(fact.region.upper()) if fact.region.upper() in countries() else fact.region.replace("_", " ")
        return f"{'not in' if isinstance(fact, NotIn) else 'somewhere in'} {region}"
    return _plain(fact, kind, name)


def _plain(value: Any, kind: Kind, name: Callable[[str, str], str]) -> str:
    if isinstance(kind, ReferenceKind):
        return "none" if value is None else name(kind.section, value)
    if isinstance(kind, CountryKind):
        return country_words(value)
    if isinstance(value, tuple):
        return listed([str(each).replace("_", " ") for each in value])
    if isinstance(kind, TextKind):
        return str(value)
    return scalar_words(value)


def value_words(value: Any, name: Callable[[Struct], str]) -> str:
    """Return a value that conditions computed, in words; `name` gives the words for an object."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Unknown):
        return "unknown"
    if isinstance(value, CelList):
        return listed([value_words(each, name) for each in value.items], more=value.more is not None)
    if isinstance(value, Struct):
        return name(value)
    return scalar_words(value)


def scalar_words(value: Any) -> str:
    """Return one plain value in words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    if isinstance(value, int | float | Decimal):
        return number_words(value)
    return str(value).replace("_", " ")


def number_words(value: float | Decimal) -> str:
    """Return a number with its thousands apart, and no more digits behind the point than it has."""
    text = format(Decimal(str(value)), ",f").replace(",", " ")
    return text.rstrip("0").rstrip(".") if "." in text else text


def country_words(code: str) -> str:
    """Return a country's name and code."""
    name = countries().get(code)
    return f"{name} ({code})" if name else code


def listed(words: list[str], *, more: bool = False, last: str = "and") -> str:
    """Return words in a list, said to be open where there may be more."""
    if more:
        return f"{', '.join(words)} and perhaps others" if words else "unknown"
    if not words:
        return "none"
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"


def entries_words(entries: Entries[Any]) -> str:
    """Return the ids of entries in words."""
    return listed([key.replace("_", " ") for key in entries], more=entries.open)


def one_word(fact: Any) -> str | None:
    """Return the one text that is stated of a fact, or None where there is none, or several."""
    value = fact.value if isinstance(fact, Sourced) else fact
    return value if isinstance(value, str) and value else None
