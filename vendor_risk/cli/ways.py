"""The ways of getting a service that are set side by side, each with what people said of it alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from vendor_risk.cli.inputs import Inputs
from vendor_risk.cli.refusal import Refused
from vendor_risk.errors import UsageError, suggest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vendor_risk.assess.assessment import Assessment


@dataclass(frozen=True, slots=True)
class Way:
    """A deployment of a dossier: the dossier's path as it was given and its number among them, and all that it is judged by."""

    number: int
    path: str
    deployment: str
    inputs: Inputs

    def assess(self) -> Assessment:
        """Judge it."""
        return self.inputs.assess(self.deployment)


def read_ways(
    dossiers: Sequence[str],
    deployments: Sequence[str],
    *,
    engagement: str,
    policies: tuple[str, ...],
    answers: Sequence[str],
    as_of: date,
) -> list[Way]:
    """Read all documents, and return every deployment of every dossier, or those that were named, in order.

    `answers` are written `DEPLOYMENT=FILE`, or `DOSSIER:DEPLOYMENT=FILE` where two dossiers name a deployment alike; a file alone is taken
    where there is but one way: what people said holds for the service that they were asked about. Raises `DocumentError` with all mistakes,
    `UsageError` for a deployment that there is not, or answers of which it is not said what they are about.
    """
    from vendor_risk.model.load import load_answers, load_dossier

    first = Inputs.read(dossiers[0], engagement, policies, None, as_of)
    with Refused() as refused:
        read = []
        for path in dossiers:
            with refused.of(path):
                read.append(first if path == dossiers[0] else replace(first, dossier=load_dossier(path)))
    ways = [
        Way(number, path, each, given)
        for number, (path, given) in enumerate(zip(dossiers, read, strict=True))
        for each in given.dossier.deployments
    ]
    there = list(dict.fromkeys(way.deployment for way in ways))
    for wanted in deployments:
        if wanted not in there:
            raise UsageError(f"no dossier has a deployment '{wanted}'{suggest(wanted, there)}: there are {', '.join(there)}")
    ways = [way for way in ways if way.deployment in deployments or not deployments]
    said: dict[int, str] = {}
    for each in answers:
        at, file = _about(each, ways)
        if at in said:
            raise UsageError(f"two files of answers about {ways[at].deployment}: what was said belongs into one")
        said[at] = file
    with Refused() as refused:
        for at, file in said.items():
            with refused.of(file):
                ways[at] = replace(ways[at], inputs=replace(ways[at].inputs, answers=load_answers(file)))
    return ways


def _about(written: str, ways: Sequence[Way]) -> tuple[int, str]:
    """Return the place of the way that answers are about, and their file."""
    name, file = there(written)
    if not name:
        if len(ways) != 1:
            raise UsageError(
                f"say which deployment was asked about: -a {ways[0].deployment}={Path(file).name}; "
                "what people said of one service says nothing about another"
            )
        return 0, file
    dossier, colon, deployment = name.rpartition(":")
    found = [at for at, way in enumerate(ways) if way.deployment == deployment and (not colon or way.path == dossier)]
    if not found:
        names = [way.deployment for way in ways]
        raise UsageError(f"no deployment '{name}' to which the answers of -a could belong{suggest(name, names)}")
    if len(found) > 1:
        raise UsageError(f"several dossiers have a deployment '{name}': write -a {ways[found[0]].path}:{deployment}={file}")
    return found[0], file


def there(written: str) -> tuple[str, str]:
    """Return what answers are said to be about (empty: it is not said) and their file; raises UsageError where there is no such file."""
    name, mark, file = written.partition("=")
    if not mark or Path(written).is_file():
        name, file = "", written
    if not Path(file).is_file():
        raise UsageError(f"-a: there is no file {file!r}")
    return name, file
