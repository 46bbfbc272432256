"""Record: which subject was judged, by which policy, from which inputs."""

from __future__ import annotations

from dataclasses import dataclass

from .question_result import Band


@dataclass(frozen=True, slots=True)
class Subject:
    """What was judged: a route to a model, for one use. Names are as the documents give them, "unknown" where they don't."""

    vendor: str
    deployment: str
    deployment_title: str
    route: str
    model: str
    model_name: str
    operator: str
    operator_name: str
    organisation: str
    engagement: str
    purpose: str
    owner: str


@dataclass(frozen=True, slots=True)
class PolicyRecord:
    """A questionnaire that was applied: id, title, version and the digest of its content."""

    id: str
    title: str
    version: str
    digest: str


@dataclass(frozen=True, slots=True)
class OverrideRecord:
    """A value that a questionnaire changed in one that it extends.

    `what` was `before`, `by` made it `after`, for `reason`, which may be empty.
    """

    what: str
    before: str
    after: str
    by: str
    reason: str

    @property
    def words(self) -> str:
        """The change in a sentence without its full stop."""
        because = f" ({self.reason.rstrip('.')})" if self.reason else ""
        return f"{self.by} changes {self.what} from {_short(self.before)} to {_short(self.after)}{because}"


def _short(text: str, length: int = 120) -> str:
    """A value as it fits into a sentence; the whole stands in the policy."""
    return "nothing" if not text else text if len(text) <= length else f"{text[: length - 1]}…"


@dataclass(frozen=True, slots=True)
class InputRecord:
    """A document that was read: its kind, base name and the SHA-256 of its canonical JSON (RFC 8785), in hex."""

    kind: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ToleranceRecord:
    """The residual risk (0 to 100) a domain, or with an empty id the whole, is held to: see `vendor_risk.policy.Tolerance`."""

    domain: str
    approve_below: float
    conditions_below: float
    reject_from: float | None


@dataclass(frozen=True, slots=True)
class ScaleRecord:
    """The scales that a questionnaire was judged on, as its policy states them.

    `severity` has a row for each likelihood from 1 to 5 and in it a column for each impact from 1 to 5. `magnitudes` (0 to 1) and `bands`
    (the lowest score of each, 0 to 100) go from low to critical; `partly` is the part of a magnitude that is left where a question is
    partly satisfied. `tolerances` begin with the one for the whole; a domain that is not there is held to that too. `reproduced_within` is
    the part of a claimed value by which a measurement may fall short of it and still reproduce it.
    """

    questionnaire: str
    severity: tuple[tuple[Band, ...], ...]
    magnitudes: tuple[tuple[Band, float], ...]
    bands: tuple[tuple[Band, float], ...]
    partly: float
    tolerances: tuple[ToleranceRecord, ...]
    reproduced_within: float = 0.05

    def severity_of(self, likelihood: int, impact: int) -> Band:
        """The severity of a finding from its likelihood and impact, both 1 to 5."""
        return self.severity[likelihood - 1][impact - 1]


@dataclass(frozen=True, slots=True)
class RegionRecord:
    """A region that results name by its id, and what the policy calls it."""

    id: str
    title: str
