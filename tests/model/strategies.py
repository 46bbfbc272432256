"""Strategies: made-up dossiers, engagements and answers that use every way in which a fact can be stated."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st

from vendor_risk.model.acceptance import Acceptance
from vendor_risk.model.answers import Answers
from vendor_risk.model.choice import ChoiceKind
from vendor_risk.model.country import CountryKind, CurrencyKind, SubdivisionKind
from vendor_risk.model.data_scope import DataScopeKind
from vendor_risk.model.dossier import Dossier
from vendor_risk.model.engagement import Engagement
from vendor_risk.model.kind import Kind
from vendor_risk.model.moment import DayKind
from vendor_risk.model.names import name_mistake, normal
from vendor_risk.model.number import CountKind, NumberKind
from vendor_risk.model.record import Record
from vendor_risk.model.recorded_facts import RecordedFactsKind
from vendor_risk.model.reference import BaseKind, EvidenceKind, IdKind, ReferenceKind
from vendor_risk.model.shape import Shape, shapes_of
from vendor_risk.model.text import AnswerKind, DigestKind, TextKind, WebAddressKind, WordKind
from vendor_risk.model.truth import TruthKind

IDS = {"parties": ("ana", "bo-2", "c_d"), "models": ("m1", "m1-next", "m9"), "deployments": ("app", "own"), "evidence": ("e1", "e-2025")}
"""The ids of each section of a made-up dossier."""

COUNTRIES = ("CN", "DE", "NO", "US", "GB")
REGIONS = ("eea", "china", "us")
RESERVED = {"", "~", "null", "Null", "NULL", "unknown", "not_disclosed"}
MOST_OWNERS = 3
DEEPEST = 2

days = st.dates(date(1999, 1, 1), date(2099, 12, 31)).map(date.isoformat)
names = (
    st.one_of(
        st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF), min_size=1, max_size=12),
        st.sampled_from(
            ["NO", "1.10", "yes", "0123", "22:22", "a: b", "- x", "#1", "'", '"', "深度求索", "Ünï—", "{x}", "[", "!tag", "*a", "&b", "%"]
        ),
    )
    .map(lambda text: normal(text).strip())
    .filter(lambda text: text not in RESERVED and not name_mistake(text) and not name_mistake(normal(text)))
)
words = st.from_regex(r"\A[a-z][a-z0-9_.+-]{0,8}\Z").filter(lambda word: word not in RESERVED)


def dossiers() -> st.SearchStrategy[Dossier]:
    """Make dossiers with a few parties, models and deployments."""
    return dossier_forms().map(Dossier.model_validate)


def engagements() -> st.SearchStrategy[Engagement]:
    """Make engagements."""
    return engagement_forms().map(Engagement.model_validate)


def answer_sheets(*questions: str) -> st.SearchStrategy[Answers]:
    """Make answers to these questions (two made-up ones where none are given)."""
    asked = questions or ("SEC-99", "COST-98")
    answers = st.dictionaries(st.sampled_from(asked), record_forms(_model_of(Answers, "answers")), max_size=len(asked))
    return st.tuples(record_forms(Answers), answers).map(
        lambda pair: Answers.model_validate({**pair[0], "answers": pair[1], **_evidence()})
    )


@st.composite
def dossier_forms(draw: st.DrawFn) -> dict[str, Any]:
    """Make the document form of dossiers."""
    form = draw(record_forms(Dossier))
    for section, ids in IDS.items():
        model = _model_of(Dossier, section)
        form[section] = {id_: draw(record_forms(model)) for id_ in ids}
    for index, id_ in enumerate(IDS["models"]):
        earlier = ("none", *IDS["models"][:index])
        form["models"][id_]["base"] = draw(st.one_of(st.just("unknown"), st.sampled_from(earlier)))
    return form


@st.composite
def engagement_forms(draw: st.DrawFn) -> dict[str, Any]:
    """Make the document form of engagements."""
    form = draw(record_forms(Engagement))
    data = _model_of(Engagement, "data")
    form["data"] = draw(
        st.one_of(st.just("unknown"), st.dictionaries(st.sampled_from(("prompts", "health")), record_forms(data), max_size=2))
    )
    return {**form, **_evidence()}


@cache
def record_forms(model: type[Record], depth: int = 0) -> st.SearchStrategy[dict[str, Any]]:
    """Make the document form of a record: what it must state, and a few of the things it can."""
    shapes = shapes_of(model)
    fields = {shape.key: field_forms(shape, depth) for shape in shapes.values() if shape.many != "entries"}
    required = {shape.key for name, shape in shapes.items() if model.model_fields[name].is_required()}
    optional = sorted(set(fields) - required - {"from", "until", "schema", "base"} - ({"kind"} if "schema_version" in shapes else set()))

    @st.composite
    def forms(draw: st.DrawFn) -> dict[str, Any]:
        stated = [key for key in optional if draw(st.integers(0, 3)) == 0] if depth == 0 else draw(_few(optional))
        form = {key: draw(fields[key]) for key in (*sorted(required), *stated)}
        first, last = sorted((draw(days), draw(days)))
        if model is Acceptance:
            form |= {"on": first, "until": last}
        if "special_categories" in fields and form.get("special_categories"):
            form["personal"] = True
        if "from" in fields:
            form |= draw(st.sampled_from([{}, {}, {"from": first}, {"until": last}, {"from": first, "until": last}]))
        return form

    return forms()


def field_forms(shape: Shape, depth: int) -> st.SearchStrategy[Any]:
    """Make the document form of a field."""
    if depth > DEEPEST and shape.model is not None and shape.many == "items":
        return st.sampled_from([[], ["unknown"], "unknown"])
    one = record_forms(shape.model, depth + 1) if shape.model is not None else fact_forms(_kind(shape), shape)
    if shape.many == "one":
        return one
    listed = st.lists(one if shape.model is not None else plain_forms(_kind(shape), shape), max_size=MOST_OWNERS)
    more = st.sampled_from([[], ["unknown"], ["not_disclosed"]])
    return st.one_of(st.sampled_from(["unknown", "not_disclosed"]), st.builds(lambda items, end: items + end, listed, more))


def fact_forms(kind: Kind, shape: Shape) -> st.SearchStrategy[Any]:
    """Make every way of stating a scalar."""
    plain = plain_forms(kind, shape)
    if not kind.factual:
        return plain
    unknown = st.sampled_from(["unknown", "not_disclosed"])
    if kind.short:
        return st.one_of(plain, plain, unknown)
    value = st.one_of(plain, unknown)
    sources = st.lists(st.sampled_from(IDS["evidence"]), max_size=2, unique=True)
    statement = st.fixed_dictionaries({"value": value}, optional={"evidence": sources, "until": days, "asked": days})
    stated = st.lists(statement, min_size=2, max_size=3).map(lambda statements: {"stated": statements})
    return st.one_of(plain, plain, unknown, statement, stated)


def plain_forms(kind: Kind, shape: Shape) -> st.SearchStrategy[Any]:  # noqa: PLR0912  # one line for each kind
    """Make plain values of a kind."""
    match kind:
        case TruthKind():
            return st.sampled_from([True, False, "yes", "no"])
        case ChoiceKind():
            return st.sampled_from(kind.words)
        case CountKind():
            return st.integers(kind.least or 0, min(kind.most or 10**15, 10**15 - 1))
        case NumberKind():
            return _numbers(kind, shape)
        case DayKind():
            return days
        case CountryKind():
            several = st.lists(st.sampled_from(COUNTRIES), min_size=2, max_size=3, unique=True)
            partial = st.one_of(
                several.map(lambda codes: {"any_of": codes}),
                st.builds(lambda key, region: {key: region}, st.sampled_from(["not_in", "within"]), st.sampled_from(REGIONS)),
            )
            return st.one_of(st.sampled_from(COUNTRIES), partial)
        case SubdivisionKind():
            return st.sampled_from(["US-TX", "CA-QC"])
        case CurrencyKind():
            return st.sampled_from(["EUR", "USD"])
        case BaseKind():
            return st.just("none")
        case ReferenceKind():
            return st.sampled_from(IDS[kind.section])
        case EvidenceKind():
            return st.lists(st.sampled_from(IDS["evidence"]), max_size=2, unique=True)
        case DataScopeKind():
            return st.one_of(st.just("all"), st.lists(words, min_size=1, max_size=2, unique=True))
        case RecordedFactsKind():
            return st.dictionaries(st.sampled_from(["deployment.places[0].country", "model.license"]), names, max_size=2)
        case IdKind():
            return st.sampled_from(["a-1", "B_2"])
        case DigestKind():
            return st.just("0f" * 32)
        case WebAddressKind():
            return st.sampled_from(["https://example.org/x?y=1#z", "http://例え.jp"])
        case AnswerKind() | WordKind():
            return words
        case TextKind():
            return names
    raise AssertionError(f"no strategy for {kind}")


def _numbers(kind: NumberKind, shape: Shape) -> st.SearchStrategy[float]:
    least = -(10**6) if kind.least is None else kind.least
    most = min(kind.most or 10**9, 10**9)
    if shape.words == "how many per cent the owner holds":
        most = 100 // MOST_OWNERS
    elif shape.name == "residual":
        least, most = 0, 1
    return st.decimals(Decimal(least), Decimal(most), places=3, allow_nan=False, allow_infinity=False).map(float)


def _few(keys: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(keys), max_size=3, unique=True) if keys else st.just([])


def _kind(shape: Shape) -> Kind:
    assert shape.kind is not None, shape
    return shape.kind


def _model_of(model: type[Record], section: str) -> type[Record]:
    found = shapes_of(model)[section].model
    assert found is not None
    return found


def _evidence() -> dict[str, Any]:
    return {"evidence": {id_: {"kind": "contract", "title": id_} for id_ in IDS["evidence"]}}
