"""Worked cases that authorities wrote: how many there are, and that each comes out as the authority decided and never milder."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from vendor_risk.assess.case import differences, run_case
from vendor_risk.assess.determination import judge_determinations
from vendor_risk.assess.world import build_world
from vendor_risk.errors import DocumentError, VendorRiskError
from vendor_risk.model.load import parse_dossier, parse_engagement
from vendor_risk.policy import load_case, load_policy
from vendor_risk.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.policy import ReadyCase

FOLDER = shipped("questionnaires") / "cases"
RULE, TRANSFERS, RESIDENCY = "us-data-security-program", "gdpr-transfers", "data-residency"
CASES = {name: sorted(path.stem for path in (FOLDER / name).glob("*.yaml")) for name in (RULE, TRANSFERS, RESIDENCY)}
DECIDED = {
    "202.211-example-3a": {"us_covered_person": "not_covered_person"},
    "202.211-example-3b": {"us_covered_person": "not_covered_person"},
    "202.211-example-4": {"us_covered_person": "covered_person"},
    "202.211-example-5": {"us_covered_person": "covered_person"},
    "202.212-example-1a": {"us_identifiers": "not_covered_personal_identifier"},
    "202.212-example-1b": {"us_identifiers": "not_covered_personal_identifier"},
    "202.214-example-1": {"us_transaction": "prohibited"},
    "202.214-example-2": {"us_transaction": "prohibited"},
    "202.214-example-3": {"us_transaction": "prohibited"},
    "202.214-example-4": {"us_transaction": "prohibited"},
    "202.214-example-5a": {"us_transaction": "not_covered"},
    "202.214-example-5b": {"us_transaction": "prohibited"},
    "202.214-example-8": {"us_transaction": "prohibited"},
    "202.232-example-1": {"us_linked": "linked"},
    "202.256-example-3": {"us_person": "us_person"},
    "202.256-example-5": {"us_person": "us_person"},
    "202.256-example-7": {"us_person": "foreign_person"},
    "202.258-example-2": {"us_transaction": "restricted"},
    "202.258-example-3": {"us_transaction": "restricted"},
    "202.301-example-1": {"us_transaction": "prohibited"},
    "202.302-example-3": {"us_transaction": "not_covered"},
    "202.305-example-3": {"us_directing": "prohibited"},
    "202.305-example-4": {"us_directing": "not_directing"},
    "202.401-example-1": {"us_transaction": "restricted_authorised"},
    "202.401-example-2": {"us_transaction": "prohibited"},
    "202.401-example-3": {"us_transaction": "not_covered"},
    "202.506-example-1": {"us_transaction": "exempt"},
    "202.506-example-2": {"us_exemption": "not_exempt", "us_transaction": "prohibited"},
    "edpb-use-case-1": {"gdpr_measures": "effective"},
    "edpb-use-case-2": {"gdpr_measures": "effective"},
    "edpb-use-case-3": {"gdpr_measures": "effective"},
    "edpb-use-case-4": {"gdpr_measures": "effective"},
    "edpb-use-case-5": {"gdpr_measures": "effective"},
    "edpb-use-case-6": {"gdpr_measures": "not_effective"},
    "edpb-use-case-7": {"gdpr_measures": "not_effective"},
}
"""What the Department of Justice, in the examples of 28 CFR Part 202, and the European Data Protection Board, in its use cases, decided.

Two examples have two files each, as the example has two persons or two identifiers; the other files beside these are the rule's further
examples, and cases of our own.
"""


@cache
def ready(policy: str, name: str) -> ReadyCase:
    """Return a case with its documents."""
    return load_case(FOLDER / policy / f"{name}.yaml")


def test_there_are_as_many_worked_cases_as_we_say() -> None:
    """26 examples of the rule in 28 files, all seven of the EDPB's use cases, and more of both beside them."""
    kept = Counter(policy for policy, names in CASES.items() for name in names if name in DECIDED)

    assert kept == {RULE: 28, TRANSFERS: 7}
    assert len(DECIDED) == 35
    assert {policy: len(names) for policy, names in CASES.items()} == {RULE: 77, TRANSFERS: 21, RESIDENCY: 26}


@pytest.mark.parametrize(("policy", "name"), [(policy, name) for policy, names in CASES.items() for name in names])
def test_a_case_comes_out_as_it_was_decided(policy: str, name: str) -> None:
    """Every verdict that the case expects, and no other; each names who decided so and where that can be read."""
    case = ready(policy, name)

    assert differences(case) == ()
    assert (case.case.source or "").startswith(("https://", "http://"))


@pytest.mark.parametrize("name", DECIDED)
def test_no_worked_case_comes_out_milder(name: str) -> None:
    """The gravest verdict that a case leaves possible is the one that the authority gave: told apart from what the file itself expects."""
    policy = next(policy for policy, names in CASES.items() if name in names)
    case = ready(policy, name)
    assessment = run_case(case)

    for determination, verdict in DECIDED[name].items():
        order = case.policy.determinations[determination].verdicts
        named = case.case.expect.determinations[determination]
        about = set(named) if isinstance(named, dict) else None
        results = [
            result
            for result in assessment.determinations
            if result.id == determination and (about is None or about & set(_called(case, result.subject)))
        ]
        assert results
        assert min(order.index(result.possible[0]) for result in results) == order.index(verdict)


@pytest.mark.parametrize("name", [name for name in DECIDED if name in CASES[RULE]])
def test_no_fact_that_is_missing_makes_a_worked_case_milder(name: str) -> None:
    """Each fact in turn unknown: what was decided, or something graver, stays possible."""
    raw = yaml.safe_load((FOLDER / RULE / f"{name}.yaml").read_text("utf-8"))
    policy = load_policy(RULE)
    tried = 0
    for part, path in _leaves(raw):
        found = _gravest(raw, part, path, policy, DECIDED[name])
        for determination, possible in found.items():
            order = policy.determinations[determination].verdicts
            assert min(order.index(word) for word in possible) <= order.index(DECIDED[name][determination]), path
            tried += 1
    assert tried or name.startswith("202.212")


def test_each_question_has_a_case_that_meets_it_and_one_that_does_not() -> None:
    """The shipped questions of all three policies."""
    outcomes: dict[str, set[str]] = {}
    for policy, names in CASES.items():
        for name in names:
            for question, outcome in ready(policy, name).case.expect.questions.items():
                outcomes.setdefault(question, set()).update(outcome)

    asked = {question.id for policy in CASES for question in load_policy(policy).questions}
    assert outcomes == {question: {"not_satisfied", "satisfied"} for question in asked}


def test_each_law_of_the_library_has_cases_on_both_sides() -> None:
    """A rule that no case breaks, or none keeps, proves nothing; what can't be broken says so."""
    verdicts: dict[str, set[str]] = {}
    for name in CASES[RESIDENCY]:
        for rule, verdict in ready(RESIDENCY, name).case.expect.residency.items():
            verdicts.setdefault(rule, set()).add(verdict)

    unbroken = {rule for rule, seen in verdicts.items() if "prohibited" not in seen}
    assert set(verdicts) == {rule.id for rule in load_policy(RESIDENCY).residency}
    assert unbroken == {"IN-DPDP-16"}
    assert all(seen & {"permitted", "safeguarded"} for seen in verdicts.values())


def test_a_law_that_was_not_read_says_so_beside_its_verdict() -> None:
    """And one that was read does not."""
    recalled = run_case(ready(RESIDENCY, "sa-without-safeguard")).residency
    read = run_case(ready(RESIDENCY, "kr-without-consent")).residency

    assert all("look it up" in one.because for one in recalled if one.rule == "SA-PDPL-29")
    assert not any("look it up" in one.because for one in read if one.rule == "KR-PIPA-28-8")


def _called(case: ReadyCase, path: str) -> Iterator[str]:
    end = path.rpartition(".")[2]
    yield end
    if end.endswith("]"):
        section, _, index = end.removesuffix("]").partition("[")
        yield getattr(getattr(case.engagement, section)[int(index)], "id", "")


def _leaves(raw: Any) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield the document and the path in it of every single value that states a fact.

    Whether the security requirements are met is left out: where that is not known the rule's word is restricted, which forbids as much.
    """

    def walk(part: str, value: Any, path: tuple[Any, ...]) -> Iterator[tuple[str, tuple[Any, ...]]]:
        if isinstance(value, dict):
            for key, below in value.items():
                yield from walk(part, below, (*path, key))
        elif isinstance(value, list):
            for index, below in enumerate(value):
                yield from walk(part, below, (*path, index))
        elif path[-1] not in ("id", "name", "title", "within", "not_in", "cisa_requirements"):
            yield part, path

    yield from walk("dossier", raw["dossier"].get("parties", {}), ("parties",))
    yield from walk("engagement", raw["engagement"], ())


def _gravest(raw: Any, part: str, path: tuple[Any, ...], policy: Any, wanted: Any) -> dict[str, set[str]]:
    """Return what may come of the determinations when one fact is unknown; nothing where that can't be said in a document."""
    documents = yaml.safe_load(yaml.safe_dump({"dossier": raw["dossier"], "engagement": raw["engagement"]}))
    holder = documents[part]
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = "unknown"
    try:
        dossier = parse_dossier(yaml.safe_dump({"kind": "dossier", "schema": 1, **documents["dossier"]}), "dossier.yaml")
        engagement = parse_engagement(yaml.safe_dump({"kind": "engagement", "schema": 1, **documents["engagement"]}), "engagement.yaml")
        world = build_world(dossier, raw["deployment"], engagement, policy, None, raw["as_of"])
    except (DocumentError, VendorRiskError):
        return {}
    found: dict[str, set[str]] = {}
    for result in judge_determinations(world):
        if result.id in wanted:
            found.setdefault(result.id, set()).update(result.possible)
    return found


def test_cases_stand_beside_their_policy() -> None:
    """A case names the policy of its folder."""
    for policy, names in CASES.items():
        assert {ready(policy, name).case.policy for name in names} == {(policy,)}
        assert Path(FOLDER / policy).is_dir()
