"""Answers: what a person said to asked questions."""

from typing import Annotated, Literal

from pydantic import Field

from vendor_risk.model.entries import Entries
from vendor_risk.model.evidence import Evidence
from vendor_risk.model.kinds import EvidenceIds, MaybeDay, MaybeName, MaybeText, PlainChoice, Said, Schema
from vendor_risk.model.record import PartMark, Record, fact
from vendor_risk.model.root import Root


class Answer(Record):
    """What a person said to one question, with note, evidence, who and when."""

    answer: Said = fact("what was said")
    note: MaybeText = fact("a note on the answer")
    by: MaybeName = fact("who said it")
    on: MaybeDay = fact("the day on which it was said")
    evidence: EvidenceIds = Field((), description="evidence for it, by id")


class Answers(Root):
    """Answers by question id; `SEC-99: yes` is short for `SEC-99: {answer: yes}`."""

    kind: PlainChoice[Literal["answers"]] = Field("answers", description="the kind of document")
    schema_version: Schema = Field(1, alias="schema", description="version of the document's form")
    by: MaybeName = fact("who answered, where an answer does not say")
    on: MaybeDay = fact("the day of the answers, where an answer does not say")
    answers: Entries[Annotated[Answer, PartMark("answer")]] = Field(Entries(), description="answers, by question id")
    evidence: Entries[Evidence] = Field(Entries(), description="sources, by id")
