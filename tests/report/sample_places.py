"""Where the data of the sample assessment goes, and what the rules say to that."""

from __future__ import annotations

from vendor_risk.assess.fact import FactUsed
from vendor_risk.assess.party_result import PartyResult
from vendor_risk.assess.place_result import PlaceResult
from vendor_risk.assess.verdict import DeterminationResult, Reference, ResidencyVerdict, ResidencyWord

from . import sample_facts as f

HANGZHOU = "Hangzhou DeepSeek Artificial Intelligence Basic Technology Research Co., Ltd."


def places() -> tuple[PlaceResult, ...]:
    """Storage and inference in China, an overflow pool nobody knows much about, support from Beijing."""
    rows: tuple[tuple[str, bool, str, tuple[str, ...], str, str, str, FactUsed, ResidencyWord], ...] = (
        ("storage", True, "China", ("CN",), "deepseek", HANGZHOU, "certain", f.STORAGE, "prohibited"),
        ("inference", True, "China", ("CN",), "deepseek", HANGZHOU, "certain", f.INFERENCE, "prohibited"),
        ("inference", True, "not in the US", (), "pool", "Overflow pool", "possible", f.POOL, "undetermined"),
        ("support", False, "Singapore", ("SG",), "helpdesk", "Example Helpdesk Pte. Ltd.", "certain", f.POOL, "safeguarded"),
    )
    return tuple(
        PlaceResult(
            f"deployment.places[{index}]",
            activity,
            hosted,
            country,
            codes,
            party,
            name,
            use,
            "all",
            "clear",
            "none",
            verdict,
            verdict,
            (fact,),
        )
        for index, (activity, hosted, country, codes, party, name, use, fact, verdict) in enumerate(rows)
    )


def residency() -> tuple[ResidencyVerdict, ...]:
    """Two rules, judged on each place."""
    because = {
        "prohibited": "No adequacy decision covers China and no transfer mechanism is effective there.",
        "undetermined": "The country of the overflow pool is not known.",
        "safeguarded": "Standard contractual clauses with a transfer impact assessment are named for it.",
        "not_applicable": "The rule speaks of data at rest.",
    }
    rules: tuple[tuple[str, str, tuple[ResidencyWord, ...]], ...] = (
        (
            "GDPR-CH5",
            "Personal data of people in the EEA leaves it only under Chapter V",
            ("prohibited", "prohibited", "undetermined", "safeguarded"),
        ),
        ("OWN-REST", "Support conversations rest in the EEA", ("prohibited", "not_applicable", "not_applicable", "not_applicable")),
    )
    return tuple(
        ResidencyVerdict(
            rule,
            title,
            place.path,
            f"{place.activity} in {place.country}",
            place.party,
            place.party_name,
            place.country,
            place.countries,
            place.activity,
            place.use,
            ("tickets",),
            verdict,
            ("permitted", "prohibited") if verdict == "undetermined" else (verdict,),
            because[verdict],
            "Choose a place in the EEA.",
            (Reference("GDPR", "Art. 44"),),
            place.facts,
            (f.POOL.path,) if verdict == "undetermined" else (),
        )
        for rule, title, verdicts in rules
        for place, verdict in zip(places(), verdicts, strict=True)
    )


def determinations() -> tuple[DeterminationResult, ...]:
    """One conclusion reached, one still open."""
    return (
        DeterminationResult(
            "gdpr_transfer",
            "Transfer under GDPR Chapter V",
            "deployment",
            "the deployment",
            "no_mechanism",
            ("no_mechanism",),
            "Personal data goes to China, and no mechanism of Chapter V is effective for it.",
            (Reference("GDPR", "Art. 46(1)"),),
            (f.MECHANISM,),
            (),
        ),
        DeterminationResult(
            "us_transaction",
            "Covered data transaction (28 CFR Part 202)",
            "deployment",
            "the deployment",
            None,
            ("restricted", "not_covered"),
            "Whether US persons are among the customers is unknown.",
            (Reference("28-CFR", "202.301"),),
            (),
            ("engagement.data.tickets.us_persons",),
        ),
    )


def parties() -> tuple[PartyResult, ...]:
    """The operator, under Chinese control, and two others."""
    laws = ("CN: National Intelligence Law Art. 7", "CN: Data Security Law Art. 35")
    return (
        PartyResult(
            "deepseek",
            HANGZHOU,
            ("operator", "developer"),
            "China",
            "China",
            (("china", "yes"), ("countries_of_concern", "yes")),
            laws,
            (f.INCORPORATED,),
        ),
        PartyResult(
            "pool",
            "Overflow pool",
            ("subprocessor",),
            "unknown",
            "unknown",
            (("china", "unknown"), ("countries_of_concern", "unknown")),
            (),
            (),
        ),
        PartyResult(
            "helpdesk",
            "Example Helpdesk Pte. Ltd.",
            ("subprocessor",),
            "Singapore",
            "Singapore",
            (("china", "no"), ("countries_of_concern", "no")),
            (),
            (),
        ),
    )
