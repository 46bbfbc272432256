"""Theme document: how a theme is written, `kind: theme`."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from vendor_risk.documents import Mapping, Sequence
from vendor_risk.model.text import NameKind

from ..paper import Size

_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_LOGO = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9_. -]*/)*[A-Za-z0-9_-][A-Za-z0-9_. -]*\.(?:svg|png)")
_LONGEST_COMPANY, _LONGEST_ALT = 60, 120


def _colour(raw: Any) -> str:
    if isinstance(raw, str) and _COLOUR.fullmatch(raw):
        return str(raw).lower()
    raise _unfit('a colour such as "#1f4e79", in quotes (without them YAML takes it for a comment)', raw)


def _logo(raw: Any) -> str:
    if isinstance(raw, str) and _LOGO.fullmatch(raw) and ".." not in raw:
        return str(raw)
    raise _unfit("the name of an .svg or .png file in the theme's folder", raw)


def _line(longest: int) -> BeforeValidator:
    kind = NameKind("a line of text", factual=False)

    def read(raw: Any) -> str:
        try:
            text = kind.parse(raw, None)
        except ValueError as unfit:
            raise PydanticCustomError("value", "{message}", {"message": str(unfit)}) from None
        if len(text) > longest:
            raise PydanticCustomError("value", "{message}", {"message": f"expected at most {longest} characters, found {len(text)}"})
        return text

    return BeforeValidator(read)


def _unfit(expected: str, raw: Any) -> PydanticCustomError:
    found = "a list" if isinstance(raw, Sequence) else "keys and values" if isinstance(raw, Mapping) else f'"{raw}"'[:80]
    return PydanticCustomError("value", "{message}", {"message": f"expected {expected}, found {found if str(raw).strip() else 'nothing'}"})


_text = WithJsonSchema({"type": "string"})

Colour = Annotated[str, BeforeValidator(_colour), WithJsonSchema({"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"})]
"""A colour in sRGB, in small letters."""

Logo = Annotated[str, BeforeValidator(_logo), _text]
"""A file of the theme's folder, by its path in it."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Colours(_Part):
    """What a theme may colour. The colours of decisions and verdicts mean something, and stay."""

    ink: Colour | None = Field(default=None, description="text")
    soft: Colour | None = Field(default=None, description="text beside the text: labels, notes, running heads")
    accent: Colour | None = Field(default=None, description="links, and the bars of risk")


class ThemeDocument(_Part):
    """Company name, logo and colours of a report."""

    kind: Literal["theme"]
    schema_version: Literal["1"] = Field(alias="schema", description="version of the document's form")
    company: Annotated[str, _line(_LONGEST_COMPANY), _text] | None = Field(
        default=None, description="stands at the head of the report instead of the organisation that the engagement names"
    )
    logo: Logo | None = Field(default=None, description="an SVG of shapes only, or a PNG, in the theme's folder")
    logo_alt: Annotated[str, _line(_LONGEST_ALT), _text] | None = Field(
        default=None, description="what the logo shows, for those who can't see it"
    )
    colours: Colours = Field(default=Colours(), description="colours on white paper and light screens")
    dark: Colours = Field(default=Colours(), description="colours on dark screens")
    paper: Size | None = Field(default=None, description="what the report is laid out for, unless --paper says otherwise")
