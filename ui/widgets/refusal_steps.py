"""The four steps of the form for who is turned back, each as small as the booth's drawer asks for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from borderdesk.domain.refusal import PROTECTION_QUESTIONS, Answer, Signature
from ui.models.refusal_draft import ANSWERS, SERVED_IN, RefusalDraft
from ui.theme import SPACE
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_label import PlainLabel, visible
from ui.words import answer_word, question_words, signature_word

LONGEST = 1000
#: More reasons than these stand in two columns.
_ONE_COLUMN = 5
#: Names of languages as those who speak them write them.
OWN_NAMES = {
    "tg": "Тоҷикӣ",
    "ru": "Русский",
    "en": "English",
    "fa": "دری / فارسی",
    "uz": "Oʻzbekcha",
    "ky": "Кыргызча",
    "zh": "中文",
    "tr": "Türkçe",
    "ar": "العربية",
}


class ReasonBox(QCheckBox):
    """One reason with its key before it. ``looked_at`` brings all its words, also those that do not fit."""

    looked_at = Signal(str)

    def __init__(self, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = visible(words)
        self._words = f"{key}  {self._whole}"
        self.setToolTip(self._whole)
        self.setAccessibleName(self._words)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """A few letters: the words give way."""
        return QSize(120, super().sizeHint().height())

    def sizeHint(self) -> QSize:
        """As the minimum: the space is shared equally."""
        return self.minimumSizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Has its words said as a whole."""
        super().focusInEvent(event)
        self.looked_at.emit(self._whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows as much of the words as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width() - 30, 90)
        text = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(text.replace("&", "&&"))


class ReasonsStep(QWidget):
    """What may be chosen; ``toggled`` carries the place of a reason, ``looked_at`` the words of one."""

    toggled = Signal(int)
    looked_at = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: list[ReasonBox] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * SPACE)
        self._grid.setVerticalSpacing(0)

    def show_draft(self, draft: RefusalDraft) -> None:
        """Shows the reasons of a form, and which are chosen."""
        focused = next((place for place, box in enumerate(self.boxes) if box.hasFocus()), None)
        for box in self.boxes:
            self._grid.removeWidget(box)
            box.deleteLater()
        self.boxes = []
        offered = draft.offered
        rows = _ONE_COLUMN if len(offered) <= 2 * _ONE_COLUMN else -(-len(offered) // 2)
        for place, reason in enumerate(offered):
            box = ReasonBox(str((place + 1) % 10), draft.words(reason))
            box.setChecked(reason.code in draft.chosen)
            if rows < len(offered):
                box.setProperty("scale", "small")
            box.looked_at.connect(self.looked_at)
            box.clicked.connect(lambda _=False, at=place: self.toggled.emit(at))
            self._grid.addWidget(box, place % rows, place // rows)
            box.show()  # what is not shown yet can't take the keyboard
            self.boxes.append(box)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if column <= (len(offered) - 1) // rows else 0)
        if focused is not None and focused < len(self.boxes):
            self.boxes[focused].setFocus()

    def mark(self, draft: RefusalDraft) -> None:
        """Shows which reasons are chosen now."""
        for box, reason in zip(self.boxes, draft.offered, strict=True):
            box.setChecked(reason.code in draft.chosen)

    def begin(self, place: int = 0) -> None:
        """Takes the keyboard."""
        if place < len(self.boxes):
            self.boxes[place].setFocus()


class QuestionsStep(QWidget):
    """One protection question after the other; ``answered`` carries an ``Answer``."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.question = PlainLabel(size="title", wraps=True)
        self.given = ElidedLabel(size="small")
        self.buttons: dict[Answer, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for answer in ANSWERS:
            button = QPushButton()
            button.setProperty("kind", "dense")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, said=answer: self.answered.emit(said))
            self.buttons[answer] = button
            row.addWidget(button)
        row.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.question, 1)
        rows.addLayout(row)
        rows.addWidget(self.given)

    def mark(self, draft: RefusalDraft) -> None:
        """Shows the question that is asked, and what was answered so far."""
        self.question.setText(question_words(PROTECTION_QUESTIONS[draft.question]))
        said = [
            f"{number} {answer_word(each) if each else '—'}" for number, each in enumerate(draft.answers, 1)
        ]
        self.given.setText("   ".join(said))
        for key, answer in enumerate(ANSWERS, 1):
            self.buttons[answer].setText(f"{key}  {answer_word(answer)}")

    def begin(self) -> None:
        """Takes the keyboard."""
        self.setFocus()


class ServedStep(QWidget):
    """How the form is served: language, interpreter, signature, legal basis, appeal, what was said."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language, self.signature = QComboBox(), QComboBox()
        self.interpreter, self.legal_basis = QLineEdit(), QLineEdit()
        self.appeal, self.explanation = QLineEdit(), QLineEdit()
        self._labels: list[PlainLabel] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE + 4)
        grid.setVerticalSpacing(1)
        for place, widget in enumerate(self._widgets):
            label = PlainLabel(size="small")
            label.setBuddy(widget)
            widget.setProperty("kind", "dense")
            widget.setMinimumWidth(120)
            self._labels.append(label)
            row, column = divmod(place, 3)
            grid.addWidget(label, 2 * row, column)
            grid.addWidget(widget, 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
            if isinstance(widget, QLineEdit):
                widget.setMaxLength(LONGEST)
                widget.textEdited.connect(lambda _: self.edited.emit())
            else:
                widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                widget.activated.connect(lambda _: self.edited.emit())

    @property
    def _widgets(self) -> tuple[QLineEdit | QComboBox, ...]:
        return (
            self.language,
            self.interpreter,
            self.signature,
            self.legal_basis,
            self.appeal,
            self.explanation,
        )

    def show_draft(self, draft: RefusalDraft) -> None:
        """Shows what is known of how it is served."""
        offer(self.language, [("", "—"), *((each, f"{OWN_NAMES[each]}  ({each})") for each in SERVED_IN)])
        offer(self.signature, [("", "—"), *((each.value, signature_word(each)) for each in Signature)])
        self.language.setCurrentIndex(max(self.language.findData(draft.served_in), 0))
        signed = "" if draft.signature is None else draft.signature.value
        self.signature.setCurrentIndex(max(self.signature.findData(signed), 0))
        for line, text in (
            (self.interpreter, draft.interpreter),
            (self.legal_basis, draft.legal_basis),
            (self.appeal, draft.appeal),
            (self.explanation, draft.explanation),
        ):
            line.setText(text)
            line.setCursorPosition(0)

    def take(self, draft: RefusalDraft) -> None:
        """Puts what was filled in into the form."""
        draft.served_in = str(self.language.currentData())
        signed = str(self.signature.currentData())
        draft.signature = Signature(signed) if signed else None
        draft.interpreter, draft.explanation = self.interpreter.text(), self.explanation.text()
        draft.appeal = self.appeal.text()
        if self.legal_basis.text() != draft.legal_basis:
            draft.legal_basis = self.legal_basis.text()

    def begin(self) -> None:
        """Takes the keyboard."""
        self.language.setFocus()

    def focus(self, name: str) -> None:
        """Goes to a field that lacks something."""
        {"legal_basis": self.legal_basis, "appeal": self.appeal, "signature": self.signature}.get(
            name, self.language
        ).setFocus()

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        names = (
            self.tr("Read out in"),
            self.tr("Interpreter"),
            self.tr("Signature"),
            self.tr("Legal basis"),
            self.tr("How to appeal"),
            self.tr("What the traveller said"),
        )
        for label, widget, name in zip(self._labels, self._widgets, names, strict=True):
            label.setText(name)
            widget.setAccessibleName(name)


class ApprovalStep(QWidget):
    """What is approved, and the shift lead's account and passphrase."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = PlainLabel(size="small", wraps=True)
        self.account, self.passphrase = QLineEdit(), QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._labels = (PlainLabel(size="small"), PlainLabel(size="small"))
        fields = QHBoxLayout()
        fields.setSpacing(SPACE + 4)
        for label, line in zip(self._labels, (self.account, self.passphrase), strict=True):
            line.setMaxLength(200)
            line.setProperty("kind", "dense")
            label.setBuddy(line)
            column = QVBoxLayout()
            column.setSpacing(1)
            column.addWidget(label)
            column.addWidget(line)
            fields.addLayout(column, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.summary, 1)
        rows.addLayout(fields)

    def clear(self) -> None:
        """Forgets who signed."""
        self.account.clear()
        self.passphrase.clear()

    def begin(self) -> None:
        """Takes the keyboard."""
        self.account.setFocus()

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        names = (self.tr("Account of the shift lead"), self.tr("Passphrase"))
        for label, line, name in zip(self._labels, (self.account, self.passphrase), names, strict=True):
            label.setText(name)
            line.setAccessibleName(name)


def offer(box: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """Fills a box with values and their words; what was chosen stays."""
    chosen = box.currentData()
    box.clear()
    for value, words in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
