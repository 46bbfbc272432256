"""Ready case: a case with its policy and its documents loaded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vendor_risk.documents import Document, Mapping, Mistakes, Sequence, read_document, validate
from vendor_risk.errors import DocumentError, UsageError
from vendor_risk.model.load import load_answers, load_dossier, load_engagement

from .case import Case
from .loading import load_policy
from .source import beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from vendor_risk.errors import Mistake
    from vendor_risk.model.answers import Answers
    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement

    from .policy import Policy


@dataclass(frozen=True, slots=True)
class ReadyCase:
    """All that judging a case takes; whoever judges compares the result with `case.expect`."""

    case: Case
    policy: Policy
    dossier: Dossier
    engagement: Engagement
    answers: Answers | None


def load_case(path: str | Path) -> ReadyCase:
    """Read a case with everything it names; raises `DocumentError` with all that is wrong in any of its documents."""
    document = read_document(path)
    loader = _Loader(document, Path(path).parent)
    try:
        case = validate(document, Case)
    except DocumentError as error:
        loader.mistakes += error.mistakes
        loader.look()
        raise DocumentError(loader.mistakes) from None
    policy = loader.policy(case.policy)
    dossier = loader.load("dossier", case.dossier, load_dossier)
    engagement = loader.load("engagement", case.engagement, load_engagement)
    answers = None if case.answers is None else loader.load("answers", case.answers, load_answers)
    if loader.mistakes or policy is None or dossier is None or engagement is None:
        raise DocumentError(loader.mistakes)
    return ReadyCase(case, policy, dossier, engagement, answers)


class _Loader:
    """Loads what a case names and gathers what is wrong with it."""

    def __init__(self, document: Document, folder: Path) -> None:
        self.document = document
        self.folder = folder
        self.mistakes: list[Mistake] = []

    def look(self) -> None:
        """Load what a case names that is wrong elsewhere, so that all mistakes come at once."""
        stated = self.document.values()
        named = stated.get("policy")
        entries = named if isinstance(named, Sequence) else [named]
        if names := tuple(entry for entry in entries if isinstance(entry, str) and entry):
            self.policy(names)
        loaders: dict[str, Callable[[Document], Any]] = {"dossier": load_dossier, "engagement": load_engagement, "answers": load_answers}
        for key, loading in loaders.items():
            if isinstance(stated.get(key), Mapping) or (isinstance(stated.get(key), str) and stated[key]):
                self.load(key, stated[key], loading)

    def policy(self, names: tuple[str, ...]) -> Policy | None:
        """Load the policies, shipped ones by name, others by their path beside the case."""
        try:
            return load_policy(*(self._named(name) if name.endswith((".yaml", ".yml", ".json")) else name for name in names))
        except DocumentError as error:
            self.mistakes += error.mistakes
        except (UsageError, ValueError) as error:
            self._wrong("policy", str(error))
        return None

    def _named(self, name: str) -> Path:
        """Return the questionnaire of that name beside the case or, in a folder `cases/NAME`, the `NAME.yaml` that it has the cases of."""
        theirs = self.folder.resolve().parent.parent / name
        if self.folder.resolve().parent.name == "cases" and Path(name).name == name and theirs.stem == self.folder.resolve().name:
            return theirs if theirs.is_file() else beside(self.folder, name)
        return beside(self.folder, name)

    def load(self, key: str, stated: Any, loading: Callable[[Document], Any]) -> Any:
        """Load a document that is written out in the case, or the file that the case names."""
        try:
            return loading(self._inside(key, stated) if isinstance(stated, Mapping) else read_document(beside(self.folder, stated)))
        except DocumentError as error:
            self.mistakes += error.mistakes
        except ValueError as error:
            self._wrong(key, str(error))
        return None

    def _inside(self, key: str, stated: Mapping) -> Document:
        """Return a part of the case as a document of its own; kind and schema need not be said again."""
        root = Mapping(stated.mark)
        root.marks.update({"kind": (stated.mark, stated.mark), "schema": (stated.mark, stated.mark), **stated.marks})
        root.update({"kind": key, "schema": "1", **stated})
        whole = self.document
        return Document(name=whole.name, data=whole.data, text=whole.text, sha256=whole.sha256, root=root)

    def _wrong(self, key: str, message: str) -> None:
        mistakes = Mistakes(self.document)
        mistakes.add((key,), message)
        self.mistakes += mistakes.found
