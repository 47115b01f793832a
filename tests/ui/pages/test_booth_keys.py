"""Keys that were not meant: none of them decides; and how few of them a clean traveller needs."""

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from borderdesk.domain.crossing import Decision
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.mrz import format_document
from scanner.reading.reader import Place, Reading
from tests.ui.booth_at_work import Booth, reading_of
from ui.keys import KEYS, Action
from ui.models.verdict import BoothState

TRIALS = 1000
DECIDING = (Action.ADMIT, Action.SECOND_LINE, Action.REFUSE, Action.WITHDREW)
#: What a hand hits that is not on its way to a decision: letters, figures, keys around those that decide.
OTHER_KEYS = (
    *(Qt.Key(code) for code in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)),
    *(Qt.Key(code) for code in range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)),
    Qt.Key.Key_F1,
    Qt.Key.Key_F3,
    Qt.Key.Key_F4,
    Qt.Key.Key_F7,
    Qt.Key.Key_F8,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace,
)
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def test_a_thousand_wrong_keys_decide_nothing(booth: Booth, foreigner: TravelDocument) -> None:
    chance = random.Random(9303)
    booth.reads(foreigner)
    for trial in range(TRIALS):
        key, held = chance.choice(OTHER_KEYS), chance.choice(MODIFIERS)
        if (key, held) == (Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier):
            continue  # opens a dialog of the system, which waits for a person
        booth.hands.press_key(key, held)
        if trial % 50 == 49:
            booth.settled()
            assert booth.count() == 0
    booth.settled()
    assert booth.count() == 0
    assert booth.page.session.confirmed_by is None


@pytest.mark.parametrize("action", DECIDING)
def test_a_key_that_is_held_down_or_hit_twice_decides_once(
    booth: Booth, foreigner: TravelDocument, action: Action
) -> None:
    booth.reads(foreigner)
    for _ in range(5):
        booth.hands.press(action)
    booth.settle()
    assert booth.count() <= 1


def test_a_clean_traveller_takes_one_key(booth: Booth, foreigner: TravelDocument) -> None:
    uzbek = replace(foreigner, nationality="UZB", issuing_state="UZB")
    booth.reads(replace(uzbek, mrz=format_document(uzbek)))
    booth.hands.press(Action.ADMIT)
    booth.settle()
    assert booth.recorded().decision is Decision.ADMITTED
    booth.qtbot.waitUntil(lambda: booth.is_(BoothState.WAITING))


def test_deciding_keys_are_printed_on_their_buttons(booth: Booth) -> None:
    for action in DECIDING:
        assert KEYS[action] in booth.page.view.bar.buttons[action].text()


def test_the_zone_that_was_read_is_outlined_until_another_picture_comes(
    booth: Booth, foreigner: TravelDocument
) -> None:
    reading: Reading = reading_of(foreigner.mrz)
    corners = ((9.0, 30.0), (81.0, 30.0), (81.0, 54.0), (9.0, 54.0))
    booth.arrives(replace(reading, place=Place(corners)))
    booth.settle()
    preview = booth.page.view.preview
    assert [(round(each.x(), 3), round(each.y(), 3)) for each in preview.zone] == [
        (0.1, 0.5),
        (0.9, 0.5),
        (0.9, 0.9),
        (0.1, 0.9),
    ]
    booth.hands.press(Action.ADMIT)
    booth.settle()
    assert preview.zone == ()
