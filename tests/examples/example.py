"""What the tests of the shipped examples share: their documents, the policy, and one assessment of each route for each use."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from vendor_risk import assess, load_answers, load_dossier, load_engagement, load_policy

if TYPE_CHECKING:
    from vendor_risk import Answers, Assessment, Dossier, Engagement, Policy

EXAMPLES = Path(__file__).parents[2] / "examples"
DEEPSEEK = "deepseek-r1"
EXAMPLE = EXAMPLES / DEEPSEEK
VENDORS = tuple(sorted(path.parent.name for path in EXAMPLES.glob("*/dossier.yaml")))
"""Every example: whoever adds a folder with a dossier has it tested."""
AS_OF = date(2026, 11, 24)
SUPPORT, DOCUMENTS, HEALTH = "eu-customer-support", "published-documents", "us-health-summaries"
ENGAGEMENTS = (SUPPORT, DOCUMENTS, HEALTH)
"""The three uses that every vendor is judged for; they stand beside DeepSeek R1, where the examples began."""
ROUTES = ("vendor-app", "vendor-api", "us-cloud", "eu-cloud", "router-pool", "self-hosted-eu")


@cache
def the_dossier(vendor: str = DEEPSEEK) -> Dossier:
    """An example's dossier."""
    return load_dossier(EXAMPLES / vendor / "dossier.yaml")


def routes(vendor: str) -> tuple[str, ...]:
    """The ways of getting an example's model, as its dossier lists them."""
    return tuple(the_dossier(vendor).deployments)


@cache
def the_engagement(name: str) -> Engagement:
    """One of the engagements."""
    return load_engagement(EXAMPLE / f"{name}.yaml")


@cache
def the_answers() -> Answers:
    """What the team said about running the weights itself."""
    return load_answers(EXAMPLE / "answers" / "self-hosted-eu.yaml")


@cache
def the_policy() -> Policy:
    """The flagship questionnaire."""
    return load_policy("ai-vendor")


@cache
def judged(route: str, engagement: str, *, asked: bool = False, vendor: str = DEEPSEEK) -> Assessment:
    """An example's route for a use on the day of the examples, with people's answers where they were `asked`."""
    answers = the_answers() if asked else None
    return assess(the_dossier(vendor), route, the_engagement(engagement), the_policy(), answers, as_of=AS_OF)
