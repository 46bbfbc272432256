"""A document's values as a typed object, or everything that is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic_core import ValidationError

from vendor_risk.documents.complaint import complaints
from vendor_risk.documents.mistakes import Mistakes
from vendor_risk.documents.node import Mapping, Sequence

if TYPE_CHECKING:
    from pydantic import BaseModel

    from vendor_risk.documents.document import Document

    M = TypeVar("M", bound=BaseModel)
else:
    M = TypeVar("M")


def validate(document: Document, model: type[M], *, context: dict[str, Any] | None = None, mistakes: Mistakes | None = None) -> M:
    """Return the document as a `model`; raises `DocumentError` with all mistakes, from its flaws as a text to its references.

    Validators see `context` and, as `context["ids"]`, which ids each section of the document defines. Give `mistakes` to have what is
    wrong added to what you know already; then only a document that is no `model` raises here, and `raise_if_any()` is yours to call.
    """
    gathered = Mistakes(document) if mistakes is None else mistakes
    root = document.values()
    try:
        result = model.model_validate(root, context={"ids": section_ids(root), **(context or {})})
    except ValidationError as error:
        known = {(mistake.line, mistake.column) for mistake in document.flaws}
        for path, message, key in complaints(error, model, root):
            if document.position(path, key=key) not in known:
                gathered.add(path, message, key=key)
        raise gathered.error() from None
    if mistakes is None:
        gathered.raise_if_any()
    return result


def section_ids(root: Mapping) -> dict[str, frozenset[str]]:
    """Return the ids that each section of a document defines: its keys, or the `id` of each item of a list."""
    ids = {}
    for name, section in root.items():
        if isinstance(section, Mapping):
            ids[name] = frozenset(section)
        elif isinstance(section, Sequence):
            ids[name] = frozenset(str(item["id"]) for item in section if isinstance(item, Mapping) and isinstance(item.get("id"), str))
    return ids
