"""One part's state in a word: a mark of a shape of its own, and what it means."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Theme, Tokens
from ui.widgets.plain_label import PlainLabel, Size

Health = Literal["ok", "look", "stop", "quiet"]


class Mark(QWidget):
    """A dot when all is well, a triangle for a look, a square for a fault, a ring for nothing there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._health: Health = "quiet"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self, _: object) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        """A square of 12 pixels."""
        return QSize(12, 12)

    @property
    def health(self) -> Health:
        """What it shows."""
        return self._health

    def show_health(self, health: Health) -> None:
        """Takes the shape and colour of ``health``."""
        self._health = health
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the shape."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(colour_of(self._theme.tokens, self._health))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if self._health == "ok":
            painter.drawEllipse(QRectF(1, 1, 10, 10))
        elif self._health == "look":
            painter.drawPolygon(QPolygonF([QPointF(6, 0.5), QPointF(11.8, 11), QPointF(0.2, 11)]))
        elif self._health == "stop":
            painter.drawRect(QRectF(1, 1, 10, 10))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colour)
            painter.drawEllipse(QRectF(2, 2, 8, 8))


class SignalWord(QWidget):
    """A mark and the words that say the same."""

    def __init__(self, theme: Theme, size: Size = "small", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = Mark(theme)
        self.label = PlainLabel(size=size)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.mark)
        row.addWidget(self.label)

    def say(self, health: Health, text: str) -> None:
        """Shows ``health`` in shape and words."""
        self.mark.show_health(health)
        self.label.setText(text)
        self.label.set_state(health if health != "ok" else "")
        self.setAccessibleName(text)


def colour_of(form: Tokens, health: Health) -> str:
    """The token of a health."""
    return {"ok": form.ok, "look": form.look, "stop": form.stop, "quiet": form.quiet}[health]
