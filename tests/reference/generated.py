"""Generated: cases from a seed, the same for the same seed."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.reference.case import Case
from tests.reference.fact import CONTROLS, EVIDENCE, PARTIAL, POSSIBLE, Fact, Facts, disputed, known, refused, unknown
from tests.reference.formula import FIELDS, GUARDS, PLAIN, Formula

DOMAINS = ("security", "data")
FACTS_OF_EACH = 4
"""How many cases have the same policy: reading one takes as long as judging it."""
UNKNOWN = (0, 1, 1, 2, 2, 3, 4)
GATES = ("none", "escalate", "reject")
TOLERANCES = (
    {"approve_below": 3, "conditions_below": 12},
    {"approve_below": 0.5, "conditions_below": 60, "reject_from": 60},
    {"approve_below": 12, "conditions_below": 12, "reject_from": 80},
)
SCALES = ({"partly": 0.3}, {"magnitudes": {"high": 0.1, "moderate": 0.02}}, {"assurance": {"asserted": 0.1, "documented": 0.2}})


def seeded(seed: int) -> Random:
    """Return a source of chance that is the same for the same seed."""
    return Random(seed)  # noqa: S311  # chance for tests, not for secrets


def a_case(seed: int, policy: int | None = None, *, most_unknown: int = 4, refusals: bool = True) -> Case:
    """Return the case of a seed: one to four questions that share facts, causes and domains; `policy` is the number of another policy."""
    made = a_policy(seeded(seed // FACTS_OF_EACH if policy is None else policy))
    random = seeded(seed)
    return Case(made, some_facts(random, most_unknown, refusals=refusals), some_replies(random, made, refusals=refusals))


def a_policy(random: Random) -> dict[str, Any]:
    """Return a policy."""
    questions = [a_question(random, f"ASK-0{index}") for index in range(random.randint(1, 4))]
    asked = sorted({question["domain"] for question in questions})
    policy: dict[str, Any] = {
        "domains": {domain: {"weight": random.choice([1, 1, 0.7])} for domain in asked},
        "questions": questions,
        "unknown": random.choice(["open", "open", "adverse"]),
    }
    if random.random() < 0.3:
        policy["tolerances"] = dict(random.choice(TOLERANCES))
    if random.random() < 0.3:
        policy.setdefault("tolerances", {})["domains"] = {random.choice(asked): dict(random.choice(TOLERANCES))}
    if random.random() < 0.3:
        policy["scales"] = dict(random.choice(SCALES))
    return policy


def a_question(random: Random, id_: str) -> dict[str, Any]:
    """Return a question: asked of facts, of people, or of both."""
    pick, often = random.choice, random.random
    question: dict[str, Any] = {"id": id_, "domain": pick(DOMAINS), "expect": ["yes"], "choices": {}}
    kind = often()
    question["answer"] = None if kind < 0.15 else pick(GUARDS) if kind < 0.25 else ("word", "route") if kind < 0.35 else a_formula(random)
    if kind < 0.15 or kind >= 0.35:
        question["expect"] = [pick(["yes", "no"])]
    elif kind >= 0.25:
        question |= {"expect": ["self_hosted", "cloud_hosted"], "choices": pick([{}, {"router": "partly_satisfied"}])}
    return {
        **question,
        "applies": a_formula(random, asking=pick([("not", guard) for guard in GUARDS])) if often() < 0.25 else None,
        "partly": a_formula(random, asking=pick(GUARDS)) if question["answer"] and often() < 0.25 else None,
        "likelihood": random.randint(1, 5),
        "impact": pick([random.randint(1, 5), "data", "service"]),
        "weight": pick([1, 1, 0.5, 0.35]),
        "gate": a_gate(random),
        "mitigated_by": [a_mitigation(random, control) for control in CONTROLS if often() < 0.3],
        "cause": pick([None, None, "same", "other"]),
    }


def a_gate(random: Random) -> Any:
    """Return a gate: a word, or cases."""
    kind = random.random()
    if kind < 0.7:
        return random.choice(GATES)
    if kind < 0.8:
        return [{"when": ("not", random.choice(GUARDS)), "then": "reject"}, {"then": random.choice(GATES)}]
    cases = [{"when": a_formula(random), "then": random.choice(GATES)} for _ in range(random.randint(1, 2))]
    return [*cases, {"then": random.choice(GATES)}]


def a_mitigation(random: Random, control: str) -> dict[str, Any]:
    """Return a mitigation by a control."""
    mitigation: dict[str, Any] = {"control": control, "effectiveness": random.choice([0.5, 0.9, 1])}
    if random.random() < 0.3:
        mitigation["when"] = a_formula(random)
    return mitigation


def a_formula(random: Random, depth: int = 2, *, asking: Formula | None = None) -> Formula:
    """Return a formula; now and then the one that this place may ask of a control."""
    if asking is not None and random.random() < 0.2:
        return asking
    kind = random.random()
    if depth == 0 or kind < 0.4:
        return random.choice(PLAIN)
    if kind < 0.45:
        return ("known", random.choice(sorted(FIELDS)))
    if kind < 0.55:
        return ("not", a_formula(random, depth - 1))
    if kind < 0.65:
        return ("if", *(a_formula(random, depth - 1) for _ in range(3)))
    return (random.choice(["and", "or"]), a_formula(random, depth - 1), a_formula(random, depth - 1))


def some_facts(random: Random, most_unknown: int, *, refusals: bool = True) -> Facts:
    """Return facts of which a few are unknown or known in part; now and then one was refused."""
    facts = {name: _stated(random, name) for name in POSSIBLE}
    for name in random.sample(sorted(POSSIBLE), min(most_unknown, random.choice(UNKNOWN))):
        facts[name] = _unknown(random, name)
    if refusals and random.random() < 0.3:
        name = random.choice(sorted(POSSIBLE))
        facts[name] = refused(name)
    return facts


def _stated(random: Random, name: str) -> Fact:
    return known(random.choice(POSSIBLE[name]), *_sources(random, name))


def _unknown(random: Random, name: str) -> Fact:
    values = POSSIBLE[name]
    if name == "country" and random.random() < 0.5:
        return random.choice(PARTIAL)
    if name not in CONTROLS and len(values) > 2 and random.random() < 0.3:
        return disputed(*random.sample(values, 2))
    return unknown(name)


def _sources(random: Random, name: str) -> tuple[str, ...]:
    return tuple(random.sample(sorted(EVIDENCE), random.choice([0, 1, 1, 1, 2]))) if name in CONTROLS else ()


def some_replies(random: Random, policy: dict[str, Any], *, refusals: bool = True) -> dict[str, str]:
    """Return replies to some questions: most of those that only people can answer, and a few of the others."""
    replies = {}
    for question in policy["questions"]:
        if random.random() < (0.2 if question["answer"] else 0.75):
            word = ["yes", "no", "partial", "not_applicable"] if question["expect"][0] in ("yes", "no") else list(POSSIBLE["route"])
            replies[question["id"]] = random.choice([*word, "not_disclosed"] if refusals else word)
    return replies
