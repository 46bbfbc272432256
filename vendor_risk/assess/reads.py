"""Reads: how often a policy reads a fact, told from its conditions alone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from vendor_risk.cel.tree import Operation, Select, walk

from .impact import DATA_FIELDS
from .policy_conditions import conditions_of, verdict_conditions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.cel import Condition
    from vendor_risk.policy import Policy

OFTEN = 2
_CONTROL = ("incorporated", "principal_place", "percent", "owners", "party", "kind")
_PLACE = ("country", "subdivision", "certifications", "scheme", "status", *_CONTROL)
_BEHIND = {
    "in_region": _PLACE,
    "controlled_by": _CONTROL,
    "access_laws": (*_PLACE, *_CONTROL),
    "hosted": ("activity",),
    "validation": ("independent", "value"),
    "claimed_meets": ("value", "at_least"),
    "validated_meets": ("value", "at_least", "independent"),
    "operator": ("operator",),
}
"""What is worked out from facts, and the facts it is worked out from."""
_VERDICTS = frozenset({"determinations", "residency", "rule"})


class Reads:
    """Counts, by the last name of a path, how often the conditions of a policy read a fact.

    The count is the same whatever is known, so that filling a fact in never changes which others are worth enumerating. It may be too high
    (two objects have a field of that name), never too low: a name that no condition reads as such is taken as read often.
    """

    def __init__(self, policy: Policy) -> None:
        """Count what the policy reads."""
        self._policy = policy
        self._counts: Counter[str] = Counter()
        for question in policy.questions:
            for condition in conditions_of(question):
                self._counts.update(self._names(condition))
            if question.impact == "data":
                self._counts.update(DATA_FIELDS)
            elif question.impact == "service":
                self._counts["criticality"] += 1
            self._counts["status"] += len(question.mitigated_by)

    def often(self, path: str) -> bool:
        """Whether the policy may read a fact more than once."""
        name = path.rpartition(".")[2].partition("[")[0]
        return self._counts.get(name, OFTEN) >= OFTEN

    def _names(self, condition: Condition) -> Iterator[str]:
        """The names that a condition reads; a verdict stands for all that verdicts follow from."""
        yield from _read(condition)
        if any(struct in _VERDICTS or field in _VERDICTS for struct, field in condition.reads):
            for behind in verdict_conditions(self._policy):
                yield from _read(behind)


def _read(condition: Condition) -> Iterator[str]:
    """The names that a condition reads, each as often as it stands there."""
    written = [*_written(condition)]
    unwritten = {field for _struct, field in condition.reads}.union(condition.calls).difference(written)
    for name in (*written, *unwritten):
        yield name
        yield from _BEHIND.get(name, ())


def _written(condition: Condition) -> Iterator[str]:
    for node in walk(condition.tree):
        if isinstance(node, Select):
            yield node.field
        elif isinstance(node, Operation) and node.host:
            yield node.symbol
