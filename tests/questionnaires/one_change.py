"""One change: the clean vendor (tests/examples/clean) meets a questionnaire's questions, and by one change each misses one of them.

`tests/questionnaires/cases/NAME.yaml` says what the clean vendor needs beside tests/examples/clean (`clean`), by which routes it is
judged (`routes`, each a set of changes), and for each question what makes it miss that question (`cases`: `change`, and `route` and
`outcome` where they are not `cloud` and `not_satisfied`). A path starts in the dossier; `engagement.` and `answers.` lead into the other
documents, and `as_of` is the day.
"""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from vendor_risk import Assessment, Policy, assess, load_policy
from vendor_risk.model.load import parse_answers, parse_dossier, parse_engagement

CLEAN = Path(__file__).parents[1] / "examples" / "clean"
CASES = Path(__file__).parent / "cases"
AS_OF = date(2026, 11, 24)
USUAL = "cloud"


def read(path: Path) -> Any:
    """The plain values of a YAML file."""
    return yaml.safe_load(path.read_text("utf-8"))


@cache
def policy(name: str) -> Policy:
    """A shipped questionnaire."""
    return load_policy(name)


@cache
def cases(name: str) -> dict[str, Any]:
    """The cases of a questionnaire."""
    found: dict[str, Any] = read(CASES / f"{name}.yaml")
    return found


@cache
def question_ids(name: str) -> tuple[str, ...]:
    """The questions that a questionnaire asks."""
    return tuple(question.id for question in policy(name).questions)


def case(name: str, question: str) -> dict[str, Any]:
    """The case of one question."""
    found: dict[str, Any] = cases(name)["cases"][question]
    return found


def documents(*changes: dict[str, Any]) -> dict[str, Any]:
    """The clean vendor's documents with changes, one after the other."""
    made: dict[str, Any] = {part: deepcopy(read(CLEAN / f"{part}.yaml")) for part in ("dossier", "engagement")}
    made["answers"] = {"kind": "answers", "schema": 1, "by": "A member of staff", "on": date(2026, 11, 1), "answers": {}}
    made["as_of"] = AS_OF
    for path, value in (item for change in changes for item in change.items()):
        first, _, rest = path.partition(".")
        at = made if first == "as_of" else made[first] if first == "engagement" else made["answers" if first == "answers" else "dossier"]
        _put(at, (rest if first == "engagement" else path).split("."), value)
    return made


def _put(at: Any, way: list[str], value: Any) -> None:
    for key in way[:-1]:
        at = at[int(key)] if isinstance(at, list) else at[key]
    if isinstance(at, list):
        at[int(way[-1]) : int(way[-1]) + 1] = [deepcopy(value)]
    else:
        at[way[-1]] = deepcopy(value)


def judged(name: str, route: str, *changes: dict[str, Any]) -> Assessment:
    """What a questionnaire says of the clean vendor by a route, with changes."""
    return judged_clean(name, cases(name).get("clean", {}), cases(name)["routes"][route], *changes)


def judged_clean(name: str, *changes: dict[str, Any]) -> Assessment:
    """What a questionnaire says of the clean vendor with changes and nothing else."""
    made = documents(*changes)
    text = {part: json.dumps(made[part], default=date.isoformat) for part in ("dossier", "engagement", "answers")}
    return assess(
        parse_dossier(text["dossier"], "dossier.json"),
        "it",
        parse_engagement(text["engagement"], "engagement.json"),
        policy(name),
        parse_answers(text["answers"], "answers.json"),
        as_of=made["as_of"],
    )


@cache
def unchanged(name: str, route: str = USUAL) -> Assessment:
    """What a questionnaire says of the clean vendor by a route."""
    return judged(name, route)


def outcome(assessment: Assessment, question: str) -> str:
    """What a question came to, or all that it may still come to."""
    return " or ".join(sorted(possible.value for possible in assessment.question(question).possible))


def without_and_with(name: str, question: str) -> tuple[str, str]:
    """What a question comes to for the clean vendor, and with the change that its case makes."""
    route, change = case(name, question).get("route", USUAL), case(name, question)["change"]
    return outcome(unchanged(name, route), question), outcome(judged(name, route, change), question)


def expected(name: str, question: str) -> tuple[str, str]:
    """What these two must be."""
    return "satisfied", case(name, question).get("outcome", "not_satisfied")


def verdict(assessment: Assessment, determination: str) -> str:
    """What a determination came to, or all that it may still come to."""
    found = [result.possible for result in assessment.determinations if result.id == determination]
    return " or ".join(sorted({word for possible in found for word in possible}))
