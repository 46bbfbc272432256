"""Variants of the sample assessment: incomplete, approved with conditions, and nothing applicable."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from vendor_risk.assess.assessment import Assessment
from vendor_risk.assess.condition import Condition
from vendor_risk.assess.cost_result import CostResult
from vendor_risk.assess.coverage import Coverage
from vendor_risk.assess.energy_result import EnergyResult
from vendor_risk.assess.interval import Interval
from vendor_risk.assess.unknown_fact import Effect

from .sample import CONDITIONS, ESCALATE, sample


def incomplete() -> Assessment:
    """A cloud in the EU for the same use: between approval with conditions and escalation, with what would settle it."""
    base = sample()
    open_ = tuple(
        replace(unknown, deciding=True, closes=closes, effects=(Effect("yes", CONDITIONS, CONDITIONS), Effect("no", ESCALATE, ESCALATE)))
        for unknown, closes in zip(base.unknowns, (1.0, 0.5, 0.25), strict=True)
    )
    return replace(
        base,
        subject=replace(
            base.subject,
            deployment="eu-cloud",
            deployment_title="A cloud in the EU",
            route="cloud_hosted",
            operator_name="Example Cloud GmbH",
        ),
        best=CONDITIONS,
        worst=ESCALATE,
        decision=None,
        incomplete=True,
        score=Interval(18.2, 44.1),
        band_best="high",
        band_worst="high",
        questions=tuple(replace(q, gate_best="none", gate_worst="none" if q.id != "CON-01" else "escalate") for q in base.questions[3:]),
        reasons=base.reasons[3:],
        deciding_unknowns=tuple(unknown.path for unknown in open_),
        unknowns=open_,
        contradictions=(),
        acceptances=(),
        conditions=conditions(),
        cost=CostResult(None, None, 4000.0, "EUR", None, (), ("deployment.price.input_per_mtok",)),
    )


def conditions() -> tuple[Condition, ...]:
    """What approval would hang on."""
    return (
        Condition(
            "SEC-10",
            "Jailbreaks",
            "Put an input and an output filter in front of the model and test it before use.",
            "CISO",
            date(2026, 12, 24),
            "high",
            False,
        ),
        Condition(
            "SEC-11",
            "Hijacking",
            "Keep a person in the loop for every action an agent takes.",
            "Head of customer care",
            date(2026, 12, 24),
            "high",
            False,
        ),
        Condition(
            "CON-01",
            "Processing agreement",
            "Sign a processing agreement under Art. 28 GDPR.",
            "Data protection officer",
            date(2026, 12, 24),
            "high",
            True,
        ),
    )


def approved() -> Assessment:
    """Self-hosted in the EU: approved with conditions, nothing unknown."""
    base = incomplete()
    return replace(
        base,
        best=CONDITIONS,
        worst=CONDITIONS,
        decision=CONDITIONS,
        incomplete=False,
        score=Interval(31.0, 31.0),
        unknowns=(),
        deciding_unknowns=(),
        subject=replace(
            base.subject,
            deployment="self-hosted",
            deployment_title="Our own machines in the EU",
            route="self_hosted",
            operator_name="Example Retail SE (illustrative)",
        ),
        places=base.places[:0],
        residency=(),
        parties=base.parties[:0],
        determinations=(),
        collected=(),
    )


def empty() -> Assessment:
    """A policy of which nothing applies: no decision, and hardly a section has anything to say."""
    base = sample()
    nothing = CostResult(None, None, None, None, None, (), ())
    return replace(
        base,
        best=None,
        worst=None,
        decision=None,
        score=None,
        inherent=None,
        band_best=None,
        band_worst=None,
        why=(),
        reasons=(),
        domains=(),
        coverage=Coverage(1, 1),
        questions=base.questions[-1:],
        residency=(),
        determinations=(),
        unknowns=(),
        contradictions=(),
        disputed=(),
        acceptances=(),
        claims=(),
        cost=nothing,
        energy=EnergyResult(None, None, None, None, (), ()),
        evidence=(),
        places=(),
        parties=(),
        collected=(),
        assumptions=(),
        questionnaires=tuple(
            replace(each, best=None, worst=None, score=None, inherent=None, band_best=None, band_worst=None, contributions=())
            for each in base.questionnaires
        ),
    )
