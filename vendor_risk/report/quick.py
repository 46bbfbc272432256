"""Quick: what lets the PDF engine start and work without things that only take time."""

from __future__ import annotations

import ctypes.util
import gc
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def libraries_by_name() -> Iterator[None]:
    """Load shared libraries by the names that Linux has for them, without running a compiler to look for those of other systems."""
    found = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _not_found
    try:
        yield
    finally:
        ctypes.util.find_library = found


def _not_found(name: str) -> str | None:  # noqa: ARG001  # as the function it stands for
    return None


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave garbage where it is: a report's boxes and styles live until it is written, and looking for garbage finds none."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
