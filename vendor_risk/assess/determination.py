"""Determinations judged: which legal conclusion follows from the facts, or which ones still may."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vendor_risk.cel import CelList, Struct, Unknown, Value

from .grounds import grounds
from .line import Line, first_true
from .undecided import undecided
from .verdict import DeterminationResult, Reference

if TYPE_CHECKING:
    from vendor_risk.policy import Determination, DeterminationCase

    from .world import World

_LISTS = {"data": "data", "party": "parties"}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a determination is about: the deployment as a whole (`it` is None), a data set, a party, or what an open list may still hold."""

    path: str
    it: Value


def determined(world: World, determination: Determination) -> Value:
    """Return the worst verdict over all subjects of a determination, as conditions see it.

    It is unknown, with the verdicts it can still be, while a line before the first true one is unknown or can change by what is filled
    in. Where there is no subject it is the mildest verdict.
    """
    verdicts = determination.verdicts
    worst = frozenset({verdicts[-1]})
    missing: list[Unknown] = []
    for subject in _subjects(world, determination):
        lines = _lines(world, determination, subject, in_bounds=True)
        worst = _worst(verdicts, worst, frozenset(line.then for line in lines))
        missing += [line.unknown for line in lines if line.unknown is not None]
    return _value(verdicts, worst, missing)


def judge_determinations(world: World) -> tuple[DeterminationResult, ...]:
    """Conclude every determination of the policy for every known subject, with the facts that each conclusion rests on."""
    return tuple(
        _judge(world, name, determination, subject)
        for name, determination in world.policy.determinations.items()
        for subject in _subjects(world, determination)
        if not isinstance(subject.it, Unknown)
    )


def _subjects(world: World, determination: Determination) -> Iterator[Subject]:
    if determination.on == "deployment":
        yield Subject("deployment", None)
        return
    listed = world.variables[_LISTS[determination.on]]
    assert isinstance(listed, CelList)  # noqa: S101 - the world's own promise
    for item in listed.items:
        yield Subject(item.path if isinstance(item, Struct) else "", item)
    if listed.more is not None:
        yield Subject("", listed.more)


def _lines(world: World, determination: Determination, subject: Subject, *, in_bounds: bool) -> tuple[Line[DeterminationCase], ...]:
    return first_true(determination.cases, _variables(world, subject), world.functions, in_bounds=in_bounds)


def _variables(world: World, subject: Subject) -> Mapping[str, Value]:
    return world.variables if subject.it is None else {**world.variables, "it": subject.it}


def _judge(world: World, name: str, determination: Determination, subject: Subject) -> DeterminationResult:
    lines = _lines(world, determination, subject, in_bounds=False)
    possible = tuple(word for word in determination.verdicts if any(line.then == word for line in lines))
    unknowns = tuple(dict.fromkeys(fact for line in lines if line.unknown for fact in line.unknown.facts)) if len(possible) > 1 else ()
    variables = _variables(world, subject)
    reasons = [reason for line in lines for reason in line.reasons(variables, world.functions, decided=len(possible) == 1)]
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
