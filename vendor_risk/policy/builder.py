"""Builder: questionnaires from their documents, each with what it extends merged into it and checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .checking import check
from .complaint import Complaint
from .content import plain
from .inheritance import Heir, inherited, overridden, reasoned, settled
from .names import Names
from .parts import SECTIONS, Origin
from .reading import Reading
from .scope import Scopes
from .surroundings import Surroundings, surroundings
from .whole import whole_complaints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .foundation import Foundation
    from .parts import Parts
    from .problems import Problems
    from .questionnaire import Questionnaire
    from .setting import Overridden
    from .source import Source


@dataclass(frozen=True, slots=True)
class Built:
    """A questionnaire with everything it extends; `questionnaire` is None where a document that it rests on is wrong."""

    source: Source
    id: str
    names: Names
    parts: Parts
    questionnaire: Questionnaire | None
    around: Surroundings | None
    overridden: tuple[Overridden, ...]


class Builder:
    """Builds each document once; what is wrong is added to `problems`."""

    def __init__(self, problems: Problems, foundation: Foundation) -> None:
        self.problems = problems
        self.foundation = foundation
        self._built: dict[int, Built] = {}

    def build(self, source: Source) -> Built:
        """Return the questionnaire of a document, its bases built first."""
        if id(source) not in self._built:
            self._built[id(source)] = self._build(source, [self.build(base) for base in source.bases])
        return self._built[id(source)]

    def _build(self, source: Source, bases: Sequence[Built]) -> Built:
        document, root = source.document, source.document.values()
        names = Names.of(root).over(base.names for base in bases)
        around = surroundings(source.line(), self.foundation, self.problems)
        scopes = Scopes(names, around.regions, around.controls) if around else None
        reading = Reading(document, scopes, self.problems)
        id_ = str(root.get("id", document.name))
        heir = Heir(document, id_, tuple(base.id for base in bases), self.problems)
        parts = inherited(heir, [base.parts for base in bases], reading.parts)
        records = overridden(heir, parts, reading.overrides, reading.parts)
        if around:
            check(parts, around.controls, names.domains, self.problems)
        questionnaire = reading.questionnaire if reading.complete else None
        complete = [base.questionnaire for base in bases if base.questionnaire]
        if questionnaire is not None and len(complete) == len(bases):
            questionnaire, more = settled(heir, questionnaire, complete)
            records += reasoned(heir, more, questionnaire.reasons)
            questionnaire = questionnaire.changed({name: _section(parts, name) for name in SECTIONS})
        if document.kind == "questionnaire":
            self.problems.add(Origin(document, ()), whole_complaints(questionnaire or reading.settings, names, inherited=source.whole))
        return Built(source, id_, names, parts, questionnaire, around, records)

    def refuse_differing(self, built: Sequence[Built]) -> None:
        """Refuse different parts under one id in questionnaires that are to be judged together."""
        first: dict[tuple[str, str], Built] = {}
        for each in built:
            for key in [("questionnaires", each.id), *each.parts.origins]:
                section, id_ = key
                other = first.setdefault(key, each)
                if other is each or section == "domains":
                    continue
                if section == "questionnaires":
                    if other.source is not each.source:
                        self._refuse(Origin(each.source.document, ("id",)), f"another questionnaire is called '{id_}' too")
                elif plain(other.parts.section(section)[id_]) != plain(each.parts.section(section)[id_]):
                    self._refuse(
                        each.parts.origins[key], f"'{id_}' has other words in questionnaire {other.id}: they can't be judged together"
                    )

    def _refuse(self, origin: Origin, message: str) -> None:
        self.problems.add(origin, [Complaint((), message)])


def _section(parts: Parts, name: str) -> object:
    section = parts.section(name)
    return tuple(section.values()) if name in ("residency", "questions") else dict(section)
