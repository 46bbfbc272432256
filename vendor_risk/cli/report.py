"""`vendor-risk report`: write the judgement as a PDF or HTML file to sign."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from vendor_risk.cli.options import judged
from vendor_risk.cli.output import put


@click.command
@judged
@click.option("-o", "--output", type=click.Path(dir_okay=False), required=True, help="The report: its name ends in .pdf or .html.")
@click.option("-t", "--template", default="board", show_default=True, help="How it looks.")
def command(deployment: str | None, output: str, template: str, **documents: Any) -> None:
    """Write the judgement as a PDF or HTML file to sign.

    It begins with the decision, and sets the dossier's other deployments beside the one it is about. With -a, what people said is taken
    as said of that one alone. The PDF holds the assessment as JSON too.

    \b
      vendor-risk report dossier.yaml -e engagement.yaml -d vendor-api -o report.pdf
      vendor-risk report dossier.yaml -e engagement.yaml -d vendor-api -o report.html --as-of 2026-11-24
    """
    kind = Path(output).suffix.lower()
    if kind not in (".pdf", ".html", ".htm"):
        raise click.BadParameter(f"expected a name that ends in .pdf or .html, found '{output}'", param_hint="'-o'")
    from vendor_risk.cli.inputs import Inputs

    inputs = Inputs.read(**documents)
    assessment, comparison = inputs.among_others(inputs.the_deployment(deployment))
    if kind == ".pdf":
        from vendor_risk.report.pdf import render_pdf

        put(render_pdf(assessment, comparison=comparison, template=template), output)
    else:
        from vendor_risk.report.html import render_html

        put(render_html(assessment, comparison=comparison, template=template), output)
