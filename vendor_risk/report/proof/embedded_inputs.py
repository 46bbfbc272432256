"""Embedded inputs: the documents an assessment was made from, as they travel in the report."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from vendor_risk.documents import Text, parse_text, text_of
from vendor_risk.model.load import load_answers, load_dossier, load_engagement
from vendor_risk.model.root import Root
from vendor_risk.policy import Bundle, bundle, unbundle

from ...assess.inputs import Inputs
from ...assess.subject import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from vendor_risk.documents import Document

R = TypeVar("R", bound=Root)

_MADE = ""


@dataclass(frozen=True, slots=True)
class EmbeddedInputs:
    """The texts of all documents, character by character under their base names, so that lines are found where they were.

    A document without a name was made in Python: its text says what it held, and nothing that follows from it has a line.
    """

    dossier: Text
    engagement: Text
    answers: Text | None
    policy: Bundle

    @classmethod
    def of(cls, inputs: Inputs) -> EmbeddedInputs:
        """Embed inputs."""
        return cls(cls.dossier_of(inputs), _text(inputs.engagement), cls.answers_of(inputs), bundle(inputs.policy))

    @staticmethod
    def dossier_of(inputs: Inputs) -> Text:
        """Embed the dossier alone."""
        return _text(inputs.dossier)

    @staticmethod
    def answers_of(inputs: Inputs) -> Text | None:
        """Embed the answers alone; None where nobody was asked."""
        return None if inputs.answers is None else _text(inputs.answers)

    def read(self) -> Inputs:
        """Return the inputs, read and checked anew; raises DocumentError or UsageError where they are refused."""
        return Inputs(
            dossier=_root(self.dossier, load_dossier),
            engagement=_root(self.engagement, load_engagement),
            answers=None if self.answers is None else _root(self.answers, load_answers),
            policy=unbundle(self.policy),
        )

    def read_beside(self, known: Inputs) -> Inputs:
        """Return the inputs as `read` does, with dossier, engagement and policy as they were read before from the same texts."""
        return replace(known, answers=None if self.answers is None else _root(self.answers, load_answers))


def _text(root: Root) -> Text:
    return text_of(root.document) if root.document is not None else Text(_MADE, json.dumps(plain(root), ensure_ascii=False))


def _root(text: Text, load: Callable[[Document], R]) -> R:
    if text.name != _MADE:
        return load(parse_text(text))
    root = load(parse_text(Text("made.json", text.text)))
    root.read_from(None)
    return root
