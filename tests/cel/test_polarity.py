"""Polarity: which way a condition can move when a control gets stronger (for P6)."""

from __future__ import annotations

from itertools import product

import pytest

from vendor_risk.cel import (
    BOOL,
    DYN,
    CelList,
    Environment,
    ListType,
    Polarity,
    Signature,
    Struct,
    StructType,
    WordType,
    compile_condition,
    polarity,
    reads_in_tests,
)

WORDS = ("absent", "planned", "partial", "in_place")
STATUS = WordType("status", WORDS, ordered=True)
CONTROL = StructType("control", {"status": STATUS, "tested": BOOL})
CONTROLS = StructType("controls", {"a": CONTROL, "b": CONTROL}, keyed=CONTROL)
DATA = StructType("data", {"personal": BOOL, "wanted": STATUS})
ENVIRONMENT = Environment(
    {"controls": CONTROLS, "all": ListType(CONTROL), "d": DATA},
    {
        "assurance": Signature("assurance", (DYN,), WordType("assurance", ("low", "high"), ordered=True)),
        "other": Signature("other", (DYN,), BOOL),
    },
)
RANKS = (("absent", "planned"), ("partial",), ("in_place",))
UP, DOWN, BOTH, NONE = Polarity.TOWARDS_TRUE, Polarity.TOWARDS_FALSE, Polarity.BOTH, Polarity.NONE


def of_field(struct: str, field: str) -> tuple[tuple[str, ...], ...] | tuple[tuple[bool, ...], ...] | None:
    """Return the ranks of a control's fields; nothing else is of concern."""
    if (struct, field) == ("control", "status"):
        return RANKS
    return ((False,), (True,)) if (struct, field) == ("control", "tested") else None


def of_call(name: str) -> tuple[tuple[str, ...], ...] | None:
    """Return the ranks of an assurance."""
    return (("low",), ("high",)) if name == "assurance" else None


CASES = [
    ("controls['a'].status == 'in_place'", UP),
    ("controls.a.status == 'in_place'", UP),
    ("controls.a.status != 'in_place'", DOWN),
    ("!(controls.a.status == 'in_place')", DOWN),
    ("controls.a.status in ['partial', 'in_place']", UP),
    ("controls.a.status == 'partial'", BOTH),
    ("controls.a.status == 'planned'", BOTH),
    ("at_least(controls.a.status, 'partial')", UP),
    ("at_least(controls.a.status, d.wanted)", UP),
    ("at_least(d.wanted, controls.a.status)", BOTH),
    ("controls.a.status == d.wanted", BOTH),
    ("controls.a.tested", UP),
    ("!controls.a.tested", DOWN),
    ("controls.a.tested == false", DOWN),
    ("controls.a.status == controls.a.status", NONE),
    ("controls.a.status == controls.b.status", BOTH),
    ("(controls.a.status == 'in_place') == true", UP),
    ("size(controls.a.status) > 0", NONE),
    ("d.personal", NONE),
    ("d.personal && controls.a.tested", UP),
    ("d.personal || !controls.a.tested", DOWN),
    ("controls.a.tested && !controls.b.tested", BOTH),
    ("d.personal ? controls.a.tested : controls.b.tested", UP),
    ("controls.a.tested ? d.personal : true", BOTH),
    ("controls.a.tested ? true : false", BOTH),
    ("all.exists(c, c.status == 'in_place')", UP),
    ("all.exists(c, c.status != 'in_place')", DOWN),
    ("all.all(c, c.tested)", UP),
    ("all.exists_one(c, c.tested)", BOTH),
    ("all.filter(c, c.tested).exists(c, d.personal)", UP),
    ("all.filter(c, c.tested).all(c, d.personal)", DOWN),
    ("all.filter(c, d.personal).all(c, c.tested)", UP),
    ("all.map(c, c.tested, d.personal).exists(x, x)", UP),
    ("all.map(c, c.tested).exists(x, x)", BOTH),
    ("size(all.filter(c, c.tested)) > 0", BOTH),
    ("[controls.a.tested].exists(x, x)", BOTH),
    ("known(controls.a.status)", NONE),
    ("at_least(assurance(controls.a), 'high')", UP),
    ("assurance(d) == 'low'", DOWN),
    ("other(controls.a)", NONE),
    ("controls[d.personal ? 'a' : 'b'].tested", UP),
    ("controls[controls.a.tested ? 'a' : 'b'].tested", BOTH),
    ("controls[[true].exists(x, x) ? 'a' : 'b'].tested != controls[[true].all(x, x) ? 'a' : 'b'].tested", BOTH),
    ("controls[controls.a.tested ? 'a' : 'b'].status == 'in_place'", BOTH),
]


@pytest.mark.parametrize(("source", "expected"), CASES)
def test_the_way_a_condition_moves_is_told_from_its_text(source: str, expected: Polarity) -> None:
    """Comparisons with words are tried with every word; what can't be told is `either way`."""
    assert polarity(compile_condition(source, ENVIRONMENT), of_field, of_call) is expected


def test_what_is_told_is_true_of_every_strengthening() -> None:
    """No strengthening of a control moves a condition against its polarity, over all worlds of two controls."""
    worlds = list(product(WORDS, (False, True), WORDS, (False, True), (False, True)))
    rank = {word: number for number, group in enumerate(RANKS) for word in group}
    for source, told in CASES:
        if "assurance" in source or "other" in source or told is BOTH:
            continue
        condition = compile_condition(source, ENVIRONMENT)
        outcomes = {}
        for world in worlds:
            controls = [
                Struct(CONTROL, f"controls.{n}", {"status": s, "tested": t}) for n, s, t in (("a", *world[0:2]), ("b", *world[2:4]))
            ]
            data = Struct(DATA, "d", {"personal": world[4], "wanted": "partial"})
            variables = {
                "controls": Struct(CONTROLS, "controls", dict(zip("ab", controls, strict=True))),
                "all": CelList(tuple(controls)),
                "d": data,
            }
            outcomes[world] = condition.evaluate(variables)
        for weak, strong in product(worlds, worlds):
            words_rise = rank[weak[0]] <= rank[strong[0]] and rank[weak[2]] <= rank[strong[2]]
            if words_rise and weak[1] <= strong[1] and weak[3] <= strong[3] and weak[4] == strong[4]:
                moves = {(False, True): UP, (True, False): DOWN}.get((outcomes[weak], outcomes[strong]), told)
                assert moves is told, (source, weak, strong)


def test_fields_read_in_the_tests_of_ternaries_are_listed() -> None:
    """So that a policy can refuse controls there."""
    condition = compile_condition("controls.a.tested ? d.personal : (controls['b'].status == 'absent' ? true : false)", ENVIRONMENT)
    assert reads_in_tests(condition) == {("control", "tested"), ("controls", "a"), ("control", "status"), ("controls", "b")}
    assert reads_in_tests(compile_condition("controls.a.tested", ENVIRONMENT)) == frozenset()
    assert reads_in_tests(compile_condition("controls[d.personal ? 'a' : 'b'].tested", ENVIRONMENT)) == {("data", "personal")}
    computed = compile_condition("controls[d.personal ? 'a' : 'b'].tested ? true : false", ENVIRONMENT)
    assert reads_in_tests(computed) == {("data", "personal"), ("controls", "*"), ("control", "tested")}


def test_polarities_combine() -> None:
    """What moves as either part does; what moves against."""
    assert (UP | UP, UP | NONE, NONE | DOWN, UP | DOWN, BOTH | UP) == (UP, UP, DOWN, BOTH, BOTH)
    assert (~UP, ~DOWN, ~BOTH, ~NONE) == (DOWN, UP, BOTH, NONE)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("d.personal ? true : controls.a.status == 'in_place'", UP),
        ("d.personal ? controls.a.status == 'in_place' : true", UP),
        ("d.personal ? controls.a.status == 'in_place' : controls.a.status != 'in_place'", BOTH),
        ("d.personal ? true : false", NONE),
    ],
)
def test_both_branches_of_a_ternary_count(source: str, expected: Polarity) -> None:
    """Whichever will be taken."""
    assert polarity(compile_condition(source, ENVIRONMENT), of_field, of_call) is expected
