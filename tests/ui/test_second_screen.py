"""Where the traveller's window is: on a second screen, or nowhere."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import resources
from borderdesk.settings import Settings
from tests.ui.test_layout import rest
from tests.ui.two_screens import configuration
from ui.keys import KEYS, Action
from ui.models.settings_form import at_once
from ui.models.traveller_words import tongues
from ui.second_screen import SecondScreen, beside
from ui.services import Services
from ui.theme import SPACE, Theme
from ui.widgets.elided_label import LEAST
from ui.widgets.status_line import StatusLine


def test_with_one_screen_it_stays_away(qtbot: QtBot, services: Services) -> None:
    assert len(QGuiApplication.screens()) == 1
    assert beside(QGuiApplication.primaryScreen()) is None
    officers = QWidget()
    qtbot.addWidget(officers)
    officers.show()
    second = SecondScreen(services)
    qtbot.addWidget(second.window)
    with qtbot.waitSignal(second.shown) as said:
        second.start(officers)
    assert said.args == [""]
    assert not second.window.isVisible()
    second.next_language()
    assert second.window.tongue is None
    second.stop()


@pytest.mark.usefixtures("translations")
def test_the_officer_reads_its_language_where_there_is_room(
    qapp: QApplication, qtbot: QtBot, theme: Theme, settings: Settings
) -> None:
    line = StatusLine(theme, settings)
    qtbot.addWidget(line)
    line.resize(1280, line.sizeHint().height())
    line.show()
    narrow = line.minimumSizeHint().width()
    line.show_traveller_screen(", ".join(tongue.name for tongue in tongues().together))
    label = line.traveller_screen
    assert label.isVisible()
    assert label.text() == label.toolTip() == "traveller reads Тоҷикӣ, Русский, English"
    assert line.minimumSizeHint().width() <= narrow + LEAST + 3 * SPACE  # all else goes before it
    rest(qapp)
    assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
    line.show_traveller_screen("")
    assert not label.isVisible()


def test_a_saved_setting_is_in_force_at_once(settings: Settings) -> None:
    off = settings.changed({"desk.traveller_screen": False, "desk.lane": "9"})
    assert at_once(off)["desk.traveller_screen"] is False
    assert "desk.lane" not in at_once(off)
    assert KEYS[Action.TRAVELLER_LANGUAGE] == "Ctrl+T"


@pytest.fixture
def on_screens(tmp_path: Path) -> Callable[..., dict[str, dict[str, object]]]:
    """Runs a desk on these screens, and gives how the traveller's window was after each thing done."""

    def run(*screens: tuple[int, int, int, int]) -> dict[str, dict[str, object]]:
        file = tmp_path / "screens.json"
        file.write_text(configuration(*screens), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "tests.ui.two_screens", str(tmp_path / "data")],
            env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={file}"},
            cwd=resources.path().parent,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        return {line["done"]: line for line in lines}

    return run


def test_two_screens(on_screens: Callable[..., dict[str, dict[str, object]]]) -> None:
    seen = on_screens((0, 0, 1280, 720), (1280, 0, 1920, 1080))
    assert {done for done, line in seen.items() if not line["visible"]} == {"not wanted", "ended"}
    assert seen["started"]["place"] == [1280, 0, 1920, 1080]
    assert seen["started"]["officer_told"] == "traveller reads Тоҷикӣ, Русский, English"
    assert seen["stopped"]["message"] == "wait"
    assert seen["stopped"]["officer_told"] == "traveller reads Oʻzbekcha"
    assert seen["key"]["officer_told"] == "traveller reads Тоҷикӣ, Русский, English"
    assert [seen[done]["message"] for done in ("locked", "unlocked")] == ["pause", "wait"]
    assert seen["not wanted"]["officer_told"] == ""
    assert seen["wanted"]["screen"] == "screen 1"
    assert seen["moved"]["place"] == [0, 0, 1280, 720]  # the officer's window has gone to the other one


def test_two_screens_that_show_the_same(on_screens: Callable[..., dict[str, dict[str, object]]]) -> None:
    seen = on_screens((0, 0, 1280, 720), (0, 0, 1280, 720))
    assert not any(line["visible"] for line in seen.values())
