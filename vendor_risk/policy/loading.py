"""Loading: a policy from its documents, complete and checked, or everything that is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.documents import digest, parse_document
from vendor_risk.errors import UsageError

from .builder import Builder
from .content import plain
from .foundation import shipped_foundation
from .policy import Policy
from .problems import Problems
from .source import MOST_NODES, Finder
from .surroundings import surroundings

if TYPE_CHECKING:
    from pathlib import Path

    from .foundation import Foundation
    from .source import Source


def load_policy(*names: str | Path) -> Policy:
    """Read and check the questionnaires with these names (shipped ones) or paths, to be judged together.

    Raises `DocumentError` with everything that is wrong in any document that they rest on, and `UsageError` for a name that means nothing
    and where nothing is named.
    """
    if not names:
        raise UsageError("expected at least one policy: nothing asked is not a pass")
    problems = Problems()
    finder = Finder(problems)
    return policy_of([source for source in map(finder.named, names) if source], problems, shipped_foundation())


def parse_policy(text: str | bytes, name: str = "policy.yaml", *, folder: Path | None = None) -> Policy:
    """Read and check one questionnaire that is in memory already; its paths are relative to `folder`, without one it may name no file."""
    problems = Problems()
    return policy_of([Finder(problems).of(parse_document(text, name, nodes=MOST_NODES), folder)], problems, shipped_foundation())


def policy_of(sources: list[Source], problems: Problems, foundation: Foundation) -> Policy:
    """Build and check the policy of documents that were found, on a foundation; raises `DocumentError` with everything that is wrong."""
    builder = Builder(problems, foundation)
    built = sorted({id(source): builder.build(source) for source in sources}.values(), key=lambda each: each.id)
    builder.refuse_differing(built)
    around = surroundings({id(source): source for root in sources for source in root.line()}.values(), foundation, problems)
    problems.raise_if_any()
    questionnaires = tuple(each.questionnaire for each in built if each.questionnaire)
    assert around is not None and len(questionnaires) == len(built)  # noqa: S101, PT018  # else there were problems
    return Policy(
        questionnaires=questionnaires,
        regions=around.regions,
        access_laws=around.access_laws,
        catalogue=around.controls,
        digest=digest({"questionnaires": plain(questionnaires), **around.digests}),
        overridden=tuple(record for each in built for record in each.overridden),
        hints=tuple(sorted(set(problems.hints))),
        sources=tuple(each.source for each in built),
        foundation=foundation,
        origins={key: origin for each in built for key, origin in each.parts.origins.items()},
    )
