"""The documents a command was given, read and judged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vendor_risk.cli.options import DEFAULT_POLICY
from vendor_risk.cli.refusal import Refused
from vendor_risk.errors import UsageError, suggest

if TYPE_CHECKING:
    from datetime import date

    from vendor_risk.advise import Comparison
    from vendor_risk.assess.assessment import Assessment
    from vendor_risk.assess.inputs import Inputs as JudgedInputs
    from vendor_risk.model.answers import Answers
    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement
    from vendor_risk.policy import Policy


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a judgement takes, but for the deployment."""

    dossier: Dossier
    engagement: Engagement
    policy: Policy
    answers: Answers | None
    as_of: date

    @classmethod
    def read(cls, dossier: str, engagement: str, policies: tuple[str, ...], answers: str | None, as_of: date) -> Inputs:
        """Read all documents; raises `DocumentError` with the mistakes of every one of them."""
        from vendor_risk.model.load import load_answers, load_dossier, load_engagement
        from vendor_risk.policy import load_policy

        with Refused() as refused:
            with refused.of(dossier):
                read_dossier = load_dossier(dossier)
            with refused.of(engagement):
                read_engagement = load_engagement(engagement)
            with refused.of(answers or ""):
                read_answers = load_answers(answers) if answers else None
            with refused.of(*policies):
                policy = load_policy(*(policies or (DEFAULT_POLICY,)))
        return cls(read_dossier, read_engagement, policy, read_answers, as_of)

    def assess(self, deployment: str) -> Assessment:
        """Judge one way of getting the service."""
        from vendor_risk.assess.assess import assess

        return assess(self.dossier, deployment, self.engagement, self.policy, self.answers, as_of=self.as_of)

    @property
    def given(self) -> JudgedInputs:
        """What a report embeds."""
        from vendor_risk.assess.inputs import Inputs as JudgedInputs

        return JudgedInputs(self.dossier, self.engagement, self.policy, self.answers)

    def among_others(self, deployment: str) -> tuple[Assessment, Comparison | None]:
        """Judge one way of getting the service, and the others for comparison if there are any; the answers hold for the one alone."""
        from vendor_risk.advise import Comparison

        assessment = self.assess(deployment)
        if len(self.dossier.deployments) == 1:
            return assessment, None
        unasked = replace(self, answers=None)
        return assessment, Comparison(
            tuple(assessment if each == deployment else unasked.assess(each) for each in self.dossier.deployments)
        )

    def the_deployment(self, wanted: str | None) -> str:
        """Return the deployment that was asked for, or the only one there is."""
        there = list(self.dossier.deployments)
        if wanted is not None and wanted not in there:
            raise UsageError(f"the dossier has no deployment '{wanted}'{suggest(wanted, there)}: it has {', '.join(there)}")
        if wanted is None and len(there) != 1:
            raise UsageError(f"say which deployment with -d: the dossier has {', '.join(there) or 'none'}")
        return wanted or there[0]
