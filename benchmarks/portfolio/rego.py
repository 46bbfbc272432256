"""Rego."""

from __future__ import annotations

import json
import re
from typing import Any

from benchmarks.portfolio.language import Language
from benchmarks.portfolio.questions import QUESTIONS


class Rego(Language):
    """Rego: what stands in a negation or a chain of alternatives becomes a rule, or a function of the variables, of its own."""

    def __init__(self, regions: dict[str, list[str]]) -> None:
        super().__init__(regions)
        self.rules: list[str] = []
        self.scopes: list[str] = []

    def constant(self, value: Any) -> str:
        return json.dumps(value)

    def read(self, path: tuple[str, ...]) -> str:
        start = f"input.{path[0]}" if path[0] in ("dossier", "engagement", "answers") else path[0]
        return start + "".join(f'["{step}"]' for step in path[1:])

    def compare(self, symbol: str, left: Any, right: Any) -> str:
        if symbol in ("<=", ">="):
            return f"{'is_string' if right.startswith(chr(34)) else 'is_number'}({left}); {left} {symbol} {right}"
        return f"{left} {symbol} {right}"

    def member(self, value: Any, words: list[str]) -> str:
        return f"{value} in {{{', '.join(map(json.dumps, words))}}}"

    def truth(self, value: str) -> str:
        """Return a value read as a condition: what is there is true to Rego unless it is false."""
        return f"{value} == true" if value.endswith("]") and " " not in value else value

    def negation(self, value: Any) -> str:
        value = self.truth(value)
        return f"not {self.helper([value])}" if ";" in value or value.startswith(("every", "some", "not")) else f"not {value}"

    def both(self, values: list[Any], symbol: str) -> str:
        values = [self.truth(value) for value in values]
        if symbol == "&&":
            return "; ".join(self.helper([value]) if value.startswith(("some", "every")) else value for value in values)
        return self.helper(values)

    def helper(self, values: list[str]) -> str:
        """Return the call of a rule that holds where any of these does."""
        used = [name for name in ("p", "d", "i", "e", "c", "s") if any(_names(name, value) for value in values)]
        name = f"h{len(self.rules)}" + (f"({', '.join(used)})" if used else "")
        self.rules.append("\n".join(f"{name} if {{ {value} }}" for value in values))
        return name

    def known(self, value: Any) -> str:
        return f"{value} != null"

    def over(self, kind: str, path: tuple[str, ...], variable: str, predicate: Any) -> str:
        if kind == "exists":
            return f"some {variable} in {self.read(path)}; {predicate}"
        return f"every {variable} in {self.read(path)} {{ {predicate} }}"

    def module(self) -> str:
        """Return all questions as one set of ids."""
        found = [f'found contains "{id_}" if {{ {self.truth(self.question(id_))} }}' for id_ in QUESTIONS]
        return "\n".join(["package portfolio", "import rego.v1", *self.rules, *found, ""])


def _names(variable: str, text: str) -> bool:
    return (
        re.search(rf"(?<![\w.\"]){variable}(?=[\[,)])", text) is not None
        and f"some {variable} in" not in text
        and f"every {variable} in" not in text
    )
