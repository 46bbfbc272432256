"""Inputs: what a judgement takes besides a deployment and a day."""

from __future__ import annotations

from dataclasses import replace

from tests.assess.builders import DEPLOYMENT, TODAY, a_dossier, a_policy, a_question, an_engagement, judged, some_answers
from vendor_risk.assess.inputs import Inputs

POLICY = a_policy(a_question("SEC-99"))
INPUTS = Inputs(a_dossier(), an_engagement(), POLICY, some_answers(SEC_99="yes"))


def test_inputs_are_judged_as_the_documents_themselves() -> None:
    """Answers included, and left out where asked."""
    assert INPUTS.assess(DEPLOYMENT, as_of=TODAY) == judged(POLICY, answers=some_answers(SEC_99="yes"))
    assert INPUTS.unanswered.assess(DEPLOYMENT, as_of=TODAY) == judged(POLICY)


def test_inputs_know_the_assessments_that_they_gave() -> None:
    """By the digests of every document: another dossier, policy, or answer made another assessment."""
    assessment = INPUTS.assess(DEPLOYMENT, as_of=TODAY)

    assert INPUTS.gave(assessment)
    assert not INPUTS.unanswered.gave(assessment)
    assert not replace(INPUTS, dossier=a_dossier(route="self_hosted")).gave(assessment)
    assert not replace(INPUTS, policy=a_policy(a_question("SEC-99", impact=4))).gave(assessment)


def test_documents_are_recorded_with_their_digests() -> None:
    """One record for each document of facts."""
    assert len(INPUTS.records) == len(INPUTS.unanswered.records) + 1 == 3
    assert INPUTS.records == INPUTS.assess(DEPLOYMENT, as_of=TODAY).inputs
