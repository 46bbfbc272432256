"""JSON of the same shape as our YAML; quick when nothing is wrong, with positions when they are asked for."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final

from vendor_risk.documents.build import Build
from vendor_risk.documents.characters import acceptable, normalised
from vendor_risk.documents.json_errors import explain
from vendor_risk.documents.limits import MAX_DEPTH, MAX_NODES, MAX_SCALAR
from vendor_risk.documents.node import Mapping, Quoted, Sequence, Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.documents.node import Node
    from vendor_risk.errors import Mistake

NOWHERE: Final = Spot(-1, -1)
"""The mark of values that were read without positions."""
_TOKEN: Final = re.compile(r'"(?:[^"\\]+|\\.)*+"?|[{}\[\]:,]|[^\s"{}\[\]:,]+', re.DOTALL)
_BRACKET: Final = re.compile(r'"(?:[^"\\]+|\\.)*+"?|[{}\[\]]', re.DOTALL)
_WORDS: Final = {True: "true", False: "false", None: "null"}


class _DoubtError(Exception):
    """The quick way met something that only the way with positions can report."""


class _Number(str):
    __slots__ = ()


def read_json(text: str, name: str, nodes: int) -> tuple[Mapping, list[Mistake]]:
    """Return the outermost mapping and the flaws of a JSON text; raises `DocumentError` where reading can't go on."""
    build = Build(name, nodes)
    _check_depth(text, build)
    quick = _Quick(text, nodes)
    try:
        root = json.loads(text, object_pairs_hook=quick.mapping, parse_int=_Number, parse_float=_Number, parse_constant=_doubt)
        if isinstance(root, Mapping):
            return root, []
    except json.JSONDecodeError as error:
        offset, message = explain(error)
        build.fail(_spot(text, offset), message)
    except _DoubtError:
        pass
    return _Positions(text, build).document(), build.flaws


def locate(text: str, name: str, nodes: int = MAX_NODES) -> Mapping:
    """Read once more, with positions, what was read without."""
    return _Positions(text, Build(name, nodes)).document()


def _spot(text: str, offset: int) -> Spot:
    return Spot(text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset) - 1)


def _doubt(_constant: str) -> None:
    raise _DoubtError


def _check_depth(text: str, build: Build) -> None:
    depth = 0
    for match in _BRACKET.finditer(text):
        if match[0] in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                build.fail(_spot(text, match.start()), f"expected at most {MAX_DEPTH} levels inside each other, found more")
        elif match[0] in "]}":
            depth -= 1


class _Quick:
    """Builds values while the json module reads, and gives up at the first doubt."""

    def __init__(self, text: str, most: int) -> None:
        self.nodes = 0
        self.most = most
        self.plain = text.isascii() and "\\" not in text

    def mapping(self, pairs: list[tuple[str, Any]]) -> Mapping:
        mapping = Mapping(NOWHERE)
        for key, value in pairs:
            mapping[self.text(key)] = self.value(value)
        self.count(2 * len(pairs))
        folded = {key.strip().casefold() for key in mapping}
        if len(folded) != len(pairs) or "" in folded or "<<" in folded or any("\n" in key or "\t" in key for key in mapping):
            raise _DoubtError
        return mapping

    def value(self, value: Any) -> Node:
        if type(value) is str:
            return Quoted(self.text(value))
        if type(value) is _Number:
            return str(self.text(value))
        if type(value) is list:
            self.count(len(value))
            sequence = Sequence(NOWHERE)
            sequence += map(self.value, value)
            return sequence
        if type(value) is Mapping:
            return value
        return _WORDS[value]

    def text(self, text: str) -> str:
        if len(text) > MAX_SCALAR or not (self.plain or acceptable(text)):
            raise _DoubtError
        return text if self.plain else normalised(text)

    def count(self, more: int) -> None:
        self.nodes += more
        if self.nodes > self.most:
            raise _DoubtError


class _Positions:
    """Builds values from the tokens of a text that the json module has found to be JSON."""

    def __init__(self, text: str, build: Build) -> None:
        self.build = build
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.tokens: Iterator[re.Match[str]] = _TOKEN.finditer(text)

    def document(self) -> Mapping:
        first = next(self.tokens)
        root = self.value(first)
        if not isinstance(root, Mapping):
            found = "a list" if isinstance(root, Sequence) else "a single value"
            self.build.fail(self.mark(first), f"expected keys and values, found {found}")
        return root

    def mark(self, token: re.Match[str]) -> Spot:
        line = bisect_right(self.starts, token.start()) - 1
        return Spot(line, token.start() - self.starts[line])

    def value(self, token: re.Match[str]) -> Node:
        mark = self.mark(token)
        self.build.count(mark)
        if token[0] == "{":
            return self.mapping(mark)
        if token[0] == "[":
            return self.sequence(mark)
        if token[0].startswith('"'):
            return Quoted(self.text(token, mark))
        if token[0] in ("NaN", "Infinity", "-Infinity"):
            self.build.flaw(mark, f"expected a finite number, found {token[0]}")
        self.build.check_length(token[0], mark)
        return token[0]

    def text(self, token: re.Match[str], mark: Spot) -> str:
        text = str(json.loads(token[0]))
        self.build.check_length(text, mark)
        return self.build.unescaped(text, mark)

    def mapping(self, mark: Spot) -> Mapping:
        mapping = Mapping(mark)
        while (token := next(self.tokens))[0] != "}":
            if token[0] == ",":
                continue
            key_mark = self.mark(token)
            self.build.count(key_mark)
            key = self.text(token, key_mark)
            next(self.tokens)  # the colon
            value_token = next(self.tokens)
            value = self.value(value_token)
            self.build.add(mapping, key, key_mark, value, self.mark(value_token))
        self.build.close(mapping)
        return mapping

    def sequence(self, mark: Spot) -> Sequence:
        sequence = Sequence(mark)
        while (token := next(self.tokens))[0] != "]":
            if token[0] != ",":
                sequence.append(self.value(token))
                sequence.marks.append(self.mark(token))
        return sequence
