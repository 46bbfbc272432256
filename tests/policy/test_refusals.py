"""Refusals: every kind of mistake in a policy has a document in `broken/` and, beside it, what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from vendor_risk.errors import DocumentError
from vendor_risk.policy import load_policy

BROKEN = Path(__file__).parent / "broken"


@pytest.mark.parametrize("name", sorted(file.stem for file in BROKEN.glob("*.yaml")))
def test_a_broken_policy_is_refused_with_all_its_mistakes(name: str) -> None:
    """All mistakes at once, each at file, line and column, with a suggestion where one word was meant for another."""
    with pytest.raises(DocumentError) as refused:
        load_policy(BROKEN / f"{name}.yaml")

    assert str(refused.value).splitlines() == (BROKEN / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def test_every_broken_document_has_its_messages_and_the_other_way_round() -> None:
    """No message without a document that shows it."""
    assert {file.stem for file in BROKEN.glob("*.txt")} == {file.stem for file in BROKEN.glob("*.yaml")}
