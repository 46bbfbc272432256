"""Sealed: all that a report embeds, as one canonical JSON file, from which it can be judged and rendered again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from pydantic import TypeAdapter, ValidationError
from rfc8785 import dumps

from vendor_risk.errors import DocumentError, Mistake, UsageError

from ...assess.assessment import Assessment
from ..canonical import digest_of
from ..paper import Size
from .embedded_inputs import EmbeddedInputs
from .look import Look
from .sealed_comparison import SealedComparison

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from ...assess.inputs import Inputs

SEAL: Literal[1] = 1
"""Version of the form."""


@dataclass(frozen=True, slots=True)
class Route:
    """A route set beside the one that the report is about, which follows from the same inputs: with or without the answers."""

    deployment: str
    answered: bool
    sha256: str


@dataclass(frozen=True, slots=True)
class Sealed:
    """The assessment, what it was made from (None where that was left out), and what else decides the bytes of the report.

    `routes` are those set side by side, each by what it follows from or, where the inputs don't give it, whole.
    """

    kind: Literal["report"]
    schema: Literal[1]
    assessment: Assessment
    inputs: EmbeddedInputs | None
    routes: tuple[Route | Assessment, ...]
    look: Look
    paper: Size
    made_with: dict[str, str]

    def to_bytes(self) -> bytes:
        """Return it as canonical JSON (RFC 8785)."""
        return dumps(_adapter().dump_python(self, mode="json"))

    @property
    def shown(self) -> Assessment:
        """What the report is about."""
        return self.assessment

    @property
    def as_of(self) -> date:
        """The day on which was judged."""
        return self.assessment.as_of

    @property
    def complete(self) -> bool:
        """Whether the documents are here too."""
        return self.inputs is not None

    @staticmethod
    def from_bytes(data: bytes) -> Sealed:
        """Read what `to_bytes` wrote, as `read_record` does; raises DocumentError for the record of a comparison too."""
        read = read_record(data)
        if not isinstance(read, Sealed):
            raise _refused("kind", "expected the record of one assessment, found that of several")
        return read


def read_record(data: bytes) -> Sealed | SealedComparison:
    """Read what `to_bytes` wrote; raises DocumentError when it is something else, the same values spelled otherwise included."""
    try:
        values = json.loads(data)
        if dumps(values) != data:
            raise _refused("", "expected canonical JSON (RFC 8785), found another spelling of it")
        several = isinstance(values, dict) and values.get("kind") == "comparison"
        read = (_several() if several else _adapter()).validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise _refused(".".join(str(part) for part in first["loc"]), f"{first['msg']} (schema {SEAL} is read)") from None
    except (ValueError, RecursionError) as error:
        raise _refused("", f"can't be read: {type(error).__name__}") from None
    if isinstance(read, SealedComparison) and not read.compared:
        raise _refused("compared", "expected at least one assessment, found none")
    return read


@cache
def _several() -> TypeAdapter[SealedComparison]:
    return TypeAdapter(SealedComparison)


@cache
def _adapter() -> TypeAdapter[Sealed]:
    return TypeAdapter(Sealed)


def _refused(path: str, message: str) -> DocumentError:
    return DocumentError([Mistake("record.json", 1, 1, path, message)])


def seal(
    assessment: Assessment, *, routes: Sequence[Assessment], inputs: Inputs | None, look: Look, paper: Size, made_with: Mapping[str, str]
) -> Sealed:
    """Seal an assessment; raises UsageError where it says that it was made from other inputs than these."""
    if inputs is not None and not inputs.gave(assessment):
        raise UsageError("the assessment was made from other inputs than these: judge them again")
    embedded = None if inputs is None else EmbeddedInputs.of(inputs)
    beside = tuple(_route(each, inputs if each.as_of == assessment.as_of else None) for each in routes)
    return Sealed("report", SEAL, assessment, embedded, beside, look, paper, dict(made_with))


def _route(route: Assessment, inputs: Inputs | None) -> Route | Assessment:
    """Return a route by what it follows from, where the inputs give it."""
    for given in (inputs, inputs.unanswered) if inputs else ():
        if given.gave(route):
            return Route(route.subject.deployment, given.answers is not None, digest_of(route))
    return route
