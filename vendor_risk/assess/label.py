"""Label: what a fact is called for a person who knows no field names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vendor_risk.model.agreement import Agreement
from vendor_risk.model.ai_model import AIModel, Claim, Evaluation, Training
from vendor_risk.model.authority_action import AuthorityAction
from vendor_risk.model.conduct import Conduct
from vendor_risk.model.control_state import ControlState
from vendor_risk.model.country import CountryKind
from vendor_risk.model.data_set import Collected, DataSet
from vendor_risk.model.deployment import Subprocessor
from vendor_risk.model.engagement import Requirement
from vendor_risk.model.evidence import Evidence
from vendor_risk.model.incident import Incident
from vendor_risk.model.iso import countries
from vendor_risk.model.knowledge import sources_of
from vendor_risk.model.party import Certification, Owner, Party
from vendor_risk.model.person import Person
from vendor_risk.model.place import Place
from vendor_risk.model.terms import Terms

from .spot import Spot, spot_of, steps_of
from .value_words import DISPUTED, one_word, stated_words

if TYPE_CHECKING:
    from datetime import date

    from vendor_risk.model.record import Record

    from .world import World

_DERIVED = {
    "cost.month": "the month's bill",
    "cost.currency": "the currency of the bill",
    "cost.budget": "the month's budget",
    "cost.budget_currency": "the currency of the budget",
    "cost.within_budget": "whether the month's bill stays within the budget",
    "energy.kwh_month": "how many kWh a month's use takes",
    "energy.kgco2e_month": "how many kg of CO2e a month's use emits",
    "as_of": "the day of the assessment",
    "data": "the data that goes to the service",
    "agreements": "what was agreed that gives access to data",
    "deployment.agreement": "the use of the service",
    "places": "the places where the data is",
    "parties": "the parties that can reach the data",
    "claims": "what is claimed of the model",
    "requirements": "what the model must reach",
    "controls": "which controls are in place",
}
_LAST = {
    "hosted": "whether the data is held there",
    "roles": "what the party does for us",
    "access_laws": "the access laws that reach the party",
    "lineage": "the models it was made from",
    "collected": "whether the service collects it on its own",
    "assurance": "how far the evidence for it carries",
    "id": "its id",
    "validation": "whether the claim was reproduced or contradicted",
    "required": "whether we require it",
    "meets": "whether the claim meets what we require",
    "claimed_meets": "whether the model claims what we require",
    "validated_meets": "whether somebody independent measured what we require",
}
_PARTS: dict[type[Record], str] = {Terms: "terms"}


def label(world: World, path: str) -> str:
    """Return the words for a fact, or for the object or list that a path names."""
    if path in _DERIVED:
        return _DERIVED[path]
    steps = steps_of(path)
    spot = spot_of(world, path)
    if spot is None or steps[0] == "answers":
        return _elsewhere(world, path, steps)
    context = _context(world, spot)
    if isinstance(spot.stated, Place) and spot.stated is spot.record:
        return f"{context}{_country(spot.stated.country, world.as_of)}"
    if spot.shape is not None and not _is_record(spot):
        return f"{spot.shape.words} ({context})" if context else spot.shape.words
    if ".access_laws." in path:
        return _law(world, path)
    if spot.shape is None and spot.stated is None:
        words = _LAST.get(str(steps[-1]), str(steps[-1]).replace("_", " "))
        return f"{words} ({context})" if context else words
    return context or str(steps[-1]).replace("_", " ")


def name_of_party(world: World, id_: str | None) -> str:
    """Return a party's name, the vendor's the one it is known by; its id where the name is not known."""
    if id_ is None:
        return "an unknown party"
    if id_ == one_id(world.dossier.vendor.party):
        return world.dossier.vendor.name
    party = world.dossier.parties.get(id_)
    return _text(party.name, id_) if party is not None else id_


def name_of_model(world: World, id_: str) -> str:
    """Return a model's name, or its id where the name is not known."""
    return _text(world.dossier.models[id_].name, id_)


def _is_record(spot: Spot) -> bool:
    return spot.stated is spot.record


def _context(world: World, spot: Spot) -> str:
    """Say which object the fact belongs to, where that does not go without saying."""
    record, key = spot.record, spot.names[-1]
    outer = spot.chain[-2] if len(spot.chain) > 1 else None
    if type(record) in _PARTS:
        return _PARTS[type(record)]
    if isinstance(record, Training):
        return f"training of {_text(getattr(outer, 'name', None), spot.names[-2])}"
    if isinstance(record, Owner):
        return f"{name_of_party(world, one_id(record.party))} as owner of {name_of_party(world, spot.names[-2])}"
    if isinstance(record, Certification):
        return f"{record.scheme} of {name_of_party(world, spot.names[-2])}"
    return _plain_context(world, record, key)


def _plain_context(world: World, record: Record, key: str) -> str:  # one line for each kind of record
    match record:
        case Place():
            return f"{_text(record.activity, 'a use').replace('_', ' ')} by {name_of_party(world, one_id(record.party))}"
        case Party():
            return name_of_party(world, key)
        case AIModel():
            return _text(record.name, key)
        case Subprocessor():
            return f"sub-processor {name_of_party(world, one_id(record.party))}"
        case DataSet():
            return _text(record.title, key.replace("_", " "))
        case Collected():
            return f"{record.category.replace('_', ' ')} that the service collects"
        case Claim() | Requirement():
            return f"{record.benchmark}, {record.metric}"
        case Evaluation():
            return f"{record.benchmark}, measured by {_text(record.by, 'an unknown evaluator')}"
        case ControlState():
            control = world.policy.catalogue.get(key)
            return control.title if control is not None else key.replace("-", " ")
        case Incident() | Evidence():
            return record.title
        case AuthorityAction():
            return _text(record.authority, record.id)
        case _:
            return _engagement_context(world, record)


def _engagement_context(world: World, record: Record) -> str:
    """Say which person, agreement or conduct of the engagement it is."""
    match record:
        case Person():
            return _text(record.name, record.id or "a person")
        case Agreement():
            return f"{_text(record.kind, 'an').replace('_', ' ')} agreement with {name_of_party(world, one_id(record.counterparty))}"
        case Conduct():
            return f"conduct of {_text(record.role, 'somebody').replace('_', ' ')}"
        case _:
            return ""


def _elsewhere(world: World, path: str, steps: list[str | int]) -> str:
    """Say what a path means that leads into no document: a question, a determination, a rule, a region."""
    second = str(steps[1]) if len(steps) > 1 else ""
    if steps and steps[0] == "answers":
        return next((question.ask for question in world.policy.questions if question.id == second), f"the answer to {second}")
    if steps and steps[0] == "determinations" and second in world.policy.determinations:
        return world.policy.determinations[second].title
    if steps and steps[0] == "residency":
        return next((rule.title for rule in world.policy.residency if rule.id == second), second)
    if steps and steps[0] == "regions" and len(steps) > 2:  # noqa: PLR2004  # regions, the region, its member
        region = world.policy.regions.get(second)
        code = str(steps[2])
        return f"whether {countries().get(code, code)} belongs to {region.title if region is not None else second}"
    if path == "model":
        return "the model that is deployed"
    return _LAST.get(str(steps[-1]), path) if steps else path


def _law(world: World, path: str) -> str:
    """Return what an access law is called that reaches a party, and which country's it is."""
    party, _, rest = path.partition(".access_laws.")
    law = next((each for each in world.policy.access_laws if each.id == rest.partition(".")[0]), None)
    title = law.title if law is not None else rest
    return (
        f"the country whose {title} reaches {label(world, party)}"
        if rest.endswith(".country")
        else f"{title}, which reaches {label(world, party)}"
    )


def _country(fact: Any, day: date) -> str:
    """Say in which country something is, or what is known of the country."""
    words = stated_words(fact, CountryKind(), lambda _section, id_: id_, day)
    if words in {"unknown", "not disclosed"}:
        return " in an unknown country" if words == "unknown" else " in a country not disclosed"
    return f", {words}" if words.startswith(("not in ", "somewhere in ", DISPUTED)) else f" in {words}"


def one_id(fact: Any) -> str | None:
    """Return the id that a reference states, None where it states none, or several."""
    stated = {source.value for source in sources_of(fact)}
    value = next(iter(stated)) if len(stated) == 1 else None
    return value if isinstance(value, str) else None


def _text(fact: Any, otherwise: str) -> str:
    """Return a stated text in words; where none is stated, `otherwise`."""
    return one_word(fact) or otherwise
