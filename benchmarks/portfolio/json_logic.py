"""JsonLogic."""

from __future__ import annotations

from typing import Any

from benchmarks.portfolio.language import Language


class JsonLogic(Language):
    """JsonLogic, as values of Python; `tries` says that the engine refuses to order what is no number, and can be asked to try."""

    tries = False

    def constant(self, value: Any) -> Any:
        return value

    def read(self, path: tuple[str, ...]) -> Any:
        return {"var": ".".join(path if path[0] in ("dossier", "engagement", "answers") else path[1:])}

    def compare(self, symbol: str, left: Any, right: Any) -> Any:
        compared = {{"==": "===", "!=": "!=="}.get(symbol, symbol): [left, right]}
        return {"try": [compared, False]} if self.tries and symbol in ("<=", ">=") else compared

    def member(self, value: Any, words: list[str]) -> Any:
        return {"in": [value, words]}

    def negation(self, value: Any) -> Any:
        return {"!": [self.truth(value)]}

    def truth(self, value: Any) -> Any:
        """Return a value read as a condition: what is there is true to JsonLogic unless it is empty."""
        return {"===": [value, True]} if isinstance(value, dict) and "var" in value else value

    def both(self, values: list[Any], symbol: str) -> Any:
        return {"or" if symbol == "||" else "and": [self.truth(value) for value in values]}

    def known(self, value: Any) -> Any:
        return {"!!": [value]}

    def over(self, kind: str, path: tuple[str, ...], variable: str, predicate: Any) -> Any:
        return {"some" if kind == "exists" else "all": [self.read(path), predicate]}
