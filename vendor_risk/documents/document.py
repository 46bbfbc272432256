"""A document that was read: its values, and where in the file each of them stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from vendor_risk.documents.node import Mapping, Sequence, Spot
from vendor_risk.documents.offset import position_in_scalar
from vendor_risk.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    from vendor_risk.documents.node import Mark, Path
    from vendor_risk.errors import Mistake

_NOWHERE = Spot(-1, -1)


class Document:
    """The values of one file with their positions.

    Flaws that did not keep the rest from being read (a key written twice, say) are reported by `validate` together with its own mistakes.
    Anybody else who asks for the `root` gets them as a `DocumentError`, so that no half-read document is ever used.
    """

    __slots__ = ("_locate", "_root", "data", "flaws", "name", "sha256", "text")

    def __init__(
        self,
        *,
        name: str,
        data: bytes,
        text: str,
        sha256: str,
        root: Mapping,
        flaws: tuple[Mistake, ...] = (),
        locate: Callable[[], Mapping] | None = None,
    ) -> None:
        """Keep what a reader found; `locate` reads once more with positions when the first reading did without."""
        self.name = name
        """The base name of the file."""
        self.data = data
        self.text = text
        """The source without its byte order mark, each line ended by a line feed."""
        self.sha256 = sha256
        """SHA-256 of the file's bytes, in hexadecimal."""
        self.flaws = flaws
        """What is wrong with the document as a text, whatever it may say."""
        self._root = root
        self._locate = locate

    @classmethod
    def of_json(cls, *, name: str, data: bytes, text: str, sha256: str) -> Self:
        """Return the document of a JSON text that is known to have no flaws; its values are put together when somebody asks."""
        from vendor_risk.documents.json_text import locate  # noqa: PLC0415  # few ask

        return cls(name=name, data=data, text=text, sha256=sha256, root=Mapping(_NOWHERE), locate=partial(locate, text, name))

    @property
    def root(self) -> Mapping:
        """The outermost mapping; raises `DocumentError` if the document has flaws."""
        if self.flaws:
            raise DocumentError(self.flaws)
        return self.values()

    @property
    def kind(self) -> str:
        """What the document says it is, such as `dossier`; empty when it does not say."""
        kind = self.values().get("kind", "")
        return str(kind) if isinstance(kind, str) else ""

    def values(self) -> Mapping:
        """Return the outermost mapping even of a document that has flaws: only for those who report them."""
        if not self._root and self._locate is not None:
            self._root, self._locate = self._locate(), None
        return self._root

    def position(self, path: Path, *, key: bool = False) -> tuple[int, int]:
        """Return line and column, from 1, of the value at `path` (or of its key), or of the nearest thing around it that exists."""
        mark = self._mark(path, key=key)
        return mark.line + 1, mark.column + 1

    def position_in(self, path: Path, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of character `offset` of the text at `path`; where it can't be told, of the text's start."""
        text = self.values()
        for step in path:
            text = text[step]  # type: ignore[index]  # a path to a scalar: each step fits its container
        mark = self._mark(path, key=False)
        return position_in_scalar(self.text, mark, str(text), offset)

    def _mark(self, path: Path, *, key: bool) -> Mark:
        if self._locate is not None:
            self._root, self._locate = self._locate(), None
        node: object = self._root
        mark: Mark = self._root.mark
        for depth, step in enumerate(path):
            if isinstance(node, Mapping) and step in node.marks:
                key_mark, value_mark = node.marks[str(step)]
                mark = key_mark if key and depth == len(path) - 1 else value_mark
                node = node[str(step)]
            elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node):
                mark, node = node.marks[step], node[step]
            else:
                break
        return mark

    def __copy__(self) -> Self:
        """Return itself: a document does not change."""
        return self

    def __deepcopy__(self, _memo: object) -> Self:
        """Return itself: a document does not change."""
        return self

    def __reduce__(self) -> tuple[Callable[[bytes, str], Document], tuple[bytes, str]]:
        """Travel between processes as the bytes that were read."""
        from vendor_risk.documents.reading import parse_document  # noqa: PLC0415  # reading makes documents: a cycle at the top

        return parse_document, (self.data, self.name)

    def __repr__(self) -> str:
        """Name the document."""
        return f"<Document {self.name}>"
