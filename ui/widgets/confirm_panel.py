"""Another person signs what was held, with the result where there is one to choose."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from borderdesk.domain.alert import Verdict
from ui.theme import SPACE
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.field_editors import Choice
from ui.widgets.plain_label import PlainLabel
from ui.words import verdict_word

_LONGEST = 200


class ConfirmPanel(QFrame):
    """``sign_asked`` carries account and passphrase; the result is ``verdict``."""

    sign_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._is_form = False
        self._title = ElidedLabel()
        self._fault = ElidedLabel(state="stop")
        self._fault.hide()
        self._result = QWidget()
        self._labels = tuple(PlainLabel(size="small") for _ in range(3))
        self.finding = Choice()
        self.account, self.passphrase = QLineEdit(), QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        for line in (self.account, self.passphrase):
            line.setMaxLength(_LONGEST)
            line.setProperty("kind", "dense")
            line.textEdited.connect(lambda _: self.show_fault(""))
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self._on_clicked)
        self._lay_out()
        self.retranslate()

    @property
    def verdict(self) -> Verdict:
        """What the second person found."""
        return Verdict(self.finding.value() or Verdict.UNRESOLVED.value)

    @property
    def fault(self) -> str:
        """Why it was not signed."""
        return self._fault.text()

    def ask_anew(self, *, form: bool) -> None:
        """Another row: nothing typed for the one before stays. A ``form`` has no result to choose."""
        self._is_form = form
        self.account.clear()
        self.passphrase.clear()
        # What the first person found is no answer of the second one.
        self.finding.choose(Verdict.UNRESOLVED.value)
        self._result.setVisible(not form)
        self.show_fault("")
        self._tell()

    def show_fault(self, words: str) -> None:
        """Says why it did not work; the passphrase is asked anew. Empty words take the sentence away."""
        self._fault.setText(words)
        self._title.setVisible(not words)
        self._fault.setVisible(bool(words))
        if words:
            self.passphrase.clear()
            self.passphrase.setFocus()

    def allow(self, allowed: bool) -> None:
        """Whether a signature can be given now."""
        self.button.setEnabled(allowed)

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        names = (self.tr("Result"), self.tr("Account"), self.tr("Passphrase"))
        editors = (self.finding, self.account, self.passphrase)
        for label, editor, name in zip(self._labels, editors, names, strict=True):
            label.setText(name)
            editor.setAccessibleName(name)
        self.finding.offer(
            [(each.value, verdict_word(each)) for each in (Verdict.UNRESOLVED, Verdict.FALSE, Verdict.TRUE)]
        )
        self.finding.choose(self.verdict.value)
        self.button.setText(self.tr("Sign"))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Takes up a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(SPACE + 4)
        for label, editor in zip(self._labels, (self.finding, self.account, self.passphrase), strict=True):
            box = self._result if editor is self.finding else QWidget()
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(label)
            column.addWidget(editor)
            label.setBuddy(editor)
            fields.addWidget(box, 1)
        fields.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE + 4)
        rows.setSpacing(SPACE)
        rows.addWidget(self._title)
        rows.addWidget(self._fault)
        rows.addLayout(fields)

    def _tell(self) -> None:
        self._title.setText(
            self.tr("Another person looks at the form and approves it, with their own account.")
            if self._is_form
            else self.tr("Another person says what they found, and signs with their own account.")
        )

    def _on_clicked(self) -> None:
        self.sign_asked.emit(self.account.text().strip(), self.passphrase.text())
