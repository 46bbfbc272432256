"""Site: a spot in a document where a condition stands, found from the classes that say which keys hold one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from vendor_risk.documents import Mapping, Sequence

from .formula import FormulaKey
from .part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.cel import Condition
    from vendor_risk.documents import Path

P = TypeVar("P", bound=Part)


@dataclass(frozen=True, slots=True)
class Site:
    """A condition's source, the path of its scalar, and what kind of condition the key holds."""

    path: Path
    key: FormulaKey
    source: str


def sites(model: type[Part], raw: object, path: Path) -> Iterator[Site]:
    """Yield every condition in the raw form of a part, whatever else may be wrong with it."""
    if not isinstance(raw, Mapping):
        return
    for name, inside in _formula_fields(model).items():
        value = raw.get(name)
        if isinstance(inside, FormulaKey):
            if isinstance(value, str) and value.strip():
                yield Site((*path, name), inside, value)
        elif isinstance(value, Sequence):
            for index, item in enumerate(value):
                yield from sites(inside, item, (*path, name, index))
        elif isinstance(value, Mapping):
            yield from sites(inside, value, (*path, name))


def bound(part: P, path: Path, compiled: dict[Path, Condition]) -> P:
    """Return the part with its conditions compiled; `compiled` holds them by the path of their site."""
    update: dict[str, Any] = {}
    for name, inside in _formula_fields(type(part)).items():
        value = getattr(part, name)
        if value is None or value == ():
            continue
        if isinstance(inside, FormulaKey):
            update[name] = compiled[(*path, name)]
        else:
            update[name] = tuple(bound(item, (*path, name, index), compiled) for index, item in enumerate(value))
    return part.changed(update) if update else part


@cache
def _formula_fields(model: type[Part]) -> dict[str, FormulaKey | type[Part]]:
    """Return the fields that hold a condition, or a list of parts that do."""
    found: dict[str, FormulaKey | type[Part]] = {}
    for name, field in model.model_fields.items():
        for inside in (*field.metadata, *_within(field.annotation)):
            if isinstance(inside, FormulaKey) or (isinstance(inside, type) and issubclass(inside, Part) and _formula_fields(inside)):
                found[name] = inside
    return found


def _within(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in get_args(annotation):
        yield from _within(argument)
