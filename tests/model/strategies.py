"""Strategies: made-up dossiers, engagements and answers that use every way in which a fact can be stated."""

from __future__ import annotations

from datetime import date
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from collections.abc import Sequence

COUNTRIES = ("CN", "DE", "NO", "US", "GB")
REGIONS = ("eea", "china", "us")
RESERVED = {"", "~", "null", "Null", "NULL", "unknown", "not_disclosed"}
MOST_OWNERS = 3
DEEPEST = 2

ODD_NAMES = (
    *("NO", "1.10", "yes", "0123", "22:22", "a: b", "- x", "#1", "'", '"', "深度求索", "Ünï—", "{x}", "[", "!tag", "*a", "&b", "%"),
    *(" x", "x ", "null", "Null", "unknown", "~"),
)
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SEEDS = st.integers(0, 2**63)


def dossiers() -> st.SearchStrategy[Dossier]:
    """Make dossiers with a few parties, models and deployments."""
    return dossier_forms().map(Dossier.model_validate)


def engagements() -> st.SearchStrategy[Engagement]:
    """Make engagements."""
    return SEEDS.map(lambda seed: Engagement.model_validate(Maker(seed).engagement()))


def answer_sheets(*questions: str) -> st.SearchStrategy[Answers]:
    """Make answers to these questions (two made-up ones where none are given)."""
    return SEEDS.map(lambda seed: Answers.model_validate(Maker(seed).answers(questions or ("SEC-99", "COST-98"))))


def dossier_forms() -> st.SearchStrategy[dict[str, Any]]:
    """Make the document form of dossiers."""
    return SEEDS.map(lambda seed: Maker(seed).dossier())


class Maker:
    """Makes document forms from a seed, the same for the same seed: drawing each choice by itself takes ten times as long."""

    def __init__(self, seed: int) -> None:
        """Take the seed."""
        self.random = Random(seed)  # noqa: S311  # chance for tests, not for secrets

    def dossier(self) -> dict[str, Any]:
        """Make a dossier."""
        form = self.record(Dossier)
        for section, ids in IDS.items():
            model = _model_of(Dossier, section)
            form[section] = {id_: self.record(model) for id_ in ids}
        for index, id_ in enumerate(IDS["models"]):
            form["models"][id_]["base"] = self._pick("unknown", "none", *IDS["models"][:index])
        return form

    def engagement(self) -> dict[str, Any]:
        """Make an engagement."""
        form = self.record(Engagement)
        sets = self._some(("prompts", "health"), 2)
        form["data"] = "unknown" if self._once_in(2) else {id_: self.record(_model_of(Engagement, "data")) for id_ in sets}
        named = () if form["data"] == "unknown" else tuple(sets)
        agreements = form.get("agreements")
        for agreement in agreements if isinstance(agreements, list) else ():
            if isinstance(agreement, dict) and isinstance(agreement.get("data"), list):
                agreement["data"] = self._some(named, 2) + self._pick([], ["unknown"])
        return {**form, **_evidence()}

    def answers(self, questions: tuple[str, ...]) -> dict[str, Any]:
        """Make answers to some of these questions."""
        given = {id_: self.record(_model_of(Answers, "answers")) for id_ in self._some(questions, len(questions))}
        return {**self.record(Answers), "answers": given, **_evidence()}

    def record(self, model: type[Record], depth: int = 0) -> dict[str, Any]:
        """Make a record: what it must state, and a few of the things it can."""
        required, optional, shapes = _fields(model)
        stated = [key for key in optional if self._once_in(4)] if depth == 0 else self._some(optional, 3)
        form = {key: self.field(shapes[key], depth) for key in (*required, *stated)}
        first, last = sorted((self._day(), self._day()))
        if model is Acceptance:
            form |= {"on": first, "until": last}
        if any(form.get(key) for key in ("special_categories", "us_category", "us_categories")):
            form["personal"] = True
        if "from" in shapes:
            form |= self._pick({}, {}, {"from": first}, {"until": last}, {"from": first, "until": last})
        return form

    def field(self, shape: Shape, depth: int) -> Any:
        """Make a field."""
        if depth > DEEPEST and shape.model is not None and shape.many == "items":
            return self._pick([], ["unknown"], "unknown")
        if shape.many == "one":
            return self.record(shape.model, depth + 1) if shape.model is not None else self.fact(_kind(shape), shape)
        if self._once_in(2):
            return self._pick("unknown", "not_disclosed")
        count = self.random.randint(0, MOST_OWNERS)
        listed = [self.record(shape.model, depth + 1) if shape.model is not None else self.plain(_kind(shape), shape) for _ in range(count)]
        return [*listed, *self._pick([], ["unknown"], ["not_disclosed"])]

    def fact(self, kind: Kind, shape: Shape) -> Any:
        """Make a scalar in any of the ways of stating it."""
        if not kind.factual:
            return self.plain(kind, shape)
        way = self.random.randint(0, 2 if kind.short else 4)
        if way < 2:
            return self.plain(kind, shape)
        if way == 2:
            return self._pick("unknown", "not_disclosed")
        statements = [self.statement(kind, shape) for _ in range(self.random.randint(2, 3))]
        return statements[0] if way == 3 else {"stated": statements}

    def statement(self, kind: Kind, shape: Shape) -> dict[str, Any]:
        """Make a statement with what backs it."""
        statement = {"value": self._pick("unknown", "not_disclosed") if self._once_in(3) else self.plain(kind, shape)}
        extra = {"evidence": self._some(IDS["evidence"], 2), "until": self._day(), "asked": self._day()}
        return {**statement, **{key: extra[key] for key in self._some(tuple(extra), 3)}}

    def plain(self, kind: Kind, shape: Shape) -> Any:  # noqa: PLR0912  # one line for each kind
        """Make a plain value of a kind."""
        match kind:
            case TruthKind():
                return self._pick(True, False, "yes", "no")
            case ChoiceKind():
                return self._pick(*kind.words)
            case CountKind():
                return self._size(kind.least or 0, min(kind.most or 10**15, 10**15 - 1))
            case NumberKind():
                return self._number(kind, shape)
            case DayKind():
                return self._day()
            case CountryKind():
                partial = self._pick({"any_of": self._some(COUNTRIES, 3, least=2)}, {self._pick("not_in", "within"): self._pick(*REGIONS)})
                return partial if self._once_in(2) else self._pick(*COUNTRIES)
            case SubdivisionKind():
                return self._pick("US-TX", "CA-QC")
            case CurrencyKind():
                return self._pick("EUR", "USD")
            case BaseKind():
                return "none"
            case ReferenceKind():
                return self._pick(*IDS[kind.section])
            case EvidenceKind():
                return self._some(IDS["evidence"], 2)
            case DataScopeKind():
                return "all" if self._once_in(2) else sorted({self._word(), self._word()})
            case RecordedFactsKind():
                return {path: self._name() for path in self._some(("deployment.places[0].country", "model.license"), 2)}
            case IdKind():
                return self._pick("a-1", "B_2")
            case DigestKind():
                return "0f" * 32
            case WebAddressKind():
                return self._pick("https://example.org/x?y=1#z", "http://例え.jp")
            case AnswerKind() | WordKind():
                return self._word()
            case TextKind():
                return self._name()
        raise AssertionError(f"nothing makes {kind}")

    def _number(self, kind: NumberKind, shape: Shape) -> float:
        least = -(10**6) if kind.least is None else kind.least
        most = min(kind.most or 10**9, 10**9)
        if shape.words == "how many per cent the owner holds":
            most = 100 // MOST_OWNERS
        elif shape.name == "residual":
            least, most = 0, 1
        return self._size(int(least * 1000), int(most * 1000)) / 1000

    def _size(self, least: int, most: int) -> int:
        """A whole number of any size, its ends and small ones more often than chance has it."""
        sizes = (least, most, min(most, least + self.random.randint(0, 9)), self.random.randint(least, most))
        return self.random.choice(sizes)

    def _name(self) -> str:
        while True:
            odd = self._once_in(3)
            text = (
                self._pick(*ODD_NAMES) if odd else "".join(chr(self.random.randint(32, 0x2FF)) for _ in range(self.random.randint(1, 12)))
            )
            name = normal(text).strip()
            if name not in RESERVED and not name_mistake(name) and not name_mistake(normal(name)):
                return name

    def _word(self) -> str:
        while True:
            word = "".join([self.random.choice(LETTERS), *self.random.choices(LETTERS + "0123456789_.+-", k=self.random.randint(0, 8))])
            if word not in RESERVED:
                return word

    def _day(self) -> str:
        return date.fromordinal(self.random.randint(*_DAYS)).isoformat()

    def _pick(self, *values: Any) -> Any:
        return self.random.choice(values)

    def _some(self, values: Sequence[str], most: int, *, least: int = 0) -> list[str]:
        return self.random.sample(values, self.random.randint(least, min(most, len(values))))

    def _once_in(self, times: int) -> bool:
        return self.random.randrange(times) == 0


_DAYS = (date(1999, 1, 1).toordinal(), date(2099, 12, 31).toordinal())


@cache
def _fields(model: type[Record]) -> tuple[list[str], list[str], dict[str, Shape]]:
    """What a record must state, what it can, and the shape of each."""
    shapes = shapes_of(model)
    fields = {shape.key: shape for shape in shapes.values() if shape.many != "entries"}
    required = {shape.key for name, shape in shapes.items() if model.model_fields[name].is_required()}
    optional = set(fields) - required - {"from", "until", "schema", "base"} - ({"kind"} if "schema_version" in shapes else set())
    return sorted(required), sorted(optional), fields


def _kind(shape: Shape) -> Kind:
    assert shape.kind is not None, shape
    return shape.kind


def _model_of(model: type[Record], section: str) -> type[Record]:
    found = shapes_of(model)[section].model
    assert found is not None
    return found


def _evidence() -> dict[str, Any]:
    return {"evidence": {id_: {"kind": "contract", "title": id_} for id_ in IDS["evidence"]}}
