"""The expressions of ZEN."""

from __future__ import annotations

import json
from typing import Any

from benchmarks.portfolio.language import Language


class Zen(Language):
    """The expressions of ZEN. It orders no texts: days are compared as days."""

    def constant(self, value: Any) -> str:
        return json.dumps(value)

    def day(self, day: str) -> str:
        return f'date("{day}")'

    def read(self, path: tuple[str, ...]) -> str:
        if path[0] in ("dossier", "engagement", "answers"):
            return path[0] + "".join(f'["{step}"]' if "-" in step else f".{step}" for step in path[1:])
        return "#" + "".join(f".{step}" for step in path[1:])

    def compare(self, symbol: str, left: Any, right: Any) -> str:
        if symbol in ("<=", ">="):
            if str(right).startswith("date("):
                return f"(type({left}) == 'string' and len({left}) == 10 and date({left}) {symbol} {right})"
            return f"(type({left}) == 'number' and {left} {symbol} {right})"
        return f"{left} {symbol} {right}"

    def member(self, value: Any, words: list[str]) -> str:
        return f"(type({value}) == 'string' and {value} in {json.dumps(words)})"

    def negation(self, value: Any) -> str:
        return f"not ({value} == true)" if " " not in value else f"not ({value})"

    def both(self, values: list[Any], symbol: str) -> str:
        word = " or " if symbol == "||" else " and "
        return f"({word.join(f'({value})' if ' ' in value else f'{value} == true' for value in values)})"

    def known(self, value: Any) -> str:
        return f"{value} != null"

    def over(self, kind: str, path: tuple[str, ...], variable: str, predicate: Any) -> str:
        return f"{'some' if kind == 'exists' else 'all'}({self.read(path)} ?? [], type(#) == 'object' and ({predicate}))"
