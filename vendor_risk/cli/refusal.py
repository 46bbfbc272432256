"""What is refused, as a message on stderr and exit code 2."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vendor_risk.errors import DocumentError, VendorRiskError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType
    from typing import Self

    from vendor_risk.errors import Mistake

REFUSED = 2


def refuse(error: Exception) -> None:
    """End the command if the error is one of ours or of the file system; return when it is a bug."""
    if isinstance(error, DocumentError):
        click.echo(str(error), err=True)
        click.echo(f"\nRefused: {counted(len(error.mistakes), 'mistake')}.", err=True)
    elif isinstance(error, VendorRiskError):
        click.echo(f"Error: {error}", err=True)
    elif isinstance(error, OSError) and error.filename is not None:
        click.echo(f"Error: {error.filename}: {error.strerror}", err=True)
    else:
        return
    click.get_current_context().exit(REFUSED)


def counted(number: int, word: str) -> str:
    """Return `1 mistake`, `2 mistakes`."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


class Refused:
    """Gathers what is wrong with several documents, so that all of it is told at once."""

    def __init__(self) -> None:
        """Begin with nothing wrong."""
        self.mistakes: list[Mistake] = []

    @contextlib.contextmanager
    def of(self, *paths: str) -> Iterator[None]:
        """Keep the mistakes that come up inside for later, each under its path as the user wrote it."""
        try:
            yield
        except DocumentError as error:
            written = {Path(path).name: path for path in paths}
            self.mistakes += [replace(mistake, file=written.get(mistake.file, mistake.file)) for mistake in error.mistakes]

    def __enter__(self) -> Self:
        """Begin to gather."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Raise what was gathered, unless something worse is on its way."""
        if kind is None and self.mistakes:
            raise DocumentError(self.mistakes)
