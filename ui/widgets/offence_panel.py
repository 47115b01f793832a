"""The protocol of an administrative offence about a recorded crossing. Enter records nothing."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from borderdesk.desk.offences import COUNTED, MOST_DAYS
from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.offence import Offence, OffenceKind
from borderdesk.domain.refusal import Signature
from ui.keys import KEYS, Action
from ui.models.refusal_draft import SERVED_IN
from ui.sentences import error_sentence
from ui.theme import SPACE
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.refusal_steps import LONGEST, OWN_NAMES, offer
from ui.words import offence_word, signature_word

COLUMNS = 3


class OffencePanel(QFrame):
    """What was found and what the traveller said; ``record_asked`` carries an ``Offence``.

    Whether it can be recorded so is the desk's to say: ``show_error`` shows its answer.
    """

    record_asked = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._crossing: UUID | None = None
        self._title, self._fault = PlainLabel(state="look"), ElidedLabel(state="stop")
        self.kind, self.language, self.signature = QComboBox(), QComboBox(), QComboBox()
        self.days, self.legal_basis = QLineEdit(), QLineEdit()
        self.circumstances, self.explanation = QLineEdit(), QLineEdit()
        self.days.setValidator(QIntValidator(1, MOST_DAYS, self.days))
        self._labels: list[PlainLabel] = []
        self.button, self.cancel = KeyButton(), KeyButton()
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self.record)
        self.cancel.clicked.connect(self.cancelled)
        self._lay_out()
        self.kind.currentIndexChanged.connect(lambda _: self._on_kind())
        self.retranslate()

    @property
    def fault(self) -> str:
        """Why it can't be recorded so, in words."""
        return self._fault.text()

    def ask(self, crossing: UUID, kind: OffenceKind = OffenceKind.OVERSTAY, days: int | None = None) -> None:
        """Asks for the protocol about a crossing, with what is known of it."""
        self._crossing = crossing
        for line in (self.legal_basis, self.circumstances, self.explanation):
            line.clear()
        for box in (self.language, self.signature):
            box.setCurrentIndex(0)
        self.kind.setCurrentIndex(self.kind.findData(kind.value))
        self.days.setText("" if days is None else str(days))
        self._fault.setText("")
        self.kind.setFocus()

    def record(self) -> None:
        """Hands on the protocol as it stands; without a crossing there is none."""
        if self._crossing is None:
            return
        days = self.days.text()
        self.record_asked.emit(
            Offence(
                crossing=self._crossing,
                kind=OffenceKind(str(self.kind.currentData())),
                legal_basis=self.legal_basis.text().strip(),
                days=int(days) if days and self.days.isEnabled() else None,
                circumstances=self.circumstances.text().strip(),
                explanation=self.explanation.text().strip(),
                language=str(self.language.currentData()),
                signature=Signature(str(self.signature.currentData())),
            )
        )

    def show_error(self, error: BorderDeskError) -> None:
        """Says why it was not recorded."""
        self._fault.setText(error_sentence(error))

    def retranslate(self) -> None:
        """Sets the words in the language in force; what is chosen stays."""
        self._title.setText(self.tr("Offence"))
        self.button.name(self.tr("Record"), KEYS[Action.SAVE])
        self.cancel.name(self.tr("Back"), KEYS[Action.CLEAR])
        for box, choices in (
            (self.kind, [(each.value, offence_word(each)) for each in OffenceKind]),
            (self.language, [("", "—"), *((each, f"{OWN_NAMES[each]}  ({each})") for each in SERVED_IN)]),
            (self.signature, [(each.value, signature_word(each)) for each in Signature]),
        ):
            offer(box, choices)
        names = (
            self.tr("What was found"),
            self.tr("Days too many"),
            self.tr("Legal basis"),
            self.tr("Circumstances"),
            self.tr("Read out in"),
            self.tr("Signature"),
            self.tr("What the traveller said"),
        )
        for label, widget, name in zip(self._labels, self._fields, names, strict=True):
            label.setText(name)
            widget.setAccessibleName(name)

    @property
    def _fields(self) -> tuple[QLineEdit | QComboBox, ...]:
        return (
            self.kind,
            self.days,
            self.legal_basis,
            self.circumstances,
            self.language,
            self.signature,
            self.explanation,
        )

    def _on_kind(self) -> None:
        counted = {kind.value for kind in COUNTED}
        self.days.setEnabled(str(self.kind.currentData()) in counted)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE + 4)
        grid.setVerticalSpacing(1)
        for place, widget in enumerate(self._fields):
            label = PlainLabel(size="small")
            label.setBuddy(widget)
            widget.setProperty("kind", "dense")
            widget.setMinimumWidth(60)
            self._labels.append(label)
            row, column = divmod(place, COLUMNS)
            span = 2 if place == len(self._fields) - 1 else 1
            grid.addWidget(label, 2 * row, column, 1, span)
            grid.addWidget(widget, 2 * row + 1, column, 1, span)
            grid.setColumnStretch(column, 1 if column > 1 else 0)
            if isinstance(widget, QLineEdit):
                widget.setMaxLength(LONGEST)
                widget.textEdited.connect(lambda _: self._fault.setText(""))
            else:
                widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addSpacing(2 * SPACE)
        head.addWidget(self._fault, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        for button in (self.button, self.cancel):
            button.setFixedHeight(44)
            buttons.addWidget(button)
        buttons.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(2 * SPACE)
        body.addLayout(grid, 1)
        body.addLayout(buttons)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, 4, SPACE + 4, 6)
        rows.setSpacing(2)
        rows.addLayout(head)
        rows.addLayout(body, 1)
