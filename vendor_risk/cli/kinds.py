"""The kinds of documents there are: how each is read for its mistakes, and its JSON Schema."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vendor_risk.documents import Document, Mistakes, read_document
from vendor_risk.errors import DocumentError, UsageError, suggest

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from pydantic import BaseModel

    from vendor_risk.assess.dead import Asked
    from vendor_risk.errors import Mistake

KINDS = ("dossier", "engagement", "answers", "questionnaire", "case", "regions", "access_laws", "controls", "theme")


def kind_of(document: Document) -> str:
    """Return the kind a document says it is of; raises `DocumentError` when there is no such kind."""
    if document.kind in KINDS:
        return document.kind
    mistakes = Mistakes(document)
    if document.kind:
        mistakes.add(("kind",), f"expected one of {', '.join(KINDS)}, found '{document.kind[:60]}'{suggest(document.kind, KINDS)}")
    else:
        mistakes.add((), f"expected the key 'kind' (one of {', '.join(KINDS)}), found none")
    raise mistakes.error()


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a document: its kind, hints at what its author probably did not mean, and what its cases came to.

    `differences` is what a case gives otherwise than it expects, `adverse` the questions that it answers adversely; `asks` tells which
    questions a questionnaire asks itself that are not among those that cases answer adversely.
    """

    kind: str
    hints: tuple[Mistake, ...] = ()
    differences: tuple[str, ...] = ()
    adverse: frozenset[Asked] = frozenset()
    asked: int = 0
    dead: Callable[[Collection[Asked]], tuple[str, ...]] | None = None


def read_whole(path: str | Path) -> Checked:
    """Read a document of any kind as its users would, and run it if it is a case; raises `DocumentError` with all its mistakes."""
    from vendor_risk.policy.source import MOST_NODES

    document = read_document(path, nodes=MOST_NODES)
    kind = kind_of(document)
    if kind != "questionnaire":
        document = read_document(path)
    if kind == "case":
        return _run_case(document, path)
    if kind == "theme":
        from vendor_risk.report.theme.theme import load_theme

        load_theme(path)
        return Checked(kind)
    if kind == "questionnaire":
        return _questionnaire(document, path)
    _reader(kind)(document)
    return Checked(kind)


def cases_beside(path: str | Path) -> tuple[Path, ...]:
    """Return the cases of a questionnaire, by name: the documents of that kind in the folder `cases/NAME` beside `NAME.yaml`."""
    folder = Path(path).parent / "cases" / Path(path).stem
    found = sorted(each for each in folder.glob("*") if each.suffix in (".yaml", ".yml", ".json")) if folder.is_dir() else []
    return tuple(each for each in found if _is_case(each))


def _is_case(path: Path) -> bool:
    """Whether a document is a case, or can't be read: then its mistakes are told."""
    try:
        return read_document(path).kind == "case"
    except DocumentError:
        return True


def _questionnaire(document: Document, path: str | Path) -> Checked:
    from vendor_risk.assess.dead import asked_in, dead
    from vendor_risk.policy import load_policy

    policy = load_policy(Path(path))
    asked = len(asked_in(policy, document.sha256))
    return Checked("questionnaire", policy.hints, asked=asked, dead=lambda answered: dead(policy, document.sha256, answered))


def _run_case(document: Document, path: str | Path) -> Checked:
    from vendor_risk.assess.case import compared
    from vendor_risk.assess.dead import adverse
    from vendor_risk.policy import load_case

    case = load_case(path)
    try:
        differences, assessment = compared(case)
    except UsageError as error:
        mistakes = Mistakes(document)
        mistakes.add(("expect",), str(error))
        raise mistakes.error() from None
    return Checked("case", (), tuple(str(difference) for difference in differences), adverse(case.policy, assessment))


def _reader(kind: str) -> Callable[[Document], object]:
    from vendor_risk.jurisdiction import load_access_laws, load_regions
    from vendor_risk.model.load import load_answers, load_dossier, load_engagement
    from vendor_risk.policy import read_catalogue

    readers: dict[str, Callable[[Document], object]] = {
        "dossier": load_dossier,
        "engagement": load_engagement,
        "answers": load_answers,
        "regions": lambda document: load_regions([document]),
        "access_laws": lambda document: load_access_laws([document]),
        "controls": read_catalogue,
    }
    return readers[kind]


def schema_of(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind of document."""
    if kind in ("dossier", "engagement", "answers"):
        from vendor_risk.model.schema import schema_of as schema_of_model

        return schema_of_model(kind)
    if kind == "explanation":
        from vendor_risk.assess.serial import explanation_schema

        return {"$schema": "https://json-schema.org/draft/2020-12/schema", **explanation_schema()}
    if kind in ("questionnaire", "case", "controls"):
        from vendor_risk.policy.schema import schema_of as schema_of_policy

        return schema_of_policy(kind)
    from vendor_risk.jurisdiction.laws_document import LawsDocument
    from vendor_risk.jurisdiction.regions_document import RegionsDocument
    from vendor_risk.report.theme.document import ThemeDocument

    documents: dict[str, type[BaseModel]] = {"regions": RegionsDocument, "access_laws": LawsDocument, "theme": ThemeDocument}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **documents[kind].model_json_schema()}
