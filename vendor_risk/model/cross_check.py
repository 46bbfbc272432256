"""Cross-check: mistakes that only two parts of a document together show, found in its raw values so that they join all others."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from vendor_risk.errors import suggest
from vendor_risk.model.complaint import found
from vendor_risk.model.knowledge import UNKNOWNS
from vendor_risk.model.lineage import circles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Path = tuple[str | int, ...]


CROSS_CHECKED = ("models", "data", "agreements", "acceptances")
"""The sections that `mistakes_in` looks at."""


def mistakes_in(root: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Yield path and message of each mistake.

    Models made from themselves, data that is and isn't personal, agreements on data that nobody describes, acceptances without a day.
    """
    models = root.get("models")
    if isinstance(models, dict):
        for model, circle in circles(raw_bases(models)).items():
            yield ("models", model, "base"), circle_message(circle)
    data = root.get("data")
    if isinstance(data, dict):
        for name, each in data.items():
            if isinstance(each, dict) and (what := _personal_by(each)):
                yield ("data", name, "personal"), f"expected yes, since {what}, found no"
    agreements = root.get("agreements")
    for index, each in enumerate(agreements if isinstance(agreements, list) else ()):
        if isinstance(each, dict):
            yield from ((("agreements", index, *path), message) for path, message in _data_of_nobody(each, data))
    acceptances = root.get("acceptances")
    for index, each in enumerate(acceptances if isinstance(acceptances, list) else ()):
        if isinstance(each, dict):
            yield from ((("acceptances", index, key), message) for key, message in _mistakes_of_acceptance(each))


def _personal_by(data: Mapping[str, Any]) -> str | None:
    """Say what makes data personal that is said not to be; anonymised data may have a category of the US rule all the same."""
    if _plain(data.get("personal")) not in ("no", "false"):
        return None
    if any(_is_told(item) for item in _items(data.get("special_categories"))):
        return "special categories of data are personal data (GDPR Art. 9)"
    told = [item for item in (_plain(data.get("us_category")), *_items(data.get("us_categories"))) if _is_told(item) and item != "none"]
    if told and _plain(data.get("form")) != "anonymised":
        return f"sensitive personal data ({told[0]}, 28 CFR 202.249) is personal data unless its form is anonymised"
    return None


def _plain(fact: Any) -> Any:
    """Return a fact's value, written short or long."""
    return fact.get("value") if isinstance(fact, dict) else fact


def _items(listed: Any) -> list[Any]:
    return listed if isinstance(listed, list) else []


def _is_told(item: Any) -> bool:
    return isinstance(item, str) and item not in UNKNOWNS


def _data_of_nobody(agreement: Mapping[str, Any], data: object) -> Iterator[tuple[Path, str]]:
    """Yield the data sets that an agreement names and the engagement does not have."""
    named, sets = agreement.get("data"), data if isinstance(data, dict) else {}
    for index, name in enumerate(named if isinstance(named, list) else ()):
        if isinstance(name, str) and name not in sets and name not in UNKNOWNS:
            yield ("data", index), f"expected a data set of the engagement, found {found(name)}{suggest(name, sets)}"


def _mistakes_of_acceptance(acceptance: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    try:
        first, last = (date.fromisoformat(acceptance[key]) for key in ("on", "until"))
        if last < first:
            yield "until", f"expected a day on or after {first}, on which it was accepted, found {last}"
    except (KeyError, TypeError, ValueError):
        pass  # each day on its own is complained about where it is read
    try:
        if not 0 <= Decimal(acceptance["residual"]) <= 1:
            yield "residual", f'expected a magnitude from 0 to 1, found "{acceptance["residual"]}"'
    except (KeyError, TypeError, ValueError, InvalidOperation):
        pass  # as above


def raw_bases(models: Mapping[str, Any]) -> dict[str, str]:
    """Return the base that each model states, from raw values."""
    bases = {}
    for name, model in models.items():
        base = model.get("base") if isinstance(model, dict) else None
        base = base.get("value") if isinstance(base, dict) else base
        if isinstance(base, str) and base in models:
            bases[name] = str(base)
    return bases


def circle_message(circle: tuple[str, ...]) -> str:
    """Say that a model is its own base."""
    return f"expected a base that was not made from this model, found the circle {' -> '.join((*circle, circle[0]))}"
