from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.keys import KEYS, Action
from ui.pages.help import GROUPS, WHAT, HelpPage
from ui.services import Services


def test_every_key_is_explained_once() -> None:
    listed = [action for _, actions in GROUPS for action in actions]
    assert sorted(listed) == sorted(Action)
    assert set(WHAT) == set(Action)


def test_the_page_is_made_of_the_table_of_keys(qtbot: QtBot, services: Services) -> None:
    page = HelpPage(services)
    qtbot.addWidget(page)
    page.show()
    words = {label.text() for label in page.findChildren(QLabel)}
    assert set(KEYS.values()) <= words
    assert "Lock the desk" in words
