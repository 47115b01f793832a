from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.keys import KEYS, Action
from ui.pages.help import GROUPS, WHAT, HelpPage
from ui.services import Services


def test_every_key_is_explained_once() -> None:
    listed = [action for _, actions in GROUPS for action in actions]
    # The silent key is in the guide, not on a page that whoever stands at the booth can read.
    told = set(Action) - {Action.SILENT}
    assert sorted(listed) == sorted(told)
    assert set(WHAT) == told


def test_the_page_is_made_of_the_table_of_keys(qtbot: QtBot, services: Services) -> None:
    page = HelpPage(services)
    qtbot.addWidget(page)
    page.show()
    words = {label.text() for label in page.findChildren(QLabel)}
    assert {keys for action, keys in KEYS.items() if action is not Action.SILENT} <= words
    assert KEYS[Action.SILENT] not in words
    assert "Lock the desk" in words
