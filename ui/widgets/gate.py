"""What stands before the desk: one card in the middle, and a way to the reader's own language."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from borderdesk.settings import Language
from ui.icons import pixmap
from ui.theme import SPACE, Theme
from ui.translations import OWN_NAMES, language_now
from ui.widgets.note import Note
from ui.widgets.plain_label import PlainLabel

CARD_WIDTH = 480
MARK = 40


class Gate(QWidget):
    """A card with a mark, a heading, a line, room for more in ``body``, and the languages below."""

    language_chosen = Signal(object)  # Language

    def __init__(
        self, theme: Theme, icon_name: str, *, width: int = CARD_WIDTH, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icon_name = icon_name
        self._mark = PlainLabel()
        self.heading = PlainLabel(size="title", wraps=True)
        self.line = PlainLabel(state="quiet", wraps=True)
        self.note = Note(theme)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE)
        self.card = QFrame()
        self.card.setProperty("kind", "card")
        self.card.setFixedWidth(width)
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(4 * SPACE, 3 * SPACE, 4 * SPACE, 3 * SPACE)
        inside.setSpacing(SPACE + 4)
        for widget in (self._mark, self.heading, self.line, self.note):
            inside.addWidget(widget)
        inside.addLayout(self.body)
        inside.addWidget(self.busy)
        rows = QVBoxLayout(self)
        rows.addStretch(2)
        middle = QHBoxLayout()  # not an alignment: that would ask for a height without knowing the width
        middle.addStretch()
        middle.addWidget(self.card)
        middle.addStretch()
        rows.addLayout(middle)
        rows.addSpacing(2 * SPACE)
        rows.addLayout(self._languages())
        rows.addStretch(3)
        theme.changed.connect(self.dress)
        self.dress()

    def set_busy(self, busy: bool) -> None:
        """Shows that something goes on; what could be typed waits meanwhile."""
        self.busy.setVisible(busy)
        self.card.setEnabled(not busy)

    def retranslate(self) -> None:
        """Sets every word."""

    def changeEvent(self, event: QEvent) -> None:
        """Takes up a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for language, button in self.languages.items():
                button.setChecked(language is language_now())
            self.retranslate()

    def dress(self, _: object = None) -> None:
        """Takes the colours of the theme."""
        self._mark.setPixmap(pixmap(self._icon_name, self.theme.tokens.accent, MARK))

    def _languages(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        self.languages: dict[Language, QPushButton] = {}
        for language in OWN_NAMES:
            self.languages[language] = self._language_button(language)
            row.addWidget(self.languages[language])
        row.addStretch()
        return row

    def _language_button(self, language: Language) -> QPushButton:
        button = QPushButton(OWN_NAMES[language])
        button.setProperty("kind", "quiet")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setChecked(language is language_now())
        button.clicked.connect(lambda: self.language_chosen.emit(language))
        return button
