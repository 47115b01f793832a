"""The machine-readable zone as text: as it was read, or typed and pasted by hand."""

from PySide6.QtCore import QMimeData, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QTextCursor, QTextOption
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from borderdesk.domain.errors import InvalidMrz
from ui.keys import KEYS, Action
from ui.theme import SPACE, Theme, zone_font
from ui.widgets.plain_label import PlainLabel, restyle, visible

LINES, COLUMNS, PIXELS = 3, 44, 14
#: Longer text can't be a zone: 3 lines of 30, 2 of 36 or 44, and what a hand may add by mistake.
LONGEST = 400


class ZoneField(QPlainTextEdit):
    """Up to three lines in the face of zones. Enter begins a line and never decides; Tab leaves.

    ``zone_edited`` carries the whole text and comes from a person's hand only.
    """

    zone_edited = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wrong: tuple[int, int] | None = None
        self.setProperty("kind", "zone")
        font = zone_font(PIXELS)
        # Small letters show as what they will be taken for.
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # pictures dropped on the page are read, not spelt out
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)
        theme.changed.connect(self._mark)

    def sizeHint(self) -> QSize:
        """Three lines of 44 characters."""
        metrics = self.fontMetrics()
        return QSize(COLUMNS * metrics.horizontalAdvance("0") + 28, LINES * metrics.lineSpacing() + 16)

    def minimumSizeHint(self) -> QSize:
        """As high as three lines."""
        return QSize(200, self.sizeHint().height())

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Shows a zone, hidden characters written out."""
        with QSignalBlocker(self):
            self.setPlainText("\n".join(visible(line) for line in lines))
        self.show_fault(None)

    def text(self) -> str:
        """The zone in capitals, without blanks at the ends of lines and without empty lines at its end."""
        lines = [line.strip() for line in self.toPlainText().upper().splitlines()]
        while lines and not lines[-1]:
            lines.pop()
        return "\n".join(lines)

    def show_fault(self, place: tuple[int, int] | None) -> None:
        """Marks line and column (from 0) where the text can't be a zone; ``None`` takes the mark away."""
        self._wrong = place
        self.setProperty("state", "" if place is None else "wrong")
        restyle(self)
        self._mark()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Takes text only, hidden characters written out, and no more than can be a zone."""
        text = source.text()[:LONGEST].replace("\r\n", "\n").replace("\r", "\n").strip("\n")
        self.insertPlainText(visible(text))

    def _on_text_changed(self) -> None:
        self.show_fault(None)
        self.zone_edited.emit(self.text())

    def _mark(self, _: object = None) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        if self._wrong is not None:
            line, column = self._wrong
            block = self.document().findBlockByNumber(line)
            if block.isValid():
                mark = QTextEdit.ExtraSelection()
                cursor = QTextCursor(block)
                cursor.movePosition(
                    QTextCursor.MoveOperation.Right,
                    QTextCursor.MoveMode.MoveAnchor,
                    min(column, max(0, block.length() - 2)),
                )
                cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
                # The stubs know these two as methods only.
                mark.cursor = cursor
                mark.format.setBackground(QColor(self._theme.tokens.stop))
                mark.format.setForeground(QColor(self._theme.tokens.surface))
                marks.append(mark)
        self.setExtraSelections(marks)


class ZonePanel(QWidget):
    """The zone with its name, and where it is wrong in words; a zone that was read can be read by another."""

    opinion_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = ZoneField(theme)
        self._label = PlainLabel(size="small")
        self._note = PlainLabel(size="small")
        self._error: InvalidMrz | None = None
        self._was_read = False
        self.button = QPushButton()
        self.button.setProperty("kind", "link")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.opinion_asked)
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self._label)
        head.addWidget(self._note, 1)
        head.addWidget(self.button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addLayout(head)
        rows.addWidget(self.field)
        self.retranslate()

    @property
    def note(self) -> str:
        """Where the zone is wrong, in words."""
        return self._note.text()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Shows a zone."""
        self.field.show_lines(lines)
        self.show_error(None)

    def offer_opinion(self, offered: bool) -> None:
        """Whether there is a picture that a second reader could read."""
        self._was_read = offered
        self.retranslate()

    def show_error(self, error: InvalidMrz | None) -> None:
        """Says and marks where the text can't be a zone."""
        self._error = error
        line = error.facts.get("line") if error is not None else None
        if error is not None and isinstance(line, int):
            column = error.facts.get("column", error.facts.get("length", 0))
            self.field.show_fault((line, int(column)))
        else:
            self.field.show_fault(None)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        self._label.setText(self.tr("Zone"))
        self.field.setAccessibleName(self.tr("Machine-readable zone"))
        self.field.setPlaceholderText(self.tr("Type or paste the lines of the zone"))
        opinion = self.tr("Second opinion")  # not inside the f-string: lupdate does not look there
        self.button.setText(f"{opinion}  {KEYS[Action.SECOND_OPINION]}")
        self.button.setVisible(self._was_read and self._error is None)
        words = "" if self._error is None else self._sentence(self._error)
        self._note.setText(words)
        self._note.setToolTip(words)
        self._note.set_state("stop" if words else "")

    def _sentence(self, error: InvalidMrz) -> str:
        facts = {name: value for name, value in error.facts.items() if isinstance(value, int)}
        line, column = facts.get("line", 0) + 1, facts.get("column", 0) + 1
        match error.code:
            case "wrong_length":
                return self.tr("Line {line} has {length} characters, not {expected}.").format(
                    line=line, length=facts.get("length", 0), expected=facts.get("expected", 0)
                )
            case "wrong_line_count":
                return self.tr("A zone has 2 or 3 lines.")
            case "empty_zone":
                return self.tr("There is nothing in it.")
            case _:
                return self.tr("Line {line}: no zone has the character at {column}.").format(
                    line=line, column=column
                )
