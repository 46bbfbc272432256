"""`vendor-risk init`: write commented documents to begin with."""

from __future__ import annotations

import click

STARTERS = ("dossier.yaml", "engagement.yaml")
SCHEMAS = ("dossier", "engagement")


@click.command
@click.argument("folder", type=click.Path(file_okay=False), default=".")
def command(folder: str) -> None:
    """Write commented documents to begin with: a dossier, an engagement, and their JSON Schemas for your editor.

    \b
      vendor-risk init acme
      vendor-risk check acme/dossier.yaml acme/engagement.yaml

    What is in FOLDER (by default, here) already stays as it is: if any of the files is there, nothing is written.
    """
    import json
    from pathlib import Path

    from vendor_risk.cli.kinds import schema_of
    from vendor_risk.cli.output import put
    from vendor_risk.errors import UsageError

    target = Path(folder)
    texts = {target / name: (Path(__file__).with_name("starter") / name).read_text("utf-8") for name in STARTERS}
    for kind in SCHEMAS:
        texts[target / "schemas" / f"{kind}.json"] = json.dumps(schema_of(kind), indent=2, ensure_ascii=False) + "\n"
    there = [str(path) for path in texts if path.exists()]
    if there:
        raise UsageError(f"nothing is written, because {', '.join(there)} would be overwritten")
    (target / "schemas").mkdir(parents=True, exist_ok=True)
    for path, text in texts.items():
        put(text, str(path))
