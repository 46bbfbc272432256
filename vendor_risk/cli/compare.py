"""`vendor-risk compare`: set every way of getting the service side by side."""

from __future__ import annotations

from typing import Any

import click

from vendor_risk.cli.options import FILE, answers_of, as_of, engagement, policies
from vendor_risk.cli.output import colour, output, put


@click.command
@click.argument("dossiers", metavar="DOSSIER...", type=FILE, nargs=-1, required=True)
@engagement
@policies
@answers_of
@as_of
@output
def command(dossiers: tuple[str, ...], output: str | None, **documents: Any) -> None:
    """Set every way of getting the service side by side, for one use; with several dossiers, of one vendor after the other.

    \b
      vendor-risk compare dossier.yaml -e engagement.yaml
      vendor-risk compare deepseek.yaml mistral.yaml -e engagement.yaml --as-of 2026-11-24
      vendor-risk compare dossier.yaml -e engagement.yaml -a vendor-api=answers.yaml

    What people said is taken as said of the deployment that -a names, and of no other. `vendor-risk report -t compare` writes the same
    as a PDF or HTML file, with a page for each.
    """
    from vendor_risk.advise import Comparison
    from vendor_risk.cli.ways import read_ways
    from vendor_risk.report.text import render_routes

    ways = read_ways(dossiers, (), **documents)
    judged = [[way.assess() for way in ways if way.number == number] for number in range(len(dossiers))]
    texts = [render_routes(Comparison(tuple(each)), colour=colour(output)) for each in judged]
    put("\n\n".join(texts), output)
