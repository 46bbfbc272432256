"""`check` reads any kind of document and lists every mistake of every file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import DOSSIER, ENGAGEMENT, EXAMPLE, run
from tests.cli.test_assess import NOTHING_APPLIES
from vendor_risk.cli.kinds import KINDS
from vendor_risk.shipped import shipped


def test_everything_that_ships_is_right() -> None:
    """The example and all questionnaires, regions, laws and controls have no mistakes."""
    files = sorted([*EXAMPLE.rglob("*.yaml"), *shipped("questionnaires").rglob("*.yaml")])
    result = run("check", *files)

    assert result.exit_code == 0, result.stderr
    assert len(result.stdout.splitlines()) == len(files)
    assert all(line.endswith(", no mistakes") for line in result.stdout.splitlines())


def test_mistakes_of_all_files_come_at_once(tmp_path: Path) -> None:
    """Right files are named on stdout, wrong ones on stderr with every mistake, whatever their order."""
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("kind: dossier\nschema: 1\nvendor: {name: A, party: b}\nvendor: {}\ntrams: 1\n", encoding="utf-8")
    worse = tmp_path / "worse.json"
    worse.write_text('{"kind": "dossier",', encoding="utf-8")
    result = run("check", wrong, ENGAGEMENT, worse)

    assert result.exit_code == 2
    assert result.stdout == f"{ENGAGEMENT}: engagement, no mistakes\n"
    assert f"{wrong}:4:1: key 'vendor' stands here a second time, the first is at line 3" in result.stderr
    assert f"{wrong}:5:1: trams: unknown key 'trams'" in result.stderr
    assert f"{worse}:1:20: expected a key in double quotes" in result.stderr


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\n", "expected the key 'kind' (one of dossier, engagement,"),
        ("kind: dosier\n", "kind: expected one of dossier, engagement, "),
        ("kind: dosier\n", "found 'dosier'; did you mean 'dossier'?"),
    ],
)
def test_a_document_says_what_it_is(tmp_path: Path, text: str, message: str) -> None:
    """Without a kind there is nothing to check it against."""
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    result = run("check", tmp_path / "a.yaml")

    assert result.exit_code == 2
    assert message in result.stderr


def test_what_an_author_probably_did_not_mean_is_a_hint(tmp_path: Path) -> None:
    """A condition that can never be decided is pointed out, and the document is right all the same."""
    policy = tmp_path / "ours.yaml"
    policy.write_text(NOTHING_APPLIES.replace("data.exists(d, true)", "incidents.size() > 0"), encoding="utf-8")
    result = run("check", policy)

    assert result.exit_code == 0, result.stderr
    assert "questions[0].answer: the size of an open list is unknown; for at least one write" in result.stderr
    assert result.stderr.splitlines()[0].endswith(" (a hint)")


CASE = """\
kind: case
schema: 1
title: The vendor's API for customer support
policy: ai-vendor
dossier: dossier.yaml
engagement: eu-customer-support.yaml
deployment: vendor-api
as_of: 2026-11-24
expect:
  decision: {decision}
  questions: {{SEC-01: {outcome}}}
  determinations: {{us_transaction: not_covered}}
  residency: {{{rule}: prohibited}}
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A folder with the example's documents, for a case beside them."""
    for name in ("dossier.yaml", "eu-customer-support.yaml"):
        (tmp_path / name).write_bytes((EXAMPLE / name).read_bytes())
    return tmp_path / "case.yaml"


def test_a_case_that_comes_out_as_it_says(case: Path) -> None:
    """Decision, outcome, determination and residency verdict are compared."""
    case.write_text(CASE.format(decision="reject", outcome="not_satisfied", rule="EU-PERSONAL"), encoding="utf-8")
    result = run("check", case)

    assert (result.exit_code, result.stdout) == (0, f"{case}: case, no mistakes\n"), result.stderr


def test_a_case_that_comes_out_otherwise(case: Path) -> None:
    """What differs is told with both words, and the exit code is 1: nobody was refused."""
    case.write_text(CASE.format(decision="approve", outcome="satisfied", rule="EU-PERSONAL"), encoding="utf-8")
    result = run("check", case, DOSSIER)

    assert result.exit_code == 1
    assert f"{case}: decision: expected approve, found reject\n" in result.stderr
    assert f"{case}: SEC-01: expected satisfied, found not_satisfied\n" in result.stderr
    assert f"{case}: case, 2 differences\n" in result.stdout


def test_a_case_may_expect_only_what_there_is(case: Path) -> None:
    """A rule that the policy does not have is a mistake of the case, at its line."""
    case.write_text(CASE.format(decision="reject", outcome="not_satisfied", rule="EU-PERSONEL"), encoding="utf-8")
    result = run("check", case)

    assert result.exit_code == 2
    assert f"{case}:10:3: expect: no residency rule 'EU-PERSONEL' in the policy; did you mean 'EU-PERSONAL'?" in result.stderr


def test_every_kind_can_be_checked(tmp_path: Path) -> None:
    """Each kind of document has a reader: an empty one of it is refused for what is missing, not for its kind."""
    for kind in KINDS:
        (tmp_path / f"{kind}.yaml").write_text(f"kind: {kind}\nunheard_of: 1\n", encoding="utf-8")
        result = run("check", tmp_path / f"{kind}.yaml")

        assert result.exit_code == 2
        assert "unheard_of" in result.stderr


TWO_QUESTIONS = """\
kind: questionnaire
schema: 1
id: ours
version: 1.0.0
title: Ours
extends: [minimum-security]
domains: {ours: {title: Ours}}
questions:
  - {id: OUR-01, domain: ours, ask: Is it operated?, because: B., answer: known(deployment.operator), likelihood: possible, impact: 3}
  - {id: OUR-02, domain: ours, ask: Is it ours?, because: B., answer: deployment.route == "self_hosted", likelihood: possible, impact: 3}
"""
OUR_CASE = """\
kind: case
schema: 1
title: An API is not ours
policy: ours.yaml
dossier: {vendor: {name: A, party: a}, parties: {a: {name: A}}, deployments: {it: {route: vendor_api, operator: a}}}
engagement: {organisation: {name: We}, title: Use, criticality: 2}
deployment: it
as_of: 2026-11-24
expect: {questions: {OUR-02: %s}}
"""


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """A questionnaire of two questions, with a case beside it that answers one of them adversely."""
    folder = tmp_path / "cases" / "ours"
    folder.mkdir(parents=True)
    (folder / "api.yaml").write_text(OUR_CASE % "not_satisfied", encoding="utf-8")
    (folder / "dossier.yaml").write_text(
        "kind: dossier\nschema: 1\nvendor: {name: A, party: a}\nparties: {a: {name: A}}\n", encoding="utf-8"
    )
    (tmp_path / "ours.yaml").write_text(TWO_QUESTIONS, encoding="utf-8")
    return tmp_path / "ours.yaml"


def test_a_question_that_no_case_ever_answers_adversely_is_reported_as_dead(ours: Path) -> None:
    """The cases beside a questionnaire are judged with it; questions that it takes over from others are theirs."""
    result = run("check", ours)

    assert (result.exit_code, result.stdout) == (0, f"{ours}: questionnaire, no mistakes\n")
    assert result.stderr == f"{ours}: no case ever answers these questions adversely: OUR-01 (a warning)\n"
    assert run("check", ours, "--strict").exit_code == 1


def test_a_questionnaire_without_cases_is_warned_of_as_a_whole(ours: Path) -> None:
    """So is one whose cases answer nothing adversely."""
    (ours.parent / "cases" / "ours" / "api.yaml").unlink()

    result = run("check", ours)

    assert (result.exit_code, result.stderr) == (0, f"{ours}: no case ever answers any of its questions adversely (a warning)\n")


def test_a_case_beside_a_questionnaire_that_comes_out_otherwise_is_told(ours: Path) -> None:
    """With its own name, and once where it was named too."""
    case = ours.parent / "cases" / "ours" / "api.yaml"
    case.write_text(OUR_CASE % "satisfied", encoding="utf-8")

    beside, named = run("check", ours), run("check", ours, case)

    assert beside.exit_code == named.exit_code == 1
    for result in (beside, named):
        assert result.stderr.count(f"{case}: OUR-02: expected satisfied, found not_satisfied\n") == 1


def test_a_case_that_is_named_counts_wherever_it_stands(ours: Path) -> None:
    """And a broken one beside the questionnaire is refused with all its mistakes."""
    case = ours.parent / "cases" / "ours" / "api.yaml"
    elsewhere = ours.parent / "elsewhere.yaml"
    elsewhere.write_text(OUR_CASE % "not_satisfied", encoding="utf-8")
    case.unlink()
    assert "OUR-01 (a warning)" in run("check", elsewhere, ours).stderr

    case.write_text("kind: case\n", encoding="utf-8")
    result = run("check", ours)
    assert result.exit_code == 2
    assert f"{case}:1:1: " in result.stderr
