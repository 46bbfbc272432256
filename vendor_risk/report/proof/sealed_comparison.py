"""Sealed comparison: all that a report embeds which sets several vendors or routes side by side."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from pydantic import TypeAdapter
from rfc8785 import dumps

from vendor_risk.documents import Text
from vendor_risk.errors import UsageError
from vendor_risk.policy import Bundle

from ...advise import Comparison
from ...assess.assessment import Assessment
from ..paper import Size
from .embedded_inputs import EmbeddedInputs
from .look import Look

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from ...assess.inputs import Inputs


@dataclass(frozen=True, slots=True)
class Compared:
    """An assessment, with the dossier that it was made from, by its place among the `Sources`, and what people said of that way alone."""

    assessment: Assessment
    dossier: int | None
    answers: Text | None


@dataclass(frozen=True, slots=True)
class Sources:
    """The documents that the assessments were made from: the dossiers, each once, and what they have in common."""

    dossiers: tuple[Text, ...]
    engagement: Text
    policy: Bundle


@dataclass(frozen=True, slots=True)
class SealedComparison:
    """All assessments whole, what they were made from (None where that was left out), and what else decides the bytes of the report."""

    kind: Literal["comparison"]
    schema: Literal[1]
    compared: tuple[Compared, ...]
    sources: Sources | None
    look: Look
    paper: Size
    made_with: dict[str, str]

    def to_bytes(self) -> bytes:
        """Return it as canonical JSON (RFC 8785)."""
        return dumps(_adapter().dump_python(self, mode="json"))

    @property
    def shown(self) -> Comparison:
        """What the report is about."""
        return Comparison(tuple(each.assessment for each in self.compared))

    @property
    def as_of(self) -> date:
        """The day on which was judged."""
        return self.compared[0].assessment.as_of

    @property
    def complete(self) -> bool:
        """Whether the documents are here too."""
        return self.sources is not None

    def inputs(self) -> Iterator[Inputs]:
        """Yield what each assessment was made from, read anew; raises DocumentError or UsageError where something is refused."""
        if self.sources is None:
            return
        read: dict[int, Inputs] = {}
        for each in self.compared:
            if each.dossier is None or not 0 <= each.dossier < len(self.sources.dossiers):
                raise UsageError("an assessment names no dossier that is embedded")
            embedded = EmbeddedInputs(self.sources.dossiers[each.dossier], self.sources.engagement, each.answers, self.sources.policy)
            known = read.get(each.dossier)
            read[each.dossier] = inputs = embedded.read() if known is None else embedded.read_beside(known)
            yield inputs


@cache
def _adapter() -> TypeAdapter[SealedComparison]:
    return TypeAdapter(SealedComparison)


def seal_comparison(
    comparison: Comparison, *, inputs: Sequence[Inputs] | None, look: Look, paper: Size, made_with: Mapping[str, str]
) -> SealedComparison:
    """Seal assessments with the inputs of each, in the same order; raises UsageError where one was not made from them."""
    assessments = comparison.assessments
    if not assessments:
        raise UsageError("compare needs assessments to set side by side")
    if inputs is None:
        left_out = tuple(Compared(each, None, None) for each in assessments)
        return SealedComparison("comparison", 1, left_out, None, look, paper, dict(made_with))
    if len(inputs) != len(assessments) or not all(given.gave(each) for given, each in zip(inputs, assessments, strict=True)):
        raise UsageError("the assessments were made from other inputs than these: judge them again")
    if len({(given.policy.digest, _engagement(given)) for given in inputs}) != 1 or len({each.as_of for each in assessments}) != 1:
        raise UsageError("only assessments for one engagement, by one policy and on one day stand side by side")
    first = EmbeddedInputs.of(inputs[0])
    compared, dossiers = [], dict.fromkeys(first.dossier_of(given) for given in inputs)
    places = list(dossiers)
    for given, each in zip(inputs, assessments, strict=True):
        compared.append(Compared(each, places.index(first.dossier_of(given)), first.answers_of(given)))
    sources = Sources(tuple(places), first.engagement, first.policy)
    return SealedComparison("comparison", 1, tuple(compared), sources, look, paper, dict(made_with))


def _engagement(given: Inputs) -> str:
    return next(record.sha256 for record in given.records if record.kind == "engagement")
