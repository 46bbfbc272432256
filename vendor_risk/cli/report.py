"""`vendor-risk report`: write the judgement as a PDF or HTML file to sign."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import click

from vendor_risk.cli.options import FILE, answers_of, as_of, engagement, policies
from vendor_risk.cli.output import put
from vendor_risk.report.paper import SIZES, Size

if TYPE_CHECKING:
    from collections.abc import Callable

    from vendor_risk.advise import Comparison
    from vendor_risk.assess.assessment import Assessment
    from vendor_risk.assess.inputs import Inputs

K = TypeVar("K")


@click.command
@click.argument("dossiers", metavar="DOSSIER...", type=FILE, nargs=-1, required=True)
@engagement
@click.option(
    "-d", "--deployment", "deployments", metavar="ID", multiple=True, help="The way of getting the service, by its id in the dossier."
)
@policies
@answers_of
@as_of
@click.option("-o", "--output", type=click.Path(dir_okay=False), required=True, help="The report: its name ends in .pdf or .html.")
@click.option(
    "-t",
    "--template",
    default="board",
    show_default=True,
    metavar="NAME|FOLDER",
    help="board, brief (two pages), compare, or your own folder.",
)
@click.option("--theme", type=FILE, help="Company name, logo and colours (kind: theme).")
@click.option("--paper", type=click.Choice(SIZES), help="What it is printed on. [default: what the theme says, else a4]")
@click.option("--inputs/--no-inputs", default=True, help="Whether the PDF embeds the documents it was made from. [default: it does]")
@click.option("--sign", "key", type=FILE, metavar="KEY", help="Sign the PDF with this Ed25519 key (PEM), beside it in …pdf.intoto.jsonl.")
@click.option("--pades", "p12", type=FILE, metavar="KEY", help="Sign the PDF inside, with this key and certificate (PKCS#12, .p12).")
def command(
    *,
    dossiers: tuple[str, ...],
    deployments: tuple[str, ...],
    output: str,
    template: str,
    theme: str | None,
    paper: Size | None,
    inputs: bool,
    key: str | None,
    p12: str | None,
    **documents: Any,
) -> None:
    """Write the judgement as a PDF or HTML file to sign.

    It begins with the decision, and sets the dossier's other deployments beside the one it is about. With -a, what people said is taken
    as said of that one alone. With -t compare it is about every deployment of every dossier, or about those that -d names: one row each,
    then one page each. The PDF embeds the assessment and, comments included, all documents it was made from, so that `vendor-risk verify`
    can judge it again from itself; --no-inputs leaves the documents out.

    \b
      vendor-risk report dossier.yaml -e engagement.yaml -d vendor-api -o report.pdf
      vendor-risk report dossier.yaml -e engagement.yaml -d vendor-api -o report.html --as-of 2026-11-24
      vendor-risk report dossier.yaml -e engagement.yaml -d vendor-api -t brief --theme theme.yaml -o brief.pdf
      vendor-risk report deepseek.yaml mistral.yaml -e engagement.yaml -t compare -a vendor-api=said.yaml -o compare.pdf
    """
    kind = Path(output).suffix.lower()
    if kind not in (".pdf", ".html", ".htm"):
        raise click.BadParameter(f"expected a name that ends in .pdf or .html, found '{output}'", param_hint="'-o'")
    for option, value in (("'--sign'", key), ("'--pades'", p12)):
        if value and kind != ".pdf":
            raise click.BadParameter("only a PDF is signed", param_hint=option)
    from vendor_risk.report.proof.pades import Certifier
    from vendor_risk.report.proof.signature import ENDING, Signer, statement
    from vendor_risk.report.template import template_of

    signer = _read(key, Signer.of) if key else None
    certifier = _read(p12, Certifier.of) if p12 else None
    look = template_of(template, theme)
    shown, beside, given = (_several if look.base == "compare" else _one)(dossiers, deployments, **documents)
    if kind == ".pdf":
        from vendor_risk.report.pdf import render_pdf

        pdf = render_pdf(shown, comparison=beside, template=look, inputs=given if inputs else None, paper=paper)
        pdf = certifier.certify(pdf) if certifier else pdf
        put(pdf, output)
        if signer:
            put(signer.sign(statement(pdf, Path(output).name, shown)), output + ENDING)
    else:
        from vendor_risk.report.html import render_html

        put(render_html(shown, comparison=beside, template=look, paper=paper), output)


Judged: TypeAlias = "tuple[Assessment | Comparison, Comparison | None, Inputs | list[Inputs]]"
"""What a report is about, what stands beside it, and what it was made from."""


def _several(dossiers: tuple[str, ...], deployments: tuple[str, ...], **documents: Any) -> Judged:
    """Judge every deployment of every dossier, or those that were named."""
    from vendor_risk.advise import Comparison
    from vendor_risk.cli.ways import read_ways

    ways = read_ways(dossiers, deployments, **documents)
    return Comparison(tuple(way.assess() for way in ways)), None, [way.inputs.given for way in ways]


def _one(dossiers: tuple[str, ...], deployments: tuple[str, ...], answers: tuple[str, ...], **documents: Any) -> Judged:
    """Judge one deployment of one dossier, and the others without answers beside it."""
    from vendor_risk.cli.inputs import Inputs
    from vendor_risk.cli.ways import there
    from vendor_risk.errors import UsageError

    if len(dossiers) > 1 or len(deployments) > 1 or len(answers) > 1:
        raise UsageError("this report is about one deployment of one dossier, and its answers; -t compare sets several side by side")
    named, file = there(answers[0]) if answers else ("", None)
    given = Inputs.read(dossiers[0], answers=file, **documents)
    deployment = given.the_deployment(next(iter(deployments), None))
    if named not in ("", deployment):
        raise UsageError(f"the answers are about {named}, and the report about {deployment}")
    return *given.among_others(deployment), given.given


def _read(path: str, read: Callable[..., K]) -> K:
    """Read a key before anything is judged; its password, where it has one, is asked for on the terminal."""
    from vendor_risk.report.proof.signature import PasswordNeededError

    key = Path(path).read_bytes()
    try:
        return read(key)
    except PasswordNeededError:
        return read(key, click.prompt("Password of the key", hide_input=True, err=True).encode())
