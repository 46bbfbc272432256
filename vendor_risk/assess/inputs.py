"""Inputs: what a judgement takes besides a deployment and a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .assess import assess
from .subject import input_records

if TYPE_CHECKING:
    from datetime import date

    from vendor_risk.model.answers import Answers
    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement
    from vendor_risk.policy import Policy

    from .assessment import Assessment
    from .record import InputRecord


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that is known, all we would do, all we demand, and what people said: with a deployment and a day it gives an assessment."""

    dossier: Dossier
    engagement: Engagement
    policy: Policy
    answers: Answers | None = None

    def assess(self, deployment: str, *, as_of: date) -> Assessment:
        """Judge one deployment on a day, as `vendor_risk.assess` does."""
        return assess(self.dossier, deployment, self.engagement, self.policy, self.answers, as_of=as_of)

    @property
    def unanswered(self) -> Inputs:
        """The same inputs without what people said."""
        return replace(self, answers=None)

    @property
    def records(self) -> tuple[InputRecord, ...]:
        """The documents of facts with their digests, as an assessment of these inputs records them."""
        return input_records(self.dossier, self.engagement, self.answers)

    def gave(self, assessment: Assessment) -> bool:
        """Tell whether an assessment says that it was made from these inputs."""
        return assessment.inputs == self.records and {record.digest for record in assessment.policy} == {self.policy.digest}
