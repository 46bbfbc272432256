"""`vendor-risk compare`: set every way of getting the service side by side."""

from __future__ import annotations

import click

from vendor_risk.cli.options import FILE, answers, as_of, engagement, policies
from vendor_risk.cli.output import colour, output, put


@click.command
@click.argument("dossiers", metavar="DOSSIER...", type=FILE, nargs=-1, required=True)
@engagement
@policies
@answers
@as_of
@output
def command(dossiers: tuple[str, ...], output: str | None, **documents: object) -> None:
    """Set every way of getting the service side by side, for one use; with several dossiers, of one vendor after the other.

    \b
      vendor-risk compare dossier.yaml -e engagement.yaml
      vendor-risk compare deepseek.yaml mistral.yaml -e engagement.yaml --as-of 2026-11-24
    """
    from vendor_risk.cli.inputs import Inputs
    from vendor_risk.report.text import render_routes

    comparisons = [Inputs.read(dossier, **documents).compare() for dossier in dossiers]  # type: ignore[arg-type]  # click has typed them
    put("\n\n".join(render_routes(comparison, colour=colour(output)) for comparison in comparisons), output)
