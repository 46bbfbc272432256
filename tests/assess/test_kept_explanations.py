"""Explanations, word by word, as they were read and kept: VENDOR_RISK_UPDATE_GOLDEN=1 keeps today's, whose difference wants reading."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.assess.builders import a_dossier, a_policy, a_question, an_engagement, judged, policy_text, some_answers
from vendor_risk.policy import load_policy

if TYPE_CHECKING:
    from vendor_risk.assess.assessment import Assessment

KEPT = Path(__file__).parent / "explanations"
EVIDENCE: dict[str, Any] = {
    "terms": {"kind": "contract", "title": "Terms of use", "publisher": "Acme", "dated": "2025-06-01"},
    "audit": {"kind": "independent_audit", "title": "Audit report", "dated": "2025-05-01", "expires": "2025-12-31"},
    "article": {"kind": "press", "title": "An article", "confirmed": False},
    "next": {"kind": "contract", "title": "Next year's terms", "dated": "2026-02-01"},
}
REFS = [{"framework": "GDPR", "id": "Art. 28(3)"}, {"framework": "NIST-AI-600-1", "id": "2.4"}]
FULL = a_question(
    "DATA-01",
    title="Training *on* what we send",
    applies='deployment.route == "vendor_api"',
    partly="deployment.terms.training_opt_out",
    gate=[
        {"when": "data.exists(d, d.personal)", "then": "reject", "because": "Persons can't be asked again."},
        {"when": 'data.exists(d, d.classification == "internal")', "then": "escalate", "because": "Ours alone is at stake."},
        {"then": "none"},
    ],
    mitigated_by=[
        {"control": "guardrails", "effectiveness": 0.5},
        {"control": "encryption-in-transit", "effectiveness": 0.25, "when": "deployment.terms.zero_retention"},
    ],
    cause="reuse",
    weight=0.8,
    owner="Data protection officer",
    refs=REFS,
)
CONTROLS = {
    "guardrails": {"status": "in_place", "evidence": ["audit"]},
    "encryption-in-transit": {"status": "partial", "evidence": ["terms"]},
}


def trains(value: Any = True, *evidence: str, controls: dict[str, Any] | None = None, **terms: Any) -> Any:
    """A dossier that says so."""
    stated = {"value": value, "evidence": list(evidence)} if evidence else value
    return a_dossier(terms={"trains_on_inputs": stated, **terms}, evidence=EVIDENCE, controls=controls or {})


def accepted(**changes: Any) -> Any:
    """An engagement in which the risk that the operator trains on what we send is accepted."""
    acceptance = {
        "question": "DATA-01",
        "by": "R. Meyer",
        "role": "CRO",
        "reason": "Harmless",
        "on": "2025-12-01",
        "until": "2026-06-30",
        "outcome": "not_satisfied",
        "residual": 0.03,
        "gate": "reject",
        "facts": {"deployment.terms.trains_on_inputs": "yes"},
        **changes,
    }
    return an_engagement(acceptances=[acceptance])


GATED = a_question("DATA-01", gate="reject")
ASKED = a_question("SEC-99", gate="escalate")
ACCEPTABLE = a_policy(GATED, acceptance={"by": ["CRO"]})
RULES: dict[str, Any] = {
    "residency": [
        {
            "id": "HERE",
            "title": "Here only",
            "because": "It must stay here.",
            "refs": REFS,
            "verdicts": [{"when": 'p.country == "FR"', "then": "permitted"}, {"then": "prohibited"}],
        }
    ],
    "determinations": {
        "foreign": {
            "title": "Foreign hands",
            "on": "party",
            "refs": REFS[:1],
            "verdicts": ["in_foreign_hands", "ours"],
            "cases": [{"when": 'it.incorporated != "FR"', "then": "in_foreign_hands", "because": "Others own it"}, {"then": "ours"}],
        }
    },
}
PLAIN: dict[str, Any] = {
    "determinations": {
        "away": {
            "title": "Away",
            "verdicts": ["away", "here"],
            "cases": [{"when": "places.exists(p, p.hosted)", "then": "away"}, {"then": "here"}],
        }
    }
}
PLACES = [{"activity": "storage", "country": country, "party": "acme", "data": "all"} for country in ("CN", "HK", "CN", "DE", "FR")]
RULED = a_question(
    "DATA-01", answer='residency["HERE"].verdict == "prohibited" || determinations.foreign == "in_foreign_hands"', expect="no"
)
CLAUSES = ("audit_rights", "data_export", "deletion_on_exit", "ip_indemnity")
DISPUTED = {"stated": [{"value": True, "evidence": ["terms", "audit"]}, {"value": False, "evidence": ["article"]}, {"value": False}]}
PAST = {"stated": [{"value": True}, {"value": False, "evidence": ["next"], "until": "2025-11-30"}, {"value": False, "from": "2025-12-01"}]}


def two_questionnaires(folder: Path) -> Assessment:
    """The same question in two questionnaires, one of which asks another beside it."""
    for name, questions in (("one", [GATED]), ("two", [GATED, a_question("DATA-02", answer="true", expect="no", impact=5)])):
        (folder / f"{name}.json").write_text(policy_text(*questions, id=name, title=name.title()), encoding="utf-8")
    return judged(load_policy(folder / "one.json", folder / "two.json"), trains(True, "terms"))


SMALL, GREAT = (
    a_question("DATA-01", cause="one", impact=2),
    a_question("DATA-02", cause="one", answer="true", expect="no", impact=5, gate="reject"),
)
SCENES: dict[str, Any] = {
    "finding": lambda: judged(a_policy(FULL), trains(True, "terms", controls=CONTROLS, training_opt_out=False, zero_retention=True)),
    "finding-open": lambda: judged(a_policy(FULL), trains(True, "terms"), an_engagement(data={"personal": None, "classification": None})),
    "finding-personal": lambda: judged(a_policy(FULL), trains(training_opt_out=False), an_engagement(data={"personal": True})),
    "open": lambda: judged(a_policy(GATED), a_dossier()),
    "open-beside-a-gate": lambda: judged(a_policy(GATED, a_question("DATA-02", answer="true", expect="no", gate="reject")), a_dossier()),
    "open-for-us": lambda: judged(a_policy(a_question("DATA-01", answer='engagement.autonomy == "act"', expect="no")), a_dossier()),
    "open-in-several-facts": lambda: judged(
        a_policy(
            a_question(
                "DATA-01", answer="deployment.terms.audit_rights && deployment.terms.data_export && deployment.isolated", expect="yes"
            )
        )
    ),
    "satisfied": lambda: judged(a_policy(GATED), trains(value=False)),
    "partly": lambda: judged(a_policy(FULL), trains(True, "article", training_opt_out=True)),
    "not-applicable": lambda: judged(a_policy(a_question("DATA-01", applies='deployment.route == "self_hosted"')), trains()),
    "asked-and-not-answered": lambda: judged(a_policy(a_question("SEC-99", gate="escalate", expect="yes")), a_dossier()),
    "asked-and-answered": lambda: judged(
        a_policy(ASKED), answers=some_answers(SEC_99={"answer": "yes", "by": "R. Meyer", "on": "2025-12-24", "note": "In May."})
    ),
    "asked-and-answered-badly": lambda: judged(a_policy(ASKED), answers=some_answers(SEC_99="no")),
    "asked-and-dismissed": lambda: judged(a_policy(ASKED), answers=some_answers(SEC_99={"answer": "not_applicable", "note": "no time"})),
    "asked-and-refused": lambda: judged(a_policy(ASKED), answers=some_answers(SEC_99={"answer": "not_disclosed", "by": "Sales"})),
    "contradiction": lambda: judged(
        a_policy(GATED),
        trains(True, "terms", "article"),
        answers=some_answers(DATA_01={"answer": "no", "by": "Sales", "on": "2025-12-24", "note": "Never"}),
    ),
    "contradiction-of-nobody": lambda: judged(a_policy(GATED), trains(), answers=some_answers(DATA_01="no")),
    "acceptance-live": lambda: judged(ACCEPTABLE, trains(True, "terms"), accepted()),
    "acceptance-lapsed": lambda: judged(ACCEPTABLE, trains(True, "terms"), accepted(until="2025-12-31")),
    "acceptance-possible": lambda: judged(ACCEPTABLE, a_dossier(), accepted()),
    "disputed": lambda: judged(a_policy(GATED), a_dossier(terms={"trains_on_inputs": DISPUTED}, evidence=EVIDENCE)),
    "disputed-once": lambda: judged(a_policy(GATED), a_dossier(terms={"trains_on_inputs": PAST}, evidence=EVIDENCE)),
    "refused": lambda: judged(a_policy(GATED), trains("not_disclosed")),
    "ruled": lambda: judged(a_policy(RULED, **RULES), a_dossier(places=PLACES, parties={"acme": {"name": "Acme", "incorporated": "US"}})),
    "ruled-open": lambda: judged(
        a_policy(RULED, **RULES), a_dossier(places=[{**PLACES[0], "country": "unknown"}, PLACES[4]], parties={"acme": {"name": "Acme"}})
    ),
    "ruled-without-a-reason": lambda: judged(
        a_policy(a_question("DATA-01", answer='determinations.away == "away"', expect="no"), **PLAIN), a_dossier(places=PLACES)
    ),
    "refused-beside-unknown": lambda: judged(
        a_policy(a_question("DATA-01", answer="deployment.terms.trains_on_inputs && deployment.isolated", expect="no", gate="reject")),
        trains("not_disclosed"),
    ),
    "asked-with-choices": lambda: judged(
        a_policy(a_question("SEC-99", choices={"often": "satisfied", "never": "not_satisfied"})), answers=some_answers(SEC_99="never")
    ),
    "concluded": lambda: judged(
        a_policy(a_question("DATA-01", answer='determinations.foreign == "in_foreign_hands"', expect="no"), **RULES),
        a_dossier(parties={"acme": {"name": "Acme", "incorporated": "US"}}),
    ),
    "several-facts": lambda: judged(
        a_policy(a_question("DATA-01", answer=" || ".join(f"deployment.terms.{name}" for name in CLAUSES), expect="yes")),
        a_dossier(terms=dict.fromkeys(CLAUSES, False)),
    ),
    "many-facts": lambda: judged(
        a_policy(a_question("DATA-01", answer='places.all(p, p.country != "US")', expect="no")), a_dossier(places=PLACES)
    ),
    "other-of-its-cause": lambda: judged(a_policy(SMALL, GREAT), trains(True, "next")),
    "hardly-any-risk": lambda: judged(a_policy(a_question("DATA-01", likelihood="rare", impact=1, weight=0.01)), trains()),
    "decision-without-it": lambda: judged(a_policy(a_question("DATA-01", likelihood="rare", impact=1)), trains()),
}


@pytest.mark.parametrize("scene", SCENES)
def test_an_explanation_reads_as_it_was_kept(scene: str) -> None:
    """Of each way in which a question can come out: what was found, how it follows, what is missing, and what it does."""
    assessment = SCENES[scene]()

    same(KEPT / f"{scene}.txt", assessment.explain(assessment.questions[0].id).to_text())


def test_an_explanation_in_markdown_reads_as_it_was_kept() -> None:
    """What belongs to a line is a list below it."""
    same(KEPT / "finding.md", SCENES["finding"]().explain("DATA-01").to_markdown())


def test_an_explanation_of_a_question_that_two_questionnaires_ask_reads_as_it_was_kept(tmp_path: Path) -> None:
    """With the share of the questionnaire that it is shown for."""
    same(KEPT / "two-questionnaires.txt", two_questionnaires(tmp_path).explain("DATA-01").to_text())


def test_no_kept_explanation_outlives_its_scene() -> None:
    """Each has one."""
    assert {file.name for file in KEPT.iterdir()} == {"finding.md", "two-questionnaires.txt", *(f"{scene}.txt" for scene in SCENES)}


def same(file: Path, now: str) -> None:
    """Hold a text against the kept one."""
    if os.environ.get("VENDOR_RISK_UPDATE_GOLDEN"):
        file.write_text(now, encoding="utf-8")
    assert now == file.read_text(encoding="utf-8")
