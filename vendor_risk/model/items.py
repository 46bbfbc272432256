"""Items: a list, or a mapping by id, that may have more in it than anybody stated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from vendor_risk.model.knowledge import UNKNOWN, Unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Self

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

T = TypeVar("T")


class Items(tuple[T, ...]):
    """The items stated, in the order of the document. `more` is None for a closed list, else why there may be further ones."""

    more: Unknown | None

    def __new__(cls, items: Iterable[T] = (), more: Unknown | None = None) -> Self:
        """Make a list; it is closed unless `more` says why it is not."""
        made = super().__new__(cls, items)
        made.more = more
        return made

    @property
    def open(self) -> bool:
        """Whether there may be more items than these."""
        return self.more is not None

    def __eq__(self, other: object) -> bool:
        """Compare items and openness; a plain tuple counts as closed."""
        return tuple.__eq__(self, other) is True and self.more is getattr(other, "more", None)

    def __ne__(self, other: object) -> bool:
        """Compare items and openness; a plain tuple counts as closed."""
        return not self == other

    def __hash__(self) -> int:
        """Hash as the tuple does."""
        return super().__hash__()

    def __getnewargs__(self) -> tuple[Any, ...]:
        """Let copies and pickles keep openness."""
        return (tuple(self), self.more)

    def __repr__(self) -> str:
        """Show the items, and an ellipsis where there may be more."""
        return f"Items({[*self, ...] if self.open else list(self)!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read a list whose last item may say that there are more."""
        from vendor_risk.model.listing import items_schema

        return items_schema(source, handler)


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

    __hash__ = None  # type: ignore[assignment]  # as for any mapping

    def _refuse(self, *_args: object, **_options: object) -> NoReturn:
        raise TypeError("entries of a document can't be changed; make a new document")

    __setitem__ = __delitem__ = clear = pop = popitem = setdefault = update = __ior__ = _refuse  # type: ignore[assignment]  # frozen

    def __reduce__(self) -> tuple[Any, ...]:
        """Let copies and pickles keep openness."""
        return (type(self), (dict(self), self.more))

    def __repr__(self) -> str:
        """Show the entries, and an ellipsis where there may be more."""
        return f"Entries({dict(self)!r}{', ...' if self.open else ''})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read a mapping whose keys are ids."""
        from vendor_risk.model.listing import entries_schema

        return entries_schema(source, handler)


OPEN: Items[Any] = Items((), UNKNOWN)
"""What a list that a document leaves out is: nothing stated, anything possible."""

OPEN_ENTRIES: Entries[Any] = Entries((), UNKNOWN)
"""What a mapping that a document leaves out is."""
