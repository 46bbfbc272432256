"""Wording: what a judgement says to a person who knows no field names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .outcome import Outcome
from .said import REFUSED
from .telling import is_partly_known
from .value_words import DISPUTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from .behind import Behind
    from .fact import FactUsed
    from .judgement import Judgement
    from .reply import Derived
    from .said import Said
    from .world import World

_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
UNTOLD = frozenset({"id", "collected", "hosted"})
"""Last names of facts that say nothing to a person."""
NAMED = 2
"""How many facts a sentence names before it counts the rest."""


def sentence(words: str) -> str:
    """The words with a capital letter first."""
    return words[:1].upper() + words[1:]


def listed(words: Sequence[str], *, named: int = NAMED) -> str:
    """The words as a list in a sentence, the rest counted: "a, b and 2 more"."""
    shown = list(words[:named])
    if len(words) > named:
        shown.append(f"{len(words) - named} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def answer_words(word: str) -> str:
    """An answer as a person reads it."""
    return word.replace("_", " ")


def because_outcome(judgement: Judgement, facts: Sequence[FactUsed], world: World, behind: Behind) -> str:
    """Why the question came to its outcome; `facts` are those that decided its answer, or would."""
    derived, said = judgement.derived, judgement.said
    if said is not None and derived is not None and judgement.contradicted:
        return _both(said, derived, judgement, _deciding(facts, behind, world))
    if len(judgement.possible) > 1:
        return _open(judgement, world)
    if not judgement.may_apply and not judgement.dismissed:
        return f"It does not apply here.{_deciding(facts, behind, world)}"
    if derived is None and said is not None:
        return _said(said, dismissed=judgement.dismissed)
    if derived is not None and derived.refused:
        refused = [world.label(path) for path in behind.all(fact.path for fact in facts) if not world.disclosed(path)]
        asked = listed(list(dict.fromkeys(refused)) or ["what would tell"])
        return f"The vendor was asked and did not disclose {asked}; that counts as the worst answer."
    if said is not None and derived is not None and derived.word is None:
        return f"{_said(said, dismissed=False)} Whatever is missing, it is {judgement.possible[0].words}."
    if derived is None or derived.word is None:
        return f"Whatever is missing, it is {judgement.possible[0].words}.{_deciding(facts, behind, world)}"
    expected = " or ".join(answer_words(each) for each in judgement.question.expect)
    tail = {
        Outcome.SATISFIED: ", as it should be",
        Outcome.PARTLY_SATISFIED: f"; it should be {expected}, and a part of that is there",
    }.get(judgement.possible[0], f"; it should be {expected}")
    return f"The answer is {answer_words(derived.word)}{tail}.{_deciding(facts, behind, world)}"


def _both(said: Said, derived: Derived, judgement: Judgement, told: str) -> str:
    """Quote both sides of a contradiction, and say which counts."""
    counts = f"the worse counts, so it is {judgement.possible[0].words}"
    if len(judgement.possible) > 1:
        counts = f"the worse counts, so it may be {' or '.join(outcome.words for outcome in judgement.possible)}"
    return f"{_said(said, dismissed=False)} The facts say {answer_words(derived.word or '')}; {counts}.{told}"


def _open(judgement: Judgement, world: World) -> str:
    missing = [path for path in judgement.facts if not path.startswith("answers.")]
    outcomes = " or ".join(outcome.words for outcome in judgement.possible)
    failed = [] if judgement.derived is None else [f"it cannot be worked out, since {error}" for error in judgement.derived.errors]
    if not missing and not failed:
        return f"Nobody has answered it yet; it may be {outcomes}."
    return f"It may be {outcomes}: {'; '.join([*failed, *_gaps(missing, world)])}."


def _gaps(missing: Sequence[str], world: World) -> Iterator[str]:
    """Say of each fact why it is missing: sources disagree, the vendor would not say, or nobody has stated it."""
    disputed = [path for path in missing if world.fact(path).value.startswith(DISPUTED)]
    refused = [path for path in missing if not world.disclosed(path)]
    for path in disputed[:NAMED]:
        yield f"sources disagree on {world.label(path)}: {world.fact(path).value.removeprefix(DISPUTED)}"
    if refused:
        yield f"{listed([world.label(path) for path in refused])} {'was' if len(refused) == 1 else 'were'} asked for and not disclosed"
    if rest := [path for path in missing if path not in refused and path not in disputed[:NAMED]]:
        yield f"nobody has stated {listed([world.label(path) for path in rest])}"


def _said(said: Said, *, dismissed: bool) -> str:
    who = said.by or "Somebody"
    when = f" on {day_words(said.on)}" if said.on else ""
    note = f" ({said.note})" if said.note else ""
    if said.word == REFUSED:
        return f"{who} was asked and did not disclose it{when}; that counts as the worst answer."
    gate = "; a person's word clears no gate" if dismissed else ""
    return f"{who} answered {answer_words(said.word)}{when}{note}{gate}."


def _deciding(facts: Sequence[FactUsed], behind: Behind, world: World) -> str:
    """Name what decided: the reason that a rule gives, or the facts, values of one kind taken together."""
    for fact in facts:
        if because := behind.because(fact.path):
            return f" {sentence(because.strip())}"
    known = [fact for fact in facts if (fact.known or is_partly_known(world, fact.path)) and fact.path.rpartition(".")[2] not in UNTOLD]
    return f" {sentence(listed([f'{fact.words}: {fact.value}' for fact in known], named=NAMED))}." if known else ""


def day_words(day: date) -> str:
    """A day as a person reads it: 24 November 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
