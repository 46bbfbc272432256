"""Unknown is a value."""

from __future__ import annotations

from datetime import date

import pytest

from tests.model.documents import dossier, fact, refusal, term
from vendor_risk.model.knowledge import NOT_DISCLOSED, UNKNOWN, AnyOf, NotIn, Sourced, Stated, Within, is_known, sources_of


def test_what_is_absent_and_what_says_unknown_are_the_same() -> None:
    """Neither is false, zero or empty."""
    assert term("trains_on_inputs", "unknown") is UNKNOWN
    assert dossier("deployments: {d: {}}\n").deployments["d"].terms.trains_on_inputs is UNKNOWN
    assert dossier("deployments: {d: {terms: unknown}}\n") == dossier("deployments: {d: {}}\n")


def test_unknown_is_neither_true_nor_false() -> None:
    """A caller that forgets about it is told, instead of taking the wrong branch."""
    with pytest.raises(TypeError, match="neither true nor false"):
        bool(UNKNOWN)


def test_what_was_asked_for_and_refused_is_kept_with_its_day() -> None:
    """`not_disclosed` is more than unknown."""
    assert term("retention_days", "not_disclosed") is NOT_DISCLOSED
    assert term("retention_days", "{value: not_disclosed, asked: 2026-01-31}") == Sourced(NOT_DISCLOSED, asked=date(2026, 1, 31))


def test_any_scalar_may_be_written_long() -> None:
    """With evidence, first and last valid day."""
    read = dossier(
        "models: {m: {license: {value: MIT, evidence: [card], from: 2025-01-20, until: 2026-01-19}}}\n"
        "evidence: {card: {kind: contract, title: A card}}\n"
    ).models["m"]

    assert read.license == Sourced("MIT", ("card",), date(2025, 1, 20), date(2026, 1, 19))
    assert isinstance(read.license, Sourced)
    assert [read.license.holds_on(date(2025, 1, day)) for day in (19, 20)] == [False, True]
    assert [read.license.holds_on(date(2026, 1, day)) for day in (19, 20)] == [True, False]


def test_sources_that_disagree_are_all_kept() -> None:
    """Nobody decides for the reader which one is right."""
    assert term("retention_days", "{stated: [{value: 30}, {value: unknown}]}") == Stated((Sourced(30), Sourced(UNKNOWN)))


@pytest.mark.parametrize(
    ("text", "known"),
    [("{any_of: [DE, FR]}", AnyOf(("DE", "FR"))), ("{not_in: china}", NotIn("china")), ("{within: eea}", Within("eea"))],
)
def test_partial_knowledge_of_a_country_is_kept(text: str, known: object) -> None:
    """A country that is one of two is more than unknown."""
    assert fact("incorporated", text) == known
    assert fact("incorporated", f"{{value: {text}, evidence: []}}") == Sourced(known)
    assert not is_known(known)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{value: 1, valu: 2}", "unknown key 'valu'; did you mean 'value'?"),
        ("{value: 1, from: 2026-02-01, until: 2026-01-01}", "expected a day not before 'from' (2026-02-01), found 2026-01-01"),
        ("{value: {value: 1}}", "expected a plain value, found another long form inside"),
        ("{stated: [{value: 1}]}", "expected a list of two or more statements"),
        ("{stated: [{value: 3}, 2]}", 'expected a statement like {value: …, evidence: […]}, found "2"'),
        ("{stated: [{value: 1}, {value: 2}], value: 3}", "unknown key"),
        ("{any_of: [1, 2]}", "expected days, found a mapping"),
        ("{value: 1, evidence: [none-such]}", '"none-such" is not among the evidence'),
        ("{value: 1, asked: 2026-02-30}", 'expected a day of the calendar, found "2026-02-30"'),
    ],
)
def test_a_long_form_that_is_wrong_is_refused_where_it_is_wrong(text: str, message: str) -> None:
    """The error says what was expected, at the key that is wrong."""
    (found,) = refusal(f"deployments: {{d: {{terms: {{retention_days: {text}}}}}}}\n")

    assert message in found


def test_all_mistakes_of_a_long_form_come_together() -> None:
    """A reader mends them in one go."""
    found = refusal("deployments: {d: {terms: {retention_days: {value: soon, evidence: [x], until: never, vlue: 1}}}}\n")

    assert [message.partition("retention_days")[2].partition(":")[0] for message in found] == [".value", ".evidence", ".until", ".vlue"]


def test_every_statement_about_a_fact_can_be_walked() -> None:
    """Whether it is written short, long or stated by several."""
    assert sources_of(5) == (Sourced(5),)
    assert sources_of(Sourced(5, ("e",))) == (Sourced(5, ("e",)),)
    assert sources_of(Stated((Sourced(5), Sourced(6)))) == (Sourced(5), Sourced(6))
