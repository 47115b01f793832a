"""While the desk opens, and when it can't."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from borderdesk.domain.errors import BorderDeskError
from ui.sentences import error_sentence
from ui.theme import Theme
from ui.widgets.gate import Gate


class OpeningPage(Gate):
    """Says that the desk opens, or why it can't."""

    again_asked = Signal()
    end_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "mdi6.passport", parent=parent)
        self._error: BorderDeskError | None = None
        self.again = QPushButton()
        self.again.setProperty("kind", "primary")
        self.again.clicked.connect(self.again_asked)
        self.end = QPushButton()
        self.end.clicked.connect(self.end_asked)
        row = QHBoxLayout()
        row.addWidget(self.again)
        row.addWidget(self.end)
        row.addStretch()
        self.body.addLayout(row)
        self.show_opening()

    def show_opening(self) -> None:
        """The desk opens."""
        self._error = None
        self.retranslate()

    def show_error(self, error: BorderDeskError) -> None:
        """The desk can't open: what happened, and what to do."""
        self._error = error
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every word."""
        wrong = self._error is not None
        self.set_busy(not wrong)
        self.again.setVisible(wrong)
        self.end.setVisible(wrong)
        self.again.setText(self.tr("Try again"))
        self.end.setText(self.tr("Close"))
        if self._error is None:
            self.heading.setText(self.tr("Opening the desk…"))
            self.line.setText(self.tr("The encrypted store is opened and checked."))
            self.note.clear()
        else:
            self.heading.setText(self.tr("The desk can't open"))
            self.line.setText(self.tr("Nothing that was recorded is lost."))
            self.note.say("stop", error_sentence(self._error))
            self.again.setFocus()
