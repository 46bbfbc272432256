"""The control catalogue: each control leads to the frameworks that an auditor knows, by ids in their own form."""

from __future__ import annotations

import re

import pytest

from vendor_risk.policy import read_catalogue
from vendor_risk.policy.source import shipped_files

CATALOGUE = {id_: control for file in shipped_files("controls") for id_, control in read_catalogue(file).items()}
FORMS = {
    "NIST-800-53": r"[A-Z]{2}-\d{1,2}(\(\d{1,2}\))?",
    "ISO-27001": r"A\.[5-8]\.\d{1,2}",
    "CSA-CCM": r"(A&A|AIS|BCR|CCC|CEK|DCS|DSP|GRC|HRS|IAM|IPY|I&S|LOG|SEF|STA|TVM|UEM)-\d{2}",
    "CSA-AICM": r"A&A|AIS|BCR|CCC|CEK|DCS|DSP|GRC|HRS|IAM|IPY|I&S|LOG|MDS|SEF|STA|TVM|UEM",
    "SOC-2": r"(CC[1-9]|A1|C1|PI1|P[1-8])\.\d{1,2}",
}
ISO_CONTROLS = {"5": 37, "6": 8, "7": 14, "8": 34}
MVSP = {f"{theme}.{number}" for theme, most in ((1, 8), (2, 8), (3, 5), (4, 4)) for number in range(1, most + 1)}


@pytest.mark.parametrize("framework", FORMS)
def test_every_control_leads_to_the_framework(framework: str) -> None:
    """At least once, and by ids that can be looked up there."""
    for name, control in CATALOGUE.items():
        ids = [ref.id for ref in control.refs if ref.framework == framework]
        assert ids, name
        assert all(re.fullmatch(FORMS[framework], id_) for id_ in ids), (name, ids)


def test_annex_a_has_the_numbers_that_are_named() -> None:
    """ISO/IEC 27001:2022 has 37 organisational, 8 people, 14 physical and 34 technological controls."""
    for name, control in CATALOGUE.items():
        for ref in control.refs:
            if ref.framework == "ISO-27001":
                _, theme, number = ref.id.split(".")
                assert 1 <= int(number) <= ISO_CONTROLS[theme], (name, ref.id)


def test_no_clause_is_named_twice_for_a_control() -> None:
    """A crosswalk is read by people."""
    for name, control in CATALOGUE.items():
        assert len({str(ref) for ref in control.refs}) == len(control.refs), name


def test_minimum_security_controls_exist() -> None:
    """What is said of MVSP names controls that MVSP has."""
    assert {ref.id for control in CATALOGUE.values() for ref in control.refs if ref.framework == "MVSP"} <= MVSP
