"""Checker: every mistake of a condition is found when it is loaded, at its place, with what to write instead (P4)."""

from __future__ import annotations

import pickle

import pytest

from vendor_risk.cel import (
    BOOL,
    DOUBLE,
    DURATION,
    DYN,
    INT,
    NULL,
    STRING,
    TIMESTAMP,
    UINT,
    ConditionError,
    Environment,
    ListType,
    MapType,
    Problem,
    Signature,
    StructType,
    Type,
    WordType,
    compile_condition,
)

COUNTRY = WordType("country", ("CN", "DE", "US"))
ACTIVITY = WordType("activity", ("storage", "inference"))
STATUS = WordType("status", ("absent", "partial", "in_place"), ordered=True)
REGION = WordType("region", ("eea", "china"))
NOBODY = WordType("nobody", ())
PLACE = StructType("place", {"country": COUNTRY, "activity": ACTIVITY, "since": TIMESTAMP, "days": INT, "name": STRING})
CONTROL = StructType("control", {"status": STATUS})
CONTROLS = StructType("controls", {"encryption-in-transit": CONTROL, "logging": CONTROL}, keyed=CONTROL)
ANSWERS = StructType("answers", {}, keyed=STRING)
REGIONS = StructType("regions", {"china": ListType(COUNTRY)}, refused={"eu": 'membership has conditions; ask in_region(p, "eu")'})


def only_upper(arguments: object) -> str | None:
    """Refuse a second argument in lower case."""
    assert isinstance(arguments, list)
    word = arguments[1]
    return "the word is written in capitals" if isinstance(word, str) and word.islower() else None


ENVIRONMENT = Environment(
    {
        "places": ListType(PLACE),
        "place": PLACE,
        "controls": CONTROLS,
        "answers": ANSWERS,
        "regions": REGIONS,
        "limits": MapType(COUNTRY, INT),
        "status": STATUS,
        "nobody": NOBODY,
        "i": INT,
        "u": UINT,
        "d": DOUBLE,
        "s": STRING,
        "t": TIMESTAMP,
        "span": DURATION,
        "any": DYN,
    },
    {
        "in_region": Signature("in_region", (DYN, REGION), BOOL),
        "shout": Signature("shout", (STRING, STRING), STRING, check=only_upper),
        "years": Signature("years", (DOUBLE,), DOUBLE, fails=True),
    },
)


def problems(source: str, expect: Type | None = BOOL) -> list[str]:
    """Return what is wrong with a condition."""
    with pytest.raises(ConditionError) as caught:
        compile_condition(source, ENVIRONMENT, expect=expect)
    return str(caught.value).splitlines()


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("plces.exists(p, true)", "1:1: unknown variable 'plces'; did you mean 'places'?"),
        ("places.exists(plaza, plazza.days > 1)", "1:22: unknown variable 'plazza'; did you mean 'plaza'?"),
        ("place.activity == storage", "1:19: unknown variable 'storage'; a text is written \"storage\""),
        ("place.contry == 'CN'", "1:7: unknown field 'contry' of place; did you mean 'country'?"),
        ("place.country == 'CM'", "1:18: no country is called 'CM'; there are CN, DE, US"),
        ("place.country == 'cn'", "1:18: no country is called 'cn'; did you mean 'CN'?"),
        ("'storag' == place.activity", "1:1: no activity is called 'storag'; did you mean 'storage'?"),
        ("place.country != (i > 1 ? 'DE' : 'XX')", "1:34: no country is called 'XX'; there are CN, DE, US"),
        ("place.country in (i > 1 ? ['CN'] : ['XX'])", "1:37: no country is called 'XX'; there are CN, DE, US"),
        ("place.country in ['CN', 'XX']", "1:25: no country is called 'XX'; there are CN, DE, US"),
        ("'XX' in regions.china", "1:1: no country is called 'XX'; there are CN, DE, US"),
        ("regions.china == ['XX']", "1:19: no country is called 'XX'; there are CN, DE, US"),
        ("limits == {'XX': 1}", "1:12: no country is called 'XX'; there are CN, DE, US"),
        ("limits['XX'] > 1", "1:8: no country is called 'XX'; there are CN, DE, US"),
        ("limits.XX > 1", "1:8: no country is called 'XX'; there are CN, DE, US"),
        ("'XX' in limits", "1:1: no country is called 'XX'; there are CN, DE, US"),
        ("'x' in [nobody]", "1:1: no nobody is called 'x'; there are none"),
        ("place.country == place.activity", "1:15: country can't be compared with activity"),
        ("place.country == 49", "1:15: country can't be compared with int"),
        ("place.country in [1, 2]", "1:15: country is never in list(int)"),
        ("place.days == 'many'", "1:12: int can't be compared with string"),
        ("place.days == null", "1:12: int is never null; ask known(…) whether a fact is known"),
        ("place == controls", "1:7: place can't be compared with controls"),
        ("place < place", "1:7: < has no meaning for place"),
        ("t < span", "1:3: timestamp can't be compared with duration"),
        (
            "i + d > 1.0",
            "1:3: + does not go with int and double; numbers are not converted by themselves: write int(…), uint(…) or double(…)",
        ),
        ("i + 1u > 1", "1:3: + does not go with int and uint; numbers are not converted by themselves: write int(…), uint(…) or double(…)"),
        ("t + t > t", "1:3: + does not go with timestamp and timestamp"),
        ("-u > 1", "1:1: - does not go with uint"),
        ("d % 2.0 == 0.0", "1:3: % does not go with double and double"),
        ("!i", "1:1: ! does not go with int"),
        ("i && true", "1:1: && takes bool, this is int"),
        ("true || s", "1:9: || takes bool, this is string"),
        ("i ? true : false", "1:1: the test of ?: takes bool, this is int"),
        ("true ? i : s", "1:12: the branches of ?: are int and string"),
        ("i", "1:1: this must be bool, and is int"),
        ("[]", "1:1: this must be bool, and is list(dyn)"),
        ("place.name.size", "1:12: string has no field 'size'"),
        ("i.x", "1:3: int has no field 'x'"),
        ("s[0] == 'a'", "1:3: string can't be indexed with int"),
        ("places['a'].days > 1", "1:8: list(place) can't be indexed with string"),
        ("place['days'] > 1", "1:7: place can't be indexed with string"),
        ("controls[0].status == 'absent'", "1:10: controls can't be indexed with int"),
        ("places.days > 1", "1:8: list(place) has no field 'days'"),
        ("has(place.days)", "1:11: has() asks for the key of a map; for a fact ask known(…)"),
        ("has(i.x)", "1:7: int has no field 'x'"),
        ("regions.eu == []", "1:9: 'eu' of regions can't be used here: membership has conditions; ask in_region(p, \"eu\")"),
        ("'CN' in regions.chian", "1:17: unknown field 'chian' of regions; did you mean 'china'?"),
        ("controls['encryption-in-transt'].status == 'absent'", None),
        ("controls.loging.status == 'absent'", "1:10: unknown entry 'loging' of controls; did you mean 'logging'?"),
        ("'logging' in controls", "1:11: in looks into lists and maps, not into controls; ask known(controls[…])"),
        ("'a' in s", "1:5: in looks into lists and maps, not into string"),
        ("1 in limits", "1:3: int is never a key of map(country, int)"),
        ("in_regoin(place, 'eea')", "1:1: unknown function 'in_regoin'; did you mean 'in_region'?"),
        ("in_region(place, 'eaa')", "1:18: no region is called 'eaa'; did you mean 'eea'?"),
        ("in_region(place)", "1:1: in_region() takes 2 arguments, not 1"),
        ("years(1) > 1.0", "1:7: years() takes double here, not int"),
        ("years() > 1.0", "1:1: years() takes 1 argument, not 0"),
        ("shout(s, 'low') == s", "1:10: the word is written in capitals"),
        ("place.in_region('eea')", "1:7: 'in_region' is not called on a value; write in_region(…)"),
        ("startsWith(s, 'a')", "1:1: 'startsWith' is called on a value; write x.startsWith(…)"),
        ("s.startWith('a')", "1:3: unknown function 'startWith'; did you mean 'startsWith'?"),
        ("places.exist(p, true)", "1:8: unknown function 'exist'; did you mean 'exists'?"),
        ("s.int() > 1", "1:3: 'int' is not called on a value; write int(…)"),
        ("size(i) > 1", "1:1: size does not go with int"),
        ("s.contains(1)", "1:3: contains does not go with string and int"),
        ("s.getHours() > 1", "1:3: getHours does not go with string"),
        ("s.exists(x, true)", "1:3: exists() goes over a list or the keys of a map, not over string"),
        ("places.all(p, p.days)", "1:17: the condition of all() takes bool, this is int"),
        ("at_least(status, 'in_plce')", "1:18: no status is called 'in_plce'; did you mean 'in_place'?"),
        ("at_least(place.country, 'CN')", "1:16: at_least() takes a value of ordered words; country has no order"),
        ("at_least(status)", "1:1: at_least() takes a value and a word, not 1 arguments"),
        ("at_least(status, 1)", "1:18: at_least() takes a status here, not int"),
        ("{1.5: 1} == {}", "1:2: a map's key is int, uint, bool or string, not double"),
        ("{null: 1} == {}", "1:2: a map's key is int, uint, bool or string, not null_type"),
        ("{'a': 1, 'a': 2} == {}", "1:10: the key 'a' stands here twice"),
        ("{1: 1, 1u: 2} == {}", "1:8: the key 1u stands here twice"),
    ],
)
def test_a_mistake_is_refused_at_its_place(source: str, message: str | None) -> None:
    """Unknown names, impossible comparisons and words that do not exist, each with a suggestion where there is one."""
    if message is None:
        message = "1:10: unknown entry 'encryption-in-transt' of controls; did you mean 'encryption-in-transit'?"
    found = [line for line in problems(source) if not line.endswith(("size", "getHours"))]
    assert message in found
    assert len(found) <= 2


def test_all_mistakes_come_at_once_in_the_order_of_their_place() -> None:
    """One reading finds them all."""
    source = "plces.exists(p, p.x)\n  && place.country == 'XX'\n  || has(place.days) || b'x' == s || place.days < 'a'"
    assert problems(source) == [
        "1:1: unknown variable 'plces'; did you mean 'places'?",
        "2:23: no country is called 'XX'; there are CN, DE, US",
        "3:16: has() asks for the key of a map; for a fact ask known(…)",
        "3:25: bytes (b'…') are not part of this language",
        "3:49: int can't be compared with string",
    ]


def test_problems_say_where_they_are() -> None:
    """Offset from 0, line and column from 1; the error travels between processes."""
    with pytest.raises(ConditionError) as caught:
        compile_condition("true &&\n  nothing", ENVIRONMENT)
    assert caught.value.problems == (Problem(10, 2, 3, "unknown variable 'nothing'; a text is written \"nothing\""),)
    assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    ("source", "expect"),
    [
        ("place.country == 'CN' && place.activity in ['storage']", BOOL),
        ("place.country == s", BOOL),
        ("place.country in regions.china", BOOL),
        ("controls['logging'].status == 'in_place' && controls.logging.status != 'absent'", BOOL),
        ("controls[s].status == 'absent'", BOOL),
        ("answers['SEC-01'] == 'yes' && answers.anything != 'no'", BOOL),
        ("i < d && u == i && d >= 1u && i == 1.0", BOOL),
        ("any.x[0].y == 1 && any && any > 2 && any in any && any['a'] && has(any.x)", BOOL),
        ("any ? any : i", DYN),
        ("any.map(x, x + 1)[0] == 2", BOOL),
        ("[1, 'a', null] == []", BOOL),
        ("[] + [1]", ListType(INT)),
        ("[[], [1]]", ListType(ListType(INT))),
        ("[{'a': 1}, {'b': 'x'}]", ListType(MapType(STRING, DYN))),
        ("{'a': [], 'b': [1]}", MapType(STRING, ListType(INT))),
        ("[1, 'a']", ListType(DYN)),
        ("[place.country, place.name]", ListType(STRING)),
        ("true ? place.country : 'anything'", STRING),
        ("true ? [] : [1]", ListType(INT)),
        ("places.map(p, p.country)", ListType(COUNTRY)),
        ("places.filter(p, p.days > 1)", ListType(PLACE)),
        ("limits.map(k, limits[k])", ListType(INT)),
        ("places.map(p, p.days > 1, p.name)", ListType(STRING)),
        ("t - span", TIMESTAMP),
        ("t - t", DURATION),
        ("size(places) + s.size()", INT),
        ("timestamp('2026-01-01T00:00:00Z').getFullYear('UTC')", INT),
        ("type(i) == int", BOOL),
        ("dyn(i)", DYN),
        ("null", NULL),
        ("known(place) && known(place.days)", BOOL),
        ("at_least(status, 'partial') && at_least(controls.logging.status, status)", BOOL),
        ("in_region(place, 'eea') && in_region(any, s)", BOOL),
        ("shout(s, 'LOUD') + shout(s, s)", STRING),
        ("(i)", INT),
    ],
)
def test_a_right_condition_has_its_type(source: str, expect: Type) -> None:
    """What makes sense is taken; words may be compared with texts and with the same words."""
    condition = compile_condition(source, ENVIRONMENT, expect=None)
    assert condition.type == expect
    assert compile_condition(source, ENVIRONMENT, expect=expect).type == expect


def test_a_condition_says_what_it_reads_and_calls() -> None:
    """Fields by the name of their struct type, variables by none, computed keys as a star."""
    source = "places.exists(p, p.country in regions.china) && controls['logging'].status == 'absent' && controls[s].status == 'absent'"
    condition = compile_condition(f"{source} && in_region(place, 'eea') && size(s) > 1 && known(i)", ENVIRONMENT)
    assert condition.reads == {
        ("", "places"),
        ("place", "country"),
        ("", "regions"),
        ("regions", "china"),
        ("", "controls"),
        ("controls", "logging"),
        ("controls", "*"),
        ("control", "status"),
        ("", "s"),
        ("", "place"),
        ("", "i"),
    }
    assert condition.calls == {"in_region", "size", "known"}
    assert repr(compile_condition("i > 1", ENVIRONMENT)) == "<Condition 'i > 1'>"


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("size(places) > 0", "1:14: the size of an open list is unknown; for at least one write places.exists(x, true)"),
        ("places.size() != 0", "1:15: the size of an open list is unknown; for at least one write places.exists(x, true)"),
        ("1 <= size(places)", "1:3: the size of an open list is unknown; for at least one write places.exists(x, true)"),
        ("0 == size(places)", "1:3: the size of an open list is unknown; for none write !places.exists(x, true)"),
        ("size(regions.china) < 1", "1:21: the size of an open list is unknown; for none write !regions.china.exists(x, true)"),
        ("i > 1 / 0", "1:7: this always fails: division by zero"),
        ("t > timestamp('2026-02-30T00:00:00Z')", None),
        ("t.getHours('Mars') > 1", "1:12: unknown time zone 'Mars'"),
    ],
)
def test_what_is_probably_not_meant_is_hinted_at(source: str, hint: str | None) -> None:
    """Hints do not keep a condition from being used."""
    hints = [str(found) for found in compile_condition(source, ENVIRONMENT).hints]
    if hint is not None:
        assert hints == [hint]
    else:
        assert hints == ["1:5: this always fails: '2026-02-30T00:00:00Z' is not a timestamp: day is out of range for month"]


@pytest.mark.parametrize("source", ["size(places) > 1", "size(s) > 0", "size([1]) > 0", "size(limits) > 0", "size(places) > i"])
def test_other_sizes_are_not_hinted_at(source: str) -> None:
    """Only `at least one` and `none` have a better form."""
    assert compile_condition(source, ENVIRONMENT).hints == ()


def test_types_have_names_that_messages_use() -> None:
    """Lists and maps name what is in them, words and structs themselves."""
    assert [str(kind) for kind in (INT, ListType(COUNTRY), MapType(STRING, ListType(INT)), PLACE)] == [
        "int",
        "list(country)",
        "map(string, list(int))",
        "place",
    ]


@pytest.mark.parametrize(
    "source",
    ["0 < size(places)", "1 <= places.size()", "size(places) >= 1", "0 != size(places)", "size(places) > 0"],
)
def test_at_least_one_is_hinted_at_in_every_form(source: str) -> None:
    """Whichever side the number stands on."""
    (hint,) = compile_condition(source, ENVIRONMENT).hints
    assert hint.message.endswith("for at least one write places.exists(x, true)")


@pytest.mark.parametrize("source", ["1 > size(places)", "0 >= size(places)", "size(places) < 1", "size(places) <= 0", "size(places) == 0"])
def test_none_is_hinted_at_in_every_form(source: str) -> None:
    """Whichever side the number stands on."""
    (hint,) = compile_condition(source, ENVIRONMENT).hints
    assert hint.message.endswith("for none write !places.exists(x, true)")


@pytest.mark.parametrize(
    "around",
    [
        "{} == 1",
        "!({} == 1)",
        "i > 1 && {} == 1",
        "i > 1 || {} == 1",
        "i > {} ? true : false",
        "i > 1 ? {} == 1 : false",
        "i > 1 ? true : {} == 1",
        "[i, {}] == [1, 2]",
        "{{'a': {}}} == {{'a': 1}}",
        "{{'a': {}}}.a == 1",
        "[i][{}] == 1",
        "known({})",
        "[{}].exists(x, x == i)",
        "[1].exists(x, x == {})",
        "[1].map(x, {}) == [1]",
        "[1].filter(x, {} == x) == [1]",
        "[1].map(x, x == {}, x) == [1]",
    ],
)
def test_what_always_fails_is_hinted_at_wherever_it_stands(around: str) -> None:
    """In every part of every construct, once."""
    source = around.format("1 / 0")
    assert [str(hint) for hint in compile_condition(source, ENVIRONMENT).hints] == [
        f"1:{source.index('/') + 1}: this always fails: division by zero"
    ]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("[1] == ['a']", "list(int) can't be compared with list(string)"),
        ("[[1]] == [['a']]", "list(list(int)) can't be compared with list(list(string))"),
        ("{'a': 1} == {1: 1}", "map(string, int) can't be compared with map(int, int)"),
        ("{'a': 1} == {'a': 'b'}", "map(string, int) can't be compared with map(string, string)"),
        ("1 in ['a']", None),
    ],
)
def test_lists_and_maps_are_compared_item_by_item(source: str, message: str | None) -> None:
    """Where no item of the one can equal one of the other, neither can the whole."""
    with pytest.raises(ConditionError) as refused:
        compile_condition(source, ENVIRONMENT)
    assert message is None or message in str(refused.value)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("knwon(i)", "known"),
        ("hass(limits.a)", "has"),
        ("at_leas(s, 'a')", "at_least"),
        ("sizze(s)", "size"),
        ("[1].al(x, true)", "all"),
        ("[1].exist(x, true)", "exists"),
        ("[1].exists_on(x, true)", "exists_one"),
        ("[1].filtr(x, true)", "filter"),
        ("[1].mapp(x, true)", "map"),
        ("s.startWith('a')", "startsWith"),
    ],
)
def test_a_misspelt_function_or_macro_is_told_the_one_that_was_meant(written: str, meant: str) -> None:
    """Of those that are called the same way."""
    with pytest.raises(ConditionError, match=f"unknown function '.*'; did you mean '{meant}'"):
        compile_condition(written, ENVIRONMENT)
