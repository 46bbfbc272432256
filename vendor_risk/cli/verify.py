"""`vendor-risk verify`: look at a finished report by nothing but itself."""

from __future__ import annotations

from pathlib import Path

import click

_CODES = {"holds": 0, "does not hold": 1, "not compared": 3}
_SUMMARY = {
    "holds": "All of this holds.",
    "does not hold": "This is not the report that it says it is.",
    "not compared": "What could be compared holds; not everything could be.",
}


@click.command
@click.argument("report", type=click.Path(exists=True, dir_okay=False))
@click.option("--key", type=click.Path(exists=True, dir_okay=False), help="An Ed25519 public key (PEM) that must have signed the report.")
@click.option(
    "--signature",
    type=click.Path(exists=True, dir_okay=False),
    help="The signatures, one envelope a line. [default: the report's name and .intoto.jsonl]",
)
@click.option(
    "--trust", type=click.Path(exists=True, dir_okay=False), help="A certificate (PEM, DER) that the signature inside must come from."
)
@click.option("-t", "--template", metavar="NAME|FOLDER", help="What the report should have been rendered with.")
def command(report: str, key: str | None, signature: str | None, trust: str | None, template: str | None) -> None:
    """Look at a finished PDF report by nothing but itself, and say what was looked at.

    Its structure; the digests of the documents it embeds; the assessment, judged again from these; the report, rendered again and compared
    byte by byte; with --key its signature, and with --trust the one inside the file. A template that came with the report runs in a
    process apart, and decides what the report shows: name yours with -t to know that it is the same. Bytes are compared only where the
    programs that decide them have the same versions.

    \b
      vendor-risk verify report.pdf
      vendor-risk verify report.pdf --key ciso.pub.pem
      vendor-risk verify report.pdf --trust ciso.crt

    \b
    Exit codes: 0 all holds; 1 something does not hold; 2 not a report;
    3 what was compared holds, but something could not be compared.
    """
    from vendor_risk.report.plain import plain
    from vendor_risk.report.proof.signature import ENDING
    from vendor_risk.report.proof.verify import verify

    beside = Path(signature or report + ENDING)
    verification = verify(
        Path(report).read_bytes(),
        signatures=beside.read_bytes() if beside.is_file() else None,
        key=Path(key).read_bytes() if key else None,
        trust=Path(trust).read_bytes() if trust else None,
        template=template,
    )
    width = max(len(check.name) for check in verification.checks)
    for check in verification.checks:
        click.echo(f"{check.name:<{width}}  {check.state.value:<13}  {plain(check.told)}")
    click.echo(f"\n{_SUMMARY[verification.state.value]}")
    click.get_current_context().exit(_CODES[verification.state.value])
