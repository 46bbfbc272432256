"""Cedar."""

from __future__ import annotations

import json
from typing import Any

from benchmarks.portfolio.language import Language, NotExpressibleError
from benchmarks.portfolio.questions import QUESTIONS


class Cedar(Language):
    """Cedar: no lists of records are gone over, and there are no numbers with a fraction; what needs them is left out."""

    def constant(self, value: Any) -> str:
        if isinstance(value, float):
            raise NotExpressibleError
        return json.dumps(value)

    def read(self, path: tuple[str, ...]) -> str:
        return "context" + "".join(f'["{step}"]' for step in path)

    def there(self, value: str) -> str:
        """Return the guard of a value read."""
        holder, _, key = value.rpartition("[")
        above = f"{self.there(holder)} && " if holder.count("[") > 3 else ""  # documents and sections are always there
        return f"{above}{holder} has {key[:-1]}"

    def compare(self, symbol: str, left: Any, right: Any) -> str:
        if symbol in ("<=", ">=") and right.startswith('"'):
            raise NotExpressibleError
        return f"({self.there(left)} && {left} {symbol} {right})"

    def member(self, value: Any, words: list[str]) -> str:
        return f"({self.there(value)} && {json.dumps(words)}.contains({value}))"

    def truth(self, value: str) -> str:
        """Return a value read as a condition."""
        return f"({self.there(value)} && {value} == true)" if value.startswith("context") and " " not in value else value

    def negation(self, value: Any) -> str:
        return f"!({self.truth(value)})"

    def both(self, values: list[Any], symbol: str) -> str:
        return f"({f' {symbol} '.join(map(self.truth, values))})"

    def known(self, value: Any) -> str:
        return f"({self.there(value)})"

    def over(self, kind: str, path: tuple[str, ...], variable: str, predicate: Any) -> str:
        raise NotExpressibleError

    def policies(self) -> dict[str, str]:
        """Return a policy for each question that can be said."""
        found = {}
        for id_ in QUESTIONS:
            try:
                found[id_] = f'@id("{id_}")\npermit(principal, action, resource) when {{ {self.truth(self.question(id_))} }};'
            except NotExpressibleError:
                continue
        return found
