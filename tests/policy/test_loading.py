"""Loading: shipped policies, policies of one's own, several at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vendor_risk.cel import CelList
from vendor_risk.errors import DocumentError, UsageError
from vendor_risk.policy import load_policy, parse_policy
from vendor_risk.policy.source import shipped_names

from .texts import BODY, policy, text


@pytest.mark.parametrize("name", sorted(shipped_names()))
def test_every_shipped_questionnaire_loads(name: str) -> None:
    """What ships is right, asks something, and has nothing in it that its author probably did not mean."""
    shipped = load_policy(name)

    assert shipped.id == name
    assert shipped.questions
    assert shipped.hints == ()


def test_the_flagship_asks_the_boards_question_first() -> None:
    """SEC-01 is the first question, in the words of the board, and its condition is ready to be evaluated."""
    first = load_policy("ai-vendor").questions[0]

    assert (first.id, first.ask) == ("SEC-01", "Will we send data to a Chinese-hosted model?")
    assert first.answer is not None
    assert ("place", "country") in first.answer.reads


def test_a_policy_knows_where_its_parts_stand() -> None:
    """A finding can name the line of the policy that it comes from."""
    ours = policy()

    assert ours.position("questions", "SEC-01") == ("policy.yaml", 8, 5)
    assert ours.position("questions", "SEC-01", "answer") == ("policy.yaml", 12, 13)
    assert ours.position("questions", "SEC-01", "gate", 0, "when") == ("policy.yaml", 16, 11)
    assert ours.position("domains", "security") == ("policy.yaml", 6, 21)
    assert ours.position("questions", "SEC-99") is None


def test_a_policy_is_what_it_says_and_not_how_it_is_written() -> None:
    """Comments, layout and quotes leave the digest alone; one changed word does not."""
    ours = policy()

    rewritten = text("# A comment\n" + BODY.replace("expect: no", 'expect: "no"').replace("gate: reject", "gate: [{then: reject}]"))
    assert parse_policy(rewritten, "other.yaml") == ours
    assert policy(BODY.replace("It matters.", "It matters!")) != ours


def test_a_policy_can_be_json() -> None:
    """JSON of the same shape is the same policy."""
    question = {"id": "SEC-01", "domain": "security", "ask": "Does it hold?", "because": "It matters.", "answer": "engagement.systematic"}
    question |= {"expect": "no", "likelihood": "likely", "impact": "data", "gate": "reject"}
    document = {"kind": "questionnaire", "schema": 1, "id": "ours", "version": "1.0.0", "title": "A policy"}
    document |= {"domains": {"security": {"title": "Security"}}, "questions": [question]}

    assert parse_policy(json.dumps(document), "policy.json") == policy()


def test_numbers_and_words_are_read_as_the_policy_means_them() -> None:
    """`no` is the answer no, a likelihood may be a word, weights are numbers."""
    (question,) = policy(BODY + "    weight: 0.25\n    mitigated_by: [{control: mfa, effectiveness: 0.5}]\n").questions

    assert (question.expect, question.likelihood, question.impact, question.weight) == (("no",), 4, "data", 0.25)
    assert [case.then for case in question.gate] == ["reject"]
    assert question.finding_cause == "SEC-01"


def test_several_policies_stay_apart_and_come_in_one_order(tmp_path: Path) -> None:
    """Each keeps its scales; the order in which they are named does not matter; a part that both have counts once."""
    files = []
    for id_, more in (("first", "tolerances: {approve_below: 5}\n"), ("second", "scales: {partly: 0.75}\n")):
        file = tmp_path / f"{id_}.yaml"
        file.write_text(text(BODY + more, id_=id_), encoding="utf-8")
        files.append(file)

    both = load_policy(*files)

    assert both == load_policy(*reversed(files))
    assert (both.id, both.version, both.title) == ("first+second", "1.0.0+1.0.0", "A policy; A policy")
    assert [questionnaire.tolerances.approve_below for questionnaire in both.questionnaires] == [5, 10]
    assert [questionnaire.scales.partly for questionnaire in both.questionnaires] == [0.5, 0.75]
    assert [question.id for question in both.questions] == ["SEC-01"]
    with pytest.raises(UsageError, match="several questionnaires"):
        _ = both.scales


def test_different_questions_under_one_id_are_not_judged_together(tmp_path: Path) -> None:
    """The same id with other words in another questionnaire is refused, and so is another questionnaire of the same name."""
    first, second, third = (tmp_path / f"{name}.yaml" for name in ("first", "second", "third"))
    first.write_text(text(id_="first"), encoding="utf-8")
    second.write_text(text(BODY.replace("It matters.", "It matters more."), id_="second"), encoding="utf-8")
    third.write_text(text(id_="first"), encoding="utf-8")

    with pytest.raises(DocumentError, match=r"second.yaml:8:5: questions\[0\]: 'SEC-01' has other words in questionnaire first"):
        load_policy(first, second)
    with pytest.raises(DocumentError, match=r"third.yaml:3:5: id: another questionnaire is called 'first' too"):
        load_policy(first, third)


def test_a_policy_named_twice_counts_once(tmp_path: Path) -> None:
    """By the same path or another way to it."""
    file = tmp_path / "ours.yaml"
    file.write_text(text(), encoding="utf-8")

    assert load_policy(file, str(file), tmp_path / "." / "ours.yaml") == load_policy(file)


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ((), "expected at least one policy: nothing asked is not a pass"),
        (("ai-vndor",), "there is no policy 'ai-vndor'; did you mean 'ai-vendor'?"),
        (("zzz",), f"there is no policy 'zzz'; shipped are {', '.join(sorted(shipped_names()))}"),
        (("./nowhere.yaml",), "there is no policy at './nowhere.yaml'"),
        ((Path("ai-vendor"),), "there is no policy at 'ai-vendor'; did you mean 'ai-vendor'?"),
    ],
)
def test_a_name_that_means_nothing_is_a_wrong_call(names: tuple[str, ...], message: str) -> None:
    """With a suggestion where one is near."""
    with pytest.raises(UsageError) as refused:
        load_policy(*names)

    assert str(refused.value).startswith(message)


def test_a_file_that_cannot_be_read_is_refused_like_a_wrong_one(tmp_path: Path) -> None:
    """Half a document is no policy."""
    file = tmp_path / "half.yaml"
    file.write_text("kind: questionnaire\nquestions: [", encoding="utf-8")

    with pytest.raises(DocumentError, match="half"):
        load_policy(file)


def test_what_an_author_probably_did_not_mean_is_told_and_does_not_refuse() -> None:
    """`size(data) > 0` can't be decided while the list may have more; the hint says where."""
    (hint,) = policy(BODY + "    applies: size(data) > 0\n").hints

    assert str(hint).startswith("policy.yaml:17:")
    assert "exists" in hint.message


def test_a_failed_evaluation_names_the_line_of_the_policy() -> None:
    """An overflow in a condition is told with file, line and column."""
    (question,) = policy(BODY.replace("answer: engagement.systematic", "answer: 9223372036854775807 + size(data) > 0")).questions
    assert question.answer is not None

    value = question.answer.evaluate({"data": CelList((1,))}, {})

    assert value.errors
    assert value.errors[0].startswith("policy.yaml:12:")


def test_a_questionnaire_of_a_thousand_questions_is_one_document() -> None:
    """It may have more keys and values than what a vendor sends; more than that is refused."""
    asked = [
        {
            "id": f"ASK-{index:04d}",
            "domain": "security",
            "title": f"Question {index}",
            "ask": f"Is {index} so?",
            "because": "It matters.",
            "applies": "data.exists(d, d.personal)",
            "answer": "places.exists(p, p.country in regions.china)",
            "expect": "no",
            "likelihood": "likely",
            "impact": "data",
            "gate": [{"when": "data.exists(d, d.personal)", "then": "reject"}, {"then": "escalate"}],
            "remedy": "Don't.",
            "refs": [{"framework": "GDPR", "id": "Art. 44"}],
        }
        for index in range(1000)
    ]
    whole = {
        "kind": "questionnaire",
        "schema": 1,
        "id": "large",
        "version": "1.0.0",
        "title": "Large",
        "domains": {"security": {"title": "Security"}},
        "questions": asked,
    }

    assert len(parse_policy(json.dumps(whole), "large.json").questions) == 1000
    whole["refs"] = ["x"] * 100_001
    with pytest.raises(DocumentError, match="expected at most 100,000 keys and values, found more"):
        parse_policy(json.dumps(whole), "large.json")


def test_what_a_misspelt_base_would_have_asked_is_not_found_missing() -> None:
    """Nobody can tell what is inherited: only the name is wrong."""
    with pytest.raises(DocumentError) as refused:
        parse_policy(
            "kind: questionnaire\nschema: 1\nid: ours\nversion: 1.0.0\ntitle: Ours\nextends: [ai-vendr]\n"
            "acceptance: {never: [SEC-01]}\ntolerances: {approve_below: 60, conditions_below: 50}\n"
        )

    assert [mistake.path for mistake in refused.value.mistakes if "did you mean 'ai-vendor'" in mistake.message] == ["extends[0]"]
    assert all(mistake.path.startswith(("extends", "tolerances")) for mistake in refused.value.mistakes)
    assert len(refused.value.mistakes) == 2
