"""The sample assessment: DeepSeek's own API for an EU retailer's customer support, rejected."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from vendor_risk.assess.acceptance_result import AcceptanceResult
from vendor_risk.assess.assessment import Assessment
from vendor_risk.assess.claim_result import ClaimResult, EvaluationUsed
from vendor_risk.assess.collected_result import CollectedResult
from vendor_risk.assess.contradiction import Contradiction
from vendor_risk.assess.cost_result import CostLine, CostResult
from vendor_risk.assess.coverage import Coverage
from vendor_risk.assess.decision import Decision
from vendor_risk.assess.domain_result import Contribution, DomainResult
from vendor_risk.assess.energy_result import EnergyResult
from vendor_risk.assess.interval import Interval
from vendor_risk.assess.question_result import Band
from vendor_risk.assess.questionnaire_result import QuestionnaireResult
from vendor_risk.assess.record import InputRecord, PolicyRecord, RegionRecord, ScaleRecord, Subject, ToleranceRecord
from vendor_risk.assess.unknown_fact import Effect, UnknownFact

from . import sample_facts as f
from .sample_places import determinations, parties, places, residency
from .sample_questions import NO, YES, questions

APPROVE, CONDITIONS, ESCALATE, REJECT = Decision
AS_OF = date(2026, 11, 24)


def contributions() -> tuple[Contribution, ...]:
    """Shares that sum to the score at either end."""
    shares = {"RES-01": "31.9", "DATA-01": "31.9", "SEC-01": "4.4", "SEC-10": "4.4", "SEC-11": "4.4", "SEC-20": "4.4", "DATA-03": "1.1"}
    worst = [Contribution(id_, id_.lower(), Decimal(share), Decimal(share)) for id_, share in shares.items()]
    return (*worst, Contribution("CON-01", "con-01", Decimal("0.0"), Decimal("4.4")))


def domain(id_: str, residual: tuple[float, float] | None, bands: tuple[Band, Band], decided: tuple[int, int]) -> DomainResult:
    """A domain whose inherent risk is its residual risk."""
    risk = None if residual is None else Interval(*residual)
    own = tuple(share for share in contributions() if share.question.startswith(id_[:3].upper()))
    consideration = id_ in {"cost", "efficiency", "data", "functionality", "security"}
    return DomainResult(
        id_,
        "ai-vendor",
        id_.capitalize(),
        consideration,
        risk,
        risk,
        bands[0] if risk else None,
        bands[1] if risk else None,
        *decided,
        APPROVE if risk else None,
        (REJECT if bands[1] == "critical" else CONDITIONS) if risk else None,
        own,
    )


def domains() -> tuple[DomainResult, ...]:
    """All eight domains of the shipped questionnaire."""
    return (
        domain("security", (42.1, 42.1), ("high", "high"), (8, 8)),
        domain("data", (61.8, 61.8), ("critical", "critical"), (4, 4)),
        domain("residency", (60.0, 60.0), ("critical", "critical"), (1, 1)),
        domain("contract", (3.0, 17.2), ("moderate", "high"), (1, 3)),
        domain("functionality", (1.5, 4.4), ("low", "moderate"), (1, 2)),
        domain("cost", (0.0, 0.0), ("low", "low"), (1, 1)),
        domain("efficiency", (0.0, 0.5), ("low", "low"), (0, 1)),
        domain("resilience", None, ("low", "low"), (0, 1)),
    )


def scale() -> ScaleRecord:
    """The scales that the method is described with."""

    def severity(product: int) -> Band:
        return "low" if product <= 4 else "moderate" if product <= 9 else "high" if product <= 16 else "critical"

    return ScaleRecord(
        "ai-vendor",
        tuple(tuple(severity(likelihood * impact) for impact in range(1, 6)) for likelihood in range(1, 6)),
        (("low", 0.005), ("moderate", 0.03), ("high", 0.12), ("critical", 0.6)),
        (("low", 0.0), ("moderate", 2.0), ("high", 10.0), ("critical", 50.0)),
        0.5,
        (ToleranceRecord("", 10.0, 50.0, None), ToleranceRecord("security", 5.0, 25.0, None)),
    )


def unknowns() -> tuple[UnknownFact, ...]:
    """Three things nobody has stated; none of them can turn the rejection."""
    effects = (Effect("yes", REJECT, REJECT), Effect("no", REJECT, REJECT))
    return (
        UnknownFact(
            f.AGREEMENT.path,
            f.AGREEMENT.words,
            "Is a processing agreement under Art. 28 GDPR signed? Please send a copy.",
            ("CON-01",),
            0.0,
            False,
            True,
            effects,
            f.AGREEMENT.source,
        ),
        UnknownFact(
            f.RETENTION.path,
            f.RETENTION.words,
            "For how many days do you keep prompts and outputs, backups included?",
            ("CON-02",),
            0.0,
            False,
            False,
            (),
            f.RETENTION.source,
        ),
        UnknownFact(
            "answers.FUN-09", "answer to FUN-09", "Has the use been tried with our own cases?", ("FUN-09",), 0.0, False, True, (), None
        ),
    )


def claims() -> tuple[ClaimResult, ...]:
    """One claim nobody reproduced, one that a laboratory reproduced, one that a test contradicts."""
    measured = EvaluationUsed("Open-R1", 65.2, True, date(2025, 3, 1), (f.AIME,))
    lower = EvaluationUsed("CAISI", 31.5, True, date(2025, 9, 30), (f.JAILBREAK,))
    return (
        ClaimResult(
            "r1", "DeepSeek-R1", "capability", "AIME 2024", "pass@1", "%", 79.8, "DeepSeek", "claimed", (), 70.0, True, None, (f.AIME,)
        ),
        ClaimResult(
            "r1",
            "DeepSeek-R1",
            "capability",
            "GPQA Diamond",
            "pass@1",
            "%",
            65.2,
            "DeepSeek",
            "reproduced",
            (measured,),
            None,
            None,
            None,
            (),
        ),
        ClaimResult(
            "r1",
            "DeepSeek-R1",
            "capability",
            "SWE-bench Verified",
            "resolved",
            "%",
            49.2,
            "DeepSeek",
            "contradicted",
            (lower,),
            45.0,
            True,
            False,
            (),
        ),
    )


def sample() -> Assessment:
    """DeepSeek's API for customer support in the EU: rejected at both ends, some facts still unknown."""
    judged = questions()
    total = Interval(82.5, 86.9)
    return Assessment(
        schema=1,
        subject=Subject(
            "DeepSeek",
            "vendor-api",
            "DeepSeek's own API",
            "vendor_api",
            "r1",
            "DeepSeek-R1",
            "deepseek",
            "Hangzhou DeepSeek Artificial Intelligence Basic Technology Research Co., Ltd.",
            "Example Retail SE (illustrative)",
            "Customer-support assistant",
            "Draft replies to customers' questions about orders, deliveries and returns",
            "Head of customer care",
        ),
        as_of=AS_OF,
        policy=(PolicyRecord("ai-vendor", "AI vendors: the five considerations", "1.0.0", "3f" * 32),),
        overrides=(),
        inputs=(InputRecord("dossier", f.DOSSIER, "a1" * 32), InputRecord("engagement", f.ENGAGEMENT, "b2" * 32)),
        best=REJECT,
        worst=REJECT,
        decision=REJECT,
        incomplete=False,
        score=total,
        inherent=total,
        band_best="critical",
        band_worst="critical",
        coverage=Coverage(sum(q.decided for q in judged), len(judged)),
        bounds="tightened",
        why=(
            "SEC-01: the operator stores our customers' conversations in China and runs the model there, under the law of China.",
            "RES-01: personal data of 250,000 people in the EU would go to China without an adequacy decision or an effective mechanism.",
            "DATA-01: the operator may train its models on what we send, and what has trained a model can't be taken back.",
        ),
        reasons=("SEC-01", "RES-01", "DATA-01", "CON-01", "SEC-10", "SEC-11", "SEC-20", "SEC-30", "DATA-03", "CON-03", "DATA-07"),
        conditions=(),
        questionnaires=(
            QuestionnaireResult(
                "ai-vendor",
                "AI vendors: the five considerations",
                REJECT,
                REJECT,
                total,
                total,
                "critical",
                "critical",
                14,
                19,
                contributions(),
            ),
        ),
        scales=(scale(),),
        domains=domains(),
        questions=judged,
        residency=residency(),
        determinations=determinations(),
        deciding_unknowns=(),
        unknowns=unknowns(),
        contradictions=(
            Contradiction(
                "SEC-30",
                "Does the operator hold a current security certification?",
                "yes",
                "Vendor's sales contact",
                date(2026, 11, 2),
                YES,
                "no",
                NO,
                NO,
                (f.CERTIFIED,),
            ),
        ),
        disputed=(f.POOL,),
        acceptances=(
            AcceptanceResult(
                "SEC-20",
                "A. Example",
                "CISO",
                "The exposure was closed within a day.",
                date(2025, 10, 1),
                date(2026, 10, 1),
                "lapsed",
                "its last day was 1 October 2026",
            ),
        ),
        claims=claims(),
        cost=CostResult(
            2847.0,
            "USD",
            4000.0,
            "EUR",
            None,
            (
                CostLine("input tokens", 1200.0, "million tokens", 0.55, 660.0),
                CostLine("output tokens", 998.63, "million tokens", 2.19, 2187.0),
            ),
            (),
        ),
        energy=EnergyResult(None, None, None, None, (), (f.ENERGY.path,)),
        evidence=f.evidence(),
        places=places(),
        parties=parties(),
        regions=(
            RegionRecord("china", "China, Hong Kong and Macao"),
            RegionRecord("countries_of_concern", "Countries of concern (28 CFR 202.601)"),
        ),
        collected=(CollectedResult("keystroke patterns", "users", (f.TRAINS,)), CollectedResult("device model", "users", (f.TRAINS,))),
        assumptions=("The retailer, its volumes and its budget are illustrative (evidence “retailer”).",),
    )
