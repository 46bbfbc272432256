"""ISO codes of countries, their parts and currencies, as pycountry keeps them.

Importing pycountry takes longer than reading its tables, so its JSON files are read directly where they can be found.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from vendor_risk.errors import suggest

# Codes and names that people write and ISO does not list; what they mean.
_HABITS = {
    "UK": "GB",
    "EL": "GR",
    "PRC": "CN",
    "UAE": "AE",
    "ENGLAND": "GB",
    "SCOTLAND": "GB",
    "WALES": "GB",
    "MAINLAND CHINA": "CN",
    "AMERICA": "US",
    "SOUTH KOREA": "KR",
    "NORTH KOREA": "KP",
    "RUSSIA": "RU",
    "HOLLAND": "NL",
    "TURKEY": "TR",
}


@cache
def countries() -> dict[str, str]:
    """Return the countries' names by code (ISO 3166-1 alpha-2)."""
    return {entry["alpha_2"]: entry.get("common_name", entry["name"]) for entry in _table("3166-1")}


@cache
def subdivisions() -> dict[str, str]:
    """Return the subdivisions' names by code (ISO 3166-2)."""
    return {entry["code"]: entry["name"] for entry in _table("3166-2")}


@cache
def currencies() -> dict[str, str]:
    """Return the currencies' names by code (ISO 4217)."""
    return {entry["alpha_3"]: entry["name"] for entry in _table("4217")}


def country_named(text: str) -> str | None:
    """Return the code that was probably meant by a name, a wrong code or a misspelling, or None."""
    wanted = text.strip().upper()
    if wanted in countries():
        return wanted
    if wanted in _HABITS:
        return _HABITS[wanted]
    names = {}
    for entry in _table("3166-1"):
        for key in ("alpha_3", "name", "common_name", "official_name"):
            if key in entry:
                names[entry[key].upper()] = entry["alpha_2"]
    if wanted in names:
        return str(names[wanted])
    if len(wanted) <= 3:  # noqa: PLR2004  # what resembles so short a text is chance
        return None
    close = suggest(wanted, names)
    return next((code for name, code in names.items() if f"'{name}'" in close), None)


@cache
def _table(standard: str) -> list[dict[str, str]]:
    spec = find_spec("pycountry")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        file = Path(folder) / "databases" / f"iso{standard}.json"
        if file.is_file():
            entries: list[dict[str, str]] = json.loads(file.read_bytes())[standard]
            return entries
    return _imported(standard)


def _imported(standard: str) -> list[dict[str, str]]:
    import pycountry  # noqa: PLC0415  # see the module

    tables = {"3166-1": pycountry.countries, "3166-2": pycountry.subdivisions, "4217": pycountry.currencies}
    return [dict(entry) for entry in tables[standard]]
