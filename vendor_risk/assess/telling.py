"""Telling: a fact as an assessment reports it, with its value in words, its line, and the evidence behind it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from vendor_risk.cel import CelList, Struct, Unknown
from vendor_risk.model.entries import Entries
from vendor_risk.model.items import Items
from vendor_risk.model.knowledge import NOT_DISCLOSED, AnyOf, NotIn, Sourced, Stated, Within, is_known
from vendor_risk.model.knowledge import Unknown as Unstated

from .agreements import SERVICE
from .assurance import assurance_of
from .evidence import strongest
from .fact import EvidenceUsed, FactUsed, SourceLine, StatementUsed
from .label import name_of_model, name_of_party
from .spot import Spot, spot_of, steps_of
from .value_words import country_words, entries_words, stated_words, value_words
from .view import holds_on, view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.cel import Value
    from vendor_risk.model.root import Root

    from .fact import Assurance
    from .world import World

T = TypeVar("T")


def fact_used(world: World, path: str) -> FactUsed:
    """Tell a fact: what it says, whether that is known on the day, where it stands, and what it rests on.

    What follows from other facts, and what counts as some value because nobody stated any, stands at no line and rests on no source.
    """
    spot = spot_of(world, path)
    value, known = _value(world, path, spot)
    taken = spot is not None and path not in world.overlay and spot.by_default
    if spot is None or spot.derived or taken:
        value = f"{value}, as nothing else is stated" if taken else value
        return FactUsed(path, value, known, None, (), "asserted", world.label(path))
    unstated = isinstance(spot.stated, Unstated) or (isinstance(spot.stated, Items | Entries) and spot.stated.open and not spot.stated)
    ids = () if unstated or spot.root is None else spot.evidence
    evidence = tuple(evidence_used(world, spot.root, id_) for id_ in ids) if spot.root is not None else ()
    assurance: Assurance = strongest(each.assurance for each in evidence) if known else "asserted"
    statements = () if known else tuple(_statements(world, spot))
    return FactUsed(path, value, known, source_line(spot), evidence, assurance, world.label(path), statements)


def _statements(world: World, spot: Spot) -> Iterator[StatementUsed]:
    """Tell who states what of a fact on which sources disagree."""
    stated = spot.stated.value if isinstance(spot.stated, Sourced) else spot.stated
    if not isinstance(stated, Stated) or spot.root is None or spot.shape is None or spot.shape.kind is None:
        return
    for each in stated.values:
        words = stated_words(each, spot.shape.kind, partial(_name, world), world.as_of)
        evidence = tuple(evidence_used(world, spot.root, id_) for id_ in each.evidence)
        yield StatementUsed(words, evidence, each.holds_on(world.as_of))


def _name(world: World, section: str, id_: str) -> str:
    return name_of_party(world, id_) if section == "parties" else name_of_model(world, id_) if section == "models" else id_


def evidence_used(world: World, root: Root, id_: str) -> EvidenceUsed:
    """Tell a source, as it stands on the day."""
    evidence = getattr(root, "evidence")[id_]  # noqa: B009  # every document but questionnaires has evidence
    standing = world.standing(root, id_)
    return EvidenceUsed(
        id=id_,
        kind=evidence.kind,
        title=evidence.title,
        publisher=_or_none(evidence.publisher),
        url=_or_none(evidence.url),
        dated=_or_none(evidence.dated),
        state=standing.state,
        assurance=standing.assurance,
        confirmed=evidence.confirmed,
    )


def source_line(spot: Spot) -> SourceLine | None:
    """Return where a fact stands; one that is missing where it would."""
    position = spot.root.position_of(spot.at) if spot.root is not None else None
    return SourceLine(*position) if position is not None else None


def is_disclosed(world: World, path: str) -> bool:
    """Tell whether a fact was not refused: False when the document says that it was asked for and not disclosed."""
    spot = spot_of(world, path)
    if spot is None:
        return True
    stated = spot.stated
    if isinstance(stated, Items | Entries):
        return stated.more is not NOT_DISCLOSED
    if hasattr(stated, "answer"):
        stated = stated.answer
    if isinstance(stated, Sourced) and stated.holds_on(world.as_of):
        stated = stated.value
    return stated is not NOT_DISCLOSED


def is_partly_known(world: World, path: str) -> bool:
    """Tell whether something is stated of a fact on the day and yet leaves several values open: it is partial, or disputed."""
    spot = spot_of(world, path)
    stated = spot.stated if spot is not None else None
    if isinstance(stated, Sourced) and stated.holds_on(world.as_of):
        stated = stated.value
    return isinstance(stated, AnyOf | NotIn | Within | Stated) and not world.fact(path).known


def _value(world: World, path: str, spot: Spot | None) -> tuple[str, bool]:
    """Return the value in words, and whether it is known."""
    if path in world.overlay:
        return value_words(world.overlay[path], lambda struct: world.label(struct.path)), True
    if spot is not None and spot.shape is not None and spot.shape.kind is not None and spot.shape.many == "one":
        return _scalar(world, path, spot)
    if spot is not None and isinstance(spot.stated, Entries):
        return entries_words(spot.stated), not spot.stated.open
    value = value_at(world, f"{path}.answer" if path.startswith("answers.") and path.count(".") == 1 else path)
    words = object_words(world, value) if isinstance(value, Struct) else _words(world, path, value)
    return words, not isinstance(value, Unknown) and not (isinstance(value, CelList) and value.more is not None)


def _words(world: World, path: str, value: Value) -> str:
    if isinstance(value, str) and path.endswith(".country"):
        return country_words(value)
    return value_words(value, lambda struct: _item_words(world, struct))


def _item_words(world: World, struct: Struct) -> str:
    """Return an item of a list: an owner with the share, a certification with its status, anything else by its name."""
    if struct.type.name == "owner":
        party, percent = world.fact(f"{struct.path}.party").value, world.fact(f"{struct.path}.percent")
        return f"{party} ({percent.value} %)" if percent.known else f"{party} (share unknown)"
    if struct.type.name == "certification":
        return f"{struct.get('scheme')} ({world.fact(f'{struct.path}.status').value})"
    return world.label(struct.path)


def object_words(world: World, struct: Struct) -> str:
    """Return what matters of an object that decided something: of a party where it stands, of a place its country."""
    fields = {"party": ("incorporated", "principal_place"), "place": ("country",)}.get(struct.type.name)
    if fields is None:
        return world.label(struct.path)
    told = [(field, world.fact(f"{struct.path}.{field}")) for field in fields]
    if struct.type.name == "place":
        return told[0][1].value
    words = {"incorporated": "incorporated in", "principal_place": "principal place of business in"}
    return ", ".join(f"{words[field]} {fact.value}" for field, fact in told if fact.known) or "where it stands is unknown"


def _scalar(world: World, path: str, spot: Spot) -> tuple[str, bool]:
    assert spot.shape is not None  # noqa: S101  # the caller looked
    assert spot.shape.kind is not None  # noqa: S101  # the caller looked
    stated: Stated[object] | Sourced[object] | object = spot.stated

    words = stated_words(stated, spot.shape.kind, partial(_name, world), world.as_of)
    valid = all(holds_on(record, world.as_of) for record in spot.chain)
    if isinstance(stated, Sourced) and not isinstance(stated.value, Unstated):
        valid = valid and stated.holds_on(world.as_of)
    if isinstance(stated, Stated):
        valid = valid and any(statement.holds_on(world.as_of) for statement in stated.values)
    if not valid:
        return f"{words}, but not on this day", False
    return words, is_known(stated) or not isinstance(value_at(world, path), Unknown)


def value_at(world: World, path: str) -> Value:
    """Return what conditions see at a path; unknown where they see nothing."""
    steps = steps_of(path)
    if not steps:
        return Unknown((path,))
    if path == SERVICE:
        return next((agreement for agreement in world.agreements.items if agreement.path == SERVICE), Unknown((path,)))
    value, at, rest = _beginning(world, steps)
    for step in rest:
        at = f"{at}[{step}]" if isinstance(step, int) else f"{at}.{step}"
        if isinstance(value, Struct) and step == "assurance" and step not in value.type.fields:
            value = assurance_of(view_of(value))
        elif isinstance(value, Struct):
            value = value.get(str(step))
        elif isinstance(value, CelList):
            value = _item(value, at, step)
        elif isinstance(value, Unknown):
            break
        else:
            return Unknown((path,))
    return Unknown((path,)) if value is None else value


def _beginning(world: World, steps: list[str | int]) -> tuple[Value, str, list[str | int]]:
    first = str(steps[0])
    if first in ("parties", "models") and len(steps) > 1:
        second = str(steps[1])
        known = world.dossier.parties if first == "parties" else world.dossier.models
        found = world.referred(second, first) if second in known else None
        return found, f"{first}.{second}", steps[2:]
    return world.variables.get(first), first, steps[1:]


def _item(listed: CelList, at: str, step: str | int) -> Value:
    for item in listed.items:
        if isinstance(item, Struct) and item.path == at:
            return item
    plain = isinstance(step, int) and step < len(listed.items) and not isinstance(listed.items[step], Struct)
    return listed.items[int(step)] if plain else None


def _or_none(stated: T | Unstated) -> T | None:
    return None if isinstance(stated, Unstated) else stated
