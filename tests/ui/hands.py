"""An officer's hands: keys pressed as a keyboard sends them, to whatever has the focus."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.keys import KEYS, Action


class Hands:
    """Presses keys in a window that is in front."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def press(self, action: Action) -> None:
        """The key of an action."""
        QTest.keySequence(self._focus, QKeySequence(KEYS[action]))

    def press_key(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Any key."""
        QTest.keyClick(self._focus, key, modifiers)

    def type(self, text: str) -> None:
        """Letters, one after the other; a tab goes on to the next field."""
        for letter in text:
            if letter == "\t":
                self.press_key(Qt.Key.Key_Tab)
            elif letter.isascii():
                QTest.keyClicks(self._focus, letter)
            else:
                # QTest knows no other letters.
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                    QApplication.sendEvent(self._focus, event)

    @property
    def _focus(self) -> QWidget:
        focused: QWidget | None = QApplication.focusWidget()
        return focused or self._window


def in_front(qtbot: QtBot, page: QWidget, width: int = 1120, height: int = 600) -> Hands:
    """Shows a page in a window that has the keyboard, and gives the hands at it."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, height)
    page.setParent(window)
    page.resize(width, height)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.setFocus()
    return Hands(window)
