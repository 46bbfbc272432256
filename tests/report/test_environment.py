from __future__ import annotations

from pathlib import Path

import pytest

from vendor_risk.errors import RenderError
from vendor_risk.report import environment


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of templates with one called `own`."""
    (tmp_path / "own").mkdir()
    monkeypatch.setattr(environment, "shipped", lambda _: tmp_path)
    environment._environment.cache_clear()
    return tmp_path / "own" / "report.html.j2"


@pytest.mark.parametrize(
    "source",
    [
        "{{ missing }}",
        "{{ part.__class__.__mro__ }}",
        "{{ ().__class__.__bases__[0].__subclasses__() }}",
        "{{ items.append(1) }}",
        "{% include '../../secret' %}",
        "{% for %}",
    ],
)
def test_a_template_that_reaches_out_fails(folder: Path, source: str) -> None:
    """Undefined names, classes, changes of what it was given and other folders are errors, never output."""
    folder.write_text(source)

    with pytest.raises(RenderError):
        environment.fill("own", {"part": "x", "items": [1]})


def test_every_text_is_escaped(folder: Path) -> None:
    """A template can't forget to escape."""
    folder.write_text("<p title='{{ text }}'>{{ text }}</p>")

    assert environment.fill("own", {"text": "<'&"}) == "<p title='&lt;&#39;&amp;'>&lt;&#39;&amp;</p>"
