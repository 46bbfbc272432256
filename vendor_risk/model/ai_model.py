"""AI model: a version of a model, what it was made from, what is claimed of it and what was measured."""

from typing import Literal

from pydantic import Field

from vendor_risk.model.general_purpose import GeneralPurpose
from vendor_risk.model.items import Items
from vendor_risk.model.kinds import BaseRef, Choice, Count, Day, Name, Number, PartyRef, Quantity, Text, Title, Truth
from vendor_risk.model.record import Part, Statement, fact, items, part

Weights = Literal["open", "gated", "closed"]
ClaimTopic = Literal["capability", "cost", "energy", "safety", "other"]
EvaluationTopic = Literal["capability", "jailbreak", "agent_hijacking", "censorship", "bias", "insecure_code", "privacy", "cost", "energy"]
Result = Literal["favourable", "mixed", "adverse"]


class Training(Statement):
    """How a model was trained."""

    data_disclosed: Truth = fact("whether the training data is disclosed")
    code_released: Truth = fact("whether the training code is released")
    sources_documented: Truth = fact("whether the sources of the training data are documented")
    contains_personal_data: Truth = fact("whether the training data contains personal data")
    copyright_policy: Truth = fact("whether the developer has a policy to respect copyright")
    compute_cost_usd: Quantity = fact("what the training's computation cost, in US dollars")
    cutoff: Day = fact("the day up to which the training data goes")


class Claim(Statement):
    """What somebody says a model does on a benchmark."""

    topic: Choice[ClaimTopic] = fact("what the claim is about")
    benchmark: Title = Field(description="the benchmark")
    metric: Title = Field(description="the metric")
    value: Number = fact("the value claimed")
    unit: Name = fact("the unit of the value claimed")
    by: Name = fact("who claims it")


class Evaluation(Statement):
    """What somebody measured of a model."""

    topic: Choice[EvaluationTopic] = fact("what was evaluated")
    benchmark: Title = Field(description="the benchmark")
    metric: Title = Field(description="the metric")
    value: Number = fact("the value measured")
    unit: Name = fact("the unit of the value measured")
    by: Name = fact("who measured it")
    independent: Truth = fact("whether the evaluator is independent of the developer")
    result: Choice[Result] = fact("whether the result is favourable")
    sample: Count = fact("how many samples were taken")
    compared_to: Text = fact("what the result was compared with")
    method_published: Truth = fact("whether others can repeat the measurement")


class AIModel(Statement):
    """One version of a model."""

    name: Name = fact("the model's name")
    developer: PartyRef = fact("who developed the model")
    base: BaseRef = fact("the model it was made from")
    modifications: Text = fact("what was changed of the base model")
    weights: Choice[Weights] = fact("whether the weights are open")
    license: Text = fact("the licence of the weights")
    released: Day = fact("the day on which the model was released")
    parameters_total: Quantity = fact("how many parameters the model has")
    parameters_active: Quantity = fact("how many parameters are active for a token")
    context_tokens: Count = fact("how many tokens the model takes at once")
    remote_code: Truth = fact("whether running the model executes code from its repository")
    training: Part[Training] = part(Training, "how the model was trained")
    general_purpose: Part[GeneralPurpose] = part(GeneralPurpose, "what the EU AI Act asks of general-purpose models")
    claims: Items[Claim] = items("what is claimed of the model")
    evaluations: Items[Evaluation] = items("what was measured of the model")
