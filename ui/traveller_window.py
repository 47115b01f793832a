"""The window that faces the traveller: a greeting, *please wait*, *thank you*, in the traveller's language.

It is told where the booth stands and which language to speak, and nothing else. What the desk has found
must not be seen here: all that lies between the document and the decision looks the same.
"""

from itertools import zip_longest

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.models.traveller_words import MESSAGES, Message, Tongue, tongues
from ui.models.verdict import BoothState
from ui.theme import FAMILY, SPACE, Theme
from ui.widgets.plain_label import PlainLabel
from ui.widgets.training_band import MarkedStack, TrainingBand
from ui.window import HEIGHT, WIDTH

#: Milliseconds for which a traveller is thanked, unless the next one comes sooner.
THANKS_MS = 4000
#: Nothing is written smaller: 28 pt in pixels, at 96 to the inch.
LEAST_PX = 38
#: Pixels in a window of 1280 × 720, which grow with it.
_LARGE, _BELOW, _NAMES, _ICON, _MARGIN = 66, 40, 38, 144, 56
_LARGE_OF_SEVERAL, _BELOW_OF_SEVERAL = 54, 38

_ICONS = {
    Message.INVITE: "mdi6.card-account-details-outline",
    Message.WAIT: "mdi6.timer-sand",
    Message.THANKS: "mdi6.hand-wave-outline",
    Message.PAUSE: "mdi6.timer-sand",
}
#: Who was at the booth is there no more.
_NOBODY = (BoothState.WAITING, BoothState.RECORDED)


class _Said(QWidget):
    """A message in one language."""

    def __init__(self) -> None:
        super().__init__()
        self.large = PlainLabel(wraps=True)
        self.below = PlainLabel(state="quiet", wraps=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for label in (self.large, self.below):
            label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            rows.addWidget(label)

    def say(self, tongue: Tongue, message: Message) -> None:
        """Says a message, from the side on which the language begins."""
        large, below = tongue.says(message)
        self.setLayoutDirection(_direction(tongue))
        self.large.setText(large)
        self.below.setText(below)
        self.below.setVisible(bool(below))

    def clear(self) -> None:
        """Says nothing."""
        self.large.clear()
        self.below.clear()

    def scale(self, large_px: int, below_px: int) -> None:
        """Writes as large as this."""
        self.large.setFont(_font(large_px, bold=True))
        self.below.setFont(_font(below_px))


class TravellerWindow(QWidget):
    """Shows a state of the booth, and nothing of the traveller. It never takes the keyboard.

    ``language_changed`` carries the ``Tongue`` in which it now speaks, ``None`` for several together.
    """

    language_changed = Signal(object)

    def __init__(self, theme: Theme, *, training: bool) -> None:
        super().__init__(
            None,
            Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._theme = theme
        self._tongues = tongues()
        self._state = BoothState.WAITING
        self._paused = False
        self._spoken: Tongue | None = None
        self._chosen = False
        self._parting: Tongue | None = None
        self._shown: tuple[Message, Tongue | None] | None = None
        self.thanking = QTimer(self, singleShot=True, interval=THANKS_MS)
        self.thanking.timeout.connect(self._show)
        self._icon = PlainLabel()
        self._icon.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._said = tuple(_Said() for _ in self._tongues.together)
        self._names = {tongue: PlainLabel() for tongue in self._tongues.all}
        self._lay_out(training=training)
        theme.changed.connect(self._scale)
        self.retranslate()
        self._show()

    @property
    def message(self) -> Message:
        """What it says."""
        if self._paused:
            return Message.PAUSE
        return Message.THANKS if self._thanks else MESSAGES[self._state]

    @property
    def tongue(self) -> Tongue | None:
        """The language it speaks; ``None`` for several together."""
        return self._parting if self._thanks else self._spoken

    @property
    def _thanks(self) -> bool:
        return self._state is BoothState.RECORDED or self.thanking.isActive()

    def show_state(self, state: BoothState) -> None:
        """The booth has come to a state. Thanks stay for a while when nobody follows at once."""
        before, self._state = self._state, state
        # A booth that has recorded is free before it says so: the thanks are for who has just left.
        if before not in _NOBODY and state in _NOBODY:
            self._parting, self._spoken, self._chosen = self._spoken, None, False
        if state is BoothState.RECORDED:
            self.thanking.start()
        elif state is not BoothState.WAITING:
            self.thanking.stop()
        self._show()

    def show_nationality(self, nationality: str) -> None:
        """Who is at the booth has this nationality (ICAO code); what the officer chose goes before it."""
        if nationality and not self._chosen:
            self._spoken = self._tongues.of(nationality)
            self._show()

    def next_language(self) -> None:
        """Speaks the next language, until this traveller has left."""
        following = self._tongues.after(self.tongue)
        if self._state is BoothState.RECORDED:
            self._parting = following
        else:
            self.thanking.stop()
            self._spoken, self._chosen = following, True
        self._show()

    def pause(self, paused: bool) -> None:
        """Nobody works at the desk, or somebody does again."""
        self._paused = paused
        self._show()

    def retranslate(self) -> None:
        """Names the window; what it says has a language of its own."""
        self.setWindowTitle(self.tr("For the traveller"))

    def changeEvent(self, event: QEvent) -> None:
        """Takes up a new language of the desk."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Writes as large as the screen allows."""
        super().resizeEvent(event)
        self._scale()

    def _lay_out(self, *, training: bool) -> None:
        self._column = QVBoxLayout()
        for each in self._said:
            self._column.addWidget(each)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._middle.addLayout(self._column, 1)
        self._foot = QHBoxLayout()
        for name in self._names.values():
            self._foot.addWidget(name)
        self._foot.addStretch()
        self._page = QWidget()
        self._rows = QVBoxLayout(self._page)
        self._rows.addStretch()
        self._rows.addLayout(self._middle)
        self._rows.addStretch()
        self._rows.addLayout(self._foot)
        stack = MarkedStack(self._theme, marked=training)
        stack.addWidget(self._page)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        if training:
            band = TrainingBand()
            band.offer_journey(False)
            rows.addWidget(band)
        rows.addWidget(stack, 1)

    def _show(self) -> None:
        """Brings the words and the mark to what is to be said now."""
        message, tongue = self.message, self.tongue
        if (message, tongue) == self._shown:
            return  # the booth says where it stands with every letter that is typed
        told, self._shown = self._shown, (message, tongue)
        spoken = self._tongues.shown(tongue)
        for said, each in zip_longest(self._said, spoken):
            said.setVisible(each is not None)
            if each is None:
                said.clear()
            else:
                said.say(each, message)
        self._page.setLayoutDirection(_direction(spoken[0]))
        for each, name in self._names.items():
            name.setText(each.name)
            name.set_state("" if each in spoken else "quiet")
        self.setAccessibleName("\n".join(" ".join(each.says(message)).strip() for each in spoken))
        self._scale()
        if told is not None and told[1] is not tongue:
            self.language_changed.emit(tongue)

    def _scale(self, _: object = None) -> None:
        """Brings sizes to those of the screen, and the mark to the colours of the theme."""
        factor = min(self.width() / WIDTH, self.height() / HEIGHT)
        spoken = self._tongues.shown(self.tongue)
        large, below = (_LARGE, _BELOW) if len(spoken) == 1 else (_LARGE_OF_SEVERAL, _BELOW_OF_SEVERAL)
        for said in self._said:
            said.scale(_pixels(large, factor), _pixels(below, factor))
        for tongue, name in self._names.items():
            font = _font(_pixels(_NAMES, factor))
            font.setUnderline(tongue in spoken)
            name.setFont(font)
        margin, space = round(_MARGIN * factor), round(SPACE * factor)
        self._rows.setContentsMargins(margin, 3 * space, margin, 3 * space)
        self._middle.setSpacing(5 * space)
        self._column.setSpacing(3 * space)
        self._foot.setSpacing(5 * space)
        accent = self._theme.tokens.accent
        self._icon.setPixmap(pixmap(_ICONS[self.message], accent, round(_ICON * factor)))


def _pixels(wanted: int, factor: float) -> int:
    return max(LEAST_PX, round(wanted * factor))


def _font(pixels: int, *, bold: bool = False) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


def _direction(tongue: Tongue) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if tongue.right_to_left else Qt.LayoutDirection.LeftToRight
