"""Filling: a template and plain values become a finished document; a shipped template here, a user's own in a process apart."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import TemplateError

from ..errors import RenderError
from .environment import MAIN, Sandbox, Sources
from .template import shipped_files

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .template import Template


@cache
def _shipped(base: str) -> Sandbox:
    return Sandbox(Sources({}, base, shipped_files()))


def fill(template: Template, values: Mapping[str, object]) -> str:
    """Return the finished document of a template; raises RenderError where the template is broken or takes too much."""
    if template.files:
        from .confinement import fill_apart  # noqa: PLC0415  # few reports need it

        return fill_apart(template, values)
    try:
        return _shipped(template.base).get_template(MAIN).render(values)
    except TemplateError as error:
        raise RenderError(f"template {template.name!r}: {error}") from error
