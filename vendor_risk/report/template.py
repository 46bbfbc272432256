"""Template: how a report looks: one that ships, or a folder of the user's own that builds on one, and a theme."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from ..errors import UsageError, suggest
from ..shipped import shipped
from .environment import MAIN
from .folder import read_folder
from .theme.theme import NAME, PLAIN, Theme, load_theme, theme_of

Base: TypeAlias = Literal["board", "brief", "compare"]
BASES: tuple[Base, ...] = get_args(Base)
"""The templates that ship, the one that is used unless another is named first."""

_EXTENDS = re.compile(r"""\{%[-+]?\s*extends\s+["'](board|brief|compare)/report\.html\.j2["']\s*[-+]?%\}""")


@dataclass(frozen=True, slots=True)
class Template:
    """A template by its name; `files` are the user's own by their path in the folder, none for one that ships.

    `base` is the shipped one that it builds on, which decides what it is given: one assessment, or several side by side.
    """

    name: str
    base: Base
    files: Mapping[str, str] = field(default_factory=dict)
    theme: Theme = PLAIN


def shipped_template(name: str) -> Template:
    """Return a template that ships; raises UsageError for another name."""
    for base in BASES:
        if name == base:
            return Template(name, base)
    raise UsageError(
        f"no template {name!r}{suggest(name, BASES)}: there are {', '.join(BASES)}, and folders of your own, by a path such as ./own"
    )


def template_of(named: str | Path | Template, theme: str | Path | Theme | None = None) -> Template:
    """Return the template of a name, or of a folder by its path, in a theme: that of the folder unless another is given.

    Raises UsageError where there is none, or its folder holds what a template does not, and DocumentError for mistakes in the theme.
    """
    template = _named(named)
    if theme is None:
        return template
    return replace(template, theme=theme if isinstance(theme, Theme) else load_theme(theme))


def _named(named: str | Path | Template) -> Template:
    if isinstance(named, Template):
        return named
    if isinstance(named, str) and (named in BASES or not Path(named).is_dir()):
        return shipped_template(named)
    folder = Path(named)
    if not folder.is_dir():
        raise UsageError(f"{folder}: expected a folder with {MAIN}")
    return own_template(folder.resolve().name, read_folder(folder))


def own_template(name: str, files: Mapping[str, bytes]) -> Template:
    """Return a user's template from its files; raises UsageError where it has no beginning or is no text, DocumentError as `load_theme`."""
    texts = {path: _text(path, data) for path, data in files.items() if path.endswith((".j2", ".css"))}
    if MAIN not in texts:
        raise UsageError(f"the template {name!r} has no {MAIN}, with which a template begins; `vendor-risk template new` writes one")
    found = _EXTENDS.search(texts[MAIN])
    base = next((base for base in BASES if found and found[1] == base), BASES[0])
    theme = theme_of(files) if NAME in files else PLAIN
    return Template(name, base, texts, theme)


def _text(path: str, data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: expected UTF-8, found another encoding at byte {error.start:,}") from None


@cache
def shipped_files() -> Mapping[str, str]:
    """Return the files of all templates that ship, by their path, such as `board/report.html.j2`."""
    folder = shipped("templates")
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix in {".j2", ".css", ".js"})
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}
