"""Determinations: ordered lines, of which the first true one is the verdict."""

from __future__ import annotations

from vendor_risk.assess.determination import determined, judge_determinations
from vendor_risk.cel import Unknown, Value

from .stage import a_list, a_struct, set_stage

TWO_STEPS = """
determinations:
  standing:
    title: Standing
    verdicts: [barred, limited, free]
    cases:
      - {when: engagement.systematic, then: barred, because: It is done every day.}
      - {when: engagement.oversight, then: limited, because: Somebody looks on.}
      - {then: free, because: Nobody is touched.}
"""
EACH_PARTY = """
determinations:
  chinese:
    title: Chinese party
    on: party
    verdicts: [yes, no]
    cases:
      - {when: 'it.incorporated == "CN"', then: yes}
      - {then: no}
"""
ASKS_KNOWN = """
determinations:
  stated:
    title: What is stated
    verdicts: [refused, granted, silent]
    cases:
      - {when: known(engagement.oversight) && engagement.oversight, then: granted}
      - {when: known(engagement.oversight) && !engagement.oversight, then: refused}
      - {then: silent}
"""


def value(policy: str, **variables: Value) -> Value:
    """Return what the first determination of a policy comes to, as conditions see it."""
    world = set_stage(policy, **variables)
    return determined(world, next(iter(world.policy.determinations.values())))


def of_engagement(policy: str, **facts: object) -> Value:
    """Return the same for facts of the engagement."""
    return value(policy, engagement=a_struct("engagement", "engagement", organisation=Unknown(("engagement.organisation",)), **facts))


def test_the_first_true_line_is_the_verdict() -> None:
    """Later lines do not count, and neither do false ones before it."""
    assert of_engagement(TWO_STEPS, systematic=True, oversight=True) == "barred"
    assert of_engagement(TWO_STEPS, systematic=False, oversight=True) == "limited"
    assert of_engagement(TWO_STEPS, systematic=False, oversight=False) == "free"


def test_an_unknown_line_leaves_every_verdict_that_could_still_come() -> None:
    """Its own verdict and those of the lines up to the first true one, worst first, with the facts that would tell."""
    assert of_engagement(TWO_STEPS, oversight=True) == Unknown(("engagement.systematic",), possible=("barred", "limited"))
    assert of_engagement(TWO_STEPS, systematic=True) == "barred"
    assert of_engagement(TWO_STEPS) == Unknown(("engagement.systematic", "engagement.oversight"), possible=("barred", "limited", "free"))


def test_an_unknown_line_that_changes_nothing_leaves_the_verdict_decided() -> None:
    """Where every line that may count says the same, it is said."""
    assert of_engagement(TWO_STEPS.replace("then: barred", "then: limited"), oversight=True) == "limited"


def test_the_worst_verdict_over_all_subjects_stands() -> None:
    """One Chinese party among others is enough; a list that may go on decides nothing more."""
    dutch = a_struct("party", "parties.nl", incorporated="NL")
    chinese = a_struct("party", "parties.cn", incorporated="CN")

    assert value(EACH_PARTY, parties=a_list(dutch, chinese, more="deployment.subprocessors")) == "yes"
    assert value(EACH_PARTY, parties=a_list(dutch)) == "no"
    assert value(EACH_PARTY, parties=a_list()) == "no"
    assert value(EACH_PARTY, parties=a_list(dutch, more="deployment.subprocessors")) == Unknown(
        ("deployment.subprocessors",), possible=("yes", "no")
    )


def test_each_known_subject_has_a_result_of_its_own() -> None:
    """What a list may still hold has none."""
    parties = a_list(a_struct("party", "parties.nl", incorporated="NL"), a_struct("party", "parties.x"), more="deployment.subprocessors")

    results = judge_determinations(set_stage(EACH_PARTY, parties=parties))

    assert [(result.subject, result.verdict, result.possible) for result in results] == [
        ("parties.nl", "no", ("no",)),
        ("parties.x", None, ("yes", "no")),
    ]
    assert results[1].unknowns == ("parties.x.incorporated",)
    assert [result.subject_words for result in results] == ["<parties.nl>", "<parties.x>"]


def test_a_result_says_why_and_names_the_facts_it_rests_on() -> None:
    """The line that counted gives the reason; the facts are those it read and those that ruled out the lines before it."""
    engagement = a_struct("engagement", "engagement", organisation=Unknown(("o",)), systematic=False, oversight=True)

    (result,) = judge_determinations(set_stage(TWO_STEPS, engagement=engagement))

    assert (result.id, result.subject, result.verdict, result.because) == ("standing", "deployment", "limited", "Somebody looks on.")
    assert result.subject_words == "the service as a whole"
    assert [fact.path for fact in result.facts] == ["engagement.systematic", "engagement.oversight"]
    assert result.unknowns == ()


def test_what_is_open_says_what_it_waits_for() -> None:
    """The reason of an undecided conclusion is what is missing."""
    engagement = a_struct("engagement", "engagement", organisation=Unknown(("o",)), oversight=True)

    (result,) = judge_determinations(set_stage(TWO_STEPS, engagement=engagement))

    assert result.verdict is None
    assert result.because == "Not known: <engagement.systematic>. It can still be barred or limited."


def test_a_line_that_asks_what_is_known_is_decided_today_and_open_in_the_bounds() -> None:
    """What is silent today may be granted or refused tomorrow, and conditions that rest on it have to allow for that."""
    engagement = a_struct("engagement", "engagement", organisation=Unknown(("o",)))
    world = set_stage(ASKS_KNOWN, engagement=engagement)

    assert judge_determinations(world)[0].verdict == "silent"
    assert determined(world, world.policy.determinations["stated"]) == Unknown(
        ("engagement.oversight",), possible=("refused", "granted", "silent")
    )
