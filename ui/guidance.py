"""What to do with the document before the camera: a few words, a shape, and how urgent it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from scanner.live import Guidance
from ui.widgets.signal_word import Health


@dataclass(frozen=True, slots=True)
class Sign:
    """The source of the words, an icon of a shape of its own, and a health."""

    words: object
    icon: str
    health: Health


#: Words are read at arm's length, with the eyes on the document: as few as there can be.
SIGNS: Mapping[Guidance, Sign] = MappingProxyType(
    {
        Guidance.NO_DOCUMENT: Sign(
            QT_TRANSLATE_NOOP("guidance", "Show the zone <<<"), "mdi6.card-search-outline", "quiet"
        ),
        Guidance.TOO_DARK: Sign(
            QT_TRANSLATE_NOOP("guidance", "Too dark: more light"), "mdi6.lightbulb-on-outline", "look"
        ),
        Guidance.GLARE: Sign(QT_TRANSLATE_NOOP("guidance", "Glare: tilt it"), "mdi6.flare", "look"),
        Guidance.TOO_FAR: Sign(
            QT_TRANSLATE_NOOP("guidance", "Too far: closer"), "mdi6.magnify-plus-outline", "look"
        ),
        Guidance.TOO_CLOSE: Sign(
            QT_TRANSLATE_NOOP("guidance", "Too close: away"), "mdi6.magnify-minus-outline", "look"
        ),
        Guidance.MOVE_LEFT: Sign(
            QT_TRANSLATE_NOOP("guidance", "Move it left"), "mdi6.arrow-left-bold", "look"
        ),
        Guidance.MOVE_RIGHT: Sign(
            QT_TRANSLATE_NOOP("guidance", "Move it right"), "mdi6.arrow-right-bold", "look"
        ),
        Guidance.MOVE_UP: Sign(QT_TRANSLATE_NOOP("guidance", "Move it up"), "mdi6.arrow-up-bold", "look"),
        Guidance.MOVE_DOWN: Sign(
            QT_TRANSLATE_NOOP("guidance", "Move it down"), "mdi6.arrow-down-bold", "look"
        ),
        Guidance.HOLD_STILL: Sign(
            QT_TRANSLATE_NOOP("guidance", "Hold it still"), "mdi6.hand-back-left-outline", "look"
        ),
        Guidance.READING: Sign(
            QT_TRANSLATE_NOOP("guidance", "Reading, keep still"), "mdi6.text-recognition", "quiet"
        ),
        Guidance.DONE: Sign(QT_TRANSLATE_NOOP("guidance", "Read"), "mdi6.check-bold", "ok"),
        Guidance.SAME_DOCUMENT: Sign(
            QT_TRANSLATE_NOOP("guidance", "Read: take it away"), "mdi6.check-all", "ok"
        ),
    }
)


def guidance_words(guidance: Guidance) -> str:
    """What to do, in the language in force."""
    return QCoreApplication.translate("guidance", str(SIGNS[guidance].words))
