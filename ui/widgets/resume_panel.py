"""Somebody was at the booth when the desk stopped: to go on with them, or to let them go."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.keys import KEYS, Action
from ui.theme import SPACE
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel


class ResumePanel(QFrame):
    """Says when it was, never who: the next in the queue may read along."""

    resume_asked = Signal()
    let_go_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._moment = ""
        self._text = PlainLabel(wraps=True)
        self.resume, self.let_go = KeyButton(), KeyButton()
        self.resume.setProperty("kind", "primary")
        self.resume.clicked.connect(self.resume_asked)
        self.let_go.clicked.connect(self.let_go_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.resume)
        buttons.addWidget(self.let_go)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        rows.addWidget(self._text, 1)
        rows.addLayout(buttons)
        self.retranslate()

    def offer(self, moment: str) -> None:
        """Offers to go on with the traveller who was last worked on at ``moment``."""
        self._moment = moment
        self.retranslate()

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        words = self.tr("The desk stopped with a traveller at the booth. Last entry: {time}.")
        self._text.setText(words.format(time=self._moment))
        self.resume.name(self.tr("Go on with this traveller"), KEYS[Action.CONFIRM_NAME])
        self.let_go.name(self.tr("Let go"), KEYS[Action.CLEAR])
