"""`vendor-risk schema`: print the JSON Schema of a kind of document."""

from __future__ import annotations

import json

import click

from vendor_risk.cli.output import output, put

KINDS = ("dossier", "engagement", "answers", "questionnaire", "case", "regions", "access_laws", "controls", "theme", "explanation")


@click.command
@click.argument("kind", type=click.Choice(KINDS))
@output
def command(kind: str, output: str | None) -> None:
    """Print the JSON Schema of a kind of document, by which an editor completes and checks it while one types.

    An explanation is written by `vendor-risk explain -f json`; all others are read.

    \b
      vendor-risk schema dossier -o schemas/dossier.json

    \b
    An editor finds it by the document's first line:
      # yaml-language-server: $schema=schemas/dossier.json
    """
    from vendor_risk.cli.kinds import schema_of

    put(json.dumps(schema_of(kind), indent=2, ensure_ascii=False) + "\n", output)
