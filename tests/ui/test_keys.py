"""The table of keys: what decides lies far from what undoes, and nothing is a key of the desktop."""

import itertools

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from ui.keys import KEYS, Action

DECIDING = (Action.ADMIT, Action.SECOND_LINE, Action.REFUSE, Action.WITHDREW)
OF_THE_DESKTOP = {"F10", "Alt+F4", "Alt+Tab", "Ctrl+Alt+Del", "Ctrl+Q", "Ctrl+W", "F11", "Shift+F10"}


def test_the_contract(qapp: QApplication) -> None:
    del qapp
    assert {action: KEYS[action] for action in DECIDING[:3]} == {
        Action.ADMIT: "F2",
        Action.SECOND_LINE: "F6",
        Action.REFUSE: "Ctrl+Shift+R",
    }
    assert KEYS[Action.CLEAR] == "Esc"
    assert KEYS[Action.READ_AGAIN] == "F5"
    assert KEYS[Action.CORRECT_LAST] == "F7"
    assert KEYS[Action.RECENT] == "F8"
    assert KEYS[Action.LOCK] == "Ctrl+L"
    assert KEYS[Action.SEND_NOW] == "Ctrl+Shift+S"
    assert KEYS[Action.HELP] == "F1"


def test_each_action_has_one_key_and_each_key_one_action() -> None:
    assert set(KEYS) == set(Action)
    assert len(set(KEYS.values())) == len(KEYS)


def test_qt_knows_every_key_and_writes_it_the_same(qapp: QApplication) -> None:
    del qapp
    for keys in KEYS.values():
        assert QKeySequence(keys).toString() == keys


def test_nothing_is_taken_from_the_desktop() -> None:
    assert not OF_THE_DESKTOP & set(KEYS.values())
    assert not {"Return", "Enter", "Space"} & {KEYS[action] for action in DECIDING}


def test_function_keys_that_decide_have_no_deciding_neighbour() -> None:
    numbers = sorted(int(KEYS[action][1:]) for action in DECIDING if KEYS[action].startswith("F"))
    assert all(after - before > 1 for before, after in itertools.pairwise(numbers))
