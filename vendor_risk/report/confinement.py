"""Confinement: what comes from others is run in a process of its own, which may use so much and no more."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from base64 import b64encode
from dataclasses import asdict, dataclass
from tempfile import TemporaryDirectory, TemporaryFile
from typing import TYPE_CHECKING

from ..errors import RenderError
from .template import shipped_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from .template import Template

_START = "import sys; sys.path[:] = sys.argv[1:]; from vendor_risk.report.confined import main; main()"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a process may use: seconds of processor time and by the clock, bytes of memory, bytes of what it gives back."""

    processor: int = 10
    clock: int = 60
    memory: int = 600_000_000
    output: int = 20_000_000


FILLING = Limits()
"""A template takes a hundredth of that."""

SETTING = Limits(processor=120, clock=600, memory=2_000_000_000, output=50_000_000)
"""The engine takes a second for twenty pages."""


def fill_apart(template: Template, values: Mapping[str, object], limits: Limits = FILLING) -> str:
    """Return the finished document of a user's template; raises RenderError that names file and line, or the limit that was reached."""
    logo = values["theme"]["logo"] if isinstance(values["theme"], dict) else None
    request = {
        "job": "fill",
        "name": template.name,
        "base": template.base,
        "files": dict(template.files),
        "shipped": dict(shipped_files()),
        "values": dict(values),
        "logo": logo["url"] if logo else "",
    }
    return _run(template, request, limits).decode("utf-8")


def set_apart(template: Template, html: str, record: bytes, day: date, limits: Limits = SETTING) -> bytes:
    """Return the PDF of what a user's template made; raises RenderError as `set_pdf` does, or for the limit that was reached."""
    logo = template.theme.logo
    request = {
        "job": "set",
        "html": html,
        "record": b64encode(record).decode("ascii"),
        "day": day.isoformat(),
        "logo": {**asdict(logo), "data": b64encode(logo.data).decode("ascii")} if logo else None,
    }
    return _run(template, request, limits)


def _run(template: Template, request: Mapping[str, object], limits: Limits) -> bytes:
    """Run a job apart: all that the process gets are files in memory, all that it can give is one more, of which the size is bounded.

    What it puts into its folder for files that do not last goes when it goes, however that ends.
    """
    with TemporaryFile() as given, TemporaryFile() as back, TemporaryDirectory() as room:
        given.write(json.dumps({**request, "limits": asdict(limits)}).encode())
        given.seek(0)
        process = subprocess.Popen(  # noqa: S603  # this very interpreter, with a text of ours
            [sys.executable, "-I", "-c", _START, *filter(None, sys.path)],
            stdin=given,
            stdout=back,
            stderr=subprocess.DEVNULL,
            env={"LC_ALL": "C.UTF-8", "TMPDIR": room},
        )
        try:
            code = process.wait(limits.clock)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise RenderError(f"template {template.name!r}: it took more than {limits.clock} seconds, and was stopped") from None
        finally:
            process.kill()
        back.seek(0)
        answer = back.read(limits.output + 1)
    state, _, result = answer.partition(b"\n")
    if code == 0 and state == b"done":
        return result
    if code == 0 and state == b"refused":
        raise RenderError(f"template {template.name!r}: {result.decode('utf-8', 'replace')}")
    raise RenderError(f"template {template.name!r}: {_stopped(code, limits)}")


def _stopped(code: int, limits: Limits) -> str:
    """Say which limit ended a process."""
    told = {
        -signal.SIGXCPU: f"it took more than {limits.processor} seconds of the processor, and was stopped: look for a loop without end",
        -signal.SIGXFSZ: f"it made more than {limits.output:,} bytes, and was stopped",
    }
    return told.get(code, f"it ended with code {code} before it was done: it may have needed more than {limits.memory:,} bytes of memory")
