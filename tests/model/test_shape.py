"""What the models say of their fields."""

from __future__ import annotations

from collections.abc import Iterator

from vendor_risk.model.record import Record
from vendor_risk.model.schema import documents
from vendor_risk.model.shape import shapes_of


def models() -> Iterator[type[Record]]:
    """Yield every model that a document can hold."""
    waiting: list[type[Record]] = [*documents().values()]
    seen: set[type[Record]] = set()
    while waiting:
        model = waiting.pop()
        if model not in seen:
            seen.add(model)
            yield model
            waiting += [shape.model for shape in shapes_of(model).values() if shape.model is not None]


def test_every_field_has_words_for_a_person_and_one_kind_or_model() -> None:
    """Reports and editors name it by them."""
    for model in models():
        for name, shape in shapes_of(model).items():
            assert (shape.kind is None) != (shape.model is None), f"{model.__name__}.{name}"
            assert model.model_fields[name].description, f"{model.__name__}.{name}"
            assert model.__doc__, model.__name__


def test_a_field_is_called_in_a_document_as_in_a_condition() -> None:
    """Only words that Python keeps for itself, or that mean the document, are called otherwise."""
    renamed = {shape.key for model in models() for name, shape in shapes_of(model).items() if shape.key != name}

    assert renamed == {"from", "schema"}
