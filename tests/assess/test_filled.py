"""A fact filled in is as good as one that the document states."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.assess.worlds import asked
from tests.effort import FEWER
from tests.model.strategies import IDS, dossiers, engagements
from vendor_risk.assess.spot import spot_of
from vendor_risk.assess.view import holds_on
from vendor_risk.assess.world import World, build_world
from vendor_risk.cel import CelList, Struct, Unknown, Value
from vendor_risk.documents import parse_document
from vendor_risk.model.dump import dump
from vendor_risk.model.items import Items
from vendor_risk.model.load import load
from vendor_risk.policy import load_policy

if TYPE_CHECKING:
    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement
    from vendor_risk.model.root import Root

DAY = date(2026, 11, 24)
SOURCES = (
    "deployment.terms.trains_on_inputs || deployment.isolated",
    "places.exists(p, p.country in regions.china)",
    'places.exists(p, in_region(p, "eea"))',
    'parties.exists(p, controlled_by(p, "countries_of_concern"))',
    "parties.exists(p, p.access_laws.exists(l, l.country == 'CN'))",
    'data.exists(d, !d.collected && (d.personal || at_least(d.classification, "confidential")))',
    'claims.exists(c, c.validation == "contradicted")',
    "requirements.all(r, r.claimed_meets)",
    "cost.within_budget",
    'controls["guardrails"].status == "in_place"',
    "engagement.criticality > 3",
    'model.weights == "open" && model.lineage.all(m, m.remote_code)',
)


@given(st.data(), dossiers(), engagements())
@settings(max_examples=FEWER // 4)
def test_filling_a_fact_in_gives_the_world_that_a_document_with_the_fact_gives(
    data: st.DataObject, dossier: Dossier, engagement: Engagement
) -> None:
    """Wherever the fact leads: into regions, control, access laws, claims, cost."""
    engagement = engagement.model_copy(update={"agreements": Items(), "persons": Items()})
    deployment = data.draw(st.sampled_from(IDS["deployments"]))
    world = build_world(dossier, deployment, engagement, load_policy("ai-vendor"), None, DAY)
    values = {source: asked(world, source) for source in SOURCES}
    paths = sorted({path for value in values.values() if isinstance(value, Unknown) for path in value.facts if _fillable(world, path)})
    assume(paths)
    chosen = data.draw(st.lists(st.sampled_from(paths), min_size=1, max_size=3, unique=True))
    facts = {path: data.draw(st.sampled_from(world.possible(path) or ())) for path in chosen}
    filled = world.filled(facts)
    stated = build_world(_stating(world, dossier, facts), deployment, _stating(world, engagement, facts), world.policy, None, DAY)

    for source in SOURCES:
        assert _plain(asked(filled, source)) == _plain(asked(stated, source)), source
        assert _plain(asked(world, source)) == _plain(values[source])
        if not isinstance(values[source], Unknown):
            assert asked(filled, source) == values[source], "a decided condition never changes"


def _fillable(world: World, path: str) -> bool:
    spot = spot_of(world, path)
    return bool(world.possible(path)) and spot is not None and all(holds_on(record, DAY) for record in spot.chain)


def _stating(world: World, root: Any, facts: dict[str, Value]) -> Any:
    """Return the document with these facts stated, as far as they are its own."""
    plain = dump(root)
    for path, value in facts.items():
        spot = spot_of(world, path)
        assert spot is not None
        if spot.root is not root:
            continue
        holder: Any = plain
        for step, after in zip(spot.at, spot.at[1:], strict=False):
            if isinstance(holder, dict) and not isinstance(holder.get(step), dict | list):
                holder[step] = {}
            holder = holder[step]
            assert isinstance(holder, list) == isinstance(after, int)
        holder[spot.at[-1]] = value
    return _read(plain, type(root))


def _read(plain: dict[str, Any], model: type[Root]) -> Root:
    return load(parse_document(json.dumps(plain, ensure_ascii=False), "x.json"), model)


def _plain(value: Value) -> Any:
    """Return a value that can be compared, whichever world it is from."""
    if isinstance(value, CelList):
        return [_plain(item) for item in value.items], value.more
    if isinstance(value, Struct):
        return value.path
    if isinstance(value, Unknown):
        return sorted(value.facts), sorted(map(str, value.possible or ()))
    return value
