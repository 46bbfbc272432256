"""Same bytes: what is rendered from equal inputs is equal to the byte (P10), for generated cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings

from tests.assess.builders import DEPLOYMENT, TODAY
from tests.assess.generated import cases
from tests.effort import FEWER
from vendor_risk.assess.assess import assess
from vendor_risk.policy import parse_policy
from vendor_risk.report.html import render_html
from vendor_risk.report.pdf import render_pdf

if TYPE_CHECKING:
    from tests.reference.case import Case
    from vendor_risk.assess.assessment import Assessment


def again(case: Case) -> Assessment:
    """The assessment of documents that were made anew."""
    dossier, engagement = case.dossier.model_copy(deep=True), case.engagement_with().model_copy(deep=True)
    return assess(dossier, DEPLOYMENT, engagement, parse_policy(case.policy_text, "policy.json"), case.answers, as_of=TODAY)


@given(cases())
@settings(max_examples=FEWER // 2)
def test_html_of_the_same_inputs_is_the_same(case: Case) -> None:
    """Whatever is in the assessment."""
    assert render_html(again(case)) == render_html(case.judged())


@given(cases())
@settings(max_examples=max(1, FEWER // 20))
def test_pdf_of_the_same_inputs_is_the_same(case: Case) -> None:
    """With the same engine."""
    assert render_pdf(again(case)) == render_pdf(case.judged())
