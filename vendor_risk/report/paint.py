"""Paint: colour for a terminal, or none; the words are the same either way."""

from __future__ import annotations

_CODES = {
    "bold": "1",
    "quiet": "2",
    "approve": "32;1",
    "conditions": "36;1",
    "escalate": "33;1",
    "reject": "31;1",
    "incomplete": "33;1",
    "none": "1",
    "low": "36",
    "moderate": "33",
    "high": "33;1",
    "critical": "31;1",
}


class Paint:
    """Puts colour around finished pieces of text; nothing but the text where colour is off."""

    def __init__(self, *, colour: bool) -> None:
        """Say whether the text goes to a terminal that shows colour."""
        self._colour = colour

    def __call__(self, tone: str, text: str) -> str:
        """Return the text in the colour of a tone, as it is for tones without one."""
        code = _CODES.get(tone)
        return f"\033[{code}m{text}\033[0m" if self._colour and code and text else text
