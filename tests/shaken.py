"""Shaken: documents in which something is written otherwise, mostly so that they can still be read."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from random import Random


def shake(document: Any, random: Random) -> None:
    """Change one thing somewhere in a document: a fact unknown, refused, dated, disputed or partly known; another value; a list open."""
    holder, key = document, None
    while True:
        inner = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        if not inner:
            return
        key = random.choice(inner)
        if not isinstance(holder[key], dict | list) or random.random() < 0.05:
            break
        holder = holder[key]
    value = holder[key]
    dated = {"value": value, random.choice(("from", "until")): random.choice(("2020-01-01", "2026-11-24", "2026-11-25", "2030-01-01"))}
    ways: list[Any] = [
        "unknown",
        "not_disclosed",
        dated,
        {"stated": [{"value": value}, {"value": value}]},
        {"within": "eu"},
        {"not_in": "us"},
    ]
    ways += [{"stated": [{"value": value}, {"value": "unknown"}]}, {"value": "not_disclosed"}, "party-1", not value, [], "none"]
    if isinstance(holder, dict) and random.random() < 0.2:
        holder[random.choice(("from", "until"))] = random.choice(("2020-01-01", "2030-01-01"))
    elif isinstance(holder, list) and random.random() < 0.2:
        holder.append(random.choice(("unknown", "not_disclosed")))
    else:
        holder[key] = deepcopy(random.choice(ways))
