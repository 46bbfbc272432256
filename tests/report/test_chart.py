from __future__ import annotations

from dataclasses import replace

from vendor_risk.report.chart import position, ticks
from vendor_risk.report.parts.method import method_part
from vendor_risk.report.parts.part import Matter
from vendor_risk.report.parts.risk import risk_part

from .sample import sample, scale


def test_the_axis_is_marked_where_the_policys_bands_begin() -> None:
    """Another policy's bands are other marks; a label that would touch its neighbour is left out, its mark is not."""
    ours = replace(scale(), bands=(("low", 0.0), ("moderate", 5.0), ("high", 40.0), ("critical", 42.5)))

    assert [(tick["label"], tick["border"]) for tick in ticks(scale())] == [
        ("0", False),
        ("2", True),
        ("10", True),
        ("50", True),
        ("100", False),
    ]
    assert [tick["label"] for tick in ticks(ours)] == ["0", "5", "40", "", "100"]
    assert ticks(ours)[3] == {"at": position(42.5), "label": "", "border": True}


def test_a_cell_of_the_grid_is_as_grave_as_the_policys_table_says() -> None:
    """Not the product of likelihood and impact: a policy may weigh otherwise."""
    harsh = replace(scale(), severity=(("low", "low", "low", "low", "critical"), *scale().severity[1:]))
    part = risk_part(Matter(replace(sample(), scales=(harsh,))))

    assert part is not None
    rows = part["grid"]["rows"]  # type: ignore[index]  # a part is plain data
    assert rows[0]["number"] == 5
    assert [cell["severity"] for cell in rows[0]["cells"]] == ["critical", "high", "high", "critical", "critical"]
    assert part["bands"] == "low, moderate from 2, high from 10 and critical from 50"


def test_the_method_names_the_policys_own_numbers() -> None:
    """Magnitudes and tolerances stand in the words of the method, those of a domain too."""
    told = " ".join(step["rule"] for step in method_part(Matter(sample()))["steps"])  # type: ignore[attr-defined]  # a part is plain data

    assert "low 0.5, moderate 3, high 12 and critical 60" in told
    assert "The whole is approved under 10, with conditions under 50, escalated from there; Security is approved under 5" in told
