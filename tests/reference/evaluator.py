"""Evaluator: a second reading of the design's sections 4, 6, 7 and 8, in fractions, that shares nothing with the one under test.

A condition comes to a set of what it may be: True, False, and None where only facts that were refused could tell; then it is what is
worse, for certain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import product
from math import prod
from typing import Any

from tests.reference.case import Case
from tests.reference.expected import NOTHING, Area, Asked, Expected, Span
from tests.reference.fact import GRADES
from tests.reference.formula import ATOMS, Formula

RANKS = {"none": 0, "escalate": 2, "reject": 3}
WEIGHTS = {"satisfied": 0, "not_applicable": 0, "partly_satisfied": 1, "not_satisfied": 2}
REPLIES = {"yes": "not_satisfied", "no": "not_satisfied", "partial": "partly_satisfied", "not_applicable": "not_applicable"}
SEVERITIES = ("low", "moderate", "high", "critical")
MAGNITUDES = {"low": 0.005, "moderate": 0.03, "high": 0.12, "critical": 0.6}
BANDS = {"moderate": 2, "high": 10, "critical": 50}
ASSURANCE = {"asserted": 0.25, "documented": 0.5, "attested": 0.85, "verified": 1}
STATUS = {"in_place": 1, "partial": 0.5, "planned": 0, "absent": 0}
DATA = {"public": 1, "internal": 2, "confidential": 3, "restricted": 4, "personal": 4}
TOLERANCE = {"approve_below": 10, "conditions_below": 50, "reject_from": None}
MOST = 512
ONE, ZERO = Fraction(1), Fraction(0)


def exact(number: float) -> Fraction:
    """Return the number that an author wrote."""
    return Fraction(str(number))


class Evaluator:
    """Evaluates one case, with some of its unknown facts assumed; a control assumed to be in place could be shown by anything."""

    def __init__(self, case: Case, assumed: Mapping[str, Any]) -> None:
        self.policy, self.replies = case.policy, case.replies
        scales = self.policy.get("scales", {})
        self.magnitudes = {key: exact(value) for key, value in {**MAGNITUDES, **scales.get("magnitudes", {})}.items()}
        self.assurance = {key: exact(value) for key, value in {**ASSURANCE, **scales.get("assurance", {})}.items()}
        self.partly = exact(scales.get("partly", 0.5))
        self.facts = {name: (fact.possible, fact.grades, fact.refused) for name, fact in case.facts.items()}
        self.facts |= {name: (fact.possible, GRADES, fact.refused) for name, fact in case.facts.items() if len(fact.possible) > 1}
        self.facts |= {name: ((value,), GRADES, False) for name, value in assumed.items()}

    def truth(self, formula: Formula) -> set[bool | None]:
        """Return what a condition may be: three-valued logic over every value that what it reads may have."""
        if formula is None:
            return {True}
        if isinstance(formula, str):
            values, _grades, refused = self.facts[ATOMS[formula].fact]
            return {None} if refused else {value in ATOMS[formula].holds for value in values}
        if formula[0] == "known":
            values, _grades, refused = self.facts[formula[1]]
            return {None} if refused else {True} if len(values) == 1 else {True, False}
        first, *others = (self.truth(part) for part in formula[1:])
        if formula[0] == "not":
            return {None if value is None else not value for value in first}
        if formula[0] == "if":
            branches = (others[0] if True in first else set()) | (others[1] if False in first else set()) | (first & {None})
            return {True, False} if {True, False} <= first else branches
        decides = formula[0] == "or"
        return {decides if decides in pair else None if None in pair else not decides for pair in product(first, others[0])}

    def holds(self, formula: Formula, *, worst: bool) -> set[bool]:
        """Return what a condition may be, where what was refused is taken at its worst."""
        return {worst if value is None else value for value in self.truth(formula)}

    def outcomes(self, question: dict[str, Any]) -> set[tuple[str, bool]]:
        """Return what a question that applies may come to, and whether that is a person's word that it does not apply."""
        given = self.replies.get(question["id"])
        meaning = {**REPLIES, **dict.fromkeys(question["expect"], "satisfied"), **question["choices"], "not_disclosed": "not_satisfied"}
        said = [meaning.get(given, "not_satisfied")] if given else None
        answer = question["answer"]
        if answer is None:
            return {(outcome, outcome == "not_applicable") for outcome in said or WEIGHTS}
        if answer[0] == "word":
            words, _grades, refused = self.facts[answer[1]]
            found = {meaning.get(word, "not_satisfied") for word in words}
            found = {max(found, key=WEIGHTS.__getitem__)} if refused else found
        else:
            expected = question["expect"] == ["yes"]
            found = {"satisfied" if value == expected else "not_satisfied" for value in self.holds(answer, worst=not expected)}
        if "not_satisfied" in found and question["partly"] is not None:
            partly = self.holds(question["partly"], worst=False)
            found = found - {"not_satisfied"} | {"partly_satisfied" if value else "not_satisfied" for value in partly}
        return {(max(outcome, *said or (outcome,), key=WEIGHTS.__getitem__), False) for outcome in found}

    def gates(self, gate: Any) -> set[int]:
        """Return the ranks of the gates that may count for a question that is not satisfied."""
        first, *others = [{"then": gate}] if isinstance(gate, str) else gate
        then, when = RANKS[first["then"]], self.truth(first.get("when"))
        after = self.gates(others) if others else set()
        certain = {then} if True in when else set()
        return certain | (after if False in when else set()) | ({max(then, rank) for rank in after} if None in when else set())

    def impacts(self, impact: Any) -> set[int]:
        """Return the impacts that a question may have."""
        (levels, _one, unsaid), (personal, _two, withheld) = self.facts["classification"], self.facts["personal"]
        criticality, _three, hidden = self.facts["criticality"]
        if impact == "service":
            return {max(criticality)} if hidden else set(criticality)
        if impact != "data":
            return {impact}
        ratings = {max(DATA[word] for word in levels)} if unsaid else {DATA[word] for word in levels}
        return {max(rating, DATA["personal"] if holds else 1) for rating in ratings for holds in ((True,) if withheld else personal)}

    def left(self, mitigation: dict[str, Any]) -> Span:
        """Return what a control may leave of a magnitude, least first."""
        statuses, grades, refused = self.facts[mitigation["control"]]
        found = [ONE] if False in self.holds(mitigation.get("when"), worst=False) else []
        if True in self.holds(mitigation.get("when"), worst=False):
            counts = product(("absent",) if refused else statuses, grades)
            found += [1 - exact(mitigation["effectiveness"]) * exact(STATUS[word]) * self.assurance[grade] for word, grade in counts]
        return min(found), max(found)

    def question(self, question: dict[str, Any]) -> Asked:
        """Judge one question, each part of it at its best and at its worst."""
        applies = self.holds(question["applies"], worst=True)
        outcomes = self.outcomes(question) if True in applies else set()
        outcomes |= {("not_applicable", False)} if False in applies else set()
        products = {question["likelihood"] * each for each in self.impacts(question["impact"])}
        magnitudes = {self.magnitudes[SEVERITIES[sum(each > top for top in (4, 9, 16))]] for each in products}
        factors = {prod(each, start=ONE) for each in product(*map(self.left, question["mitigated_by"]))}
        gates, inherent, residual = set(), set(), set()
        for outcome, dismissed in outcomes:
            part = {"partly_satisfied": self.partly, "not_satisfied": ONE}.get(outcome, ZERO)
            most = 2 if outcome == "partly_satisfied" else 3
            gates |= {min(rank, most) for rank in self.gates(question["gate"])} if dismissed or part else {0}
            inherent |= {part * each for each in magnitudes}
            residual |= {part * each * factor for each in magnitudes for factor in factors}
        spans = ((min(each), max(each)) for each in (gates, inherent, residual))
        return Asked(frozenset(outcome for outcome, _dismissed in outcomes), *spans)

    def tolerated(self, risk: Fraction, domain: str) -> int:
        """Return the mildest decision that a risk allows, overall ("") or in a domain."""
        stated = self.policy.get("tolerances", {})
        tolerance = {**TOLERANCE, **stated.get("domains", {}).get(domain, stated)}
        bounds = [(tolerance["approve_below"], 1), (tolerance["conditions_below"], 2), (tolerance["reject_from"], 3)]
        return max((rank for bound, rank in bounds if bound is not None and risk * 100 >= exact(bound)), default=0)

    def total(self, asked: Mapping[str, Asked], end: int) -> dict[str, tuple[Fraction, Fraction, int]]:
        """Return residual and inherent risk and the decision of every area, with each question at its best (0) or worst (1)."""
        found = {}
        for area in (*self.policy["domains"], ""):
            causes: dict[str, tuple[Fraction, Fraction]] = {}
            decision = 0
            for question in self.policy["questions"]:
                if area in ("", question["domain"]):
                    judged, cause = asked[question["id"]], question["cause"] or question["id"]
                    weight = exact(question["weight"]) * (exact(self.policy["domains"][question["domain"]]["weight"]) if not area else 1)
                    one, other = causes.get(cause, (ZERO, ZERO))
                    causes[cause] = max(one, weight * judged.residual[end]), max(other, weight * judged.inherent[end])
                    decision = max(decision, judged.gates[end], int(judged.residual[end] >= self.magnitudes["moderate"]))
            residual, inherent = (1 - prod((1 - pair[index] for pair in causes.values()), start=ONE) for index in (0, 1))
            found[area] = residual, inherent, max(decision, self.tolerated(residual, area))
        decision = max(decision for _residual, _inherent, decision in found.values())
        return {**found, "": (*found[""][:2], decision)}


def evaluate(case: Case, *, tightened: bool = True) -> Expected:
    """Return what the design says of a case: questions by themselves, areas `tightened`, with facts read often alike everywhere."""
    evaluators = [Evaluator(case, assumed) for assumed in ({}, *(_enumerated(case) if tightened else [{}]))]
    asked, *ways = ({question["id"]: each.question(question) for question in case.policy["questions"]} for each in evaluators)
    best, worst = ([each.total(way, end) for each, way in zip(evaluators[1:], ways, strict=True)] for end in (0, 1))
    nothing = all(all(each.outcomes == {"not_applicable"} for each in way.values()) for way in ways)
    perhaps = any(all("not_applicable" in each.outcomes for each in way.values()) for way in ways)
    areas = {}
    for name in ("", *case.policy["domains"]):
        spans: list[Span] = [(min(each[name][part] for each in best), max(each[name][part] for each in worst)) for part in range(3)]
        residual, inherent, decisions = spans
        inside = [asked[each["id"]] for each in case.policy["questions"] if each["domain"] == name]
        none = nothing if not name else all(each.outcomes == {"not_applicable"} for each in inside)
        decisions = (None, decisions[1]) if perhaps and not name else decisions
        areas[name] = NOTHING if none else Area(residual, inherent, (_band(residual[0]), _band(residual[1])), decisions)
    best_end, worst_end = areas[""].decisions
    incomplete = best_end != worst_end and case.policy["unknown"] == "open"
    decided = sum(len(each.outcomes) == 1 for each in asked.values())
    return Expected(asked, areas, None if incomplete else worst_end, incomplete, decided)


def _enumerated(case: Case) -> Iterable[dict[str, Any]]:
    """Yield every way of filling in the longest run of facts, in document order, that the policy reads more than once."""
    often = [name for name in case.unknown if case.facts[name].finite and case.reads.count(name) > 1]
    while prod(len(case.facts[name].possible) for name in often) > MOST:
        often.pop()
    for values in product(*(case.facts[name].possible for name in often)):
        yield dict(zip(often, values, strict=True))


def _band(risk: Fraction) -> str:
    return ([band for band, floor in BANDS.items() if risk * 100 >= floor] or ["low"])[-1]
