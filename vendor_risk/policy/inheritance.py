"""Inheritance: a questionnaire's own parts and settings put over those of the questionnaires that it extends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from vendor_risk.errors import suggest

from .content import plain
from .part import Part
from .parts import SECTIONS, Origin, Parts
from .scale import Scales
from .setting import Overridden, changes, text_of, weaker
from .tolerance import Tolerances

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vendor_risk.documents import Document, Path

    from .override import Override
    from .problems import Problems
    from .questionnaire import Setting

P = TypeVar("P", bound=Part)

SETTINGS = ("unknown", "scales", "tolerances", "evidence_age_days", "acceptance", "conditions")
"""The keys of a questionnaire that hold settings, taken over key by key."""


@dataclass(frozen=True, slots=True)
class Heir:
    """The questionnaire that takes over: its document, its id, and how the bases are called."""

    document: Document
    id: str
    bases: tuple[str, ...]
    problems: Problems

    def wrong(self, path: Path, message: str, *, key: bool = False) -> None:
        """Add a mistake of the heir's document."""
        self.problems.of(self.document).add(path, message, key=key)


def inherited(heir: Heir, bases: Sequence[Parts], own: Parts) -> Parts:
    """Return the heir's own parts and those of all bases after them; an id may come twice only for the same part."""
    result = Parts()
    for index, parts in enumerate([own, *bases]):
        for section in SECTIONS:
            known = result.section(section)
            for id_, part in parts.section(section).items():
                if id_ not in known:
                    known[id_] = part
                    result.origins[section, id_] = parts.origins[section, id_]
                elif plain(known[id_]) != plain(part):
                    _refuse_twice(heir, section, id_, index, own.origins.get((section, id_)))
    return result


def _refuse_twice(heir: Heir, section: str, id_: str, index: int, own: Origin | None) -> None:
    what = f"{_NOUNS[section]} '{id_}'"
    if own is None:
        others = " and ".join(heir.bases[:index])
        heir.wrong(("extends", index - 1), f"{what} is not the same in {others}: they can't be extended together")
    else:
        heir.wrong(own.path, f"{what} of {heir.bases[index - 1]} has other words: change it under 'overrides', or give this one another id")


_NOUNS = {"domains": "domain", "determinations": "determination", "residency": "residency rule", "questions": "question"}


def overridden(heir: Heir, parts: Parts, overrides: dict[tuple[str, str], Override], own: Parts) -> tuple[Overridden, ...]:
    """Change the inherited parts as the heir says and return the record of it; what is not inherited can't be changed."""
    records: list[Overridden] = []
    for (section, id_), override in overrides.items():
        path = ("overrides", section, id_)
        known = parts.section(section)
        if id_ in own.section(section):
            heir.wrong(path, f"{_NOUNS[section]} '{id_}' is this questionnaire's own: change it where it stands", key=True)
        elif id_ not in known:
            heir.wrong(path, f"there is no inherited {_NOUNS[section]} '{id_}'{suggest(id_, known)}", key=True)
        else:
            changed = {name: getattr(override, name) for name in override.model_fields_set if name != "reason"}
            if not changed:
                heir.wrong(path, "expected a key to change beside 'reason', found none", key=True)
            before = known[id_]
            known[id_] = before.changed(changed)
            origin = parts.origins[section, id_]
            keys = {name: Origin(heir.document, (*path, name)) for name in changed}
            parts.origins[section, id_] = replace(origin, overrides={**origin.overrides, **keys})
            for name, value in changed.items():
                records.append(Overridden(section, id_, name, text_of(getattr(before, name)), text_of(value), heir.id, override.reason))
    return tuple(records)


def settled(heir: Heir, own: P, bases: Sequence[P], path: tuple[str, ...] = ()) -> tuple[P, tuple[Overridden, ...]]:
    """Return settings key by key: the heir's own where it states one, else what the bases that state one agree on."""
    update: dict[str, Any] = {}
    records: list[Overridden] = []
    for name in type(own).model_fields:
        mine = getattr(own, name)
        stated = {text_of(getattr(base, name)): getattr(base, name) for base in bases if name in base.model_fields_set}
        if not path and name not in SETTINGS:
            continue
        if isinstance(mine, Tolerances | Scales) or name == "unknown":
            records += changes(heir.id, name, mine, [getattr(base, name) for base in bases], stated=name in own.model_fields_set)
        if isinstance(mine, Part):
            update[name], more = settled(heir, mine, [getattr(base, name) for base in bases], (*path, name))
            records += more if not isinstance(mine, Tolerances | Scales) else ()
        elif isinstance(mine, dict):
            update[name] = {**{key: value for base in bases for key, value in getattr(base, name).items()}, **mine}
        elif name in own.model_fields_set and name != "unknown":
            records += [
                Overridden(".".join(path), "", name, before, text_of(mine), heir.id, "") for before in stated if before != text_of(mine)
            ]
        elif len(stated) > 1:
            heir.wrong(("extends",), f"{' and '.join(heir.bases)} differ in {'.'.join([*path, name])}: state it here")
        elif stated:
            update[name] = next(iter(stated.values()))
    merged = own.changed(update)
    if path:
        merged.model_fields_set.intersection_update(own.model_fields_set.union(*(base.model_fields_set for base in bases)))
    return merged, tuple(records)


def reasoned(heir: Heir, records: Sequence[Overridden], reasons: Mapping[Setting, str]) -> tuple[Overridden, ...]:
    """Return the records of changed settings with the reasons that the heir gives; one that makes a setting weaker must have one."""
    found: list[Overridden] = []
    for record in records:
        setting = (record.section or record.key).partition(".")[0]
        reason = {str(key): words for key, words in reasons.items()}.get(setting, "")
        if not reason and weaker(record):
            what = ".".join(part for part in (record.section, record.key) if part)
            path = (setting, *record.section.split(".")[1:], record.key) if record.section else (setting,)
            change = f"{what} is weakened from {record.before} to {record.after}"
            heir.wrong(path, f"expected the reason under 'reasons.{setting}', found none: {change}")
        found.append(record._replace(reason=reason))
    return tuple(found)
