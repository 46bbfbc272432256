"""Explanation: which facts decided a condition, what they were held against, and the condition with its values filled in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from vendor_risk.cel import (
    BOOL,
    DYN,
    INT,
    STRING,
    TIMESTAMP,
    CelList,
    Environment,
    Explanation,
    Lazy,
    ListType,
    MapType,
    Reason,
    Signature,
    Struct,
    StructType,
    Unknown,
    Value,
    WordType,
    compile_condition,
    show,
)
from vendor_risk.cel.instant import FineDuration
from vendor_risk.cel.number import Uint
from vendor_risk.cel.value import TypeValue

COUNTRY = WordType("country", ("CN", "DE", "HK", "US"))
STATUS = WordType("status", ("absent", "in_place"), ordered=True)
TERMS = StructType("terms", {"trains": BOOL, "days": INT, "since": TIMESTAMP})
PLACE = StructType("place", {"country": COUNTRY, "hosted": BOOL})
CONTROL = StructType("control", {"status": STATUS})
CONTROLS = StructType("controls", {"logging": CONTROL}, keyed=CONTROL)
DEPLOYMENT = StructType("deployment", {"terms": TERMS, "codes": ListType(INT), "limits": MapType(STRING, INT)})
REGIONS = StructType("regions", {"china": ListType(COUNTRY)})
ENVIRONMENT = Environment(
    {"deployment": DEPLOYMENT, "places": ListType(PLACE), "regions": REGIONS, "controls": CONTROLS, "limit": INT, "i": INT, "any": DYN},
    {"in_region": Signature("in_region", (PLACE, STRING), BOOL, strict=False)},
)


def place(number: int, country: str | None = None, *, hosted: bool = True) -> Struct:
    """Return a place; without a country it is unknown."""
    values: dict[str, Value] = {"hosted": hosted}
    return Struct(PLACE, f"deployment.places[{number}]", values if country is None else {**values, "country": country})


def world(*places: Struct, more: bool = False, **terms: Value) -> dict[str, Value]:
    """Return what conditions read."""
    values = {"terms": Struct(TERMS, "deployment.terms", terms), "codes": CelList((1, 2)), "limits": {"a": 5}}
    control = Struct(CONTROL, "deployment.controls.logging", {"status": "in_place"})
    return {
        "deployment": Lazy(lambda: Struct(DEPLOYMENT, "deployment", values)),
        "places": CelList(places, Unknown(("deployment.places",)) if more else None),
        "regions": Struct(REGIONS, "regions", {"china": CelList(("CN", "HK"))}),
        "controls": Struct(CONTROLS, "deployment.controls", {"logging": control}),
        "limit": 60,
        "i": 0,
        "any": {"a": 1},
    }


def explain(source: str, variables: dict[str, Value]) -> Explanation:
    """Return an explanation, whose value is what evaluating gives."""
    condition = compile_condition(source, ENVIRONMENT, expect=None)
    functions = {"in_region": lambda where, region: where.get("country") == region.upper()}
    explanation = condition.explain(variables, functions)
    assert repr(explanation.value) == repr(condition.evaluate(variables, functions))
    return explanation


def reasons(source: str, variables: dict[str, Value]) -> list[str]:
    """Return the reasons, each as a line."""
    return [f"{reason.path} {show(reason.value)} {reason.note}".strip() for reason in explain(source, variables).reasons]


def test_a_fact_that_is_the_condition_is_its_reason() -> None:
    """With its path and its value, and nothing it was held against."""
    explanation = explain("deployment.terms.trains", world(trains=True))
    assert explanation == Explanation(True, (Reason("deployment.terms.trains", True, ""),), (), "deployment.terms.trains (true)")


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("deployment.terms.days <= 30", ["deployment.terms.days 90 <= 30"]),
        ("30 >= deployment.terms.days", ["deployment.terms.days 90 <= 30"]),
        ("deployment.terms.days < limit", ["deployment.terms.days 90 < 60", "limit 60 > 90"]),
        ("deployment.terms.days + 10 > 30", ["deployment.terms.days 90 > 30"]),
        ("!deployment.terms.trains", ["deployment.terms.trains false"]),
        ("deployment.terms.since < timestamp('2026-01-01T00:00:00Z')", ["deployment.terms.since 2025-01-20 < 2026-01-01"]),
        ("deployment.codes == [1, 2]", ["deployment.codes [1, 2] == [1, 2]"]),
        ("1 in deployment.codes", ["deployment.codes [1, 2] contains 1"]),
        ("deployment.codes[0] == 1", ["deployment.codes[0] 1 == 1"]),
        ("size(deployment.codes) > 1", ["deployment.codes [1, 2] > 1"]),
        ("deployment.limits.a > 3", ["deployment.limits.a 5 > 3"]),
        ("deployment.limits['a'] > 3", ["deployment.limits[a] 5 > 3"]),
        ("has(deployment.limits.b)", ['deployment.limits {"a": 5}']),
        ("controls['logging'].status == 'in_place'", ['deployment.controls.logging.status "in_place" == "in_place"']),
        (
            "at_least(controls.logging.status, 'in_place')",
            ["deployment.controls.logging.status \"in_place\" at_least(controls.logging.status, 'in_place')"],
        ),
        ("known(deployment.terms.days)", ["deployment.terms.days 90 known(deployment.terms.days)"]),
        ("any.a == 1", ["any.a 1 == 1"]),
    ],
)
def test_a_comparison_names_its_facts_and_what_they_are_held_against(source: str, lines: list[str]) -> None:
    """Both sides, each with the other's value, however deep the facts stand."""
    given = world(trains=False, days=90, since=datetime(2025, 1, 20, tzinfo=UTC))
    assert reasons(source, given) == lines


def test_only_the_side_that_decides_is_a_reason() -> None:
    """A false && has the false side, a true || the true one; else both count."""
    given = world(trains=False, days=90)
    assert reasons("deployment.terms.days > 1 && deployment.terms.trains", given) == ["deployment.terms.trains false"]
    assert reasons("deployment.terms.trains || deployment.terms.days > 1", given) == ["deployment.terms.days 90 > 1"]
    assert reasons("deployment.terms.trains || deployment.terms.days < 1", given) == [
        "deployment.terms.trains false",
        "deployment.terms.days 90 < 1",
    ]
    assert reasons("!deployment.terms.trains && deployment.terms.days > 1", given) == [
        "deployment.terms.trains false",
        "deployment.terms.days 90 > 1",
    ]
    assert reasons("deployment.terms.since > any && deployment.terms.trains", given) == ["deployment.terms.trains false"]


def test_a_ternary_has_its_test_and_the_branch_taken() -> None:
    """The other branch is no reason."""
    given = world(trains=False, days=90)
    assert reasons("deployment.terms.trains ? deployment.terms.days < 1 : deployment.terms.days > 1", given) == [
        "deployment.terms.trains false",
        "deployment.terms.days 90 > 1",
    ]
    assert reasons("(deployment.terms.trains ? deployment.codes : [3]).exists(c, c == 3)", given) == ["deployment.terms.trains false"]
    assert reasons("(deployment.terms.trains ? [3] : deployment.codes).exists(c, c == 2)", given) == [
        "deployment.terms.trains false",
        "deployment.codes[1] 2 == 2",
    ]


SOURCE = "places.exists(p, p.hosted && p.country in regions.china)"


def test_exists_names_the_item_that_made_it_true() -> None:
    """And is rendered for that item."""
    explanation = explain(SOURCE, world(place(0, "DE"), place(1, "CN"), place(2, "CN")))
    assert [(reason.path, reason.note) for reason in explanation.reasons] == [
        ("deployment.places[1].hosted", ""),
        ("deployment.places[1].country", 'in ["CN", "HK"]'),
    ]
    assert explanation.rendered == 'places.exists(p, p.hosted (true) && p.country ("CN") in regions.china (["CN", "HK"]))'


def test_exists_that_is_false_names_what_made_it_false_for_each() -> None:
    """An empty list is itself the reason."""
    assert reasons(SOURCE, world(place(0, "DE"), place(1, "CN", hosted=False))) == [
        'deployment.places[0].country "DE" in ["CN", "HK"]',
        "deployment.places[1].hosted false",
    ]
    assert reasons(SOURCE, world()) == ["places []"]


def test_all_names_the_item_that_made_it_false() -> None:
    """And for true, each."""
    source = "places.all(p, p.country != 'CN')"
    assert reasons(source, world(place(0, "DE"), place(1, "CN"))) == ['deployment.places[1].country "CN" != "CN"']
    assert reasons(source, world(place(0, "DE"), place(1, "US"))) == [
        'deployment.places[0].country "DE" != "CN"',
        'deployment.places[1].country "US" != "CN"',
    ]


def test_an_undecided_condition_names_what_is_missing() -> None:
    """The unknown facts with what they would be held against; what is decided is left out."""
    explanation = explain(SOURCE, world(place(0, "DE"), place(1), more=True))
    assert explanation.unknowns == ("deployment.places[1].country", "deployment.places")
    assert [(reason.path, show(reason.value), reason.note) for reason in explanation.reasons] == [
        ("deployment.places[1].country", "unknown", 'in ["CN", "HK"]'),
        ("deployment.places", "unknown", ""),
    ]
    given = world()
    assert reasons("deployment.terms.trains && deployment.terms.days > 1", given) == [
        "deployment.terms.trains unknown",
        "deployment.terms.days unknown > 1",
    ]
    assert explain("deployment.terms.trains ? i : limit", given).unknowns == ("deployment.terms.trains",)


def test_an_error_is_told_with_the_facts_that_led_to_it() -> None:
    """And with its place."""
    explanation = explain("limit / i > 1", world())
    assert explanation.value == Unknown(errors=("1:7: division by zero",))
    assert explanation.unknowns == ()
    assert [reason.path for reason in explanation.reasons] == ["limit", "i"]
    assert explanation.rendered == "limit (60) / i (0) > 1"
    assert explain("any ? 1 : 2", world()).value.errors == ("1:1: no such overload: map where a bool is needed",)
    assert explain("any.a.exists(x, true)", world()).value.errors == ("1:7: int is no list and no map to go over",)


def test_filter_hands_its_reasons_on_with_each_item() -> None:
    """What let the deciding item in is a reason, what kept others out is not."""
    source = "places.filter(p, p.hosted).exists(p, p.country == 'CN')"
    assert reasons(source, world(place(0, "CN", hosted=False), place(1, "CN"))) == [
        "deployment.places[1].hosted true",
        'deployment.places[1].country "CN" == "CN"',
    ]
    assert reasons("places.filter(p, p.hosted).exists(p, true)", world(place(0, hosted=False))) == ["deployment.places[0].hosted false"]
    assert reasons("places.map(p, p.hosted, p.country).exists(c, c == 'CN')", world(place(0, "CN"))) == [
        "deployment.places[0].hosted true",
        'deployment.places[0].country "CN" == "CN"',
    ]
    assert reasons("([7] + deployment.codes).exists(c, c == 2)", world()) == ["deployment.codes[1] 2 == 2"]
    assert reasons("(deployment.codes + [7]).exists(c, c == 7)", world()) == []


def test_exists_one_names_the_two_that_made_it_false() -> None:
    """Or the one, and those that are not, when it is true."""
    source = "places.exists_one(p, p.country == 'CN')"
    assert reasons(source, world(place(0, "CN"), place(1, "DE"), place(2, "CN"))) == [
        'deployment.places[0].country "CN" == "CN"',
        'deployment.places[2].country "CN" == "CN"',
    ]
    assert len(reasons(source, world(place(0, "CN"), place(1, "DE")))) == 2
    assert reasons(source, world(place(0, "CN"), place(1), place(2, "DE"))) == [
        'deployment.places[0].country "CN" == "CN"',
        'deployment.places[1].country unknown == "CN"',
    ]


def test_a_function_of_the_host_names_the_object_it_was_asked_about() -> None:
    """With the call as it is written and its result."""
    assert reasons("places.exists(p, in_region(p, 'cn'))", world(place(0, "DE"), place(1, "CN"))) == [
        "deployment.places[1] true in_region(p, 'cn')"
    ]
    condition = compile_condition("places.exists(p, in_region(p, 'cn'))", ENVIRONMENT)
    explanation = condition.explain(world(place(0, "DE")))
    assert explanation.value == Unknown(errors=("1:18: the function in_region is not there",))


def test_lists_and_maps_written_out_are_rendered_with_their_values() -> None:
    """Each part in its place."""
    explanation = explain("[limit, i].exists(x, x == 0) && {'a': limit}.a == 60", world())
    assert explanation.rendered == "[limit (60), i (0)].exists(x, x (0) == 0) && {'a': limit (60)}.a == 60"
    assert [reason.path for reason in explanation.reasons] == ["i", "limit"]
    assert explain("(limit > 1) && (i + 1) * 2 == 2", world()).rendered == "(limit (60) > 1) && (i (0) + 1) * 2 == 2"


def test_too_much_work_is_explained_as_what_it_is() -> None:
    """An explanation has the error that evaluating has."""
    numbers = "[0,1,2,3,4,5,6,7,8,9]"
    source = f"{numbers}.all(a, {numbers}.all(b, {numbers}.all(c, {numbers}.all(d, {numbers}.all(e, {numbers}.all(f, a + b + c < 99))))))"
    assert explain(source, world()) == Explanation(Unknown(errors=("1:1: more than 2,000,000 steps of work",)), (), (), source)


def test_a_long_evaluation_is_not_explained() -> None:
    """It has its value and no reasons, so that nobody waits for them."""
    numbers = "[0,1,2,3,4,5,6,7,8,9]"
    source = f"{numbers}.all(a, {numbers}.all(b, {numbers}.all(c, {numbers}.all(d, a + b + c < limit))))"
    assert explain(source, world()) == Explanation(True, (), (), source)
    unknown = source.replace("limit", "deployment.terms.days")
    assert explain(unknown, world()).unknowns == ("deployment.terms.days",)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (7, "7"),
        (Uint(7), "7u"),
        (1.0, "1.0"),
        (0.5, "0.5"),
        (float("inf"), "+Inf"),
        ('a "quote"', '"a \\"quote\\""'),
        ("x" * 200, '"' + "x" * 119 + '…"'),
        (None, "null"),
        (datetime(2026, 1, 1, tzinfo=UTC), "2026-01-01"),
        (datetime(2026, 1, 1, 12, tzinfo=UTC), "2026-01-01T12:00:00Z"),
        (timedelta(hours=1), "3600s"),
        (FineDuration(1), "0.000000001s"),
        (TypeValue("int"), "int"),
        (CelList((1, "a")), '[1, "a"]'),
        (CelList((1,), Unknown(("x",))), "[1, …]"),
        (CelList(tuple(range(20))), "[0, 1, 2, 3, 4, 5, 6, 7, …]"),
        (CelList((CelList((CelList((CelList((1,)),)),)),)), "[[[[…]]]]"),
        ({"a": 1, "b": {"c": 2}}, '{"a": 1, "b": {"c": 2}}'),
        ({str(n): n for n in range(20)}, '{"0": 0, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, …}'),
        (Unknown(("x",)), "unknown"),
        (Unknown(errors=("x",)), "error"),
    ],
)
def test_values_are_shown_as_one_would_write_them(value: Value, text: str) -> None:
    """Short enough for a sentence."""
    assert show(value) == text


@pytest.mark.parametrize(
    ("source", "rendered"),
    [
        ("1 + 2 < limit", "1 + 2 < limit (60)"),
        ("limit > (1 + 2) * 3", "limit (60) > (1 + 2) * 3"),
        ("has(any.a) && limit > 1", "has(any.a) && limit (60) > 1"),
        ("has({'a': 1}.a) && limit > 1", "has({'a': 1}.a) && limit (60) > 1"),
        ("known(limit) && limit > 1", "known(limit (60)) && limit (60) > 1"),
        ("known(1) && limit > 1", "known(1) && limit (60) > 1"),
        ("[1, limit][1] == limit", "[1, limit (60)][1] == limit (60)"),
        ("deployment.codes[1] == 2 && i == 0 && limit > 1", "deployment.codes[1] (2) == 2 && i (0) == 0 && limit (60) > 1"),
        ("limit > 1 ? i == 0 : limit == 2", "limit (60) > 1 ? i (0) == 0 : limit == 2"),
        ("limit < 1 ? i == 0 : limit == 2", "limit (60) < 1 ? i == 0 : limit (60) == 2"),
        ("places.exists(p, p.hosted) ? i == 0 : limit == 2", "places ([…]).exists(p, p.hosted) ? i (0) == 0 : limit (60) == 2"),
        ("limit < 1 && i == 0 && limit > 1", "limit (60) < 1 && i == 0 && limit > 1"),
        ("limit > 1 || i == 0 || limit < 1", "limit (60) > 1 || i == 0 || limit < 1"),
        ("-limit < i", "-limit (60) < i (0)"),
        ("1 / i == limit", "1 / i (0) == limit (60)"),
        ("1 / 0 == limit", "1 / 0 == limit (60)"),
        ("deployment.codes.filter(c, c > 1)[0] == 2", "deployment.codes ([1, 2]).filter(c, c > 1)[0] == 2"),
        ("deployment.codes.exists(c, dyn(c))", "deployment.codes ([1, 2]).exists(c, dyn(c))"),
        ("dyn(1).exists(c, c == limit)", "dyn(1).exists(c, c == limit)"),
        ("string(limit) == '60'", "string(limit (60)) == '60'"),
    ],
)
def test_a_condition_is_rendered_as_it_is_written_with_each_value_behind_its_fact(source: str, rendered: str) -> None:
    """Nothing of the source is left out, said twice, or moved; values that are written out stand for themselves."""
    assert explain(source, world(more=True)).rendered == rendered


def test_what_is_missing_is_rendered_in_its_place() -> None:
    """Today and in the bounds."""
    condition = compile_condition("known(limit) ? i > 1 : places.exists(p, p.hosted)", ENVIRONMENT)
    assert condition.explain({}).rendered == "known(limit (unknown)) ? i > 1 : places (unknown).exists(p, p.hosted)"
    assert (
        condition.explain({}, in_bounds=True).rendered == "known(limit (unknown)) ? i (unknown) > 1 : places (unknown).exists(p, p.hosted)"
    )


def test_a_name_that_the_environment_does_not_have_is_rendered_where_types_are_left_to_the_evaluation() -> None:
    """It is an error there, which another side may absorb."""
    condition = compile_condition("nobody == 1 || limit > 1", ENVIRONMENT, check=False)
    assert condition.explain(world()).rendered == "nobody == 1 || limit (60) > 1"
    assert condition.explain(world()).value is True
    alone = compile_condition("[nobody, 1].size() == 2", ENVIRONMENT, check=False)
    assert alone.evaluate(world()) == Unknown(errors=("1:2: unknown variable 'nobody'",))


def test_in_the_bounds_what_is_not_given_may_be_known() -> None:
    """With one variable, with several, and with functions."""
    for source in ("known(limit)", "known(limit) && known(i)", "known(limit) || places.exists(p, in_region(p, 'cn'))"):
        condition = compile_condition(source, ENVIRONMENT)
        assert isinstance(condition.evaluate({}, in_bounds=True), Unknown)
        assert isinstance(condition.explain({}, in_bounds=True).value, Unknown)
    assert compile_condition("known(limit) && known(i)", ENVIRONMENT).evaluate({}) is False


def test_an_item_that_is_missing_is_told_by_its_list() -> None:
    """The list is the fact that somebody states."""
    given = {**world(), "deployment": Struct(DEPLOYMENT, "deployment", {"codes": CelList((1, Unknown(("deployment.codes[1]",))))})}
    explanation = compile_condition("deployment.codes[1] == 2", ENVIRONMENT).explain(given)
    assert explanation.value == Unknown(("deployment.codes[1]",))
    assert [reason.path for reason in explanation.reasons] == ["deployment.codes"]


def test_values_inside_values_are_shown_to_a_depth() -> None:
    """Lists and maps alike, and a list in Python's own words."""
    listed, mapped = CelList((CelList((CelList((CelList((1,)),)),)),)), {"a": {"a": {"a": {"a": 1}}}}
    assert show(listed) == "[[[[…]]]]"
    assert show(mapped) == '{"a": {"a": {"a": {…}}}}'
    assert repr(CelList((1, 2))) == "CelList((1, 2))"
