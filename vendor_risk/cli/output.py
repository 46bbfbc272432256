"""Where a command's data go: a file written whole, or stdout, in colour only on a terminal."""

from __future__ import annotations

import os
import sys

import click

output = click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to this file instead of stdout.")


def put(data: str | bytes, path: str | None) -> None:
    """Write the data to the file at `path`, or to stdout without one."""
    if path is None:
        click.echo(data, nl=False)
        return
    from vendor_risk.documents import write_whole
    from vendor_risk.errors import UsageError

    try:
        write_whole(path, data.encode() if isinstance(data, str) else data)
    except OSError as error:
        raise UsageError(f"can't write {path}: {error.strerror}") from error
    click.echo(f"Written: {path}", err=True)


def colour(path: str | None) -> bool:
    """Tell whether text may be in colour: only when it goes to a terminal, and nobody asked for none."""
    return path is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
