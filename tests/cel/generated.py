"""Generated conditions and facts: random, typed, and the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from vendor_risk.cel import BOOL, DOUBLE, INT, STRING, TIMESTAMP, Environment, ListType, MapType, StructType, Type, WordType

COUNTRY = WordType("country", ("CN", "DE", "US"))
DATA_CLASS = WordType("classification", ("public", "internal", "secret"), ordered=True)
PARTY = StructType("party", {"name": STRING, "staff": INT, "certified": BOOL, "country": COUNTRY})
PLACE = StructType(
    "place", {"country": COUNTRY, "count": INT, "hosted": BOOL, "party": PARTY, "tags": ListType(STRING), "data": DATA_CLASS}
)
DEPLOYMENT = StructType(
    "deployment",
    {"trains": BOOL, "days": INT, "law": COUNTRY, "price": DOUBLE, "since": TIMESTAMP, "operator": PARTY, "codes": ListType(INT)},
)
VARIABLES: dict[str, Type] = {
    "places": ListType(PLACE),
    "deployment": DEPLOYMENT,
    "numbers": ListType(INT),
    "limits": MapType(STRING, INT),
    "today": TIMESTAMP,
}
ENVIRONMENT = Environment(VARIABLES)

_CODES = ['"CN"', '"DE"', '"US"']
_CODE_LISTS = ['["CN"]', '["CN", "DE"]', '["CN", "DE", "US"]', "[]"]
_KEYS = ['"a"', '"b"', '"c"']
_CLASSES = ['"internal"', '"secret"']
_TESTS = ["startsWith", "endsWith", "contains"]
Make = Callable[[int], str]


def seeded(seed: int) -> Random:
    """Return a source of chance that is the same for the same seed."""
    return Random(seed)  # noqa: S311 - chance for tests, not for secrets


class Generator:
    """Writes random conditions."""

    def __init__(self, seed: int, *, ours: bool = True, peer: bool = False) -> None:
        """Prepare a generator; without `ours` it writes plain CEL, with `peer` it leaves out what cel-python is known to get wrong."""
        self.random = seeded(seed)
        self.ours = ours and not peer
        self.peer = peer
        self.scope: list[tuple[str, str]] = []
        self.names = 0

    def condition(self, depth: int = 4) -> str:
        """Return a condition."""
        return self.of("bool", depth)

    def of(self, kind: str, depth: int) -> str:
        """Return an expression of a type."""
        makers = self._leaves(kind) if depth <= 0 or self.random.random() < 0.15 else [*self._leaves(kind)[:1], *self._branches(kind)]
        return self.random.choice(makers)(depth - 1)

    def _local(self, kind: str) -> list[Make]:
        return [(lambda _, name=name: name) for name, bound in self.scope if bound == kind]  # type: ignore[misc]  # bound now

    def _field(self, kind: str) -> list[Make]:
        paths = {
            "bool": ["hosted", "party.certified"],
            "int": ["count", "party.staff"],
            "string": ["party.name"],
            "country": ["country", "party.country"],
            "strings": ["tags"],
            "class": ["data"],
        }.get(kind, [])
        return [(lambda _, text=f"{name}.{path}": text) for name, bound in self.scope if bound == "place" for path in paths]  # type: ignore[misc]  # bound now

    def _leaves(self, kind: str) -> list[Make]:
        pick = self.random.choice
        leaves: dict[str, list[Make]] = {
            "bool": [lambda _: pick(["deployment.trains", "deployment.operator.certified", "true", "false"])],
            "int": [lambda _: pick(["deployment.days", "deployment.operator.staff", "0", "1", "2", "3", "-1", "9223372036854775807"])],
            "double": [lambda _: pick(["deployment.price", "0.0", "1.0", "2.5", "-0.5"])],
            "string": [lambda _: pick(["deployment.operator.name", '"a"', '"ab"', '""', '"1"'])],
            "country": [lambda _: pick(["deployment.law", "deployment.operator.country"])],
            "class": [lambda _: "places[0].data"],
            "timestamp": [lambda _: pick(["deployment.since", "today", 'timestamp("2026-01-01T00:00:00Z")'])],
            "duration": [lambda _: pick(['duration("24h")', 'duration("0s")', "(today - deployment.since)"])],
            "ints": [lambda _: pick(["numbers", "deployment.codes", "[1, 2]", "[]"])],
            "strings": [lambda _: pick(['["a", "b"]', "places[0].tags", "[]"])],
            "places": [lambda _: "places"],
            "place": [lambda _: pick(["places[0]", "places[1]"])],
        }
        return [*leaves[kind], *self._local(kind), *self._field(kind)]

    def _branches(self, kind: str) -> list[Make]:
        of = self.of
        pick = self.random.choice
        table: dict[str, list[Make]] = {
            "bool": [
                lambda d: f"({of('bool', d)} && {of('bool', d)})",
                lambda d: f"({of('bool', d)} || {of('bool', d)})",
                lambda d: f"({of('bool', d)} && {of('bool', d)} && {of('bool', d)})",
                lambda d: f"!{self._primary('bool', d)}",
                lambda d: f"({of('bool', d)} ? {of('bool', d)} : {of('bool', d)})",
                lambda d: f"({of('int', d)} {pick(['==', '!=', '<', '<=', '>', '>='])} {of('int', d)})",
                lambda d: f"({of('double', d)} {pick(['==', '<', '>='])} {of('double', d)})",
                *([] if self.peer else [lambda d: f"({of('int', d)} {pick(['==', '<', '>='])} {of('double', d)})"]),
                lambda d: f"({of('string', d)} {pick(['==', '!=', '<'])} {of('string', d)})",
                lambda d: f"({of('country', d)} {pick(['==', '!='])} {pick(_CODES)})",
                lambda d: f"({of('country', d)} in {pick(_CODE_LISTS)})",
                lambda d: f"({of('timestamp', d)} {pick(['<', '>=', '=='])} {of('timestamp', d)})",
                lambda d: f"({of('duration', d)} {pick(['<', '=='])} {of('duration', d)})",
                lambda d: f"({of('int', d)} in {of('ints', d)})",
                lambda d: f"({of('string', d)} in {of('strings', d)})",
                lambda d: f"({of('ints', d)} == {of('ints', d)})",
                lambda d: f"{self._primary('string', -1 if self.peer else d)}.{pick(_TESTS)}({of('string', d)})",
                lambda d: self._macro(d, pick(["exists", "all", "exists_one"]), "bool"),
                lambda d: self._macro(d, pick(["exists", "all", "exists_one"]), "bool"),
                lambda d: self._macro(d, pick(["exists", "all"]), "bool"),
                lambda _: f"({pick(_KEYS)} in limits)",
                lambda _: f"has(limits.{pick(['a', 'b', 'c'])})",
                *([lambda d: f"known({of(pick(['bool', 'int', 'country', 'places', 'ints']), d)})"] if self.ours else []),
                *([lambda d: f"at_least({of('class', d)}, {pick(_CLASSES)})"] if self.ours else []),
            ],
            "int": [
                lambda d: f"({of('int', d)} {pick(['+', '-', '*', '/', '%'])} {of('int', d)})",
                lambda d: f"size({of(pick(['ints', 'strings', 'string', 'places']), d)})",
                lambda d: f"({of('bool', d)} ? {of('int', d)} : {of('int', d)})",
                lambda d: f"int({of(pick(['double', 'string']), -1 if self.peer else d)})",
                lambda d: f"{self._primary('ints', d)}[{pick(['0', '1', 'deployment.days'])}]",
                lambda _: f"limits.{pick(['a', 'b', 'c'])}",
                lambda _: f"limits[{pick(_KEYS)}]",
                lambda d: f"{self._primary('timestamp', d)}.{pick(['getFullYear', 'getMonth', 'getDate', 'getDayOfWeek'])}()",
                lambda d: f"(-{self._primary('int', d)})",
            ],
            "double": [
                lambda d: f"({of('double', d)} {pick(['+', '-', '*'] if self.peer else ['+', '-', '*', '/'])} {of('double', d)})",
                lambda d: f"double({of('int', d)})",
            ],
            "string": [
                lambda d: f"{'string' if self.peer else ''}({of('string', d)} + {of('string', d)})",
                lambda d: f"string({of('int' if self.peer else pick(['int', 'bool']), d)})",
                lambda d: f"({of('bool', d)} ? {of('string', d)} : {of('string', d)})",
            ],
            "country": [lambda d: f"({of('bool', d)} ? {of('country', d)} : {of('country', d)})"],
            "class": [lambda _: "places[1].data"],
            "timestamp": [lambda d: f"({of('timestamp', d)} {pick(['+', '-'])} {of('duration', d)})"],
            "duration": [lambda d: f"({of('timestamp', d)} - {of('timestamp', d)})"],
            "ints": [
                lambda d: f"[{of('int', d)}, {of('int', d)}]",
                lambda d: f"({of('ints', d)} + {of('ints', d)})",
                lambda d: self._macro(d, "filter", "ints"),
                lambda d: self._macro(d, "map", "ints"),
            ],
            "strings": [lambda d: f"[{of('string', d)}, {of('string', d)}]", lambda d: self._macro(d, "map", "strings")],
            "places": [lambda d: self._macro(d, "filter", "places")],
            "place": [lambda _: "places[0]"],
        }
        return table[kind]

    def _primary(self, kind: str, depth: int) -> str:
        text = self.of(kind, depth)
        return text if text[0] in "([" or text.isidentifier() else f"({text})"

    def _macro(self, depth: int, macro: str, result: str) -> str:
        source = {"filter": result, "map": self.random.choice(["places", "ints"])}.get(macro) or self.random.choice(
            ["places", "places", "ints", "strings"]
        )
        over = self._primary(source, depth)
        self.names += 1
        name = f"x{self.names}"
        self.scope.append((name, {"places": "place", "ints": "int", "strings": "string"}[source]))
        if self.peer and macro in ("map", "filter", "exists_one"):
            body = self._safe(name, self.scope[-1][1]) if macro != "map" else self.of({"ints": "int", "strings": "string"}[result], -1)
        else:
            body = self.of("bool" if macro != "map" else {"ints": "int", "strings": "string"}[result], depth)
        if macro == "map" and not self.peer and self.random.random() < 0.3:
            body = f"{self.of('bool', depth)}, {body}"
        self.scope.pop()
        return f"{over}.{macro}({name}, {body})"

    def _safe(self, name: str, kind: str) -> str:
        """Return a condition on a macro's variable that is never an error: cel-python has its own idea of errors in lists."""
        tests = {
            "place": [f"{name}.hosted", f"{name}.count > 0", f'{name}.country == "CN"', f"size({name}.tags) == 1"],
            "int": [f"{name} > 1", f"{name} == deployment.days"],
            "string": [f'{name} == "a"', f'{name}.startsWith("a")'],
        }
        return self.random.choice([*tests[kind], "deployment.trains"])
