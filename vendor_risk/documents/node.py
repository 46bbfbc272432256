"""The plain values a document is made of, each container knowing where its parts stand in the file."""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol, TypeAlias


class Mark(Protocol):
    """A place in a file; line and column count from 0, columns in characters."""

    @property
    def line(self) -> int:
        """Lines above."""

    @property
    def column(self) -> int:
        """Characters to the left."""


class Spot(NamedTuple):
    """A mark of our own making."""

    line: int
    column: int


class Quoted(str):
    """Text that stood in quotes or in a block: text beyond doubt, while a plain scalar is `str` itself, raw as written."""

    __slots__ = ()


class Mapping(dict[str, Any]):
    """Keys and values in the order written; `mark` is where the mapping begins, `marks` where each key and its value do."""

    __slots__ = ("mark", "marks")

    def __init__(self, mark: Mark) -> None:
        """Begin an empty mapping at `mark`."""
        super().__init__()
        self.mark = mark
        self.marks: dict[str, tuple[Mark, Mark]] = {}


class Sequence(list[Any]):
    """Items in the order written; `mark` is where the list begins, `marks` where each item does."""

    __slots__ = ("mark", "marks")

    def __init__(self, mark: Mark) -> None:
        """Begin an empty list at `mark`."""
        super().__init__()
        self.mark = mark
        self.marks: list[Mark] = []


Node: TypeAlias = str | Mapping | Sequence
Path: TypeAlias = tuple[str | int, ...]
