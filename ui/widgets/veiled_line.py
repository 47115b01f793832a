"""A line of text that the room can't read: dots, but for the moment in which it is written."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_TAKEN_OUT = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)


class VeiledLine(QLineEdit):
    """Shows its text while it has the focus; nothing of it goes to a clipboard or a keyboard's memory."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "dense")
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self._hint()

    def forget(self) -> None:
        """Empties the line; what stood there can't be brought back."""
        self.setText("")  # unlike clear(), which can be undone
        self._let_go_of_selection()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Lifts the veil."""
        self.setEchoMode(QLineEdit.EchoMode.Normal)
        self._hint()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Lowers it, also when the whole window loses the keyboard."""
        super().focusOutEvent(event)
        self._let_go_of_selection()
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Types; copying and cutting do nothing."""
        if any(event.matches(key) for key in _TAKEN_OUT):
            event.accept()
            return
        super().keyPressEvent(event)

    def _hint(self) -> None:
        hints = Qt.InputMethodHint
        self.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText)

    def _let_go_of_selection(self) -> None:
        """X11 hands out marked text to any program until something else is marked."""
        self.deselect()
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)
