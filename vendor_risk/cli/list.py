"""`vendor-risk list`: list what ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vendor_risk.cli.output import colour

if TYPE_CHECKING:
    from collections.abc import Callable

WHAT = ("questionnaires", "regions", "controls", "examples")


@click.command
@click.argument("what", type=click.Choice(WHAT), required=False)
def command(what: str | None) -> None:
    """List what ships: questionnaires, regions, controls, and in a checkout the examples.

    \b
      vendor-risk list
      vendor-risk list controls

    Questionnaires are named with -p; regions and controls are named in questionnaires and dossiers. `vendor-risk show` tells more of each.
    """
    from vendor_risk.report.paint import Paint
    from vendor_risk.report.sheet import Sheet

    listings: dict[str, Callable[[], list[tuple[str, str]]]] = {
        "questionnaires": _questionnaires,
        "regions": _regions,
        "controls": _controls,
        "examples": _examples,
    }
    sheet = Sheet(Paint(colour=colour(None)))
    for name in WHAT if what is None else (what,):
        rows = listings[name]()
        if what is None and rows:
            sheet.head(name.capitalize())
        widest = max((len(id_) for id_, _ in rows), default=0)
        for id_, title in rows:
            sheet.row([(id_, widest, "bold"), (title, 76 - widest, "")])
    click.echo(sheet.text().lstrip("\n"), nl=False)


def _questionnaires() -> list[tuple[str, str]]:
    from vendor_risk.documents import read_document
    from vendor_risk.policy.source import shipped_names

    return [(name, str(read_document(path).root["title"])) for name, path in shipped_names().items()]


def _regions() -> list[tuple[str, str]]:
    from vendor_risk.jurisdiction import load_regions
    from vendor_risk.policy.source import shipped_files

    return [(region.id, region.title) for region in load_regions(shipped_files("regions")).values()]


def _controls() -> list[tuple[str, str]]:
    from vendor_risk.policy import read_catalogue
    from vendor_risk.policy.source import shipped_files

    return [(id_, control.title) for file in shipped_files("controls") for id_, control in read_catalogue(file).items()]


def _examples() -> list[tuple[str, str]]:
    from vendor_risk.errors import VendorRiskError
    from vendor_risk.shipped import shipped

    try:
        folder = shipped("examples")
    except VendorRiskError:
        return []
    return [(f"examples/{path.parent.name}", "a dossier with engagements") for path in sorted(folder.glob("*/dossier.yaml"))]
