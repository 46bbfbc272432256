"""28 CFR Part 202 as it ships: who is a covered person, what data counts, what a transaction is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from vendor_risk.assess.agreements import volumes
from vendor_risk.assess.determination import judge_determinations
from vendor_risk.cel import CelList, Struct, Unknown, Value
from vendor_risk.model.agreement import Agreement
from vendor_risk.policy import Policy, load_policy
from vendor_risk.policy.fields import visible_shapes

from .stage import TODAY, a_list, a_struct, set_stage


@pytest.fixture(scope="module")
def program() -> Policy:
    """Return the shipped policy."""
    return load_policy("us-data-security-program")


def an_entity(name: str, country: Any, **facts: Any) -> Struct:
    """Return an entity of one country that nobody owns and that is not designated."""
    known = {"name": name, "kind": "entity", "incorporated": country, "principal_place": country, "designated": False, "owners": a_list()}
    known["us_standing"] = "untold"
    return a_struct("party", f"parties.{name}", **{**known, **facts})


def a_person(name: str, residence: Any, *citizenships: str, employer: Any = None, **facts: Any) -> Struct:
    """Return a natural person who is not designated."""
    known = {"name": name, "kind": "individual", "residence": residence, "citizenships": CelList(citizenships), "designated": False}
    more = {"us_standing": "untold", "permanent_residence": a_list(), "owners": a_list(), "employer": employer}
    return a_struct("party", f"parties.{name}", **{**known, **more, **facts})


def owned(name: str, *shares: tuple[Struct, Any]) -> CelList:
    """Return a closed list of owners."""
    return a_list(
        *(a_struct("owner", f"parties.{name}.owners[{at}]", party=party, percent=share) for at, (party, share) in enumerate(shares))
    )


def a_data_set(category: str, us_persons: Any, *, government_related: bool = False, name: str = "records", **facts: Any) -> Struct:
    """Return a data set of a category about a number of US persons."""
    known = {"us_category": category, "us_persons": us_persons, "government_related": government_related, "collected": False}
    known |= {"us_categories": CelList(() if category == "none" else (category,)), "us_bulk": "untold", "us_devices": us_persons}
    known |= {"identifiers": CelList(()), "for_networking": False, "publicly_available": False}
    known |= {"marketed_as_government": False, "in_listed_area": False}
    return a_struct("data", f"engagement.data.{name}", **{**known, **facts})


HEALTH = a_data_set("personal_health", 40_000)
CHINESE, DUTCH, AMERICAN = an_entity("chinese", "CN"), an_entity("dutch", "NL"), an_entity("american", "US")


def status(program: Policy, party: Struct, *others: Struct, determination: str = "us_covered_person", as_of: date = TODAY) -> str | None:
    """Return the conclusion on one party."""
    results = judge_determinations(set_stage(program, parties=a_list(party, *others), as_of=as_of))
    return next(result.verdict for result in results if result.id == determination and result.subject == party.path)


def kind_of_data(program: Policy, data: Struct) -> str | None:
    """Return the conclusion on one data set."""
    results = judge_determinations(set_stage(program, data=a_list(data)))
    return next(result.verdict for result in results if result.id == "us_sensitive_data")


def an_agreement(counterparty: Struct, *data: Struct, passes_to: CelList | None = None, **facts: Any) -> Struct:
    """Return a vendor agreement that gives the counterparty, and whom it passes the data to, access to the data."""
    plain = {name: getattr(Agreement(), name) for name, shape in visible_shapes(Agreement).items() if shape.kind and not shape.kind.factual}
    known = {**plain, "kind": "vendor", "counterparty": counterparty, "data": CelList(data), "volumes": volumes(CelList(data))}
    known |= {"passes_to": passes_to or a_list(), "discloses_data": False, "service": False, "held": False}
    return a_struct("agreement", "engagement.agreements[0]", **{**known, **facts})


def transaction(
    program: Policy,
    counterparty: Struct,
    *others: Struct,
    data: tuple[Struct, ...] = (HEALTH,),
    us_person: Any = True,
    as_of: date = TODAY,
    **facts: Any,
) -> str | tuple[str, ...]:
    """Return the conclusion on an agreement with a party, or what it can still be."""
    organisation = a_struct("organisation", "engagement.organisation", us_person=us_person)
    engagement = a_struct("engagement", "engagement", organisation=organisation, persons=a_list(), conduct=a_list())
    agreement = an_agreement(counterparty, *data, **facts)
    given: dict[str, Value] = {"data": CelList(data), "engagement": engagement, "agreements": a_list(agreement)}
    results = judge_determinations(set_stage(program, parties=a_list(counterparty, *others), as_of=as_of, **given))
    (result,) = [one for one in results if one.id == "us_transaction"]
    return result.verdict or result.possible


class TestCoveredPerson:
    """28 CFR 202.211 and 202.256, the rule's own examples by number where it has one."""

    def test_organisation_and_principal_place_cover(self, program: Policy) -> None:
        """(a)(1): organised or chartered in a country of concern, or with its principal place of business there."""
        assert status(program, CHINESE) == "covered_person"
        assert status(program, an_entity("hq", "NL", principal_place="RU")) == "covered_person"
        assert status(program, DUTCH) == "not_covered_person"

    def test_half_in_aggregate_covers_and_passes_down_whole(self, program: Policy) -> None:
        """(a)(1) and (2): 25 % from China and 25 % from Russia, two steps up, each holding a half."""
        russian = an_entity("russian", "RU")
        mid = an_entity("mid", "SG", owners=owned("mid", (CHINESE, 25), (russian, 25)))
        low = an_entity("low", "IE", owners=owned("low", (mid, 50)))

        assert status(program, low, mid, CHINESE, russian) == "covered_person"
        assert status(program, an_entity("less", "IE", owners=owned("less", (CHINESE, 49.9))), CHINESE) == "not_covered_person"

    def test_a_company_of_a_country_of_concern_is_covered_though_nobody_said_what_it_is(self, program: Policy) -> None:
        """Who is organised under a country's laws is no individual, whether the dossier says so or not."""
        kind = Unknown(("parties.x.kind",), possible=("entity", "government"))

        assert status(program, a_struct("party", "parties.x", kind=kind, incorporated="CN", us_standing="untold")) == "covered_person"

    def test_designation_covers_anybody_anywhere(self, program: Policy) -> None:
        """(a)(5): also a US company that runs a US data centre (202.258, example 3)."""
        assert status(program, an_entity("host", "US", designated=True)) == "covered_person"

    def test_a_us_subsidiary_is_no_covered_person_short_of_designation(self, program: Policy) -> None:
        """It is a US person, whoever owns it."""
        assert status(program, an_entity("sub", "US", owners=owned("sub", (CHINESE, 100))), CHINESE) == "not_covered_person"

    def test_residence_and_not_citizenship_decides(self, program: Policy) -> None:
        """Example 3: a Russian citizen in an EU country, not designated and working for nobody who is covered, is not covered."""
        assert status(program, a_person("p", "DE", "RU")) == "not_covered_person"
        assert status(program, a_person("p", "CU")) == "covered_person"

    def test_employees_abroad_are_covered_through_their_employer(self, program: Policy) -> None:
        """Examples 4 and 5: of a company headquartered in China, and of one that is designated."""
        named = an_entity("named", "NL", designated=True)

        assert (
            status(
                program,
                a_person("p", "BR", employer=an_entity("hq", "SG", principal_place="CN")),
                an_entity("hq", "SG", principal_place="CN"),
            )
            == "covered_person"
        )
        assert status(program, a_person("p", "BR", employer=named), named) == "covered_person"

    def test_us_persons_stay_us_persons(self, program: Policy) -> None:
        """202.256, examples 3, 5 and 7: dual citizens, US companies with branches abroad; a US branch makes no US company."""
        assert status(program, a_person("dual", "CN", "CN", "US"), determination="us_person") == "us_person"
        assert status(program, a_person("dual", "CN", "CN", "US")) == "not_covered_person"
        assert status(program, a_person("there", "US", "CN"), determination="us_person") == "us_person"
        assert status(program, AMERICAN, determination="us_person") == "us_person"
        assert status(program, CHINESE, determination="us_person") == "foreign_person"

    def test_nobody_was_covered_before_the_rule(self, program: Policy) -> None:
        """It took effect on 8 April 2025."""
        assert status(program, CHINESE, as_of=date(2025, 4, 7)) == "not_covered_person"
        assert status(program, CHINESE, as_of=date(2025, 4, 8)) == "covered_person"

    def test_what_is_not_known_of_an_owner_leaves_it_open(self, program: Policy) -> None:
        """An open list of owners may hold a half from anywhere."""
        assert status(program, an_entity("x", "NL", owners=a_list(more="parties.x.owners"))) is None


class TestData:
    """28 CFR 202.205, 202.206 and 202.222."""

    @pytest.mark.parametrize(
        ("category", "threshold"),
        [
            ("human_genomic", 100),
            ("human_omic_other", 1_000),
            ("biometric_identifiers", 1_000),
            ("precise_geolocation", 1_000),
            ("personal_health", 10_000),
            ("personal_financial", 10_000),
            ("covered_personal_identifiers", 100_000),
        ],
    )
    def test_bulk_is_strictly_more_than_the_threshold(self, program: Policy, category: str, threshold: int) -> None:
        """The threshold itself is not bulk, one more is."""
        assert kind_of_data(program, a_data_set(category, threshold)) == "below_threshold"
        assert kind_of_data(program, a_data_set(category, threshold + 1)) == "bulk"

    def test_government_related_data_has_no_threshold(self, program: Policy) -> None:
        """One person is enough."""
        assert kind_of_data(program, a_data_set("precise_geolocation", 1, government_related=True)) == "government_related"

    def test_other_data_is_not_covered(self, program: Policy) -> None:
        """However many persons it is about; and neither is what the service collects from its users by itself."""
        assert kind_of_data(program, a_data_set("none", 10_000_000)) == "not_covered"
        assert kind_of_data(program, a_struct("data", "deployment.collects[0]", collected=True)) == "not_covered"

    def test_an_unknown_count_is_open(self, program: Policy) -> None:
        """It may be bulk."""
        assert kind_of_data(program, a_data_set("personal_health", Unknown(("n",)))) is None


class TestTransaction:
    """28 CFR 202.301 to 202.401."""

    def test_a_vendor_agreement_with_a_covered_person_is_restricted(self, program: Policy) -> None:
        """202.258, example 2: IT services for a US medical facility; nothing is said of the security requirements."""
        assert transaction(program, CHINESE) == "restricted"

    def test_the_security_requirements_make_it_lawful_and_nothing_else_does(self, program: Policy) -> None:
        """202.401, examples 1 and 2: own controls instead do not count."""
        assert transaction(program, CHINESE, cisa_requirements=True) == "restricted_authorised"
        assert transaction(program, CHINESE, cisa_requirements=False) == "prohibited"

    def test_encryption_does_not_take_a_transaction_out_of_the_rule(self, program: Policy) -> None:
        """202.206: data counts whether encrypted, pseudonymised or anonymised."""
        for form in ("encrypted", "pseudonymised", "anonymised"):
            assert transaction(program, CHINESE, data=(a_data_set("personal_health", 40_000, form=form),)) == "restricted"

    def test_without_a_covered_person_it_is_not_covered(self, program: Policy) -> None:
        """A US person's agreement with another US person, or with a foreign person that is not covered."""
        assert transaction(program, AMERICAN) == "not_covered"
        assert transaction(program, DUTCH) == "not_covered"

    def test_whom_a_vendor_lets_at_the_data_counts_where_we_know_of_it(self, program: Policy) -> None:
        """202.401, example 3, and its reverse; a counterparty that is a US person answers for its own dealings, unless we arrange them."""
        onward = a_list(CHINESE)

        assert transaction(program, DUTCH, CHINESE, passes_to=onward) == "restricted"
        assert transaction(program, DUTCH, CHINESE, passes_to=onward, knowledge="unaware") == "not_covered"
        assert transaction(program, DUTCH, CHINESE, passes_to=onward, knowledge="unaware", directed=True) == "restricted"
        assert transaction(program, AMERICAN, CHINESE, passes_to=onward) == "not_covered"
        assert transaction(program, AMERICAN, CHINESE, passes_to=onward, directed=True) == "restricted"

    def test_sub_processors_that_nobody_named_leave_it_open(self, program: Policy) -> None:
        """One of them may be a covered person, and then it matters what else is known."""
        found = transaction(program, DUTCH, passes_to=a_list(more="deployment.subprocessors"))

        assert found == ("restricted", "not_covered")
        assert transaction(program, CHINESE, passes_to=a_list(more="deployment.subprocessors")) == "restricted"

    def test_data_below_the_thresholds_is_not_covered(self, program: Policy) -> None:
        """10,000 patients are not more than 10,000."""
        assert transaction(program, CHINESE, data=(a_data_set("personal_health", 10_000),)) == "not_covered"
        assert transaction(program, CHINESE, data=(a_data_set("none", 40_000),)) == "not_covered"

    def test_combined_data_takes_the_lowest_threshold(self, program: Policy) -> None:
        """Health data of 5,000 is not bulk alone, and is together with biometric identifiers of anybody."""
        health, faces = a_data_set("personal_health", 5_000, name="health"), a_data_set("biometric_identifiers", 10, name="faces")

        assert transaction(program, CHINESE, data=(health,)) == "not_covered"
        assert transaction(program, CHINESE, data=(health, faces)) == "restricted"

    def test_government_related_data_is_covered_in_any_amount(self, program: Policy) -> None:
        """202.222: no threshold."""
        assert transaction(program, CHINESE, data=(a_data_set("precise_geolocation", 1, government_related=True),)) == "restricted"

    def test_bulk_omic_data_is_prohibited_whatever_is_agreed(self, program: Policy) -> None:
        """202.303: the security requirements do not help; below the threshold it is not covered at all."""
        assert transaction(program, CHINESE, data=(a_data_set("human_genomic", 101),), cisa_requirements=True) == "prohibited"
        assert transaction(program, CHINESE, data=(a_data_set("human_genomic", 100),)) == "not_covered"

    def test_data_brokerage_with_a_covered_person_is_prohibited(self, program: Policy) -> None:
        """202.301: selling or licensing, whatever the requirements; not where nothing is given for it (202.214, example 9)."""
        assert transaction(program, CHINESE, kind="data_brokerage", cisa_requirements=True) == "prohibited"
        assert transaction(program, CHINESE, kind="data_brokerage", consideration=False) == "not_covered"
        assert transaction(program, CHINESE, kind="data_brokerage", collected_directly=True) == "not_covered"

    def test_data_brokerage_with_other_foreign_persons_needs_a_clause(self, program: Policy) -> None:
        """202.302, examples 1 and 2: lawful with the clause and reports of breaches, prohibited without; within the US nothing is asked."""
        sale: dict[str, Any] = {"kind": "data_brokerage"}

        assert transaction(program, DUTCH, **sale) == "permitted_with_conditions"
        assert transaction(program, DUTCH, **sale, onward_clause=True, violations_reported=True) == "permitted_with_conditions"
        assert transaction(program, DUTCH, **sale, onward_clause=False) == "prohibited"
        assert transaction(program, DUTCH, **sale, onward_clause=True, violations_reported=False) == "prohibited"
        assert transaction(program, AMERICAN, **sale, onward_clause=False) == "not_covered"

    def test_access_has_a_direction(self, program: Policy) -> None:
        """202.210, example 3, and 202.258, example 5: getting data from a covered person, and services without access to any."""
        assert transaction(program, CHINESE, access="us") == "not_covered"
        assert transaction(program, CHINESE, access="none") == "not_covered"
        assert transaction(program, CHINESE, access="both") == "restricted"

    @pytest.mark.parametrize(
        "facts",
        [
            {"access": "us"},
            {"access": "none"},
            {"kind": "other"},
            {"consideration": False},
            {"knowledge": "unaware"},
            {"kind": "investment", "passive": True},
        ],
        ids=str,
    )
    def test_no_word_of_an_agreement_denies_what_places_show(self, program: Policy, facts: dict[str, Any]) -> None:
        """Who has the data in a place of the dossier has access to it, whatever the agreement is called."""
        assert transaction(program, CHINESE, **facts) == "not_covered"
        assert transaction(program, CHINESE, held=True, **facts) == "restricted"
        assert transaction(program, CHINESE, held=Unknown(("deployment.places",)), **facts) == ("restricted", "not_covered")

    def test_investments_are_restricted_unless_passive(self, program: Policy) -> None:
        """202.228, examples 1 to 4: whatever the agreement says of access; where there is no data nothing can be got at."""
        assert transaction(program, CHINESE, kind="investment") == "restricted"
        assert transaction(program, CHINESE, kind="investment", access="none") == "restricted"
        assert transaction(program, CHINESE, kind="investment", passive=True) == "not_covered"
        assert transaction(program, CHINESE, kind="investment", data=()) == "not_covered"

    def test_employment_is_restricted_and_prohibited_with_omic_data(self, program: Policy) -> None:
        """202.217, examples 1 and 2: a board member or an engineer with access."""
        engineer = a_person("engineer", "CN", "CN")

        assert transaction(program, engineer, kind="employment") == "restricted"
        assert transaction(program, engineer, kind="employment", data=(a_data_set("human_genomic", 5_000),)) == "prohibited"

    def test_exemptions_need_their_own_facts(self, program: Policy) -> None:
        """202.505 and 202.506: an ordinary part of payments or of a group's administration, and nothing that only serves it."""
        assert transaction(program, CHINESE, purpose="payroll", intra_group=True, ordinarily_incident=True) == "exempt"
        assert transaction(program, CHINESE, purpose="payroll") == "restricted"
        assert transaction(program, CHINESE, purpose="payments", ordinarily_incident=True) == "exempt"
        assert transaction(program, CHINESE, purpose="payments") == ("restricted", "exempt")
        assert transaction(program, CHINESE, purpose="payments", ordinarily_incident=False) == "restricted"
        assert transaction(program, CHINESE, kind="data_brokerage", purpose="advertising", intra_group=True) == "prohibited"

    def test_evasion_is_prohibited_whoever_the_counterparty_is(self, program: Policy) -> None:
        """202.304."""
        assert transaction(program, DUTCH, evasive=True) == "prohibited"

    def test_a_product_that_gives_out_its_data_is_data(self, program: Policy) -> None:
        """202.301, example 1, and its reverse: a model that can't be made to disclose what it was trained on."""
        assert transaction(program, CHINESE, kind="product_licence", discloses_data=True) == "prohibited"
        assert transaction(program, CHINESE, kind="product_licence", discloses_data=False) == "not_covered"
        assert transaction(program, CHINESE, kind="product_licence", discloses_data=True, knowledge="unaware") == "not_covered"

    def test_the_rule_binds_us_persons_since_it_is_in_effect(self, program: Policy) -> None:
        """A European company, and a US company before 8 April 2025, are outside it."""
        assert transaction(program, CHINESE, us_person=False) == "not_covered"
        assert transaction(program, CHINESE, as_of=date(2025, 4, 7)) == "not_covered"
