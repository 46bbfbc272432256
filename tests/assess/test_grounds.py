"""The single facts behind a reason that names a whole object."""

from __future__ import annotations

from typing import Any

import pytest

from tests.assess.builders import a_dossier, a_policy, a_question, judged

PARTIES: dict[str, dict[str, Any]] = {
    "acme": {"name": "Acme", "kind": "entity", "incorporated": "DE", "principal_place": "CN", "owners": [{"party": "top", "percent": 60}]},
    "top": {"name": "Top", "kind": "entity", "incorporated": "CN", "principal_place": "CN", "owners": []},
}


@pytest.mark.parametrize(
    ("answer", "paths"),
    [
        (
            'in_region(deployment.operator, "china")',
            ["parties.acme.incorporated", "parties.acme.principal_place", "parties.acme.residence"],
        ),
        ('parties.exists(p, controlled_by(p, "china"))', ["parties.acme.principal_place"]),
        ('places.exists(p, in_region(p, "china"))', ["deployment.places[0].country"]),
        ("deployment.terms.trains_on_inputs", ["deployment.terms.trains_on_inputs"]),
    ],
)
def test_a_reason_ends_at_what_was_asked_of_the_object(answer: str, paths: list[str]) -> None:
    """Where a party stands, whose it is, where a place lies; any other reason is a fact already."""
    places = [{"activity": "storage", "country": "CN", "party": "acme", "data": "all"}]
    dossier = a_dossier(parties=PARTIES, places=places, terms={"trains_on_inputs": True})

    (result,) = judged(a_policy(a_question("ASK-01", answer=answer, expect="no")), dossier).questions

    assert [fact.path for fact in result.facts] == paths


def test_a_party_is_told_to_be_in_other_hands_by_the_share_and_where_its_owner_stands() -> None:
    """Also an owner that has nothing to do with the data."""
    parties = {**PARTIES, "acme": {**PARTIES["acme"], "principal_place": "DE"}}

    (result,) = judged(
        a_policy(a_question("ASK-01", answer='parties.exists(p, controlled_by(p, "china"))', expect="no")), a_dossier(parties=parties)
    ).questions

    assert [fact.path for fact in result.facts] == ["parties.acme.owners[0].percent", "parties.top.incorporated"]
