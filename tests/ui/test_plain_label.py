import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.widgets.plain_label import PlainLabel, visible

HOSTILE = ["<b>CLEARED</b>", "<img src='file:///etc/passwd'>", "&lt;b&gt;", "a<br>b"]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_is_shown_as_it_is(qtbot: QtBot, text: str) -> None:
    label = PlainLabel(text)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == text


@pytest.mark.parametrize(
    "code", [0x202E, 0x2066, 0x200B, 0x200F, 0xFEFF, 0x00AD, 0x0000, 0x001B, 0x009F, 0xE0041]
)
def test_hidden_characters_are_written_out(qtbot: QtBot, code: int) -> None:
    label = PlainLabel(f"AN{chr(code)}NA")
    qtbot.addWidget(label)
    assert label.text() == f"AN[U+{code:04X}]NA"


def test_scripts_that_people_read_stay(qtbot: QtBot) -> None:
    del qtbot
    for text in ("Ҷумъаева Ғӣқӯҳ", "محمد رضا", "O'ZBEKISTON", "Zoë\nÅse"):
        assert visible(text) == text


def test_a_state_is_restyled_once(qtbot: QtBot) -> None:
    label = PlainLabel("A", state="ok")
    qtbot.addWidget(label)
    label.set_state("stop")
    label.set_state("stop")
    assert label.property("state") == "stop"
