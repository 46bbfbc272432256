"""Options that several commands have in common."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    Decorated = Callable[..., Any]

DEFAULT_POLICY = "ai-vendor"


class Day(click.ParamType[date]):
    """A day such as 2026-11-24."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read a day written as in ISO 8601."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").replace(tzinfo=UTC).date()
        except ValueError:
            self.fail(f"expected a day such as 2026-11-24, found '{value}'", param, ctx)


def today() -> date:
    """Return the day it is now, in UTC: the only look at a clock there is."""
    return datetime.now(UTC).date()


FILE = click.Path(exists=True, dir_okay=False)

dossier = click.argument("dossier", type=FILE)
engagement = click.option("-e", "--engagement", type=FILE, required=True, help="What you would do with the service.")
deployment = click.option("-d", "--deployment", metavar="ID", help="The way of getting the service, by its id in the dossier.")
policies = click.option(
    "-p",
    "--policy",
    "policies",
    multiple=True,
    metavar="NAME|FILE",
    help=f"What is demanded: a shipped questionnaire or a file of your own; several are judged together. [default: {DEFAULT_POLICY}]",
)
answers = click.option("-a", "--answers", type=FILE, help="What people said to the questions that facts don't answer.")
answers_of = click.option(
    "-a",
    "--answers",
    multiple=True,
    metavar="[DEPLOYMENT=]FILE",
    help="What people said to the questions that facts don't answer, of this deployment; may be given for each.",
)
as_of = click.option("--as-of", type=Day(), default=today, show_default="today, UTC", help="The day on which to judge.")


def judged(command: Decorated) -> Decorated:
    """Add what every judgement takes: dossier, engagement, deployment, policies, answers and day."""
    for option in (as_of, answers, policies, deployment, engagement, dossier):
        command = option(command)
    return command
