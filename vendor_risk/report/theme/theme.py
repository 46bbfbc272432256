"""Theme: what a report takes from a theme, and the files it was read from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from vendor_risk.documents import Document, Mistakes, parse_document, read_document, validate

from ..folder import read_inside
from ..paper import Size
from .contrast import ENOUGH, contrast, mixed, readable
from .document import Colours, ThemeDocument
from .logo import Logo

NAME = "theme.yaml"
"""What the file is called in a template's folder."""

LIGHT: Mapping[str, str] = MappingProxyType({"ink": "#17202b", "soft": "#55606d", "accent": "#1f4e79"})
DARK: Mapping[str, str] = MappingProxyType({"ink": "#e8edf2", "soft": "#a9b4bf", "accent": "#8dbdea"})
_GROUNDS = {"colours": ("#ffffff", "#fbe6dc"), "dark": ("#12181e", "#3d1c0f")}
"""The paper, and the ground of a verdict that leaves least contrast: what text and links stand on."""

_TINT = 0.68
_MOST_LOGO = 1_000_000


@dataclass(frozen=True, slots=True)
class Theme:
    """Company, logo, colours and paper; `colours` and `dark` hold only what differs from the report's own, `files` what was read."""

    company: str = ""
    logo: Logo | None = None
    colours: Mapping[str, str] = field(default_factory=dict)
    dark: Mapping[str, str] = field(default_factory=dict)
    paper: Size | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)

    def shown(self, logo_url: str) -> dict[str, object]:
        """Return what templates see of it; `logo_url` is where the medium finds the logo."""
        light = {**LIGHT, **self.colours}
        tint = mixed(light["accent"], "#ffffff", _TINT) if "accent" in self.colours else "#b8d3ea"
        return {
            "company": self.company,
            "logo": self.logo.shown(logo_url) if self.logo else None,
            "colours": {**light, "tint": tint},
            "dark": {**DARK, **self.dark},
            "changed": bool(self.colours or self.dark),
        }


PLAIN = Theme()
"""The report's own look."""


def load_theme(path: str | Path) -> Theme:
    """Read a theme from a file, with its logo from the same folder; raises DocumentError with all mistakes, each with its place."""
    where = Path(path)
    document = read_document(where)
    return _read(document, lambda name: read_inside(where.parent, name, _MOST_LOGO))


def theme_of(files: Mapping[str, bytes]) -> Theme:
    """Read a theme from files in memory, `theme.yaml` among them, as `load_theme` does; no files are no theme."""
    if NAME not in files:
        return PLAIN

    def inside(name: str) -> bytes:
        if name not in files:
            raise ValueError("there is no such file")
        return files[name]

    return _read(parse_document(files[NAME], NAME), inside)


def _read(document: Document, inside: Callable[[str], bytes]) -> Theme:
    mistakes = Mistakes(document)
    read = validate(document, ThemeDocument, mistakes=mistakes)
    for key, colours in (("colours", read.colours), ("dark", read.dark)):
        _look_at(key, colours, mistakes)
    files = {NAME: document.data}
    logo = None
    if read.logo is None and read.logo_alt is not None:
        mistakes.add(("logo_alt",), "expected 'logo' beside it, found none")
    if read.logo is not None and read.logo_alt is None:
        mistakes.add(("logo",), "expected 'logo_alt' beside it: what the logo shows, for those who can't see it")
    if read.logo is not None:
        try:
            files[read.logo] = inside(read.logo)
            logo = Logo.of(read.logo, files[read.logo], read.logo_alt or "")
        except ValueError as error:
            mistakes.add(("logo",), f"{read.logo}: {error}")
    mistakes.raise_if_any()
    return Theme(read.company or "", logo, _stated(read.colours), _stated(read.dark), read.paper, files)


def _stated(colours: Colours) -> dict[str, str]:
    return {name: colour for name, colour in colours if colour is not None}


def _look_at(key: str, colours: Colours, mistakes: Mistakes) -> None:
    """Refuse a colour that is not read well on the paper, or on the ground of a verdict."""
    for name, colour in _stated(colours).items():
        ground = min(_GROUNDS[key], key=lambda each: contrast(colour, each))
        found = contrast(colour, ground)
        if found < ENOUGH:
            better = readable(colour, ground)
            told = f"expected a contrast of at least {ENOUGH}:1 with its ground {ground}, found {int(found * 100) / 100}:1"
            mistakes.add((key, name), f'{told}; "{better}" has it')
