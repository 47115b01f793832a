"""Tells when nobody has touched the keys for a while."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Watches one window's own events, which are few; ``after_s`` 0 never tells."""

    fell_idle = Signal()

    def __init__(self, window: QWindow, after_s: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(after_s * 1000)
        self._timer.timeout.connect(self.fell_idle)
        window.installEventFilter(self)

    @property
    def remaining_ms(self) -> int:
        """Milliseconds until it tells; -1 while it does not count."""
        return self._timer.remainingTime()

    def start(self) -> None:
        """Begins to count."""
        if self._timer.interval() > 0:
            self._timer.start()

    def stop(self) -> None:
        """Counts no more: the desk is locked."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Counts anew at every touch."""
        if event.type() in _TOUCHES and self._timer.isActive():
            self._timer.start()
        return super().eventFilter(watched, event)
