"""Evidence: something one can look at, with a kind, dates and a digest."""

from typing import Literal

from pydantic import Field

from vendor_risk.model.incident import Subject
from vendor_risk.model.kinds import (
    MaybeChoice,
    MaybeDay,
    MaybeDigest,
    MaybeName,
    MaybeText,
    MaybeWebAddress,
    PlainChoice,
    PlainTruth,
    Title,
)
from vendor_risk.model.record import Record, fact

EvidenceSort = Literal[
    "vendor_statement", "press", "assumption", "questionnaire_answer",
    "contract", "policy_document", "certificate", "law", "court_decision", "public_register",
    "independent_audit", "authority_finding",
    "test", "reproduction",
]  # fmt: skip
Assurance = Literal["asserted", "documented", "attested", "verified"]

ASSURANCES: tuple[Assurance, ...] = ("asserted", "documented", "attested", "verified")
"""How far evidence carries, from the least."""

_KINDS: dict[Assurance, tuple[EvidenceSort, ...]] = {
    "asserted": ("vendor_statement", "press", "assumption", "questionnaire_answer"),
    "documented": ("contract", "policy_document", "certificate", "law", "court_decision", "public_register"),
    "attested": ("independent_audit", "authority_finding"),
    "verified": ("test", "reproduction"),
}
ASSURANCE_OF: dict[EvidenceSort, Assurance] = {kind: assurance for assurance, kinds in _KINDS.items() for kind in kinds}
"""How far each kind of evidence carries while it is current."""


class Evidence(Record):
    """A source. `dated` is the day it was issued, `retrieved` the day somebody read it, `expires` its last valid day.

    `assumption` marks what is illustrative or planned; not `confirmed` is what was recalled and not read in a source.
    """

    kind: PlainChoice[EvidenceSort] = Field(description="the kind of evidence")
    title: Title = Field(description="the title")
    publisher: MaybeName = fact("who published it")
    url: MaybeWebAddress = fact("where it can be read")
    dated: MaybeDay = fact("the day it was issued")
    retrieved: MaybeDay = fact("the day it was read")
    expires: MaybeDay = fact("the last day on which it is valid")
    sha256: MaybeDigest = fact("the SHA-256 digest of the file that was read")
    confirmed: PlainTruth = Field(True, description="whether the source itself was read")  # a field's default
    note: MaybeText = fact("a note on the source")
    subject: MaybeChoice[Subject] = fact("whether it concerns the service, the weights or both")

    @property
    def assurance(self) -> Assurance:
        """How far this kind of evidence carries while it is current."""
        return ASSURANCE_OF[self.kind]
