"""The band that makes training unmistakable, and the way to its journey."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QStackedWidget, QWidget

from ui.theme import SPACE, Theme
from ui.widgets.plain_label import PlainLabel


class TrainingBand(QFrame):
    """Across the top of the window in another colour, for as long as it is in training."""

    journey_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "training")
        self._text = PlainLabel()
        self._progress = QProgressBar()
        self._progress.setFixedWidth(160)
        self._progress.setTextVisible(False)
        self._progress.hide()
        self._said = PlainLabel()
        self.button = QPushButton()
        self.button.setProperty("kind", "training")
        self._running = False
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, 4, 2 * SPACE, 4)
        row.setSpacing(2 * SPACE)
        row.addWidget(self._text)
        row.addStretch()
        row.addWidget(self._said)
        row.addWidget(self._progress)
        row.addWidget(self.button)
        self.retranslate()

    @property
    def said(self) -> str:
        """What is said of the journey."""
        return self._said.text()

    def offer_journey(self, offered: bool) -> None:
        """Shows or hides the button that runs the journey."""
        self.button.setVisible(offered)

    def show_progress(self, done: int, total: int, text: str) -> None:
        """Shows how far the journey is; ``total`` 0 means that nobody knows. The button now stops it."""
        self._running = True
        self.retranslate()
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.show()
        self._said.setText(text)

    def end_progress(self, text: str) -> None:
        """Shows how the journey ended, and offers it again."""
        self._running = False
        self.retranslate()
        self._progress.hide()
        self._said.setText(text)

    def retranslate(self) -> None:
        """Sets every word."""
        self._text.setText(self.tr("TRAINING: nobody here is real"))
        self.button.setText(self.tr("Stop the journey") if self._running else self.tr("Run the journey"))

    def changeEvent(self, event: QEvent) -> None:
        """Takes up a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_clicked(self) -> None:
        (self.stop_asked if self._running else self.journey_asked).emit()


class MarkedStack(QStackedWidget):
    """A stack of pages that carries a watermark behind them while in training."""

    def __init__(self, theme: Theme, *, marked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marked = marked
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self, _: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the watermark, large and faint, across the page."""
        super().paintEvent(event)
        if not self._marked:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._theme.tokens.training)
        colour.setAlphaF(0.06)
        painter.setPen(colour)
        font = QFont(self.font())
        font.setBold(True)
        text = self.tr("TRAINING")
        font.setPixelSize(max(24, int(1.3 * self.width() / max(6, len(text)))))
        painter.setFont(font)
        painter.translate(self.width() / 2, self.height() / 2)
        painter.rotate(-24)
        size = painter.fontMetrics().boundingRect(text)
        painter.drawText(
            QRectF(-size.width(), -size.height(), 2 * size.width(), 2 * size.height()),
            Qt.AlignmentFlag.AlignCenter,
            text,
        )
