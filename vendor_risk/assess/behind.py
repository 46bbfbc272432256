"""Behind: the stated facts that a derived one follows from, so that every reason ends at a line of a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vendor_risk.cel import CelList, Struct, Unknown

from .claims import same_measure
from .residency_rule import WORDS
from .value_words import number_words
from .view import view_of
from .wording import UNTOLD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .verdict import DeterminationResult, ResidencyVerdict
    from .world import World

_REQUIREMENT = re.compile(r"(engagement\.requirements\[\d+\])\.(claimed_meets|validated_meets)")
_CLAIM = re.compile(r"(models?(?:\.[\w-]+)?)\.claims\[(\d+)\]\.(validation|meets|required|at_least)")
_LAW = re.compile(r"(parties\.[\w-]+)\.access_laws(?:\.[\w-]+(?:\.\w+)?)?")
_VOLUME = (
    "engagement.volume.requests_per_month",
    "engagement.volume.input_tokens_per_request",
    "engagement.volume.output_tokens_per_request",
)
_MACHINES = ("count", "hourly_cost", "hours_per_month", "power_kw", "pue")
_PRICE = ("currency", "input_per_mtok", "output_per_mtok", "per_month", "per_user_month")


class Behind:
    """Follows derived facts to stated ones, by the verdicts that were reached."""

    def __init__(self, world: World, residency: Sequence[ResidencyVerdict], determinations: Sequence[DeterminationResult]) -> None:
        """Take the world, and what rules and determinations came to in it."""
        self._world = world
        self._residency = residency
        self._determinations = determinations

    def all(self, paths: Iterable[str]) -> dict[str, None]:
        """Return the paths with those of the facts behind them, each once; what says nothing to a person is left out."""
        found: dict[str, None] = {}
        waiting = list(paths)[::-1]
        while waiting:
            path = waiting.pop()
            if path not in found and path.rpartition(".")[2] not in UNTOLD:
                found[path] = None
                waiting += list(self._of(path))[::-1]
        return found

    def because(self, path: str) -> str | None:
        """What a rule or a determination gives as its reason, where the path is its verdict; figures, where it is about a figure."""
        for verdict in self._verdicts_of(path):
            if verdict.because:
                return verdict.because
        if path == "cost.within_budget":
            bill = self._world.bill
            figures = [bill.month, bill.currency, bill.budget, bill.budget_currency]
            if not any(isinstance(figure, Unknown) for figure in figures):
                month, budget = number_words(bill.month), number_words(bill.budget)
                return f"The month's bill is {month} {bill.currency}, the budget {budget} {bill.budget_currency}."
        return None

    def _of(self, path: str) -> Iterator[str]:
        for verdict in self._verdicts_of(path):
            yield from (fact.path for fact in verdict.facts)
            yield from verdict.unknowns
        if path.startswith("cost."):
            yield from self._stated(self._bill())
        elif path.startswith("energy."):
            yield from self._stated(self._energy())
        elif match := _REQUIREMENT.fullmatch(path):
            yield from self._requirement(match[1], "claims" if match[2] == "claimed_meets" else "evaluations")
        elif match := _CLAIM.fullmatch(path):
            yield from self._claim(match[1], int(match[2]))
        elif path.endswith(".assurance"):
            yield from self._stated((f"{path.removesuffix('.assurance')}.status",))
        elif match := _LAW.fullmatch(path):
            yield from self._stated(self._reached(match[1]))

    def _verdicts_of(self, path: str) -> Sequence[ResidencyVerdict | DeterminationResult]:
        return [*self._residency_of(path), *self._determinations_of(path)]

    def _residency_of(self, path: str) -> list[ResidencyVerdict]:
        """The places where a rule's verdict is, or may be, the worst one."""
        if not path.startswith("residency."):
            return []
        found = [verdict for verdict in self._residency if verdict.rule == path.split(".")[1]]
        worst = max((WORDS.index(verdict.possible[-1]) for verdict in found), default=0)
        return [verdict for verdict in found if worst and WORDS.index(verdict.possible[-1]) == worst]

    def _determinations_of(self, path: str) -> list[DeterminationResult]:
        """The subjects of which a determination's verdict is, or may be, the worst one."""
        if not path.startswith("determinations."):
            return []
        found = [result for result in self._determinations if result.id == path.split(".")[1]]
        verdicts = self._world.policy.determinations[path.split(".")[1]].verdicts
        worst = min((verdicts.index(result.possible[0]) for result in found), default=0)
        return [result for result in found if verdicts.index(result.possible[0]) == worst]

    def _bill(self) -> tuple[str, ...]:
        budget = ("engagement.budget.per_month", "engagement.budget.currency")
        if self._world.bill.by_machines is True:
            return (*(f"deployment.machines.{field}" for field in _MACHINES[:3]), "deployment.machines.currency", *budget)
        return (*(f"deployment.price.{field}" for field in _PRICE), *_VOLUME, *budget)

    def _energy(self) -> tuple[str, ...]:
        grid = "deployment.energy.grid_gco2_per_kwh"
        if self._world.bill.by_machines is True:
            return (*(f"deployment.machines.{field}" for field in _MACHINES if field != "hourly_cost"), grid)
        return ("deployment.energy.kwh_per_mtok", grid, *_VOLUME)

    def _stated(self, paths: Iterable[str]) -> Iterator[str]:
        yield from (path for path in paths if self._world.fact(path).known)

    def _requirement(self, path: str, field: str) -> Iterator[str]:
        """What is required, and the claims or evaluations of the same measure."""
        yield f"{path}.at_least"
        model = self._world.model
        requirement = next((item for item in self._world.requirements.items if item.path == path), None)
        if requirement is not None and isinstance(model, Struct):
            yield from self._measured(requirement, model.get(field))

    def _claim(self, model_path: str, index: int) -> Iterator[str]:
        """The value claimed, and what others measured."""
        model = self._world.model
        lineage = model.get("lineage").items if isinstance(model, Struct) else ()
        for one in lineage:
            if one.path == model_path:
                claim = next((item for item in one.get("claims").items if item.path.endswith(f"[{index}]")), None)
                if claim is not None:
                    yield f"{claim.path}.value"
                    yield from self._measured(claim, one.get("evaluations"))

    def _reached(self, party: str) -> Iterator[str]:
        """Where a party stands and where it hosts data: by one of these an access law reaches it."""
        yield from (f"{party}.incorporated", f"{party}.principal_place")
        for place in self._world.places.items:
            holder = place.get("party")
            if isinstance(holder, Struct) and holder.path == party and place.get("hosted") is True:
                yield f"{place.path}.country"

    def _measured(self, what: Struct, listed: CelList) -> Iterator[str]:
        for item in listed.items:
            if not isinstance(item, Unknown) and same_measure(view_of(what), view_of(item)):
                yield f"{item.path}.value"
