"""`vendor-risk check`: read documents of any kind and list all their mistakes."""

from __future__ import annotations

import click

FAILED = 1


@click.command
@click.argument("files", metavar="FILE...", type=click.Path(exists=True, dir_okay=False), nargs=-1, required=True)
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...]) -> None:
    """Read documents of any kind and list all their mistakes.

    A document says by its key `kind` what it is: a dossier, an engagement, answers, a questionnaire, a case, regions, access laws or
    controls. A case is judged too, and what comes out otherwise than it expects is listed.

    \b
      vendor-risk check dossier.yaml engagement.yaml
      vendor-risk check policies/*.yaml cases/*.yaml

    The exit code is 2 when a document is refused, 1 when a case comes out otherwise, else 0.
    """
    from vendor_risk.cli.kinds import read_whole
    from vendor_risk.cli.refusal import Refused, counted

    failed = False
    with Refused() as refused:
        for file in files:
            with refused.of(file):
                kind, hints, differences = read_whole(file)
                for hint in hints:
                    click.echo(f"{hint} (a hint)", err=True)
                for difference in differences:
                    click.echo(f"{file}: {difference}", err=True)
                failed = failed or bool(differences)
                found = counted(len(differences), "difference") if differences else "no mistakes"
                click.echo(f"{file}: {kind.replace('_', ' ')}, {found}")
    ctx.exit(FAILED if failed else 0)
