"""Small world: every policy of up to three questions from a small alphabet, with every state of three facts and every reply."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations_with_replacement, product
from typing import Any

from tests.effort import EFFORT
from tests.reference.case import WORDS, Case
from tests.reference.fact import POSSIBLE, Fact, Facts, known, refused, unknown

MOST_QUESTIONS = 3
PLAIN: dict[str, Any] = {
    "domain": "security",
    "answer": "isolated",
    "expect": ["yes"],
    "choices": {},
    "applies": None,
    "partly": None,
    "likelihood": 3,
    "impact": 3,
    "weight": 1,
    "gate": "none",
    "mitigated_by": [],
    "cause": None,
}
GUARDED = [{"control": "guardrails", "effectiveness": 0.9}]
BY_CASE = [{"when": "audit", "then": "reject"}, {"then": "escalate"}]
LETTERS: tuple[dict[str, Any], ...] = (
    {"gate": "reject", "partly": "audit"},
    {"answer": None, "gate": "escalate", "impact": "data", "applies": "audit"},
    {"answer": ("or", "isolated", "audit"), "expect": ["no"], "likelihood": 5, "impact": 5, "mitigated_by": GUARDED, "cause": "same"},
    {"answer": "guarded", "impact": 5, "gate": BY_CASE, "cause": "same", "domain": "data", "weight": 0.5},
    # from here on in the nightly run
    {"answer": ("if", "isolated", "audit", ("not", "audit")), "expect": ["no"], "gate": "escalate"},
    {"answer": ("known", "isolated"), "likelihood": 2, "mitigated_by": [{**GUARDED[0], "when": "audit"}], "cause": "same"},
    {"answer": None, "gate": "reject", "cause": "other", "expect": ["no"]},
    {"applies": ("not", "guarded"), "answer": ("and", "isolated", "audit"), "domain": "data", "gate": "reject", "likelihood": 4},
    {"answer": ("or", "isolated", ("not", "isolated")), "gate": "reject", "applies": "isolated"},
    {"answer": "audit", "partly": "isolated", "mitigated_by": GUARDED, "likelihood": 5, "impact": 4, "weight": 0.35, "domain": "data"},
)
ALPHABET = LETTERS if EFFORT == "nightly" else LETTERS[:4]
STATES: dict[str, tuple[Fact, ...]] = {
    "isolated": (known(value=True), known(value=False), unknown("isolated"), refused("isolated")),
    "audit": (known(value=True), known(value=False), unknown("audit"), refused("audit")),
    "guardrails": (known("in_place", "test"), known("in_place"), known("absent"), unknown("guardrails")),
}
REPLIES = (None, *WORDS)
REST: Facts = {name: known(values[0]) for name, values in POSSIBLE.items()}


def policies() -> list[dict[str, Any]]:
    """Return every policy: the order of its questions makes no difference."""
    return [_policy(letters) for count in range(1, MOST_QUESTIONS + 1) for letters in combinations_with_replacement(ALPHABET, count)]


def _policy(letters: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    questions = [{**PLAIN, **letter, "id": f"ASK-0{index}"} for index, letter in enumerate(letters)]
    return {"domains": {question["domain"]: {"weight": 1} for question in questions}, "questions": questions, "unknown": "open"}


def cases(policy: dict[str, Any]) -> Iterator[Case]:
    """Yield the policy with every state of every fact that it reads, and every reply to the questions that people are asked."""
    read = {fact for fact in Case(policy, REST, {}).reads if fact in STATES}
    asked = [question["id"] for question in policy["questions"] if question["answer"] is None]
    for states in product(*(STATES[name] if name in read else STATES[name][:1] for name in STATES)):
        for words in product(REPLIES, repeat=len(asked)):
            replies = {id_: word for id_, word in zip(asked, words, strict=True) if word}
            yield Case(policy, {**REST, **dict(zip(STATES, states, strict=True))}, replies)


@lru_cache
def size() -> int:
    """Return how many cases there are."""
    return sum(1 for policy in policies() for _case in cases(policy))
