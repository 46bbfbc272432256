"""Generated: small policies, and dossiers with a few unknown facts, for what must hold of any of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from tests.assess.builders import a_dossier, a_question, an_engagement, judged, policy_text
from vendor_risk.policy import parse_policy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.assess.assessment import Assessment
    from vendor_risk.policy import Policy

YES_NO = (True, False)
FACTS: dict[str, tuple[Any, ...]] = {
    "trains": YES_NO,
    "audit": YES_NO,
    "export": YES_NO,
    "isolated": YES_NO,
    "personal": YES_NO,
    "classification": ("public", "confidential"),
    "route": ("self_hosted", "router", "vendor_api"),
    "country": ("CN", "FR"),
    "guardrails": ("in_place", "in_place, tested", "partial", "absent"),
    "criticality": (1, 5),
}
"""Facts with the values that they are filled in with; a control's status comes with and without evidence."""

ATOMS = (
    "deployment.terms.trains_on_inputs",
    "deployment.terms.audit_rights",
    "deployment.terms.data_export",
    "deployment.isolated",
    'deployment.route == "self_hosted"',
    "places.exists(p, p.country in regions.china)",
    "data.exists(d, d.personal)",
    'data.exists(d, at_least(d.classification, "confidential"))',
    "engagement.criticality > 3",
)


@dataclass(frozen=True)
class Facts:
    """What is stated: a value, "unknown" or "not_disclosed" for each fact."""

    values: tuple[tuple[str, Any], ...]

    @property
    def unknown(self) -> list[str]:
        """The facts that nobody stated."""
        return [name for name, value in self.values if value == "unknown"]

    def filled(self, **values: Any) -> Facts:
        """The facts with some of them stated."""
        return replace(self, values=tuple((name, values.get(name, value)) for name, value in self.values))

    def completions(self) -> Iterator[Facts]:
        """Every way of filling in what is unknown."""
        unknown = self.unknown
        for values in product(*(FACTS[name] for name in unknown)):
            yield self.filled(**dict(zip(unknown, values, strict=True)))

    def single(self) -> Iterator[Facts]:
        """Every way of filling in one fact."""
        for name in self.unknown:
            for value in FACTS[name]:
                yield self.filled(**{name: value})

    def judged(self, policy: str | Policy, acceptances: tuple[dict[str, Any], ...] = ()) -> Assessment:
        """The assessment of these facts by a policy (or its document), with these risk acceptances."""
        said = dict(self.values)
        status, _, tested = str(said["guardrails"]).partition(", ")
        control = {"status": status, **({"evidence": ["red-team"]} if tested else {})}
        dossier = a_dossier(
            terms={"trains_on_inputs": said["trains"], "audit_rights": said["audit"], "data_export": said["export"]},
            isolated=said["isolated"],
            route=said["route"],
            places=[{"activity": "inference", "country": said["country"], "party": "acme", "data": "all", "form": "clear"}],
            controls={"guardrails": control},
            evidence={"red-team": {"kind": "test", "title": "A red team's report", "dated": "2025-12-01"}},
        )
        data = {"personal": said["personal"], "classification": said["classification"]}
        made = _parsed(policy) if isinstance(policy, str) else policy
        return judged(made, dossier, an_engagement(data=data, criticality=said["criticality"], acceptances=list(acceptances)))


@lru_cache(maxsize=4)
def _parsed(text: str) -> Policy:
    return parse_policy(text, "policy.json")


def _conditions() -> st.SearchStrategy[str]:
    atoms = st.sampled_from(ATOMS)
    simple = st.one_of(atoms, atoms.map("!({})".format))
    return st.one_of(
        simple,
        st.tuples(simple, simple).map(" && ".join),
        st.tuples(simple, simple).map(" || ".join),
        st.tuples(simple, simple, simple).map(lambda parts: f"({parts[0]} ? {parts[1]} : {parts[2]})"),
    )


GATES = st.one_of(
    st.just("none"),
    st.sampled_from(["escalate", "reject"]),
    st.builds(lambda when, then: [{"when": when, "then": then}, {"then": "none"}], _conditions(), st.sampled_from(["escalate", "reject"])),
    st.builds(lambda when: [{"when": when, "then": "none"}, {"then": "reject"}], _conditions()),
)
MITIGATIONS = st.one_of(
    st.just([]),
    st.builds(lambda share: [{"control": "guardrails", "effectiveness": share}], st.sampled_from([0.5, 1])),
    st.builds(lambda when: [{"control": "guardrails", "effectiveness": 0.9, "when": when}], _conditions()),
)


@st.composite
def policies(draw: st.DrawFn) -> str:
    """The document of a policy of one to four questions that share facts, causes and domains."""
    questions = [
        a_question(
            f"ASK-0{index}",
            answer=draw(_conditions()),
            expect=draw(st.sampled_from(["yes", "no"])),
            applies=draw(st.one_of(st.none(), st.none(), _conditions())),
            partly=draw(st.one_of(st.none(), st.none(), _conditions())),
            likelihood=draw(st.integers(1, 5)),
            impact=draw(st.one_of(st.integers(1, 5), st.sampled_from(["data", "service"]))),
            weight=draw(st.sampled_from([1, 0.5])),
            gate=draw(GATES),
            mitigated_by=draw(MITIGATIONS),
            cause=draw(st.sampled_from([None, "same"])),
            domain=draw(st.sampled_from(["security", "data"])),
        )
        for index in range(draw(st.integers(1, 4)))
    ]
    return policy_text(*questions, unknown=draw(st.sampled_from(["open", "open", "adverse"])), acceptance={"by": ["CRO"]})


@st.composite
def facts(draw: st.DrawFn, *, most_unknown: int = 3) -> Facts:
    """Facts of which a few are unknown, and now and then one was refused."""
    unknown = draw(st.sets(st.sampled_from(sorted(FACTS)), min_size=0, max_size=most_unknown))
    refused = draw(st.sampled_from([None, None, "trains", "isolated", "classification", "guardrails"]))
    stated = {name: draw(st.sampled_from(values)) for name, values in FACTS.items()}
    if refused is not None:
        stated[refused] = "not_disclosed"
    return Facts(tuple((name, "unknown" if name in unknown else value) for name, value in stated.items()))
