"""A button with its key printed on it, below the word: short enough for any language."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from ui.theme import SMALL, SPACE

HEIGHT = 50


class KeyButton(QPushButton):
    """Takes no focus: it answers to the pointer, its key works everywhere. Space and Enter never reach it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = ""
        self._key = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(HEIGHT)

    def name(self, word: str, key: str) -> None:
        """Says what it does, and by which key, for eyes and for readers of the screen."""
        self._word, self._key = word, key
        self.setText(f"{word}  {key}")
        self.setAccessibleName(f"{word}, {key}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the wider line."""
        self.ensurePolished()
        word = self.fontMetrics().horizontalAdvance(self._word)
        key = QFontMetrics(self._small()).horizontalAdvance(self._key)
        return QSize(max(word, key) + 4 * SPACE, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """As the size hint: nothing of it is ever cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the button as the theme does, then both lines."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setPen(self.palette().buttonText().color())
        painter.setFont(self.font())
        word, key = self.fontMetrics().height(), QFontMetrics(self._small()).height()
        top = (self.height() - word - key) // 2
        centre = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRect(0, top, self.width(), word), centre, self._word)
        painter.setFont(self._small())
        painter.drawText(QRect(0, top + word, self.width(), key), centre, self._key)

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(SMALL)
        font.setBold(False)
        return font
