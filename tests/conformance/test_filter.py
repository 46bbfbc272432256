"""A few lines of script let a reader look at one outcome at a time; without them the whole report stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.report.sample import sample
from vendor_risk.report.html import render_html

from .needs import need

need("chromium")

from .browser import DESK, PHONE, showing, started  # noqa: E402  # where there is no browser there may be nothing to drive it with

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_one_outcome_at_a_time(tmp_path: Path, size: tuple[int, int]) -> None:
    """A press leaves the findings and questions of one outcome, another brings all back, and printing shows the whole."""
    (tmp_path / "report.html").write_text(render_html(sample()), "utf-8")
    with started() as browser, showing(browser, (tmp_path / "report.html").as_uri(), size) as shown:
        page = shown.page
        rows, left = page.locator("#questions tr[data-outcome]"), page.locator("#questions tr[data-outcome]:visible")
        everything = rows.count()
        page.get_by_role("button", name="not answered").click()

        assert 0 < left.count() < everything
        assert set(left.evaluate_all("rows => rows.map(row => row.dataset.outcome)")) == {"not answered"}
        assert set(page.locator("#findings article:visible").evaluate_all("all => all.map(one => one.dataset.outcome)")) <= {"not answered"}
        assert page.locator("[aria-pressed=true]").inner_text().endswith("not answered")
        assert shown.inaccessible() == []
        assert shown.complaints == []

        page.get_by_role("button", name="All questions").click()
        assert left.count() == everything

        page.get_by_role("button", name="not answered").click()
        page.pdf()
        assert left.count() == everything


def test_without_scripts_there_is_no_bar(tmp_path: Path) -> None:
    """Nothing that does not work is shown."""
    (tmp_path / "report.html").write_text(render_html(sample()), "utf-8")
    with started() as browser, showing(browser, (tmp_path / "report.html").as_uri(), scripts=False) as shown:
        assert shown.page.locator("button").count() == 0
        assert shown.page.locator("#questions tr[data-outcome]:visible").count() > 10
