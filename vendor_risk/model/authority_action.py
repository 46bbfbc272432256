"""Authority action: what an authority decided about a service or a model."""

from typing import Literal

from pydantic import Field

from vendor_risk.model.items import Items
from vendor_risk.model.kinds import Choice, Country, Day, Id, Name, PlainChoice, PlainWord, Subdivision, Text
from vendor_risk.model.record import Statement, fact, items

ActionKind = Literal["ban", "order", "finding", "warning", "fine", "notice", "evaluation", "advice", "house_rule"]
ActionSubject = Literal["service", "weights", "both", "developer"]
ActionStatus = Literal["in_force", "lifted", "contested"]
Way = Literal["vendor_app", "vendor_api", "weights"]
Exemption = Literal["weights", "isolated_weights", "local_isolated_weights", "research"]


class AuthorityAction(Statement):
    """What an authority decided; the decision names its subject, the service or the weights.

    `developer` is whatever comes from that developer, in any capacity. `bars` names the ways of use that the text covers; where it does not
    settle whether it covers more, the list ends with `unknown`. `binds` names kinds of bodies, or single ones, in the words that an
    organisation uses of itself; `vendor` is the company alone, `anyone` everybody. `advice` forbids nothing, `evaluation` binds nobody; a
    `house_rule` is what an organisation lays down for its own people, wherever they are.
    """

    id: Id = Field(description="the action's id")
    authority: Name = fact("the authority")
    country: Country = fact("the authority's country")
    subdivision: Subdivision = fact("the authority's part of the country")
    date: Day = fact("the day of the decision")
    kind: Choice[ActionKind] = fact("the kind of decision")
    subject: Choice[ActionSubject] = fact("whether it concerns the service, the weights, both, or all that comes from the developer")
    status: Choice[ActionStatus] = fact("whether the decision is in force")
    binds: Items[PlainWord] = items("whom the decision binds")
    bars: Items[PlainChoice[Way]] = items("which ways of using the model the decision covers")
    exempts: Items[PlainChoice[Exemption]] = items("what the decision exempts")
    summary: Text = fact("what was decided")
