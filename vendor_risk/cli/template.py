"""`vendor-risk template`: begin a template of your own, and see what it can place."""

from __future__ import annotations

import click

FILES = ("report.html.j2", "theme.yaml", "logo.svg")


@click.group
def command() -> None:
    """Begin a template of your own, and see what it can place.

    \b
      vendor-risk template new own
      vendor-risk template variables
      vendor-risk report dossier.yaml -e engagement.yaml -d vendor-api -t ./own -o report.pdf
    """


@command.command
@click.argument("folder", type=click.Path(file_okay=False))
def new(folder: str) -> None:
    """Write a small template that builds on the board's and changes one section, with a theme, into FOLDER.

    \b
      vendor-risk template new own

    What is in FOLDER already stays as it is: if any of the files is there, nothing is written.
    """
    from pathlib import Path

    from vendor_risk.cli.output import put
    from vendor_risk.errors import UsageError

    target = Path(folder)
    texts = {target / name: (Path(__file__).with_name("own") / name).read_text("utf-8") for name in FILES}
    there = [str(path) for path in texts if path.exists()]
    if there:
        raise UsageError(f"nothing is written, because {', '.join(there)} would be overwritten")
    target.mkdir(parents=True, exist_ok=True)
    for path, text in texts.items():
        put(text, str(path))


@command.command
@click.argument("part", required=False)
def variables(part: str | None) -> None:
    """List what templates are given, or what of it lies in PART.

    \b
      vendor-risk template variables
      vendor-risk template variables parts.findings

    `[]` marks a list: {% for card in parts.findings.cards %}{{ card.id }}{% endfor %}.
    """
    from vendor_risk.errors import UsageError, suggest
    from vendor_risk.report.variables import variables

    shown = {
        group: {path: meaning for path, meaning in told.items() if part is None or path.startswith(part)}
        for group, told in variables().items()
    }
    if part is not None and not any(shown.values()):
        parts = {".".join(path.split(".")[:2]).replace("[]", "") for told in variables().values() for path in told}
        raise UsageError(f"no variable begins with {part!r}{suggest(part, parts)}")
    lines = []
    for group, told in shown.items():
        if told:
            lines += ["", f"{group[0].upper()}{group[1:]}", *(f"  {path}: {meaning}" for path, meaning in told.items())]
    click.echo("\n".join(lines[1:]))
