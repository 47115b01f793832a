"""A crossing is typed from a numbered paper form: which one, and when it happened."""

from datetime import date, datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.models.entry import date_of, day_text
from ui.theme import SPACE
from ui.widgets.plain_label import PlainLabel


class PaperPanel(QFrame):
    """Day and time as they stand on the form; ``moment_edited`` carries what they mean, or ``None``.

    The moment is the post's own clock's, without an offset.
    """

    moment_edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._number = ""
        self._title = PlainLabel(size="large")
        self._text = PlainLabel(wraps=True)
        self._fault = PlainLabel(state="stop")
        self._labels = (PlainLabel(size="small"), PlainLabel(size="small"))
        self.day, self.clock = QLineEdit(), QLineEdit()
        fields = QHBoxLayout()
        fields.setSpacing(2 * SPACE)
        for label, line in zip(self._labels, (self.day, self.clock), strict=True):
            line.setProperty("kind", "dense")
            line.setMaxLength(10)
            line.setFixedWidth(120)
            line.textEdited.connect(lambda _: self._on_edited())
            column = QVBoxLayout()
            column.setSpacing(1)
            column.addWidget(label)
            column.addWidget(line)
            label.setBuddy(line)
            fields.addLayout(column)
        fields.addWidget(self._fault, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, 6, SPACE + 4, SPACE)
        rows.addWidget(self._title)
        rows.addWidget(self._text, 1)
        rows.addLayout(fields)
        self.retranslate()

    def ask(self, number: str, today: date) -> None:
        """Asks when what stands on the form ``number`` happened."""
        self._number = number
        self.day.setText(day_text(today))
        self.clock.clear()
        self.show_fault("")
        self.retranslate()
        self.clock.setFocus()

    @property
    def moment(self) -> datetime | None:
        """Day and time, when both mean something."""
        try:
            day = date_of(self.day.text())
            hours, minutes = self._clock_parts()
            if day.year is None or day.month is None or day.day is None:
                return None
            return datetime.combine(date(day.year, day.month, day.day), time(hours, minutes))
        except ValueError:
            return None

    def _clock_parts(self) -> tuple[int, int]:
        """The hour and minute of ``6:42``, ``06.42`` or ``0642``.

        Raises:
            ValueError: it is no time of day.
        """
        text = self.clock.text().strip().replace(".", ":")
        if ":" not in text and len(text) == 4:
            text = f"{text[:2]}:{text[2:]}"
        hours, _, minutes = text.partition(":")
        if not (hours.isascii() and hours.isdecimal() and minutes.isascii() and minutes.isdecimal()):
            raise ValueError("not a time")
        if not (len(hours) <= 2 and len(minutes) == 2 and int(hours) < 24 and int(minutes) < 60):
            raise ValueError("not a time")
        return int(hours), int(minutes)

    def show_fault(self, words: str) -> None:
        """Says what is wrong with day and time."""
        self._fault.setText(words)

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        self._title.setText(self.tr("Form {number}").format(number=self._number))
        self._text.setText(self.tr("Type what stands on it. The record will carry the form's own time."))
        names = (self.tr("Day"), self.tr("Time"))
        for label, line, name in zip(self._labels, (self.day, self.clock), names, strict=True):
            label.setText(name)
            line.setAccessibleName(name)

    def _on_edited(self) -> None:
        self.show_fault("")
        self.moment_edited.emit(self.moment)
