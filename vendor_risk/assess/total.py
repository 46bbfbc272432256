"""Total: what the questions of one questionnaire come to together, at one end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .decision import Decision

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Total:
    """Risks (0 to 1, after and before controls) and decisions at one end: first overall, then by domain in the questionnaire's order."""

    residuals: tuple[Decimal, ...]
    inherents: tuple[Decimal, ...]
    decisions: tuple[Decision, ...]

    @property
    def decision(self) -> Decision:
        """The decision of the questionnaire."""
        return self.decisions[0]

    def milder(self, other: Total) -> Total:
        """The milder of both, figure by figure."""
        return self._picked(other, min)

    def worse(self, other: Total) -> Total:
        """The worse of both, figure by figure."""
        return self._picked(other, max)

    def _picked(self, other: Total, pick: Callable[[Any, Any], Any]) -> Total:
        return Total(
            tuple(map(pick, self.residuals, other.residuals)),
            tuple(map(pick, self.inherents, other.inherents)),
            tuple(map(pick, self.decisions, other.decisions)),
        )
