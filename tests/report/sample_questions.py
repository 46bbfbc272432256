"""Questions of the sample assessment, each as the engine would have judged it."""

from __future__ import annotations

from vendor_risk.assess.fact import FactUsed, SourceLine
from vendor_risk.assess.interval import Interval
from vendor_risk.assess.outcome import Outcome
from vendor_risk.assess.question_result import Band, Gate, MitigationResult, QuestionResult, Rating
from vendor_risk.assess.verdict import Reference

from . import sample_facts as f

MAGNITUDES: dict[Band, float] = {"low": 0.005, "moderate": 0.03, "high": 0.12, "critical": 0.6}
YES, PARTLY, NO, NONE, OPEN = (
    Outcome.SATISFIED,
    Outcome.PARTLY_SATISFIED,
    Outcome.NOT_SATISFIED,
    Outcome.NOT_APPLICABLE,
    Outcome.NOT_ANSWERED,
)
FILTER = MitigationResult("output-filter", "Output filter", 0.5, "planned", "asserted", Interval(1.0, 1.0), "planned is not in place")


def severity(likelihood: int, impact: int) -> Band:
    """The default severity table."""
    product = likelihood * impact
    return "low" if product <= 4 else "moderate" if product <= 9 else "high" if product <= 16 else "critical"


def question(
    id_: str,
    domain: str,
    ask: str,
    outcome: Outcome,
    reason: str,
    *facts: FactUsed,
    rating: tuple[int, int] = (3, 3),
    gate: tuple[Gate, Gate] = ("none", "none"),
    remedy: str = "Agree it in the contract and name the clause as evidence.",
    because: str = "What is not agreed cannot be enforced when it matters.",
    possible: tuple[Outcome, ...] = (),
    answer: str | None = None,
    said: str | None = None,
    refs: tuple[str, ...] = (),
    mitigations: tuple[MitigationResult, ...] = (),
    contradiction: bool = False,
) -> QuestionResult:
    """A question result with the defaults most samples share."""
    open_ = outcome is OPEN
    outcomes = possible or ((YES, NO) if open_ else (outcome,))
    band = severity(*rating)
    weights = [MAGNITUDES[band] * each.weight / 2 for each in outcomes]
    risk = Interval(min(weights), max(weights))
    return QuestionResult(
        id=id_,
        questionnaire="ai-vendor",
        domain=domain,
        title=ask.rstrip("?"),
        ask=ask,
        because=because,
        remedy=remedy,
        owner="Chief information security officer" if domain == "security" else "Data protection officer",
        refs=tuple(Reference(*ref.split(" ", 1)) for ref in refs),
        outcome=outcome,
        possible=outcomes,
        answer=answer,
        said=said,
        said_note=None,
        gate_best=gate[0],
        gate_worst=gate[1],
        severity=band,
        severity_best=band,
        likelihood=rating[0],
        impact=Rating(rating[1], rating[1]),
        weight=1.0,
        inherent=risk,
        residual=risk,
        mitigations=mitigations,
        cause=id_.lower(),
        facts=facts,
        unknowns=tuple(fact.path for fact in facts if not fact.known) or (("answers." + id_,) if open_ and not facts else ()),
        contradiction=contradiction,
        acceptance=None,
        assurance=max((fact.assurance for fact in facts), default="asserted"),
        because_outcome=reason,
        condition="places.exists(p, p.country in regions.china)" if id_ == "SEC-01" else "",
        rendered="",
        at=SourceLine("ai-vendor.yaml", 100 + len(ask), 5),
    )


def questions() -> tuple[QuestionResult, ...]:
    """About one question in three of the shipped questionnaire."""
    return (
        question(
            "SEC-01",
            "security",
            "Will we send data to a Chinese-hosted model?",
            NO,
            "Yes: the operator stores our data in China and runs the model there.",
            f.STORAGE,
            f.INFERENCE,
            f.PERSONAL,
            rating=(4, 4),
            gate=("reject", "reject"),
            answer="yes",
            refs=("GDPR Art. 44", "NIST-AI-600-1 2.12"),
            because="Whoever hosts the model can be compelled to hand the data over under the host country's law.",
            remedy="Run the open weights yourself or with an operator outside China.",
        ),
        question(
            "RES-01",
            "residency",
            "Does personal data of people in the EEA stay where GDPR Chapter V permits it?",
            NO,
            "Storage in China has no adequacy decision and no effective transfer mechanism.",
            f.STORAGE,
            f.MECHANISM,
            f.PERSONAL,
            rating=(4, 5),
            gate=("reject", "reject"),
            answer="no",
            refs=("GDPR Art. 46",),
            remedy="Choose a route whose places lie in the EEA or in a country with an adequacy decision.",
        ),
        question(
            "DATA-01",
            "data",
            "Does the operator train models on what we send?",
            NO,
            "Yes: the privacy policy says inputs may be used to train models.",
            f.TRAINS,
            rating=(5, 4),
            gate=("reject", "reject"),
            answer="yes",
            refs=("GDPR Art. 5",),
            because="Content that has trained a shared model can't be taken back.",
            remedy="Have the opt-out put into the contract, and name the clause as evidence.",
        ),
        question(
            "SEC-10",
            "security",
            "Does the model resist common jailbreaks?",
            NO,
            "No: an authority measured 94 % compliance with overtly malicious requests under a common jailbreak.",
            f.JAILBREAK,
            rating=(4, 3),
            answer="no",
            refs=("OWASP LLM01",),
            mitigations=(FILTER,),
            remedy="Put an input and an output filter in front of the model and test it before use.",
        ),
        question(
            "SEC-11",
            "security",
            "Do agents built on the model resist hijacking?",
            NO,
            "No: twelve times as likely to follow injected instructions as the models compared with.",
            f.HIJACK,
            rating=(3, 4),
            answer="no",
            refs=("OWASP LLM06",),
        ),
        question(
            "DATA-07",
            "data",
            "Is the model free of politically directed answers in our field of use?",
            PARTLY,
            "Partly: narratives aligned with a government were measured four times as often, outside our field of use.",
            f.CENSOR,
            rating=(3, 2),
            answer="partly",
        ),
        question(
            "DATA-03",
            "data",
            "Is it known what the model was trained on?",
            NO,
            "No: training data was not released.",
            f.TRAINING,
            rating=(3, 3),
            answer="no",
        ),
        question(
            "SEC-20",
            "security",
            "Has the operator been free of breaches in the last two years?",
            NO,
            "No: a database with chat history was open to the internet until 29 January 2025.",
            f.BREACH,
            rating=(3, 4),
            answer="no",
        ),
        question(
            "CON-01",
            "contract",
            "Is a processing agreement under Art. 28 GDPR signed?",
            OPEN,
            "Nobody has stated whether a processing agreement is signed.",
            f.AGREEMENT,
            rating=(3, 4),
            gate=("none", "escalate"),
            refs=("GDPR Art. 28",),
        ),
        question(
            "CON-02",
            "contract",
            "Is what we send deleted within 30 days?",
            OPEN,
            "The period of retention is unknown.",
            f.RETENTION,
            rating=(3, 3),
            possible=(YES, PARTLY, NO),
        ),
        question(
            "CON-03",
            "contract",
            "Is the contract governed by the law of a state with independent courts?",
            NO,
            "The law of China governs it.",
            f.LAW,
            answer="no",
        ),
        question(
            "SEC-30",
            "security",
            "Does the operator hold a current security certification?",
            NO,
            "The operator holds none.",
            f.CERTIFIED,
            rating=(2, 4),
            answer="no",
            said="yes",
            contradiction=True,
        ),
        question("SEC-31", "security", "Is traffic encrypted?", YES, "Encryption in transit is in place.", f.ENCRYPTED, answer="yes"),
        question("COST-01", "cost", "Does the month's bill stay within the budget?", YES, "It does.", f.PRICE, f.BUDGET, answer="yes"),
        question("EFF-01", "efficiency", "Is the energy of a request disclosed?", OPEN, "Nobody disclosed it.", f.ENERGY, rating=(3, 1)),
        question("FUN-02", "functionality", "Is the required reasoning claimed and validated?", PARTLY, "Claimed, not reproduced.", f.AIME),
        question("FUN-09", "functionality", "Has the use been tried with our own cases?", OPEN, "Nobody has answered.", rating=(3, 3)),
        question("RSL-01", "resilience", "Is there a way out if the service ends?", OPEN, "Nobody has answered.", rating=(2, 3)),
        question("RSL-02", "resilience", "Are US agencies free to use it?", NONE, "The organisation is not in the United States."),
    )
