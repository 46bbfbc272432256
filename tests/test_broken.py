"""Each kind of mistake has a file in `tests/broken` and, beside it, the message that it must give."""

from __future__ import annotations

from pathlib import Path

import pytest

from vendor_risk.cli.kinds import read_whole
from vendor_risk.errors import DocumentError

FOLDER = Path(__file__).parent / "broken"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".yaml", ".json"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_broken_document_is_refused_in_these_words(file: Path) -> None:
    """The document is refused with all its mistakes, each at its place, in words that were thought about."""
    with pytest.raises(DocumentError) as caught:
        read_whole(file)

    assert f"{caught.value}\n" == file.with_name(f"{file.name}.txt").read_text("utf-8")


def test_every_message_has_its_document() -> None:
    """No message is left over from a document that is gone."""
    assert {path.name for path in FOLDER.glob("*.txt")} == {f"{file.name}.txt" for file in FILES}
