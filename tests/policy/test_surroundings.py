"""Surroundings: an organisation's own regions and controls beside the shipped ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from vendor_risk.errors import DocumentError
from vendor_risk.policy import load_policy, parse_policy, read_catalogue
from vendor_risk.shipped import shipped

from .texts import BODY, text

REGIONS = """\
kind: regions
schema: 1
title: Ours
dated: 2026-11-24
regions:
  home: {title: Home, effect: prohibits, source: "https://example.org", members: [{country: FI}]}
"""
CONTROLS = """\
kind: controls
schema: 1
id: ours
title: Ours
controls: {badge: {title: Badges, objective: Nobody walks in.}}
"""


def test_own_regions_and_controls_can_be_named(tmp_path: Path) -> None:
    """They are known to conditions and mitigations, beside the shipped ones, and belong to the digest."""
    (tmp_path / "regions.yaml").write_text(REGIONS, encoding="utf-8")
    (tmp_path / "controls.yaml").write_text(CONTROLS, encoding="utf-8")
    body = BODY.replace("engagement.systematic", "places.exists(p, p.country in regions.home || p.country in regions.china)")
    body += "    mitigated_by: [{control: badge, effectiveness: 0.5}]\nregions: [regions.yaml]\ncontrols: [controls.yaml]\n"
    (tmp_path / "ours.yaml").write_text(text(body), encoding="utf-8")

    ours = load_policy(tmp_path / "ours.yaml")

    assert {"home", "china"} <= set(ours.regions)
    assert {"badge", "mfa"} <= set(ours.catalogue)
    (tmp_path / "controls.yaml").write_text(CONTROLS.replace("walks in", "gets in"), encoding="utf-8")
    assert load_policy(tmp_path / "ours.yaml") != ours


def test_a_document_in_memory_names_no_files() -> None:
    """There is no folder that its paths could be relative to."""
    with pytest.raises(DocumentError, match="which has no folder"):
        parse_policy(text(BODY + "regions: [regions.yaml]\n"))


def test_the_shipped_catalogue_says_what_each_control_is_for() -> None:
    """About forty controls, each with a title, an objective and where it comes from."""
    catalogue = read_catalogue(shipped("questionnaires") / "controls" / "catalogue.yaml")

    assert len(catalogue) >= 40
    assert all(control.title and control.objective.endswith(".") and control.refs for control in catalogue.values())
    assert len({control.title for control in catalogue.values()}) == len(catalogue)
