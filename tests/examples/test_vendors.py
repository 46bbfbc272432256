"""What a procurement engineer expects of the vendors beside DeepSeek."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.examples.example import (
    AS_OF,
    DOCUMENTS,
    ENGAGEMENTS,
    EXAMPLES,
    HEALTH,
    SUPPORT,
    VENDORS,
    judged,
    routes,
    the_engagement,
    the_policy,
)
from tests.examples.test_deepseek import clear, found, question
from vendor_risk import Assessment, Decision, assess
from vendor_risk.model.load import parse_dossier

if TYPE_CHECKING:
    from collections.abc import Iterator

ALIBABA, CLAUDE, MISTRAL, OPENAI = "alibaba-qwen", "anthropic-claude", "mistral", "openai-api"
GLOBAL = ("global-frankfurt", "global-virginia")
DPIA = "transfer_impact_assessment"
WAYS = [(vendor, route) for vendor in VENDORS for route in routes(vendor)]


def transfers(assessment: Assessment) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each place of ours with what the rule on Europeans' data may come to there."""
    return ((verdict.place, verdict.possible) for verdict in assessment.residency if verdict.rule == "EU-PERSONAL")


@cache
def with_terms(vendor: str, route: str, **terms: bool) -> Assessment:
    """The route for customers' data with terms that are unknown filled in."""
    plain: dict[str, Any] = yaml.safe_load((EXAMPLES / vendor / "dossier.yaml").read_text("utf-8"))
    plain["deployments"][route]["terms"] |= terms
    dossier = parse_dossier(json.dumps(plain, default=date.isoformat), "dossier.json")
    return assess(dossier, route, the_engagement(SUPPORT), the_policy(), as_of=AS_OF)


@pytest.mark.parametrize("route", GLOBAL)
def test_a_scope_that_may_reach_china_is_rejected_for_customers_data(route: str) -> None:
    """Wherever it is stored: that it may be read in China is enough."""
    assessment = judged(route, SUPPORT, vendor=ALIBABA)

    assert assessment.decision is Decision.REJECT
    assert assessment.reasons[0] == "SEC-01"
    assert "RES-01" in assessment.reasons


def test_storage_in_frankfurt_does_not_make_inference_stay() -> None:
    """The store is permitted, the node in China is not, and one bad place decides."""
    verdicts = dict(transfers(judged("global-frankfurt", SUPPORT, vendor=ALIBABA)))

    assert verdicts["deployment.places[0]"] == ("permitted",)
    assert verdicts["deployment.places[1]"] == ("prohibited",)


def test_the_european_scope_is_never_mild_and_never_rejected_for_what_is_known() -> None:
    """Its places are fine, its owner is not, and who else reaches the data nobody says."""
    assessment = judged("eu", SUPPORT, vendor=ALIBABA)

    assert {possible for _place, possible in transfers(assessment)} == {("permitted",)}
    assert found(assessment, "SEC-02")
    assert (assessment.best, assessment.worst) == (Decision.ESCALATE, Decision.REJECT)
    assert "deployment.subprocessors" in assessment.deciding_unknowns


def test_leaving_out_the_mainland_leaves_hong_kong() -> None:
    """So the question on Chinese hosting stays open in Singapore's scope."""
    assessment = judged("international", DOCUMENTS, vendor=ALIBABA)

    assert not clear(assessment, "SEC-01")
    assert not found(assessment, "SEC-01")


@pytest.mark.parametrize(("route", "known"), [("global-frankfurt", True), ("eu", True), ("mainland", True), ("us", False)])
def test_us_law_asks_who_runs_the_model(route: str, *, known: bool) -> None:
    """A foreign company that belongs to one in Hong Kong is a covered person wherever it stands; a US one is none unless designated."""
    assessment = judged(route, HEALTH, vendor=ALIBABA)

    assert found(assessment, "RES-02") is known
    assert not clear(assessment, "RES-02")


@pytest.mark.parametrize(("vendor", "route"), WAYS)
def test_nobody_is_rejected_for_being_from_a_country(vendor: str, route: str) -> None:
    """Origin has no gate, and with nothing personal or confidential no vendor is rejected at either end."""
    for engagement in ENGAGEMENTS:
        assert question(judged(route, engagement, vendor=vendor), "SEC-03").gate_worst == "none"
    worst = judged(route, DOCUMENTS, vendor=vendor).worst

    assert worst is not None
    assert worst < Decision.REJECT


def test_mistrals_plans_differ_in_training() -> None:
    """All sources agree on the paid plan; on the free one they don't, and that is what is asked first."""
    paid, free = (judged(route, SUPPORT, vendor=MISTRAL) for route in ("paid", "free"))

    assert clear(paid, "DATA-01")
    assert question(free, "DATA-01").gate_worst == "reject"
    assert free.deciding_unknowns[0] == "deployment.terms.trains_on_inputs"
    assert any(each.path == "deployment.terms.trains_on_inputs" for each in free.disputed)


def test_what_we_can_write_ourselves_clears_the_paid_plan_and_not_the_free_one() -> None:
    """With a transfer impact assessment only training may still reject."""
    paid, free = (with_terms(MISTRAL, route, **{DPIA: True}) for route in ("paid", "free"))

    assert paid.worst is not None
    assert paid.worst < Decision.REJECT
    assert free.worst is Decision.REJECT


@pytest.mark.parametrize(
    ("vendor", "route", "goes"),
    [
        (CLAUDE, "api-us", True),
        (CLAUDE, "bedrock-us", True),
        (CLAUDE, "bedrock-eu", False),
        (OPENAI, "api-default", True),
        (OPENAI, "api-eu", False),
    ],
)
def test_only_what_leaves_europe_needs_a_transfer_impact_assessment(vendor: str, route: str, *, goes: bool) -> None:
    """A European region of the vendor or of a cloud has nothing to assess; without one the answer lies between going on and rejecting."""
    assessment = judged(route, SUPPORT, vendor=vendor)

    assert clear(assessment, "RES-01") is not goes
    assert (f"deployment.terms.{DPIA}" in assessment.deciding_unknowns) is goes
    assert (assessment.worst is Decision.REJECT) is goes


def test_pinning_inference_settles_where_it_runs() -> None:
    """ "Any available geography" leaves China open; one parameter closes it."""
    assert not clear(judged("api-global", SUPPORT, vendor=CLAUDE), "SEC-01")
    assert clear(judged("api-us", SUPPORT, vendor=CLAUDE), "SEC-01")


@pytest.mark.parametrize(("vendor", "route"), [(OPENAI, "api-default"), (OPENAI, "api-eu"), (CLAUDE, "api-us"), (MISTRAL, "paid")])
def test_incidents_of_a_service_count_whatever_subsidiary_signs(vendor: str, route: str) -> None:
    """The vendor's own service is the same behind every company of its group."""
    assert found(judged(route, SUPPORT, vendor=vendor), "SEC-11")


@pytest.mark.parametrize("route", ["bedrock-eu", "bedrock-us"])
def test_a_cloud_leaves_the_vendors_incidents_behind(route: str) -> None:
    """The vendor's people do not reach the data there."""
    for name in ("SEC-11", "RES-05"):
        assert clear(judged(route, SUPPORT, vendor=CLAUDE), name), name


@pytest.mark.parametrize("vendor", [CLAUDE, MISTRAL, OPENAI])
def test_what_is_taken_for_granted_is_said(vendor: str) -> None:
    """Every route that rests on an assumption names it."""
    assert all(judged(route, SUPPORT, vendor=vendor).assumptions for route in routes(vendor))


def test_a_fine_that_a_court_annulled_weighs_nothing() -> None:
    """It is kept as lifted."""
    assert clear(judged("api-default", SUPPORT, vendor=OPENAI), "RES-05")
