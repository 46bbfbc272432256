"""Writing the report as PDF, against WeasyPrint on the finished HTML."""

from __future__ import annotations

from benchmarks.example import DAY, DEPLOYMENT, DOSSIER, ENGAGEMENT, POLICY
from benchmarks.measure import Comparison, call, in_turns
from vendor_risk import assess, compare, load_dossier, load_engagement, load_policy
from vendor_risk.report.assets import Assets
from vendor_risk.report.engine import HTML
from vendor_risk.report.pdf import OPTIONS, finished_html, render_pdf


def measure() -> Comparison:
    """Render the example's report both ways; both make the same kind of PDF from the same fonts."""
    dossier, engagement, policy = load_dossier(DOSSIER), load_engagement(ENGAGEMENT), load_policy(POLICY)
    assessment = assess(dossier, DEPLOYMENT, engagement, policy, as_of=DAY)
    comparison = compare(dossier, engagement, policy, as_of=DAY)
    html = finished_html(assessment, comparison=comparison)

    def engine() -> object:
        return HTML(string=html, base_url=None, url_fetcher=Assets()).write_pdf(**OPTIONS)

    ours = call(lambda: render_pdf(assessment, comparison=comparison))
    return Comparison("the report as PDF", "WeasyPrint on the finished HTML", 1.15, in_turns(ours, call(engine), 5))
