"""Each question of the flagship questionnaire with a case that meets it and one that doesn't."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.examples.example import AS_OF, the_policy
from vendor_risk import Assessment, Decision, assess
from vendor_risk.model.load import parse_answers, parse_dossier, parse_engagement

HERE = Path(__file__).parent
PARTS = ("dossier", "engagement", "answers")


def read(path: Path) -> Any:
    """The plain values of a YAML file."""
    return yaml.safe_load(path.read_text("utf-8"))


CASES: dict[str, Any] = read(HERE / "cases" / "ai-vendor.yaml")
CLEAN: dict[str, Any] = {part: read(HERE / "clean" / f"{part}.yaml") for part in PARTS}


def changed(*changes: dict[str, Any]) -> dict[str, Any]:
    """The clean vendor's documents with changes: paths in the dossier, or below `engagement.` or `answers.`, and what shall stand there."""
    documents = deepcopy(CLEAN)
    for path, value in (item for change in changes for item in change.items()):
        first, _, rest = path.partition(".")
        part, keys = (first, rest) if first == "engagement" else (first, path) if first == "answers" else ("dossier", path)
        *way, last = keys.split(".")
        where = documents[part]
        for key in way:
            where = where[int(key)] if isinstance(where, list) else where[key]
        if isinstance(where, list):
            where[int(last) : int(last) + 1] = [value]
        else:
            where[last] = value
    return documents


def judged(*changes: dict[str, Any]) -> Assessment:
    """The clean vendor's assessment with changes."""
    documents = {part: json.dumps(value, default=date.isoformat) for part, value in changed(*changes).items()}
    return assess(
        parse_dossier(documents["dossier"], "dossier.json"),
        "it",
        parse_engagement(documents["engagement"], "engagement.json"),
        the_policy(),
        parse_answers(documents["answers"], "answers.json"),
        as_of=AS_OF,
    )


@cache
def unchanged(route: str) -> Assessment:
    """The clean vendor's assessment by a route."""
    return judged(CASES["routes"][route])


def outcome(assessment: Assessment, name: str) -> str:
    """What a question came to, or all that it may still come to."""
    result = next(question for question in assessment.questions if question.id == name)
    return " or ".join(sorted(possible.value for possible in result.possible))


def test_every_question_has_a_case() -> None:
    """No question is shipped that nothing tries out."""
    assert set(CASES["cases"]) == {question.id for question in the_policy().questions}


def test_nothing_stands_against_the_clean_vendor() -> None:
    """A vendor that meets everything is approved, so each finding below comes from its change."""
    assessment = unchanged("cloud")

    assert assessment.decision is Decision.APPROVE
    assert [question.id for question in assessment.questions if question.outcome.value not in ("satisfied", "not_applicable")] == []


@pytest.mark.parametrize("name", CASES["cases"])
def test_a_question_tells_the_case_that_meets_it_from_the_one_that_does_not(name: str) -> None:
    """The same vendor by the same route meets the question without the change and misses it with it."""
    case = CASES["cases"][name]
    route = case.get("route", "cloud")

    assert outcome(unchanged(route), name) == "satisfied"
    assert outcome(judged(CASES["routes"][route], case["change"]), name) == case.get("outcome", "not_satisfied")
