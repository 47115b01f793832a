"""A desk on Qt's offscreen platform with two screens, as a program of its own: a process has one platform.

Prints one JSON object a line: what was done, and how the traveller's window is after it.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from borderdesk.desk.desk import open_training
from borderdesk.settings import Language, Settings
from tests.ui.standing_clock import StandingClock
from ui.app import make_application
from ui.models.verdict import BoothState
from ui.services import Notices, Services
from ui.tasks import Tasks
from ui.theme import Theme
from ui.window import Window
from ui.workspace import Workspace


def configuration(*screens: tuple[int, int, int, int]) -> str:
    """What the platform is told of its screens, each as left, top, width and height in pixels."""
    return json.dumps(
        {
            "screens": [
                {
                    "name": f"screen {number}",
                    **dict(zip(("x", "y", "width", "height"), each, strict=True)),
                    "logicalDpi": 96,
                    "logicalBaseDpi": 96,
                    "dpr": 1,
                }
                for number, each in enumerate(screens)
            ]
        }
    )


def main(folder: Path) -> None:
    application = make_application()
    theme = Theme("light")
    theme.wear(application, "light")
    settings = Settings(data_dir=folder, simulation=True, language=Language.ENGLISH)
    desk = open_training(settings, StandingClock())
    tasks, notices = Tasks(), Notices()
    window = Window(theme, training=True)
    workspace = Workspace(Services(settings=settings, desk=desk, tasks=tasks, theme=theme, notices=notices))
    window.put(workspace)
    window.show()
    window.activateWindow()
    workspace.start()

    def tell(done: str) -> None:
        for _ in range(3):
            application.processEvents()
        theirs = workspace.second.window
        print(
            json.dumps(
                {
                    "done": done,
                    "visible": theirs.isVisible(),
                    "screen": theirs.screen().name(),
                    "place": theirs.geometry().getRect(),
                    "message": theirs.message,
                    "texts": sorted({each.text() for each in theirs.findChildren(QLabel) if each.text()}),
                    "officer_told": workspace.status_line.traveller_screen.text(),
                }
            )
        )

    tell("started")
    notices.traveller_seen.emit("UZB")
    notices.booth_state_changed.emit(BoothState.STOP)
    tell("stopped")
    window.activateWindow()  # this platform has given the keyboard to the window that was shown last
    application.processEvents()
    QTest.keyClick(focus_of(window), Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    tell("key")
    other = QWidget()
    window.put(other)
    tell("locked")
    window.put(workspace)
    tell("unlocked")
    notices.settings_saved.emit(settings.changed({"desk.traveller_screen": False}))
    tell("not wanted")
    notices.settings_saved.emit(settings)
    tell("wanted")
    window.move(1380, 50)
    window.windowHandle().setScreen(application.screens()[1])
    tell("moved")
    workspace.stop()
    tell("ended")
    tasks.close()
    desk.store.close()


def focus_of(window: QWidget) -> QWidget:
    focused: QWidget | None = window.focusWidget()
    return focused or window


if __name__ == "__main__":
    main(Path(sys.argv[1]))
