"""Folder: files read from inside a folder, never from where a link leads."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path, PurePosixPath

from ..errors import UsageError

KINDS = (".j2", ".css", ".yaml", ".svg", ".png")
"""What a template's folder may hold; a file that ends otherwise, or begins with a dot, is passed over."""

_MOST_FILES, _MOST_BYTES, _MOST_TOGETHER, _DEEPEST = 60, 1_000_000, 2_000_000, 4


def read_inside(folder: Path, name: str, most: int = _MOST_BYTES) -> bytes:
    """Return a file by its path in the folder; raises ValueError for a link, for what is no file, and for more bytes than `most`."""
    *above, last = PurePosixPath(name).parts or ("",)
    opened = [os.open(folder, os.O_RDONLY | os.O_DIRECTORY)]
    try:
        for part in above:
            opened.append(_open(part, os.O_DIRECTORY, opened[-1]))
        opened.append(_open(last, os.O_NONBLOCK, opened[-1]))
        if not stat.S_ISREG(os.fstat(opened[-1]).st_mode):
            raise ValueError("it is not a file")
        with os.fdopen(os.dup(opened[-1]), "rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise ValueError("it is a link, or on a way that is" if error.errno in _LINKS else (error.strerror or "").lower()) from None
    finally:
        for descriptor in opened:
            os.close(descriptor)
    if len(data) > most:
        raise ValueError(f"expected at most {most:,} bytes, found more")
    return data


_LINKS = frozenset({errno.ELOOP, errno.EMLINK, errno.ENOTDIR})
"""What opening a link gives, in a file's place and in a folder's."""


def _open(part: str, flag: int, within: int) -> int:
    if part in {"", ".", "..", "/"}:
        raise ValueError("expected a path in the folder")
    return os.open(part, os.O_RDONLY | os.O_NOFOLLOW | flag, dir_fd=within)


def read_folder(folder: Path) -> dict[str, bytes]:
    """Return the files of a template by their path in its folder, in order; raises UsageError that names the file and what is wrong."""
    names = sorted(_names(folder, PurePosixPath()))
    if len(names) > _MOST_FILES:
        raise UsageError(f"{folder}: expected at most {_MOST_FILES} files, found {len(names)}")
    files = {}
    for name in names:
        try:
            files[name] = read_inside(folder, name)
        except ValueError as error:
            raise UsageError(f"{folder / name}: {error}") from None
    if sum(map(len, files.values())) > _MOST_TOGETHER:
        raise UsageError(f"{folder}: expected at most {_MOST_TOGETHER:,} bytes in all files, found more")
    return files


def _names(folder: Path, below: PurePosixPath) -> list[str]:
    names = []
    with os.scandir(folder / below) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                if len(below.parts) + 1 >= _DEEPEST:
                    raise UsageError(f"{folder / below / entry.name}: expected at most {_DEEPEST} levels of folders")
                names += _names(folder, below / entry.name)
            elif entry.name.endswith(KINDS):
                names.append((below / entry.name).as_posix())
    return names
