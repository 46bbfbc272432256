"""Confined: the process that runs what comes from others. It reads one request, gives up what it does not need, and answers."""

from __future__ import annotations

import json
import resource
import sys
from base64 import b64decode
from datetime import date
from typing import TYPE_CHECKING, Any

from ..errors import RenderError

if TYPE_CHECKING:
    from collections.abc import Callable

_NETWORK = ("socket.", "ftplib.", "http.", "imaplib.", "nntplib.", "poplib.", "smtplib.", "telnetlib.", "urllib.", "webbrowser.")
_PROCESS = ("subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.spawn", "os.startfile", "pty.", "ctypes.")
_FILES = ("open", "os.", "shutil.", "glob.", "tempfile.", "import", "mmap.", "sqlite3.", "fcntl.")


def main() -> None:
    """Answer the request on stdin: `done` and the result, or `refused` and why."""
    request = json.loads(sys.stdin.buffer.read())
    job = {"fill": _fill, "set": _set}[request["job"]](request)
    try:
        answer = b"done\n" + job()
    except MemoryError:
        answer = b"refused\nit needs more memory than it may have (%d MB)" % (request["limits"]["memory"] // 1_000_000)
    except RecursionError:
        answer = b"refused\nit goes too deep: look for an include or a macro that calls itself"
    except RenderError as error:
        answer = b"refused\n" + str(error).encode("utf-8", "replace")
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()


def _fill(request: dict[str, Any]) -> Callable[[], bytes]:
    """Fill a template: everything is loaded before, and after that no file, no connection and no process can be had any more."""
    from .own import filled, warm_up  # noqa: PLC0415  # only what the job takes

    warm_up()
    limits = request["limits"]
    _limit(limits)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    _forbid(_NETWORK + _PROCESS + _FILES)
    return lambda: filled(request, limits["output"]).encode("utf-8")


def _set(request: dict[str, Any]) -> Callable[[], bytes]:
    """Set a document: the engine opens libraries and fonts as it goes, so that only connections and processes are out of reach."""
    from .setting import set_pdf  # noqa: PLC0415  # only what the job takes
    from .theme.logo import Logo  # noqa: PLC0415  # as above

    given = request["logo"]
    logo = Logo(given["kind"], b64decode(given["data"]), given["alt"], given["ratio"]) if given else None
    _limit(request["limits"])
    _forbid(_NETWORK + _PROCESS[:-1])
    return lambda: set_pdf(request["html"], b64decode(request["record"]), date.fromisoformat(request["day"]), logo)


def _limit(limits: dict[str, int]) -> None:
    """Have the kernel see to time, memory and what is written."""
    resource.setrlimit(resource.RLIMIT_CPU, (limits["processor"], limits["processor"] + 1))
    resource.setrlimit(resource.RLIMIT_AS, (limits["memory"], limits["memory"]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits["output"], limits["output"]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _forbid(events: tuple[str, ...]) -> None:
    """Refuse what Python itself tells of before it does it; this can't be taken back."""

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(events):
            raise PermissionError(f"{event} {arguments[:1]} is out of reach here")

    sys.addaudithook(refuse)
