"""The flagship questionnaire: every question is whole, and none is there twice."""

from __future__ import annotations

from tests.examples.example import the_policy

CONSIDERATIONS = {"cost", "efficiency", "data", "functionality", "security"}
ALSO = {"residency", "contract", "resilience"}
FEWEST = 45


def test_there_are_enough_questions_and_most_are_answered_from_facts() -> None:
    """At least 45 questions, of which people are asked less than a fifth."""
    questions = the_policy().questions

    assert len(questions) >= FEWEST
    assert sum(not question.derived for question in questions) * 5 < len(questions)


def test_no_id_is_used_twice() -> None:
    """An id means one question, in every file, test and report."""
    ids = [question.id for question in the_policy().questions]

    assert sorted(set(ids)) == sorted(ids)


def test_every_question_says_why_what_to_do_and_whom_it_serves() -> None:
    """Reason, remedy, and at least one reference by id; a short title for the report."""
    for question in the_policy().questions:
        assert question.because.strip(), question.id
        assert question.remedy, question.id
        assert question.refs, question.id
        assert question.title, question.id


def test_the_five_considerations_lead() -> None:
    """They are marked, residency, contract and resilience join them, and each domain has questions."""
    policy = the_policy()
    (questionnaire,) = policy.questionnaires

    assert {name for name, domain in questionnaire.domains.items() if domain.consideration} == CONSIDERATIONS
    assert {question.domain for question in policy.questions} == set(questionnaire.domains) == CONSIDERATIONS | ALSO


def test_the_board_asks_its_first_question_in_these_words() -> None:
    """SEC-01 is never renumbered and never reworded in passing."""
    (first,) = (question for question in the_policy().questions if question.id == "SEC-01")

    assert first.ask == "Will we send data to a Chinese-hosted model?"


def test_origin_alone_never_stops_a_decision() -> None:
    """Running the weights oneself does not change where they come from, so the question on origin has no gate and half the weight."""
    (origin,) = (question for question in the_policy().questions if question.id == "SEC-03")

    assert {case.then for case in origin.gate} == {"none"}
    assert origin.weight < 1
