"""Conduct: what we, or our people, have to do with a transaction of somebody else."""

from typing import Literal

from pydantic import Field

from vendor_risk.model.agreement import Knowledge
from vendor_risk.model.kinds import Choice, PlainChoice, PlainId, Truth
from vendor_risk.model.record import Statement, fact

Role = Literal[
    "senior_manager", "owner_operator", "employee", "payment_processor", "carrier", "platform_provider", "lender", "adviser", "other"
]
"""What somebody is to the one whose transaction it is: senior managers and owners decide, the others lend a service."""

Act = Literal["directs", "approves", "changes_policies", "operates", "provides_service", "recused"]
"""What somebody does about it; `recused` keeps out of it."""

Transaction = Literal["prohibited", "restricted", "restricted_authorised", "lawful"]
"""What the transaction would be if a US person engaged in it."""


class Conduct(Statement):
    """What a US person of ours does about a transaction of another person, as its manager or owner, its bank, or its carrier."""

    id: PlainId = Field("", description="a name for it, by which a case can speak of it")
    role: Choice[Role] = fact("what our person is to the one whose transaction it is")
    act: Choice[Act] = fact("what our person does about the transaction")
    authority: Truth = fact("whether our person can decide for the other, alone or as part of a group")
    enabling: Truth = fact("whether it is done so that such transactions can happen")
    knowledge: PlainChoice[Knowledge] = Field("knows", description="whether our person knows of the transaction, or reasonably should")
    transaction: Choice[Transaction] = fact("what the transaction would be if a US person engaged in it")
