"""`show` tells what a policy says in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import run
from tests.cli.test_assess import NOTHING_APPLIES
from vendor_risk import load_policy

REGION = """\
kind: regions
schema: 1
title: Ours
dated: 2026-11-24
regions:
  ours: {title: Ours, effect: permits, source: "https://example.com", members: [{country: DE}]}
"""


def test_a_question_is_shown_whole() -> None:
    """What is asked, why, how it is answered and what follows."""
    shown = run("show", "question", "SEC-01").stdout

    for part in (
        "Will we send data to a Chinese-hosted model?",
        "Why",
        "How it is answered",
        "places.exists(p,",
        "reject where",
        "References",
    ):
        assert part in shown


def test_every_question_control_and_region_can_be_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that a policy holds makes the command stumble, or is wider than 80 columns."""
    policy = load_policy("ai-vendor")
    monkeypatch.setattr("vendor_risk.policy.load_policy", lambda *_: policy)
    names = [("question", each.id) for each in policy.questions] + [("region", each) for each in policy.regions]
    names += [("rule", each.id) for each in policy.residency] + [("determination", each) for each in policy.determinations]
    names += [("law", each.id) for each in policy.access_laws]
    for what, name in [*names, *(("control", each) for each in list(policy.catalogue)[:3])]:
        result = run("show", what, name)
        assert result.exit_code == 0
        assert name in result.stdout
        assert max(len(line) for line in result.stdout.splitlines()) <= 80


def test_a_region_is_shown_as_of_a_day() -> None:
    """The United States leave the adequate countries between two days of July 2020."""
    before = run("show", "region", "eu_adequate", "--as-of", "2020-07-15").stdout
    after = run("show", "region", "eu_adequate", "--as-of", "2020-07-17").stdout

    assert "  US United States" in before.split("Not on that day")[0]
    assert "  US United States" not in after.split("Not on that day")[0]
    assert "2020-07-15" in before


def test_a_law_says_what_could_not_be_confirmed() -> None:
    """With its article and its source; a rule of the library does the same."""
    law = run("show", "law", "us-fisa-702").stdout
    rule = run("show", "rule", "SA-PDPL-29", "-p", "data-residency").stdout

    assert "50 U.S.C. 1881a" in law
    assert "Not confirmed; it counts all the same" in law
    assert "https://sdaia.gov.sa" in rule
    assert "Recalled, and not read" in rule


def test_what_a_policy_leaves_out_is_left_out(tmp_path: Path) -> None:
    """A small questionnaire with a region of its own is shown without empty headings."""
    (tmp_path / "regions.yaml").write_text(REGION, encoding="utf-8")
    policy = tmp_path / "ours.yaml"
    policy.write_text(NOTHING_APPLIES.replace("domains:", "regions: [regions.yaml]\ndomains:"), encoding="utf-8")
    questionnaire = run("show", "questionnaire", policy)
    region = run("show", "region", "ours", "-p", policy, "--as-of", "2026-11-24")

    assert questionnaire.stdout.startswith("nothing  Nothing applies")
    assert "rules" not in questionnaire.stdout
    assert "Members\n  DE  Germany" in region.stdout.replace("DE Germany", "DE  Germany")
    assert "Not on that day" not in region.stdout


def test_a_control_names_the_questions_that_count_on_it() -> None:
    """One sees what a control is good for."""
    policy = load_policy("ai-vendor")
    counted = {mitigation.control for question in policy.questions for mitigation in question.mitigated_by}
    shown = run("show", "control", min(counted)).stdout

    assert "Questions whose risk it lowers" in shown


def test_a_questionnaire_lists_its_questions() -> None:
    """Domains, questions, rules and determinations."""
    shown = run("show", "questionnaire", "ai-vendor").stdout

    assert all(question.id in shown for question in load_policy("ai-vendor").questions)
    assert "Residency rules" in shown
    assert "Determinations" in shown


@pytest.mark.parametrize(
    ("what", "name", "meant"), [("question", "SEC-1", "SEC-"), ("region", "chinna", "china"), ("control", "dlpp", "dlp")]
)
def test_an_unknown_name_is_suggested(what: str, name: str, meant: str) -> None:
    """Who misspells is told what was meant."""
    result = run("show", what, name)

    assert result.exit_code == 2
    assert f"there is no {what} '{name}'; did you mean '{meant}" in result.stderr
