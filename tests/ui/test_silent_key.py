"""The key that calls for help without a sign."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from borderdesk.domain.desk_facts import Duress
from tests.ui.hands import Hands, in_front
from ui.keys import Action
from ui.services import Services
from ui.workspace import Workspace


@pytest.fixture
def workspace(qtbot: QtBot, services: Services, settle: Callable[[], None]) -> Workspace:
    space = Workspace(services)
    space.resize(1280, 720)
    qtbot.addWidget(space)
    space.start()
    settle()
    return space


@pytest.fixture
def hands(qtbot: QtBot, workspace: Workspace) -> Hands:
    return in_front(qtbot, workspace, 1280, 720)


def calls(workspace: Workspace) -> int:
    return len(workspace.services.desk.store.every_fact(Duress))


def test_three_presses_call_and_show_nothing(
    workspace: Workspace, hands: Hands, settle: Callable[[], None]
) -> None:
    settle()
    before = workspace.grab().toImage()
    for _ in range(3):
        hands.press(Action.SILENT)
    settle()
    assert calls(workspace) == 1
    after = workspace.grab().toImage()
    # The line at the foot counts what waits to be sent, as it does for every record.
    foot = workspace.status_line.height()
    area = before.rect().adjusted(0, workspace.top_bar.height(), 0, -foot)
    assert before.copy(area) == after.copy(area)


def test_one_or_two_presses_are_an_accident(
    workspace: Workspace, hands: Hands, settle: Callable[[], None]
) -> None:
    hands.press(Action.SILENT)
    hands.press(Action.SILENT)
    hands.press_key(Qt.Key.Key_Tab)
    settle()
    assert calls(workspace) == 0
