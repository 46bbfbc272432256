"""`vendor-risk show`: show a question, region, control or questionnaire, a rule, a determination or an access law."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vendor_risk.cli.options import DEFAULT_POLICY, as_of, policies
from vendor_risk.cli.output import colour

if TYPE_CHECKING:
    from datetime import date

    from vendor_risk.policy import Policy
    from vendor_risk.report.sheet import Sheet


@click.group
def command() -> None:
    """Show a question, region, control or questionnaire.

    A residency rule, a determination or an access law is shown too, with its source.

    \b
      vendor-risk show questionnaire ai-vendor
      vendor-risk show question SEC-01
      vendor-risk show rule RU-242-FZ -p data-residency
      vendor-risk show determination us_covered_person
      vendor-risk show region eu_adequate --as-of 2020-07-15
      vendor-risk show law us-cloud-act
      vendor-risk show control encryption-in-transit
    """


@command.command("question")
@click.argument("name", metavar="ID")
@policies
def question(name: str, policies: tuple[str, ...]) -> None:
    """Show what a question asks, why, how it is answered and what follows."""
    from vendor_risk.cli.shown import show_question

    policy, sheet = _policy(policies), _sheet()
    show_question(sheet, policy, _known(name, [each.id for each in policy.questions], "question"))
    click.echo(sheet.text(), nl=False)


@command.command("region")
@click.argument("name", metavar="ID")
@policies
@as_of
def region(name: str, policies: tuple[str, ...], as_of: date) -> None:
    """Show the members a region has on a day, each with its days, conditions and source."""
    from vendor_risk.cli.shown import show_region

    policy, sheet = _policy(policies), _sheet()
    show_region(sheet, policy.regions[_known(name, list(policy.regions), "region")], as_of)
    click.echo(sheet.text(), nl=False)


@command.command("rule")
@click.argument("name", metavar="ID")
@policies
def rule(name: str, policies: tuple[str, ...]) -> None:
    """Show which data a residency rule is about, what it says of a place, and where the law behind it can be read."""
    from vendor_risk.cli.shown_law import show_rule

    policy, sheet = _policy(policies), _sheet()
    show_rule(sheet, policy, _known(name, [each.id for each in policy.residency], "residency rule"))
    click.echo(sheet.text(), nl=False)


@command.command("determination")
@click.argument("name", metavar="ID")
@policies
def determination(name: str, policies: tuple[str, ...]) -> None:
    """Show what a legal conclusion is about and what leads to which verdict."""
    from vendor_risk.cli.shown_law import show_determination

    policy, sheet = _policy(policies), _sheet()
    show_determination(sheet, policy, _known(name, list(policy.determinations), "determination"))
    click.echo(sheet.text(), nl=False)


@command.command("law")
@click.argument("name", metavar="ID")
@policies
def law(name: str, policies: tuple[str, ...]) -> None:
    """Show what an access law lets a state do, whom it reaches, since when, and where it can be read."""
    from vendor_risk.cli.shown_law import show_law

    policy, sheet = _policy(policies), _sheet()
    show_law(sheet, policy, _known(name, [each.id for each in policy.access_laws], "access law"))
    click.echo(sheet.text(), nl=False)


@command.command("control")
@click.argument("name", metavar="ID")
@policies
def control(name: str, policies: tuple[str, ...]) -> None:
    """Show what a control is meant to achieve, and which questions count on it."""
    from vendor_risk.cli.shown import show_control

    policy, sheet = _policy(policies), _sheet()
    show_control(sheet, policy, _known(name, list(policy.catalogue), "control"))
    click.echo(sheet.text(), nl=False)


@command.command("questionnaire")
@click.argument("name", metavar="NAME|FILE")
def questionnaire(name: str) -> None:
    """Show a questionnaire's domains, rules and questions."""
    from vendor_risk.cli.shown import show_questionnaire

    policy, sheet = _policy((name,)), _sheet()
    show_questionnaire(sheet, policy.questionnaires[0])
    click.echo(sheet.text(), nl=False)


def _policy(names: tuple[str, ...]) -> Policy:
    from vendor_risk.cli.refusal import Refused
    from vendor_risk.policy import load_policy

    with Refused() as refused, refused.of(*names):
        return load_policy(*(names or (DEFAULT_POLICY,)))


def _sheet() -> Sheet:
    from vendor_risk.report.paint import Paint
    from vendor_risk.report.sheet import Sheet

    return Sheet(Paint(colour=colour(None)))


def _known(name: str, names: list[str], what: str) -> str:
    from vendor_risk.errors import UsageError, suggest

    if name not in names:
        raise UsageError(f"there is no {what} '{name}'{suggest(name, names)}")
    return name
