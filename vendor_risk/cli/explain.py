"""`vendor-risk explain`: follow one answer to the line and source it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from vendor_risk.cli.options import judged
from vendor_risk.cli.output import colour

if TYPE_CHECKING:
    from vendor_risk.assess.explanation import Explanation


@click.command
@judged
@click.argument("question")
@click.option(
    "-f", "--format", "form", type=click.Choice(["text", "md", "json"]), default="text", show_default=True, help="How to write it."
)
def command(deployment: str | None, question: str, form: str, **documents: Any) -> None:
    """Follow one answer to the line and source it rests on.

    \b
      vendor-risk explain dossier.yaml -e engagement.yaml -d vendor-api SEC-01

    The ids of questions stand in every report; `vendor-risk show questionnaire ai-vendor` lists them all.
    """
    from vendor_risk.cli.inputs import Inputs

    inputs = Inputs.read(**documents)
    explanation = inputs.assess(inputs.the_deployment(deployment)).explain(question)
    if form == "json":
        click.echo(explanation.to_json().decode(), nl=False)
    else:
        click.echo(explanation.to_markdown() if form == "md" else _text(explanation), nl=False)


def _text(explanation: Explanation) -> str:
    """Return the explanation for a terminal: what it says as text, in lines of at most 80 columns."""
    from vendor_risk.assess.explanation_text import sections
    from vendor_risk.report.paint import Paint
    from vendor_risk.report.plain import plain
    from vendor_risk.report.sheet import Sheet

    sheet = Sheet(Paint(colour=colour(None)))
    sheet.line(f"{explanation.result.id}  {plain(explanation.result.title)}", first="", rest="", tone="bold")
    sheet.line(plain(explanation.result.ask), first="", rest="")
    sheet.gap()
    sheet.line(plain(" ".join(explanation.board)), first="", rest="")
    for section in sections(explanation):
        sheet.head(section.heading)
        for line in section.lines:
            indent = "  " + " " * (len(line) - len(line.lstrip()))
            sheet.line(plain(line.lstrip()), first=indent, rest=f"{indent}    ")
    return sheet.text()
