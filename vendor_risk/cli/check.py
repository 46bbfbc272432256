"""`vendor-risk check`: read documents of any kind and list all their mistakes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vendor_risk.cli.kinds import Checked
    from vendor_risk.cli.refusal import Refused

FAILED = 1


@click.command
@click.argument("files", metavar="FILE...", type=click.Path(exists=True, dir_okay=False), nargs=-1, required=True)
@click.option("--strict", is_flag=True, help="Exit with 1 for a question that no case answers adversely, too.")
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], *, strict: bool) -> None:
    """Read documents of any kind and list all their mistakes.

    A document says by its key `kind` what it is: a dossier, an engagement, answers, a questionnaire, a case, regions, access laws or
    controls. A case is judged too, and what comes out otherwise than it expects is listed.

    \b
      vendor-risk check dossier.yaml engagement.yaml
      vendor-risk check policies/*.yaml

    The cases of policies/ours.yaml stand in policies/cases/ours/ and are judged with it. A question of it that neither these nor the
    cases named beside it ever answer adversely is dead: nobody would notice if it were satisfied by anything.

    The exit code is 2 when a document is refused, 1 when a case comes out otherwise or, with --strict, a question is dead, else 0.
    """
    from vendor_risk.cli.refusal import Refused

    checks = Checks()
    with Refused() as refused:
        for file in files:
            checks.file(file, refused)
        for file, checked in list(checks.done.items()):
            if checked.kind == "questionnaire":
                checks.cases_of(file, refused)
    warned = False
    for warning in checks.warnings():
        click.echo(f"{warning} (a warning)", err=True)
        warned = True
    ctx.exit(FAILED if checks.failed or (strict and warned) else 0)


class Checks:
    """What came of the documents that were named, and of the cases beside the questionnaires among them."""

    def __init__(self) -> None:
        """Begin with nothing checked."""
        self.done: dict[str, Checked] = {}
        self.beside: dict[str, list[Checked]] = {}
        self.failed = False

    def file(self, file: str, refused: Refused) -> None:
        """Check a document that was named, and say what came of it."""
        from vendor_risk.cli.kinds import read_whole
        from vendor_risk.cli.refusal import counted

        with refused.of(file):
            checked = read_whole(file)
            self.done[file] = checked
            for hint in checked.hints:
                click.echo(f"{hint} (a hint)", err=True)
            self._differences(file, checked.differences)
            found = counted(len(checked.differences), "difference") if checked.differences else "no mistakes"
            click.echo(f"{file}: {checked.kind.replace('_', ' ')}, {found}")

    def cases_of(self, file: str, refused: Refused) -> None:
        """Judge the cases beside a questionnaire that were not named themselves."""
        from vendor_risk.cli.kinds import cases_beside, read_whole

        named = {Path(each).resolve() for each in self.done}
        for case in cases_beside(file):
            if case.resolve() not in named:
                with refused.of(str(case)):
                    checked = read_whole(case)
                    self.beside.setdefault(file, []).append(checked)
                    self._differences(str(case), checked.differences)

    def warnings(self) -> Iterator[str]:
        """Name the dead questions of each questionnaire."""
        cases = [*self.done.values(), *(each for found in self.beside.values() for each in found)]
        answered = frozenset().union(*(each.adverse for each in cases))
        for file, checked in self.done.items():
            dead = checked.dead(answered) if checked.dead is not None else ()
            if dead and len(dead) == checked.asked:
                yield f"{file}: no case ever answers any of its questions adversely"
            elif dead:
                yield f"{file}: no case ever answers these questions adversely: {', '.join(dead)}"

    def _differences(self, file: str, differences: Iterable[str]) -> None:
        for difference in differences:
            click.echo(f"{file}: {difference}", err=True)
            self.failed = True
