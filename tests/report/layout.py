"""Pages as the engine lays them out: what reaches over an edge, and which heading stands alone at the end of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vendor_risk.report.assets import Assets
from vendor_risk.report.engine import HTML
from vendor_risk.report.pdf import finished_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.advise import Comparison
    from vendor_risk.assess.assessment import Assessment

OFFSTAGE = -1000
"""Left of this stands what only a screen reader is to find."""

MARGIN = 17 / 25.4 * 96
"""The margin of a page at both sides, in CSS pixels."""


def pages(assessment: Assessment, comparison: Comparison | None = None, paper: str = "a4") -> list[Any]:
    """The pages of a report."""
    html = finished_html(assessment, comparison=comparison, paper=paper)
    return list(HTML(string=html, base_url=None, url_fetcher=Assets(None, html)).render().pages)


def lines(box: Any, above: tuple[str, ...] = ()) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """Every piece of text in a box, with the names of the elements around it."""
    tag = getattr(box, "element_tag", "") or ""
    around = (*above, tag)
    if type(box).__name__ == "TextBox" and box.text.strip():
        yield box, around
    for child in getattr(box, "children", ()):
        yield from lines(getattr(child, "_box", child), around)


def body(page: Any) -> Any:
    """What stands on a page besides its running heads."""
    return next(child for child in page._page_box.children if type(child).__name__ == "BlockBox")


def overhanging(found: list[Any]) -> list[str]:
    """Text that reaches beyond the margins of its page."""
    return [
        f"page {number}: {text.text}"
        for number, page in enumerate(found, 1)
        for text, _ in lines(body(page))
        if MARGIN - 1 > text.position_x > OFFSTAGE
        or text.position_x + text.width > page.width - MARGIN + 1
        or text.position_y + text.height > page.height - MARGIN + 12
    ]


def alone(found: list[Any]) -> list[str]:
    """Headings after which nothing stands on their page."""
    ends = [(number, max(lines(body(page)), key=lambda one: one[0].position_y, default=None)) for number, page in enumerate(found[:-1], 1)]
    return [f"page {number}: {last[0].text}" for number, last in ends if last and {"h2", "h3"} & set(last[1])]


def text_of(found: list[Any]) -> str:
    """All that stands on the pages, without spaces, so that it does not matter where a line ends."""
    return "".join(text.text for page in found for text, _ in lines(body(page))).replace(" ", "").replace("\u00ad", "")
