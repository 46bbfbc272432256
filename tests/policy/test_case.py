"""Case: the test of a policy, with the documents it names or holds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from vendor_risk.errors import DocumentError
from vendor_risk.policy import load_case

from .texts import text

CASE = """\
kind: case
schema: 1
title: A systematic use
source: https://example.org/decision
policy: ours.yaml
dossier:
  vendor: {name: Someone, party: someone}
  parties: {someone: {name: Someone Ltd, incorporated: FI}}
  models: {m: {name: M, developer: someone}}
  deployments: {api: {model: m, route: vendor_api, operator: someone}}
engagement: engagement.yaml
deployment: api
as_of: 2026-11-24
expect: {decision: reject, questions: {SEC-01: not_satisfied}}
"""
ENGAGEMENT = "kind: engagement\nschema: 1\norganisation: {name: We, country: FI}\ntitle: Help\nsystematic: yes\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in (("case", CASE), ("ours", text()), ("engagement", ENGAGEMENT)):
        (tmp_path / f"{name}.yaml").write_text(content, encoding="utf-8")
    return tmp_path


def test_a_case_brings_all_that_judging_it_takes(folder: Path) -> None:
    """Policy and engagement from files beside it, the dossier written out, the day, and what must follow."""
    ready = load_case(folder / "case.yaml")

    assert (ready.policy.id, ready.case.deployment, ready.case.as_of) == ("ours", "api", date(2026, 11, 24))
    assert ready.dossier.deployments["api"].route == "vendor_api"
    assert ready.engagement.systematic is True
    assert ready.answers is None
    assert (ready.case.expect.decision, ready.case.expect.questions) == ("reject", {"SEC-01": ("not_satisfied",)})


def test_a_mistake_inside_a_case_is_told_at_its_line(folder: Path) -> None:
    """Also in a document that is written out in it."""
    (folder / "case.yaml").write_text(CASE.replace("incorporated: FI", "incorporated: XX"), encoding="utf-8")

    with pytest.raises(DocumentError) as refused:
        load_case(folder / "case.yaml")

    (mistake,) = refused.value.mistakes
    assert (mistake.file, mistake.line, mistake.path) == ("case.yaml", 8, "parties.someone.incorporated")


def test_all_that_is_wrong_with_what_a_case_names_is_told_together(folder: Path) -> None:
    """A missing file, a wrong policy and a wrong engagement."""
    (folder / "case.yaml").write_text(
        CASE.replace("engagement.yaml", "engagment.yaml").replace("ours.yaml", "theirs.yaml"), encoding="utf-8"
    )

    with pytest.raises(DocumentError) as refused:
        load_case(folder / "case.yaml")

    assert [mistake.path for mistake in refused.value.mistakes] == ["policy", "engagement"]
    assert "did you mean 'engagement.yaml'?" in str(refused.value)


def test_a_case_that_expects_nothing_proves_nothing(folder: Path) -> None:
    """It must say what has to follow."""
    (folder / "case.yaml").write_text(CASE.replace("{decision: reject, questions: {SEC-01: not_satisfied}}", "{}"), encoding="utf-8")

    with pytest.raises(DocumentError, match="expected something that must follow"):
        load_case(folder / "case.yaml")


def test_a_case_that_is_wrong_itself_tells_what_is_wrong_with_what_it_names_too(folder: Path) -> None:
    """All in one go: a missing key, a file that is not there, a misspelt policy, a mistake in a document inside."""
    (folder / "case.yaml").write_text(
        "kind: case\nschema: 1\ntitle: T\npolicy: ai-vendr\ndossier: nowhere.yaml\nengagement: {title: x, organisation: 3}\n"
        "deployment: it\nas_of: never\n",
        encoding="utf-8",
    )

    with pytest.raises(DocumentError) as refused:
        load_case(folder / "case.yaml")

    assert [(mistake.line, mistake.path) for mistake in refused.value.mistakes] == [
        (1, ""),
        (4, "policy"),
        (5, "dossier"),
        (6, "organisation"),
        (8, "as_of"),
    ]
