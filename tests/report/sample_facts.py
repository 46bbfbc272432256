"""Facts and sources of the sample assessment, as the dossier of DeepSeek's own API states them."""

from __future__ import annotations

from datetime import date

from vendor_risk.assess.evidence_result import EvidenceResult
from vendor_risk.assess.fact import Assurance, EvidenceUsed, FactUsed, SourceLine

DOSSIER = "dossier.yaml"
ENGAGEMENT = "eu-support.yaml"

PRIVACY = EvidenceUsed(
    "privacy-policy-2025-01",
    "vendor_statement",
    "DeepSeek privacy policy of January 2025",
    "DeepSeek",
    "https://www.deepseek.com/privacy-policy",
    date(2025, 1, 20),
    "current",
    "asserted",
)
BERLIN = EvidenceUsed(
    "berlin-2025-06-27",
    "authority_finding",
    "Berlin data protection commissioner: transfer to China breaches Art. 46(1) GDPR",
    "Berlin Commissioner for Data Protection",
    "https://the-decoder.com/deepseek-faces-possible-removal-from-german-app-stores",
    date(2025, 6, 27),
    "current",
    "attested",
)
CAISI = EvidenceUsed(
    "caisi-2025-09-30",
    "authority_finding",
    "CAISI evaluation of DeepSeek AI models",
    "NIST CAISI",
    "https://www.nist.gov/system/files/documents/2025/09/30/CAISI_Evaluation_of_DeepSeek_AI_Models.pdf",
    date(2025, 9, 30),
    "current",
    "attested",
)
CARD = EvidenceUsed(
    "r1-card",
    "vendor_statement",
    "DeepSeek-R1 model card",
    "DeepSeek",
    "https://github.com/deepseek-ai/DeepSeek-R1",
    date(2025, 1, 20),
    "current",
    "asserted",
)
WIZ = EvidenceUsed(
    "wiz-2025-01-29",
    "press",
    "Exposed ClickHouse database with chat history",
    "Smart Content Report",
    "https://smartcontentreport.com/security-flaws-deepseek-ios-app",
    date(2025, 1, 29),
    "too_old",
    "asserted",
)
PRICES = EvidenceUsed("prices", "vendor_statement", "API list prices", "DeepSeek", None, date(2025, 1, 20), "current", "asserted", False)
RETAILER = EvidenceUsed("retailer", "assumption", "Example retailer", None, None, None, "current", "asserted")


def fact(path: str, value: str, words: str, line: int, *evidence: EvidenceUsed, file: str = DOSSIER) -> FactUsed:
    """A fact at a line of a file; its assurance is that of its best source."""
    ranks: tuple[Assurance, ...] = ("asserted", "documented", "attested", "verified")
    best: Assurance = max((source.assurance for source in evidence), key=ranks.index, default="asserted")
    return FactUsed(path, value, value != "unknown", SourceLine(file, line, 9), evidence, best, words)


STORAGE = fact("deployment.places[0].country", "China", "country where the operator stores our data", 58, PRIVACY, BERLIN)
INFERENCE = fact("deployment.places[1].country", "China", "country where the operator runs the model", 59, PRIVACY)
POOL = fact("deployment.places[2].country", "not in the US", "country where the overflow pool runs the model", 60)
PERSONAL = fact(
    "engagement.data.tickets.personal", "yes", "whether the support conversations are personal data", 21, RETAILER, file=ENGAGEMENT
)
COUNT = fact("engagement.data.tickets.count", "250,000", "people in the support conversations", 22, RETAILER, file=ENGAGEMENT)
TRAINS = fact("deployment.terms.trains_on_inputs", "yes", "whether the operator trains on what we send", 66, PRIVACY)
LAW = fact("deployment.terms.governing_law", "China", "law that governs the contract", 67, PRIVACY)
RETENTION = fact("deployment.terms.retention_days", "unknown", "days the operator keeps what we send", 68)
AGREEMENT = fact("deployment.terms.processing_agreement", "unknown", "whether a processing agreement under Art. 28 GDPR is signed", 69)
MECHANISM = fact("deployment.places[0].mechanism", "none", "transfer mechanism to the place of storage", 58, BERLIN)
CERTIFIED = fact("parties.deepseek.certifications", "none", "certifications the operator holds", 19, PRIVACY)
INCORPORATED = fact("parties.deepseek.incorporated", "China", "country where the operator is incorporated", 14, BERLIN)
OWNER = fact("parties.deepseek.owners[0].percent", "unknown", "share of High-Flyer in the operator", 17)
BREACH = fact("incidents[0].kind", "exposure", "kind of the incident of 29 January 2025", 120, WIZ)
JAILBREAK = fact("model.evaluations[0].result", "adverse", "result of the jailbreak evaluation", 98, CAISI)
HIJACK = fact("model.evaluations[1].result", "adverse", "result of the agent hijacking evaluation", 101, CAISI)
CENSOR = fact("model.evaluations[2].result", "adverse", "result of the censorship evaluation", 104, CAISI)
TRAINING = fact("model.training.data_disclosed", "no", "whether the training data is disclosed", 44, CARD)
PRICE = fact("deployment.price.output_per_mtok", "2.19", "price of a million output tokens in USD", 72, PRICES)
BUDGET = fact("engagement.budget.per_month", "4,000", "budget of a month in EUR", 31, RETAILER, file=ENGAGEMENT)
ENERGY = fact("deployment.energy.kwh_per_mtok", "unknown", "energy for a million tokens in kWh", 75)
AIME = fact("model.claims[0].value", "79.8", "AIME 2024 pass@1 as claimed", 88, CARD)
ENCRYPTED = fact("deployment.controls.encryption-in-transit.status", "in place", "state of encryption in transit", 80, PRIVACY)
FILTER = fact("deployment.controls.output-filter.status", "planned", "state of the output filter", 81, RETAILER)

SOURCES = (PRIVACY, BERLIN, CAISI, CARD, WIZ, PRICES, RETAILER)


def evidence() -> tuple[EvidenceResult, ...]:
    """Every source, as it stands on the day of the sample."""
    used = {"privacy-policy-2025-01": ("SEC-01", "DATA-01", "RES-01"), "caisi-2025-09-30": ("SEC-10", "SEC-11", "DATA-07")}
    last = {"privacy-policy-2025-01": date(2027, 1, 20), "r1-card": date(2027, 1, 20), "wiz-2025-01-29": date(2026, 3, 5)}
    return tuple(
        EvidenceResult(
            source.id,
            source.kind,
            source.title,
            source.publisher,
            source.url,
            source.dated,
            date(2026, 11, 24) if source.url else None,
            last.get(source.id),
            source.state,
            source.assurance,
            source.confirmed,
            None if source.confirmed else "recalled, not read",
            used.get(source.id, ("FUN-02",)),
            SourceLine(DOSSIER, 200 + 6 * index, 3),
        )
        for index, source in enumerate(SOURCES)
    )
