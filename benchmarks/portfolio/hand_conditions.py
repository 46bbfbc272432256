"""The conditions of the 60 questions by hand, on the same objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from benchmarks.portfolio.hand_truth import (
    APPROVE,
    CHINA,
    CONCERN,
    ESCALATE,
    HIGH,
    REFUSED,
    REJECT,
    WORDS,
    YEAR_FROM_NOW,
    Known,
    Truth,
    both,
    either,
    every,
    fact,
    in_countries,
    meets,
    no,
    some,
    told,
)
from vendor_risk.model.knowledge import NOT_DISCLOSED, Unknown

if TYPE_CHECKING:
    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement


def has(scope: Any, data: Any) -> bool:
    """Return whether a place surely has a data set."""
    return scope == "all" or (isinstance(scope, tuple) and data.category in scope)


def conditions(dossier: Dossier, engagement: Engagement, known: Known) -> dict[str, tuple[Truth, Truth, Any]]:
    """Return of every question whether it applies, what its facts answer, and as a function its gates or what makes it partly satisfied."""
    deployment = dossier.deployments["service"]
    model = dossier.models["model"]
    terms, controls, evaluations = deployment.terms, deployment.controls, model.evaluations
    places = list(deployment.places)
    doubts = [deployment.places.more, deployment.subprocessors.more]
    for subprocessor in deployment.subprocessors:
        places += subprocessor.places
        doubts.append(subprocessor.places.more)
    data = list(engagement.data.values())
    data_more, eea = engagement.data.more, known.eea
    inferring = [place.data for place in places if fact(place.activity) == "inference"]
    if not inferring or not all(any(has(scope, each) for scope in inferring) for each in data):
        doubts.append(Unknown.UNKNOWN)
    open_places = Unknown.UNKNOWN if Unknown.UNKNOWN in doubts else NOT_DISCLOSED if NOT_DISCLOSED in doubts else None
    party_ids = {deployment.operator, *(each.party for each in deployment.subprocessors), *(place.party for place in places)}
    parties = [dossier.parties[str(party)] for party in sorted(map(str, party_ids))]

    def status(control: str) -> Truth:
        state = controls.get(control)
        return None if state is None else meets(state.status, lambda value: value == "in_place")

    def adverse(topic: str) -> Truth:
        return some(
            (
                both(meets(each.topic, lambda value: value == topic), meets(each.result, lambda value: value == "adverse"), worst=True)
                for each in evaluations
            ),
            evaluations.more,
        )

    hosted = meets(deployment.route, lambda value: value != "self_hosted")
    own = no(hosted)
    personal = some((fact(each.personal) for each in data), data_more)
    sensitive = some((meets(each.classification, HIGH.__contains__, WORDS) for each in data), data_more)
    grave = some(
        (either(fact(each.personal), fact(each.government_related), meets(each.classification, HIGH.__contains__, WORDS)) for each in data),
        data_more,
    )
    forms = [meets(place.form, lambda value: value != "clear") for place in places]
    countries = [place.country for place in places]

    def partly() -> Truth:
        return every(
            (either(form, in_countries(country, eea, known), worst=False) for form, country in zip(forms, countries, strict=True)),
            open_places,
        )

    def rejecting() -> tuple[int, int]:
        return (
            (REJECT, REJECT)
            if grave is True
            else (ESCALATE, ESCALATE)
            if grave is False
            else (REJECT if grave is REFUSED else ESCALATE, REJECT)
        )

    def escalating() -> tuple[int, int]:
        if personal is True:
            return ESCALATE, ESCALATE
        return (APPROVE, APPROVE) if personal is False else (ESCALATE if personal is REFUSED else APPROVE, ESCALATE)

    stop = lambda: (ESCALATE, ESCALATE)  # noqa: E731  # one of several ways
    return {
        "SEC-01": (
            True if data else None if data_more is not None else False,
            some((in_countries(country, CHINA, known) for country in countries), open_places),
            rejecting,
        ),
        "SEC-02": (
            True,
            some(
                (
                    both(
                        meets(place.activity, ("support", "remote_access").__contains__),
                        in_countries(place.country, CONCERN, known),
                        worst=True,
                    )
                    for place in places
                ),
                open_places,
            ),
            stop,
        ),
        "SEC-03": (True, both(status("encryption-in-transit"), status("encryption-at-rest")), None),
        "SEC-04": (True, status("mfa"), None),
        "SEC-05": (True, status("penetration-test"), None),
        "SEC-06": (
            True,
            some(
                (
                    both(meets(each.kind, lambda value: value == "vulnerability"), no(fact(each.resolved)), worst=True)
                    for each in dossier.incidents
                ),
                dossier.incidents.more,
            ),
            None,
        ),
        "SEC-07": (True, adverse("jailbreak"), None),
        "SEC-08": (own, fact(model.remote_code), None),
        "SEC-09": (own, fact(deployment.model_verified), None),
        "SEC-10": (meets(deployment.route, ("self_hosted", "cloud_hosted").__contains__), fact(deployment.isolated), None),
        "SEC-11": (
            True,
            every(
                (
                    either(form, meets(place.activity, lambda value: value == "inference"), worst=False)
                    for form, place in zip(forms, places, strict=True)
                ),
                open_places,
            ),
            partly,
        ),
        "SEC-12": (True, some((in_countries(party.incorporated, CONCERN, known) for party in parties), open_places), stop),
        "SEC-13": (
            True,
            every(
                (
                    some(
                        (
                            both(each.scheme == "iso27001", meets(each.status, lambda value: value == "active"))
                            for each in party.certifications
                        ),
                        party.certifications.more,
                        worst=False,
                    )
                    for party in parties
                ),
                open_places,
            ),
            None,
        ),
        "SEC-16": (hosted, None, None),
        "SEC-17": (True, None, stop),
        "DATA-01": (True, fact(terms.trains_on_inputs), escalating),
        "DATA-02": (True, either(fact(terms.zero_retention), meets(terms.retention_days, lambda value: value <= 30), worst=False), None),
        "DATA-03": (True, fact(model.training.data_disclosed), None),
        "DATA-04": (True, fact(model.training.copyright_policy), None),
        "DATA-05": (True, adverse("censorship"), None),
        "DATA-06": (True, adverse("bias"), None),
        "DATA-07": (sensitive, status("customer-managed-keys"), None),
        "DATA-08": (hosted, fact(terms.deletion_on_exit), None),
        "DATA-09": (personal, None, None),
        "FUNC-01": (True, both(fact(engagement.oversight), meets(engagement.autonomy, lambda value: value != "act")), stop),
        "FUNC-02": (
            True,
            some(
                (both(each.benchmark == "SimpleQA", meets(each.value, lambda value: value >= 40)) for each in model.claims),
                model.claims.more,
                worst=False,
            ),
            None,
        ),
        "FUNC-03": (True, meets(model.context_tokens, lambda value: value >= 32_000), None),
        "COST-01": (hosted, meets(terms.price_fixed_until, lambda value: value >= YEAR_FROM_NOW), None),
        "COST-02": (True, status("spend-limit"), None),
        "COST-03": (True, meets(deployment.price.input_per_mtok, lambda value: value <= 5), None),
        "EFF-01": (True, fact(deployment.energy.measured), None),
        "EFF-02": (True, meets(deployment.energy.grid_gco2_per_kwh, lambda value: value <= 200), None),
        "RES-01": (
            True,
            every((both(place.use == "certain", told(place.country), worst=True) for place in places), open_places, worst=True),
            None,
        ),
        "RES-02": (hosted, in_countries(terms.governing_law, CONCERN, known), None),
        "RES-03": (
            personal,
            every(
                (
                    either(
                        in_countries(place.country, eea, known),
                        meets(place.mechanism, ("adequacy", "scc", "bcr").__contains__),
                        worst=False,
                    )
                    for place in places
                ),
                open_places,
            ),
            stop,
        ),
        "CON-01": (both(hosted, personal, worst=True), fact(terms.processing_agreement), stop),
        "CON-02": (hosted, meets(terms.incident_notice_hours, lambda value: value <= 72), None),
        "CON-03": (hosted, fact(terms.subprocessor_notice), None),
        "CON-04": (hosted, fact(terms.audit_rights), None),
        "CON-05": (True, fact(terms.ip_indemnity), None),
        "CON-06": (hosted, fact(terms.shares_with_authorities), None),
        "RESI-01": (True, meets(model.weights, lambda value: value == "open"), None),
        "RESI-02": (hosted, both(meets(terms.exit_notice_days, lambda value: value <= 90), fact(terms.data_export)), None),
        "RESI-03": (True, either(meets(terms.uptime_percent, lambda value: value >= 99.5), status("fallback"), worst=False), None),
        "RESI-04": (hosted, meets(terms.change_notice_days, lambda value: value >= 30), None),
        "RESI-05": (True, status("exit-plan"), None),
    }  # fmt: skip
