"""However it is installed, it works from any folder and finds what ships."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import venv
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
KINDS = ("editable", "wheel", "sdist")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def call(*arguments: str | Path, folder: Path) -> str:
    """Run a program from a folder without anything of ours on its path; return what it prints."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PIP_", "COV_"))}
    done = subprocess.run([str(each) for each in arguments], cwd=folder, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The wheel from the checkout, the sdist, and the wheel from the unpacked sdist; built with what is installed, without a network."""
    folder = tmp_path_factory.mktemp("built")
    build = (sys.executable, "-m", "build", "--no-isolation")
    call(*build, "--wheel", "--outdir", folder / "wheel", ROOT, folder=folder)
    call(*build, "--sdist", "--outdir", folder / "sdist", ROOT, folder=folder)
    (sdist,) = (folder / "sdist").glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder / "unpacked", filter="data")
    (unpacked,) = (folder / "unpacked").iterdir()
    call(*build, "--wheel", "--outdir", folder / "rebuilt", unpacked, folder=folder)
    (wheel,), (rebuilt,) = (folder / "wheel").glob("*.whl"), (folder / "rebuilt").glob("*.whl")
    return {"wheel": wheel, "sdist": rebuilt}


@pytest.fixture(scope="session", params=KINDS)
def installed(request: pytest.FixtureRequest, built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds vendor_risk alone, beside the dependencies of this one; the folder of its programs."""
    place = tmp_path_factory.mktemp(request.param) / "env"
    venv.create(place, with_pip=False)
    programs = place / ("Scripts" if os.name == "nt" else "bin")
    (libraries,) = place.glob("lib/python*/site-packages")
    (libraries / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    what = ("--editable", ROOT) if request.param == "editable" else (built[request.param],)
    alone = ("--no-deps", "--no-build-isolation", "--no-index", "--ignore-installed", "--quiet", "--disable-pip-version-check")
    call(sys.executable, "-m", "pip", "--python", programs / "python", "install", *alone, *what, folder=place)
    return programs


def test_the_command_finds_what_ships(installed: Path, tmp_path: Path) -> None:
    """From an empty folder: questionnaires are listed, a vendor is begun, checked, judged and reported with the shipped template."""
    command = installed / "vendor-risk"
    assert "  ai-vendor " in call(command, "list", "questionnaires", folder=tmp_path)
    call(command, "init", "acme", folder=tmp_path)
    call(command, "check", "acme/dossier.yaml", "acme/engagement.yaml", folder=tmp_path)
    documents = ("acme/dossier.yaml", "-e", "acme/engagement.yaml", "--as-of", "2026-11-24")
    assert "Example Vendor" in call(command, "assess", *documents, folder=tmp_path)
    call(command, "report", *documents, "-o", "report.html", folder=tmp_path)
    assert "Example Vendor" in (tmp_path / "report.html").read_text("utf-8")


def test_what_is_installed_is_used(installed: Path, tmp_path: Path) -> None:
    """The environment's own copy is the one that runs (but for an editable install, which is the checkout)."""
    where = call(installed / "python", "-c", "import vendor_risk; print(vendor_risk.__file__)", folder=tmp_path).strip()

    assert Path(where).is_relative_to(installed.parent) or Path(where).is_relative_to(ROOT)
    assert Path(where).is_relative_to(ROOT) == ("editable" in str(installed))


def test_every_import_is_a_declared_dependency() -> None:
    """What the package and its tests import they ask for, or they break one day when something else no longer brings it."""
    runtime = PROJECT["project"]["dependencies"]
    optional = PROJECT["project"]["optional-dependencies"]
    develop, extras = optional["dev"], [each for name, extra in optional.items() if name not in ("dev", "bench") for each in extra]

    optional_imports = {"pikepdf", "cryptography", "pyhanko", "pyhanko_certvalidator"}
    assert _undeclared(["vendor_risk"], runtime) == {"pydantic_core", *optional_imports}  # a part of pydantic, and the extras
    assert _undeclared(["vendor_risk"], [*runtime, *extras]) == {"pydantic_core"}
    assert set(extras) <= set(develop)
    assert _undeclared(["tests", "benchmarks"], [*runtime, *develop]) == set()


def _undeclared(folders: list[str], requirements: list[str]) -> set[str]:
    nodes = [node for folder in folders for path in (ROOT / folder).rglob("*.py") for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    imported = {name.partition(".")[0] for node in nodes for name in _names(node)}
    declared = {re.split(r"[><=\[]", each)[0] for each in requirements}
    homes = packages_distributions()
    ours = {"vendor_risk", "tests", "benchmarks"}
    return {name for name in imported - sys.stdlib_module_names - ours if not declared & {each.lower() for each in homes.get(name, ())}}


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module and not node.level else []


def test_both_wheels_hold_the_same(built: dict[str, Path]) -> None:
    """The wheel from the sdist is the wheel from the checkout, with types, questionnaires and templates."""
    names = {kind: {name for name in zipfile.ZipFile(wheel).namelist() if not name.endswith("/RECORD")} for kind, wheel in built.items()}

    assert names["wheel"] == names["sdist"]
    for name in ("vendor_risk/py.typed", "vendor_risk/questionnaires/ai-vendor.yaml", "vendor_risk/cli/starter/dossier.yaml"):
        assert name in names["wheel"]
    assert any(name.startswith("vendor_risk/templates/board/") for name in names["wheel"])
    assert any(name.endswith("/licenses/LICENSE") for name in names["wheel"])
    assert not any(name.startswith(("tests/", "benchmarks/", "examples/")) for name in names["wheel"])
