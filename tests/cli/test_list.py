"""`list` names what ships."""

from __future__ import annotations

import pytest

from tests.cli.command import run


def test_all_that_ships_is_named() -> None:
    """Questionnaires, regions, controls and examples, each under its heading."""
    shown = run("list").stdout

    for line in (
        "Questionnaires",
        "  ai-vendor ",
        "Regions",
        "  eu_adequate ",
        "Controls",
        "  encryption-in-transit ",
        "Examples",
        "  examples/deepseek-r1",
    ):
        assert line in shown
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize("what", ["questionnaires", "regions", "controls", "examples"])
def test_one_kind_alone_has_no_heading(what: str) -> None:
    """The lines of one kind can go into a script."""
    lines = run("list", what).stdout.splitlines()

    assert lines
    assert all(line.startswith("  ") for line in lines)


def test_examples_are_missed_silently_where_they_do_not_ship(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation has no examples, and says nothing of them."""
    from vendor_risk.errors import VendorRiskError  # noqa: PLC0415  # kept beside what it is about

    def nowhere(_: str) -> None:
        raise VendorRiskError

    monkeypatch.setattr("vendor_risk.shipped.shipped", nowhere)
    assert run("list", "examples").stdout == ""
