"""Look: which template a report was rendered with, and the digest of its files."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from ...shipped import shipped


@dataclass(frozen=True, slots=True)
class Look:
    """The name of a template and the digest of its files, names included."""

    name: str
    sha256: str

    @classmethod
    def of(cls, template: str) -> Look:
        """Look at a template that ships; one that is not there has the digest of nothing."""
        folder = shipped("templates") / template
        digest = sha256()
        for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if file.is_file():
                data = file.read_bytes()
                digest.update(f"{file.relative_to(folder).as_posix()}\0{len(data)}\0".encode())
                digest.update(data)
        return cls(template, digest.hexdigest())
