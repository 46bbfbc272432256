"""Own: a user's template looked at, filled, and what it made looked at again; runs in a process apart."""

from __future__ import annotations

import traceback
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from ..errors import RenderError, suggest
from .environment import LONGEST, MAIN, Sandbox, Sources
from .finished import closed, look_through
from .markup import unsafe_places

if TYPE_CHECKING:
    from collections.abc import Iterable


def warm_up() -> None:
    """Have everything loaded that filling a template, and failing to, will need."""
    for text in ("{{ 'a' ~ 1 }}{% for x in range(2) %}{{ loop.index }}{% endfor %}", "{{ absent }}", "{{ 1 // 0 }}", "{% for %}"):
        with suppress(RenderError):
            filled({"files": {MAIN: text}, "base": "", "shipped": {}, "values": {}, "logo": ""}, LONGEST)


def filled(request: dict[str, Any], most: int) -> str:
    """Return the document that a request's template makes; raises RenderError that names file, line and what to do."""
    own: dict[str, str] = request["files"]
    sandbox = Sandbox(Sources(own, request["base"], request["shipped"]))
    problems = [problem for path, text in sorted(own.items()) for problem in _looked_at(sandbox, path, text)]
    if problems:
        raise RenderError("\n".join(problems[:20]))
    names = frozenset({*own, *request["shipped"]})
    try:
        html = _gathered(sandbox.get_template(MAIN).generate(request["values"]), most)
    except (RecursionError, MemoryError):
        raise
    except Exception as error:  # whatever a template makes Python raise: a division by zero, say
        raise RenderError(_told(error, names, request["values"])) from None
    scripts = {text.strip() for path, text in request["shipped"].items() if path.endswith(".js")}
    found = look_through(html, scripts, request["logo"])
    if found:
        raise RenderError("\n".join(found[:20]))
    return closed(html)


def _looked_at(sandbox: Sandbox, path: str, text: str) -> list[str]:
    """What is wrong with a file before it is run."""
    try:
        sandbox.compile(text, path, path)
        return [f"{path}:{line}: {told}" for line, told in unsafe_places(sandbox, path, text)]
    except TemplateSyntaxError as error:
        return [f"{error.name or path}:{error.lineno}: {_meant(str(error.message), sandbox)}"]
    except TemplateError as error:
        return [f"{path}: {error}"]


def _gathered(pieces: Iterable[str], most: int) -> str:
    kept, length = [], 0
    for piece in pieces:
        length += len(piece)
        if length > most:
            raise RenderError(f"it makes more than {most:,} characters: look for a loop that is too long")
        kept.append(piece)
    return "".join(kept)


def _told(error: Exception, names: frozenset[str], values: dict[str, object]) -> str:
    """Say what went wrong and where: the last line of a template on the way to it."""
    if isinstance(error, RenderError):
        return str(error)
    lines = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    where = next((f"{file}:{line}: " for file, line in reversed(lines) if file in names), "")
    if isinstance(error, TemplateSyntaxError):
        return f"{error.name}:{error.lineno}: {error.message}"
    if isinstance(error, TemplateNotFound):
        return f"{where}{error.message}"
    if isinstance(error, UndefinedError):
        said = str(error.message)
        name = said.partition("'")[2].partition("'")[0]
        meant = suggest(name, values) if said.endswith("is undefined") else ""
        return f"{where}{said}{meant} (`vendor-risk template variables` lists what there is)"
    if isinstance(error, TemplateError):
        return f"{where}{error}"
    return f"{where}{type(error).__name__}: {error}"


def _meant(said: str, sandbox: Sandbox) -> str:
    """Say why a filter is not there."""
    if not said.startswith("No filter named "):
        return said
    name = said.split("'")[1]
    if name in {"safe", "tojson", "xmlattr", "urlize"}:
        return f"the filter {name!r} is not to be used: text of documents stays text"
    return f"there is no filter {name!r} here{suggest(name, sandbox.filters)}"
