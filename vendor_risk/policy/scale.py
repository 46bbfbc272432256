"""Scales: how likelihood, impact, evidence and controls become a severity, a magnitude and a band."""

from __future__ import annotations

from typing import Literal

from .part import Part
from .scalar import Portion, Rating, Score, Share

Severity = Literal["low", "moderate", "high", "critical"]
"""How much a finding matters; also the name of the band of scores that such a finding alone puts its domain in."""

SEVERITIES: tuple[Severity, ...] = ("low", "moderate", "high", "critical")
"""The severities, mildest first."""


class Magnitudes(Part):
    """The part of one that a lone, unmitigated finding of each severity puts at risk."""

    low: Share = 0.005
    moderate: Share = 0.03
    high: Share = 0.12
    critical: Share = 0.60


class Bands(Part):
    """The lowest score (0 to 100) of each band above low."""

    moderate: Score = 2.0
    high: Score = 10.0
    critical: Score = 50.0


class AssuranceFactors(Part):
    """How much of a control's effectiveness counts, by the assurance of its evidence."""

    asserted: Portion = 0.25
    documented: Portion = 0.5
    attested: Portion = 0.85
    verified: Portion = 1.0


class StatusFactors(Part):
    """How much of a control's effectiveness counts, by how far it is in place."""

    in_place: Portion = 1.0
    partial: Portion = 0.5
    planned: Portion = 0.0
    absent: Portion = 0.0


class DataImpact(Part):
    """The impact (1 to 5) of losing a data set, by what it holds; the greatest that applies counts."""

    public: Rating = 1
    internal: Rating = 2
    confidential: Rating = 3
    restricted: Rating = 4
    personal: Rating = 4
    special_category: Rating = 5
    government_related: Rating = 5


SeverityRow = tuple[Severity, Severity, Severity, Severity, Severity]
SeverityTable = tuple[SeverityRow, SeverityRow, SeverityRow, SeverityRow, SeverityRow]


def _severity(product: int) -> Severity:
    return "low" if product <= 4 else "moderate" if product <= 9 else "high" if product <= 16 else "critical"  # noqa: PLR2004  # the default table


def _row(likelihood: int) -> SeverityRow:
    first, second, third, fourth, fifth = (_severity(likelihood * impact) for impact in range(1, 6))
    return first, second, third, fourth, fifth


DEFAULT_SEVERITIES: SeverityTable = (_row(1), _row(2), _row(3), _row(4), _row(5))
"""Likelihood (row) times impact (column): up to 4 low, up to 9 moderate, up to 16 high, above critical."""


class Scales(Part):
    """All scales of one questionnaire, with the defaults that the method is described with.

    `severity` has a row for each likelihood from 1 to 5 and in it a column for each impact from 1 to 5. `partly` is the part of a magnitude
    that a partly satisfied question keeps. `reproduced_within` is the part of a claimed value by which a measurement may fall short of
    it and still reproduce it. Loading proves that nothing here lets a worse fact give a better score.
    """

    severity: SeverityTable = DEFAULT_SEVERITIES
    magnitudes: Magnitudes = Magnitudes()
    bands: Bands = Bands()
    partly: Portion = 0.5
    reproduced_within: Portion = 0.05
    assurance: AssuranceFactors = AssuranceFactors()
    status: StatusFactors = StatusFactors()
    data: DataImpact = DataImpact()

    def severity_of(self, likelihood: int, impact: int) -> Severity:
        """The severity of a finding from its likelihood and impact, both 1 to 5."""
        return self.severity[likelihood - 1][impact - 1]

    def magnitude_of(self, severity: Severity) -> float:
        """The magnitude (0 to 1) of a finding of this severity."""
        magnitude: float = getattr(self.magnitudes, severity)
        return magnitude

    def floor_of(self, band: Severity) -> float:
        """The lowest score (0 to 100) of a band; 0 for low."""
        floor: float = 0.0 if band == "low" else getattr(self.bands, band)
        return floor
