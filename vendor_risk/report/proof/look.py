"""Look: which template and theme a report was rendered with, the digest of what ships, and whole what does not."""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Literal

from vendor_risk.errors import UsageError

from ..template import Template, own_template, shipped_files, shipped_template
from ..theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class LookFile:
    """A file of a user's template or theme: its path in the folder, its SHA-256, and itself, as text where it is text."""

    path: str
    sha256: str
    encoding: Literal["utf-8", "base64"]
    data: str

    @classmethod
    def of(cls, path: str, data: bytes) -> LookFile:
        """Embed a file."""
        digest = sha256(data).hexdigest()
        try:
            return cls(path, digest, "utf-8", data.decode("utf-8"))
        except UnicodeDecodeError:
            return cls(path, digest, "base64", b64encode(data).decode("ascii"))

    def read(self) -> bytes:
        """Return the file; raises UsageError where it is not the one of the digest."""
        try:
            data = self.data.encode("utf-8") if self.encoding == "utf-8" else b64decode(self.data, validate=True)
        except ValueError:
            raise UsageError(f"{self.path[:80]} can't be read") from None
        if sha256(data).hexdigest() != self.sha256:
            raise UsageError(f"{self.path[:80]} is not the file that its digest says")
        return data


@dataclass(frozen=True, slots=True)
class Look:
    """The name of a template, the digest of all files of the templates that ship, and the files of its own and of its theme.

    What is embedded comes from whoever made the report: it is run in a process apart only.
    """

    name: str
    sha256: str
    files: tuple[LookFile, ...] = ()
    theme: tuple[LookFile, ...] = ()

    @classmethod
    def of(cls, template: Template) -> Look:
        """Look at a template."""
        own = {path: text.encode("utf-8") for path, text in template.files.items()}
        return cls(template.name, shipped_digest(), _embedded(own), _embedded(template.theme.files))

    @property
    def ships(self) -> bool:
        """Whether the template is one of ours."""
        return not self.files

    @property
    def digest(self) -> str:
        """The SHA-256 of the digests of its own files, names included."""
        return _digest_of(self.files)

    @property
    def theme_digest(self) -> str:
        """The SHA-256 of the digests of its theme's files, names included."""
        return _digest_of(self.theme)

    def template(self) -> Template:
        """Return the template as it was embedded; raises UsageError or DocumentError where that is none."""
        theme = theme_of({file.path: file.read() for file in self.theme})
        if self.ships:
            shipped = shipped_template(self.name)
            return Template(shipped.name, shipped.base, theme=theme)
        own = own_template(self.name, {file.path: file.read() for file in self.files})
        return Template(own.name, own.base, own.files, theme)


def _digest_of(files: tuple[LookFile, ...]) -> str:
    return sha256("".join(f"{file.path}\0{file.sha256}\n" for file in files).encode()).hexdigest()


def _embedded(files: Mapping[str, bytes]) -> tuple[LookFile, ...]:
    return tuple(LookFile.of(path, data) for path, data in sorted(files.items()))


@cache
def shipped_digest() -> str:
    """Return the SHA-256 of all files of the templates that ship, names included."""
    digest = sha256()
    for path, text in shipped_files().items():
        data = text.encode("utf-8")
        digest.update(f"{path}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()
