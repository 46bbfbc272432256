"""How fast conditions are: parsed by hand or by Lark, compiled, evaluated against plain Python, explained.

`python -m benchmarks.conditions` prints the figures that docs/decisions.md quotes.
"""

from __future__ import annotations

from typing import Any

from benchmarks.measure import Comparison, call, in_turns, process
from tests.cel.second_parser import second_parser
from vendor_risk.cel import BOOL, INT, STRING, CelList, Environment, ListType, Struct, StructType, Unknown, WordType, compile_condition
from vendor_risk.cel.parser import parse

COUNTRY = WordType("country", tuple(f"{a}{b}" for a in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" for b in "ACDEFNRSTUZ"))
TERMS = StructType("terms", {"trains": BOOL, "zero_retention": BOOL, "days": INT, "law": COUNTRY})
PARTY = StructType("party", {"name": STRING, "country": COUNTRY})
PLACE = StructType("place", {"country": COUNTRY, "activity": STRING, "hosted": BOOL, "party": PARTY})
DEPLOYMENT = StructType("deployment", {"terms": TERMS, "operator": PARTY, "isolated": BOOL})
DATA = StructType("data", {"personal": BOOL, "classification": STRING})
REGIONS = StructType("regions", {"china": ListType(COUNTRY)})
ENVIRONMENT = Environment(
    {"deployment": DEPLOYMENT, "places": ListType(PLACE), "data": ListType(DATA), "regions": REGIONS, "limit": INT},
)
COUNTRIES = ("DE", "FR", "US", "IE", "NL")
SHAPES = [
    "deployment.terms.trains",
    "deployment.terms.days <= 30",
    "deployment.terms.zero_retention || deployment.terms.days < limit",
    'deployment.operator.country in ["CN", "RU"] && !deployment.isolated',
    "places.exists(p, p.hosted && p.country in regions.china)",
    'places.all(p, p.party.country != "CN" || p.activity == "support")',
    'data.exists(d, d.personal || d.classification == "confidential")',
    'deployment.terms.law == "CN" && data.exists(d, d.personal)',
]
"""Eight shapes: of eight conditions about three go over a list, as in a questionnaire."""


def by_hand(variables: dict[str, Any]) -> list[object]:
    """Return what the shapes give, in plain Python that knows nothing of unknown facts, on the same objects."""
    deployment, places, data = variables["deployment"], variables["places"], variables["data"]
    china, limit = variables["regions"].values["china"].items, variables["limit"]
    terms = deployment.values["terms"].values
    operator = deployment.values["operator"].values
    return [
        terms["trains"],
        terms["days"] <= 30,  # noqa: PLR2004 - as the shape says
        terms["zero_retention"] or terms["days"] < limit,
        operator["country"] in ("CN", "RU") and not deployment.values["isolated"],
        any(p.values["hosted"] and p.values["country"] in china for p in places.items),
        all(p.values["party"].values["country"] != "CN" or p.values["activity"] == "support" for p in places.items),
        any(d.values["personal"] or d.values["classification"] == "confidential" for d in data.items),
        terms["law"] == "CN" and any(d.values["personal"] for d in data.items),
    ]


def world(*, unknown: bool = False) -> dict[str, Any]:
    """Return the facts: five places, three data sets; with a few of them unknown if wanted."""
    operator = Struct(PARTY, "parties.a", {"name": "A", "country": "DE"})
    terms: dict[str, Any] = {"trains": False, "zero_retention": False, "days": 90, "law": "DE"}
    places: list[dict[str, Any]] = [{"country": code, "activity": "storage", "hosted": True, "party": operator} for code in COUNTRIES]
    data: list[dict[str, Any]] = [{"personal": False, "classification": "public"} for _ in range(3)]
    if unknown:
        del terms["days"], places[2]["country"], data[1]["personal"]
    parts = {"terms": Struct(TERMS, "deployment.terms", terms), "operator": operator, "isolated": True}
    regions = Struct(REGIONS, "regions", {"china": CelList(("CN", "HK", "MO"))})
    more = Unknown(("places",)) if unknown else None
    return {
        "deployment": Struct(DEPLOYMENT, "deployment", parts),
        "places": CelList(tuple(Struct(PLACE, f"places[{number}]", place) for number, place in enumerate(places)), more),
        "data": CelList(tuple(Struct(DATA, f"data.{number}", each) for number, each in enumerate(data))),
        "regions": regions,
        "limit": 60,
    }


SOURCES = [SHAPES[number % len(SHAPES)].replace("30", str(number)) for number in range(150)]
"""As many conditions as a questionnaire of 60 questions has."""
CONDITIONS = [compile_condition(source, ENVIRONMENT) for source in SHAPES]
LARK = "from lark import Lark; from pathlib import Path; Lark(Path('tests/cel/grammar.lark').read_text(), parser='lalr')"
TIMES = 2_000


def measure() -> Comparison:
    """Evaluate the shapes, all facts known, and do the same in plain Python."""
    known = world()
    assert [condition.evaluate(known) for condition in CONDITIONS] == by_hand(known)  # noqa: S101 - what is compared gives the same
    ours = call(lambda: [condition.evaluate(known) for condition in CONDITIONS], TIMES)
    name = "evaluating eight conditions, prepared for unknown facts"
    return Comparison(
        name, "the same in plain Python, which knows nothing of unknown facts", 3.0, in_turns(ours, call(lambda: by_hand(known), TIMES), 15)
    )


def main() -> None:
    """Print the figures."""
    measure().show()
    known, partly = world(), world(unknown=True)
    parser = second_parser()
    comparisons = [
        ("start-up: import vendor_risk.cel", process(["-c", "import vendor_risk.cel"]), process(["-c", LARK]), "lark and its LALR parser"),
        (
            "150 conditions parsed",
            call(lambda: [parse(each) for each in SOURCES]),
            call(lambda: [parser.parse(each) for each in SOURCES]),
            "Lark",
        ),
        (
            "150 conditions parsed, checked and compiled",
            call(lambda: [compile_condition(each, ENVIRONMENT) for each in SOURCES]),
            call(lambda: [parser.parse(each) for each in SOURCES]),
            "only parsed by Lark",
        ),
        (
            "eight conditions evaluated, three facts and a list unknown",
            call(lambda: [each.evaluate(partly) for each in CONDITIONS], TIMES),
            call(lambda: by_hand(known), TIMES),
            "plain Python, all known",
        ),
        (
            "eight conditions explained",
            call(lambda: [each.explain(known) for each in CONDITIONS], 100),
            call(lambda: [each.evaluate(known) for each in CONDITIONS], 100),
            "evaluated",
        ),
    ]
    for name, ours, theirs, other in comparisons:
        pairs = in_turns(ours, theirs, 9)
        best_ours, best_theirs = min(pair[0] for pair in pairs) * 1000, min(pair[1] for pair in pairs) * 1000
        print(f"{name}: {best_ours:.3f} ms; {other}: {best_theirs:.3f} ms; ratio {best_ours / best_theirs:.2f}")


if __name__ == "__main__":
    main()
