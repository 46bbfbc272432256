"""`vendor-risk report`: write the judgement as a PDF or HTML file to sign."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from vendor_risk.cli.options import FILE, judged
from vendor_risk.cli.output import put
from vendor_risk.report.paper import SIZES, Size

if TYPE_CHECKING:
    from collections.abc import Callable

K = TypeVar("K")


@click.command
@judged
@click.option("-o", "--output", type=click.Path(dir_okay=False), required=True, help="The report: its name ends in .pdf or .html.")
@click.option("-t", "--template", default="board", show_default=True, help="How it looks.")
@click.option("--paper", type=click.Choice(SIZES), default="a4", show_default=True, help="What it is printed on.")
@click.option("--inputs/--no-inputs", default=True, help="Whether the PDF embeds the documents it was made from. [default: it does]")
@click.option("--sign", "key", type=FILE, metavar="KEY", help="Sign the PDF with this Ed25519 key (PEM), beside it in …pdf.intoto.jsonl.")
@click.option("--pades", "p12", type=FILE, metavar="KEY", help="Sign the PDF inside, with this key and certificate (PKCS#12, .p12).")
def command(
    *, deployment: str | None, output: str, template: str, paper: Size, inputs: bool, key: str | None, p12: str | None, **documents: Any
) -> None:
    """Write the judgement as a PDF or HTML file to sign.

    It begins with the decision, and sets the dossier's other deployments beside the one it is about. With -a, what people said is taken
    as said of that one alone. The PDF embeds the assessment and, comments included, all documents it was made from, so that
    `vendor-risk verify` can judge it again from itself; --no-inputs leaves the documents out.

    \b
      vendor-risk report dossier.yaml -e engagement.yaml -d vendor-api -o report.pdf
      vendor-risk report dossier.yaml -e engagement.yaml -d vendor-api -o report.html --as-of 2026-11-24
    """
    kind = Path(output).suffix.lower()
    if kind not in (".pdf", ".html", ".htm"):
        raise click.BadParameter(f"expected a name that ends in .pdf or .html, found '{output}'", param_hint="'-o'")
    from vendor_risk.cli.inputs import Inputs

    for option, value in (("'--sign'", key), ("'--pades'", p12)):
        if value and kind != ".pdf":
            raise click.BadParameter("only a PDF is signed", param_hint=option)
    from vendor_risk.report.proof.pades import Certifier
    from vendor_risk.report.proof.signature import ENDING, Signer, statement

    signer = _read(key, Signer.of) if key else None
    certifier = _read(p12, Certifier.of) if p12 else None
    given = Inputs.read(**documents)
    assessment, comparison = given.among_others(given.the_deployment(deployment))
    if kind == ".pdf":
        from vendor_risk.report.pdf import render_pdf

        pdf = render_pdf(assessment, comparison=comparison, template=template, inputs=given.given if inputs else None, paper=paper)
        pdf = certifier.certify(pdf) if certifier else pdf
        put(pdf, output)
        if signer:
            put(signer.sign(statement(pdf, Path(output).name, assessment)), output + ENDING)
    else:
        from vendor_risk.report.html import render_html

        put(render_html(assessment, comparison=comparison, template=template, paper=paper), output)


def _read(path: str, read: Callable[..., K]) -> K:
    """Read a key before anything is judged; its password, where it has one, is asked for on the terminal."""
    from vendor_risk.report.proof.signature import PasswordNeededError

    key = Path(path).read_bytes()
    try:
        return read(key)
    except PasswordNeededError:
        return read(key, click.prompt("Password of the key", hide_input=True, err=True).encode())
