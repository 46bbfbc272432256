"""Generated cases: a dossier, an engagement and answers as JSON, with facts unknown, refused, partial, sourced and disputed among them."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.portfolio.questions import ASKED, CONTROLS, QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COUNTRIES = ("DE", "FR", "IE", "NL", "US", "US", "US", "GB", "SG", "IN", "JP", "CA")
RARE = ("CN", "HK", "RU", "IR")
SUBPROCESSORS, DATA_SETS, ANSWERS = 5, 3, 40


class Case(NamedTuple):
    """One vendor's service for one use: three documents, each as JSON."""

    dossier: bytes
    engagement: bytes
    answers: bytes

    @property
    def whole(self) -> bytes:
        """The three in one, as rule engines take them."""
        return b'{"dossier": %s, "engagement": %s, "answers": %s}' % self


def cases(number: int, start: int = 0) -> Iterator[Case]:
    """Yield so many cases; the same number always gives the same case."""
    for index in range(start, start + number):
        made = _Made(index)
        yield Case(*(json.dumps(document).encode() for document in (made.dossier(), made.engagement(), made.answers())))


class _Made:
    def __init__(self, index: int) -> None:
        self.random = Random(index)  # noqa: S311  # no secret
        self.index = index
        self.sources = False
        self.poor = self.random.random() < 0.5  # half of them say little and do badly

    def fact(self, value: Any, *, known: float = 0.93, partial: Any = None) -> Any:
        """Return a value plainly or with its source, or one of the ways of not knowing it."""
        at = self.random.random() / known
        if at < 0.85:  # how often, here and below
            return value
        if at < 1:
            return (
                {"value": value, "evidence": [f"source-{self.random.randrange(8)}"]}
                if self.sources
                else {"value": value, "from": "2026-01-01"}
            )
        ways: list[Any] = [None, None, "unknown", "unknown", "not_disclosed"]
        if partial is not None:
            ways += [partial, partial]
        return self.random.choice(ways)

    def truth(self, good: bool = True) -> Any:
        return self.fact(good if self.random.random() < (0.55 if self.poor else 0.92) else not good)

    def number(self, least: int, most: int) -> Any:
        return self.fact(self.random.randint(least, most))

    def word(self, *words: str) -> Any:
        return self.fact(self.random.choice(words))

    def country(self) -> Any:
        code = self.random.choice(RARE if self.random.random() < (0.04 if self.poor else 0.002) else COUNTRIES)
        other = self.random.choice(COUNTRIES)
        partial = [{"any_of": sorted({code, other, "BE"})}, {"not_in": "china"}, {"within": "eu"}]
        return self.fact(code, known=0.97, partial=self.random.choice(partial))

    def listed(self, items: Sequence[Any]) -> list[Any]:
        """Return a list that may have more in it now and then."""
        return [*items, "unknown"] if self.random.random() < 0.03 else list(items)  # how often

    def place(self, party: str, activity: str) -> dict[str, Any]:
        return _stated(
            activity=activity,
            country=self.country(),
            party=party,
            data="all" if self.random.random() < 0.7 else [self.random.choice(("tickets", "prompts", "staff"))],  # how often
            form=self.word("clear", "encrypted", "encrypted"),
            mechanism=self.word("scc", "adequacy", "bcr", "none"),
            use="certain" if self.random.random() < 0.95 else "possible",  # how often
            evidence=[f"source-{self.random.randrange(8)}"],
        )

    def subprocessor(self, number: int) -> dict[str, Any]:
        places = [self.place(f"party-{number}", self.random.choice(("storage", "inference", "logging", "support", "backup")))]
        if self.random.random() < 0.6:  # how often
            places.append(self.place(f"party-{number}", "remote_access"))
        return {"party": f"party-{number}", "service": f"Service {number}", "places": self.listed(places), "subprocessors": []}

    def party(self, number: int) -> dict[str, Any]:
        certified = {"scheme": "iso27001", "status": self.random.choice(("active", "active", "lapsed"))}
        return _stated(
            name=f"Party {number} of case {self.index} Ltd",
            kind="entity",
            incorporated=self.country(),
            principal_place=self.country(),
            certifications=self.listed([certified] if self.random.random() < 0.8 else []),  # how often
        )

    def control(self) -> dict[str, Any]:
        status = self.random.choice(
            ("in_place", "in_place", "partial", "planned", "absent") if self.poor else ("in_place",) * 7 + ("partial",)
        )
        sources = [f"source-{self.random.randrange(8)}" for _ in range(self.random.randrange(3))]
        return _stated(status=self.fact(status), evidence=sources)

    def terms(self) -> dict[str, Any]:
        bad = ("trains_on_inputs", "shares_with_authorities")
        good = ("processing_agreement", "subprocessor_notice", "audit_rights", "deletion_on_exit", "data_export", "ip_indemnity")
        return _stated(
            **{name: self.truth(good=False) for name in bad},
            **{name: self.truth() for name in good},
            zero_retention=self.truth(),
            governing_law=self.country(),
            retention_days=self.number(0, 60 if self.poor else 30),
            incident_notice_hours=self.number(12, 96 if self.poor else 72),
            exit_notice_days=self.number(10, 120 if self.poor else 90),
            change_notice_days=self.number(10 if self.poor else 30, 90),
            price_fixed_until=self.fact(f"202{self.random.randint(7, 9)}-0{self.random.randint(1, 9)}-15"),
            uptime_percent=self.fact(self.random.choice((99.0, 99.5, 99.9, 99.95))),
        )

    def dossier(self) -> dict[str, Any]:
        self.sources = True
        evaluations = [
            _stated(topic=topic, benchmark=f"{topic} test", metric="score", value=self.number(20, 90), by="Institute",
                    result=self.word("favourable", "mixed", "adverse" if self.poor else "favourable"))
            for topic in ("jailbreak", "censorship", "bias")
        ]  # fmt: skip
        claims = [_stated(topic="capability", benchmark="SimpleQA", metric="correct", value=self.number(30, 60), by="Party 0")]
        model = _stated(
            name="Model",
            developer="party-0",
            weights=self.word("open", "gated", "closed"),
            context_tokens=self.number(16_000, 128_000),
            remote_code=self.truth(good=False),
            training=_stated(data_disclosed=self.truth(), copyright_policy=self.truth()),
            claims=claims,
            evaluations=self.listed(evaluations),
        )
        incidents = [
            _stated(title=f"Incident {number}", date=f"2026-0{number + 1}-11", subject="service", kind=self.word("outage", "vulnerability"),
                    resolved=self.truth())
            for number in range(self.random.randrange(3))
        ]  # fmt: skip
        deployment = _stated(
            title="The service",
            model="model",
            route=self.random.choice(("vendor_api", "vendor_api", "cloud_hosted", "router", "self_hosted")),
            operator="party-0",
            places=self.listed([self.place("party-0", "inference"), self.place("party-0", "storage"), self.place("party-0", "support")]),
            subprocessors=self.listed([self.subprocessor(number) for number in range(1, SUBPROCESSORS + 1)]),
            collects=[],
            terms=self.terms(),
            price=_stated(currency="EUR", input_per_mtok=self.number(1, 8), output_per_mtok=self.number(2, 20)),
            energy=_stated(measured=self.truth(), grid_gco2_per_kwh=self.number(50, 300)),
            controls={control: self.control() for control in self.random.sample(CONTROLS, 20)},
            model_verified=self.truth(),
            isolated=self.truth(),
        )
        kinds = ("contract", "policy_document", "certificate", "independent_audit", "test", "vendor_statement")
        evidence = {
            f"source-{number}": {
                "kind": self.random.choice(kinds),
                "title": f"Source {number}",
                "dated": f"202{self.random.randint(5, 6)}-0{self.random.randint(1, 9)}-01",
            }
            for number in range(8)
        }
        return {
            "kind": "dossier",
            "schema": 1,
            "vendor": {"name": f"Vendor {self.index}", "party": "party-0"},
            "parties": {f"party-{number}": self.party(number) for number in range(SUBPROCESSORS + 1)},
            "models": {"model": model},
            "deployments": {"service": deployment},
            "incidents": self.listed(incidents),
            "authority_actions": [],
            "evidence": evidence,
        }

    def data(self, name: str) -> dict[str, Any]:
        return _stated(
            title=f"Data of {name}",
            category=name,
            personal=self.truth(good=False),
            special_categories=[],
            classification=self.word("public", "internal", "internal", "confidential" if self.poor else "internal"),
            government_related=self.fact(value=False),
            count=self.number(10, 100_000),
        )

    def engagement(self) -> dict[str, Any]:
        self.sources = False
        return _stated(
            kind="engagement",
            schema=1,
            title=f"Engagement {self.index}",
            organisation={"name": "We", "country": "DE"},
            owner="Head of Service",
            criticality=self.number(1, 4),
            autonomy=self.word("assist", "recommend", "act_with_approval", "act"),
            oversight=self.truth(),
            data={name: self.data(name) for name in ("tickets", "prompts", "staff")},
            volume={"requests_per_month": 200_000, "input_tokens_per_request": 900, "output_tokens_per_request": 300},
            requirements=[],
        )

    def answers(self) -> dict[str, Any]:
        said = {id_: self.reply(id_) for id_ in self.random.sample(list(QUESTIONS), ANSWERS)}
        return {"kind": "answers", "schema": 1, "by": "A. Person", "on": "2026-11-01", "answers": said}

    def reply(self, id_: str) -> Any:
        expected = QUESTIONS[id_].expect
        if self.random.random() < (0.85 if self.poor else 0.97):  # how often
            return expected if id_ in ASKED or self.random.random() < 0.9 else {"answer": expected, "note": "As agreed."}
        return self.random.choice(("yes", "no", "partial", "not_disclosed"))


def _stated(**facts: Any) -> dict[str, Any]:
    return {name: fact for name, fact in facts.items() if fact is not None}
