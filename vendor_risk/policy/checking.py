"""Checking: whether the parts of a complete questionnaire fit each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.errors import suggest

from .cascade import cascade_complaints, order_complaints
from .complaint import Complaint
from .question_check import question_complaints
from .references import conditions, order
from .residency import RULE_VERDICTS
from .weakening import Weakening

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from .determination import Determination
    from .parts import Parts
    from .problems import Problems
    from .residency import ResidencyRule


def check(parts: Parts, controls: Collection[str], domains: Collection[str], problems: Problems) -> None:
    """Add to `problems` what is wrong between the parts, and put determinations after those that they refer to."""
    judged, circles = order(parts)
    for node, complaint in circles:
        problems.add(parts.origins[node], [complaint])
    weakening = Weakening()
    for section, id_ in judged:
        origin = parts.origins[section, id_]
        if section == "determinations":
            determination = parts.determinations[id_]
            problems.add(origin, _determination(determination, weakening))
            if any(weakening.reads(condition) for _, condition in conditions(determination)):
                weakening.determinations[id_] = {word: rank for rank, word in enumerate(determination.verdicts)}
        else:
            rule = parts.residency[id_]
            problems.add(origin, _rule(rule, weakening))
            if any(weakening.reads(condition) for _, condition in conditions(rule)):
                weakening.rules.add(id_)
    for id_, question in parts.questions.items():
        problems.add(parts.origins["questions", id_], question_complaints(question, controls, domains, weakening))
    parts.determinations = {id_: parts.determinations[id_] for section, id_ in judged if section == "determinations"}


def _determination(determination: Determination, weakening: Weakening) -> Iterator[Complaint]:
    verdicts = determination.verdicts
    if len(set(verdicts)) < 2:  # noqa: PLR2004  # one verdict concludes nothing
        yield Complaint(("verdicts",), "expected at least two verdicts, worst first")
    for index, verdict in enumerate(verdicts):
        if verdict in verdicts[:index]:
            yield Complaint(("verdicts", index), f"verdict '{verdict}' stands here a second time")
    for index, case in enumerate(determination.cases):
        if case.then not in verdicts:
            expected, hint = ", ".join(dict.fromkeys(verdicts)), suggest(case.then, verdicts)
            yield Complaint(("cases", index, "then"), f'expected one of {expected}, found "{case.then}"{hint}')
    yield from cascade_complaints("cases", determination.cases)
    yield from order_complaints("cases", determination.cases, verdicts[::-1], weakening)


def _rule(rule: ResidencyRule, weakening: Weakening) -> Iterator[Complaint]:
    if not rule.activities:
        yield Complaint(("activities",), "expected at least one activity, found an empty list: the rule would never apply")
    yield from cascade_complaints("verdicts", rule.verdicts)
    yield from order_complaints("verdicts", rule.verdicts, RULE_VERDICTS, weakening)
    if rule.data is not None and weakening.moves(rule.data).to_false:
        yield Complaint(("data",), "losing a control or its evidence can turn this condition false, so that the rule no longer applies")
