"""The command as a whole: quick, helpful, and honest in its exit codes."""

from __future__ import annotations

import runpy
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from tests.cli.command import DAY, DOSSIER, ENGAGEMENT, run
from vendor_risk import __version__
from vendor_risk.cli import main
from vendor_risk.cli.group import _COMMANDS  # the table is what is compared

COMMANDS = list(_COMMANDS)


def loaded_by(*arguments: str) -> set[str]:
    """The modules that a run of the command loads."""
    code = "import sys\nfrom vendor_risk.cli import main\ntry: main()\nexcept SystemExit: pass\nprint('LOADED', *sys.modules)"
    found = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return set(found.stdout.rpartition("LOADED ")[2].split())


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("assess", "--help"), ("report", "--help"), ("show", "--help")])
def test_help_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    """Asking for help costs neither pydantic nor jinja2 nor weasyprint, nor reading YAML."""
    assert not {"pydantic", "jinja2", "weasyprint", "yaml", "pycountry", "vendor_risk.documents"} & loaded_by(*arguments)


def test_judging_loads_no_renderer() -> None:
    """A judgement on the terminal or as JSON costs neither jinja2 nor weasyprint."""
    assert not {"jinja2", "weasyprint"} & loaded_by("assess", DOSSIER, "-e", ENGAGEMENT, "-d", "vendor-api", *DAY)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_teaches_by_example(name: str) -> None:
    """Each command's help shows a command line one can type, and begins as the list of commands says."""
    command = main.get_command(click.Context(main), name)
    shown = run(name, "--help")

    assert command is not None
    assert shown.exit_code == 0
    assert f"  vendor-risk {name}" in shown.stdout
    assert (command.help or "").startswith(_COMMANDS[name].rstrip("."))


def test_the_commands_are_the_files() -> None:
    """A command that has a file is listed, and the other way round."""
    package = Path(__file__).parents[2] / "vendor_risk" / "cli"
    files = {path.stem for path in package.glob("*.py") if "\ndef command(" in path.read_text("utf-8")}

    assert files == set(COMMANDS)


def test_the_help_names_every_command() -> None:
    """One page shows what there is and how to begin."""
    shown = run("--help").stdout

    assert all(f"\n  {name} " in shown for name in COMMANDS)
    assert main.list_commands(click.Context(main)) == COMMANDS


def test_a_misspelt_command_is_suggested() -> None:
    """Who mistypes is told what was meant, and the exit code says bad usage."""
    result = run("asess")

    assert result.exit_code == 2
    assert "There is no command 'asess'; did you mean 'assess'?" in result.stderr


def test_a_wrong_option_is_bad_usage() -> None:
    """An option that there is not ends with 2."""
    assert run("--nonsense").exit_code == 2
    assert run("--", "-x").exit_code == 2
    assert run("assess", DOSSIER).exit_code == 2


def test_the_version_is_the_package_s() -> None:
    """The command, the package and the build agree on the version, which is written once."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))

    assert run("--version").stdout == f"vendor-risk, version {__version__}\n"
    assert project["project"]["dynamic"] == ["version"]


def test_it_runs_as_a_module() -> None:
    """Without its installed name it is `python -m vendor_risk.cli`."""
    found = subprocess.run([sys.executable, "-m", "vendor_risk.cli", "--version"], capture_output=True, text=True, check=True)

    assert found.stdout == f"vendor-risk, version {__version__}\n"


def test_the_module_runs_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The module is nothing but the command."""
    monkeypatch.setattr(sys, "argv", ["vendor-risk", "--version"])
    with pytest.raises(SystemExit):
        runpy.run_module("vendor_risk.cli", run_name="__main__")

    assert capsys.readouterr().out.startswith("vendor-risk, version ")


def test_a_bug_is_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is neither ours nor the file system's is not dressed up as a mistake of the user."""
    monkeypatch.setattr("vendor_risk.model.load.load_dossier", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        run("assess", DOSSIER, "-e", ENGAGEMENT, "-d", "vendor-api")
