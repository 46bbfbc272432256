"""Reading: one policy document's parts, with their conditions compiled, and everything that is wrong with each by itself."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from pydantic import ValidationError

from vendor_risk.cel import BOOL, ConditionError, compile_condition
from vendor_risk.documents import Mapping, Sequence, format_path, validate
from vendor_risk.documents.limits import MAX_MISTAKES
from vendor_risk.errors import DocumentError, Mistake, suggest

from .acceptance import AcceptanceTerms
from .determination import Determination
from .domain import Domain
from .override import DeterminationOverride, DomainOverride, Override, QuestionOverride, ResidencyOverride
from .part import Part
from .parts import SECTIONS, Origin, Parts
from .question import Question
from .questionnaire import Questionnaire
from .residency import ResidencyRule
from .scale import Scales
from .site import Site, bound, sites
from .tolerance import Tolerances

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.cel import Condition, Environment
    from vendor_risk.documents import Document, Path

    from .problems import Problems
    from .scope import Scopes
    from .whole import Settings

    Entry = tuple[str, str, Path, Mapping]

P = TypeVar("P", bound=Part)

_CLASSES: dict[str, type[Part]] = {
    "domains": Domain,
    "determinations": Determination,
    "residency": ResidencyRule,
    "questions": Question,
}
_OVERRIDES: dict[str, type[Part]] = {
    "domains": DomainOverride,
    "determinations": DeterminationOverride,
    "residency": ResidencyOverride,
    "questions": QuestionOverride,
}


class Reading:
    """What one document says: `questionnaire` is None where anything is wrong, `parts` and `overrides` hold what is right even then.

    `scopes` is None where conditions can't be compiled, because the regions that they may name could not be read.
    """

    def __init__(self, document: Document, scopes: Scopes | None, problems: Problems) -> None:
        self.document = document
        self.parts = Parts()
        self.overrides: dict[tuple[str, str], Override] = {}
        self.questionnaire: Questionnaire | None = None
        mistakes = self._mistakes = problems.of(document)
        self._hints = problems.hints
        self._scopes = scopes
        self.complete = True
        if document.kind != "questionnaire":
            found = f'"{document.kind[:60]}"{suggest(document.kind, ["questionnaire"])}' if document.kind else "none"
            mistakes.add(("kind",), f"expected the kind 'questionnaire', found {found}")
            return
        with contextlib.suppress(DocumentError):  # what it says is in `mistakes`, and what is right is looked at all the same
            self.questionnaire = validate(document, Questionnaire, mistakes=mistakes)
        for entry in self._entries():
            self._read(*entry)

    @property
    def settings(self) -> Settings:
        """The questionnaire for its settings; where it is wrong somewhere, those settings that are right."""
        if self.questionnaire is not None:
            return self.questionnaire
        root = self.document.values()
        return _Settings(
            _alone(Scales, root.get("scales", {})),
            _alone(Tolerances, root.get("tolerances", {})),
            _alone(AcceptanceTerms, root.get("acceptance", {})),
        )

    def _entries(self) -> Iterator[Entry]:
        """Yield section, id, path and raw form of each part and each override."""
        root = self.document.values()
        overrides = root.get("overrides")
        for section in SECTIONS:
            raw = root.get(section)
            if isinstance(raw, Sequence):
                yield from self._listed(section, raw)
            elif isinstance(raw, Mapping):
                yield from _keyed(raw, (section,))
            if isinstance(overrides, Mapping) and isinstance(overrides.get(section), Mapping):
                yield from _keyed(overrides[section], ("overrides", section))

    def _listed(self, section: str, raw: Sequence) -> Iterator[Entry]:
        lines: dict[str, int] = {}
        for index, entry in enumerate(raw):
            id_ = entry.get("id") if isinstance(entry, Mapping) else None
            if not isinstance(id_, str):
                continue
            if id_ in lines:
                first = self.document.position((section, lines[id_], "id"))[0]
                self._mistakes.add((section, index, "id"), f"id '{id_}' stands here a second time, the first is at line {first}")
            else:
                lines[id_] = index
                yield section, str(id_), (section, index), entry

    def _read(self, section: str, id_: str, path: Path, raw: Mapping) -> None:
        kind = (_OVERRIDES if path[0] == "overrides" else _CLASSES)[section]
        compiled = self._compiled(kind, id_, path, raw)
        part = self._part(kind, raw, path)
        if part is None or compiled is None:
            self.complete = False
            return
        part = bound(part, path, compiled)
        if isinstance(part, Override):
            self.overrides[section, id_] = part
        else:
            self.parts.section(section)[id_] = part
            self.parts.origins[section, id_] = Origin(self.document, path)

    def _compiled(self, kind: type[Part], id_: str, path: Path, raw: Mapping) -> dict[Path, Condition] | None:
        """Return the part's conditions by path, or None where one of them is wrong."""
        if self._scopes is None:
            return None if next(sites(kind, raw, path), None) else {}
        compiled = {site.path: self._condition(site, self._scopes.of(site.key.scope, id_)) for site in sites(kind, raw, path)}
        right = {path: condition for path, condition in compiled.items() if condition is not None}
        return right if len(right) == len(compiled) else None

    def _condition(self, site: Site, environment: Environment) -> Condition | None:
        """Compile a condition; what is wrong with it is noted at the very character. After very many mistakes no more are looked for."""
        if len(self._mistakes.found) > MAX_MISTAKES:
            return None
        expect = None if site.key.words else BOOL
        try:
            condition = compile_condition(site.source, environment, expect=expect, locate=partial(self._locate, site.path))
        except ConditionError as error:
            for problem in error.problems:
                self._mistakes.add(site.path, problem.message, offset=problem.offset)
            return None
        for hint in condition.hints:
            position = self.document.position_in(site.path, hint.offset)
            self._hints.append(Mistake(self.document.name, *position, format_path(site.path), hint.message))
        return condition

    def _locate(self, path: Path, offset: int) -> str:
        """Return the place of a character of a condition, for messages of a failed evaluation."""
        line, column = self.document.position_in(path, offset)
        return f"{self.document.name}:{line}:{column}"

    def _part(self, kind: type[Part], raw: Mapping, path: Path) -> Part | None:
        """Return the validated part; where the document as a whole is wrong, the part by itself if at least that is right."""
        if self.questionnaire is None:
            return _alone(kind, raw)
        node: Any = self.questionnaire
        for step in path:
            node = getattr(node, step) if isinstance(node, Part) and isinstance(step, str) else node[step]
        return node if isinstance(node, Part) else None


class _Settings(NamedTuple):
    scales: Scales | None
    tolerances: Tolerances | None
    acceptance: AcceptanceTerms | None


def _alone(kind: type[P], raw: object) -> P | None:
    """Return a part of a document that is wrong elsewhere; None where it is wrong itself."""
    try:
        return kind.model_validate(raw)
    except ValidationError:
        return None


def _keyed(raw: Mapping, path: Path) -> Iterator[Entry]:
    for id_, entry in raw.items():
        if isinstance(entry, Mapping):
            yield str(path[-1]), id_, (*path, id_), entry
