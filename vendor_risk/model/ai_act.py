"""AI Act: what decides which duties of the EU AI Act a use brings."""

from typing import Literal

from vendor_risk.model.items import Items
from vendor_risk.model.kinds import Country, PlainChoice, Truth
from vendor_risk.model.record import Statement, fact, items

HighRiskArea = Literal[
    "biometrics", "critical_infrastructure", "education", "employment", "essential_services", "law_enforcement", "migration", "justice",
    "regulated_product",
]  # fmt: skip


class AiActUse(Statement):
    """A use as Regulation (EU) 2024/1689 looks at it. The areas are those of Annex III, and the products of Annex I."""

    used_in: Items[Country] = items("the countries in which the output is used")
    own_name: Truth = fact("whether we offer the system, or put it into service, under our own name or mark (AI Act Art. 3(3))")
    areas: Items[PlainChoice[HighRiskArea]] = items("the high-risk areas of Annex III or I that the use falls into")
    profiling: Truth = fact("whether it profiles persons (AI Act Art. 6(3))")
    preparatory: Truth = fact("whether it only prepares or checks, and that is documented (AI Act Art. 6(3) and (4))")
    talks_to_people: Truth = fact("whether people deal with it directly (AI Act Art. 50(1))")
    makes_content: Truth = fact("whether it makes text, images, sound or video (AI Act Art. 50(2) and (4))")
    publishes: Truth = fact("whether what it makes informs the public, or looks or sounds real (AI Act Art. 50(4))")
