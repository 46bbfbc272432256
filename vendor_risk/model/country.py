"""Country: ISO 3166-1, and its parts, ISO 3166-2."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vendor_risk.errors import suggest
from vendor_risk.model import iso
from vendor_risk.model.complaint import UnfitError, found, mistakes_at
from vendor_risk.model.kind import Kind
from vendor_risk.model.knowledge import AnyOf, NotIn, Partial, Within
from vendor_risk.model.names import id_mistake

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.json_schema import JsonSchemaValue

_PARTIAL = ("any_of", "not_in", "within")
_REGIONS = {"EU", "EEA", "UE"}


class CountryKind(Kind):
    """A country; knowledge of it may be partial: `{any_of: [DE, FR]}`, `{not_in: REGION}`, `{within: REGION}`."""

    cel = "country"

    def __init__(self, *, factual: bool = True, short: bool = False) -> None:
        """Make the kind."""
        super().__init__("a country (two capital letters of ISO 3166-1, such as DE)", factual=factual, short=short)

    def fact(self, raw: Any, ids: Mapping[str, frozenset[str]] | None, /) -> Any:
        """Return a country, or what else can be known of it."""
        if isinstance(raw, AnyOf | NotIn | Within):
            return self.partial(partial_form(raw))
        return super().fact(raw, ids)

    def parse(self, raw: Any, _ids: Mapping[str, frozenset[str]] | None, /) -> str:
        """Read two capital letters: `NO` is Norway."""
        if isinstance(raw, str) and raw in iso.countries():
            return str(raw)
        raise UnfitError(f"expected {self.expected}, found {found(raw)}{_country_hint(raw)}")

    def partial(self, raw: dict[str, Any]) -> Partial:
        """Read partial knowledge: exactly one of the three ways."""
        if len(raw) != 1 or next(iter(raw)) not in _PARTIAL:
            raise mistakes_at(
                [((), f"expected a country, or one of {{any_of: […]}}, {{not_in: REGION}}, {{within: REGION}}, found {_keys(raw)}")]
            )
        ((key, value),) = raw.items()
        if key == "any_of":
            return AnyOf(self._codes(value))
        if mistake := id_mistake(value):
            raise mistakes_at([((key,), f"expected the id of a region, or a country: {mistake}")])
        return (NotIn if key == "not_in" else Within)(str(value))

    def plain(self, value: str | Partial) -> Any:
        """Write a code, or partial knowledge as a mapping."""
        return value if isinstance(value, str) else partial_form(value)

    def json_schema(self) -> JsonSchemaValue:
        """A code of ISO 3166-1, or partial knowledge."""
        codes = sorted(iso.countries())
        region = {"type": "string", "description": "Id of a region of the policy, such as eea or china; or a country."}
        several = {"type": "array", "items": {"enum": codes}, "minItems": 2, "uniqueItems": True}
        partial = [
            {
                "type": "object",
                "properties": {key: several if key == "any_of" else region},
                "required": [key],
                "additionalProperties": False,
            }
            for key in _PARTIAL
        ]
        return {"anyOf": [{"enum": codes}, *partial]}

    def _codes(self, listed: Any) -> tuple[str, ...]:
        if not isinstance(listed, list | tuple) or len(listed) < 2:  # noqa: PLR2004  # one country is known, not partly known
            raise mistakes_at([(("any_of",), f"expected a list of two or more countries, found {found(listed)}")])
        codes, mistakes = [], []
        for index, item in enumerate(listed):
            try:
                codes.append(self.parse(item, None))
            except UnfitError as unfit:
                mistakes.append((("any_of", index), str(unfit)))
        if mistakes:
            raise mistakes_at(mistakes)
        return tuple(dict.fromkeys(codes))


class SubdivisionKind(Kind):
    """A state, province or the like, ISO 3166-2: `US-TX`."""

    cel = "string"

    def __init__(self, *, factual: bool = True, short: bool = False) -> None:
        """Make the kind."""
        super().__init__("a subdivision (ISO 3166-2, such as US-TX)", factual=factual, short=short)

    def parse(self, raw: Any, _ids: Mapping[str, frozenset[str]] | None, /) -> str:
        """Read a code such as `US-TX`."""
        if isinstance(raw, str) and raw in iso.subdivisions():
            return str(raw)
        raise UnfitError(f"expected {self.expected}, found {found(raw)}{suggest(raw, iso.subdivisions()) if isinstance(raw, str) else ''}")

    def json_schema(self) -> JsonSchemaValue:
        """Text in the form of such a code."""
        return {"type": "string", "pattern": "^[A-Z]{2}-[A-Z0-9]{1,3}$"}


class CurrencyKind(Kind):
    """A currency, ISO 4217: `EUR`."""

    cel = "string"

    def __init__(self, *, factual: bool = True, short: bool = False) -> None:
        """Make the kind."""
        super().__init__("a currency (three capital letters of ISO 4217, such as EUR)", factual=factual, short=short)

    def parse(self, raw: Any, _ids: Mapping[str, frozenset[str]] | None, /) -> str:
        """Read three capital letters."""
        if isinstance(raw, str) and raw in iso.currencies():
            return str(raw)
        raise UnfitError(f"expected {self.expected}, found {found(raw)}{suggest(raw, iso.currencies()) if isinstance(raw, str) else ''}")

    def json_schema(self) -> JsonSchemaValue:
        """Text in the form of such a code."""
        return {"type": "string", "pattern": "^[A-Z]{3}$"}


def partial_form(partial: Partial) -> dict[str, Any]:
    """Return partial knowledge as a document writes it."""
    if isinstance(partial, AnyOf):
        return {"any_of": list(partial.codes)}
    return {"not_in" if isinstance(partial, NotIn) else "within": partial.region}


def _country_hint(raw: object) -> str:
    if not isinstance(raw, str) or not raw:
        return ""
    if raw.upper() in _REGIONS:
        return "; did you mean '{within: eea}'?"
    code = iso.country_named(raw)
    return f"; did you mean '{code}'?" if code else ""


def _keys(raw: dict[str, Any]) -> str:
    return ", ".join(f'"{key}"' for key in list(raw)[:5]) or "an empty mapping"
