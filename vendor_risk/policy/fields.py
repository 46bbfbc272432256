"""Fields: what the conditions of a policy may name, taken from the fields of the models, so that every name has one source."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from vendor_risk.cel import BOOL, DOUBLE, DYN, INT, STRING, TIMESTAMP, Environment, ListType, Signature, StructType, Type, WordType
from vendor_risk.errors import suggest
from vendor_risk.model.ai_model import AIModel
from vendor_risk.model.authority_action import AuthorityAction
from vendor_risk.model.choice import ChoiceKind
from vendor_risk.model.control_state import ControlState
from vendor_risk.model.data_set import Collected, DataSet
from vendor_risk.model.deployment import Deployment
from vendor_risk.model.dossier import Vendor
from vendor_risk.model.engagement import Engagement
from vendor_risk.model.evidence import ASSURANCES
from vendor_risk.model.incident import Incident
from vendor_risk.model.iso import countries
from vendor_risk.model.party import Party
from vendor_risk.model.person import Person
from vendor_risk.model.reference import ReferenceKind
from vendor_risk.model.shape import Shape, shapes_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from vendor_risk.cel import Value
    from vendor_risk.jurisdiction import Region
    from vendor_risk.model.kind import Kind
    from vendor_risk.model.record import Record

Scope = Literal[
    "data_set", "place",
    "subject_data", "subject_party", "subject_place", "subject_agreement", "subject_conduct", "subject_authority_action",
]  # fmt: skip
"""Where conditions may name more: a rule's `data` (`d`), its `verdicts` (`d` and `p`), a determination's cases (`it`)."""

SUBJECTS = ("data", "party", "place", "agreement", "conduct", "authority_action")
"""The structs that a determination can be about one by one."""

VERDICTS = ("permitted", "safeguarded", "prohibited", "not_applicable")
"""What a residency rule can come to, all places together."""

VALIDATIONS = ("claimed", "reproduced", "contradicted")
"""How far a claim is validated."""

_NAMES: dict[type[Record], str] = {AIModel: "model", DataSet: "data", Collected: "data", ControlState: "control", Person: "party"}
_SHARED: tuple[type[Record], ...] = (DataSet, Collected, Party, Person)
_HIDDEN = frozenset({"evidence", "from_", "until", "schema_version", "acceptances"})
_PLAIN: dict[str, Type] = {"bool": BOOL, "string": STRING, "int": INT, "double": DOUBLE, "timestamp": TIMESTAMP}
_SECTIONS = {"parties": "party", "models": "model"}
_CONDITIONAL = 'membership has conditions, which a list of countries can\'t tell; write in_region(place, "{}")'


def build_environment(
    *,
    regions: Mapping[str, Region],
    controls: Iterable[str],
    questions: Mapping[str, Sequence[str]],
    determinations: Mapping[str, Sequence[str]],
    residency: Iterable[str],
    subjects: Mapping[str, str] | None = None,
) -> Environment:
    """Return what conditions may name, given regions, controls, questions with replies, determinations with verdicts, and rules.

    `subjects` says what determinations are about: one on parties, data sets and so on is also a function of one of them.
    """
    structs = struct_types()
    refused = {name: _CONDITIONAL.format(name) for name, region in regions.items() if region.conditional}
    answers = {name: StructType("answer", {"answer": WordType(f"reply to {name}", tuple(words))}) for name, words in questions.items()}
    verdicts = {name: WordType(f"verdict of {name}", tuple(words)) for name, words in determinations.items()}
    variables = {
        **{name: structs[name] for name in ("vendor", "model", "deployment", "engagement", "cost")},
        "energy": structs["energy_use"],
        "data": ListType(structs["data"]),
        "places": ListType(structs["place"]),
        "parties": ListType(structs["party"]),
        "agreements": ListType(structs["agreement"]),
        "claims": ListType(structs["claim"]),
        "requirements": ListType(structs["requirement"]),
        "incidents": ListType(structs["incident"]),
        "authority_actions": ListType(structs["authority_action"]),
        "controls": _keyed("controls", dict.fromkeys(controls, structs["control"]), structs["control"]),
        "answers": _keyed("answers", answers, StructType("answer", {"answer": STRING})),
        "residency": _keyed("residency", dict.fromkeys(residency, structs["rule"]), structs["rule"]),
        "determinations": StructType("determinations", verdicts),
        "regions": StructType("regions", {name: ListType(country_type()) for name in regions if name not in refused}, refused),
        "as_of": TIMESTAMP,
    }
    return Environment(variables, {**_concluding(verdicts, subjects or {}), **functions(regions)})


def scoped(environment: Environment, scope: Scope) -> Environment:
    """Return the environment of a condition that stands where more may be named."""
    structs = struct_types()
    more: dict[Scope, dict[str, Type]] = {
        "data_set": {"d": structs["data"]},
        "place": {"d": structs["data"], "p": structs["place"]},
        "subject_data": {"it": structs["data"]},
        "subject_party": {"it": structs["party"]},
        "subject_place": {"it": structs["place"]},
        "subject_agreement": {"it": structs["agreement"]},
        "subject_conduct": {"it": structs["conduct"]},
        "subject_authority_action": {"it": structs["authority_action"]},
    }
    return replace(environment, variables={**environment.variables, **more[scope]})


def _concluding(verdicts: Mapping[str, Type], subjects: Mapping[str, str]) -> dict[str, Signature]:
    """Return the functions that give a determination's verdict on one subject."""
    structs = struct_types()
    asked = ((name, subjects.get(name, "")) for name in verdicts)
    return {name: Signature(name, (structs[subject],), verdicts[name]) for name, subject in asked if subject in SUBJECTS}


def functions(regions: Collection[str]) -> dict[str, Signature]:
    """Return the functions of our own; a region is named by a literal, so that a misspelt one is found when the policy is loaded."""

    def region_exists(arguments: Sequence[Value]) -> str | None:
        region = arguments[1]
        if region is None:
            return "the region is named by its id in quotes, so that it can be looked up"
        return None if region in regions else f"there is no region '{region}'{suggest(str(region), regions)}"

    party = struct_types()["party"]
    return {
        "in_region": Signature("in_region", (DYN, STRING), BOOL, check=region_exists, fails=True),
        "controlled_by": Signature("controlled_by", (party, STRING), BOOL, check=region_exists),
        "assurance": Signature("assurance", (DYN,), assurance_type(), fails=True),
    }


@cache
def country_type() -> WordType:
    """Return the type of countries."""
    return WordType("country", tuple(sorted(countries())))


@cache
def assurance_type() -> WordType:
    """Return the type of what evidence is worth."""
    return WordType("assurance", ASSURANCES, ordered=True)


@cache
def struct_types() -> Mapping[str, StructType]:
    """Return the types of all objects that conditions see, by name."""
    fields: dict[str, dict[str, Type]] = {}
    structs: dict[str, StructType] = {}
    for model in (Vendor, Party, AIModel, DataSet, Collected, Deployment, Engagement, Incident, AuthorityAction):
        _declare(model, fields, structs)
    _derive(fields, structs)
    return structs


@cache
def struct_name(model: type[Record]) -> str:
    """Return what conditions call the objects of a model: `authority_action`."""
    return _NAMES.get(model) or "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in model.__name__).lstrip("_")


@cache
def visible_shapes(model: type[Record]) -> Mapping[str, Shape]:
    """Return the shapes of the fields that conditions see, by their names."""
    return {name: shape for name, shape in shapes_of(model).items() if name not in _HIDDEN and not (name == "kind" and model is Engagement)}


def _struct(name: str, fields: dict[str, dict[str, Type]], structs: dict[str, StructType]) -> StructType:
    if name not in structs:
        structs[name] = StructType(name, fields.setdefault(name, {}))
    return structs[name]


def _declare(model: type[Record], fields: dict[str, dict[str, Type]], structs: dict[str, StructType]) -> StructType:
    name = struct_name(model)
    struct = _struct(name, fields, structs)
    for field, shape in visible_shapes(model).items():
        if field in fields[name]:
            continue
        if shape.model is not None:
            known = struct_name(shape.model) in structs and shape.model not in _SHARED
            one: Type = structs[struct_name(shape.model)] if known else _declare(shape.model, fields, structs)
        else:
            assert shape.kind is not None, f"{name}.{field} has neither model nor kind"  # noqa: S101  # a field of ours without either is a bug
            one = _scalar(shape.kind, field, fields, structs)
        fields[name][field] = one if shape.many == "one" else ListType(one)
    return struct


def _scalar(kind: Kind, field: str, fields: dict[str, dict[str, Type]], structs: dict[str, StructType]) -> Type:
    if isinstance(kind, ReferenceKind):
        section = _SECTIONS.get(kind.section)
        return _struct(section, fields, structs) if section else STRING
    if isinstance(kind, ChoiceKind):
        return WordType(field.replace("_", " "), kind.words, kind.ordered)
    if kind.cel == "country":
        return country_type()
    if kind.cel == "data_scope":
        return ListType(_struct("data", fields, structs))
    return _PLAIN[kind.cel]


def _derive(fields: dict[str, dict[str, Type]], structs: dict[str, StructType]) -> None:
    """Add what conditions see beside the fields of the models: facts that follow from them."""
    party, data, model, control = structs["party"], structs["data"], structs["model"], structs["control"]
    law = _struct("access_law", fields, structs)
    fields["access_law"] |= {"id": STRING, "title": STRING, "country": country_type()}
    fields["place"] |= {"hosted": BOOL}
    fields["party"] |= {"id": STRING, "roles": ListType(STRING), "access_laws": ListType(law)}
    fields["model"] |= {"id": STRING, "lineage": ListType(model)}
    fields["data"] |= {"id": STRING, "collected": BOOL}
    fields["deployment"] |= {"id": STRING, "controls": StructType("controls", {}, keyed=control)}
    fields["control"] |= {"id": STRING, "assurance": assurance_type()}
    fields["engagement"] |= {"data": ListType(data)}
    fields["agreement"] |= {"counterparty": party, "data": ListType(data), "passes_to": ListType(party), "service": BOOL, "held": BOOL}
    volume = _struct("us_volume", fields, structs)
    fields["us_volume"] |= {"category": data.fields["us_category"], "count": INT}
    fields["agreement"] |= {"volumes": ListType(volume)}
    validated: dict[str, Type] = {"validation": WordType("validation", VALIDATIONS), "required": BOOL, "at_least": DOUBLE, "meets": BOOL}
    fields["claim"] |= validated
    fields["requirement"] |= {"claimed_meets": BOOL, "validated_meets": BOOL}
    for name, derived in _DERIVED.items():
        _struct(name, fields, structs)
        fields[name] |= derived


_DERIVED: dict[str, dict[str, Type]] = {
    "cost": {"month": DOUBLE, "currency": STRING, "budget": DOUBLE, "budget_currency": STRING, "within_budget": BOOL},
    "energy_use": {"kwh_month": DOUBLE, "kgco2e_month": DOUBLE},
    "rule": {"verdict": WordType("verdict", VERDICTS)},
}


def _keyed(name: str, entries: Mapping[str, Type], entry: StructType) -> StructType:
    """Return a struct read as `name["id"]`; where there are no entries no key can be asked for."""
    return StructType(name, dict(entries), keyed=entry if entries else None)
