"""What vendor_risk gives its users by name, and what it costs to import."""

from __future__ import annotations

import subprocess
import sys
from types import FunctionType

import pytest

import vendor_risk


@pytest.mark.parametrize("name", vendor_risk.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    """A name that is promised is found, and documented."""
    assert getattr(vendor_risk, name).__doc__
    assert name in dir(vendor_risk)


def test_an_unknown_name_is_missed_as_usual() -> None:
    """Laziness changes nothing about a misspelt name."""
    with pytest.raises(AttributeError, match="no attribute 'asses'"):
        _ = vendor_risk.asses  # type: ignore[attr-defined]  # that is the point


def test_assess_is_the_function_whatever_was_imported_before() -> None:
    """The layer of the same name does not get in its way."""
    from vendor_risk.assess.decision import Decision  # noqa: PLC0415  # the order of imports is what is tested

    assert isinstance(vendor_risk.assess, FunctionType)
    assert vendor_risk.Decision is Decision


def test_importing_it_loads_nothing_heavy() -> None:
    """Importing vendor_risk loads no renderer, no model and no parser."""
    code = "import sys, vendor_risk; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert not {"pydantic", "jinja2", "weasyprint", "pycountry", "yaml", "click"} & set(loaded)


def test_what_a_python_user_needs_loads_no_renderer() -> None:
    """Reading and judging costs no import of the PDF engine or the template engine."""
    code = "import sys; from vendor_risk import assess, load_dossier, load_engagement, load_policy; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert "pydantic" in loaded
    assert not {"jinja2", "weasyprint"} & set(loaded)
