import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.idle import IdleWatch


@pytest.fixture
def edit(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_desk_that_nobody_touches_is_told(qtbot: QtBot, edit: QLineEdit) -> None:
    watch = IdleWatch(edit.windowHandle(), 1, edit)
    with qtbot.waitSignal(watch.fell_idle, timeout=10_000):
        watch.start()


def test_a_key_begins_anew(edit: QLineEdit) -> None:
    watch = IdleWatch(edit.windowHandle(), 1000, edit)
    watch.start()
    watch.eventFilter(edit, QEvent(QEvent.Type.Paint))
    QTest.keyClick(edit.windowHandle(), Qt.Key.Key_A)
    assert watch.remaining_ms > 900_000
    assert edit.text() == "a"
    watch.stop()
    QTest.keyClick(edit.windowHandle(), Qt.Key.Key_A)
    assert watch.remaining_ms == -1


def test_zero_never_tells(edit: QLineEdit) -> None:
    watch = IdleWatch(edit.windowHandle(), 0, edit)
    watch.start()
    assert watch.remaining_ms == -1
