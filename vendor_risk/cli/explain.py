"""`vendor-risk explain`: follow one answer to the line and source it rests on."""

from __future__ import annotations

from typing import Any

import click

from vendor_risk.cli.options import judged
from vendor_risk.cli.output import put


@click.command
@judged
@click.argument("question")
@click.option("-f", "--format", "form", type=click.Choice(["text", "md"]), default="text", show_default=True, help="How to write it.")
def command(deployment: str | None, question: str, form: str, **documents: Any) -> None:
    """Follow one answer to the line and source it rests on.

    \b
      vendor-risk explain dossier.yaml -e engagement.yaml -d vendor-api SEC-01

    The ids of questions stand in every report; `vendor-risk show questionnaire ai-vendor` lists them all.
    """
    from vendor_risk.cli.inputs import Inputs

    inputs = Inputs.read(**documents)
    explanation = inputs.assess(inputs.the_deployment(deployment)).explain(question)
    put(explanation.to_markdown() if form == "md" else explanation.to_text(), None)
