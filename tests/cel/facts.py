"""Facts: small worlds for generated conditions, with every way of filling in what is unknown in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import product
from typing import Any

from tests.cel.generated import DEPLOYMENT, PARTY, PLACE, seeded
from vendor_risk.cel import CelList, Struct, Unknown, Value

TODAY = datetime(2026, 1, 2, tzinfo=UTC)
_SCALARS: dict[str, tuple[Value, ...]] = {
    "trains": (True, False),
    "hosted": (True, False),
    "certified": (True, False),
    "days": (0, 1, 2),
    "count": (0, 1, 3),
    "staff": (0, 2),
    "law": ("CN", "DE", "US"),
    "country": ("CN", "DE"),
    "price": (0.0, 2.5),
    "since": (datetime(2026, 1, 1, tzinfo=UTC), TODAY),
    "name": ("a", "1"),
    "data": ("public", "secret"),
}
_LISTS: dict[str, tuple[tuple[Value, ...], ...]] = {
    "tags": ((), ("a",), ("b", "b")),
    "codes": ((), (0,), (1, 2)),
    "numbers": ((), (0,), (2, 1)),
}
_PARTIES = ("one", "two")
MISSING = object()


@dataclass(frozen=True)
class Facts:
    """A world: the value of each fact, MISSING where it is unknown; `finite` says that its possible values are known to be all."""

    values: Mapping[str, Value]
    places: int
    finite: bool

    def unknown(self) -> list[str]:
        """Return the paths of the unknown facts."""
        return [path for path, value in self.values.items() if value is MISSING]

    def filled(self, facts: Mapping[str, Value]) -> Facts:
        """Return the world with some facts filled in."""
        return replace(self, values={**self.values, **facts})

    def without(self, paths: Iterable[str]) -> Facts:
        """Return the world in which nobody knows these facts, nor what they can be."""
        return replace(self.filled(dict.fromkeys(paths, MISSING)), finite=False)

    def completions(self, paths: list[str]) -> Iterator[Facts]:
        """Yield every way of filling these facts in."""
        for combination in product(*(domain(path) for path in paths)):
            yield self.filled(dict(zip(paths, combination, strict=True)))

    def variables(self) -> dict[str, Value]:
        """Return what a condition reads."""
        parties = {name: self._struct(PARTY, f"parties.{name}", ("name", "staff", "certified", "country")) for name in _PARTIES}
        places = [self._place(f"places[{number}]", parties) for number in range(self.places)]
        rest = self.values["places"]
        extra = () if rest is MISSING else tuple(self._extra(kind, parties) for kind in rest)
        deployment = self._struct(DEPLOYMENT, "deployment", ("trains", "days", "law", "price", "since"))
        operator = self.values["deployment.operator"]
        choices = tuple(parties.values()) if self.finite else None
        holder = Unknown(("deployment.operator",), possible=choices) if operator is MISSING else parties[operator]
        codes = self._list("deployment.codes")
        deployment = Struct(DEPLOYMENT, "deployment", {**deployment.values, "operator": holder, "codes": codes})
        return {
            "places": CelList((*places, *extra), Unknown(("places",)) if rest is MISSING else None),
            "deployment": deployment,
            "numbers": self._list("numbers"),
            "limits": {"a": self._scalar("limits.a", (0, 5)), "b": 2},
            "today": TODAY,
        }

    def _place(self, path: str, parties: Mapping[str, Struct]) -> Struct:
        place = self._struct(PLACE, path, ("country", "count", "hosted", "data"))
        return Struct(PLACE, path, {**place.values, "party": parties["one"], "tags": self._list(f"{path}.tags")})

    def _extra(self, kind: int, parties: Mapping[str, Struct]) -> Struct:
        values = [
            {"country": "CN", "count": 0, "hosted": True, "data": "secret"},
            {"country": "DE", "count": 1, "hosted": False, "data": "public"},
        ]
        more = {"party": parties["two"], "tags": CelList(("b",))}
        return Struct(PLACE, f"places+{kind}", {**values[kind], **more})

    def _struct(self, declared: Any, path: str, names: tuple[str, ...]) -> Struct:
        values = {name: self._scalar(f"{path}.{name}", _SCALARS[name]) for name in names}
        return Struct(declared, path, {name: value for name, value in values.items() if value is not MISSING})

    def _scalar(self, path: str, possible: tuple[Value, ...]) -> Value:
        value = self.values[path]
        if value is MISSING:
            return Unknown((path,), possible=possible) if self.finite else Unknown((path,))
        return value

    def _list(self, path: str) -> Value:
        value = self.values[path]
        if value is not MISSING:
            return CelList(value)
        return (
            Unknown((path,), possible=tuple(CelList(items) for items in _LISTS[path.rsplit(".", 1)[-1]]))
            if self.finite
            else Unknown((path,))
        )


def domain(path: str) -> tuple[Value, ...]:
    """Return the values that a fact can take."""
    name = path.rsplit(".", 1)[-1]
    if path == "places":
        return ((), (0,), (1,), (0, 1))
    if path == "limits.a":
        return (0, 5)
    if path == "deployment.operator":
        return _PARTIES
    return _LISTS.get(name) or _SCALARS[name]


def random_facts(seed: int, most_unknown: int, condition: str) -> Facts:
    """Return a world with at most so many unknown facts, all of which the condition seems to mention."""
    random = seeded(seed)
    places = random.choice([0, 1, 2, 2])
    paths = [f"deployment.{name}" for name in ("trains", "days", "law", "price", "since", "operator", "codes")]
    paths += [f"parties.{party}.{name}" for party in _PARTIES for name in ("name", "staff", "certified", "country")]
    paths += [f"places[{number}].{name}" for number in range(places) for name in ("country", "count", "hosted", "data", "tags")]
    paths += ["places", "numbers", "limits.a"]
    values: dict[str, Value] = {path: random.choice(domain(path)) for path in paths}
    mentioned = [path for path in paths if path.rsplit(".", 1)[-1] in condition]
    for path in random.sample(mentioned, min(len(mentioned), random.randint(0, most_unknown))):
        values[path] = MISSING
    return Facts(values, places, finite=random.random() < 0.5)
