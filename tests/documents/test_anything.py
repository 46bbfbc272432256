"""Whatever comes in, a document or a DocumentError comes out."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.test_validation import GOOD, Paper
from vendor_risk.documents import parse_document, validate
from vendor_risk.documents.limits import MAX_BYTES
from vendor_risk.errors import DocumentError

NAMES = st.sampled_from(["a.yaml", "a.json"])
PIECES = st.sampled_from(
    [
        *"{}[]:,-?|>&*!%@`'\"#\\ \n\t",
        "\r\n",
        "---",
        "...",
        "<<: ",
        "!!x ",
        "\\u0000",
        "\\ud800",
        "a",
        "é",
        "\u0301",
        "\u202e",
        "😀",
        "\ufeff",
    ]
)
SPECIMEN = "\n".join(
    [GOOD, *(f"k{i}: {text}" for i, text in enumerate(["'q'", '"d\\n"', "|\n  x\n", ">-\n  y\n  z\n", "[a, {b: c}]", "~"]))]
)


def survive(data: bytes | str, name: str) -> None:
    try:
        validate(parse_document(data, name), Paper)
    except DocumentError as error:
        mistakes = error.mistakes
    else:
        return
    assert mistakes
    assert all(mistake.message and mistake.line >= 0 and "\n" not in str(mistake) for mistake in mistakes)


@given(st.binary(max_size=200), NAMES)
def test_random_bytes_raise_nothing_else(data: bytes, name: str) -> None:
    """Noise is refused in one way."""
    survive(data, name)


@given(st.text(max_size=200), NAMES)
def test_random_text_raises_nothing_else(text: str, name: str) -> None:
    """Text of any script and with any control character is read or refused."""
    survive(text, name)


@given(st.lists(PIECES, max_size=40).map("".join), NAMES)
def test_random_syntax_raises_nothing_else(text: str, name: str) -> None:
    """Any heap of YAML's and JSON's signs is read or refused."""
    survive(text, name)


@given(st.integers(0, len(SPECIMEN) - 1), st.integers(0, 6), st.lists(PIECES, max_size=3).map("".join))
def test_a_damaged_document_raises_nothing_else(start: int, length: int, piece: str) -> None:
    """A good document with something cut out and something put in is read or refused."""
    survive(SPECIMEN[:start] + piece + SPECIMEN[start + length :], "a.yaml")


@pytest.mark.parametrize(
    ("hostile", "name"),
    [
        ("a: [" + "[]," * (MAX_BYTES // 4), "a.yaml"),
        ("a: {" + "? " * (MAX_BYTES // 3), "a.yaml"),
        ("a: " + "{a: " * (MAX_BYTES // 5), "a.yaml"),
        ("- " * (MAX_BYTES // 3), "a.yaml"),
        ("a: '" + "\n" * (MAX_BYTES - 10), "a.yaml"),
        ("\n" * (MAX_BYTES - 10), "a.yaml"),
        ("".join(f"k{i}: 1\n" for i in range(90_000)), "a.yaml"),
        ("a: &a [" + ", ".join("*a" for _ in range(200_000)) + "]", "a.yaml"),
        ("a: \u0301" + "\u0301 " * (MAX_BYTES // 4), "a.yaml"),
        ('{"a": "' + '\\"' * (MAX_BYTES // 3), "a.json"),
        ('"\\' * (MAX_BYTES // 3), "a.json"),
        ('{"a": ' + "[" * (MAX_BYTES // 2), "a.json"),
        ('{"a": [' + "1," * (MAX_BYTES // 3) + "1]}", "a.json"),
        ('{"a": ' + "9" * (MAX_BYTES - 10) + "}", "a.json"),
        ("<!--" * (MAX_BYTES // 5), "a.yaml"),
        ("<!-- -->" * (MAX_BYTES // 9), "a.yaml"),
    ],
    ids=lambda value: value[:12] if len(value) > 10 else None,
)
def test_a_hostile_file_costs_little(hostile: str, name: str) -> None:
    """Nothing that fits the size limit takes longer than a moment."""
    start = time.process_time()
    survive(hostile, name)
    assert time.process_time() - start < 2


@pytest.mark.parametrize("kind", [RecursionError, MemoryError, OverflowError, ValueError])
def test_what_a_parser_may_throw_is_turned_into_a_refusal(kind: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where a parser gives up in a way of its own, the caller sees a DocumentError."""

    def fail(*_: object) -> None:
        raise kind

    monkeypatch.setattr("vendor_risk.documents.yaml_text.read_yaml", fail)
    with pytest.raises(DocumentError, match=rf"^a\.yaml: can't be read: {kind.__name__}$"):
        parse_document("a: 1\n", "a.yaml")


def test_endless_files_are_refused(tmp_path: Path) -> None:
    """A device that never ends is not read."""
    from vendor_risk.documents import read_document  # noqa: PLC0415  # kept beside what it is about

    with pytest.raises(DocumentError, match="it is not a file"):
        read_document("/dev/zero")
    (tmp_path / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    assert read_document(tmp_path / "a.yaml").root == {"a": "1"}
