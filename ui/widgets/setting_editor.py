"""One setting on the page: its label, the widget that takes its value, and what it may hold."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.models.settings_form import Field, Value, words
from ui.theme import SPACE
from ui.widgets.plain_label import PlainLabel, restyle


class SettingEditor(QWidget):
    """Edits one field; ``value`` is what a person has set."""

    changed = Signal()
    search_asked = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._label = PlainLabel(size="small", wraps=True)
        self._rule = PlainLabel(size="small", state="quiet", wraps=True)
        self._button = QPushButton()
        self._button.hide()
        self.editor: QLineEdit | QComboBox = self._make()
        self._label.setBuddy(self.editor)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.editor, 1)
        row.addWidget(self._button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self._label)
        rows.addLayout(row)
        rows.addWidget(self._rule)
        rows.addStretch()
        self._rule.setVisible(bool(field.rule))

    @property
    def value(self) -> Value:
        """What the widget holds."""
        if isinstance(self.editor, QLineEdit):
            text = self.editor.text().strip()
            number = self.field.editor == "number" and text.isascii() and text.isdigit()
            return int(text) if number else text
        if self.editor.isEditable():
            return self.editor.currentText().strip()
        chosen: Value = self.editor.currentData()
        return chosen

    def show_value(self, value: Value) -> None:
        """Puts a value into the widget."""
        if isinstance(self.editor, QLineEdit):
            self.editor.setText(str(value))
        elif self.editor.isEditable():
            self.editor.setEditText(str(value))
        else:
            place = self.editor.findData(value)
            if place < 0:
                self.editor.addItem(str(value), value)
                place = self.editor.count() - 1
            self.editor.setCurrentIndex(place)

    def offer(self, values: Sequence[str]) -> None:
        """Offers values to choose from, keeping what is there."""
        if isinstance(self.editor, QComboBox):
            kept = self.editor.currentText()
            self.editor.clear()
            self.editor.addItems(list(values))
            self.editor.setEditText(kept or (values[0] if values else ""))

    def mark(self, *, wrong: bool) -> None:
        """Marks the field as one that can't work; its rule then says what can."""
        self.editor.setProperty("state", "wrong" if wrong else "")
        self._rule.set_state("stop" if wrong else "quiet")
        restyle(self.editor)

    def retranslate(self) -> None:
        """Sets every word."""
        label = words(self.field.label)
        self._label.setText(label)
        self.editor.setAccessibleName(label)
        self._rule.setText(words(self.field.rule))
        if isinstance(self.editor, QComboBox):
            for place, choice in enumerate(self.field.choices):
                self.editor.setItemText(place, choice.words())
        self._button.setText(self.tr("Search") if self.field.editor == "scanner" else self.tr("Choose…"))

    def _make(self) -> QLineEdit | QComboBox:
        field = self.field
        if field.editor == "number":
            number = QLineEdit()
            number.setValidator(QIntValidator(field.least, field.most, number))
            number.textChanged.connect(lambda _: self.changed.emit())
            return number
        if field.editor in {"choice", "scanner"}:
            choice = QComboBox()
            choice.setEditable(field.editor == "scanner")
            for each in field.choices:
                choice.addItem("", each.value)
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.currentTextChanged.connect(lambda _: self.changed.emit())
            if field.editor == "scanner":
                self._button.show()
                self._button.clicked.connect(self.search_asked)
            return choice
        text = QLineEdit()
        text.textChanged.connect(lambda _: self.changed.emit())
        if field.editor == "folder":
            self._button.show()
            self._button.clicked.connect(self._on_choose_folder)
        return text

    def _on_choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, words(self.field.label), str(self.value))
        if chosen:
            self.show_value(chosen)
