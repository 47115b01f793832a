"""A second person signs at the booth. Nothing here says why, until the officer asks for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from borderdesk.domain.alert import Verdict
from borderdesk.domain.errors import BorderDeskError
from ui.keys import KEYS, Action
from ui.sentences import error_sentence
from ui.theme import SPACE
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.field_editors import Choice
from ui.widgets.plain_label import PlainLabel
from ui.words import verdict_word


class ColleaguePanel(QFrame):
    """What the second person finds, their account and passphrase; ``sign_asked`` carries the last two.

    At a post with one officer ``hold_asked`` leaves the second person's word for later.
    """

    sign_asked = Signal(str, str)
    hold_asked = Signal()

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
        self.hold = QPushButton()
        self.hold.setProperty("kind", "dense")
        self.hold.setFixedHeight(28)
        self.hold.clicked.connect(self.hold_asked)
        self.hold.hide()
        self.finding = Choice()
        self._found = PlainLabel(size="small")
        self._found.setBuddy(self.finding)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(SPACE + 4)
        found = QVBoxLayout()
        found.setSpacing(1)
        found.addWidget(self._found)
        found.addWidget(self.finding)
        fields.addLayout(found, 1)
        for label, line in zip(self._labels, (self.account, self.passphrase), strict=True):
            column = QVBoxLayout()
            column.setSpacing(1)
            column.addWidget(label)
            column.addWidget(line)
            label.setBuddy(line)
            fields.addLayout(column, 1)
        fields.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        fields.addWidget(self.hold, 0, Qt.AlignmentFlag.AlignBottom)
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
        self.finding.choose(Verdict.UNRESOLVED.value)
        self.show_details(())
        self.show_fault("")

    def show_details(self, details: Sequence[str]) -> None:
        """Shows the instruction and what matched, for as long as the officer wants it."""
        self._details = tuple(details)
        self._text.setText("\n".join(self._details))

    @property
    def verdict(self) -> Verdict:
        """What was found."""
        return Verdict(self.finding.value() or Verdict.UNRESOLVED.value)

    def allow_holding(self, lone: bool) -> None:
        """Whether this is a post with one officer, where a second person's word may come later."""
        self.hold.setVisible(lone)

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
        self.hold.setText(self.tr("Nobody else is here: hold"))
        found = self.tr("Result")
        self._found.setText(found)
        self.finding.setAccessibleName(found)
        self.finding.offer(
            [(each.value, verdict_word(each)) for each in (Verdict.UNRESOLVED, Verdict.FALSE, Verdict.TRUE)]
        )
        self.finding.choose(self.finding.value() or Verdict.UNRESOLVED.value)

    def _on_clicked(self) -> None:
        self.sign_asked.emit(self.account.text().strip(), self.passphrase.text())
