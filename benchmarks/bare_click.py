"""A bare click program with as many commands as ours: what asking for help costs at least."""

from __future__ import annotations

import click


@click.group
def main() -> None:
    """Do nothing."""


for _name in ("assess", "report", "compare", "explain", "check", "list", "show", "init", "schema"):

    @main.command(_name)
    def _command() -> None:
        """Do nothing."""
