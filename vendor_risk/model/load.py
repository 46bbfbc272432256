"""Loading: documents read from files or text into typed objects, or refused with all their mistakes."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from vendor_risk.documents import Document, Mistakes, parse_document, read_document, validate
from vendor_risk.errors import suggest
from vendor_risk.model.answers import Answers
from vendor_risk.model.cross_check import mistakes_in
from vendor_risk.model.dossier import Dossier
from vendor_risk.model.engagement import Engagement
from vendor_risk.model.root import Root

R = TypeVar("R", bound=Root)

Source = str | Path | Document


def load_dossier(source: Source) -> Dossier:
    """Read a dossier from a file (YAML, or JSON by its name) or a document read before; raises `DocumentError` with all mistakes."""
    return load(source, Dossier)


def load_engagement(source: Source) -> Engagement:
    """Read an engagement, as `load_dossier` does."""
    return load(source, Engagement)


def load_answers(source: Source) -> Answers:
    """Read answers, as `load_dossier` does."""
    return load(source, Answers)


def parse_dossier(text: bytes | str, name: str = "dossier.yaml") -> Dossier:
    """Read a dossier from text; `name` stands in messages, and says by its ending whether the text is JSON."""
    return _parse(text, name, Dossier)


def parse_engagement(text: bytes | str, name: str = "engagement.yaml") -> Engagement:
    """Read an engagement from text, as `parse_dossier` does."""
    return _parse(text, name, Engagement)


def parse_answers(text: bytes | str, name: str = "answers.yaml") -> Answers:
    """Read answers from text, as `parse_dossier` does."""
    return _parse(text, name, Answers)


def _parse(text: bytes | str, name: str, model: type[R]) -> R:
    """Read text: JSON at once where nothing is in doubt, all else as a document."""
    if name.lower().endswith(".json") and isinstance(text, bytes):
        from vendor_risk.model.quick import quickly  # noqa: PLC0415  # not needed for one document

        read = quickly(text, name, model)
        if read is not None:
            return read
    return load(parse_document(text, name), model)


def load(source: Source, model: type[R]) -> R:
    """Read a document of the model's kind."""
    document = source if isinstance(source, Document) else read_document(source)
    mistakes = Mistakes(document)
    kind = model.model_fields["kind"].default
    if document.kind != kind:
        found = f'"{document.kind[:60]}"{suggest(document.kind, [kind])}' if document.kind else "none"
        mistakes.add(("kind",), f"expected the kind '{kind}', found {found}")
        mistakes.raise_if_any()
    if "schema" not in document.values():
        mistakes.add((), "expected the key 'schema' (the version of the document's form, 1), found none")
    for path, message in mistakes_in(document.values()):
        mistakes.add(path, message)
    read = validate(document, model, mistakes=mistakes)
    mistakes.raise_if_any()
    read.read_from(document)
    return read
