"""Formula: a condition as a small tree, and the text that a policy writes for it.

A formula is the name of an atom, or `("not", f)`, `("and", f, g)`, `("or", f, g)`, `("if", test, f, g)`, `("known", fact)`; an answer may
also be `("word", fact)`: the fact itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

Formula: TypeAlias = Any
"""A tree of names and tuples, as above."""


@dataclass(frozen=True)
class Atom:
    """What asks for one fact: it holds for some of the fact's values."""

    fact: str
    holds: tuple[Any, ...]
    text: str


ATOMS: dict[str, Atom] = {
    "trains": Atom("trains", (True,), "deployment.terms.trains_on_inputs"),
    "audit": Atom("audit", (True,), "deployment.terms.audit_rights"),
    "export": Atom("export", (True,), "deployment.terms.data_export"),
    "isolated": Atom("isolated", (True,), "deployment.isolated"),
    "own": Atom("route", ("self_hosted",), 'deployment.route == "self_hosted"'),
    "bought": Atom("route", ("cloud_hosted", "vendor_api"), 'deployment.route in ["cloud_hosted", "vendor_api"]'),
    "chinese": Atom("country", ("CN", "HK"), "places.exists(p, p.country in regions.china)"),
    "personal": Atom("personal", (True,), "data.exists(d, d.personal)"),
    "secret": Atom("classification", ("confidential", "restricted"), 'data.exists(d, at_least(d.classification, "confidential"))'),
    "critical": Atom("criticality", (4, 5), "engagement.criticality > 3"),
    "guarded": Atom("guardrails", ("in_place",), 'controls["guardrails"].status == "in_place"'),
    "reviewed": Atom("human-review", ("in_place", "partial"), 'controls["human-review"].status in ["in_place", "partial"]'),
}
PLAIN = tuple(name for name, atom in ATOMS.items() if not atom.text.startswith("controls"))
"""The atoms that any condition may ask, negated too."""
GUARDS = tuple(name for name in ATOMS if name not in PLAIN)
"""The atoms whose loss must lead away from what is expected."""
FIELDS = {
    **{atom.fact: atom.text for atom in ATOMS.values() if atom.text.startswith("deployment.") and " " not in atom.text},
    "route": "deployment.route",
    "criticality": "engagement.criticality",
}
"""Facts that a condition can name by themselves."""


def text_of(formula: Formula) -> str:
    """Return a formula as a policy writes it."""
    if isinstance(formula, str):
        return ATOMS[formula].text
    match formula:
        case ("word", fact):
            return FIELDS[fact]
        case ("known", fact):
            return f"known({FIELDS[fact]})"
        case ("not", operand):
            return f"!({text_of(operand)})"
        case ("if", test, one, other):
            return f"({text_of(test)} ? {text_of(one)} : {text_of(other)})"
        case (word, one, other):
            return f"({text_of(one)} {'&&' if word == 'and' else '||'} {text_of(other)})"
    raise AssertionError(formula)


def facts_of(formula: Formula) -> tuple[str, ...]:
    """Return the facts that a formula reads, each as often as it reads it."""
    if isinstance(formula, str):
        return (ATOMS[formula].fact,)
    if formula[0] in ("word", "known"):
        return (formula[1],)
    return tuple(fact for part in formula[1:] for fact in facts_of(part))


def tangles(formula: Formula) -> bool:
    """Return whether a formula has a ternary in it, or asks whether something is known."""
    return not isinstance(formula, str) and (formula[0] in ("if", "known") or any(map(tangles, formula[1:])))
