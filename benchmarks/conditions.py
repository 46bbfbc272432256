"""How fast conditions are: parsed by hand or by Lark, compiled, evaluated against plain Python, explained.

Run it as `python benchmarks/conditions.py`; everything is measured in one run, the best of several rounds, so that ratios can be trusted.
Start-up is measured in processes of their own.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.cel.second_parser import second_parser  # noqa: E402 - the checkout first
from vendor_risk.cel import BOOL, INT, STRING, CelList, Environment, ListType, Struct, StructType, Unknown, WordType, compile_condition  # noqa: E402
from vendor_risk.cel.parser import parse  # noqa: E402

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


def by_hand(variables: dict[str, object]) -> list[object]:
    """Return what the shapes give, in plain Python that knows nothing of unknown facts, on the same objects."""
    deployment, places, data = variables["deployment"], variables["places"], variables["data"]
    china, limit = variables["regions"].values["china"].items, variables["limit"]
    terms = deployment.values["terms"].values
    operator = deployment.values["operator"].values
    return [
        terms["trains"],
        terms["days"] <= 30,
        terms["zero_retention"] or terms["days"] < limit,
        operator["country"] in ("CN", "RU") and not deployment.values["isolated"],
        any(p.values["hosted"] and p.values["country"] in china for p in places.items),
        all(p.values["party"].values["country"] != "CN" or p.values["activity"] == "support" for p in places.items),
        any(d.values["personal"] or d.values["classification"] == "confidential" for d in data.items),
        terms["law"] == "CN" and any(d.values["personal"] for d in data.items),
    ]


def world(*, unknown: bool = False) -> dict[str, object]:
    """Return the facts: five places, three data sets; with a few of them unknown if wanted."""
    operator = Struct(PARTY, "parties.a", {"name": "A", "country": "DE"})
    terms = {"trains": False, "zero_retention": False, "days": 90, "law": "DE"}
    countries = ["DE", "FR", "US", "IE", "NL"]
    places = [Struct(PLACE, f"places[{i}]", {"country": c, "activity": "storage", "hosted": True, "party": operator}) for i, c in enumerate(countries)]
    data = [Struct(DATA, f"data.{i}", {"personal": False, "classification": "public"}) for i in range(3)]
    if unknown:
        terms.pop("days")
        places[2].values.pop("country")
        data[1].values.pop("personal")
    deployment = Struct(DEPLOYMENT, "deployment", {"terms": Struct(TERMS, "deployment.terms", terms), "operator": operator, "isolated": True})
    regions = Struct(REGIONS, "regions", {"china": CelList(("CN", "HK", "MO"))})
    more = Unknown(("places",)) if unknown else None
    return {"deployment": deployment, "places": CelList(tuple(places), more), "data": CelList(tuple(data)), "regions": regions, "limit": 60}


def best(run: Callable[[], object], rounds: int = 7) -> float:
    """Return the least time of several rounds, in milliseconds."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        run()
        times.append(time.perf_counter() - started)
    return min(times) * 1000


def process(code: str) -> float:
    """Return the wall time of a Python process that runs `code`, in milliseconds, least of five."""
    return best(lambda: subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT), rounds=5)  # noqa: S603 - our own code


def main() -> None:
    """Measure and print."""
    sources = [SHAPES[number % len(SHAPES)].replace("30", str(number)) for number in range(150)]
    empty = process("pass")
    grammar = "from lark import Lark; from pathlib import Path; Lark(Path('tests/cel/grammar.lark').read_text(), parser='lalr')"
    print("Start-up above an empty process (ms)")
    print(f"  import vendor_risk.cel                    {process('import vendor_risk.cel') - empty:8.1f}")
    print(f"  import lark, and make its LALR parser     {process(grammar) - empty:8.1f}")
    print("150 conditions (ms)")
    print(f"  parsed by Lark, to its own tree           {best(lambda: [second_parser().parse(source) for source in sources]):8.2f}")
    print(f"  parsed by hand, to the typed tree         {best(lambda: [parse(source) for source in sources]):8.2f}")
    print(f"  parsed, checked and compiled              {best(lambda: [compile_condition(source, ENVIRONMENT) for source in sources]):8.2f}")
    conditions = [compile_condition(source, ENVIRONMENT) for source in SHAPES]
    known, partly = world(), world(unknown=True)
    assert [condition.evaluate(known) for condition in conditions] == by_hand(known)  # noqa: S101 - what is compared gives the same
    loops = range(2000)
    plain = best(lambda: [by_hand(known) for _ in loops]) / len(loops) / len(SHAPES) * 1000
    print("One condition of eight shapes (us; against plain Python)")
    print(f"  plain Python, knows nothing of unknowns   {plain:8.3f}")
    for name, variables in (("evaluate, all known", known), ("evaluate, three facts and a list unknown", partly)):
        ours = best(lambda facts=variables: [[c.evaluate(facts) for c in conditions] for _ in loops]) / len(loops) / len(SHAPES) * 1000
        print(f"  {name:41} {ours:8.3f}  {ours / plain:5.1f} x")
    told = best(lambda: [[c.explain(known) for c in conditions] for _ in range(200)]) / 200 / len(SHAPES) * 1000
    print(f"  {'explain, all known':41} {told:8.3f}  {told / plain:5.1f} x")


if __name__ == "__main__":
    main()
