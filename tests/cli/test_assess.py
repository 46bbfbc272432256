"""`assess` judges, writes, and tells scripts what came out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import DAY, DOSSIER, ENGAGEMENT, EXAMPLE, JUDGED, run
from vendor_risk import Assessment, Decision, load_dossier

NOTHING_APPLIES = """\
kind: questionnaire
schema: 1
id: nothing
version: 1.0.0
title: Nothing applies
domains: {data: {title: Data}}
questions:
  - id: DATA-01
    domain: data
    ask: Is it so?
    because: It matters.
    remedy: Make it so.
    applies: data.exists(d, false)
    answer: data.exists(d, true)
    likelihood: likely
    impact: 3
"""
DOCUMENTS = str(EXAMPLE / "published-documents.yaml")


def test_the_decision_comes_first_in_80_columns() -> None:
    """A terminal of 80 columns shows the decision on its first page, without colour when it is no terminal."""
    result = run("assess", *JUDGED, "-d", "vendor-api")

    assert result.exit_code == 0
    assert "REJECT" in "\n".join(result.stdout.splitlines()[:8])
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "\x1b" not in result.stdout
    assert not result.stderr


def test_json_comes_back_as_the_assessment(tmp_path: Path) -> None:
    """What is written as JSON is the assessment, the same bytes each time, on stdout and in a file."""
    printed = run("assess", *JUDGED, "-d", "vendor-api", "-f", "json")
    written = run("assess", *JUDGED, "-d", "vendor-api", "-f", "json", "-o", tmp_path / "a.json")

    assert Assessment.from_json(printed.stdout).decision is Decision.REJECT
    assert (tmp_path / "a.json").read_text("utf-8") == printed.stdout
    assert written.stdout == ""
    assert written.stderr == f"Written: {tmp_path / 'a.json'}\n"


def test_without_a_deployment_all_are_judged() -> None:
    """Every way of getting the service is judged, in the order of the dossier."""
    result = run("assess", *JUDGED, "-f", "json")

    assert [each["subject"]["deployment"] for each in json.loads(result.stdout)] == list(load_dossier(DOSSIER).deployments)


def test_markdown_begins_with_a_heading() -> None:
    """As Markdown it can go into a ticket."""
    assert run("assess", *JUDGED, "-d", "vendor-api", "-f", "md").stdout.startswith("# ")


@pytest.mark.parametrize(
    ("engagement", "deployment", "fail_on", "code"),
    [
        (ENGAGEMENT, "vendor-api", "reject", 1),
        (ENGAGEMENT, "vendor-api", "approve", 1),
        (ENGAGEMENT, "eu-cloud", "reject", 3),
        (ENGAGEMENT, "eu-cloud", "approve_with_conditions", 1),
        (DOCUMENTS, "self-hosted-eu", "reject", 0),
        (DOCUMENTS, "self-hosted-eu", "escalate", 0),
    ],
)
def test_scripts_learn_the_decision_from_the_exit_code(engagement: str, deployment: str, fail_on: str, code: int) -> None:
    """1 when the gate is reached whatever is unknown, 3 when only if what is unknown turns out badly, else 0."""
    assert run("assess", DOSSIER, "-e", engagement, "-d", deployment, *DAY, "--fail-on", fail_on).exit_code == code


def test_of_several_deployments_the_worst_tells() -> None:
    """One that is surely rejected outweighs those that are open."""
    assert run("assess", *JUDGED, "--fail-on", "reject").exit_code == 1


def test_where_nothing_applies_nothing_is_cleared(tmp_path: Path) -> None:
    """A policy of which nothing applies gives no decision, and no gate of a script lets that through."""
    policy = tmp_path / "nothing.yaml"
    policy.write_text(NOTHING_APPLIES, encoding="utf-8")

    assert run("assess", *JUDGED, "-d", "vendor-api", "-p", policy, "--fail-on", "reject").exit_code == 3


def test_what_an_adverse_policy_holds_to_is_sure_beside_an_open_one(tmp_path: Path) -> None:
    """It takes what is unknown at its worst, whatever the other leaves open."""
    parts = {"adverse": "escalate", "open": "reject"}
    for unknown, gate in parts.items():
        text = NOTHING_APPLIES.replace("data.exists(d, false)", "data.exists(d, true)").replace("id: nothing", f"id: {unknown}-one")
        text = text.replace("answer: data.exists(d, true)", "answer: deployment.terms.ip_indemnity").replace(
            "DATA-01", f"{unknown[:3].upper()}-01"
        )
        (tmp_path / f"{unknown}.yaml").write_text(f"{text}    gate: {gate}\nunknown: {unknown}\n", encoding="utf-8")
    policies = [part for unknown in parts for part in ("-p", tmp_path / f"{unknown}.yaml")]

    codes = [run("assess", *JUDGED, "-d", "eu-cloud", *policies, "--fail-on", each).exit_code for each in ("escalate", "reject")]

    assert codes == [1, 3]


def test_the_day_matters_and_must_be_one() -> None:
    """The day is part of the result, and anything but a day is bad usage."""
    assert "2026-11-24" in run("assess", *JUDGED, "-d", "vendor-api").stdout
    result = run("assess", DOSSIER, "-e", ENGAGEMENT, "--as-of", "24.11.2026")

    assert result.exit_code == 2
    assert "expected a day such as 2026-11-24, found '24.11.2026'" in result.stderr


def test_an_unknown_deployment_is_suggested() -> None:
    """Who misspells a deployment is told which there are."""
    result = run("assess", *JUDGED, "-d", "vendor-apy")

    assert result.exit_code == 2
    assert "has no deployment 'vendor-apy'; did you mean 'vendor-ap" in result.stderr
    assert ": it has vendor-app, vendor-api, us-cloud," in result.stderr


def test_an_unknown_policy_is_suggested() -> None:
    """Who misspells a questionnaire is told which was meant."""
    result = run("assess", *JUDGED, "-p", "ai-vender")

    assert result.exit_code == 2
    assert "did you mean 'ai-vendor'?" in result.stderr


def test_mistakes_of_all_documents_come_at_once(tmp_path: Path) -> None:
    """Documents that are all wrong are refused together, under the paths that were given, and nothing is written."""
    names = []
    for kind in ("dossier", "engagement", "answers"):
        names.append(str(tmp_path / f"{kind}.yaml"))
        Path(names[-1]).write_text(f"kind: {kind}\nschema: 1\nnonsense: 1\n", encoding="utf-8")
    result = run("assess", names[0], "-e", names[1], "-a", names[2], "-o", tmp_path / "out.txt")

    assert result.exit_code == 2
    for name in names:
        assert f"{name}:3:1: nonsense: unknown key 'nonsense'" in result.stderr
    assert "\nRefused: " in result.stderr
    assert result.stdout == ""
    assert not (tmp_path / "out.txt").exists()


def test_a_folder_that_is_not_there_is_a_message(tmp_path: Path) -> None:
    """What can't be written is told in a line."""
    result = run("assess", *JUDGED, "-d", "vendor-api", "-o", tmp_path / "no" / "a.txt")

    assert result.exit_code == 2
    assert result.stderr == f"Error: can't write {tmp_path / 'no' / 'a.txt'}: No such file or directory\n"
