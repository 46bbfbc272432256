"""The portfolio made ready: policy, documents, and what judges them by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from benchmarks.portfolio import by_hand
from benchmarks.portfolio.generate import Case, cases
from benchmarks.portfolio.hand_truth import Known
from benchmarks.portfolio.questions import policy_text
from vendor_risk.assess.atlas import RegionAtlas
from vendor_risk.assess.evidence import greatest_ages
from vendor_risk.model.load import parse_answers, parse_dossier, parse_engagement
from vendor_risk.policy import parse_policy

if TYPE_CHECKING:
    from vendor_risk import Answers, Dossier, Engagement, Policy

DAY = date(2026, 11, 24)
NUMBER = 10_000
"""Cases in the portfolio."""


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents of one case, read and validated."""

    dossier: Dossier
    engagement: Engagement
    answers: Answers


@cache
def the_policy() -> Policy:
    """The policy of 60 questions."""
    return parse_policy(policy_text(), "portfolio.yaml")


@cache
def some_cases(number: int) -> tuple[Case, ...]:
    """The first cases of the portfolio."""
    return tuple(islice(cases(NUMBER), number))


def read(case: Case) -> Documents:
    """Read and validate a case."""
    return Documents(
        parse_dossier(case.dossier, "dossier.json"),
        parse_engagement(case.engagement, "engagement.json"),
        parse_answers(case.answers, "answers.json"),
    )


def regions() -> dict[str, list[str]]:
    """The countries of the regions that the policy names."""
    return {name: list(the_policy().regions.countries(name, DAY)) for name in ("china", "countries_of_concern", "eea")}


class ByHand:
    """Judges the documents of a case by hand."""

    def __init__(self) -> None:
        """Put together what follows from the policy and the day."""
        policy, atlas = the_policy(), RegionAtlas(the_policy().regions, DAY)
        self.known = Known(
            frozenset(policy.regions.countries("eea", DAY)),
            {"eu": frozenset(atlas.within("eu"))},
            {"china": frozenset(atlas.outside("china"))},
        )
        self.ages = {kind: age for kind, age in greatest_ages(policy).items() if age is not None}
        domains = {domain: index for index, domain in enumerate(policy.only.domains, 1)}
        self.weights = [
            by_hand.Weight(
                question.id,
                domains[question.domain],
                question.likelihood,
                question.impact,
                question.finding_cause,
                question.weight,
                question.expect[0],
                tuple((each.control, each.effectiveness) for each in question.mitigated_by),
            )
            for question in policy.only.questions
        ]

    def judge(self, documents: Documents) -> by_hand.Result:
        """Judge a case."""
        return by_hand.judge(documents.dossier, documents.engagement, documents.answers, self.known, self.weights, self.ages)
