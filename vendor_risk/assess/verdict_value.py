"""Verdict values: residency rules and determinations as conditions see them, judged when first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from vendor_risk.cel import Struct, StructType, Unknown, Value
from vendor_risk.policy.fields import struct_types

from .determination import determined
from .residency_rule import residency_verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from .world import World


class Verdicts(Mapping[str, Value]):
    """Verdicts by id. A world that differs by a few facts judges again only what these facts can change."""

    def __init__(self, judges: Mapping[str, Callable[[], Value]], changed: frozenset[str], before: Verdicts | None) -> None:
        """Take what judges each verdict, the facts that were filled in, and the verdicts of the world without them."""
        self._judges = judges
        self._changed = changed
        self._before = before
        self._known: dict[str, Value] = {}

    def get(self, field: str, default: Value = None) -> Value:
        """Return a verdict."""
        if field not in self._judges:
            return default
        if field not in self._known:
            before = None if self._before is None else self._before.get(field)
            same = before is not None and not (isinstance(before, Unknown) and self._changed.intersection(before.facts))
            self._known[field] = before if same else self._judges[field]()
        return self._known[field]

    def __getitem__(self, field: str) -> Value:
        if field not in self._judges:
            raise KeyError(field)
        return self.get(field)

    def __iter__(self) -> Iterator[str]:
        return iter(self._judges)

    def __len__(self) -> int:
        return len(self._judges)


def determination_verdicts(world: World, before: Verdicts | None) -> Verdicts:
    """Return the verdicts of the policy's determinations."""

    def judge(name: str) -> Callable[[], Value]:
        return lambda: determined(world, world.policy.determinations[name])

    return Verdicts({name: judge(name) for name in world.policy.determinations}, frozenset(world.overlay), before)


def residency_verdicts(world: World, before: Verdicts | None) -> Verdicts:
    """Return the worst verdict of each of the policy's residency rules."""
    rules = {rule.id: rule for rule in world.policy.residency}

    def judge(name: str) -> Callable[[], Value]:
        return lambda: residency_verdict(world, rules[name])

    return Verdicts({name: judge(name) for name in rules}, frozenset(world.overlay), before)


class RuleStructs(Mapping[str, Value]):
    """Residency rules by id, as conditions see them: with the verdict over all places."""

    def __init__(self, verdicts: Verdicts) -> None:
        """Take the verdicts."""
        self._verdicts = verdicts

    def get(self, field: str, default: Value = None) -> Value:
        """Return the rule with its verdict."""
        if field not in self._verdicts:
            return default
        return Struct(struct_types()["rule"], f"residency.{field}", _Verdict(self._verdicts, field))

    def __getitem__(self, field: str) -> Value:
        if field not in self._verdicts:
            raise KeyError(field)
        return self.get(field)

    def __iter__(self) -> Iterator[str]:
        return iter(self._verdicts)

    def __len__(self) -> int:
        return len(self._verdicts)


class _Verdict(Mapping[str, Value]):
    def __init__(self, verdicts: Verdicts, rule: str) -> None:
        self._verdicts, self._rule = verdicts, rule

    def get(self, field: str, default: Value = None) -> Value:
        return self._verdicts.get(self._rule) if field == "verdict" else default

    def __getitem__(self, field: str) -> Value:
        return self.get(field)

    def __iter__(self) -> Iterator[str]:
        return iter(("verdict",))

    def __len__(self) -> int:
        return 1


def container(name: str, values: Mapping[str, Value]) -> Struct:
    """Return an object whose fields are entries by id."""
    return Struct(StructType(name, {}, keyed=struct_types()["rule"]), name, values)
