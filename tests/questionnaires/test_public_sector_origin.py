"""Decisions by origin: each comes out as its authority decided, by app, API and weights, and nothing that is taken out makes it milder."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.questionnaires import one_change
from vendor_risk import Decision, assess
from vendor_risk.assess.case import differences, run_case
from vendor_risk.model.load import parse_dossier
from vendor_risk.policy import load_case
from vendor_risk.shipped import shipped

if TYPE_CHECKING:
    from vendor_risk import Assessment
    from vendor_risk.policy import ReadyCase

NAME = "public-sector-origin"
FOLDER = shipped("questionnaires") / "cases" / NAME
CASES = sorted(path.stem for path in FOLDER.glob("*.yaml") if path.stem.split("-")[0] not in ("deepseek", "answers", "met", "missed"))
WAYS = ("app", "api", "weights")
DECIDED = {
    "cz-nukib-2025-07": ("banned", "banned", "allowed_if_isolated"),
    "tw-moda-2025-01": ("banned", "banned", "not_stated"),
    "au-pspf-001-2025": ("banned", "banned", "not_stated"),
    "it-garante-2025-01": ("banned", "not_stated", "not_addressed"),
    "de-berlin-2025-06": ("illegal_transfer", "not_stated", "not_addressed"),
    "kr-pipc-2025-04": ("unlawful_transfer_found", "not_stated", "not_addressed"),
    "us-navy-2025-01": ("banned", "banned", "banned"),
    "us-texas-2025-01": ("banned", "not_stated", "not_stated"),
}
"""What eight authorities decided, in the words of those who gathered it."""
FAMILIES = ("it-garante-2025-01", "au-pspf-001-2025", "us-navy-2025-01", "cz-nukib-2025-07")
"""One against the company, one on the service, one by origin, one with an exemption."""
VERDICTS = {
    "banned": "barred",
    "illegal_transfer": "unlawful",
    "unlawful_transfer_found": "unlawful",
    "not_stated": "undetermined",
    "allowed_if_isolated": "exempt",
    "not_addressed": "not_addressed",
}
MILDEST_FIRST = ("not_bound", "not_in_force", "not_addressed", "exempt", "advised_against", "unlawful", "barred")


@cache
def ready(name: str) -> ReadyCase:
    """A shipped case."""
    return load_case(FOLDER / f"{name}.yaml")


@cache
def judged(name: str) -> Assessment:
    """What comes of a shipped case."""
    return run_case(ready(name))


def gravest(assessment: Assessment) -> int:
    """The gravest that all decisions may come to, today."""
    found = [result.possible[0] for result in assessment.determinations if result.id == "authority_decision"]
    return max(map(MILDEST_FIRST.index, found))


def test_there_are_as_many_cases_as_there_were() -> None:
    """Fourteen decisions by app, API and weights, and eighteen on the edges of their scope, exemptions and days."""
    assert len(CASES) == 14 * 3 + 18


@pytest.mark.parametrize("name", CASES)
def test_a_case_comes_out_as_the_authority_decided(name: str) -> None:
    """Verdict, questions and decision."""
    assert differences(ready(name)) == ()


@pytest.mark.parametrize(("decision", "way"), [(decision, way) for decision in DECIDED for way in WAYS])
def test_the_cases_say_what_was_decided(decision: str, way: str) -> None:
    """A case that was written wrongly would prove nothing."""
    expect = ready(f"{decision}-{way}").case.expect

    assert expect.determinations == {"authority_decision": VERDICTS[DECIDED[decision][WAYS.index(way)]]}


@pytest.mark.parametrize("name", CASES)
def test_no_case_comes_out_milder(name: str) -> None:
    """What is barred or unlawful is rejected at both ends, what is not stated at the worst."""
    assessment = judged(name)
    verdict = ready(name).case.expect.determinations["authority_decision"]

    assert (assessment.worst is Decision.REJECT) == (verdict in ("barred", "unlawful", "undetermined"))
    assert (assessment.best is Decision.REJECT) == (verdict in ("barred", "unlawful"))


@pytest.mark.parametrize("key", ["status", "date", "kind", "subject", "binds", "bars", "exempts", "country"])
@pytest.mark.parametrize("name", [f"{decision}-{way}" for decision in FAMILIES for way in ("app", "weights")])
def test_what_is_taken_out_of_a_decision_makes_nothing_milder(name: str, key: str) -> None:
    """What a dossier does not tell of a decision is unknown, and its gravest meaning stays."""
    case = ready(name)
    plain: dict[str, Any] = yaml.safe_load((FOLDER / "deepseek.yaml").read_text("utf-8"))
    (action,) = (each for each in plain["authority_actions"] if name.startswith(each["id"]))
    del action[key]
    dossier = parse_dossier(json.dumps(plain, default=date.isoformat), "deepseek.json")
    whole = judged(name)
    less = assess(dossier, case.case.deployment, case.engagement, case.policy, case.answers, as_of=case.case.as_of)

    assert gravest(less) >= gravest(whole)
    assert whole.worst is not None
    assert less.worst is not None
    assert less.worst >= whole.worst


@pytest.mark.parametrize(
    ("kind", "outcome", "decision"),
    [
        ("ban", "not_satisfied", Decision.REJECT),
        ("fine", "not_satisfied", Decision.REJECT),
        ("advice", "partly_satisfied", Decision.ESCALATE),
    ],
)
def test_advice_forbids_nothing(kind: str, outcome: str, decision: Decision) -> None:
    """It goes to somebody who decides; a ban, and a finding that the service is unlawful, do not."""
    change = {"engagement.organisation.bodies": ["state_administration"], "authority_actions.0.kind": kind}
    assessment = one_change.judged(NAME, "app", {**change, "authority_actions.1.status": "in_force"})

    assert one_change.outcome(assessment, "PSO-01") == outcome
    assert assessment.decision is decision


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, "barred"),
        ({"authority_actions.0.status": "contested"}, "barred"),
        ({"authority_actions.0.status": "lifted"}, "not_in_force"),
        ({"authority_actions.0.until": date(2026, 11, 23)}, "not_bound"),  # it is the other one that is left
        ({"authority_actions.0.until": date(2026, 11, 24)}, "barred"),
        ({"authority_actions.0.binds": ["anyone"]}, "barred"),
        ({"engagement.organisation.bodies": ["company"]}, "not_bound"),
        ({"engagement.organisation.bodies": ["company", "unknown"]}, "barred or not_bound"),
        ({"authority_actions.0.country": "SE"}, "not_bound"),
        ({"authority_actions.0.country": "SE", "authority_actions.0.kind": "house_rule"}, "barred"),
    ],
)
def test_a_decision_binds_whom_it_names_while_it_is_in_force(change: dict[str, Any], verdict: str) -> None:
    """By kind of body and country; a contested decision counts until it falls."""
    assessment = one_change.judged(NAME, "app", {"engagement.organisation.bodies": ["state_administration"]}, change)
    found = [result.possible for result in assessment.determinations if result.id == "authority_decision"]

    assert " or ".join(sorted(found[0])) == verdict


@pytest.mark.parametrize(
    ("exempts", "isolated", "cloud", "own"),
    [
        ("weights", False, "clear", "clear"),
        ("isolated_weights", False, "barred", "barred"),
        ("isolated_weights", True, "clear", "clear"),
        ("local_isolated_weights", True, "barred", "clear"),
        ("local_isolated_weights", False, "barred", "barred"),
    ],
)
def test_an_exemption_asks_for_what_it_says(exempts: str, isolated: bool, cloud: str, own: str) -> None:
    """Weights whoever runs them, only where they are cut off, or only on one's own machines as well."""
    change = {"authority_actions.1.exempts": [exempts], "deployments.it.isolated": isolated}

    assert one_change.verdict(one_change.judged(NAME, "forces", change), "model_decisions") == cloud
    assert one_change.verdict(one_change.judged(NAME, "forces-own", change), "model_decisions") == own


@pytest.mark.parametrize(("isolated", "verdict"), [(True, "not_addressed"), (False, "barred or not_addressed")])
def test_a_copy_that_is_cut_off_passes_nothing_on(isolated: bool, verdict: str) -> None:
    """Whoever might be a sub-processor: the vendor gets nothing from it, so an act on the vendor's API does not speak of it."""
    act = {"authority_actions.0.bars": ["vendor_app", "vendor_api"], "engagement.organisation.bodies": ["state_administration"]}
    change = {"deployments.it.subprocessors": ["unknown"], "deployments.it.isolated": isolated}

    assert one_change.verdict(one_change.judged(NAME, "cloud", act, change), "authority_decision").startswith(verdict)


def test_nothing_stands_against_the_clean_vendor() -> None:
    """Nothing that was decided binds it, so each finding below comes from its change."""
    assert one_change.unchanged(NAME).decision is Decision.APPROVE
    assert set(one_change.cases(NAME)["cases"]) == set(one_change.question_ids(NAME))


@pytest.mark.parametrize("question", one_change.question_ids(NAME))
def test_a_question_tells_the_case_that_meets_it_from_the_one_that_does_not(question: str) -> None:
    """The same vendor for the same body meets the question without the change and misses it with it."""
    assert one_change.without_and_with(NAME, question) == one_change.expected(NAME, question)


def test_the_decision_in_the_readme_is_judged_as_it_says() -> None:
    """Written as shown, it bars the app for its agency, and leaves open whether it means the rest."""
    text = (shipped("questionnaires") / "README.md").read_text(encoding="utf-8")
    (block,) = (part for part in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL) if part.startswith("authority_actions:"))
    change = {"authority_actions": yaml.safe_load(block)["authority_actions"], "engagement.organisation.country": "US"}
    change |= {"engagement.organisation.bodies": ["us_agency"]}

    assert one_change.verdict(one_change.judged(NAME, "app", change), "authority_decision") == "barred"
    assert one_change.verdict(one_change.judged(NAME, "cloud", change), "authority_decision") == "barred or not_addressed"
