from __future__ import annotations

import ctypes.util
import gc

from vendor_risk.report.quick import libraries_by_name, uncollected


def test_libraries_are_looked_for_as_before_afterwards() -> None:
    """What was changed to load the engine is as it was once that is done."""
    before = ctypes.util.find_library
    with libraries_by_name():
        assert ctypes.util.find_library("c") is None or ctypes.util.find_library is before

    assert ctypes.util.find_library is before


def test_garbage_is_collected_again_if_it_was() -> None:
    """A report leaves the collector as it found it, on or off."""
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
