"""Lineage: which model was made from which; none is made from itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def chain(model: str, bases: Mapping[str, str]) -> tuple[str, ...]:
    """Return a model, its base, the base's base and so on, as far as they are stated; a circle is followed once."""
    followed = [model]
    while (base := bases.get(followed[-1])) is not None and base not in followed:
        followed.append(base)
    return tuple(followed)


def circles(bases: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return each circle of bases once, by the id of its first model: the models in it, in order."""
    found: dict[str, tuple[str, ...]] = {}
    seen: set[str] = set()
    for model in bases:
        followed = chain(model, bases)
        if bases.get(followed[-1]) in followed and not seen.intersection(followed):
            start = followed.index(bases[followed[-1]])
            found[followed[start]] = followed[start:]
        seen.update(followed)
    return found
