"""Answer value: what a person said to a question, as conditions see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from vendor_risk.cel import STRING, Struct, StructType, Unknown, Value
from vendor_risk.model.knowledge import Unknown as Unstated

if TYPE_CHECKING:
    from .world import World

_ANSWER = StructType("answer", {"answer": STRING})


class AnswerStructs(Mapping[str, Value]):
    """Answers by question id; a question that nobody answered has an unknown one."""

    def __init__(self, world: World) -> None:
        """Take the world whose answers they are."""
        self._world = world

    def get(self, field: str, _default: Value = None, /) -> Value:
        """Return the answer to a question."""
        return Struct(_ANSWER, f"answers.{field}", {"answer": self._said(field)})

    def _said(self, question: str) -> Value:
        path = f"answers.{question}"
        if path in self._world.overlay:
            return self._world.overlay[path]
        given = self._world.answers.answers.get(question) if self._world.answers is not None else None
        if given is None or isinstance(given.answer, Unstated):
            return Unknown((path,), possible=self._world.family.replies(question))
        return given.answer

    def __getitem__(self, field: str) -> Value:
        return self.get(field)

    def __iter__(self) -> Iterator[str]:
        return iter(question.id for question in self._world.policy.questions)

    def __len__(self) -> int:
        return len(self._world.policy.questions)
