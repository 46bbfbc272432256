"""Statement: a scalar written long, with evidence and days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from vendor_risk.errors import suggest
from vendor_risk.model.complaint import UnfitError, found, mistakes_at
from vendor_risk.model.day import day_of
from vendor_risk.model.evidence_id import evidence_ids
from vendor_risk.model.knowledge import Sourced, Stated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vendor_risk.model.kind import Kind

    Ids = Mapping[str, frozenset[str]] | None
    At = tuple[str | int, ...]

KEYS = ("value", "evidence", "from", "until", "asked")


def read_statement(kind: Kind, raw: dict[str, Any], ids: Ids, at: At = ()) -> Sourced[Any]:
    """Read `{value: …, evidence: […], from: …, until: …, asked: …}`; raise all its mistakes, each at its path below `at`."""
    mistakes = [((*at, key, "[key]"), f"unknown key '{key}'{suggest(key, KEYS)}") for key in raw if key not in KEYS]
    value: Any = None
    evidence: tuple[str, ...] = ()
    days: dict[str, date | None] = {}
    try:
        value = _value(kind, raw["value"], ids)
    except UnfitError as unfit:
        mistakes.append(((*at, "value"), str(unfit)))
    if "evidence" in raw:
        try:
            evidence = evidence_ids(raw["evidence"], ids)
        except UnfitError as unfit:
            mistakes.append(((*at, "evidence"), str(unfit)))
    for key in ("from", "until", "asked"):
        try:
            days[key] = day_of(raw[key]) if key in raw and raw[key] is not None else None
        except UnfitError as unfit:
            mistakes.append(((*at, key), str(unfit)))
    if not mistakes and (backwards := backwards_mistake(days["from"], days["until"])):
        mistakes.append(((*at, "until"), backwards))
    if mistakes:
        raise mistakes_at(mistakes)
    return Sourced(value, evidence, days["from"], days["until"], days["asked"])


def backwards_mistake(first: date | None, last: date | None) -> str | None:
    """Return what is wrong with a first and a last day, or None."""
    if first is not None and last is not None and first > last:
        return f"expected a day not before 'from' ({first}), found {last}"
    return None


def read_stated(kind: Kind, raw: dict[str, Any], ids: Ids) -> Stated[Any]:
    """Read `{stated: [{value: …}, …]}`: at least two statements, which may disagree."""
    mistakes: list[tuple[At, str]] = [((key, "[key]"), f"unknown key '{key}' beside 'stated'") for key in raw if key != "stated"]
    listed = raw["stated"]
    if not isinstance(listed, list | tuple) or len(listed) < 2:  # noqa: PLR2004  # a disagreement takes two
        mistakes.append((("stated",), f"expected a list of two or more statements like {{value: …, evidence: […]}}, found {found(listed)}"))
        raise mistakes_at(mistakes)
    for index, item in enumerate(listed):
        if not isinstance(item, dict) or "value" not in item:
            mistakes.append((("stated", index), f"expected a statement like {{value: …, evidence: […]}}, found {found(item)}"))
    if mistakes:
        raise mistakes_at(mistakes)
    return Stated(tuple(read_statement(kind, item, ids, ("stated", index)) for index, item in enumerate(listed)))


def document_form(fact: Sourced[Any] | Stated[Any]) -> dict[str, Any]:
    """Return an object of Python in the form that documents have."""
    if isinstance(fact, Stated):
        return {"stated": [document_form(statement) for statement in fact.values]}
    form = {"value": fact.value, "evidence": list(fact.evidence), "from": fact.from_, "until": fact.until, "asked": fact.asked}
    return {key: value for key, value in form.items() if key == "value" or value not in (None, [])}


def _value(kind: Kind, raw: Any, ids: Ids) -> Any:
    if isinstance(raw, Sourced | Stated) or (isinstance(raw, dict) and ("value" in raw or "stated" in raw)):
        raise UnfitError("expected a plain value, found another long form inside")
    return kind.fact(raw, ids)
