"""The border: bytes from anywhere become a Document, or one DocumentError, and nothing else."""

from __future__ import annotations

import hashlib
import os
import stat
from functools import partial
from pathlib import Path

from vendor_risk.documents import json_text, yaml_text
from vendor_risk.documents.document import Document
from vendor_risk.documents.limits import MAX_BYTES, MAX_NODES
from vendor_risk.documents.mistakes import bounded
from vendor_risk.documents.text import checked, decode
from vendor_risk.errors import DocumentError, Mistake


def read_document(path: str | Path, *, nodes: int = MAX_NODES) -> Document:
    """Read the file at `path`: JSON if its name ends in `.json`, else YAML. Raises `DocumentError`, also when the file can't be opened.

    It may have at most so many keys and values (`nodes`).
    """
    name = Path(path).name
    try:
        data = _read_file(path)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise DocumentError([Mistake(name, 0, 0, "", f"can't be read: {reason[:1].lower()}{reason[1:]}")]) from None
    return parse_document(data, name, nodes=nodes)


def parse_document(text: bytes | str, name: str, *, nodes: int = MAX_NODES) -> Document:
    """Read a document that is already in memory; `name` is what its mistakes are reported under, and its ending tells JSON from YAML.

    What can't be read at all raises `DocumentError` now. Flaws that leave the rest readable, such as a key written twice, wait in the
    document, so that `validate` can report them together with what the document says wrongly; `Document.root` raises them too.
    """
    try:
        data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        source = decode(data, name) if isinstance(text, bytes) else _own_text(text, data, name)
        read = json_text.read_json if name.lower().endswith(".json") else yaml_text.read_yaml
        root, flaws = read(source, name, nodes)
    except (RecursionError, MemoryError, OverflowError, ValueError) as error:
        raise DocumentError([Mistake(name, 0, 0, "", f"can't be read: {type(error).__name__}")]) from error
    locate = partial(json_text.locate, source, name, nodes) if root.mark is json_text.NOWHERE else None
    return Document(
        name=name,
        data=data,
        text=source,
        sha256=hashlib.sha256(data).hexdigest(),
        root=root,
        flaws=tuple(bounded(flaws)),
        locate=locate,
    )


def _own_text(text: str, data: bytes, name: str) -> str:
    if len(data) > MAX_BYTES:
        return decode(data, name)
    return checked(text.removeprefix("\ufeff"), name)


def _read_file(path: str | Path) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb") as file:  # noqa: PTH123  # opened above without waiting, so that a pipe in a file's place can't hold us up
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ValueError("it is not a file")
        return file.read(MAX_BYTES + 1)
