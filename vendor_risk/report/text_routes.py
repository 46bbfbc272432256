"""Routes as text: every way of getting the model for one use, one under the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .parts.routes import controlled, hosted, needed
from .plain import plain
from .text_figures import bar
from .tone import verdict
from .words import ROUTES, money, span, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..assess.assessment import Assessment
    from .sheet import Sheet


def routes(sheet: Sheet, assessments: Sequence[Assessment]) -> None:
    """Add for each route its decision, risk, place, control, cost, and what it would take."""
    sheet.head("The routes side by side")
    for one in assessments:
        shown = verdict(one)
        subject = one.subject
        kind = ROUTES.get(subject.route, words(subject.route))
        word = f"{shown['word']}: {shown['ends']}" if shown["incomplete"] else shown["word"]
        sheet.row([(f"{plain(subject.deployment_title or subject.deployment)} ({kind})", 34, "bold"), (word, 42, shown["tone"])])
        cost = "cost unknown" if one.cost.month is None else f"{money(one.cost.month, one.cost.currency)} a month"
        sheet.row([(bar(one.score), 20, one.band_worst or "quiet"), (f"risk {span(one.score)}", 16, ""), (cost, 38, "")])
        sheet.line(f"hosted: {hosted(one)}", rest="    ", tone="quiet")
        sheet.line(f"controlled from: {'; '.join(controlled(one))}", rest="    ", tone="quiet")
        sheet.line(needed(one), first="  → ", rest="    ")
