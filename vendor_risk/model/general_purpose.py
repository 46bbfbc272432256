"""General purpose: what the EU AI Act asks of general-purpose models and their providers."""

from vendor_risk.model.kinds import Truth
from vendor_risk.model.record import Statement, fact


class GeneralPurpose(Statement):
    """A model as a general-purpose AI model (Regulation (EU) 2024/1689, Art. 3(63), 51 to 55)."""

    general: Truth = fact("whether it is a general-purpose model (AI Act Art. 3(63))")
    systemic_risk: Truth = fact("whether it counts as one with systemic risk (AI Act Art. 51)")
    paid_for: Truth = fact("whether the model itself is provided for a price")
    documentation: Truth = fact("whether its provider gives those who build on it the documentation of Annex XII (AI Act Art. 53(1)(b))")
    training_summary: Truth = fact("whether the summary of its training content is published (AI Act Art. 53(1)(d))")
    representative: Truth = fact("whether its provider is in the EU or has an authorised representative there (AI Act Art. 54)")
    code_of_practice: Truth = fact("whether its provider signed the code of practice (AI Act Art. 56)")
