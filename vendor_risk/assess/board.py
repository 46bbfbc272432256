"""Board: a question told to somebody who decides and knows no field names, in two sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .outcome import Outcome
from .value_words import DISPUTED
from .wording import UNTOLD, day_words, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .acceptance_result import AcceptanceResult
    from .contradiction import Contradiction
    from .explanation import Arithmetic, Ground
    from .fact import FactUsed
    from .question_result import QuestionResult

_REASONS = 2
"""How many reasons a sentence names before it counts the rest."""
_OF_TERMS = " (terms)"
_LONGEST = 300
"""How many letters the reasons named may have together; else only the first is named."""
_DEMANDS = {"escalate": "somebody who may take the risk has to decide", "reject": "the service must not be used"}


def board(  # what the two sentences are made of
    result: QuestionResult,
    grounds: Sequence[Ground],
    arithmetic: Arithmetic,
    contradiction: Contradiction | None,
    accepted: Sequence[AcceptanceResult],
) -> tuple[str, str]:
    """Say what was found and why, then what it does and why it matters."""
    return f"{_found(result, grounds, contradiction)}.", f"{_does(result, arithmetic, accepted)}: {_first_sentence(result.because)}."


def _found(result: QuestionResult, grounds: Sequence[Ground], contradiction: Contradiction | None) -> str:
    """What was found, with the facts that decided it."""
    told = _reasons(_deciding(result), grounds)
    because = f": {told}" if told else ""
    expected = " or ".join(result.expect)
    if contradiction is not None:
        said = f"{_who(result)} answered {result.said}{_when(result)}"
        return f"{said}, while the facts say {result.answer}{because}, and the worse of the two counts"
    if not result.decided:
        return f"{_open(result)}, so it may turn out {_either(result.possible)}"
    if result.outcome is Outcome.NOT_APPLICABLE and result.said != "not applicable":
        return f"This does not concern the service{because}"
    if result.answer is not None:
        tail = {
            Outcome.SATISFIED: ", as it should be",
            Outcome.PARTLY_SATISFIED: f" and should be {expected}, though a part of it is there",
        }.get(result.outcome, f" and should be {expected}")
        return f"The answer is {result.answer}{tail}{because}"
    if result.said == "not disclosed":
        return f"{_who(result)} was asked and would not say, which counts as the worst answer"
    if result.said is not None:
        note = f" ({result.said_note.rstrip('.')})" if result.said_note else ""
        tail = ", as it should be" if result.outcome is Outcome.SATISFIED else f", and it should be {expected}" if result.expect else ""
        gate = ", which is a person's word and clears no gate" if result.outcome is Outcome.NOT_APPLICABLE else tail
        return f"{_who(result)} answered {result.said}{_when(result)}{note}{gate}"
    return result.because_outcome.split(". ", 1)[0].rstrip(".")


def _who(result: QuestionResult) -> str:
    return result.said_by or "Somebody"


def _when(result: QuestionResult) -> str:
    return f" on {day_words(result.said_on)}" if result.said_on else ""


def _open(result: QuestionResult) -> str:
    """Why it cannot be answered: sources disagree, the vendor would not say, nobody has."""
    facts = [fact for fact in result.facts if not fact.known and fact.path in result.unknowns]
    disputed = [fact for fact in facts if fact.value.startswith(DISPUTED)]
    missing = [_named(fact) for fact in facts if fact not in disputed and not fact.path.startswith("answers.")]
    parts = [f"sources disagree on {_named(fact)} ({fact.value.removeprefix(DISPUTED)})" for fact in disputed[:_REASONS]]
    if missing:
        parts.append(f"nobody has stated {_listed(missing, _REASONS)}")
    if not parts and any(path.startswith("answers.") for path in result.unknowns):
        parts = ["it is asked of people and nobody has answered"]
    return f"It cannot be answered yet, because {' and '.join(parts)}" if parts else result.because_outcome.rstrip(".")


def _named(fact: FactUsed) -> str:
    return fact.words.removesuffix(_OF_TERMS)


def _does(result: QuestionResult, arithmetic: Arithmetic, accepted: Sequence[AcceptanceResult]) -> str:
    """What the outcome does, as the beginning of the second sentence."""
    for each in accepted:
        if each.state == "live":
            until = f" until {day_words(each.until)}" if each.until else ""
            return f"{each.by} ({each.role}) has accepted this risk{until}, so it does not stand in the way"
    if result.gate_best == result.gate_worst != "none":
        return f"Because of this alone {_DEMANDS[result.gate_worst]}"
    if result.gate_worst != "none":
        return f"If it turns out badly, {_DEMANDS[result.gate_worst]}"
    if not result.finding:
        return "It adds no risk, and this is why it is asked"
    if arithmetic.instead:
        return "A greater finding of the same cause counts in its place"
    share = arithmetic.shares[-1] if arithmetic.shares else None
    if share is None or not share.worst:
        return "It adds hardly any risk"
    up_to = "" if share.best == share.worst else "up to "
    return f"It adds {up_to}{share.worst} of the {share.score.shown[1]} points of risk"


def _deciding(result: QuestionResult) -> list[FactUsed]:
    """The facts that decided the answer, or why the question does not apply."""
    wanted = "applies" if result.outcome is Outcome.NOT_APPLICABLE else "answer"
    paths = [path for step in result.steps if step.role == wanted for path in step.facts]
    known = {fact.path: fact for fact in result.facts}
    return [known[path] for path in paths if path in known]


def _reasons(facts: Sequence[FactUsed], grounds: Sequence[Ground]) -> str:
    """The reason that a rule gives or, where the answer rests on none, the facts: those of one kind with one value taken together."""
    by_path = {("residency." if ground.kind == "residency" else "determinations.") + ground.id: ground for ground in grounds}
    for fact in facts:
        ground = next((each for path, each in by_path.items() if fact.path in (path, f"{path}.verdict")), None)
        if ground is not None and ground.because:
            return _first_sentence(ground.because)
    told = [fact for fact in facts if (fact.known or fact.value != "unknown") and fact.path.rpartition(".")[2] not in UNTOLD]
    clauses = list(_together(told))
    shown = clauses[:1] if len("".join(clauses[:_REASONS])) > _LONGEST else clauses[:_REASONS]
    left = len(clauses) - len(shown)
    return "; ".join([*shown, *([f"and {left} more fact{'s' if left > 1 else ''}"] if left else [])])


def _together(facts: Iterable[FactUsed]) -> Iterator[str]:
    """Say each fact; of those of one kind name what they are about, or the values where these differ."""
    kinds: dict[str, dict[str, str]] = {}
    for fact in facts:
        kind, _, of = _named(fact).partition(" (")
        kinds.setdefault(kind, {})[of.removesuffix(")")] = fact.value
    before = ""
    for kind, values in kinds.items():
        things, distinct = list(values), list(dict.fromkeys(values.values()))
        if len(things) == 1:
            yield stated(kind if things[0] in ("", before) else f"{kind} ({things[0]})", distinct[0])
        elif len(distinct) == 1:
            said = f"{kind}: {distinct[0]}" if kind.startswith("whether ") else stated(kind, distinct[0])
            yield f"{said} for {_listed(things, _REASONS)}"
        else:
            yield f"{kind}: {_listed(distinct, 2 * _REASONS)}"
        before = things[-1]


def stated(words: str, value: str) -> str:
    """A fact as a clause: "the country is China (CN)", "it is not so that the operator trains on it"."""
    if words.startswith("whether ") and value in ("yes", "no"):
        return words.removeprefix("whether ") if value == "yes" else f"it is not so that {words.removeprefix('whether ')}"
    if value == "none":
        return f"{words} is none"
    name = words.split(" (", 1)[0].split()
    plural = len(name) > 1 and name[1].endswith("s") and not name[1].endswith("ss")
    return f"{words} is {value}" if words.startswith("the ") and not plural else f"{words}: {value}"


def _listed(words: Sequence[str], most: int) -> str:
    shown = list(words[:most])
    if len(words) > most:
        shown.append(f"{len(words) - most} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _either(possible: Sequence[Outcome]) -> str:
    words = [outcome.words for outcome in possible]
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _first_sentence(text: str) -> str:
    """The first sentence of a text, without its full stop."""
    return sentence(" ".join(text.split()).split(". ", 1)[0].rstrip("."))
