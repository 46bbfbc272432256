"""Whole: what a questionnaire needs as a whole, whatever its single parts say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vendor_risk.errors import suggest

from .complaint import Complaint
from .scale_check import scale_complaints, tolerance_complaints

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .acceptance import AcceptanceTerms
    from .names import Names
    from .scale import Scales
    from .tolerance import Tolerances


class Settings(Protocol):
    """The settings that are looked at; None where they could not be read."""

    @property
    def scales(self) -> Scales | None:
        """The scales."""

    @property
    def tolerances(self) -> Tolerances | None:
        """The tolerances."""

    @property
    def acceptance(self) -> AcceptanceTerms | None:
        """What a risk acceptance takes."""


def whole_complaints(settings: Settings, names: Names, *, inherited: bool = True) -> Iterator[Complaint]:
    """Yield what is wrong with the settings of a questionnaire, and with how much it asks, by the paths of its document.

    Where not everything that it takes over was found (`inherited` is False), nobody can tell what it asks: then only the settings count.
    """
    yield from _alone(settings)
    if not inherited:
        return
    if not names.questions:
        yield Complaint(("questions",), "expected at least one question: nothing asked is not a pass")
    for domain in names.domains if names.questions else ():
        if domain not in names.used:
            yield Complaint(("domains", domain), f"no question belongs to domain '{domain}'")
    if settings.tolerances:
        for domain in settings.tolerances.domains:
            if domain not in names.domains:
                yield Complaint(("tolerances", "domains", domain), f"there is no domain '{domain}'{suggest(domain, names.domains)}")
    for index, id_ in enumerate(settings.acceptance.never if settings.acceptance else ()):
        if id_ not in names.questions:
            yield Complaint(("acceptance", "never", index), f"there is no question '{id_}'{suggest(id_, names.questions)}")


def _alone(settings: Settings) -> Iterator[Complaint]:
    if settings.scales:
        yield from _below("scales", scale_complaints(settings.scales))
    if settings.tolerances:
        yield from _below("tolerances", tolerance_complaints(settings.tolerances))


def _below(key: str, complaints: Iterable[Complaint]) -> Iterator[Complaint]:
    for complaint in complaints:
        yield complaint._replace(path=(key, *complaint.path))
