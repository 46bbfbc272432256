"""`vendor-risk assess`: judge a vendor's service for one use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from vendor_risk.cli.options import judged
from vendor_risk.cli.output import colour, output, put

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from vendor_risk.assess.assessment import Assessment

DECISIONS = ("approve", "approve_with_conditions", "escalate", "reject")
REACHED, NOT_SURE = 1, 3


@click.command
@judged
@click.option(
    "-f", "--format", "form", type=click.Choice(["text", "json", "md"]), default="text", show_default=True, help="How to write it."
)
@output
@click.option("--fail-on", type=click.Choice(DECISIONS), help="Exit with 1 when the decision is this one or a worse one.")
@click.pass_context
def command(ctx: click.Context, /, deployment: str | None, form: str, output: str | None, fail_on: str | None, **documents: Any) -> None:
    """Judge a vendor's service for one use.

    Without -d every deployment in the dossier is judged, one after the other; as JSON they are then a list.

    \b
    One way of getting the service, for one use:
      vendor-risk assess dossier.yaml -e engagement.yaml -d vendor-api
    \b
    With a policy of your own beside the shipped one, as of a day:
      vendor-risk assess dossier.yaml -e engagement.yaml -p ai-vendor -p ours.yaml --as-of 2026-11-24
    \b
    In a script that must not let anything but an approval through:
      vendor-risk assess dossier.yaml -e engagement.yaml -d eu-cloud -f json -o result.json --fail-on escalate

    With --fail-on the exit code is 1 when that decision is reached whatever is unknown, and 3 when it is reached only if what is
    unknown turns out badly, or when nothing was decided.
    """
    from vendor_risk.cli.inputs import Inputs

    inputs = Inputs.read(**documents)
    wanted = list(inputs.dossier.deployments) if deployment is None else [inputs.the_deployment(deployment)]
    assessments = [inputs.assess(each) for each in wanted]
    put(_written(assessments, form, several=deployment is None, in_colour=colour(output)), output)
    if fail_on:
        adverse = frozenset(each.id for each in inputs.policy.questionnaires if each.unknown == "adverse")
        codes = [exit_code(assessment, fail_on, adverse) for assessment in assessments]
        ctx.exit(REACHED if REACHED in codes else max(codes))


def exit_code(assessment: Assessment, fail_on: str, adverse: Collection[str] = ()) -> int:
    """Return 1 where the decision is `fail_on` or worse at both ends, 3 where at the worst end alone or where there is none, else 0.

    Of questionnaires that take what is unknown as `adverse` (their ids) the worst end holds at both.
    """
    from vendor_risk.assess.decision import Decision

    gate = Decision(fail_on)
    ends = [each.worst if each.id in adverse else each.best for each in assessment.questionnaires]
    sure = assessment.decision or max((end for end in (*ends, assessment.best) if end is not None), default=None)
    if assessment.worst is None or sure is None:
        return NOT_SURE
    if sure >= gate:
        return REACHED
    return NOT_SURE if assessment.worst >= gate else 0


def _written(assessments: Sequence[Assessment], form: str, *, several: bool, in_colour: bool) -> str | bytes:
    if form == "json":
        parts = [assessment.to_json() for assessment in assessments]
        return b"[" + b",\n".join(parts) + b"]\n" if several else parts[0] + b"\n"
    if form == "md":
        from vendor_risk.report.markdown import render_markdown

        return "\n".join(render_markdown(assessment) for assessment in assessments)
    from vendor_risk.report.text import render_text

    return "\n\n".join(render_text(assessment, colour=in_colour) for assessment in assessments)
