"""Quick scalars: what a kind reads of plain JSON without doubt, each the same as its kind reads of the document."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from pydantic_core import PydanticCustomError, ValidationError

from vendor_risk.documents.json_plain import DoubtError, Number, as_read
from vendor_risk.model import iso
from vendor_risk.model.choice import ChoiceKind
from vendor_risk.model.complaint import UnfitError
from vendor_risk.model.country import CountryKind
from vendor_risk.model.data_scope import ALL, DataScopeKind
from vendor_risk.model.day import DAY
from vendor_risk.model.evidence_id import evidence_ids
from vendor_risk.model.knowledge import UNKNOWNS, Sourced
from vendor_risk.model.moment import DayKind
from vendor_risk.model.names import LONGEST_NAME
from vendor_risk.model.number import DIGITS, CountKind
from vendor_risk.model.reference import BaseKind, EvidenceKind, ReferenceKind
from vendor_risk.model.text import LONGEST_WORD, WORD, AnswerKind, NameKind, TextKind, WordKind
from vendor_risk.model.truth import TruthKind

if TYPE_CHECKING:
    from vendor_risk.model.kind import Kind

Ids: TypeAlias = Mapping[str, frozenset[str]]
Read: TypeAlias = Callable[[Any, Ids], Any]
"""Reads a value of plain JSON, given the ids of each section of the document; raises `DoubtError`."""
_LINE = re.compile(r"[!-~](?:[ -~]*[!-~])?")
"""A line that no kind of text changes or refuses but for its length."""


def scalar_reader(kind: Kind) -> Read:
    """Return what reads the scalars of a kind."""
    careful = _careful(kind)
    if isinstance(kind, EvidenceKind):
        return _evidence(careful)
    words = _words(kind)
    sourced = _sourced(kind, careful)
    if words:
        return _of_words(words, sourced)
    if type(kind) in (TextKind, NameKind):
        return _text(kind, _LINE, LONGEST_NAME, sourced)
    if type(kind) in (WordKind, AnswerKind):
        return _text(kind, WORD, LONGEST_WORD, sourced)
    if isinstance(kind, DayKind):
        return _day(sourced)
    if type(kind) is CountKind:
        return _count(kind, sourced)
    if isinstance(kind, ReferenceKind):
        return _reference(kind, sourced)
    if isinstance(kind, TruthKind):
        return _truth(sourced)
    return sourced


def _careful(kind: Kind) -> Read:
    """Return what reads any value by the kind itself."""

    def read(raw: Any, ids: Ids) -> Any:
        try:
            return kind.fact(as_read(raw), ids)
        except (UnfitError, PydanticCustomError, ValidationError):
            raise DoubtError from None

    return read


def _words(kind: Kind) -> dict[str, Any]:
    """Return what texts stand for where they are few; nothing where they are not."""
    unknowns: dict[str, Any] = dict(UNKNOWNS) if kind.factual else {}
    if type(kind) is ChoiceKind:
        return {**{word: word for word in kind.words}, **unknowns} if not set(kind.words) & set(unknowns) else {}
    if type(kind) is DataScopeKind:
        return {ALL: ALL, **unknowns}
    if type(kind) is CountryKind:
        return {**{code: code for code in iso.countries()}, **unknowns}
    return {}


def _sourced(kind: Kind, careful: Read) -> Read:
    """Return what reads a value with its evidence, where it is written so and says nothing else; the rest is left to the kind."""
    if not kind.factual or kind.short or isinstance(kind, DataScopeKind):
        return careful

    def read(raw: Any, ids: Ids) -> Any:
        if raw.__class__ is dict and len(raw) == 2 and "value" in raw and "evidence" in raw and raw["value"].__class__ is not dict:  # noqa: PLR2004  # the two
            return Sourced(careful(raw["value"], ids), _ids(raw["evidence"], ids))
        return careful(raw, ids)

    return read


def _of_words(words: dict[str, Any], otherwise: Read) -> Read:
    def read(raw: Any, ids: Ids) -> Any:
        if raw.__class__ is str:
            found = words.get(raw)
            if found is not None:
                return found
        return otherwise(raw, ids)

    return read


def _text(kind: Kind, form: re.Pattern[str], longest: int, otherwise: Read) -> Read:
    factual, fits = kind.factual, form.fullmatch

    def read(raw: Any, ids: Ids) -> Any:
        if raw.__class__ is str and len(raw) <= longest and fits(raw) and not (factual and raw in UNKNOWNS):
            return raw
        return otherwise(raw, ids)

    return read


def _day(otherwise: Read) -> Read:
    def read(raw: Any, ids: Ids) -> Any:
        if raw.__class__ is str and DAY.fullmatch(raw):
            try:
                return date.fromisoformat(raw)
            except ValueError:
                raise DoubtError from None
        return otherwise(raw, ids)

    return read


def _count(kind: CountKind, otherwise: Read) -> Read:
    least, most = kind.least or 0, kind.most

    def read(raw: Any, ids: Ids) -> Any:
        if raw.__class__ is Number and len(raw) <= DIGITS and raw.isdecimal():
            number = int(raw)
            if least <= number and (most is None or number <= most):
                return number
        return otherwise(raw, ids)

    return read


def _reference(kind: ReferenceKind, otherwise: Read) -> Read:
    section, none = kind.section, isinstance(kind, BaseKind)

    def read(raw: Any, ids: Ids) -> Any:
        if raw.__class__ is str and raw in ids.get(section, ()) and not (raw in UNKNOWNS or (none and raw == "none")):
            return raw
        return otherwise(raw, ids)

    return read


def _truth(otherwise: Read) -> Read:
    def read(raw: Any, ids: Ids) -> Any:
        return raw if raw is True or raw is False else otherwise(raw, ids)

    return read


def _evidence(otherwise: Read) -> Read:
    def read(raw: Any, ids: Ids) -> Any:
        return () if raw == [] else _ids(raw, ids) if raw.__class__ is list else otherwise(raw, ids)

    return read


def _ids(raw: Any, ids: Ids) -> tuple[str, ...]:
    """Return a list of evidence ids, each once."""
    known = ids.get("evidence", ())
    if raw.__class__ is list and all(each.__class__ is str and each in known for each in raw):
        return tuple(dict.fromkeys(raw))
    try:
        return evidence_ids(as_read(raw), ids)
    except UnfitError:
        raise DoubtError from None
