"""Impact: what a finding's impact is read from, directly from records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from vendor_risk.cel import CelList, Value
from vendor_risk.model.data_set import Collected
from vendor_risk.model.items import Items
from vendor_risk.policy import Scales
from vendor_risk.policy.fields import visible_shapes

from ..impact import Impact, impact_of
from .leaf import WITHHELD_FACT, GiveUpError, Leaves, State, more_of, unknown_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..world import World


def of_data(leaves: Leaves, records: Sequence[Any], more: State, scales: Scales) -> Impact:
    """Return the impact of the worst data set."""
    listed = CelList(tuple(_Record(leaves, record) for record in records), None if more is False else unknown_for(more))
    return impact_of("data", cast("World", _Known({"data": listed})), scales)


def of_service(leaves: Leaves, engagement: Any) -> Impact:
    """Return the impact that the engagement's criticality gives."""
    return impact_of("service", cast("World", _Known({"engagement": _Record(leaves, engagement)})), Scales())


class _Known:
    """In place of a world, for what an impact is read from."""

    def __init__(self, variables: dict[str, Any]) -> None:
        self.variables = variables

    @staticmethod
    def disclosed(fact: str) -> bool:
        return fact != WITHHELD_FACT

    def order(self, _fact: str) -> object:
        """Give up: where refused facts stand beside unknown ones it matters which they are."""
        raise GiveUpError


class _Record:
    """A record as an impact is read from it."""

    def __init__(self, leaves: Leaves, record: Any) -> None:
        self._leaves, self._record = leaves, record

    def get(self, field: str) -> Value:
        if field == "collected":
            return self._record.__class__ is Collected
        fact = getattr(self._record, field)
        if isinstance(fact, Items):
            more = more_of(fact)
            return CelList(tuple(fact), None if more is False else unknown_for(more))
        if fact.__class__ is bool or fact.__class__ is str:
            return fact
        return self._leaves.value(fact, visible_shapes(type(self._record))[field].kind)  # type: ignore[arg-type]  # a scalar has a kind
