"""A template of a user's own reaches nothing, takes what it may and no more, and is told what is wrong with it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from vendor_risk.errors import RenderError, UsageError
from vendor_risk.report.confinement import Limits, fill_apart
from vendor_risk.report.environment import MAIN
from vendor_risk.report.html import render_html
from vendor_risk.report.template import Template, template_of

from .outline import outline
from .sample import sample
from .tamper import rewritten, twin

if TYPE_CHECKING:
    from pathlib import Path

HEAD = '<!DOCTYPE html>\n<html lang="en">\n<head><title>T</title></head>\n<body>\n'
VALUES = {"theme": {"logo": None}, "vendor": "Acme", "items": [1, 2], "part": {"title": "x"}}
TIGHT = Limits(processor=3, clock=20, memory=200_000_000, output=1_000_000)


def filled(source: str, **files: str) -> str:
    """What a template makes of a few values; further files by their names, `_` for the dot."""
    others = {name.replace("_", "."): text for name, text in files.items()}
    return fill_apart(Template("own", "board", {MAIN: source, **others}), VALUES, TIGHT)


def test_a_template_makes_a_page_that_closes_itself() -> None:
    """What it writes comes out, and tells browsers to load nothing."""
    html = filled(HEAD + "{{ vendor }}: {% for x in items %}{{ x * 2 }} {% endfor %}")

    assert html.endswith("Acme: 2 4 ")
    assert '<head>\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\';' in html


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "report.html.j2:1: access to attribute '__class__' of 'str' object is unsafe"),
        ("{{ cycler.__init__.__globals__.os }}", "report.html.j2:1: access to attribute '__init__' of 'Missing' object is unsafe"),
        ("\n{{ lipsum.__globals__['os'].popen('id') }}", "report.html.j2:2: 'lipsum' is undefined"),
        ("{{ self.__init__.__globals__ }}", "is unsafe"),
        ("{{ range.__code__ }}", "is unsafe"),
        ("{{ vendor|attr('__class__') }}", "report.html.j2:1: there is no filter 'attr' here"),
        ("{{ '{0.__class__.__init__.__globals__}'.format(vendor) }}", "is unsafe"),
        ("{{ '%s'.__mod__(1) }}", "is unsafe"),
        ("{{ items.append(3) }}", "report.html.j2:1: access to attribute 'append' of 'list' object is unsafe"),
        ("\n\n{{ vendor|safe }}", "report.html.j2:3: the filter 'safe' is not to be used: text of documents stays text"),
        ("{{ vendor|tojson }}", "the filter 'tojson' is not to be used"),
        ("{% autoescape false %}{{ vendor }}{% endautoescape %}", "report.html.j2:1: {% autoescape %} is not to be used"),
        ("{% include '../../etc/passwd' %}", "report.html.j2:1: there is no '../../etc/passwd' in the template"),
        ("{% include '/etc/passwd' %}", "there is no '/etc/passwd' in the template"),
        ("{% include 'board/../../secret' %}", "in the template"),
        ("{% include vendor %}", "report.html.j2:1: there is no 'Acme' in the template"),
        ("{{ vendr }}", "report.html.j2:1: 'vendr' is undefined; did you mean 'vendor'? (`vendor-risk template variables`"),
        ("{{ part.titel }}", "report.html.j2:1: there is no 'titel' here; did you mean 'title'?"),
        ("\n{% for %}", "report.html.j2:2: Expected an expression"),
        ("{{ 1 // 0 }}", "report.html.j2:1: ZeroDivisionError"),
        ("{% include 'part.j2' %}", "part.j2:2: there is no 'absent' here"),
        ("{{ 'x' * 10**9 }}", "** is not to be used here"),
        ("{{ 'x' * 1000000000 }}", "a text or list is not to be multiplied to more than 1,000,000"),
        ("{% for x in range(1000000000) %}{% endfor %}", "report.html.j2:1: OverflowError: Range too big"),
        ("{{ '{:>2000000000}'.format(vendor) }}", "it needs more memory than it may have (200 MB)"),
        ("{% include 'report.html.j2' %}", "it goes too deep: look for an include or a macro that calls itself"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "it goes too deep"),
        ("{% for x in range(99999) %}{{ x }}, a text to fill a page with{% endfor %}", "it makes more than 1,000,000 characters"),
        (
            "{% for x in range(99999) %}{% for y in range(99999) %}{% endfor %}{% endfor %}",
            "it took more than 3 seconds of the processor, and was stopped: look for a loop without end",
        ),
        ("{% set ns = namespace(t='ab') %}{% for x in range(99) %}{% set ns.t = ns.t ~ ns.t %}{% endfor %}", "memory"),
    ],
)
def test_an_attack_ends_in_a_message(source: str, told: str) -> None:
    """Classes, files, endless loops, huge texts, deep includes: an error that names file, line and what to do."""
    with pytest.raises(RenderError) as caught:
        filled(source, part_j2="\n{{ part.absent }}")

    assert str(caught.value).startswith("template 'own': ")
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("<p class={{ vendor }}>", "report.html.j2:5: a value in the tag <p> stands outside of quotes"),
        ("<p {{ vendor }}>", "stands outside of quotes"),
        ("<{{ vendor }}>", "report.html.j2:5: no value is to name a tag"),
        ("</{{ vendor }}>", "no value is to name a tag"),
        ('<p style="color: {{ vendor }}">', "report.html.j2:5: no value is to stand in the attribute style"),
        ('<p onclick="{{ vendor }}">', "no value is to stand in the attribute onclick"),
        ("<style>\n{{ vendor }}</style>", "report.html.j2:5: no value is to stand in CSS"),
        ("<script>{{ vendor }}</script>", "no value is to stand in <script>"),
        ("<!-- {{ vendor }} -->", "no value is to stand in a comment of HTML"),
        ("<script>alert(1)</script>", "a report holds no script but its own"),
        ("<svg><script>alert(1)</script></svg>", "a report holds no script but its own"),
        ("<p onclick='x()'>", "a report has no attribute onclick"),
        ("<img src='https://evil.example/x.png'>", "a report shows no image but the theme's logo"),
        ("<img src='file:///etc/passwd'>", "a report shows no image but the theme's logo"),
        ("<img srcset='https://evil.example/x.png 2x'>", "a report has no attribute srcset"),
        ("<link rel='stylesheet' href='https://evil.example/x.css'>", "a report holds no <link>"),
        ("<link rel='attachment' href='file:///etc/passwd'>", "a report holds no <link>"),
        ("<iframe src='https://evil.example'></iframe>", "a report holds no <iframe>"),
        ("<object data='x'></object>", "a report holds no <object>"),
        ("<base href='https://evil.example'>", "a report holds no <base>"),
        ("<form action='https://evil.example'><input></form>", "a report holds no <form>"),
        ("<meta http-equiv='refresh' content='0;url=https://evil.example'>", "a report has no attribute http-equiv"),
        ("<!--><meta http-equiv='refresh' content='0;url=https://evil.example'><!-- -->", "a report has no attribute http-equiv"),
        ("<!-- x --!><meta http-equiv='refresh' content='0'><!-- -->", "a report has no attribute http-equiv"),
        ("<![CDATA[x><meta http-equiv='refresh' content='0'>]]>", "a report has no attribute http-equiv"),
        ("<title><!--</title><script>alert(1)</script><!-- -->", "a report holds no script but its own"),
        ("<style></style x><script>alert(1)</script><style></style>", "a report holds no script but its own"),
        ("<svg><style><img src='https://evil.example/x.png'></style></svg>", "a report shows no image but the theme's logo"),
        ("<style>@import 'https://evil.example/x.css';", "take @import out of the template"),
        ("<meta charset='iso-2022-jp'>", "a report is in UTF-8, not in 'iso-2022-jp'"),
        ("<a href='javascript:alert(1)'>x</a>", "a link leads to the web, to a mail address or into the report"),
        ("<a href='&#106;avascript:alert(1)'>x</a>", "a link leads to the web"),
        ("<a href='file:///etc/passwd'>x</a>", "a link leads to the web"),
        ("<svg><image href='https://evil.example/x.png'/></svg>", "a report holds no <image>"),
        ("<svg><use href='https://evil.example/x.svg#a'/></svg>", "a report holds no <use>"),
        ("<svg><rect fill='url(https://evil.example/x.svg#a)'/></svg>", "CSS in a report loads nothing"),
        ("<style>@import 'https://evil.example/x.css';</style>", "CSS in a report loads nothing: take @import"),
        ("<style>p { background: url(https://evil.example/x.png) }</style>", "CSS in a report loads nothing: take url("),
        ("<style>p { background: url('https://evil.example/x.png') }</style>", "CSS in a report loads nothing: take url("),
        ("<style>p { background: \\75rl(https://evil.example/x.png) }</style>", "CSS in a report loads nothing"),
        ("<style>p { background: image-set('x.png' 1x) }</style>", "take image-set("),
        ("<style>@media print { p { list-style: url(//evil.example/x) } }</style>", "CSS in a report loads nothing"),
        ("<p style='background: url(file:///etc/passwd)'>", "CSS in a report loads nothing"),
        ("<style>{% include 'x.css' %}</style>", "x.css:2: no value is to stand in CSS"),
    ],
)
def test_a_page_that_could_act_or_load_is_refused(source: str, told: str) -> None:
    """Scripts, addresses, forms, frames, and values where they would be more than text."""
    with pytest.raises(RenderError) as caught:
        filled(HEAD + source, x_css="\np { color: {{ vendor }} }" if "include" in source else "")

    assert told in str(caught.value)


def test_a_page_must_begin_as_one() -> None:
    """Else nothing could tell a browser to load nothing."""
    with pytest.raises(RenderError, match="a report begins with <!DOCTYPE html>"):
        filled("<p>no head</p>")


OWN = """{% extends "board/report.html.j2" %}
{% block findings %}
<p>{{ part.cards|length }} findings. {{ parts.decision.vendor }}</p>
{{ super() }}
{% endblock %}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a template that changes one section."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / MAIN).write_text(OWN)
    return tmp_path / "own"


def test_one_section_is_replaced_and_the_others_stay(folder: Path) -> None:
    """The block's own words, and all of what it builds on."""
    html = render_html(sample(), template=folder)
    shipped = render_html(sample())

    assert [line for line in html.splitlines() if line.strip() and line not in set(shipped.splitlines())] == [
        f"<p>{sample_findings()} findings. DeepSeek</p>"
    ]


def sample_findings() -> int:
    return render_html(sample()).count('<article class="card ')


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "{{ 7 * 7 }}", "</style><p onclick=x>", "\"'><img src=x>", "javascript:x"])
def test_texts_of_documents_stay_text_in_a_template_of_ones_own(folder: Path, text: str) -> None:
    """The structure is that of a neutral twin."""
    (folder / MAIN).write_text(OWN.replace("<p>", '<p title="{{ parts.decision.vendor }}">'))
    hostile, neutral = rewritten(sample(), lambda _: text), rewritten(sample(), lambda _: twin(text))

    assert outline(render_html(hostile, template=folder)) == outline(render_html(neutral, template=folder))


def test_a_link_in_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    """Neither to a file, nor through a folder, nor to a device."""
    (tmp_path / "secret.j2").write_text("secret")
    (folder / "part.j2").symlink_to(tmp_path / "secret.j2")
    with pytest.raises(UsageError, match=r"part.j2: it is a link"):
        template_of(folder)
    (folder / "part.j2").unlink()
    (folder / "more").symlink_to(tmp_path)
    assert set(template_of(folder).files) == {MAIN}
    os.mkfifo(folder / "pipe.j2")
    with pytest.raises(UsageError, match=r"pipe.j2: it is not a file"):
        template_of(folder)


def test_a_folder_that_is_no_template_is_said_to_be_none(folder: Path, tmp_path: Path) -> None:
    """Without a beginning, with too many or too large files, with what is no text."""
    with pytest.raises(UsageError, match=r"expected a folder with report.html.j2"):
        template_of(tmp_path / "absent")
    with pytest.raises(UsageError, match=r"has no report.html.j2"):
        template_of(tmp_path)
    (folder / "part.j2").write_bytes(b"\xff")
    with pytest.raises(UsageError, match=r"part.j2: expected UTF-8"):
        template_of(folder)
    (folder / "part.j2").write_bytes(b" " * 1_000_001)
    with pytest.raises(UsageError, match=r"part.j2: expected at most 1,000,000 bytes"):
        template_of(folder)
    for number in range(61):
        (folder / f"part{number}.j2").touch()
    with pytest.raises(UsageError, match="expected at most 60 files, found 63"):
        template_of(folder)
