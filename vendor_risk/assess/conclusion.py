"""Conclusion: what a determination comes to for one subject, asked by other conditions as a function of it."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from vendor_risk.cel import Reason, Struct, Unknown, Value

from .determination import concluded, determined, reasons_of
from .variables import Variables
from .verdict_value import Verdicts, container

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from .world import World


class Conclusions:
    """The verdicts of determinations in one world, each reached once.

    `in_bounds` asks for every way of filling in what is unknown, else for what follows from what is known. A world that differs by a few
    facts judges again only what these facts can change: `before` are the conclusions of the world without them.
    """

    def __init__(self, world: World, before: Conclusions | None, *, in_bounds: bool) -> None:
        """Take the world."""
        self._world = world
        self._before = before
        self._known: dict[tuple[str, str], Value] = {}
        self.in_bounds = in_bounds

    @cached_property
    def functions(self) -> Mapping[str, Callable[..., Value]]:
        """What conditions can ask of the world, determinations of single subjects included."""
        asked = {name: partial(self.of, name) for name, each in self._world.policy.determinations.items() if each.on != "deployment"}
        return {**asked, **self._world.host}

    @cached_property
    def variables(self) -> Mapping[str, Value]:
        """What conditions can name, determinations as they are concluded here."""
        world = self._world
        if self.in_bounds:
            return world.variables
        judges = {name: partial(self._worst, name) for name in world.policy.determinations}
        return Variables({**world.variables, "determinations": container("determinations", Verdicts(judges, frozenset(), None))})

    def of(self, name: str, subject: Struct) -> Value:
        """Return the verdict on one subject: a word, or unknown with the verdicts that can still come."""
        key = (name, subject.path)
        if key not in self._known:
            before = None if self._before is None else self._before.of(name, subject)
            same = before is not None and not (isinstance(before, Unknown) and set(before.facts).intersection(self._world.overlay))
            self._known[key] = before if same else concluded(self._world.policy.determinations[name], subject, self)
        return self._known[key]

    def reasons(self, name: str, subject: Struct) -> Iterator[Reason]:
        """Yield what the verdict on one subject rests on."""
        return reasons_of(self._world.policy.determinations[name], subject, self)

    def _worst(self, name: str) -> Value:
        return determined(self._world, self._world.policy.determinations[name], self)
