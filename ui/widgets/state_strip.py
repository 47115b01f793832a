"""Where the booth stands, in one shape, one word and one sentence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.keys import KEYS, Action
from ui.models.verdict import BoothState
from ui.theme import SPACE, Theme
from ui.widgets.plain_label import PlainLabel, restyle

ICON = 32
HEIGHT = 68

_ICONS = {
    BoothState.WAITING: "mdi6.card-account-details-outline",
    BoothState.READING: "mdi6.text-recognition",
    BoothState.TYPING: "mdi6.pencil-outline",
    BoothState.READY: "mdi6.check-circle-outline",
    BoothState.LOOK: "mdi6.alert-outline",
    BoothState.STOP: "mdi6.close-octagon-outline",
    BoothState.COLLEAGUE: "mdi6.account-multiple-outline",
    BoothState.RECORDING: "mdi6.tray-arrow-down",
    BoothState.RECORDED: "mdi6.check-all",
}
#: Names of the theme's states.
_COLOURS = {
    BoothState.WAITING: "quiet",
    BoothState.READING: "busy",
    BoothState.TYPING: "quiet",
    BoothState.READY: "ok",
    BoothState.LOOK: "look",
    BoothState.STOP: "stop",
    BoothState.COLLEAGUE: "colleague",
    BoothState.RECORDING: "busy",
    BoothState.RECORDED: "ok",
}


class StateStrip(QFrame):
    """One line of fixed height: nothing below it moves, whatever it says.

    While a crossing is corrected it also asks why.
    """

    details_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = BoothState.WAITING
        self.setProperty("kind", "strip")
        self.setFixedHeight(HEIGHT)
        self._icon = PlainLabel()
        self._icon.setFixedSize(ICON, ICON)
        self._word = PlainLabel(size="large")
        self._sentence = PlainLabel(wraps=True)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(140)
        self._progress.hide()
        self.reason = QLineEdit()
        self.reason.setProperty("kind", "dense")
        self.reason.setMinimumWidth(200)
        self.reason.hide()
        self._details = QPushButton()
        self._details.setProperty("kind", "dense")
        self._details.clicked.connect(self.details_asked)
        self._details.hide()
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addStretch(1)
        said.addWidget(self._sentence)
        said.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE + 4, 4, SPACE + 4, 4)
        row.setSpacing(SPACE + 4)
        row.addWidget(self._icon)
        row.addWidget(self._word)
        row.addLayout(said, 1)
        row.addWidget(self._progress)
        row.addWidget(self.reason, 1)
        row.addWidget(self._details, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._dress)
        self.retranslate()
        self.say(BoothState.WAITING, "")

    @property
    def state(self) -> BoothState:
        """What is shown."""
        return self._state

    @property
    def word(self) -> str:
        """The state's word."""
        return self._word.text()

    @property
    def sentence(self) -> str:
        """What is said beside the word."""
        return self._sentence.text()

    def say(self, state: BoothState, sentence: str, *, details: bool = False) -> None:
        """Shows a state; ``details`` offers more on demand."""
        self._state = state
        self._word.setText(self._words()[state])
        self._sentence.setText(sentence)
        self._sentence.setToolTip(sentence)
        self._progress.setVisible(state is BoothState.READING)
        self._details.setVisible(details)
        self.setAccessibleName(f"{self.word}. {sentence}")
        self.setProperty("state", _COLOURS[state])
        restyle(self)
        self._dress()

    def show_progress(self, share: float) -> None:
        """How far a reading has come, from 0 to 1."""
        self._progress.setRange(0, 100)
        self._progress.setValue(int(100 * min(1.0, max(0.0, share))))

    def ask_reason(self, asked: bool) -> None:
        """Asks, or no longer asks, why a crossing is corrected."""
        self.reason.setVisible(asked)
        if not asked:
            self.reason.clear()

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        words = self.tr("Details")  # not inside the f-string: lupdate does not look there
        self._details.setText(f"{KEYS[Action.ALERT_DETAILS]}  {words}")
        self._progress.setAccessibleName(self.tr("Reading"))
        why = self.tr("Why is it corrected?")
        self.reason.setPlaceholderText(why)
        self.reason.setAccessibleName(why)
        self._word.setText(self._words()[self._state])

    def _words(self) -> dict[BoothState, str]:
        return {
            BoothState.WAITING: self.tr("Waiting"),
            BoothState.READING: self.tr("Reading"),
            BoothState.TYPING: self.tr("Typing"),
            BoothState.READY: self.tr("Ready"),
            BoothState.LOOK: self.tr("Look"),
            BoothState.STOP: self.tr("Stop"),
            BoothState.COLLEAGUE: self.tr("Colleague"),
            BoothState.RECORDING: self.tr("Recording"),
            BoothState.RECORDED: self.tr("Recorded"),
        }

    def _dress(self, _: object = None) -> None:
        form = self._theme.tokens
        colour = {
            "quiet": form.quiet,
            "busy": form.accent,
            "ok": form.ok,
            "look": form.look,
            "stop": form.stop,
            "colleague": form.accent,
        }[_COLOURS[self._state]]
        self._icon.setPixmap(pixmap(_ICONS[self._state], colour, ICON))
