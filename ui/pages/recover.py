"""When passphrases are lost: the recovery code opens the desk, and an account gets a new passphrase."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.officer import Officer
from ui.sentences import error_sentence
from ui.theme import Theme, zone_font
from ui.widgets.gate import Gate
from ui.widgets.plain_label import PlainLabel
from ui.words import role_word


class RecoverPage(Gate):
    """Asks for the code, the account, and its new passphrase."""

    recovery_chosen = Signal(str, str, str)  # code, account, passphrase
    back_asked = Signal()

    def __init__(self, theme: Theme, officers: Sequence[Officer], parent: QWidget | None = None) -> None:
        super().__init__(theme, "mdi6.key-outline", width=560, parent=parent)
        self._officers = tuple(officers)
        self.code = QLineEdit()
        self.code.setFont(zone_font())
        self.account = QComboBox()
        for officer in officers:
            self.account.addItem("", officer.id)
        self.passphrase = QLineEdit()
        self.again = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.again.setEchoMode(QLineEdit.EchoMode.Password)
        self._labels = [PlainLabel(size="small") for _ in range(4)]
        for label, widget in zip(self._labels, self._fields, strict=True):
            label.setBuddy(widget)
            self.body.addWidget(label)
            self.body.addWidget(widget)
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self._on_chosen)
        self.back = QPushButton()
        self.back.clicked.connect(self.back_asked)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(self.back)
        row.addStretch()
        self.body.addLayout(row)
        self.setFocusProxy(self.code)
        self.retranslate()

    @property
    def _fields(self) -> tuple[QWidget, ...]:
        return self.code, self.account, self.passphrase, self.again

    def show_error(self, error: BorderDeskError) -> None:
        """Says why the code did not open the desk."""
        self.set_busy(False)
        self.note.say("stop", error_sentence(error))

    def retranslate(self) -> None:
        """Sets every word."""
        self.heading.setText(self.tr("Open the desk by its recovery code"))
        self.line.setText(self.tr("The account gets a new passphrase. The code stays as it is."))
        words = (
            self.tr("Recovery code"),
            self.tr("Account"),
            self.tr("New passphrase"),
            self.tr("New passphrase again"),
        )
        for label, widget, text in zip(self._labels, self._fields, words, strict=True):
            label.setText(text)
            widget.setAccessibleName(text)
        for number, officer in enumerate(self._officers):
            self.account.setItemText(number, f"{officer.name} · {role_word(officer.role)}")
        self.button.setText(self.tr("Open the desk"))
        self.back.setText(self.tr("Back"))

    def _on_chosen(self) -> None:
        if self.passphrase.text() != self.again.text():
            self.note.say("look", self.tr("The two passphrases differ."))
            self.again.setFocus()
            return
        self.note.clear()
        self.set_busy(True)
        self.recovery_chosen.emit(self.code.text(), self.account.currentData(), self.passphrase.text())
