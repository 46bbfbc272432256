"""What README.md shows works as it is printed there."""

from __future__ import annotations

import re
import shlex
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from vendor_risk import assess, load_dossier, load_engagement, load_policy
from vendor_risk.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
ENGAGEMENTS = ("eu-customer-support", "published-documents", "us-health-summaries")
ROUTES = {
    "DeepSeek's app or API": ("vendor-app", "vendor-api"),
    "a router pool that may land in China": ("router-pool",),
    "a cloud in the US or the EU": ("us-cloud", "eu-cloud"),
    "our own machines in the EU": ("self-hosted-eu",),
}


def blocks(language: str) -> list[str]:
    """Return the fenced blocks of a language, in order."""
    return re.findall(rf"```{language}\n(.*?)```", README, flags=re.DOTALL)


def commands() -> list[list[str]]:
    """Return the words of each command line that is shown, comments left out."""
    return [shlex.split(line, comments=True) for block in blocks("console") for line in block.splitlines()]


@pytest.fixture
def beside_the_examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder where the paths that the README names are found."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("beside_the_examples")
def test_python_prints_what_its_comments_say(capsys: pytest.CaptureFixture[str]) -> None:
    """Each Python block runs, and a print with a comment prints that comment."""
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), {})  # noqa: S102 -- the README is ours, and running it is the test
        for line in re.findall(r"print\(.*\)  # (.*)", block):
            assert line in capsys.readouterr().out


@pytest.mark.usefixtures("beside_the_examples")
def test_commands_work_in_the_order_shown() -> None:
    """Each `vendor-risk` line ends well, those that read what an earlier one wrote included."""
    shown = [words[1:] for words in commands() if words[0] == "vendor-risk"]
    assert len(shown) == 6
    for arguments in shown:
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == 0, (arguments, result.output)


def test_make_targets_exist() -> None:
    """Each `make` line names a target of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    named = {words[1] for words in commands() if words[0] == "make"}
    assert named
    assert named <= targets


def test_links_lead_somewhere() -> None:
    """Each relative link and picture is there."""
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        if not target.startswith("https:"):
            assert (ROOT / target).exists(), target


def test_table_of_decisions_is_today_s() -> None:
    """The decisions in the table are those the example gives, route by route."""
    rows = re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", README, flags=re.MULTILINE)
    stated = {row[0]: row[1:] for row in rows if row[0] not in {"route", "---"}}
    assert len(stated) == 4
    for route, deployments in ROUTES.items():
        for engagement, cell in zip(ENGAGEMENTS, stated[route], strict=True):
            for deployment in deployments:
                assert decision_on(deployment, engagement) == cell.split(":")[0], (deployment, engagement)


def decision_on(deployment: str, engagement: str) -> str:
    """Judge a route of the example for one of its uses, in the words of the README."""
    folder = ROOT / "examples" / "deepseek-r1"
    assessment = assess(
        load_dossier(folder / "dossier.yaml"),
        deployment,
        load_engagement(folder / f"{engagement}.yaml"),
        load_policy("ai-vendor"),
        as_of=date(2026, 11, 24),
    )
    return assessment.decision.value.replace("_", " ") if assessment.decision else "incomplete"
