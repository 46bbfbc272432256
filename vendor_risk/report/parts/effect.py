"""Effect: what each answer to an unknown fact would decide, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..plain import clip
from ..words import decision_words

if TYPE_CHECKING:
    from ...assess.unknown_fact import UnknownFact

_MOST = 3


def effect_words(unknown: UnknownFact, longest: int) -> str:
    """Say what each answer would decide, as in "yes: approve; no: reject"; the first few where there are many."""
    told = [f"{effect.value}: {decision_words(effect.best, effect.worst)}" for effect in unknown.effects[:_MOST]]
    return clip("; ".join(told), longest)
