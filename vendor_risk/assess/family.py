"""Family: what all worlds of one assessment share, whatever facts are filled in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from vendor_risk.cel import Value
from vendor_risk.errors import UsageError, suggest

from .atlas import RegionAtlas
from .evidence import Standing, greatest_ages, standing
from .fit import check_fit
from .scalar_value import value_on

if TYPE_CHECKING:
    from vendor_risk.jurisdiction import Truth
    from vendor_risk.model.answers import Answers
    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement
    from vendor_risk.model.kind import Kind
    from vendor_risk.model.root import Root
    from vendor_risk.policy import Policy

    from .spot import Spot


class Family:
    """The documents, the day, and what follows from them alone."""

    def __init__(  # noqa: PLR0917  # what an assessment takes
        self, dossier: Dossier, deployment_id: str, engagement: Engagement, policy: Policy, answers: Answers | None, as_of: date
    ) -> None:
        """Take the arguments of an assessment.

        Raises `UsageError` for a deployment that the dossier does not have, and `DocumentError` for documents that don't fit each other.
        """
        if deployment_id not in dossier.deployments:
            raise UsageError(f"no deployment '{deployment_id}' in the dossier{suggest(deployment_id, dossier.deployments)}")
        check_fit(dossier, engagement, policy.regions)
        self.dossier = dossier
        self.deployment_id = deployment_id
        self.engagement = engagement
        self.policy = policy
        self.answers = answers
        self.as_of = as_of
        self.atlas = RegionAtlas(policy.regions, as_of)
        self.questions = {question.id: question for question in policy.questions}
        self.controls: dict[tuple[str, tuple[tuple[str, Value], ...]], dict[str, Truth]] = {}
        self.spots: dict[str, Spot | None] = {}
        self._ages = greatest_ages(policy)
        self._standings: dict[tuple[int, str], Standing] = {}
        self._leaves: dict[str, Value] = {}

    def leaf(self, fact: Any, kind: Kind, path: str) -> Value:
        """Return the value of a stated fact on the day, as far as it is known."""
        if path not in self._leaves:
            self._leaves[path] = value_on(fact, kind, path, self.as_of, self.atlas)
        return self._leaves[path]

    def standing(self, root: Root, evidence_id: str) -> Standing:
        """Return what a source of a document is worth on the day."""
        key = (id(root), evidence_id)
        if key not in self._standings:
            self._standings[key] = standing(root.evidence[evidence_id], self.as_of, self._ages)  # type: ignore[attr-defined]  # every document of facts has evidence
        return self._standings[key]

    def replies(self, question: str) -> tuple[str, ...] | None:
        """Return the words that a person can answer a question with; None for a question that the policy does not have."""
        found = self.questions.get(question)
        return tuple(found.outcomes) if found is not None else None
