"""A file is written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from vendor_risk.documents import write_whole


def test_a_new_file_is_written(tmp_path: Path) -> None:
    """The bytes are there, nothing else is left, and permissions are those a file gets here."""
    write_whole(tmp_path / "a.pdf", b"new")
    (tmp_path / "b").touch()

    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "b"]
    assert (tmp_path / "a.pdf").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_an_existing_file_keeps_its_permissions(tmp_path: Path) -> None:
    """Replacing a private report does not publish it."""
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    target.chmod(0o600)
    write_whole(str(target), b"new")

    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What a link points to is replaced, not the link."""
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    write_whole(tmp_path / "link", b"new")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    """On a full disk the old report stands and no part of the new one is left behind."""

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    if broken == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)

    with pytest.raises(OSError, match="No space"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    """No folder is made by the way."""
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "no" / "a.pdf", b"new")
