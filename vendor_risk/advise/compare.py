"""Compare: every way of getting a model, judged for one engagement, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vendor_risk.assess.assess import assess
from vendor_risk.assess.decision import Decision
from vendor_risk.errors import UsageError, suggest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from vendor_risk.assess.assessment import Assessment
    from vendor_risk.model.answers import Answers
    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement
    from vendor_risk.policy import Policy


@dataclass(frozen=True, slots=True)
class Comparison:
    """The assessments of every deployment of a dossier, in the order of the dossier."""

    assessments: tuple[Assessment, ...]

    @property
    def ranked(self) -> tuple[Assessment, ...]:
        """The assessments from the most to the least acceptable: by the worst decision, the best one, then the risk at the worst."""
        return tuple(sorted(self.assessments, key=_rank))

    def of(self, deployment: str) -> Assessment | None:
        """The assessment of one deployment, None where it was not compared."""
        return next((each for each in self.assessments if each.subject.deployment == deployment), None)


def compare(
    dossier: Dossier, engagement: Engagement, policy: Policy, answers: Mapping[str, Answers] | None = None, *, as_of: date
) -> Comparison:
    """Assess every deployment of a dossier for one engagement; pure, and raises as `assess` does.

    `answers` are by the deployment that people were asked about: what they said of one service is never taken as said of another. Raises
    UsageError for answers about a deployment that the dossier does not have.
    """
    said = answers or {}
    for about in said:
        if about not in dossier.deployments:
            raise UsageError(f"the dossier has no deployment '{about}' to which answers could belong{suggest(about, dossier.deployments)}")
    return Comparison(tuple(assess(dossier, each, engagement, policy, said.get(each), as_of=as_of) for each in dossier.deployments))


def _rank(assessment: Assessment) -> tuple[int, int, float]:
    """No decision comes last: it clears no gate."""
    worst, best, score = assessment.worst, assessment.best, assessment.score
    last = Decision.REJECT.rank + 1
    return last if worst is None else worst.rank, last if best is None else best.rank, 0.0 if score is None else score.worst
