"""A fact taken out of a document is unknown: nothing that was open closes, nothing that was decided turns."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assess.test_filled import DAY, SOURCES
from tests.assess.worlds import asked
from tests.effort import FEWER
from tests.model.strategies import IDS, dossiers, engagements
from vendor_risk.assess.world import build_world
from vendor_risk.cel import Unknown
from vendor_risk.documents import parse_document
from vendor_risk.model.dossier import Dossier
from vendor_risk.model.dump import dump
from vendor_risk.model.engagement import Engagement
from vendor_risk.model.items import Items
from vendor_risk.model.load import load
from vendor_risk.model.record import Record
from vendor_risk.model.shape import shapes_of
from vendor_risk.policy import load_policy

HELD = {"evidence", "from", "until"}
"""Keys that state no fact but what backs the facts beside them, and when these hold."""


@given(st.data(), dossiers(), engagements())
@settings(max_examples=FEWER // 4)
def test_taking_a_fact_out_only_ever_widens(data: st.DataObject, dossier: Dossier, engagement: Engagement) -> None:
    """Whichever it is: a scalar, a list, a part."""
    engagement = engagement.model_copy(update={"agreements": Items(), "persons": Items()})
    deployment = data.draw(st.sampled_from(IDS["deployments"]))
    policy = load_policy("ai-vendor")
    before = build_world(dossier, deployment, engagement, policy, None, DAY)
    plain = dump(dossier)
    holder, key = data.draw(st.sampled_from([(plain["deployments"], None), *facts(plain, Dossier)]))
    if key is not None:
        del holder[key]
    shorter = load(parse_document(json.dumps(plain), "x.json"), Dossier)
    after = build_world(shorter, deployment, engagement, policy, None, DAY)

    for source in SOURCES:
        was, now = asked(before, source), asked(after, source)
        if not isinstance(now, Unknown):
            assert now == was, source
        elif isinstance(was, Unknown) and now.possible is not None:
            assert set(was.possible or ()) <= set(now.possible), source


def facts(plain: Any, model: type[Record]) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield the facts that a document states, each by what holds it and its key."""
    for shape in shapes_of(model).values():
        if shape.key not in plain or shape.key in HELD:
            continue
        value = plain[shape.key]
        if shape.many != "entries" and (shape.part is not None or shape.many == "items" or (shape.kind is not None and shape.kind.factual)):
            yield plain, shape.key
        if shape.model is not None:
            for inner in (
                value.values() if shape.many == "entries" and isinstance(value, dict) else value if isinstance(value, list) else [value]
            ):
                if isinstance(inner, dict):
                    yield from facts(inner, shape.model)
