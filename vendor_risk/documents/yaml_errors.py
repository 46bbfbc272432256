"""The YAML parser's complaints in words that say what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import yaml

from vendor_risk.documents.node import Spot

if TYPE_CHECKING:
    from vendor_risk.documents.node import Mark

_WORDS: Final = {
    "could not find expected ':'": "expected ':' and a space after the key, found the end of the line",
    "mapping values are not allowed in this context": (
        "found ': ' where no key can begin: text that needs quotes, wrong indentation, or no ':' in the line above"
    ),
    "did not find expected key": "expected 'key: value' at the same indentation as the keys above",
    "did not find expected '-' indicator": "expected '- ' at the same indentation as the items above",
    "did not find expected ',' or ']'": "expected ',' or ']'",
    "did not find expected ',' or '}'": "expected ',' or '}'",
    "did not find expected node content": "expected a value",
    "did not find expected <document start>": "expected the end of the file or a key at the left margin",
    "block sequence entries are not allowed in this context": "found '- ' where no list can begin: put it on a line of its own",
    "found unexpected end of stream": "found the end of the file inside quotes",
    "found a tab character that violates indentation": "found a tab: indent with spaces",
    "found unknown escape character": "found a backslash before a character that needs none: in single quotes a backslash is itself",
}
_MORE: Final = {
    "while parsing a flow sequence": "the list",
    "while parsing a flow mapping": "the mapping",
    "while parsing a block mapping": "the mapping",
    "while parsing a block collection": "the list",
    "while scanning a quoted scalar": "the text in quotes",
    "while scanning a simple key": "the key",
}


def explain(error: yaml.YAMLError, text: str) -> tuple[Mark, str]:
    """Return where the parser gave up, and why, in our words where we have some."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if not isinstance(error, yaml.MarkedYAMLError) or mark is None:
        return Spot(0, 0), f"expected YAML, but the parser says: {str(error).splitlines()[0][:200]}"
    problem = error.problem or "can't tell why"
    if problem == "found character that cannot start any token":
        found = text.split("\n")[mark.line][mark.column : mark.column + 1]
        message = "found a tab: indent with spaces" if found == "\t" else f"found '{found}' at the start of a value: put it in quotes"
        return Spot(mark.line, mark.column), message
    message = _WORDS.get(problem) or f"expected YAML, but the parser {problem}"
    inside = _MORE.get(error.context or "")
    if inside and error.context_mark and error.context_mark.line != mark.line:
        message += f" ({inside} begins at line {error.context_mark.line + 1})"
    return Spot(mark.line, mark.column), message
