"""Weakening: what loading says a loss can do to a condition, against every loss tried out."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.effort import FEWER
from vendor_risk.cel import BOOL, DYN, STRING, Condition, Environment, Signature, Struct, StructType, WordType, compile_condition
from vendor_risk.policy.cascade import order_complaints
from vendor_risk.policy.gate import GATES, Gate, GateCase
from vendor_risk.policy.weakening import ASSURANCE, STATUS, Weakening

CONTROL = StructType(
    "control",
    {
        "status": WordType("status", ("absent", "planned", "partial", "in_place"), ordered=True),
        "assurance": WordType("assurance", tuple(ASSURANCE), ordered=True),
    },
)
CONTROLS = StructType("controls", {"a": CONTROL, "b": CONTROL}, keyed=CONTROL)
ENVIRONMENT = Environment({"controls": CONTROLS, "free": BOOL})

State = tuple[str, str]
STATES: tuple[State, ...] = tuple(product(STATUS, ("asserted", "verified")))

facts = st.sampled_from(['controls["a"].status', 'controls["b"].status'])
words = st.sampled_from(sorted(STATUS))
atoms = st.one_of(
    st.just("free"),
    st.builds('{} == "{}"'.format, facts, words),
    st.builds('"{}" != {}'.format, words, facts),
    st.builds('at_least({}, "{}")'.format, facts, words),
    st.builds('{} in ["{}", "{}"]'.format, facts, words, words),
    st.builds('at_least(controls["{}"].assurance, "{}")'.format, st.sampled_from("ab"), st.sampled_from(sorted(ASSURANCE))),
)
expressions = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.builds("!({})".format, inner),
        st.builds("({} && {})".format, inner, inner),
        st.builds("({} || {})".format, inner, inner),
        st.builds("(free ? {} : {})".format, inner, inner),
        st.builds("[1].exists(i, i == 1 && {})".format, inner),
    ),
    max_leaves=5,
)


def values(state: tuple[State, State], *, free: bool) -> dict[str, object]:
    """Return what a condition sees when both controls are in these states."""
    controls = {
        name: Struct(CONTROL, f"controls.{name}", {"status": status, "assurance": assurance})
        for name, (status, assurance) in zip("ab", state, strict=True)
    }
    return {"controls": Struct(CONTROLS, "controls", controls), "free": free}


def losses(state: tuple[State, State]) -> list[tuple[State, State]]:
    """Return the states that one or both controls can fall to."""

    def may_become(before: State, after: State) -> bool:
        return STATUS[after[0]] <= STATUS[before[0]] and ASSURANCE[after[1]] <= ASSURANCE[before[1]]

    return [(a, b) for a, b in product(STATES, STATES) if may_become(state[0], a) and may_become(state[1], b) and (a, b) != state]


def tried(condition: Condition) -> tuple[bool, bool]:
    """Return whether any loss turns the condition true, and whether any turns it false."""
    to_true = to_false = False
    for free in (True, False):
        held = {state: condition.evaluate(values(state, free=free)) for state in product(STATES, STATES)}
        for state, before in held.items():
            for after in losses(state):
                to_true |= held[after] and not before
                to_false |= before and not held[after]
    return to_true, to_false


@given(expressions)
@settings(max_examples=2 * FEWER)
def test_no_loss_moves_a_condition_where_loading_said_it_would_not(source: str) -> None:
    """The static answer covers every loss of two controls and their evidence."""
    condition = compile_condition(source, ENVIRONMENT)

    moves = Weakening().moves(condition)
    to_true, to_false = tried(condition)

    assert to_true <= moves.to_true
    assert to_false <= moves.to_false


@given(atoms)
def test_a_single_comparison_is_told_exactly(source: str) -> None:
    """Nothing is refused without need where one fact is compared with literals."""
    condition = compile_condition(source, ENVIRONMENT)

    # The brute force knows two kinds of assurance only, so what it finds is a part of what there is.
    if "assurance" in source:
        return
    assert tuple(Weakening().moves(condition)) == tried(condition)


@given(st.lists(st.tuples(expressions, st.sampled_from(GATES)), min_size=1, max_size=3), st.sampled_from(GATES))
@settings(max_examples=2 * FEWER)
def test_a_gate_that_loads_never_softens_with_a_loss(lines: list[tuple[str, Gate]], rest: Gate) -> None:
    """Cases that pass the check at load give no milder gate when a control or its evidence is lost (P6)."""
    cases = [GateCase(when=compile_condition(source, ENVIRONMENT), then=then) for source, then in lines] + [GateCase(then=rest)]
    if list(order_complaints("gate", cases, GATES, Weakening())):
        return
    for free in (True, False):
        ranks = {state: GATES.index(_gate(cases, state, free=free)) for state in product(STATES, STATES)}
        assert all(ranks[after] >= rank for state, rank in ranks.items() for after in losses(state))


def _gate(cases: list[GateCase], state: tuple[State, State], *, free: bool) -> Gate:
    return next(case.then for case in cases if case.when is None or case.when.evaluate(values(state, free=free)))


VERDICT = WordType("verdict", ("bad", "mid", "good"))
RULE = StructType("rule", {"verdict": WordType("verdict", ("permitted", "safeguarded", "prohibited", "not_applicable"))})
REFERRING = Environment(
    {
        **ENVIRONMENT.variables,
        "determinations": StructType("determinations", {"guarded": VERDICT, "free": VERDICT}),
        "residency": StructType("residency", {"guarded": RULE, "free": RULE}, keyed=RULE),
        "word": STRING,
    },
    {"assurance": Signature("assurance", (DYN,), CONTROL.fields["assurance"])},
)
WEAKENING = Weakening(determinations={"guarded": {"bad": 0, "mid": 1, "good": 2}}, rules={"guarded"})


@pytest.mark.parametrize(
    ("source", "moves"),
    [
        ('determinations.guarded == "bad"', (True, False)),
        ('determinations.guarded == "mid"', (True, True)),
        ('determinations.guarded in ["mid", "good"]', (False, True)),
        ('determinations.guarded != "good"', (True, False)),
        ('determinations.free == "bad"', (False, False)),
        ('residency["guarded"].verdict == "prohibited"', (True, False)),
        ('residency["guarded"].verdict == "permitted"', (True, True)),
        ('residency["free"].verdict == "permitted"', (False, False)),
        ('residency[word].verdict == "prohibited"', (True, False)),
        ('at_least(assurance(word), "attested")', (False, True)),
        ('assurance(controls["a"]) == "verified"', (False, True)),
        ('controls[word].status != "in_place"', (True, False)),
        ('controls["a"].status == word', (True, True)),
        ('[controls["a"].status].exists(s, s == "partial")', (True, True)),
        ('[word].filter(w, w == controls["a"].status).size() > 0', (True, True)),
        ('controls["a"] == controls["b"]', (True, True)),
        ('known(controls["a"].status)', (False, False)),
    ],
)
def test_what_reads_controls_counts_as_a_control(source: str, moves: tuple[bool, bool]) -> None:
    """A loss makes determinations and rules that read controls stricter; where it can't be told what follows, both ways are open."""
    condition = compile_condition(source, REFERRING)

    assert tuple(WEAKENING.moves(condition)) == moves
    assert WEAKENING.reads(condition) or moves == (False, False)
