"""The one window: training's band across the top, and below it either a gate or the desk at work."""

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.training_band import TrainingBand

WIDTH, HEIGHT = 1280, 720


class Window(QWidget):
    """Shows one thing at a time: a gate (opening, signing in, locked, a problem) or the workspace."""

    closed = Signal()

    def __init__(self, theme: Theme, *, training: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.band = TrainingBand()
        self.band.setVisible(training)
        self.band.offer_journey(False)
        self._stack = QStackedWidget()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.band)
        rows.addWidget(self._stack, 1)
        self.resize(WIDTH, HEIGHT)
        self.retranslate()

    @property
    def front(self) -> QWidget | None:
        """What is shown."""
        return self._stack.currentWidget()

    def put(self, widget: QWidget) -> None:
        """Shows ``widget``; what was shown before stays, hidden, until it is dropped."""
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        widget.setFocus()

    def drop(self, widget: QWidget) -> None:
        """Takes ``widget`` away for good."""
        self._stack.removeWidget(widget)
        widget.deleteLater()

    def retranslate(self) -> None:
        """Names the window, and writes dates and numbers as the language does."""
        self.setLocale(QLocale())
        self.setWindowTitle(self.tr("BorderDesk"))

    def changeEvent(self, event: QEvent) -> None:
        """Takes up a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tells that the desk is to end."""
        super().closeEvent(event)
        self.closed.emit()
