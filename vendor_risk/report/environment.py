"""Environment: the sandbox templates run in; every text is escaped, every undefined name an error."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ..errors import RenderError, UsageError, suggest
from ..shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAIN = "report.html.j2"


def templates() -> list[str]:
    """Return the names of the templates that ship."""
    return sorted(folder.name for folder in shipped("templates").iterdir() if (folder / _MAIN).is_file())


@cache
def _environment(template: str) -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(shipped("templates") / template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def fill(template: str, values: Mapping[str, object]) -> str:
    """Return the finished document of a template; raise UsageError for an unknown name and RenderError for a broken template."""
    if template not in templates():
        raise UsageError(f"no template {template!r}{suggest(template, templates())}")
    try:
        return _environment(template).get_template(_MAIN).render(values)
    except TemplateError as error:
        raise RenderError(f"template {template!r}: {error}") from error
