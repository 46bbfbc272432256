"""Removal: taking a fact out of the shipped dossier only ever widens what an assessment says."""

from __future__ import annotations

import json
from copy import deepcopy
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from tests.assess.test_bounds import narrows
from tests.examples.example import AS_OF, SUPPORT, the_answers, the_dossier, the_engagement
from vendor_risk import assess, load_policy
from vendor_risk.errors import DocumentError
from vendor_risk.model.dump import dump
from vendor_risk.model.load import parse_dossier

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]
HOW_MANY = 25


def facts(node: Any, at: Path = ()) -> Iterator[Path]:
    """The paths of all keys in a document, those of sources left out: evidence that goes makes no fact unknown."""
    entries = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in entries:
        if key not in ("evidence", "kind", "schema"):
            if isinstance(node, dict):
                yield (*at, key)
            yield from facts(value, (*at, key))


def without(document: dict[str, Any], path: Path) -> dict[str, Any]:
    """A copy of a document without one key."""
    copy: Any = deepcopy(document)
    holder = copy
    for step in path[:-1]:
        holder = holder[step]
    del holder[path[-1]]
    return copy  # type: ignore[no-any-return]  # a copy of the document


@pytest.mark.parametrize("route", ["vendor-api", "us-cloud", "self-hosted-eu"])
def test_removing_a_fact_only_widens(route: str) -> None:
    """No interval narrows, no end of the decision moves inwards, no possible outcome goes; a document that no longer holds is refused."""
    document = dump(the_dossier())
    policy, answers = load_policy("ai-vendor"), the_answers() if route == "self-hosted-eu" else None
    whole = assess(the_dossier(), route, the_engagement(SUPPORT), policy, answers, as_of=AS_OF)
    every = [path for path in facts(document) if path[0] != "deployments" or path[1:2] == (route,)]
    tried = 0

    for path in Random(route).sample(every, 4 * HOW_MANY):  # noqa: S311  # the same facts each time
        try:
            dossier = parse_dossier(json.dumps(without(document, path)), "dossier.json")
        except DocumentError:
            continue
        if route in dossier.deployments:
            assert narrows(whole, assess(dossier, route, the_engagement(SUPPORT), policy, answers, as_of=AS_OF)), path
            tried += 1
        if tried == HOW_MANY:
            break

    assert tried == HOW_MANY
