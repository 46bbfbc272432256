"""YAML 1.2 core without what makes it dangerous or ambiguous, in one pass over the parser's events."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

import yaml

from vendor_risk.documents.build import Build
from vendor_risk.documents.limits import MAX_DEPTH, MAX_SCALAR
from vendor_risk.documents.node import Mapping, Quoted, Sequence, Spot
from vendor_risk.documents.yaml_errors import explain

if TYPE_CHECKING:
    from vendor_risk.documents.node import Mark, Node
    from vendor_risk.errors import Mistake

_PARSER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Only its events are used. The one in C where PyYAML has it, the slower one in Python where not."""
_START = Spot(0, 0)


def read_yaml(text: str, name: str, nodes: int) -> tuple[Mapping, list[Mistake]]:
    """Return the outermost mapping and the flaws of a YAML text; raises `DocumentError` where reading can't go on."""
    reader = _Reader(text, name, nodes)
    parser = _PARSER(text)
    reader.next = parser.get_event
    try:
        return reader.document(), reader.build.flaws
    except yaml.YAMLError as error:
        reader.build.fail(*explain(error, text))
    finally:
        parser.dispose()


class _Reader:
    next: Any

    def __init__(self, text: str, name: str, nodes: int) -> None:
        self.build = Build(name, nodes)
        self.composed = unicodedata.is_normalized("NFC", text)

    def document(self) -> Mapping:
        self.next()  # the stream's start
        start = self.next()
        if type(start) is yaml.StreamEndEvent:
            self.build.fail(_START, "expected a document, found an empty file")
        if start.version not in (None, (1, 2)):
            self.build.flaw(start.start_mark, f"expected YAML 1.2, found {'.'.join(map(str, start.version))}")
        if start.tags:
            self.build.flaw(start.start_mark, "tags are not read: take the %TAG line away")
        event = self.next()
        root = self.node(event, 0)
        self.next()  # the document's end
        end = self.next()
        if type(end) is not yaml.StreamEndEvent:
            self.build.flaw(end.start_mark, "expected one document in a file, found a second ('---')")
        if type(root) is not Mapping:
            found = "a list" if isinstance(root, Sequence) else "nothing" if root == "" else "text"
            self.build.fail(event.start_mark, f"expected keys and values, found {found}")
        return root

    def node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self.scalar(event)
        self.build.count(event.start_mark)
        if kind is yaml.AliasEvent:
            self.build.flaw(event.start_mark, f"aliases are not read: write out what '*{event.anchor}' stands for")
            return ""
        if event.anchor is not None or event.tag is not None:
            self.decorated(event)
        if depth >= MAX_DEPTH:
            self.build.fail(event.start_mark, f"expected at most {MAX_DEPTH} levels inside each other, found more")
        return self.mapping(event.start_mark, depth + 1) if kind is yaml.MappingStartEvent else self.sequence(event.start_mark, depth + 1)

    def mapping(self, mark: Mark, depth: int) -> Mapping:
        mapping = Mapping(mark)
        build = self.build
        while type(key_event := self.next()) is not yaml.MappingEndEvent:
            key = self.node(key_event, depth)
            value_event = self.next()
            value = self.node(value_event, depth)
            if type(key) is Mapping or type(key) is Sequence:
                build.flaw(key_event.start_mark, "expected text as a key, found a list or a mapping")
            elif type(key_event) is not yaml.AliasEvent:
                build.add(mapping, str(key), key_event.start_mark, value, value_event.start_mark)
        build.close(mapping)
        return mapping

    def sequence(self, mark: Mark, depth: int) -> Sequence:
        sequence = Sequence(mark)
        while type(event := self.next()) is not yaml.SequenceEndEvent:
            sequence.append(self.node(event, depth))
            sequence.marks.append(event.start_mark)
        return sequence

    def scalar(self, event: Any) -> str:
        text: str = event.value
        style = event.style
        self.build.count(event.start_mark)
        if event.anchor is not None or event.tag is not None:
            self.decorated(event)
        if len(text) > MAX_SCALAR:
            self.build.check_length(text, event.start_mark)
        if style == '"' or not self.composed:
            text = self.build.unescaped(text, event.start_mark)
        return Quoted(text) if style else text

    def decorated(self, event: Any) -> None:
        if event.anchor is not None:
            self.build.flaw(event.start_mark, f"anchors are not read: write the value out wherever '*{event.anchor}' stands")
        if event.tag is not None:
            self.build.flaw(event.start_mark, f"tags are not read: take '{event.tag.replace('tag:yaml.org,2002:', '!!')}' away")
