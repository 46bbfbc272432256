"""Countries, dated regions, who controls a party, which access laws reach it."""

from __future__ import annotations

from .access_law import AccessLaw, Reach, Reached, access_laws_of
from .control import control, controlled_by
from .grounds import grounds_of_control
from .loading import load_access_laws, load_regions
from .membership import Whereabouts, certified, member, standing_in
from .party import Facts
from .region import Effect, Member, Region, Regions, Standing
from .truth import Truth, all_of, any_of

__all__ = [
    "AccessLaw",
    "Effect",
    "Facts",
    "Member",
    "Reach",
    "Reached",
    "Region",
    "Regions",
    "Standing",
    "Truth",
    "Whereabouts",
    "access_laws_of",
    "all_of",
    "any_of",
    "certified",
    "control",
    "controlled_by",
    "grounds_of_control",
    "load_access_laws",
    "load_regions",
    "member",
    "standing_in",
]
