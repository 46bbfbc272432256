"""Anything: whatever a policy document says, it is loaded or refused, and nothing else happens."""

from __future__ import annotations

import contextlib
import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.effort import FEWER
from vendor_risk.documents import Mapping, Sequence, read_document
from vendor_risk.errors import DocumentError
from vendor_risk.policy import parse_policy
from vendor_risk.shipped import shipped

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yaml"))
STRANGE: tuple[Any, ...] = (
    "",
    "no",
    "7",
    "-1",
    "data.exists(d, d.personal)",
    [],
    {},
    [[]],
    {"a": {}},
    ["x", {"id": "y"}],
    {"id": []},
    "\u00e4" * 200,
)


def plain(node: object) -> Any:
    """Return a document's values as plain ones."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.items()}
    return [plain(item) for item in node] if isinstance(node, Sequence) else str(node)


def document(path: Path) -> Any:
    """Return the values of a document, flaws or not."""
    return plain(read_document(path).values())


DOCUMENTS = [document(path) for path in [*BROKEN, shipped("questionnaires") / "us-data-security-program.yaml"]]


def mutated(tree: Any, choose: random.Random) -> Any:
    """Return a document with some of its values replaced, removed or put elsewhere."""
    tree = copy.deepcopy(tree)
    for _ in range(choose.randint(1, 4)):
        holders = list(_holders(tree))
        holder = choose.choice(holders)
        if not holder:
            continue
        key: Any = choose.choice(list(holder)) if isinstance(holder, dict) else choose.randrange(len(holder))
        match choose.randrange(4):
            case 0:
                del holder[key]
            case 1:
                holder[key] = copy.deepcopy(choose.choice(STRANGE))
            case 2:
                holder[key] = copy.deepcopy(choose.choice(holders))
            case _ if isinstance(holder, dict):
                holder[f"{key}x"] = holder.pop(key)
            case _:
                holder.append(copy.deepcopy(holder[key]))
    return tree


def _holders(tree: Any) -> Any:
    if isinstance(tree, dict | list):
        yield tree
        for inner in tree.values() if isinstance(tree, dict) else tree:
            yield from _holders(inner)


@given(st.sampled_from(DOCUMENTS), st.randoms(use_true_random=False))
@settings(max_examples=FEWER)
def test_no_document_brings_anything_but_a_policy_or_its_mistakes(tree: Any, choose: random.Random) -> None:
    """Any shape, any word in any place: one kind of error, with at least one line."""
    with contextlib.suppress(DocumentError):
        parse_policy(json.dumps(mutated(tree, choose)), "policy.json")


@pytest.mark.parametrize("depth", [40, 400])
def test_a_long_chain_of_determinations_is_bounded(depth: int) -> None:
    """Determinations may refer to one another, in a row that somebody can still follow."""
    chain = {
        f"d{index}": {
            "title": "D",
            "verdicts": ["a", "b"],
            "cases": [{"when": f'determinations.d{index + 1} == "a"', "then": "a"}, {"then": "b"}],
        }
        for index in range(depth)
    }
    chain[f"d{depth}"] = {"title": "D", "verdicts": ["a", "b"], "cases": [{"then": "b"}]}
    question = {"id": "SEC-01", "domain": "x", "ask": "?", "because": "So.", "likelihood": "rare", "impact": "1"}
    whole: dict[str, Any] = {
        "kind": "questionnaire",
        "schema": "1",
        "id": "chain",
        "version": "1.0.0",
        "title": "Chain",
        "domains": {"x": {"title": "X"}},
    }
    whole |= {"determinations": chain, "questions": [question]}

    if depth < 50:
        assert next(iter(parse_policy(json.dumps(whole), "policy.json").determinations)) == f"d{depth}"
    else:
        with pytest.raises(DocumentError, match="at most 50 that refer to one another"):
            parse_policy(json.dumps(whole), "policy.json")
