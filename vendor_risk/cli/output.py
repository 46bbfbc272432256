"""Where a command's data go: a file written whole, or stdout, in colour only on a terminal."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WRITTEN = frozenset({"output"})
"""The parameters that name what is written."""

output = click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to this file instead of stdout.")


def put(data: str | bytes, path: str | None) -> None:
    """Write the data to the file at `path`, or to stdout without one."""
    if path is None:
        click.echo(data, nl=False)
        return
    from pathlib import Path

    from vendor_risk.documents import write_whole
    from vendor_risk.errors import UsageError

    if Path(path).resolve() in _read():
        raise UsageError(f"{path} is one of the files that this command reads; name another one to write")
    try:
        write_whole(path, data.encode() if isinstance(data, str) else data)
    except OSError as error:
        raise UsageError(f"can't write {path}: {error.strerror}") from error
    click.echo(f"Written: {path}", err=True)


def _read() -> Iterator[Path]:
    """Yield the files that the running command was given to read."""
    from pathlib import Path

    context = click.get_current_context(silent=True)
    for name, value in context.params.items() if context else ():
        for each in value if isinstance(value, tuple) else (value,):
            if name not in WRITTEN and isinstance(each, str | Path):
                yield from (Path(path).resolve() for path in (each, str(each).partition("=")[2]) if path and Path(path).is_file())


def colour(path: str | None) -> bool:
    """Tell whether text may be in colour: only when it goes to a terminal, and nobody asked for none."""
    return path is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
