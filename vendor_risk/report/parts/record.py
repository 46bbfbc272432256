"""Record: what was judged by what, so that anybody can do it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..plain import clip, plain
from ..words import iso, title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..glyphs import Missing
    from ..medium import Medium
    from .part import Matter, Part


def record_part(matter: Matter, digest: str, medium: Medium, missing: Sequence[Missing]) -> Part:
    """Return inputs and policies with their digests, the day, the programs that made the report, letters its font lacks."""
    assessment = matter.assessment
    return {
        "day": iso(assessment.as_of),
        "schema": str(assessment.schema),
        "digest": digest,
        "inputs": [{"kind": title(one.kind), "name": clip(one.name, 100), "sha256": plain(one.sha256)} for one in assessment.inputs],
        "policies": [
            {"id": clip(one.id, 60), "title": clip(one.title, 100), "version": clip(one.version, 30), "digest": plain(one.digest)}
            for one in assessment.policy
        ],
        "made_with": [{"name": name, "version": version} for name, version in medium.made_with.items()],
        "embedded": medium.embedded,
        "complete": medium.complete,
        "missing": [dict(one) for one in missing],
        "assumptions": [clip(text, 400) for text in assessment.assumptions],
    }
