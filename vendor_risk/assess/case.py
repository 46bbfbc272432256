"""Case: a policy tried on facts whose verdicts are known, and where it comes to something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vendor_risk.errors import suggest

from .assess import assess
from .residency_rule import worst_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vendor_risk.policy import Expected, Policy, ReadyCase

    from .assessment import Assessment
    from .verdict import ResidencyWord

UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that came out otherwise: `what` as the case names it, and both words."""

    what: str
    expected: str
    found: str

    def __str__(self) -> str:
        """Return the difference as a sentence."""
        return f"{self.what}: expected {self.expected}, found {self.found}"


def differences(case: ReadyCase) -> tuple[Difference, ...]:
    """Judge a case and return where the result differs from what it expects: nothing, where the policy does as the case says."""
    assessment = assess(case.dossier, case.case.deployment, case.engagement, case.policy, case.answers, as_of=case.case.as_of)
    return tuple(_differing(case.case.expect, assessment, case.policy))


def _differing(expected: Expected, assessment: Assessment, policy: Policy) -> Iterator[Difference]:
    ends = {"decision": assessment.decision, "best": assessment.best, "worst": assessment.worst}
    for end, decision in ends.items():
        word: str | None = getattr(expected, end)
        found = "incomplete" if end == "decision" and assessment.incomplete else decision.value if decision else "none"
        if word is not None and found != word:
            yield Difference(end, word, found)
    yield from _differing_words(
        {question: " or ".join(sorted(wanted)) for question, wanted in expected.questions.items()},
        {question.id: " or ".join(sorted(outcome.value for outcome in question.possible)) for question in assessment.questions},
    )
    yield from _differing_words(expected.determinations, _concluded(assessment, policy))
    yield from _differing_words(expected.residency, _stands(assessment))


def _differing_words(expected: Mapping[str, str], found: Mapping[str, str]) -> Iterator[Difference]:
    for name, word in expected.items():
        if found.get(name) != word:
            yield Difference(name, word, found.get(name) or f"nothing of that name{suggest(name, found)}")


def _concluded(assessment: Assessment, policy: Policy) -> dict[str, str]:
    """Return what each determination comes to; of several data sets or parties the worst stands."""
    found: dict[str, list[str]] = {}
    for result in assessment.determinations:
        found.setdefault(result.id, []).append(result.verdict or UNDETERMINED)
    worst_first = {name: (UNDETERMINED, *determination.verdicts) for name, determination in policy.determinations.items()}
    return {name: min(verdicts, key=worst_first[name].index) for name, verdicts in found.items()}


def _stands(assessment: Assessment) -> dict[str, str]:
    """Return what each residency rule comes to: the worst verdict over all places."""
    found: dict[str, list[frozenset[ResidencyWord]]] = {}
    for result in assessment.residency:
        found.setdefault(result.rule, []).append(frozenset(result.possible))
    worst = {rule: worst_of(possible) for rule, possible in found.items()}
    return {rule: next(iter(words)) if len(words) == 1 else UNDETERMINED for rule, words in worst.items()}
