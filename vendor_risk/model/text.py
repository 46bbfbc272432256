"""Text: names in one line, free text, and words of vocabularies that others keep."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from vendor_risk.model.complaint import UnfitError, is_quoted
from vendor_risk.model.kind import Kind
from vendor_risk.model.names import name_mistake, normal, text_mistake

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.json_schema import JsonSchemaValue

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.+-]*")
LONGEST_WORD = 80


class TextKind(Kind):
    """Text for people: any number of lines, raw as written, so that `1.10` and `NO` stay what they are."""

    cel = "string"

    def __init__(self, expected: str = "text", *, factual: bool = True, short: bool = False) -> None:
        """Make the kind."""
        super().__init__(expected, factual=factual, short=short)

    def parse(self, raw: Any, _ids: Mapping[str, frozenset[str]] | None, /) -> str:
        """Read text in Unicode's composed form; nothing at all is no text."""
        if not isinstance(raw, str) or (raw in _NULL and not (is_quoted(raw) and raw)) or not raw.strip():
            raise self.unfit(raw)
        text = normal(str(raw))
        if mistake := self.mistake(text):
            raise UnfitError(mistake)
        return text

    def mistake(self, text: str) -> str | None:
        """Return what is wrong with the characters, or None."""
        return text_mistake(text)

    def json_schema(self) -> JsonSchemaValue:
        """Text; an editor may take a plain `1.10` for a number, which is text here all the same."""
        return {"type": ["string", "number", "boolean"]}


class NameKind(TextKind):
    """A name or title: one line without anything invisible."""

    def __init__(self, expected: str = "a name", *, factual: bool = True, short: bool = False) -> None:
        """Make the kind."""
        super().__init__(expected, factual=factual, short=short)

    def mistake(self, text: str) -> str | None:
        """Return what is wrong with the characters, or None."""
        return name_mistake(text)


class WordKind(TextKind):
    """A word of a vocabulary that is not ours: a scheme, a category, a unit."""

    def __init__(self, expected: str = "a word", *, factual: bool = True, short: bool = False) -> None:
        """Make the kind."""
        super().__init__(expected, factual=factual, short=short)

    def mistake(self, text: str) -> str | None:
        """Return what is wrong with the characters, or None."""
        if WORD.fullmatch(text) and len(text) <= LONGEST_WORD:
            return None
        return f'expected {self.expected} of letters, digits, "_", "-", "+" and ".", found "{text[:60]}"'


class AnswerKind(WordKind):
    """What a person said: `yes`, `no`, or a word of the question's choices."""

    def __init__(self) -> None:
        """Make the kind."""
        super().__init__("an answer such as yes", short=True)

    def parse(self, raw: Any, ids: Mapping[str, frozenset[str]] | None, /) -> str:
        """Read a word; `true` is yes and `false` is no."""
        if isinstance(raw, bool) or (isinstance(raw, str) and raw in ("true", "false") and not is_quoted(raw)):
            return "yes" if str(raw).lower() == "true" else "no"
        return super().parse(raw, ids)


class WebAddressKind(NameKind):
    """A web address that a reader may follow."""

    def __init__(self, *, factual: bool = True, short: bool = False) -> None:
        """Make the kind."""
        super().__init__("a web address that begins with https:// or http://", factual=factual, short=short)

    def mistake(self, text: str) -> str | None:
        """Return what is wrong with the address, or None."""
        if not re.fullmatch(r"https?://[^\s/@\"'<>\\]+(?:[/?#][^\s\"'<>\\]*)?", text):
            return f'expected {self.expected}, found "{text[:60]}"'
        return name_mistake(text)

    def json_schema(self) -> JsonSchemaValue:
        """Text in the form of an address."""
        return {"type": "string", "format": "uri", "pattern": "^https?://"}


class DigestKind(TextKind):
    """A SHA-256 digest in hexadecimal."""

    def __init__(self, *, factual: bool = True, short: bool = False) -> None:
        """Make the kind."""
        super().__init__("a SHA-256 digest of 64 hexadecimal digits", factual=factual, short=short)

    def mistake(self, text: str) -> str | None:
        """Return what is wrong with the digest, or None."""
        return None if re.fullmatch("[0-9a-f]{64}", text) else f'expected {self.expected}, found "{text[:80]}"'

    def json_schema(self) -> JsonSchemaValue:
        """Text of 64 hexadecimal digits."""
        return {"type": "string", "pattern": "^[0-9a-f]{64}$"}
