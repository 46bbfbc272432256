"""Subject: who and what an assessment is about, and which documents it was made from."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from vendor_risk.cel import Struct, Unknown
from vendor_risk.documents import digest
from vendor_risk.model.dump import dump

from .record import InputRecord, Subject

if TYPE_CHECKING:
    from vendor_risk.cel import Value
    from vendor_risk.model.root import Root

    from .world import World

UNKNOWN = "unknown"


def subject_of(world: World) -> Subject:
    """Name what was judged."""
    deployment: Struct = world.variables["deployment"]
    engagement: Struct = world.variables["engagement"]
    operator, model = deployment.get("operator"), world.model
    return Subject(
        vendor=words(world.variables["vendor"].get("name")),
        deployment=world.deployment_id,
        deployment_title=words(deployment.get("title"), world.deployment_id),
        route=words(deployment.get("route")),
        model=world.model_id or UNKNOWN,
        model_name=name_of(model),
        operator=_id(operator),
        operator_name=name_of(operator),
        organisation=words(engagement.get("organisation").get("name")),
        engagement=words(engagement.get("title")),
        purpose=words(engagement.get("purpose")),
        owner=words(engagement.get("owner")),
    )


def inputs_of(world: World) -> tuple[InputRecord, ...]:
    """Record the documents of facts that a world was built from."""
    return input_records(world.dossier, world.engagement, world.answers)


def input_records(*roots: Root | None) -> tuple[InputRecord, ...]:
    """Record documents of facts with the digests of their content; layout and comments don't change these."""
    return tuple(_record(root) for root in roots if root is not None)


def _record(root: Root) -> InputRecord:
    kind: str = type(root).model_fields["kind"].default
    return InputRecord(kind, root.document.name if root.document is not None else kind, digest(plain(root)))


def plain(root: Root) -> Any:
    """Return what a document says as plain values without fractions: what its digest is taken of."""
    return _texts(dump(root))


def _texts(value: Any) -> Any:
    """Canonical data knows no fractions: numbers with one are written as text."""
    if isinstance(value, dict):
        return {key: _texts(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_texts(item) for item in value]
    return str(value) if isinstance(value, float | Decimal) else value


def words(value: Value, otherwise: str = UNKNOWN) -> str:
    """A text that conditions see, or what stands for it where it is unknown."""
    return otherwise if isinstance(value, Unknown) else str(value)


def _id(struct: Value) -> str:
    return struct.path.rpartition(".")[2] if isinstance(struct, Struct) else UNKNOWN


def name_of(struct: Value) -> str:
    """The name of a party or a model, or its id where the name is unknown."""
    return words(struct.get("name"), _id(struct)) if isinstance(struct, Struct) else UNKNOWN
