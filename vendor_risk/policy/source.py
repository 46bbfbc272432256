"""Source: a policy document and the documents it extends, found by name or by path."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from vendor_risk.documents import Document, Sequence, read_document
from vendor_risk.errors import DocumentError, UsageError, suggest
from vendor_risk.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .problems import Problems

MOST_NODES = 100_000
"""How many keys and values a questionnaire may have: those of some 3,000 questions. Colleagues write it, no vendor does."""
DEEPEST = 8
"""How many documents may extend one another in a row."""

_NAME = re.compile(r"[a-z][a-z0-9]*([-_][a-z0-9]+)*")
_ENDINGS = (".yaml", ".yml", ".json")


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A document that was found: the folder that its paths are relative to, and its bases in the order it names them."""

    document: Document
    folder: Path | None
    bases: tuple[Source, ...] = ()
    named: dict[str, dict[str, Document]] = field(default_factory=dict)
    """The documents beside it that it names, by key and path as written, once they were read."""
    lacking: bool = False
    """Whether something that it extends could not be read."""

    @property
    def whole(self) -> bool:
        """Whether everything that it rests on was read."""
        return not any(each.lacking for each in self.line())

    def line(self) -> Iterator[Source]:
        """Yield everything that it rests on, each source once, bases before what extends them, itself last."""
        seen: dict[int, Source] = {}

        def visit(source: Source) -> None:
            if id(source) not in seen:
                for base in source.bases:
                    visit(base)
                seen[id(source)] = source

        visit(self)
        yield from seen.values()

    def beside(self, key: str, entry: str) -> Document:
        """Return the document that a path under a key of this one means; raises ValueError with what is wrong with the path.

        It is read once; raises DocumentError where it can't be.
        """
        named = self.named.setdefault(key, {})
        if entry not in named:
            named[entry] = read_document(beside(self.folder, entry))
        return named[entry]


@cache
def shipped_names() -> dict[str, Path]:
    """Return the shipped questionnaires by name."""
    return {file.stem: file for file in sorted(shipped("questionnaires").glob("*.yaml"))}


def shipped_files(folder: str) -> tuple[Path, ...]:
    """Return the shipped documents of a kind: `regions`, `laws` or `controls`."""
    return tuple(sorted((shipped("questionnaires") / folder).glob("*.yaml")))


def beside(folder: Path | None, entry: str) -> Path:
    """Return the file at a path relative to `folder`, which it may not leave; raises ValueError with what is wrong."""
    parts = Path(entry).parts
    if folder is None:
        raise ValueError(f"expected no file beside this document, which has no folder, found {entry!r}")
    if Path(entry).is_absolute() or "\\" in entry or ":" in entry or ".." in parts:
        raise ValueError(f"expected a path that stays in the folder of this document, found {entry!r}")
    file = folder / entry
    if not file.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"expected a path that stays in the folder of this document, found {entry!r}, which leads out of it")
    if not file.is_file():
        raise ValueError(f"there is no file {entry!r} beside this document{suggest(entry, _files(file.parent, folder))}")
    return file


def _files(folder: Path, top: Path) -> list[str]:
    return [str(file.relative_to(top)) for file in sorted(folder.iterdir()) if file.suffix in _ENDINGS] if folder.is_dir() else []


@dataclass(slots=True)
class Finder:
    """Finds documents and what they extend; each file is read once, and what is wrong is added to `problems`."""

    problems: Problems
    found: dict[Path, Source | None] = field(default_factory=dict)
    open: list[tuple[Path, str]] = field(default_factory=list)

    def named(self, name: str | Path) -> Source | None:
        """Return a shipped questionnaire by its name, or the document at a path; raises `UsageError` where there is neither."""
        path = Path(name)
        if not path.is_file():
            if isinstance(name, Path) or not _NAME.fullmatch(name):
                raise UsageError(f"there is no policy at {str(name)!r}{suggest(str(name), shipped_names())}")
            if name not in shipped_names():
                raise UsageError(f"there is no policy '{name}'{suggest(name, shipped_names()) or _known()}")
            path = shipped_names()[name]
        return self.at(path, path.name)

    def at(self, path: Path, entry: str) -> Source | None:
        """Return the document at a path with its bases; None where it can't be read."""
        key = path.resolve()
        if key not in self.found:
            self.found[key] = None
            self.open.append((key, entry))
            try:
                document = read_document(path, nodes=MOST_NODES)
                self.found[key] = self.of(document, path.parent)
            except DocumentError as error:
                self.problems.unread += error.mistakes
            self.open.pop()
        return self.found[key]

    def of(self, document: Document, folder: Path | None) -> Source:
        """Return a document with its bases."""
        listed = document.values().get("extends")
        bases: list[Source] = []
        lacking = False
        for index, entry in enumerate(listed if isinstance(listed, Sequence) else ()):
            if isinstance(entry, str) and entry:
                try:
                    base = self._base(entry, folder)
                except ValueError as error:
                    self.problems.of(document).add(("extends", index), str(error))
                    lacking = True
                else:
                    lacking = lacking or base is None
                    bases += [base] if base and base not in bases else []
        return Source(document, folder, tuple(bases), lacking=lacking)

    def _base(self, entry: str, folder: Path | None) -> Source | None:
        if _NAME.fullmatch(entry):
            if entry not in shipped_names():
                raise ValueError(f"there is no shipped questionnaire '{entry}'{suggest(entry, shipped_names()) or _known()}")
            path = shipped_names()[entry]
        else:
            path = beside(folder, entry)
        opened = [key for key, _ in self.open]
        if path.resolve() in opened:
            way = [name for _, name in self.open[opened.index(path.resolve()) :]]
            raise ValueError(f"expected a questionnaire that doesn't rest on this one, found a circle: {' -> '.join([*way, path.name])}")
        if len(self.open) > DEEPEST:
            raise ValueError(f"expected at most {DEEPEST} questionnaires that extend one another, found more")
        return self.at(path, path.name)


def _known() -> str:
    return f"; shipped are {', '.join(shipped_names())}" if shipped_names() else ""
