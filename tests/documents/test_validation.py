"""What a document says wrongly is reported whole, in words, at its place."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated, Literal
from uuid import UUID

import pytest
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo

from vendor_risk.documents import Document, Mistakes, parse_document, validate
from vendor_risk.errors import DocumentError


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Route(Enum):
    API = "vendor_api"
    APP = "vendor_app"


def known_party(party: str, info: ValidationInfo) -> str:
    assert info.context is not None
    if party not in info.context["ids"].get("parties", ()):
        raise ValueError(f"expected a party of this dossier, found '{party}'")
    return party


Party = Annotated[str, AfterValidator(known_party)]


class Owner(Strict):
    party: Party
    percent: Annotated[Decimal, Field(ge=0, le=100)]
    since: date | None = Field(default=None, alias="from")


class Service(Strict):
    route: Route
    operator: Party
    terms: Literal["short", "long"] = "short"
    owners: list[Owner] = []
    days: int = 0
    note: str = ""


class Paper(Strict):
    kind: str
    parties: dict[str, dict[str, str]]
    services: dict[Annotated[str, Field(pattern="^[a-z-]+$")], Service]
    extra: Owner | list[Owner] | None = None


def mistakes(text: str, name: str = "a.yaml") -> list[str]:
    with pytest.raises(DocumentError) as caught:
        validate(parse_document(text, name), Paper)
    return str(caught.value).splitlines()


GOOD = """\
kind: paper
parties: {acme: {name: Acme}}
services:
  api: {route: vendor_api, operator: acme, owners: [{party: acme, percent: 12.5, from: 2026-01-31}]}
"""


def test_a_good_document_becomes_an_object() -> None:
    """Plain text is typed by the schema."""
    paper = validate(parse_document(GOOD, "a.yaml"), Paper)

    assert paper.services["api"].owners[0] == Owner.model_construct(party="acme", percent=Decimal("12.5"), since=date(2026, 1, 31))


def test_all_mistakes_come_at_once_sorted_by_line() -> None:
    """From a key written twice to a reference that leads nowhere: one list."""
    assert mistakes(
        """\
kind: paper
parties: {acme: {name: Acme}}
services:
  api:
    rout: vendor_api
    operator: acmee
    trems: short
    owners:
      - {party: acme, percent: 130}
      - {party: acme, percent: lots, from: 2026-02-30}
      - acme
    days: a year
    days: 3
  app: {route: vendor_ap, operator: acme, terms: [x], note: {}}
  API 2: {route: vendor_app, operator: acme}
"""
    ) == [
        "a.yaml:5:5: services.api: expected the key 'route', found none",
        "a.yaml:5:5: services.api.rout: unknown key 'rout'; did you mean 'route'?",
        "a.yaml:6:15: services.api.operator: expected a party of this dossier, found 'acmee'",
        "a.yaml:7:5: services.api.trems: unknown key 'trems'; did you mean 'terms'?",
        'a.yaml:9:32: services.api.owners[0].percent: expected at most 100, found "130"',
        'a.yaml:10:32: services.api.owners[1].percent: expected a number, found "lots"',
        'a.yaml:10:44: services.api.owners[1].from: expected a day such as 2026-11-24, found "2026-02-30"',
        'a.yaml:11:9: services.api.owners[2]: expected keys and values, found "acme"',
        'a.yaml:12:11: services.api.days: expected a whole number, found "a year"',
        "a.yaml:13:5: key 'days' stands here a second time, the first is at line 12",
        "a.yaml:14:16: services.app.route: expected one of vendor_api, vendor_app, found \"vendor_ap\"; did you mean 'vendor_app'?",
        "a.yaml:14:50: services.app.terms: expected one of short, long, found a list",
        "a.yaml:14:61: services.app.note: expected text, found an empty mapping",
        "a.yaml:15:3: services.API 2: expected text like ^[a-z-]+$, found keys and values",
    ]


def test_a_flaw_is_not_complained_of_twice() -> None:
    """An alias in a place of text is an alias, not also an empty text."""
    assert mistakes(GOOD + "  app: {route: *api, operator: acme}\n") == [
        "a.yaml:5:16: aliases are not read: write out what '*api' stands for"
    ]


def test_an_unknown_key_without_a_likeness_names_the_known_ones() -> None:
    """Who can't be helped with a suggestion is told what there is."""
    (mistake,) = mistakes(GOOD + "qqq: 1\n")

    assert mistake == "a.yaml:5:1: qqq: unknown key 'qqq'; known here: kind, parties, services, extra"


def test_branches_of_a_union_are_not_part_of_the_path() -> None:
    """The path is the document's, not the schema's, and a key unknown to one branch is compared with those of all."""
    found = mistakes(GOOD + "extra: {party: acme, percent: 1, fron: 2026-01-01}\n")

    assert "a.yaml:5:34: extra.fron: unknown key 'fron'; did you mean 'from'?" in found


def test_words_that_pydantic_finds_by_itself_are_passed_on() -> None:
    """A type of pydantic's that we have no words for keeps its own."""

    class Odd(Strict):
        address: UUID

    with pytest.raises(DocumentError, match=r"^a\.yaml:1:10: address: Input should be a valid UUID"):
        validate(parse_document("address: x\n", "a.yaml"), Odd)


def test_keys_of_tuples_and_patterns_are_known() -> None:
    """Suggestions find their way through every shape that a model may have."""

    class Shapes(Strict):
        pair: tuple[Owner, Owner] | None = None
        by_name: dict[Annotated[str, Field(pattern="^x")], Owner] | None = None

    text = (
        "pair: [{party: a, percent: 1}, {party: a, percent: 1, frum: x}]\nby_name: {x1: {party: a, percent: 1, fro: x}}\nparties: {a: 1}\n"
    )
    with pytest.raises(DocumentError) as caught:
        validate(parse_document(text, "a.yaml"), Shapes)

    assert "unknown key 'frum'; did you mean 'from'?" in str(caught.value)
    assert "unknown key 'fro'; did you mean 'from'?" in str(caught.value)


def test_json_mistakes_have_positions_too() -> None:
    """The quick way of reading JSON costs no precision."""
    assert mistakes('{"kind": "paper", "parties": {}, "services": {},\n "extar": 1}', "a.json") == [
        "a.json:2:2: extar: unknown key 'extar'; did you mean 'extra'?"
    ]


def test_long_and_many_lined_text_is_quoted_short() -> None:
    """What was found fits the line it is reported on."""
    (mistake,) = mistakes(GOOD.replace("vendor_api", "very long\n    " * 20))

    assert len(mistake) < 200
    assert mistake.endswith('…"')


def test_own_mistakes_join_the_others() -> None:
    """A caller who knows more than the schema adds to one list."""
    document = parse_document(GOOD.replace("acme, owners", "nobody, owners"), "a.yaml")
    more = Mistakes(document)
    more.add(("services", "api", "route"), "expected a route we take", key=True)
    more.add(("services", "api", "route"), "expected another word", offset=7)
    with pytest.raises(DocumentError) as caught:
        validate(document, Paper, mistakes=more)

    assert [(mistake.line, mistake.column) for mistake in caught.value.mistakes] == [(4, 9), (4, 23), (4, 38)]


def test_a_caller_raises_own_mistakes_when_ready() -> None:
    """A document that is a model is returned, whatever else is wrong."""
    document = parse_document(GOOD, "a.yaml")
    more = Mistakes(document)
    assert not more
    more.raise_if_any()
    more.add((), "expected better")

    assert validate(document, Paper, mistakes=more).kind == "paper"
    assert more
    with pytest.raises(DocumentError, match=r"a\.yaml:1:1: expected better"):
        more.raise_if_any()


def test_ids_of_lists_are_known_too() -> None:
    """A section written as a list defines the ids of its items."""
    seen: dict[str, object] = {}

    def look(value: list[dict[str, str]], info: ValidationInfo) -> list[dict[str, str]]:
        seen.update(info.context or {})
        return value

    class Listed(BaseModel):
        data: Annotated[list[dict[str, str]], AfterValidator(look)]

    def document() -> Document:
        return parse_document("data: [{id: a}, {id: b}, {}]\n", "a.yaml")

    validate(document(), Listed, context={"more": 1})
    assert seen == {"ids": {"data": frozenset({"a", "b"})}, "more": 1}


@pytest.mark.parametrize("name", ["nowhere.yaml", ".", "a\0b"])
def test_what_can_not_be_opened_is_refused(name: str) -> None:
    """A missing file, a folder or an impossible name is a DocumentError like any other."""
    from vendor_risk.documents import read_document  # noqa: PLC0415  # kept beside what it is about

    with pytest.raises(DocumentError, match="can't be read"):
        read_document(name)
