"""A key that is pressed several times in a short while, and shows nothing."""

from collections import deque
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

TIMES = 3
WITHIN_S = 2.0


class SilentKey(QObject):
    """``pressed`` comes after three presses of ``key`` within two seconds: one may be an accident."""

    pressed = Signal()

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._presses: deque[float] = deque(maxlen=TIMES)
        shortcut = QShortcut(QKeySequence(key), parent)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self._on_press)

    def _on_press(self) -> None:
        now = monotonic()
        self._presses.append(now)
        if len(self._presses) == TIMES and now - self._presses[0] <= WITHIN_S:
            self._presses.clear()
            self.pressed.emit()
