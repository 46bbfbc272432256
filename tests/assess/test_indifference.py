"""Indifference: the order in which things are written, and texts that only people read, change no figure."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assess.builders import DEPLOYMENT, TODAY
from tests.assess.generated import cases, seeds
from tests.reference.generated import a_case, seeded
from vendor_risk.assess.assess import assess
from vendor_risk.model.answers import Answers
from vendor_risk.model.dossier import Dossier
from vendor_risk.model.dump import dump
from vendor_risk.model.engagement import Engagement
from vendor_risk.policy import load_policy, parse_policy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    from tests.reference.case import Case
    from vendor_risk.assess.assessment import Assessment
    from vendor_risk.policy import Policy

FILES = 6
READ_BY_PEOPLE = frozenset({"title", "about", "ask", "because", "remedy", "owner", "note", "publisher", "name"})
"""Keys of texts that only people read."""


def figures(assessment: Assessment) -> object:
    """What an assessment comes to: every decision, risk, outcome and unknown, without words and positions."""
    return (
        (assessment.best, assessment.worst, assessment.decision, assessment.incomplete, assessment.score, assessment.inherent),
        (assessment.band_best, assessment.band_worst, assessment.coverage, assessment.bounds, assessment.deciding_unknowns),
        sorted(
            (each.id, each.residual, each.inherent, each.band_best, each.band_worst, each.decision_best, each.decision_worst)
            for each in assessment.domains
        ),
        sorted(
            (each.id, each.possible, each.gate_best, each.gate_worst, each.residual, each.inherent, sorted(each.unknowns))
            for each in assessment.questions
        ),
        sorted((each.path, each.closes, each.deciding, each.effects) for each in assessment.unknowns),
    )


def shuffled(value: Any, random: Random) -> Any:
    """The same document with its mappings, its questions and the evidence of each fact in another order."""
    if isinstance(value, dict):
        keys = random.sample(list(value), len(value))
        return {
            key: _mixed(shuffled(value[key], random), random) if key in ("questions", "evidence") else shuffled(value[key], random)
            for key in keys
        }
    return [shuffled(item, random) for item in value] if isinstance(value, list) else value


def _mixed(value: Any, random: Random) -> Any:
    return random.sample(value, len(value)) if isinstance(value, list) else value


def retold(value: Any, random: Random) -> Any:
    """The same document with other texts where only people read them."""
    if isinstance(value, dict):
        return {
            key: f"{key} {random.random()}" if key in READ_BY_PEOPLE and isinstance(entry, str) else retold(entry, random)
            for key, entry in value.items()
        }
    return [retold(item, random) for item in value] if isinstance(value, list) else value


def judged(case: Case, change: Callable[[Any, Random], Any], seed: int) -> Assessment:
    """The assessment of a case whose documents were changed; each policy is changed in two ways, and the others as often as they come."""
    random = seeded(seed)
    dossier = Dossier.model_validate(change(dump(case.dossier), random))
    engagement = Engagement.model_validate(change(dump(case.engagement_with()), random))
    answers = Answers.model_validate(change(dump(case.answers), random)) if case.answers is not None else None
    return assess(dossier, DEPLOYMENT, engagement, changed_policy(case.policy_text, change, seed % 2), answers, as_of=TODAY)


@lru_cache(maxsize=1024)
def changed_policy(text: str, change: Callable[[Any, Random], Any], seed: int) -> Policy:
    """A policy whose document was changed."""
    return parse_policy(json.dumps(change(json.loads(text), seeded(seed))), "policy.json")


@given(cases(), seeds)
def test_no_order_changes_a_figure(case: Case, seed: int) -> None:
    """Of questions, answers, evidence and keys of any document."""
    assert figures(judged(case, shuffled, seed)) == figures(case.judged())


@given(cases(), seeds)
def test_no_text_for_people_changes_a_figure(case: Case, seed: int) -> None:
    """Titles, reasons, remedies, notes, names."""
    assert figures(judged(case, retold, seed)) == figures(case.judged())


@given(pairs=st.permutations(range(FILES)), case=cases())
def test_no_order_of_files_changes_a_byte(files: Path, pairs: list[int], case: Case) -> None:
    """Questionnaires are judged together in whatever order they are named."""
    one, other = pairs[:2]
    answers = None

    there, back = (
        assess(case.dossier, DEPLOYMENT, case.engagement_with(), together(files, pair), answers, as_of=TODAY)
        for pair in ((one, other), (other, one))
    )

    assert there.to_json() == back.to_json()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of questionnaires, no two of which have an id or a question in common."""
    folder = tmp_path_factory.mktemp("policies")
    for number in range(FILES):
        document = json.loads(a_case(0, number).policy_text)
        document["id"] = f"policy-{number}"
        for question in document["questions"]:
            question["id"] = question["id"].replace("ASK", "ABCDEF"[number] * 3)
        (folder / f"{number}.json").write_text(json.dumps(document), encoding="utf-8")
    return folder


@lru_cache
def together(folder: Path, numbers: tuple[int, ...]) -> Policy:
    """Some of these questionnaires."""
    return load_policy(*(folder / f"{number}.json" for number in numbers))
