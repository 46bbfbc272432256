"""Environment: the sandbox templates run in; every text is escaped, every undefined name an error, nothing but text comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import BaseLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from ..errors import suggest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment

MAIN = "report.html.j2"
"""What a template begins with."""

_FILTERS_WORDS = """
abs batch capitalize count d default dictsort e escape first float groupby int items join last length list lower map max min
reject rejectattr replace reverse round select selectattr slice sort string sum title trim truncate unique upper wordcount
"""
FILTERS = frozenset(_FILTERS_WORDS.split())
"""The filters of Jinja that a template may use: none that lets text out as markup, none that is random."""

GLOBALS = frozenset({"range", "dict", "namespace"})
"""The functions of Jinja that a template may use."""

LONGEST = 1_000_000
"""How long a text or a list may become by multiplication."""


class Missing(StrictUndefined):
    """A name or key that is not there: an error that suggests what was meant."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        said = str(super()._undefined_message)
        there = self._undefined_obj
        if there is not missing and isinstance(there, dict) and self._undefined_name is not None:
            return f"there is no {self._undefined_name!r} here{suggest(str(self._undefined_name), map(str, there))}"
        return said


class Sources(BaseLoader):
    """Finds templates in memory: the user's own by their names, then those of the shipped template that they build on, then the board's.

    A shipped one is found by its path too, such as `board/report.html.j2`, whatever stands under its name.
    """

    def __init__(self, own: Mapping[str, str], base: str, shipped: Mapping[str, str]) -> None:
        """Keep what there is."""
        self._own = own
        self._base = base
        self._shipped = shipped

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002  # Jinja's signature
        """Return a template's text and name."""
        if template in self._own:
            return self._own[template], template, lambda: True
        for name in (template, f"{self._base}/{template}", f"board/{template}"):
            if name in self._shipped:
                return self._shipped[name], name, lambda: True
        names = {*self._own, *self._shipped, *(name.partition("/")[2] for name in self._shipped)}
        raise TemplateNotFound(template, f"there is no {template!r} in the template{suggest(template, names)}")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja with what a report may use of it."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, loader: BaseLoader) -> None:
        """Take away what could let text out as markup, or give something else each time."""
        super().__init__(
            loader=loader, autoescape=True, undefined=Missing, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
        )
        self.filters = {name: function for name, function in self.filters.items() if name in FILTERS}
        self.globals = {name: function for name, function in self.globals.items() if name in GLOBALS}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Refuse the tag that switches the escaping of text off."""
        tree = super()._parse(source, name, filename)
        for node in tree.find_all((nodes.EvalContextModifier, nodes.ScopedEvalContextModifier)):
            raise TemplateSyntaxError("{% autoescape %} is not to be used: text of documents stays text", node.lineno, name, filename)
        return tree

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Multiply numbers as they are, and texts and lists only as far as a report can be long."""
        if operator == "**":
            raise SecurityError("** is not to be used here")
        sizes = [len(side) if hasattr(side, "__len__") else abs(side) for side in (left, right)]
        if any(hasattr(side, "__len__") for side in (left, right)) and sizes[0] * sizes[1] > LONGEST:
            raise SecurityError(f"a text or list is not to be multiplied to more than {LONGEST:,}")
        return super().call_binop(context, operator, left, right)
