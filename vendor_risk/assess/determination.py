"""Determinations judged: which legal conclusion follows from the facts, or which ones still may."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vendor_risk.cel import CelList, Reason, Struct, Unknown, Value

from .grounds import grounds
from .line import Line, first_true
from .undecided import undecided
from .verdict import DeterminationResult, Reference

if TYPE_CHECKING:
    from vendor_risk.policy import Determination, DeterminationCase

    from .conclusion import Conclusions
    from .world import World


@dataclass(frozen=True, slots=True)
class Subject:
    """What a determination is about: the deployment as a whole (`it` is None), an object, or what an open list may still hold."""

    path: str
    it: Value


def determined(world: World, determination: Determination, conclusions: Conclusions | None = None) -> Value:
    """Return the worst verdict over all subjects of a determination, as conditions see it.

    It is unknown, with the verdicts it can still be, while a line before the first true one is unknown or, in bounds, can change by what is
    filled in. Where there is no subject it is the mildest verdict.
    """
    verdicts = determination.verdicts
    worst = frozenset({verdicts[-1]})
    missing: list[Unknown] = []
    for subject in _subjects(world, determination):
        lines = _lines(determination, subject, conclusions or world.conclusions)
        worst = _worst(verdicts, worst, frozenset(line.then for line in lines))
        missing += [line.unknown for line in lines if line.unknown is not None]
    return _value(verdicts, worst, missing)


def concluded(determination: Determination, subject: Struct, conclusions: Conclusions) -> Value:
    """Return the verdict of a determination on one subject, in the same way."""
    lines = _lines(determination, Subject(subject.path, subject), conclusions)
    return _value(determination.verdicts, frozenset(line.then for line in lines), [line.unknown for line in lines if line.unknown])


def judge_determinations(world: World) -> tuple[DeterminationResult, ...]:
    """Conclude every determination of the policy for every known subject, with the facts that each conclusion rests on."""
    return tuple(
        _judge(world, name, determination, subject)
        for name, determination in world.policy.determinations.items()
        for subject in _subjects(world, determination)
        if not isinstance(subject.it, Unknown) and _is_told(determination, subject, world.today)
    )


def reasons_of(determination: Determination, subject: Struct, conclusions: Conclusions) -> Iterator[Reason]:
    """Yield what a determination's verdict on one subject rests on."""
    of = Subject(subject.path, subject)
    yield from _reasons(_lines(determination, of, conclusions), of, conclusions)


def _is_told(determination: Determination, subject: Subject, conclusions: Conclusions) -> bool:
    """Tell whether a determination has anything to say of a subject, as far as is known."""
    where = determination.where
    return where is None or where.evaluate(_variables(subject, conclusions), conclusions.functions) is not False


def _subjects(world: World, determination: Determination) -> Iterator[Subject]:
    if determination.on == "deployment":
        yield Subject("deployment", None)
        return
    seen: set[str] = set()
    for listed in _lists(world, determination.on):
        for item in listed.items:
            path = item.path if isinstance(item, Struct) else ""
            if path not in seen or not path:
                seen.add(path)
                yield Subject(path, item)
        if listed.more is not None:
            yield Subject("", listed.more)


def _lists(world: World, on: str) -> Iterator[CelList]:
    """Yield the lists of what a determination is about: of parties, who can reach the data, and with whom anything is agreed."""
    if on == "conduct":
        yield world.variables["engagement"].get("conduct")
    elif on == "party":
        yield world.variables["parties"]
        yield world.variables["engagement"].get("persons")
        yield from _counterparties(world.variables["agreements"])
    else:
        yield world.variables[_VARIABLES[on]]


_VARIABLES = {"data": "data", "place": "places", "agreement": "agreements", "authority_action": "authority_actions"}


def _counterparties(agreements: CelList) -> Iterator[CelList]:
    for agreement in agreements.items:
        yield CelList((agreement.get("counterparty"),))
        yield agreement.get("passes_to")
    yield CelList((), agreements.more)


def _lines(determination: Determination, subject: Subject, conclusions: Conclusions) -> tuple[Line[DeterminationCase], ...]:
    variables = _variables(subject, conclusions)
    return first_true(determination.cases, variables, conclusions.functions, in_bounds=conclusions.in_bounds)


def _variables(subject: Subject, conclusions: Conclusions) -> Mapping[str, Value]:
    return conclusions.variables if subject.it is None else {**conclusions.variables, "it": subject.it}


def _reasons(lines: Sequence[Line[DeterminationCase]], subject: Subject, conclusions: Conclusions) -> Iterator[Reason]:
    variables = _variables(subject, conclusions)
    decided = len({line.then for line in lines}) == 1
    for line in lines:
        yield from line.reasons(variables, conclusions.functions, decided=decided)


def _judge(world: World, name: str, determination: Determination, subject: Subject) -> DeterminationResult:
    lines = _lines(determination, subject, world.today)
    possible = tuple(word for word in determination.verdicts if any(line.then == word for line in lines))
    unknowns = tuple(dict.fromkeys(fact for line in lines if line.unknown for fact in line.unknown.facts)) if len(possible) > 1 else ()
    reasons = _reasons(lines, subject, world.today)
    cases = [line.case for line in lines]
    return DeterminationResult(
        id=name,
        title=determination.title,
        subject=subject.path,
        subject_words="the service as a whole" if subject.it is None else world.label(subject.path),
        verdict=possible[0] if len(possible) == 1 else None,
        possible=possible,
        because=_because(world, lines, possible, unknowns),
        refs=_references([determination, *cases]),
        facts=tuple(world.fact(path) for path in grounds(world, reasons)),
        unknowns=unknowns,
    )


def _because(world: World, lines: Sequence[Line[DeterminationCase]], possible: Sequence[str], unknowns: Sequence[str]) -> str:
    if len(possible) == 1:
        return lines[-1].case.because or ""
    return undecided(world, possible, unknowns)


def _references(parts: Sequence[Determination | DeterminationCase]) -> tuple[Reference, ...]:
    return tuple(dict.fromkeys(Reference(ref.framework, ref.id) for part in parts for ref in part.refs))


def _worst(verdicts: Sequence[str], one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Return what the worse of two verdicts can be, given what each can be."""
    rank = {word: index for index, word in enumerate(verdicts)}
    return frozenset(verdicts[min(rank[a], rank[b])] for a in one for b in other)


def _value(verdicts: Sequence[str], possible: frozenset[str], missing: Sequence[Unknown]) -> Value:
    if len(possible) == 1:
        return next(iter(possible))
    return Unknown(
        facts=tuple(dict.fromkeys(fact for part in missing for fact in part.facts)),
        errors=tuple(dict.fromkeys(error for part in missing for error in part.errors)),
        possible=tuple(word for word in verdicts if word in possible),
    )
