"""A policy travels with everything it rests on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from vendor_risk import load_policy
from vendor_risk.documents import Text
from vendor_risk.errors import DocumentError, UsageError
from vendor_risk.policy import Policy, bundle, unbundle

BASE = """\
kind: questionnaire
schema: 1
id: own-base
version: 1.0.0
title: Own base
regions: [more/regions.yaml]
domains: {own: {title: Own}}
questions:
  - {id: OWN-01, domain: own, ask: Is it hosted at home?, because: We say so., answer: 'places.exists(p, p.country in regions.home)',
     expect: yes, likelihood: likely, impact: 3}
"""
REGIONS = """\
kind: regions
schema: 1
dated: 2026-01-01
title: Own regions
regions: {home: {title: Home, effect: permits, members: [{country: FI}]}}
"""
TOP = """\
# a comment, which is part of what was read
kind: questionnaire
schema: 1
id: own-top
version: 1.0.0
title: Own top
extends: [base/own.yaml, ai-vendor]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A questionnaire of one's own, which extends another beside it, which names a region."""
    (tmp_path / "base" / "more").mkdir(parents=True)
    (tmp_path / "base" / "more" / "regions.yaml").write_text(REGIONS, encoding="utf-8")
    (tmp_path / "base" / "own.yaml").write_text(BASE, encoding="utf-8")
    (tmp_path / "top.yaml").write_bytes(b"\xef\xbb\xbf" + TOP.replace("\n", "\r\n").encode())
    return tmp_path / "top.yaml"


def where(policy: Policy) -> list[object]:
    """Where each question stands."""
    return [policy.position("questions", question.id, "ask") for question in policy.questions]


def test_a_bundle_gives_the_same_policy(own: Path) -> None:
    """Own and shipped questionnaires, their bases and their regions: the same content, and each thing at its old place."""
    policy = load_policy(own, "minimum-security")
    bundled = bundle(policy)
    for file in sorted(own.parent.rglob("*.yaml")):
        file.unlink()

    again = unbundle(bundled)

    assert again == policy
    assert again.digest == policy.digest
    assert where(again) == where(policy)
    assert again.regions["home"] == policy.regions["home"]
    assert bundle(again) == bundled


def test_names_are_base_names(own: Path) -> None:
    """No folder of the machine is in a bundle, and each document is as it was read."""
    bundled = bundle(load_policy(own))
    names = [each.document.name for each in bundled.questionnaires]

    assert names[-1] == "top.yaml"
    assert all("/" not in name for name in names)
    assert bundled.questionnaires[-1].document.text == "\ufeff" + TOP.replace("\n", "\r\n")


def test_a_foundation_that_is_not_the_shipped_one_counts() -> None:
    """What a report was judged by is what is embedded, whatever ships by now."""
    bundled = bundle(load_policy("gdpr-transfers"))
    (world,) = [text for text in bundled.foundation["regions"] if text.name == "world.yaml"]
    other = Text(world.name, world.text.replace("China, Hong Kong and Macao", "Elsewhere"))
    changed = tuple(other if text is world else text for text in bundled.foundation["regions"])

    again = unbundle(replace(bundled, foundation={**bundled.foundation, "regions": changed}))

    assert again.regions["china"].title == "Elsewhere"
    assert again.digest != load_policy("gdpr-transfers").digest


def test_a_bundle_that_does_not_hold_together_is_refused() -> None:
    """Whoever made it: a message, and no traceback."""
    bundled = bundle(load_policy("gdpr-transfers"))
    (one,) = bundled.questionnaires
    chain = tuple(replace(one, extends=(index - 1,) if index else ()) for index in range(20))

    for broken in (
        replace(bundled, judged=()),
        replace(bundled, judged=(7,)),
        replace(bundled, foundation={}),
        replace(bundled, questionnaires=(replace(one, extends=(0,)),)),
        replace(bundled, questionnaires=(replace(one, beside={"secrets": {}}),)),
        replace(bundled, questionnaires=chain),
        replace(bundled, questionnaires=(one,) * 201),
    ):
        with pytest.raises(UsageError):
            unbundle(broken)
    with pytest.raises(DocumentError):
        unbundle(replace(bundled, questionnaires=(replace(one, document=Text("a.yaml", "kind: questionnaire")),)))
