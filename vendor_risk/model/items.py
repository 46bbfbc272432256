"""Items: a list that may have more in it than anybody stated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, get_args

from pydantic_core import PydanticCustomError, ValidationError, core_schema

from vendor_risk.model.complaint import found, joined
from vendor_risk.model.knowledge import UNKNOWN, UNKNOWNS, Unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Self

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema, ErrorDetails

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
        (item,) = get_args(source)
        return core_schema.no_info_wrap_validator_function(_read_items, core_schema.list_schema(handler.generate_schema(item)))


OPEN: Items[Any] = Items((), UNKNOWN)
"""What a list that a document leaves out is: nothing stated, anything possible."""


def _read_items(raw: Any, read: Callable[[Any], list[Any]]) -> Items[Any]:
    if isinstance(raw, str):
        if raw in UNKNOWNS:
            return OPEN if raw == "unknown" else Items((), UNKNOWNS[raw])
    elif isinstance(raw, list | tuple):
        more = raw.more if isinstance(raw, Items) else None
        if raw and isinstance(raw[-1], str) and raw[-1] in UNKNOWNS:
            more = UNKNOWNS[raw[-1]]
            raw = raw[:-1]
        listed = list(raw)
        strays = [index for index, item in enumerate(listed) if isinstance(item, str) and item in UNKNOWNS]
        return Items(read(listed) if not strays else _with_strays(listed, strays, read), more)
    raise PydanticCustomError("list", "expected a list, found {found}", {"found": found(raw)})


def _with_strays(listed: list[Any], strays: list[int], read: Callable[[Any], list[Any]]) -> list[Any]:
    """Raise what is wrong with the items, and that `unknown` stands among them and not at their end."""
    errors: list[ErrorDetails] = []
    try:
        read(listed)
    except ValidationError as error:
        errors = [detail for detail in error.errors(include_url=False) if detail["loc"][0] not in strays]
    stray = [((index,), f"expected '{listed[index]}' only as the last item, where it says that there may be more") for index in strays]
    raise joined(errors, stray)
