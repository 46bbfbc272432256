"""Schema: the form of each kind of document as JSON Schema, for editors that complete and check while one types."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from vendor_risk.errors import UsageError, suggest
from vendor_risk.model import kinds
from vendor_risk.model.kind import Kind
from vendor_risk.model.names import ID_PATTERN
from vendor_risk.model.shape import Shape, shapes_of

if TYPE_CHECKING:
    from vendor_risk.model.record import Record
    from vendor_risk.model.root import Root

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DAY = {"type": "string", "format": "date"}
_FIXED: dict[str, dict[str, Any]] = {
    "unknown": {"enum": ["unknown", "not_disclosed"], "description": "Nobody stated it; or it was asked for and refused."},
    "statement": {
        "type": "object",
        "description": "A value with its evidence and the days on which it holds.",
        "properties": {
            "value": {},
            "evidence": {"type": "array", "items": {"type": "string"}, "description": "Evidence, by id."},
            "from": {**_DAY, "description": "First day on which it holds."},
            "until": {**_DAY, "description": "Last day on which it holds."},
            "asked": {**_DAY, "description": "Day on which it was asked for."},
        },
        "required": ["value"],
        "additionalProperties": False,
    },
    "stated": {
        "type": "object",
        "description": "What several sources say where they disagree.",
        "properties": {
            "stated": {"type": "array", "minItems": 2, "items": {"$ref": "#/$defs/statement"}, "description": "Two or more statements."}
        },
        "required": ["stated"],
        "additionalProperties": False,
    },
}
_UNKNOWN = {"$ref": "#/$defs/unknown"}


def documents() -> dict[str, type[Root]]:
    """Return the models of the documents by kind."""
    from vendor_risk.model.answers import Answers  # noqa: PLC0415  # the models import what asks for their form
    from vendor_risk.model.dossier import Dossier  # noqa: PLC0415  # the same
    from vendor_risk.model.engagement import Engagement  # noqa: PLC0415  # the same

    return {"dossier": Dossier, "engagement": Engagement, "answers": Answers}


def schema_of(kind: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a kind of document; raises `UsageError` with a suggestion for a kind that there is not."""
    models = documents()
    if kind not in models:
        raise UsageError(f"no document of kind '{kind}'{suggest(kind, models)}: there are {', '.join(models)}")
    return form_of(models[kind])


def form_of(model: type[Record]) -> dict[str, Any]:
    """Return the form of a document or of a part of one; what a document leaves out is unknown, so little is required."""
    defs: dict[str, dict[str, Any]] = {}
    form = _object(model, defs)
    return {"$schema": DIALECT, **form, "$defs": {**_FIXED, **dict(sorted(defs.items()))}}


def _object(model: type[Record], defs: dict[str, dict[str, Any]]) -> dict[str, Any]:
    shapes = shapes_of(model)
    always = ("kind", "schema_version") if "schema_version" in shapes else ()
    required = [shape.key for name, shape in shapes.items() if name in always or model.model_fields[name].is_required()]
    form: dict[str, Any] = {
        "title": model.__name__,
        "description": " ".join((model.__doc__ or "").split()),
        "type": "object",
        "properties": {shape.key: {**_field(shape, defs), "description": _sentence(shape.words)} for shape in shapes.values()},
        "additionalProperties": False,
    }
    return {**form, "required": required} if required else form


def _field(shape: Shape, defs: dict[str, dict[str, Any]]) -> dict[str, Any]:
    one = _one(shape, defs)
    if shape.many == "items":
        return {"anyOf": [{"type": "array", "items": {"anyOf": [one, _UNKNOWN]}}, _UNKNOWN]}
    if shape.many == "entries":
        return {"anyOf": [{"type": "object", "propertyNames": {"pattern": ID_PATTERN}, "additionalProperties": one}, _UNKNOWN]}
    return one


def _one(shape: Shape, defs: dict[str, dict[str, Any]]) -> dict[str, Any]:
    if shape.kind is not None:
        return _scalar(shape.kind, defs)
    assert shape.model is not None, f"{shape.name} has neither model nor kind"  # noqa: S101  # a field of ours without either is a bug
    name = shape.model.__name__
    if name not in defs:
        defs[name] = {}
        defs[name] = _object(shape.model, defs)
    form = {"$ref": f"#/$defs/{name}"}
    if shape.part is None:
        return form
    return {"anyOf": [form, {"const": "unknown"}]} if shape.part.short is None else {"anyOf": [form, {"type": ["string", "boolean"]}]}


def _scalar(kind: Kind, defs: dict[str, dict[str, Any]]) -> dict[str, Any]:
    name = _names().get(id(kind))
    if name is None:
        return _ways(kind)
    defs.setdefault(name, _ways(kind))
    return {"$ref": f"#/$defs/{name}"}


def _ways(kind: Kind) -> dict[str, Any]:
    """Return the ways in which a scalar can be stated."""
    plain = kind.json_schema()
    if not kind.factual:
        return plain
    if kind.short:
        return {"anyOf": [plain, _UNKNOWN]}
    value = {"properties": {"value": {"anyOf": [plain, _UNKNOWN]}}}
    statement = {"allOf": [{"$ref": "#/$defs/statement"}, value]}
    stated = {"allOf": [{"$ref": "#/$defs/stated"}, {"properties": {"stated": {"items": value}}}]}
    return {"anyOf": [plain, _UNKNOWN, statement, stated]}


@cache
def _names() -> dict[int, str]:
    """Return the names under which kinds stand in `kinds`, by the kinds' identity."""
    return {id(mark): name for name, alias in vars(kinds).items() for mark in get_args(alias)[1:] if isinstance(mark, Kind)}


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
