"""Scalars, each from its raw text."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from pydantic import ValidationError

from tests.model.documents import dossier, fact, refusal, term, wrong_fact, wrong_term
from vendor_risk.model.knowledge import UNKNOWN
from vendor_risk.model.place import Place
from vendor_risk.model.price import Price
from vendor_risk.model.terms import Terms


@pytest.mark.parametrize(("text", "value"), [("yes", True), ("true", True), ("no", False), ("false", False), ('"no"', False)])
def test_yes_and_no_are_words(text: str, value: bool) -> None:  # a test's case
    """`no` is the answer no."""
    assert term("trains_on_inputs", text) is value


@pytest.mark.parametrize("text", ["maybe", "1", "NO", "on", '"true"', "[]", "~", ""])
def test_nothing_else_is_yes_or_no(text: str) -> None:
    """What YAML 1.1 would have taken for a truth value is refused."""
    assert wrong_term("trains_on_inputs", text or '""').startswith("expected yes or no, found ")


@pytest.mark.parametrize(("text", "value"), [("0", "0"), ("99.95", "99.95"), ("100", "100"), ("33.333333333333", "33.333333333333")])
def test_numbers_are_exact(text: str, value: str) -> None:
    """What is written is what is meant, to the last digit."""
    assert term("uptime_percent", text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('"5"', 'expected a percentage, found the text "5" (a number stands without quotes)'),
        ("130", 'expected a percentage of at most 100, found "130"'),
        ("-1", 'expected a percentage of at least 0, found "-1"'),
        ("1e3", 'expected a percentage, found "1e3"'),
        (".5", 'expected a percentage, found ".5"'),
        ("05", 'expected a percentage, found "05"'),
        ("1_000", 'expected a percentage, found "1_000"'),
        (".nan", 'expected a percentage, found ".nan"'),
        ("0.1234567890123456", 'expected at most 15 digits, found "0.1234567890123456"'),
    ],
)
def test_what_is_no_number_is_refused(text: str, message: str) -> None:
    """Numbers are finite, bounded, and written as digits."""
    assert wrong_term("uptime_percent", text) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a year", 'expected days, found "a year"'),
        ("1.5", 'expected days (a whole number), found "1.5"'),
        ("365.0", 'expected days (a whole number), found "365.0"'),
        ("-3", 'expected days of at least 0, found "-3"'),
        ("99999", 'expected days of at most 36500, found "99999"'),
    ],
)
def test_counts_are_whole_and_say_of_what(text: str, message: str) -> None:
    """The error reads like one that a person would write."""
    assert wrong_term("retention_days", text) == message


@pytest.mark.parametrize(("value", "kept"), [(0.1, Decimal("0.1")), (5, Decimal(5)), (Decimal("2.50"), Decimal("2.5"))])
def test_python_numbers_are_taken_as_they_are_written(value: float, kept: Decimal) -> None:
    """A float is the number that it shows."""
    assert Price(currency="EUR", input_per_mtok=value).input_per_mtok == kept


@pytest.mark.parametrize("value", [float("nan"), float("inf"), True, 1e300, 123456789012345.678])
def test_python_numbers_are_bounded_too(value: float) -> None:
    """No way in is easier than another."""
    with pytest.raises(ValidationError):
        Price(currency="EUR", input_per_mtok=value)


@pytest.mark.parametrize("text", ["2026-02-30", "2026-13-01", "2025-02-29", "31.12.2026", "2026-1-1", "20260101", "unkown", "0999-01-01"])
def test_only_days_of_the_calendar_are_days(text: str) -> None:
    """An invented day is an error, an unknown one is not."""
    assert wrong_term("price_fixed_until", text).startswith("expected a day ")
    assert term("price_fixed_until", "2024-02-29") == date(2024, 2, 29)


def test_a_time_is_no_day() -> None:
    """Neither in a document nor in Python."""
    with pytest.raises(ValidationError):
        Terms(price_fixed_until=datetime(2026, 1, 1))  # refused before anybody asks where


def test_no_is_norway() -> None:
    """Where a country is meant, and text where text is."""
    assert fact("incorporated", "NO") == "NO"
    assert fact("name", "NO") == "NO"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("UK", "'GB'"),
        ("China", "'CN'"),
        ("cn", "'CN'"),
        ("USA", "'US'"),
        ("EL", "'GR'"),
        ("Germny", "'DE'"),
        ("South Korea", "'KR'"),
        ("EU", "'{within: eea}'"),
    ],
)
def test_a_wrong_country_comes_with_the_one_that_was_meant(text: str, meant: str) -> None:
    """Names, other codes and misspellings are recognised."""
    assert wrong_fact("incorporated", text).endswith(f'found "{text}"; did you mean {meant}?')


@pytest.mark.parametrize("text", ["XX", "ZZ", "A", "12"])
def test_an_invented_country_is_refused(text: str) -> None:
    """Without a guess where there is none to make."""
    assert wrong_fact("incorporated", text).endswith(f'found "{text}"')


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{any_of: [DE]}", "expected a list of two or more countries"),
        ("{any_of: [DE, UK]}", "did you mean 'GB'?"),
        ("{not_in: }", "expected the id of a region, or a country"),
        ("{not_inn: eea}", "expected a country, or one of {any_of: […]}, {not_in: REGION}, {within: REGION}"),
        ("{within: eea, not_in: us}", "expected a country, or one of"),
        ("{}", "an empty mapping"),
    ],
)
def test_partial_knowledge_is_written_in_one_of_three_ways(text: str, message: str) -> None:
    """Anything else is refused where it stands."""
    (found,) = refusal(f"parties: {{p: {{incorporated: {text}}}}}\n")

    assert message in found


def test_subdivisions_and_currencies_are_those_of_iso() -> None:
    """A code that does not exist is refused with one that does."""
    place = "deployments: {d: {places: [{subdivision: %s}]}}\n"
    assert dossier(place % "US-TX").deployments["d"].places[0].subdivision == "US-TX"
    assert "expected a subdivision (ISO 3166-2, such as US-TX)" in refusal(place % "US-ZZ")[0]
    price = "deployments: {d: {price: {currency: %s}}}\n"
    assert dossier(price % "EUR").deployments["d"].price.currency == "EUR"
    assert refusal(price % "EURO")[0].endswith("found \"EURO\"; did you mean 'EUR'?")


def test_a_word_of_a_vocabulary_is_one_of_its_words() -> None:
    """A misspelt one comes with the one that was meant."""
    assert wrong_fact("kind", "goverment").endswith(
        "expected one of entity, individual, government, found \"goverment\"; did you mean 'government'?"
    )
    assert fact("kind", '"entity"') == "entity"


@pytest.mark.parametrize(
    ("text", "value"), [("1.10", "1.10"), ("yes", "yes"), ("0x1F", "0x1F"), ("22:22", "22:22"), ("1e3", "1e3"), ('"~"', "~")]
)
def test_text_is_the_raw_text(text: str, value: str) -> None:
    """Where the schema says text nothing is taken for a number or a truth value."""
    assert fact("name", text) == value


def test_text_is_compared_in_its_composed_form() -> None:
    """What looks the same is the same."""
    assert fact("name", '"Mu\\u0308ller"') == "Müller"


@pytest.mark.parametrize("text", ['""', "null", "~", '"  "', "[a]", "{a: b}"])
def test_nothing_is_no_text(text: str) -> None:
    """To say nothing one leaves the key out, or says unknown."""
    assert "expected " in wrong_fact("name", text)


def test_all_data_or_listed_categories() -> None:
    """A place has all data, or some of it by name."""
    place = "deployments: {d: {places: [{data: %s}]}}\n"
    assert dossier(place % "all").deployments["d"].places[0].data == "all"
    assert dossier(place % "[prompts, prompts, logs]").deployments["d"].places[0].data == ("prompts", "logs")
    for wrong in ("some", "[]", "[a b]"):
        assert "expected " in refusal(place % wrong)[0]


def test_whether_a_place_is_used_for_certain_is_unknown_unless_it_says_so() -> None:
    """A pool or a fail-over region says that it is possible."""
    assert Place().use is UNKNOWN
    assert Place(use="possible").use == "possible"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://user@host/", "ftp://x.org", "https://", "https://a b"]
)
def test_only_web_addresses_that_can_be_shown_are_taken(url: str) -> None:
    """A link in a report leads where it says."""
    assert "expected a web address" in refusal(f'evidence: {{e: {{kind: press, title: T, url: "{url}"}}}}\n')[0]


def test_a_digest_is_sixty_four_hexadecimal_digits() -> None:
    """Anything else can't be compared with a file."""
    evidence = "evidence: {e: {kind: press, title: T, sha256: %s}}\n"
    assert dossier(evidence % ("0f" * 32)).evidence["e"].sha256 == "0f" * 32
    assert "expected a SHA-256 digest" in refusal(evidence % "0F")[0]
    assert "expected a SHA-256 digest" in refusal(evidence % "{value: x}")[0]
