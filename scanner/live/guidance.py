"""What an officer is told while a document lies before the camera, and how the telling keeps calm."""

from enum import StrEnum
from typing import Final

#: Seconds and pictures for which another word must hold before it takes the place of the one shown.
SETTLED_S: Final = 0.3
SETTLED_PICTURES: Final = 3


class Guidance(StrEnum):
    """One thing to do, or to know. Left, right, up and down are those of the picture as it is shown."""

    NO_DOCUMENT = "no_document"
    TOO_DARK = "too_dark"
    GLARE = "glare"
    TOO_FAR = "too_far"
    TOO_CLOSE = "too_close"
    MOVE_LEFT = "move_left"
    MOVE_RIGHT = "move_right"
    MOVE_UP = "move_up"
    MOVE_DOWN = "move_down"
    HOLD_STILL = "hold_still"
    READING = "reading"
    DONE = "done"
    SAME_DOCUMENT = "same_document"


#: What is known and not judged from a single picture: it is told at once.
AT_ONCE: Final = frozenset({Guidance.DONE, Guidance.SAME_DOCUMENT})


class Steady:
    """The word shown. Another one replaces it when it was meant for a while and several pictures running."""

    def __init__(self) -> None:
        self._shown = Guidance.NO_DOCUMENT
        self._meant = Guidance.NO_DOCUMENT
        self._since_s = 0.0
        self._pictures = 0

    @property
    def shown(self) -> Guidance:
        """What is told now."""
        return self._shown

    def hear(self, guidance: Guidance, now_s: float) -> Guidance:
        """What to tell after a picture that suggests ``guidance``; ``now_s`` are seconds of any clock."""
        if guidance is not self._meant:
            self._meant, self._since_s, self._pictures = guidance, now_s, 0
        self._pictures += 1
        held = now_s - self._since_s >= SETTLED_S and self._pictures >= SETTLED_PICTURES
        if guidance in AT_ONCE or held:
            self._shown = guidance
        return self._shown
