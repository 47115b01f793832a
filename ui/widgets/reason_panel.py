"""Why: asked in line before a decision that needs a reason is recorded. Enter records nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from borderdesk.domain.crossing import Decision
from ui.keys import KEYS
from ui.theme import SPACE
from ui.widgets.decision_bar import KEY_OF
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel

LONGEST = 500


class ReasonPanel(QFrame):
    """A reason and its legal basis; the decision's own key or its button records."""

    record_asked = Signal(object)  # Decision

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._decision = Decision.REFUSED
        self._title = PlainLabel(state="stop")
        self._fault = PlainLabel(state="stop")
        self._labels = (PlainLabel(size="small"), PlainLabel(size="small"))
        self.reason = QLineEdit()
        self.legal_basis = QLineEdit()
        for line in (self.reason, self.legal_basis):
            line.setMaxLength(LONGEST)
            line.setProperty("kind", "dense")
            line.textEdited.connect(lambda _: self.show_fault(""))
        self.button = KeyButton()
        self.button.setProperty("kind", "refuse")
        self.button.clicked.connect(lambda: self.record_asked.emit(self._decision))
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addSpacing(2 * SPACE)
        head.addWidget(self._fault, 1)
        fields = QHBoxLayout()
        fields.setSpacing(2 * SPACE)
        for label, line, share in zip(self._labels, (self.reason, self.legal_basis), (3, 2), strict=True):
            column = QVBoxLayout()
            column.setSpacing(1)
            column.addWidget(label)
            column.addWidget(line)
            label.setBuddy(line)
            fields.addLayout(column, share)
        fields.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, 6, SPACE + 4, SPACE + 2)
        rows.addLayout(head)
        rows.addStretch(1)
        rows.addLayout(fields)
        self.retranslate()

    @property
    def decision(self) -> Decision:
        """What the reason is for."""
        return self._decision

    @property
    def fault(self) -> str:
        """What is wrong with it, in words."""
        return self._fault.text()

    def ask(self, decision: Decision, reason: str = "", legal_basis: str = "") -> None:
        """Asks for the reason of a decision, with what is known of it."""
        self._decision = decision
        self.reason.setText(reason)
        self.legal_basis.setText(legal_basis)
        self.show_fault("")
        self.retranslate()

    def show_fault(self, words: str) -> None:
        """Says why it can't be recorded so."""
        self._fault.setText(words)

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        title, button = {
            Decision.STOPPED: (self.tr("Stop: why?"), self.tr("Record the stop")),
            Decision.WITHDREW: (self.tr("Withdrew: why?"), self.tr("Record the withdrawal")),
        }.get(self._decision, (self.tr("Refuse: why?"), self.tr("Record the refusal")))
        self._title.setText(title)
        self.button.name(button, KEYS[KEY_OF[self._decision]])
        names = (self.tr("Reason"), self.tr("Legal basis"))
        for label, line, name in zip(self._labels, (self.reason, self.legal_basis), names, strict=True):
            label.setText(name)
            line.setAccessibleName(name)
