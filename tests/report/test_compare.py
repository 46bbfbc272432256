"""Vendors and routes side by side: a row each and then a page each, and a record from which all is judged and rendered again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from vendor_risk import render_html, render_pdf
from vendor_risk.advise import Comparison
from vendor_risk.errors import UsageError
from vendor_risk.report.assets import Assets
from vendor_risk.report.engine import HTML
from vendor_risk.report.pdf import finished_html, pdf_of
from vendor_risk.report.proof.opened import Opened
from vendor_risk.report.proof.sealed import Sealed, read_record
from vendor_risk.report.proof.sealed_comparison import SealedComparison
from vendor_risk.report.proof.verification import State

from .proof import DAY, assessment, failing, inputs, verify
from .sample import sample
from .sample_variants import approved, empty, incomplete
from .tamper import rewritten
from .test_decision import LONG

if TYPE_CHECKING:
    from vendor_risk.assess.assessment import Assessment


def pages(assessments: tuple[Assessment, ...], size: str) -> int:
    html = finished_html(Comparison(assessments), template="compare", paper=size)
    return len(HTML(string=html, base_url=None, url_fetcher=Assets()).render().pages)


@pytest.mark.parametrize("text", LONG)
def test_each_has_one_page_however_long_its_texts_are(text: str) -> None:
    """One page of rows, one page for each, on the shorter paper too."""
    assert pages((rewritten(sample(), lambda _: text), rewritten(incomplete(), lambda _: text)), "letter") == 3


def test_each_has_one_page_whatever_was_decided() -> None:
    """Where nothing applies too."""
    assert pages((sample(), incomplete(), approved(), empty()), "a4") == 5


def test_the_most_acceptable_comes_first() -> None:
    """Rows and pages go by the worst decision, with the counts of each decision above them."""
    html = render_html(Comparison((sample(), approved())))

    assert f'id="way-1-{approved().subject.deployment}"' in html
    assert f'id="way-2-{sample().subject.deployment}"' in html
    assert '<b>1</b> <span class="tag reject">Reject</span>' in html


@pytest.fixture(scope="module")
def compared() -> bytes:
    """Two assessments of the same deployment."""
    return render_pdf(Comparison((assessment(), assessment())), inputs=[inputs(), inputs()])


def test_all_of_it_is_judged_and_rendered_again(compared: bytes) -> None:
    """Every assessment is embedded whole, every dossier once."""
    record = read_record(Opened(compared).record())
    verification = verify(compared)

    assert isinstance(record, SealedComparison)
    assert record.sources is not None
    assert (len(record.compared), len(record.sources.dossiers)) == (2, 1)
    assert {check.state for check in verification.checks} == {State.HOLDS, State.NOT_ASKED}
    assert verification.of("Judged again").told == f"the inputs give the same 2 assessments as of {DAY}"


def test_a_forged_assessment_is_found(compared: bytes) -> None:
    """One that its inputs don't give, and one that was made from other inputs."""
    record = read_record(Opened(compared).record())
    assert isinstance(record, SealedComparison)
    first, second = record.compared
    better = replace(second, assessment=replace(assessment(), why=("Nothing speaks against it.",)))
    other = replace(second, assessment=replace(empty(), as_of=DAY))

    assert "Judged again" in failing(verify(pdf_of(replace(record, compared=(first, better)), None)))
    assert "Digests of the inputs" in failing(verify(pdf_of(replace(record, compared=(first, other)), None)))
    assert (
        "names no dossier" in verify(pdf_of(replace(record, compared=(replace(first, dossier=7),)), None)).of("Digests of the inputs").told
    )


def test_without_its_inputs_it_can_be_rendered_but_not_judged_again() -> None:
    """As with the report of one."""
    verification = verify(render_pdf(Comparison((assessment(),))))

    assert verification.of("Rendered again").state is State.HOLDS
    assert verification.of("Judged again").state is State.NOT_COMPARED


def test_what_does_not_belong_side_by_side_is_refused(compared: bytes) -> None:
    """Nothing at all, other inputs, and templates made for one assessment; the record of several is none of one."""
    with pytest.raises(UsageError, match="compare needs assessments"):
        render_pdf(Comparison(()))
    with pytest.raises(UsageError, match="other inputs"):
        render_pdf(Comparison((assessment(), empty())), inputs=[inputs(), inputs()])
    with pytest.raises(UsageError, match="board is about one assessment"):
        render_html(Comparison((assessment(),)), template="board")
    with pytest.raises(UsageError, match="one set of inputs"):
        render_pdf(assessment(), inputs=[inputs()])
    with pytest.raises(Exception, match="expected the record of one assessment"):
        Sealed.from_bytes(Opened(compared).record())
