"""Whole: what a questionnaire needs as a whole, whatever its single parts say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.errors import suggest

from .complaint import Complaint
from .scale_check import scale_complaints, tolerance_complaints

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .questionnaire import Questionnaire


def whole_complaints(questionnaire: Questionnaire) -> Iterator[Complaint]:
    """Yield what is wrong with a questionnaire that has everything it extends merged into it, by the paths of its document."""
    if not questionnaire.questions:
        yield Complaint(("questions",), "expected at least one question: nothing asked is not a pass")
    used = {question.domain for question in questionnaire.questions}
    for domain in questionnaire.domains:
        if domain not in used and questionnaire.questions:
            yield Complaint(("domains", domain), f"no question belongs to domain '{domain}'")
    yield from _below("scales", scale_complaints(questionnaire.scales))
    yield from _below("tolerances", tolerance_complaints(questionnaire.tolerances))
    yield from _named("tolerances", "domains", questionnaire.tolerances.domains, set(questionnaire.domains), "domain")
    asked = {question.id for question in questionnaire.questions}
    for index, id_ in enumerate(questionnaire.acceptance.never):
        if id_ not in asked:
            yield Complaint(("acceptance", "never", index), f"there is no question '{id_}'{suggest(id_, asked)}")


def _below(key: str, complaints: Iterable[Complaint]) -> Iterator[Complaint]:
    for complaint in complaints:
        yield complaint._replace(path=(key, *complaint.path))


def _named(section: str, key: str, stated: Iterable[str], known: set[str], what: str) -> Iterator[Complaint]:
    for name in stated:
        if name not in known:
            yield Complaint((section, key, name), f"there is no {what} '{name}'{suggest(name, known)}")
