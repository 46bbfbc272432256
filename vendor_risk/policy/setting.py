"""Setting: what a questionnaire changes in the scales, tolerances and terms that it takes over, and whether that makes them weaker."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from .content import plain
from .part import Part
from .tolerance import Tolerance, Tolerances

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Overridden(NamedTuple):
    """The record of one changed value: `section.id.key` was `before`; questionnaire `by` made it `after`, for `reason`."""

    section: str
    id: str
    key: str
    before: str
    after: str
    by: str
    reason: str


def changes(by: str, name: str, mine: Any, bases: Sequence[Any], *, stated: bool) -> Iterator[Overridden]:
    """Yield each value of a setting that differs from what a base holds, be that stated there or the default that it was judged by."""
    for base in dict.fromkeys(map(_Held, bases)):
        if isinstance(mine, Part):
            yield from _within(by, name, mine, base.value)
        elif stated and text_of(mine) != text_of(base.value):
            yield Overridden("", "", name, text_of(base.value), text_of(mine), by, "")


def weaker(record: Overridden) -> bool:
    """Whether a changed setting lets more through: a bound or an age that rises or goes, more people who may accept, fewer findings that
    nobody may, what is unknown left open, any change of the scales."""
    if record.key in ("unknown", "owner"):
        return record.after == "open" and record.key == "unknown"
    if record.section == "acceptance" and record.key in ("by", "never"):
        before, after = (set(json.loads(text)) for text in (record.before, record.after))
        return not after <= before if record.key == "by" else not before <= after
    return record.section.startswith("scales") or _rises(json.loads(record.before), json.loads(record.after))


def _rises(before: float | None, after: float | None) -> bool:
    """Whether a bound (None: there is none) lets more below it than before."""
    return before is not None and (after is None or after > before)


def text_of(value: Any) -> str:
    """Return a value as a record shows it."""
    plainly = plain(value)
    return plainly if isinstance(plainly, str) else json.dumps(plainly, ensure_ascii=False)


class _Held:
    """A base's setting, the same as another of the same content."""

    def __init__(self, value: Any) -> None:
        self.value = value
        self._text = text_of(value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)


def _within(by: str, path: str, mine: Part, base: Any) -> Iterator[Overridden]:
    for key in type(mine).model_fields:
        value = getattr(mine, key)
        if isinstance(value, Part):
            yield from _within(by, f"{path}.{key}", value, getattr(base, key))
        elif isinstance(mine, Tolerances) and key == "domains":
            for domain, tolerance in mine.domains.items():
                yield from _within(by, f"{path}.domains.{domain}", _whole(tolerance), base.of(domain))
        elif key in mine.model_fields_set and text_of(value) != text_of(getattr(base, key)):
            yield Overridden(path, "", key, text_of(getattr(base, key)), text_of(value), by, "")


def _whole(tolerance: Tolerance) -> Tolerance:
    """A domain's tolerance with all its bounds stated: one that it leaves out is the default, not the base's."""
    return Tolerance(**{key: getattr(tolerance, key) for key in Tolerance.model_fields})
