"""CEL as others read it."""

from __future__ import annotations

import json
from typing import Any

from benchmarks.portfolio.language import Language


class Cel(Language):
    """CEL as others read it: whether each step is there is asked before it is read."""

    def __init__(self, regions: dict[str, list[str]]) -> None:
        super().__init__(regions)
        self.guards: dict[str, str] = {}

    def constant(self, value: Any) -> str:
        return json.dumps(value)

    def read(self, path: tuple[str, ...]) -> str:
        text, guards = path[0], []
        for number, step in enumerate(path[1:]):
            keyed = "-" in step
            if number >= 2 or keyed or len(path) == 2 or path[0] not in ("dossier", "answers"):  # sections are there
                guards.append(f'"{step}" in {text}' if keyed else f"has({text}.{step})")
            text += f'["{step}"]' if keyed else f".{step}"
        self.guards[text] = " && ".join(guards)
        return text

    def compare(self, symbol: str, left: Any, right: Any) -> str:
        if symbol in ("<=", ">="):
            if right.startswith('"'):
                return f"({self.guards[left]} && type({left}) == string && {left} {symbol} {right})"
            return f"({self.guards[left]} && type({left}) in [int, double] && double({left}) {symbol} {float(right)})"
        if symbol == "!=":
            return f"!({self.guards[left]} && {left} == {right})"
        return f"({self.guards[left]} && {left} == {right})"

    def member(self, value: Any, words: list[str]) -> str:
        return f"({self.guards[value]} && {value} in {json.dumps(words)})"

    def truth(self, value: str) -> str:
        """Return a value read as a condition."""
        return f"({self.guards[value]} && {value} == true)" if value in self.guards else value

    def negation(self, value: Any) -> str:
        return f"!{self.truth(value)}"

    def both(self, values: list[Any], symbol: str) -> str:
        return f"({f' {symbol} '.join(map(self.truth, values))})"

    def known(self, value: Any) -> str:
        return f"({self.guards[value]})"

    def over(self, kind: str, path: tuple[str, ...], variable: str, predicate: Any) -> str:
        listed = self.read(path)
        missing = "false" if kind == "exists" else "true"
        there = self.guards[listed] or "true"
        return f"({there} ? {listed}.{kind}({variable}, type({variable}) == map && {self.truth(predicate)}) : {missing})"
