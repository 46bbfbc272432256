"""GDPR Chapter V as it ships: adequacy on its days, transfer tools with the measures that the EDPB finds effective, derogations."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from vendor_risk.assess.residency import judge_residency
from vendor_risk.assess.verdict import ResidencyVerdict
from vendor_risk.cel import CelList, Struct, Unknown
from vendor_risk.model.place import Place
from vendor_risk.policy import Policy, load_policy
from vendor_risk.policy.fields import visible_shapes

from .stage import TODAY, a_list, a_struct, set_stage


@pytest.fixture(scope="module")
def policy() -> Policy:
    """Return the shipped policy."""
    return load_policy("gdpr-transfers")


PLAIN = {name: getattr(Place(), name) for name, shape in visible_shapes(Place).items() if shape.kind and not shape.kind.factual}
SOUND: dict[str, Any] = {
    "encryption": a_struct("encryption", "e", before_transfer=True, state_of_the_art=True, sound=True, keys_managed=True),
    "pseudonyms": a_struct("pseudonymisation", "p", before_transfer=True, single_out=False, kept_apart=True),
    "split": a_struct("split", "s", parts_reveal=False, apart=True, secure_computation=True, authorities_collaborate=False),
    "transit": a_struct("transit", "t", encrypted=True, trusted_keys=True, endpoints_secured=True, end_to_end=True),
    "reidentifiable": False,
    "unprotected_onward": False,
}
"""What a place does right, where it does it."""


def a_party(name: str, country: Any, *schemes: str, owners: CelList | None = None, **facts: Any) -> Struct:
    """Return an entity of one country with active certifications."""
    path = f"parties.{name}"
    held = (
        a_struct("certification", f"{path}.certifications[{at}]", scheme=scheme, status="active", assurance="documented")
        for at, scheme in enumerate(schemes)
    )
    known = {"name": name, "kind": "entity", "incorporated": country, "principal_place": country, "designated": False}
    return a_struct("party", path, **{**known, "owners": owners or a_list(), "certifications": a_list(*held), **facts})


def judged(
    policy: Policy,
    country: Any,
    *schemes: str,
    party: Struct | None = None,
    others: tuple[Struct, ...] = (),
    exporter: str = "DE",
    subjects: tuple[str, ...] = ("DE", "FR"),
    personal: Any = True,
    systematic: Any = True,
    assessed: Any = Unknown(("deployment.terms.transfer_impact_assessment",)),  # noqa: B008 - a constant
    as_of: date = TODAY,
    **facts: Any,
) -> ResidencyVerdict:
    """Return the verdict on one place of inference in the clear, unless said otherwise, without a transfer tool."""
    holder = party or a_party("holder", country if isinstance(country, str) else "SG", *schemes)
    data = a_struct("data", "engagement.data.people", personal=personal, collected=False, subjects_in=CelList(subjects))
    known = {"activity": "inference", "form": "clear", "mechanism": "none", "use": "certain", "data": a_list(data), **PLAIN, **SOUND}
    place = a_struct("place", "deployment.places[0]", **{**known, "country": country, "party": holder, **facts})
    organisation = a_struct("organisation", "engagement.organisation", country=exporter)
    terms = a_struct("terms", "deployment.terms", transfer_impact_assessment=assessed)
    (one,) = judge_residency(
        set_stage(
            policy,
            parties=a_list(holder, *others),
            places=a_list(place),
            data=a_list(data),
            engagement=a_struct("engagement", "engagement", organisation=organisation, systematic=systematic),
            deployment=a_struct("deployment", "deployment", terms=terms),
            as_of=as_of,
        )
    )
    return one


def verdict(policy: Policy, country: Any, *schemes: str, **facts: Any) -> str:
    """Return the verdict alone."""
    return judged(policy, country, *schemes, **facts).verdict


def test_inside_the_eea_there_is_no_transfer(policy: Policy) -> None:
    """Also with a party that is controlled from elsewhere: control is another question."""
    chinese = a_party("top", "CN")
    owned = a_list(a_struct("owner", "parties.child.owners[0]", party=chinese, percent=100))

    assert verdict(policy, "FI") == "permitted"
    assert verdict(policy, "NO") == "permitted"
    assert verdict(policy, "NL", party=a_party("child", "NL", owners=owned), others=(chinese,)) == "permitted"


def test_adequacy_permits_within_its_conditions(policy: Policy) -> None:
    """Japan as a country, the US for a recipient that is certified, and the UK after the renewal."""
    assert verdict(policy, "JP") == "permitted"
    assert verdict(policy, "GB") == "permitted"
    assert verdict(policy, "US", "dpf") == "permitted"
    assert verdict(policy, "US", "iso27001") == "prohibited"
    assert verdict(policy, "SG") == "prohibited"


def test_the_same_dossier_differs_where_privacy_shield_fell(policy: Policy) -> None:
    """15 July 2020 was its last day; a clause alone did not carry what must be read in the clear from then on."""
    assert verdict(policy, "US", "privacy-shield", as_of=date(2020, 7, 15)) == "permitted"
    assert verdict(policy, "US", "privacy-shield", as_of=date(2020, 7, 17)) == "prohibited"
    assert verdict(policy, "US", "privacy-shield", mechanism="scc", assessed=True, as_of=date(2020, 7, 17)) == "prohibited"


def test_use_case_1_storage_without_the_keys_is_safeguarded(policy: Policy) -> None:
    """Strongly encrypted before it leaves, keys with the exporter or somebody trusted in the EEA, clear text never needed."""
    stored = {"activity": "backup", "mechanism": "scc", "form": "encrypted"}
    weak = a_struct("encryption", "e", before_transfer=True, state_of_the_art=False, sound=True, keys_managed=True)

    assert verdict(policy, "CN", **stored, keys="exporter") == "safeguarded"
    assert verdict(policy, "CN", **stored, keys="trusted_third_party", keys_country="DE") == "safeguarded"
    assert verdict(policy, "CN", **stored, keys="trusted_third_party", keys_country="HK") == "prohibited"
    assert verdict(policy, "CN", **stored, keys="importer") == "prohibited"
    assert verdict(policy, "CN", **stored, keys="exporter", encryption=weak) == "prohibited"
    assert verdict(policy, "CN", **stored, keys="exporter", encryption=a_struct("encryption", "e")) == "undetermined"
    assert verdict(policy, "CN", **stored, keys="exporter", clear_text="needed") == "prohibited"
    assert verdict(policy, "CN", **{**stored, "mechanism": "none"}, keys="exporter") == "prohibited"


def test_use_case_2_pseudonymised_data_is_safeguarded(policy: Policy) -> None:
    """What says whom it is about stays with the exporter alone, and nobody could be told without it."""
    masked = {"mechanism": "scc", "form": "pseudonymised"}

    assert verdict(policy, "CN", **masked, keys="exporter") == "safeguarded"
    assert verdict(policy, "CN", **masked, keys="importer") == "prohibited"
    assert verdict(policy, "CN", **masked, keys="exporter", reidentifiable=True) == "prohibited"


def test_use_case_3_data_that_only_passes_through_is_safeguarded(policy: Policy) -> None:
    """Where authorities can get at it on its way only, transport encryption is enough; at the recipient it is not."""
    open_line = a_struct("transit", "t", encrypted=False, trusted_keys=True, endpoints_secured=True)

    assert verdict(policy, "SG", mechanism="scc", authority_access="in_transit") == "safeguarded"
    assert verdict(policy, "SG", mechanism="scc", authority_access="in_transit", transit=open_line) == "prohibited"
    assert verdict(policy, "SG", mechanism="scc", authority_access="recipient") == "prohibited"


def test_use_case_4_a_protected_recipient_is_safeguarded(policy: Policy) -> None:
    """A lawyer or a doctor whom the law there protects, keys included, and who hands nothing on to others."""
    privileged = {"mechanism": "scc", "form": "encrypted", "keys": "importer", "protected_recipient": True}

    assert verdict(policy, "CN", **privileged) == "safeguarded"
    assert verdict(policy, "CN", **privileged, unprotected_onward=True) == "prohibited"
    assert verdict(policy, "CN", **{**privileged, "protected_recipient": False}) == "prohibited"


def test_use_case_5_split_data_is_safeguarded(policy: Policy) -> None:
    """No recipient has enough, and authorities of their countries do not work together."""
    together = a_struct("split", "s", parts_reveal=False, apart=True, secure_computation=True, authorities_collaborate=True)

    assert verdict(policy, "CN", mechanism="scc", form="split") == "safeguarded"
    assert verdict(policy, "CN", mechanism="scc", form="split", split=together) == "prohibited"


def test_use_case_6_who_needs_clear_text_has_no_effective_measure(policy: Policy) -> None:
    """A hosted model reads the prompts: encrypted on the way and at rest, with clauses and an assessment, is still prohibited."""
    for form in ("clear", "encrypted"):
        one = judged(policy, "CN", mechanism="scc", form=form, keys="importer", assessed=True)
        assert one.verdict == "prohibited"
        assert "use case 6" in one.because
    assert verdict(policy, "CN", mechanism="scc", form="encrypted", keys="exporter", activity="inference", assessed=True) == "prohibited"


def test_remote_access_is_a_transfer(policy: Policy) -> None:
    """Looking at the data from elsewhere counts as sending it there; when it is one of ours on a journey nobody else gets it."""
    assert verdict(policy, "CN", activity="remote_access", ours=True) == "permitted"
    assert verdict(policy, "CN", activity="remote_access") == "prohibited"
    assert verdict(policy, "CN", activity="support") == "prohibited"


def test_clauses_and_an_assessment_carry_where_no_access_law_undoes_them(policy: Policy) -> None:
    """Without the assessment they don't; through an owner in China they don't either."""
    chinese = a_party("top", "CN")
    child = a_party("child", "SG", owners=a_list(a_struct("owner", "parties.child.owners[0]", party=chinese, percent=60)))

    assert verdict(policy, "SG", mechanism="scc", assessed=True) == "safeguarded"
    assert verdict(policy, "SG", mechanism="scc", assessed=False) == "prohibited"
    assert verdict(policy, "SG", mechanism="scc", assessed=True, party=child, others=(chinese,)) == "prohibited"
    assert verdict(policy, "US", mechanism="scc", assessed=True) == "safeguarded"


def test_a_derogation_carries_the_occasional_only(policy: Policy) -> None:
    """Article 49 is read narrowly."""
    assert verdict(policy, "SG", mechanism="derogation", systematic=False) == "safeguarded"
    assert verdict(policy, "SG", mechanism="derogation", systematic=True) == "prohibited"
    assert "systematic" in judged(policy, "SG", mechanism="derogation").because


def test_what_is_not_personal_or_not_under_the_gdpr_is_not_applicable(policy: Policy) -> None:
    """Data of others, from elsewhere, is outside the rule; anonymous data may lie anywhere, but no model runs on what it was not sent."""
    assert verdict(policy, "CN", personal=False) == "not_applicable"
    assert verdict(policy, "CN", exporter="US", subjects=("US",)) == "not_applicable"
    assert verdict(policy, "CN", exporter="US", subjects=("US", "FR")) == "prohibited"
    assert verdict(policy, "CN", exporter="DE", subjects=("US",)) == "prohibited"
    assert verdict(policy, "CN", form="anonymised", activity="logging") == "permitted"
    assert verdict(policy, "CN", form="anonymised") == "prohibited"


def test_what_is_missing_is_named_and_never_permitted(policy: Policy) -> None:
    """The certification of a recipient in the US, a pool that may lie in Singapore, a country nobody stated."""
    silent = a_party("cloud", "US", certifications=Unknown(("parties.cloud.certifications",)))
    pool = judged(policy, Unknown(("deployment.places[0].country",), possible=("NL", "SG")))

    assert judged(policy, "US", party=silent).unknowns == ("parties.cloud.certifications",)
    assert (pool.verdict, pool.possible, pool.unknowns) == ("undetermined", ("permitted", "prohibited"), ("deployment.places[0].country",))
    assert verdict(policy, Unknown(("deployment.places[0].country",))) == "undetermined"


def test_a_verdict_names_the_country_and_what_the_recipient_holds(policy: Policy) -> None:
    """The facts behind adequacy in the US are the place and the certification."""
    paths = [fact.path for fact in judged(policy, "US", "dpf").facts]

    assert "deployment.places[0].country" in paths
    assert "parties.holder.certifications" in paths
