"""A decider gives what an assessment with independent bounds gives, case by case and to the last digit, however its conditions are read."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from benchmarks.portfolio.generate import Case, cases
from benchmarks.portfolio.questions import policy_text
from tests.assess import generated
from tests.assess.builders import DEPLOYMENT, TODAY, a_dossier, a_policy, a_question, an_engagement, some_answers
from tests.effort import EXAMPLES
from tests.examples.example import AS_OF, DEEPSEEK, ENGAGEMENTS, VENDORS, routes, the_answers, the_dossier, the_engagement, the_policy
from tests.reference import case as reference
from tests.shaken import shake
from vendor_risk import DocumentError, UsageError, assess, load_policy
from vendor_risk.assess.carefully import decided_carefully
from vendor_risk.assess.decider import Decider
from vendor_risk.assess.decision import Decision
from vendor_risk.model.load import parse_answers, parse_dossier, parse_engagement
from vendor_risk.policy import parse_policy
from vendor_risk.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Callable

    from vendor_risk import Policy
    from vendor_risk.assess.decided import Decided

DAY = date(2026, 11, 24)
SHIPPED = tuple(sorted(path.stem for path in shipped("questionnaires").glob("*.yaml")))
PORTFOLIO = parse_policy(policy_text(), "portfolio.yaml")
DECIDER = Decider(PORTFOLIO, as_of=DAY)


def read(case: Case) -> tuple[Any, Any, Any]:
    return (
        parse_dossier(case.dossier, "dossier.json"),
        parse_engagement(case.engagement, "engagement.json"),
        parse_answers(case.answers, "answers.json"),
    )


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_policy_decides_every_example_as_an_assessment_does(name: str) -> None:
    """All routes, all uses, on days before and after those that documents name."""
    policy = load_policy(name)
    for day in (AS_OF,) if name == "ai-vendor" else (date(2025, 2, 1), AS_OF):
        decider = Decider(policy, as_of=day)
        for vendor in VENDORS:
            for route in routes(vendor):
                for use in ENGAGEMENTS:
                    case = the_dossier(vendor), route, the_engagement(use)

                    assert decider.decide(*case) == decided_carefully(*case, policy, None, day)


def test_answers_of_people_count() -> None:
    case = the_dossier(DEEPSEEK), "self-hosted-eu", the_engagement(ENGAGEMENTS[0])

    decided = Decider(the_policy(), as_of=AS_OF).decide(*case, the_answers())

    assert decided == decided_carefully(*case, the_policy(), the_answers(), AS_OF)
    assert decided != Decider(the_policy(), as_of=AS_OF).decide(*case)


def test_several_questionnaires_are_judged_at_once() -> None:
    """Each keeps its own scales, the worst decision and the highest risk head the result, a question of several counts once."""
    policy = load_policy("ai-vendor", "gdpr-transfers", "minimum-security")
    decider = Decider(policy, as_of=AS_OF)
    for route in routes(DEEPSEEK):
        case = the_dossier(DEEPSEEK), route, the_engagement(ENGAGEMENTS[0])

        assert decider.decide(*case) == decided_carefully(*case, policy, None, AS_OF)


@given(generated.cases())
@settings(max_examples=EXAMPLES, deadline=None)
def test_generated_policies_decide_generated_facts_as_an_assessment_does(case: reference.Case) -> None:
    """Facts known, unknown, refused, partly known, disputed; conditions of every shape."""
    policy, dossier, engagement, answers = case.made_policy, case.dossier, case.engagement_with(), case.answers

    ends = decider_of(policy).decide(dossier, DEPLOYMENT, engagement, answers)

    assert ends == decided_carefully(dossier, DEPLOYMENT, engagement, policy, answers, TODAY)


@lru_cache(maxsize=64)
def decider_of(policy: Policy) -> Decider:
    return Decider(policy, as_of=TODAY)


def test_generated_cases_are_decided_as_an_assessment_does() -> None:
    for case in cases(100):
        documents = read(case)

        assert decided(*documents) == decided_carefully(documents[0], "service", *documents[1:2], PORTFOLIO, documents[2], DAY)


@pytest.mark.parametrize("seed", range(60))
def test_whatever_is_made_unknown_refused_dated_or_disputed_is_decided_as_an_assessment_does(seed: int) -> None:
    """Facts of a case are written in every way in which a document can write them."""
    dossier, engagement, answers = read(shaken(seed))

    def carefully() -> Decided:
        return decided_carefully(dossier, "service", engagement, PORTFOLIO, answers, DAY)

    assert or_refused(lambda: decided(dossier, engagement, answers)) == or_refused(carefully)


def or_refused(judge: Callable[[], Decided]) -> Decided | str:
    """Return what a case comes to, or why it is refused."""
    try:
        return judge()
    except DocumentError as refused:
        return str(refused)


def shaken(seed: int) -> Case:
    """Return a case in which a few facts are written otherwise; what no document could say is left as it was."""
    random = Random(seed)  # noqa: S311  # no secret
    texts = []
    for text, parse in zip(next(cases(1, start=seed)), (parse_dossier, parse_engagement, parse_answers), strict=True):
        kept = text
        for _ in range(random.choice((1, 4, 16))):
            document = json.loads(kept)
            shake(document, random)
            changed = json.dumps(document).encode()
            try:
                parse(changed, "case.json")
            except DocumentError:
                continue
            kept = changed
        texts.append(kept)
    return Case(*texts)


def decided(dossier: Any, engagement: Any, answers: Any) -> Decided:
    return DECIDER.decide(dossier, "service", engagement, answers)


def test_the_ends_of_an_assessment_lie_within_those_of_a_decider() -> None:
    """What an assessment tightens stays inside."""
    for case in cases(10):
        dossier, engagement, answers = read(case)
        ends = decided(dossier, engagement, answers)

        assessment = assess(dossier, "service", engagement, PORTFOLIO, answers, as_of=DAY)

        assert ends.score is not None
        assert assessment.score is not None
        order = [None if each is None else each.rank for each in (ends.best, assessment.best, assessment.worst, ends.worst)]
        assert order == sorted(rank for rank in order if rank is not None)
        assert ends.score.best <= assessment.score.best <= assessment.score.worst <= ends.score.worst


def test_what_comes_before_changes_nothing() -> None:
    """A decider that has judged other cases gives what a new one gives."""
    documents = [read(case) for case in cases(40)]
    several = [decided(*each) for each in documents]

    assert [Decider(PORTFOLIO, as_of=DAY).decide(each[0], "service", *each[1:]) for each in documents[30:]] == several[30:]
    assert list(DECIDER.stream((each[0], "service", *each[1:]) for each in documents)) == several


def test_a_case_that_acceptances_change_is_decided_with_them() -> None:
    policy = a_policy(a_question("DATA-01", gate="reject"), acceptance={"by": ["CRO"]})
    dossier = a_dossier(terms={"trains_on_inputs": True})
    accepted = {
        "question": "DATA-01", "by": "A. Person", "role": "CRO", "reason": "We know.", "on": "2025-12-01", "until": "2026-12-01",
        "outcome": "not_satisfied", "residual": 0.6, "gate": "reject", "facts": {"deployment.terms.trains_on_inputs": "yes"},
    }  # fmt: skip
    case = dossier, DEPLOYMENT, an_engagement(acceptances=[accepted])

    ends = Decider(policy, as_of=TODAY).decide(*case)

    assert ends == decided_carefully(*case, policy, None, TODAY)
    assert ends.worst is not Decision.REJECT


def test_a_deployment_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="no deployment 'other'"):
        Decider(a_policy(), as_of=TODAY).decide(a_dossier(), "other", an_engagement())


def test_an_answer_that_the_policy_has_no_place_for_is_refused() -> None:
    for answers in (some_answers(NONE_99="yes"), some_answers(DATA_01="perhaps"), some_answers(DATA_01="not_applicable")):
        with pytest.raises(DocumentError):
            Decider(a_policy(), as_of=TODAY).decide(a_dossier(), DEPLOYMENT, an_engagement(), answers)


def test_a_region_that_the_policy_does_not_have_is_refused() -> None:
    dossier = a_dossier(places=[{"activity": "inference", "country": {"within": "atlantis"}, "party": "acme"}])

    with pytest.raises(DocumentError, match="atlantis"):
        Decider(a_policy(), as_of=TODAY).decide(dossier, DEPLOYMENT, an_engagement())


def test_where_nothing_applies_there_is_no_decision() -> None:
    policy: Policy = a_policy(a_question("DATA-01", applies="false"))

    ends = Decider(policy, as_of=TODAY).decide(a_dossier(), DEPLOYMENT, an_engagement())

    assert (ends.best, ends.worst, ends.score, ends.decision) == (None, None, None, None)
