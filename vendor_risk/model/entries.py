"""Entries: a mapping by id that may have more in it than anybody stated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, get_args

from pydantic_core import PydanticCustomError, ValidationError, core_schema

from vendor_risk.model.complaint import found, joined
from vendor_risk.model.knowledge import UNKNOWN, UNKNOWNS, Unknown
from vendor_risk.model.names import id_mistake

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema, ErrorDetails

T = TypeVar("T")


class Entries(dict[str, T]):
    """The entries stated by id, in the order of the document, never changed; `more` as for `Items`."""

    more: Unknown | None

    def __init__(self, entries: Mapping[str, T] | Iterable[tuple[str, T]] = (), more: Unknown | None = None) -> None:
        """Make a mapping; it is closed unless `more` says why it is not."""
        super().__init__(entries)
        self.more = more

    @property
    def open(self) -> bool:
        """Whether there may be more entries than these."""
        return self.more is not None

    def __eq__(self, other: object) -> bool:
        """Compare entries and openness; a plain dict counts as closed."""
        return dict.__eq__(self, other) is True and self.more is getattr(other, "more", None)

    def __ne__(self, other: object) -> bool:
        """Compare entries and openness; a plain dict counts as closed."""
        return not self == other

    __hash__ = None

    def _refuse(self, *_args: object, **_options: object) -> NoReturn:
        raise TypeError("entries of a document can't be changed; make a new document")

    __setitem__ = __delitem__ = clear = pop = popitem = setdefault = update = __ior__ = _refuse

    def __reduce__(self) -> tuple[Any, ...]:
        """Let copies and pickles keep openness."""
        return (type(self), (dict(self), self.more))

    def __repr__(self) -> str:
        """Show the entries, and an ellipsis where there may be more."""
        return f"Entries({dict(self)!r}{', ...' if self.open else ''})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read a mapping whose keys are ids."""
        (entry,) = get_args(source)
        inner = core_schema.dict_schema(values_schema=handler.generate_schema(entry))
        return core_schema.no_info_wrap_validator_function(_read_entries, inner)


OPEN_ENTRIES: Entries[Any] = Entries((), UNKNOWN)
"""What a mapping that a document leaves out is."""


def _read_entries(raw: Any, read: Callable[[Any], dict[str, Any]]) -> Entries[Any]:
    if isinstance(raw, str):
        if raw in UNKNOWNS:
            return OPEN_ENTRIES if raw == "unknown" else Entries((), UNKNOWNS[raw])
    elif isinstance(raw, dict):
        wrong = [((key, "[key]"), mistake) for key in raw if (mistake := id_mistake(key))]
        return Entries(read(raw) if not wrong else _with_wrong_keys(raw, wrong, read), raw.more if isinstance(raw, Entries) else None)
    raise PydanticCustomError("mapping", "expected a mapping by id, found {found}", {"found": found(raw)})


def _with_wrong_keys(
    raw: dict[str, Any], wrong: Sequence[tuple[tuple[str, ...], str]], read: Callable[[Any], dict[str, Any]]
) -> dict[str, Any]:
    """Raise what is wrong with the keys and with the entries behind them."""
    errors: list[ErrorDetails] = []
    try:
        read(raw)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    raise joined(errors, wrong)
