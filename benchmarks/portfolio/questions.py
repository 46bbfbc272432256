"""The 60 questions: the policy's own document is written from them, and rule engines get the same conditions from the other columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

CONTROLS = (
    "encryption-in-transit", "encryption-at-rest", "customer-managed-keys", "data-minimisation", "pseudonymisation",
    "dlp", "access-control", "mfa", "key-rotation", "logging", "model-monitoring", "spend-limit", "guardrails",
    "output-filter", "human-review", "human-approval", "penetration-test", "vulnerability-management",
    "incident-response", "backup", "fallback", "exit-plan", "user-training", "deletion",
)  # fmt: skip


class Asked(NamedTuple):
    """One question as far as engines and generators need it: what applies, what answers, which answer is expected."""

    expect: str
    answer: str = ""
    applies: str = ""
    rest: str = ""


HOSTED = 'deployment.route != "self_hosted"'
REJECTING = (
    "gate: [{when: 'data.exists(d, d.personal || d.government_related || at_least(d.classification, \"confidential\"))', then: reject}, "
    "{then: escalate}]"
)
PERSONAL = "gate: [{when: 'data.exists(d, d.personal)', then: escalate}, {then: none}]"


def _control(id_: str) -> str:
    return f'controls["{id_}"].status == "in_place"'


QUESTIONS: dict[str, Asked] = {
    "SEC-01": Asked(
        "no", "places.exists(p, p.country in regions.china)", "data.exists(d, true)", f"likelihood: likely, impact: data, {REJECTING}"
    ),
    "SEC-02": Asked(
        "no",
        'places.exists(p, p.activity in ["support", "remote_access"] && p.country in regions.countries_of_concern)',
        "",
        "likelihood: possible, impact: data, gate: escalate",
    ),
    "SEC-03": Asked(
        "yes", f"{_control('encryption-in-transit')} && {_control('encryption-at-rest')}", "", "likelihood: unlikely, impact: data"
    ),
    "SEC-04": Asked(
        "yes",
        _control("mfa"),
        "",
        "likelihood: possible, impact: data, "
        "mitigated_by: [{control: access-control, effectiveness: 0.4}, {control: logging, effectiveness: 0.2}]",
    ),
    "SEC-05": Asked("yes", _control("penetration-test"), "", "likelihood: unlikely, impact: service, cause: untested"),
    "SEC-06": Asked(
        "no",
        'incidents.exists(i, i.kind == "vulnerability" && !i.resolved)',
        "",
        "likelihood: likely, impact: 3, mitigated_by: [{control: vulnerability-management, effectiveness: 0.5}]",
    ),
    "SEC-07": Asked(
        "no",
        'model.evaluations.exists(e, e.topic == "jailbreak" && e.result == "adverse")',
        "",
        "likelihood: likely, impact: service, mitigated_by: [{control: guardrails, effectiveness: 0.6}]",
    ),
    "SEC-08": Asked("no", "model.remote_code", 'deployment.route == "self_hosted"', "likelihood: unlikely, impact: data"),
    "SEC-09": Asked("yes", "deployment.model_verified", 'deployment.route == "self_hosted"', "likelihood: possible, impact: data"),
    "SEC-10": Asked(
        "yes", "deployment.isolated", 'deployment.route in ["self_hosted", "cloud_hosted"]', "likelihood: unlikely, impact: data"
    ),
    "SEC-11": Asked(
        "yes",
        'places.all(p, p.form != "clear" || p.activity == "inference")',
        "",
        "likelihood: unlikely, impact: data, partly: 'places.all(p, p.form != \"clear\" || p.country in regions.eea)'",
    ),
    "SEC-12": Asked(
        "no", "parties.exists(p, p.incorporated in regions.countries_of_concern)", "", "likelihood: possible, impact: data, gate: escalate"
    ),
    "SEC-13": Asked(
        "yes",
        'parties.all(p, p.certifications.exists(c, c.scheme == "iso27001" && c.status == "active"))',
        "",
        "likelihood: unlikely, impact: service",
    ),
    "SEC-14": Asked("yes", "", "", "likelihood: unlikely, impact: service, cause: untested"),
    "SEC-15": Asked("yes", "", "", "likelihood: unlikely, impact: data"),
    "SEC-16": Asked("yes", "", HOSTED, "likelihood: possible, impact: 2"),
    "SEC-17": Asked("no", "", "", "likelihood: possible, impact: 3, gate: escalate"),
    "DATA-01": Asked("no", "deployment.terms.trains_on_inputs", "", f"likelihood: possible, impact: data, {PERSONAL}"),
    "DATA-02": Asked(
        "yes", "deployment.terms.zero_retention || deployment.terms.retention_days <= 30", "", "likelihood: unlikely, impact: data"
    ),
    "DATA-03": Asked("yes", "model.training.data_disclosed", "", "likelihood: possible, impact: 2"),
    "DATA-04": Asked("yes", "model.training.copyright_policy", "", "likelihood: unlikely, impact: 3"),
    "DATA-05": Asked(
        "no", 'model.evaluations.exists(e, e.topic == "censorship" && e.result == "adverse")', "", "likelihood: likely, impact: 2"
    ),
    "DATA-06": Asked(
        "no",
        'model.evaluations.exists(e, e.topic == "bias" && e.result == "adverse")',
        "",
        "likelihood: possible, impact: service, mitigated_by: [{control: human-approval, effectiveness: 0.4}]",
    ),
    "DATA-07": Asked(
        "yes",
        _control("customer-managed-keys"),
        'data.exists(d, at_least(d.classification, "confidential"))',
        "likelihood: unlikely, impact: data",
    ),
    "DATA-08": Asked("yes", "deployment.terms.deletion_on_exit", HOSTED, "likelihood: unlikely, impact: data"),
    "DATA-09": Asked("yes", "", "data.exists(d, d.personal)", "likelihood: unlikely, impact: 3"),
    "DATA-10": Asked("yes", "", "", "likelihood: unlikely, impact: data"),
    "DATA-11": Asked("no", "", "", "likelihood: unlikely, impact: 2"),
    "FUNC-01": Asked(
        "yes", 'engagement.oversight && engagement.autonomy != "act"', "", "likelihood: possible, impact: service, gate: escalate"
    ),
    "FUNC-02": Asked(
        "yes", 'model.claims.exists(c, c.benchmark == "SimpleQA" && c.value >= 40.0)', "", "likelihood: possible, impact: service"
    ),
    "FUNC-03": Asked("yes", "model.context_tokens >= 32000", "", "likelihood: unlikely, impact: 2"),
    "FUNC-04": Asked("yes", "", "", "likelihood: unlikely, impact: service"),
    "FUNC-05": Asked("yes", "", "", "likelihood: unlikely, impact: 2"),
    "FUNC-06": Asked("yes", "", "", "likelihood: unlikely, impact: 2"),
    "COST-01": Asked("yes", 'deployment.terms.price_fixed_until >= as_of + duration("8760h")', HOSTED, "likelihood: possible, impact: 2"),
    "COST-02": Asked("yes", _control("spend-limit"), "", "likelihood: possible, impact: 2"),
    "COST-03": Asked("yes", "deployment.price.input_per_mtok <= 5.0", "", "likelihood: possible, impact: 1"),
    "COST-04": Asked("yes", "", "", "likelihood: unlikely, impact: 2"),
    "EFF-01": Asked("yes", "deployment.energy.measured", "", "likelihood: unlikely, impact: 2"),
    "EFF-02": Asked("yes", "deployment.energy.grid_gco2_per_kwh <= 200.0", "", "likelihood: possible, impact: 1"),
    "EFF-03": Asked("yes", "", "", "likelihood: unlikely, impact: 2"),
    "RES-01": Asked("yes", 'places.all(p, p.use == "certain" && known(p.country))', "", "likelihood: unlikely, impact: data"),
    "RES-02": Asked("no", "deployment.terms.governing_law in regions.countries_of_concern", HOSTED, "likelihood: possible, impact: 3"),
    "RES-03": Asked(
        "yes",
        'places.all(p, p.country in regions.eea || p.mechanism in ["adequacy", "scc", "bcr"])',
        "data.exists(d, d.personal)",
        "likelihood: unlikely, impact: data, gate: escalate",
    ),
    "RES-04": Asked("yes", "", "", "likelihood: unlikely, impact: data"),
    "CON-01": Asked(
        "yes",
        "deployment.terms.processing_agreement",
        f"{HOSTED} && data.exists(d, d.personal)",
        "likelihood: possible, impact: data, gate: escalate",
    ),
    "CON-02": Asked("yes", "deployment.terms.incident_notice_hours <= 72", HOSTED, "likelihood: unlikely, impact: data"),
    "CON-03": Asked("yes", "deployment.terms.subprocessor_notice", HOSTED, "likelihood: unlikely, impact: data"),
    "CON-04": Asked("yes", "deployment.terms.audit_rights", HOSTED, "likelihood: unlikely, impact: data"),
    "CON-05": Asked("yes", "deployment.terms.ip_indemnity", "", "likelihood: possible, impact: 2"),
    "CON-06": Asked("no", "deployment.terms.shares_with_authorities", HOSTED, "likelihood: unlikely, impact: data"),
    "CON-07": Asked("yes", "", "", "likelihood: unlikely, impact: 3"),
    "CON-08": Asked("yes", "", "", "likelihood: unlikely, impact: data"),
    "RESI-01": Asked("yes", 'model.weights == "open"', "", "likelihood: unlikely, impact: service"),
    "RESI-02": Asked(
        "yes", "deployment.terms.exit_notice_days <= 90 && deployment.terms.data_export", HOSTED, "likelihood: unlikely, impact: service"
    ),
    "RESI-03": Asked(
        "yes", f"deployment.terms.uptime_percent >= 99.5 || {_control('fallback')}", "", "likelihood: possible, impact: service"
    ),
    "RESI-04": Asked("yes", "deployment.terms.change_notice_days >= 30", HOSTED, "likelihood: possible, impact: 2"),
    "RESI-05": Asked("yes", _control("exit-plan"), "", "likelihood: unlikely, impact: service, weight: 0.5"),
    "RESI-06": Asked("yes", "", "", "likelihood: unlikely, impact: service"),
    "RESI-07": Asked("yes", "", "", "likelihood: unlikely, impact: 2"),
}
ASKED = frozenset(id_ for id_, question in QUESTIONS.items() if not question.answer)
"""The questions that only people answer."""

_DOMAINS = {
    "SEC": "security", "DATA": "data", "FUNC": "functionality", "COST": "cost", "EFF": "efficiency", "RES": "residency", "CON": "contract",
    "RESI": "resilience",
}  # fmt: skip


def policy_text(copies: Sequence[int] = (0,)) -> str:
    """Return the questionnaire as YAML; with more `copies` the questions are there as often, under other ids."""
    lines = [
        "kind: questionnaire",
        "schema: 1",
        "id: portfolio",
        "version: 1.0.0",
        "title: Questions for a portfolio",
        "domains:",
        *(f"  {domain}: {{title: {domain.capitalize()}, about: What belongs to it}}" for domain in _DOMAINS.values()),
        "questions:",
    ]
    for copy in copies:
        for name, question in QUESTIONS.items():
            lines += [
                f"  - id: {name if not copy else f'{name}{copy}'}",
                f"    domain: {_DOMAINS[name.split('-')[0]]}",
                f"    ask: Is it as {name} expects?",
                "    because: It matters for what we send.",
                *([f"    applies: '{question.applies}'"] if question.applies else ()),
                *([f"    answer: '{question.answer}'"] if question.answer else ()),
                f"    expect: {question.expect}",
                *(f"    {part}" for part in _parts(question.rest)),
                "    remedy: Have it put into the contract.",
            ]
    return "\n".join([*lines, ""])


def _parts(rest: str) -> list[str]:
    """Split `a: b, c: [d, e]` at the commas that stand outside of brackets and quotes."""
    parts, depth, start, quoted = [], 0, 0, False
    for at, letter in enumerate(rest):
        quoted ^= letter == "'"
        depth += 0 if quoted else (letter in "[{(") - (letter in ")}]")
        if letter == "," and not depth and not quoted:
            parts.append(rest[start:at].strip())
            start = at + 1
    return [*parts, rest[start:].strip()]
