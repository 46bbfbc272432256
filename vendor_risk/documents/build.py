"""What YAML and JSON have in common: text and keys are checked one by one while the values are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Never

from vendor_risk.documents.characters import acceptable, forbidden, normalised
from vendor_risk.documents.limits import MAX_NODES, MAX_SCALAR
from vendor_risk.documents.mistakes import bounded
from vendor_risk.errors import DocumentError, Mistake

if TYPE_CHECKING:
    from vendor_risk.documents.node import Mapping, Mark, Node


class Build:
    """Puts one document together and gathers its flaws: what it says wrongly as a text, not what it says."""

    def __init__(self, name: str, nodes: int = MAX_NODES) -> None:
        """Begin a document of that name with at most so many keys and values."""
        self.name = name
        self.most = nodes
        self.flaws: list[Mistake] = []
        self.nodes = 0

    def flaw(self, mark: Mark, message: str) -> None:
        """Note what is wrong at `mark` and go on."""
        self.flaws.append(Mistake(self.name, mark.line + 1, mark.column + 1, "", message))

    def fail(self, mark: Mark, message: str) -> Never:
        """Raise everything that is wrong so far: after this nothing can be read."""
        self.flaw(mark, message)
        raise DocumentError(bounded(self.flaws))

    def count(self, mark: Mark) -> None:
        """Count one more value or key."""
        self.nodes += 1
        if self.nodes > self.most:
            self.fail(mark, f"expected at most {self.most:,} keys and values, found more")

    def check_length(self, text: str, mark: Mark) -> None:
        """Note a scalar that is too long."""
        if len(text) > MAX_SCALAR:
            self.flaw(mark, f"expected at most {MAX_SCALAR:,} characters, found {len(text):,}")

    def unescaped(self, text: str, mark: Mark) -> str:
        """Return text whose characters may have been written as escapes, composed; note what may not stand in it even so."""
        if not acceptable(text):
            for what in dict.fromkeys(what for _, what in forbidden(text)):
                self.flaw(mark, f"expected visible text, found {what}")
        return normalised(text)

    def add(self, mapping: Mapping, key: str, key_mark: Mark, value: Node, value_mark: Mark) -> None:
        """Put `key: value` into the mapping unless the key can't be one or is there already."""
        if key in mapping:
            self.flaw(key_mark, f"key '{key}' stands here a second time, the first is at line {mapping.marks[key][0].line + 1}")
        elif key == "<<":
            self.flaw(key_mark, "merge keys ('<<') are not read: write the keys out")
        elif not key.strip() or "\n" in key or "\t" in key:
            self.flaw(key_mark, "expected a key on one line, found " + ("a key of several" if key.strip() else "none"))
        else:
            mapping[key] = value
            mapping.marks[key] = (key_mark, value_mark)

    def close(self, mapping: Mapping) -> None:
        """Note keys that a reader would take for the same: equal but for case or outer spaces."""
        if len({key.strip().casefold() for key in mapping}) == len(mapping):
            return
        first: dict[str, str] = {}
        for key, (mark, _) in mapping.marks.items():
            other = first.setdefault(key.strip().casefold(), key)
            if other != key:
                line = mapping.marks[other][0].line + 1
                self.flaw(mark, f"key '{key}' differs only in case or spaces from '{other}' at line {line}")
