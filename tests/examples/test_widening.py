"""What is taken out of the example's dossier becomes unknown, and that only ever widens the answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
import yaml

from tests.examples.example import AS_OF, EXAMPLE, SUPPORT, judged, the_engagement, the_policy
from vendor_risk import assess
from vendor_risk.model.load import parse_dossier

CLOSE = 1e-9
ROUTES = ("eu-cloud", "self-hosted-eu", "vendor-api")
EVERY = 4
"""Each fourth fact is taken out: all of them take half a minute, and the choice moves on with every fact that is added."""


def facts(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every entry of a mapping, outermost first; a fact written long goes as a whole."""
    if isinstance(value, dict):
        for key, entry in value.items():
            if key not in ("evidence", "value"):
                yield (*path, key)
                yield from facts(entry, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from facts(item, (*path, index))


def document() -> dict[str, Any]:
    """The dossier as plain values."""
    plain: dict[str, Any] = yaml.safe_load((EXAMPLE / "dossier.yaml").read_text("utf-8"))
    return plain


CASES = [(route, path) for route in ROUTES for path in list(facts(document()["deployments"][route]))[3::EVERY]]


@pytest.mark.parametrize(("route", "path"), CASES, ids=lambda value: value if isinstance(value, str) else ".".join(map(str, value)))
def test_taking_a_fact_out_only_widens(route: str, path: tuple[Any, ...]) -> None:
    """Neither end of decision or score moves inwards."""
    before = judged(route, SUPPORT)
    plain = deepcopy(document())
    where = plain["deployments"][route]
    for key in path[:-1]:
        where = where[key]
    del where[path[-1]]
    dossier = parse_dossier(json.dumps(plain, default=date.isoformat), "dossier.json")
    after = assess(dossier, route, the_engagement(SUPPORT), the_policy(), as_of=AS_OF)

    assert before.best is not None
    assert before.worst is not None
    assert before.score is not None
    assert after.best is not None
    assert after.worst is not None
    assert after.score is not None
    assert after.best <= before.best
    assert after.worst >= before.worst
    assert after.score.best <= before.score.best + CLOSE
    assert after.score.worst >= before.score.worst - CLOSE
