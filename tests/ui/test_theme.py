"""Contrast is computed, not looked at (WCAG 2.2, 1.4.3: relative luminance and contrast ratio)."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.theme import DARK, LIGHT, Theme, Tokens, tokens, zone_font
from ui.widgets.plain_label import PlainLabel

WORDS = [
    ("text", "window"),
    ("text", "surface"),
    ("text", "raised"),
    ("quiet", "window"),
    ("quiet", "surface"),
    ("quiet", "raised"),
    ("accent", "window"),
    ("accent", "surface"),
    ("accent", "raised"),
    ("on_accent", "accent"),
    ("ok", "surface"),
    ("ok", "window"),
    ("ok", "ok_surface"),
    ("surface", "ok"),
    ("look", "surface"),
    ("look", "window"),
    ("look", "look_surface"),
    ("stop", "surface"),
    ("stop", "window"),
    ("stop", "stop_surface"),
    ("text", "ok_surface"),
    ("text", "look_surface"),
    ("text", "stop_surface"),
    ("on_training", "training"),
]
NAMES = [("text", "surface"), ("text", "window"), ("text", "look_surface"), ("text", "stop_surface")]
THEMES = pytest.mark.parametrize("form", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    read = QColor(colour)
    return 0.2126 * linear(read.redF()) + 0.7152 * linear(read.greenF()) + 0.0722 * linear(read.blueF())


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


@THEMES
@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_have_a_contrast_of_4_5(form: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(form, ink), getattr(form, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize(("ink", "ground"), NAMES)
def test_names_have_a_contrast_of_7(form: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(form, ink), getattr(form, ground)) >= 7


def test_wearing_a_theme_tells_those_who_paint_themselves(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme("light")
    with qtbot.waitSignal(theme.changed) as told:
        theme.wear(qapp, "dark")
    assert told.args == [DARK]
    assert theme.tokens is DARK
    assert qapp.palette().window().color() == QColor(DARK.window)
    theme.wear(qapp, "light")
    assert tokens("light") is LIGHT


def test_the_style_sheet_reaches_labels_by_scale_and_state(qtbot: QtBot, theme: Theme) -> None:
    del theme
    huge, plain = PlainLabel("A", size="huge"), PlainLabel("A")
    look = PlainLabel("A", state="look")
    for label in (huge, plain, look):
        qtbot.addWidget(label)
        label.ensurePolished()
    assert huge.font().pixelSize() == 28
    assert plain.font().pixelSize() == 16
    assert look.palette().windowText().color() == QColor(LIGHT.look)


def test_a_wrong_field_is_framed_anew_when_its_state_changes(qtbot: QtBot, theme: Theme) -> None:
    del theme
    edit = QLineEdit("A")
    qtbot.addWidget(edit)
    edit.show()
    before = edit.grab().toImage()
    edit.setProperty("state", "wrong")
    edit.style().unpolish(edit)
    edit.style().polish(edit)
    assert edit.grab().toImage() != before


def test_the_zone_is_set_in_a_fixed_pitch(qtbot: QtBot) -> None:
    label = PlainLabel()
    qtbot.addWidget(label)
    label.setFont(zone_font(20))
    assert label.fontMetrics().horizontalAdvance("W") == label.fontMetrics().horizontalAdvance("<")
