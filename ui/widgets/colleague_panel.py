"""A second person signs at the booth. Nothing here says why, until the officer asks for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from borderdesk.domain.errors import BorderDeskError
from ui.keys import KEYS, Action
from ui.sentences import error_sentence
from ui.theme import SPACE
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_label import PlainLabel


class ColleaguePanel(QFrame):
    """Account and passphrase of the second person; ``sign_asked`` carries both."""

    sign_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._details: tuple[str, ...] = ()
        self._title = ElidedLabel()
        self._fault = ElidedLabel(state="stop")
        self._text = PlainLabel(size="small", wraps=True)
        self._labels = (PlainLabel(size="small"), PlainLabel(size="small"))
        self.account = QLineEdit()
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        for line in (self.account, self.passphrase):
            line.setMaxLength(200)
            line.setProperty("kind", "dense")
            line.textEdited.connect(lambda _: self.show_fault(""))
        self.button = QPushButton()
        self.button.setProperty("kind", "dense")
        self.button.setFixedHeight(28)
        self.button.clicked.connect(self._on_clicked)
        fields = QHBoxLayout()
        fields.setSpacing(SPACE + 4)
        for label, line in zip(self._labels, (self.account, self.passphrase), strict=True):
            column = QVBoxLayout()
            column.setSpacing(1)
            column.addWidget(label)
            column.addWidget(line)
            label.setBuddy(line)
            fields.addLayout(column, 1)
        fields.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._fault, 1)
        self._fault.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, 6, SPACE + 4, SPACE)
        rows.setSpacing(4)
        rows.addLayout(head)
        rows.addWidget(self._text, 1)
        rows.addLayout(fields)
        self.retranslate()

    @property
    def details(self) -> str:
        """What is shown of the reason: nothing before it is asked for."""
        return self._text.text()

    @property
    def fault(self) -> str:
        """Why the second person could not sign."""
        return self._fault.text()

    def clear(self) -> None:
        """Forgets the second person and the reason."""
        self.account.clear()
        self.passphrase.clear()
        self.show_details(())
        self.show_fault("")

    def show_details(self, details: Sequence[str]) -> None:
        """Shows the instruction and what matched, for as long as the officer wants it."""
        self._details = tuple(details)
        self._text.setText("\n".join(self._details))

    def show_fault(self, words: str) -> None:
        """Says why it did not work; the passphrase is asked anew."""
        self._fault.setText(words)
        self._title.setVisible(not words)
        self._fault.setVisible(bool(words))
        if words:
            self.passphrase.clear()
            self.passphrase.setFocus()

    def show_error(self, error: BorderDeskError) -> None:
        """Says why nobody signed."""
        self.show_fault(error_sentence(error))

    def allow(self, allowed: bool) -> None:
        """Whether a signature can be given now."""
        self.button.setEnabled(allowed)

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        self._title.setText(
            self.tr("A second person signs, or {key} sends to the second line.").format(
                key=KEYS[Action.SECOND_LINE]
            )
        )
        names = (self.tr("Account"), self.tr("Passphrase"))
        for label, line, name in zip(self._labels, (self.account, self.passphrase), names, strict=True):
            label.setText(name)
            line.setAccessibleName(name)
        self.button.setText(self.tr("Sign"))

    def _on_clicked(self) -> None:
        self.sign_asked.emit(self.account.text().strip(), self.passphrase.text())
