"""The environment of templates keeps text text, and takes nothing from a template but words."""

from __future__ import annotations

import pytest
from jinja2 import TemplateError

from vendor_risk.report.environment import Sandbox, Sources


def filled(source: str, **values: object) -> str:
    """What a template makes, with another beside it that is called `other`."""
    own = {"main": source, "other": "other"}
    return Sandbox(Sources(own, "brief", {"board/style.css": "s", "brief/style.css": "b"})).get_template("main").render(values)


@pytest.mark.parametrize(
    "source",
    [
        "{{ missing }}",
        "{{ part.__class__.__mro__ }}",
        "{{ ().__class__.__bases__[0].__subclasses__() }}",
        "{{ items.append(1) }}",
        "{% include '../../secret' %}",
        "{% for %}",
        "{{ part|safe }}",
        "{{ [part]|map('safe')|join }}",
        "{{ part|tojson }}",
        "{{ {'x': part}|xmlattr }}",
        "{% autoescape false %}{{ part }}{% endautoescape %}",
        "{{ lipsum() }}",
        "{{ part|attr('__class__') }}",
        "{{ items|random }}",
        "{{ 10 ** 10 }}",
        "{{ 'x' * 10000000 }}",
        "{{ [1] * 10000000 }}",
        "{{ '{0.__class__}'.format(part) }}",
        "{{ '{a.__class__}'.format_map({'a': part}) }}",
    ],
)
def test_a_template_that_reaches_out_fails(source: str) -> None:
    """Undefined names, classes, changes of what it was given, markup, chance, other folders and huge texts are errors, never output."""
    with pytest.raises(TemplateError):
        filled(source, part="x", items=[1])


def test_every_text_is_escaped() -> None:
    """A template can't forget to escape, nor undo it: not by joining, by replacing, by a macro nor by a block."""
    told = "&lt;&#39;&amp;"

    assert filled("<p title='{{ text }}'>{{ text }}</p>", text="<'&") == f"<p title='{told}'>{told}</p>"
    assert filled("{{ [text, text]|join('<') }}", text="<'&") == f"{told}&lt;{told}"
    assert filled("{{ text|e|replace('&lt;', '<') }}", text="<'&") == told
    assert filled("{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}{{ m(text) }}", text="<'&") == f"<b>{told}</b>"
    assert filled("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(text).unescape() }}", text="<'&") == told
    assert filled("{% set x %}{{ text }}{% endset %}{{ x ~ text }}", text="<'&") == told * 2


def test_a_name_is_looked_for_in_the_folder_then_in_what_it_builds_on() -> None:
    """The user's own file, that of the template that it builds on, the board's; a path leads to the shipped one."""
    assert filled("{% include 'other' %}{% include 'style.css' %}{% include 'board/style.css' %}") == "otherbs"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("{{ part.vendr }}", "there is no 'vendr' here; did you mean 'vendor'?"),
        ("{% include 'stile.css' %}", "there is no 'stile.css' in the template; did you mean 'style.css'?"),
    ],
)
def test_what_is_not_there_is_told_with_what_was_meant(source: str, told: str) -> None:
    """A misspelt key or file."""
    with pytest.raises(TemplateError) as caught:
        filled(source, part={"vendor": "Acme"})

    assert str(caught.value.message) == told
