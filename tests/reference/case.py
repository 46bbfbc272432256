"""Case: a small policy, facts and replies as plain data, and the documents that say the same."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from tests.assess.builders import DEPLOYMENT, PLAIN_DATA, TODAY, a_question, dossier_form, engagement_form, policy_text
from tests.reference.fact import CONTROLS, EVIDENCE, Fact, Facts, known, open_facts
from tests.reference.formula import Formula, facts_of, tangles, text_of
from vendor_risk.assess.assess import assess
from vendor_risk.model.answers import Answers
from vendor_risk.model.dossier import Dossier
from vendor_risk.model.engagement import Engagement
from vendor_risk.policy import parse_policy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from random import Random

    from vendor_risk.assess.assessment import Assessment
    from vendor_risk.policy import Policy

UNDATED = "undated"
WORDS = ("yes", "no", "partial", "not_applicable")
"""What a person may reply to a question that facts don't answer."""
FORMULAS = ("answer", "applies", "partly")


@dataclass(frozen=True)
class Case:
    """What is judged.

    `policy` is a questionnaire as its document has it, but that conditions are formulas and there are no titles; each question has all its
    keys. `replies` are words by question.
    """

    policy: dict[str, Any]
    facts: Facts
    replies: dict[str, str]

    @property
    def unknown(self) -> list[str]:
        """The facts that somebody may still fill in."""
        return open_facts(self.facts)

    @property
    def reads(self) -> list[str]:
        """The facts that the policy reads, each as often as it does."""
        return [fact for question in self.policy["questions"] for fact in _reads(question)]

    @property
    def tangled(self) -> bool:
        """Whether a refused fact stands beside unknown ones where a part of a question asks for it twice or by a tangling formula.

        There bounds are safe and may be wider than they could be.
        """
        refused = [name for name, fact in self.facts.items() if fact.refused]
        parts = [part for question in self.policy["questions"] for part in _parts(question)]
        read = [[fact for formula in part for fact in facts_of(formula)] for part in parts]
        twice = any(facts.count(name) > 1 for facts in read for name in refused)
        tangled = any(tangles(formula) and set(facts_of(formula)).intersection(refused) for part in parts for formula in part)
        return bool(self.gaps) and (twice or tangled)

    def stating(self, **facts: Fact) -> Case:
        """The case with other facts (an underscore for the hyphen)."""
        return replace(self, facts={**self.facts, **{name.replace("_", "-"): fact for name, fact in facts.items()}})

    @property
    def gaps(self) -> list[str]:
        """What somebody may still tell: facts by name, replies by question, and the day of the source that has none."""
        asked = [question["id"] for question in self.policy["questions"] if not question["answer"] and question["id"] not in self.replies]
        return [*self.unknown, *asked, *([UNDATED] if any(UNDATED in fact.evidence for fact in self.facts.values()) else [])]

    def filled(self, gap: str) -> list[Case]:
        """The case with one gap filled in, in every way."""
        if gap in self.facts:
            return [self.stating(**{gap: fact}) for fact in _ways(gap, self.facts[gap])]
        if gap == UNDATED:
            return [self.stating(**{name: _dated(self.facts[name], to) for name in CONTROLS}) for to in ("test", "ended")]
        return [replace(self, replies={**self.replies, gap: word}) for word in WORDS]

    def completed(self, random: Random) -> Iterator[Case]:
        """The case with one gap after the other filled in, in some order and in some way, until nothing is unknown."""
        case = self
        while gaps := case.gaps:
            case = random.choice(case.filled(random.choice(gaps)))
            yield case

    def judged(self, *, as_of: date = TODAY, acceptances: tuple[dict[str, Any], ...] = ()) -> Assessment:
        """The assessment of the documents on a day, with these risk acceptances."""
        engagement = self.engagement_with(acceptances)
        return assess(self.dossier, DEPLOYMENT, engagement, self.made_policy, self.answers, as_of=as_of)

    @property
    def made_policy(self) -> Policy:
        """The policy, read from its document."""
        return _policy(self.policy_text)

    @property
    def policy_text(self) -> str:
        """The policy's document."""
        keys = {key: value for key, value in self.policy.items() if key not in ("questions", "domains")}
        domains = {id_: {"title": id_, **domain} for id_, domain in self.policy["domains"].items()}
        questions = (a_question(each["id"], **_written(each)) for each in self.policy["questions"])
        return policy_text(*questions, domains=domains, acceptance={"by": ["CRO"]}, **keys)

    @property
    def dossier(self) -> Dossier:
        """The dossier that states the facts."""
        return _dossier(json.dumps([(name, self.facts[name].form, self.facts[name].evidence) for name in _OF_DOSSIER]))

    def engagement_with(self, acceptances: tuple[dict[str, Any], ...] = ()) -> Engagement:
        """The engagement that states the facts, and these risk acceptances."""
        return _engagement(json.dumps([*(self.facts[name].form for name in _OF_ENGAGEMENT), acceptances]))

    @property
    def answers(self) -> Answers | None:
        """The answers that state the replies."""
        return _answers(json.dumps(self.replies)) if self.replies else None


def _dated(fact: Fact, name: str) -> Fact:
    """A control whose undated source is another one, which has a day."""
    return replace(fact, evidence=tuple(name if each == UNDATED else each for each in fact.evidence))


def _parts(question: dict[str, Any]) -> Iterator[list[Formula]]:
    """The formulas of a question, those together that decide one thing."""
    cases = question["gate"] if isinstance(question["gate"], list) else []
    whens = ([case.get("when") for case in cases], *([each.get("when")] for each in question["mitigated_by"]))
    for part in ([question["applies"]], [question["answer"], question["partly"]], *whens):
        yield [formula for formula in part if formula is not None]


def _reads(question: dict[str, Any]) -> Iterator[str]:
    for part in _parts(question):
        for formula in part:
            yield from facts_of(formula)
    yield from (each["control"] for each in question["mitigated_by"])
    yield from {"data": ("personal", "classification"), "service": ("criticality",)}.get(question["impact"], ())


_OF_DOSSIER = ("route", "country", "trains", "audit", "export", "guardrails", "human-review", "isolated")
_OF_ENGAGEMENT = ("criticality", "personal", "classification")


def _ways(name: str, fact: Fact) -> list[Fact]:
    """Every way of filling a fact in; what is in place may be shown by anything from a word to a test."""
    shown: tuple[tuple[str, ...], ...] = (("word",), ("test",)) if name in CONTROLS else ((),)
    return [known(value, *evidence) for value in fact.possible for evidence in (shown if value in ("in_place", "partial") else shown[:1])]


def _written(question: dict[str, Any]) -> dict[str, Any]:
    """A question with its formulas as text, and without the keys that say nothing."""
    written = {key: value for key, value in deepcopy(question).items() if value not in (None, [], {}) and key != "id"}
    for key in FORMULAS:
        if key in written:
            written[key] = text_of(written[key])
    cases = written["gate"] if isinstance(written["gate"], list) else []
    for case in (*cases, *written.get("mitigated_by", ())):
        if "when" in case:
            case["when"] = text_of(case["when"])
    return written


@lru_cache(maxsize=1024)
def _policy(text: str) -> Policy:
    return parse_policy(text, "policy.json")


@lru_cache(maxsize=4096)
def _dossier(stated: str) -> Dossier:
    said = {name: (form, evidence) for name, form, evidence in json.loads(stated)}
    controls = {name: {"status": said[name][0], "evidence": said[name][1]} for name in CONTROLS}
    sources = sorted({source for _form, evidence in said.values() for source in evidence})
    form = dossier_form(
        route=said["route"][0],
        places=[{"activity": "inference", "country": said["country"][0], "party": "acme", "data": "all", "form": "clear"}],
        terms={"trains_on_inputs": said["trains"][0], "audit_rights": said["audit"][0], "data_export": said["export"][0]},
        controls=controls,
        isolated=said["isolated"][0],
        evidence={source: EVIDENCE[source][0] for source in sources},
    )
    return Dossier.model_validate(form)


@lru_cache(maxsize=512)
def _engagement(stated: str) -> Engagement:
    criticality, personal, classification, acceptances = json.loads(stated)
    data = {"notes": {**PLAIN_DATA, "personal": personal, "classification": classification}}
    return Engagement.model_validate(engagement_form(data=data, criticality=criticality, acceptances=acceptances))


@lru_cache(maxsize=512)
def _answers(replies: str) -> Answers:
    given = {id_: {"answer": word, "note": "As they say."} for id_, word in json.loads(replies).items()}
    return Answers.model_validate({"kind": "answers", "schema": 1, "answers": given})
