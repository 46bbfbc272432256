"""Inheritance: a questionnaire takes over others, changes single parts with a reason, and the original stays on record."""

from __future__ import annotations

from pathlib import Path

import pytest

from vendor_risk.errors import DocumentError
from vendor_risk.policy import Policy, load_policy

from .texts import BODY, text

BASE = (
    "tolerances: {approve_below: 5, conditions_below: 40}\n"
    "acceptance: {by: [CRO], longest_days: 100, never: [SEC-01]}\n"
    "evidence_age_days: {test: 700}\n"
)
MORE = """\
extends: [base.yaml]
domains: {cost: {title: Cost}}
questions:
  - {id: COST-01, domain: cost, ask: Is it dear?, because: Money., likelihood: rare, impact: 1}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "base.yaml").write_text(text(BODY + BASE, id_="base"), encoding="utf-8")
    return tmp_path


def load(folder: Path, body: str, name: str = "ours") -> Policy:
    """Write a questionnaire beside its base and load it."""
    file = folder / f"{name}.yaml"
    file.write_text(text(body, id_=name), encoding="utf-8")
    return load_policy(file)


def test_everything_is_taken_over(folder: Path) -> None:
    """Domains, questions and settings, the own ones first; the name is the heir's."""
    ours = load(folder, MORE)

    assert ours.id == "ours"
    assert [question.id for question in ours.questions] == ["COST-01", "SEC-01"]
    assert list(ours.domains) == ["cost", "security"]
    assert (ours.tolerances.approve_below, ours.tolerances.conditions_below, ours.tolerances.reject_from) == (5, 40, None)


def test_an_override_changes_one_key_and_keeps_the_original_on_record(folder: Path) -> None:
    """What was changed, from what to what, by whom and why; the rest of the question is the original."""
    questions = "{SEC-01: {gate: escalate, weight: 0.5, reason: The board takes it.}}"
    overrides = f"overrides: {{questions: {questions}, domains: {{security: {{weight: 0.8, reason: Less.}}}}}}"
    ours = load(folder, MORE + overrides)

    question = next(question for question in ours.questions if question.id == "SEC-01")
    assert ([case.then for case in question.gate], question.weight, question.because) == (["escalate"], 0.5, "It matters.")
    assert ours.domains["security"].weight == 0.8
    records = {(record.section, record.id, record.key): record for record in ours.overridden}
    assert set(records) == {("questions", "SEC-01", "gate"), ("questions", "SEC-01", "weight"), ("domains", "security", "weight")}
    record = records["questions", "SEC-01", "weight"]
    assert (record.before, record.after, record.by, record.reason) == ("1.0", "0.5", "ours", "The board takes it.")
    assert '"reject"' in records["questions", "SEC-01", "gate"].before


def test_an_overridden_key_stands_where_it_was_changed(folder: Path) -> None:
    """The line of the changed key is the override's, that of any other key the original's."""
    ours = load(folder, MORE + "overrides:\n  questions:\n    SEC-01: {gate: escalate, reason: The board takes it.}\n")

    assert ours.position("questions", "SEC-01", "gate") == ("ours.yaml", 12, 20)
    assert ours.position("questions", "SEC-01", "answer") == ("base.yaml", 12, 13)


def test_an_override_is_held_to_everything_a_question_is(folder: Path) -> None:
    """A changed condition is compiled and checked, and what it means for the whole question."""
    with pytest.raises(DocumentError, match=r"ours.yaml:12:46: overrides.questions.SEC-01.answer: unknown field 'sistematic'"):
        load(folder, MORE + "overrides:\n  questions:\n    SEC-01: {reason: So., answer: engagement.sistematic}\n")
    with pytest.raises(DocumentError, match=r"ours.yaml:12:35: overrides.questions.SEC-01.answer: losing a control"):
        load(folder, MORE + 'overrides:\n  questions:\n    SEC-01: {reason: So., answer: \'controls["mfa"].status == "in_place"\'}\n')


def test_a_stale_answer_is_not_kept(folder: Path) -> None:
    """What follows from an overridden key follows anew."""
    base = BODY.replace("engagement.systematic", "determinations.it").replace("expect: no", "expect: fine")
    base += "determinations: {it: {title: It, verdicts: [bad, fine], cases: [{when: engagement.systematic, then: bad}, {then: fine}]}}\n"
    (folder / "base.yaml").write_text(text(base, id_="base"), encoding="utf-8")

    ours = load(folder, MORE + "overrides: {questions: {SEC-01: {expect: bad, reason: Turned.}}}")

    assert ours.questions[1].outcomes == {"bad": "satisfied", "fine": "not_satisfied"}


def test_settings_win_key_by_key_and_the_original_is_on_record(folder: Path) -> None:
    """One tolerance changed leaves the other one; the record names no reason, as the key itself is the statement."""
    ours = load(folder, MORE + "tolerances: {approve_below: 3}\n")

    assert (ours.tolerances.approve_below, ours.tolerances.conditions_below) == (3, 40)
    assert [(each.section, each.key, each.before, each.after) for each in ours.overridden] == [
        ("tolerances", "approve_below", "5.0", "3.0")
    ]


def test_a_diamond_is_one(folder: Path) -> None:
    """A base reached on two ways, by both documents in between, counts once."""
    for side in ("left", "right"):
        (folder / f"{side}.yaml").write_text(text(MORE.replace("COST-01", f"COST-0{len(side)}"), id_=side), encoding="utf-8")

    ours = load(folder, "extends: [left.yaml, right.yaml]\n")

    assert sorted(question.id for question in ours.questions) == ["COST-04", "COST-05", "SEC-01"]


def test_extending_oneself_is_a_circle(folder: Path) -> None:
    """The path of the circle is named."""
    with pytest.raises(DocumentError, match=r"ours.yaml:6:11: extends\[0\]: .* found a circle: ours.yaml -> ours.yaml"):
        load(folder, MORE.replace("base.yaml", "ours.yaml"))


def test_at_most_eight_extend_one_another(folder: Path) -> None:
    """Eight in a row load, nine do not."""
    for index in range(8):
        base = f"q{index - 1}" if index else "base"
        body = MORE.replace("base.yaml", f"{base}.yaml").replace("COST-01", f"COST-1{index}")
        (folder / f"q{index}.yaml").write_text(text(body, id_=f"q{index}"), encoding="utf-8")

    assert len(load_policy(folder / "q7.yaml").questions) == 9
    with pytest.raises(DocumentError, match="expected at most 8 questionnaires that extend one another"):
        load(folder, MORE.replace("base.yaml", "q7.yaml"))


def test_a_mistake_in_a_base_is_told_with_those_of_the_heir(folder: Path) -> None:
    """All documents are looked at before anything is refused."""
    (folder / "base.yaml").write_text(text(BODY.replace("likely", "likly"), id_="base"), encoding="utf-8")

    with pytest.raises(DocumentError) as refused:
        load(folder, MORE.replace("rare", "rere"))

    assert [mistake.file for mistake in refused.value.mistakes] == ["base.yaml", "ours.yaml"]


def test_two_bases_that_disagree_need_a_word_of_the_heir(folder: Path) -> None:
    """Different tolerances of two bases are settled by stating one."""
    (folder / "other.yaml").write_text(text(BODY + "tolerances: {approve_below: 7}\n", id_="other"), encoding="utf-8")

    assert load(folder, "extends: [base.yaml, other.yaml]\ntolerances: {approve_below: 4}\n").tolerances.approve_below == 4
    with pytest.raises(DocumentError, match=r"base and other differ in tolerances.approve_below: state it here"):
        load(folder, "extends: [base.yaml, other.yaml]\n")


def test_a_link_out_of_the_folder_is_not_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A symbolic link is where it leads to."""
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "base.yaml"
    elsewhere.write_text((folder / "base.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "link.yaml").symlink_to(elsewhere)

    with pytest.raises(DocumentError, match="which leads out of it"):
        load(folder, MORE.replace("base.yaml", "link.yaml"))


WEAKER = (
    ("tolerances: {approve_below: 9}", ("tolerances", "approve_below", "5.0", "9.0")),
    ("tolerances: {reject_from: none}", None),
    (
        "tolerances: {domains: {security: {approve_below: 30, conditions_below: 40}}}",
        ("tolerances.domains.security", "approve_below", "5.0", "30.0"),
    ),
    ("scales: {assurance: {asserted: 0.4}}", ("scales.assurance", "asserted", "0.25", "0.4")),
    ("unknown: open", None),
    ("acceptance: {by: [CRO, CFO]}", ("acceptance", "by", '["CRO"]', '["CRO", "CFO"]')),
    ("acceptance: {longest_days: 400}", ("acceptance", "longest_days", "100", "400")),
    ("acceptance: {never: []}", ("acceptance", "never", '["SEC-01"]', "[]")),
    ("evidence_age_days: {test: 900}", ("evidence_age_days", "test", "700", "900")),
)
STRICTER = (
    "unknown: adverse",
    "tolerances: {reject_from: 90, approve_below: 4}",
    "acceptance: {by: [], longest_days: 90, never: [SEC-01, COST-01]}",
    "evidence_age_days: {test: 300}",
    "conditions: {owner: Somebody}",
)


@pytest.mark.parametrize(("setting", "change"), WEAKER)
def test_a_setting_that_is_weakened_needs_a_reason_and_stays_on_record(
    folder: Path, setting: str, change: tuple[str, str, str, str] | None
) -> None:
    """Whether the base states it or was judged by the default; what is the same as before is no change."""
    if change is None:
        assert load(folder, f"{MORE}{setting}\n").overridden == ()
        return
    where = setting.partition(":")[0]
    with pytest.raises(
        DocumentError, match=f"expected the reason under 'reasons.{where}', found none: {change[0]}.{change[1]} is weakened"
    ):
        load(folder, f"{MORE}{setting}\n")

    ours = load(folder, f"{MORE}{setting}\nreasons: {{{where}: The board takes it.}}\n")

    record = next(record for record in ours.overridden if (record.section, record.key) == change[:2])
    assert (record.before, record.after, record.by, record.reason) == (change[2], change[3], "ours", "The board takes it.")


@pytest.mark.parametrize("setting", STRICTER)
def test_a_setting_that_is_made_stricter_needs_no_reason(folder: Path, setting: str) -> None:
    """It is on record all the same, where the base states another."""
    assert all(not record.reason for record in load(folder, f"{MORE}{setting}\n").overridden)


def test_what_is_unknown_can_only_be_left_open_again_with_a_reason(folder: Path) -> None:
    """The base takes it as adverse."""
    (folder / "base.yaml").write_text(text(f"{BODY}unknown: adverse\n", id_="base"), encoding="utf-8")

    assert load(folder, f"{MORE}unknown: adverse\n").overridden == ()
    with pytest.raises(DocumentError, match=r"ours.yaml:\d+:\d+: unknown: expected the reason under 'reasons.unknown'"):
        load(folder, f"{MORE}unknown: open\n")
