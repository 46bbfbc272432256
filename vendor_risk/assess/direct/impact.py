"""Impact: what a finding's impact is read from, directly from records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from vendor_risk.cel import CelList, Value
from vendor_risk.model.data_set import Collected
from vendor_risk.model.items import Items
from vendor_risk.model.knowledge import Sourced, Unknown
from vendor_risk.policy import Scales
from vendor_risk.policy.fields import visible_shapes

from ..impact import Impact, impact_of
from .leaf import MOST_KEPT, WITHHELD_FACT, GiveUpError, Leaves, State, more_of, unknown_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..world import World

_CLASSES = (str, bool, Unknown)


def of_data(leaves: Leaves, records: Sequence[Any], more: State, scales: Scales) -> Impact:
    """Return the impact of the worst data set; what it comes to for plain facts is kept, as these come again and again."""
    key = (id(scales), more, *(_plain(leaves, record) for record in records))
    if None in key[2:]:
        return _of_data(leaves, records, more, scales)
    found = leaves.impacts.get(key)
    if found is None:
        if len(leaves.impacts) >= MOST_KEPT:
            leaves.impacts.clear()
        found = leaves.impacts[key] = _of_data(leaves, records, more, scales)
    return found


def _plain(leaves: Leaves, record: Any) -> tuple[Any, ...] | None:
    """Return what an impact is read from where it is plain, known or unknown, with its sources or without; None where it is not."""
    special = record.special_categories
    found = [record.__class__, bool(special), special.more]
    for fact in (record.classification, record.personal, record.government_related):
        if fact.__class__ is Sourced and leaves.holds(fact):
            fact = fact.value  # noqa: PLW2901  # the same without its sources
        if fact.__class__ not in _CLASSES:
            return None
        found.append(fact)
    return tuple(found)


def _of_data(leaves: Leaves, records: Sequence[Any], more: State, scales: Scales) -> Impact:
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
