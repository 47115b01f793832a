"""What the camera asks for: short words in every language, each with a shape of its own."""

import itertools

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QImage, Qt
from pytestqt.qtbot import QtBot

from borderdesk.settings import Language
from scanner.live import Guidance
from ui.guidance import SIGNS, guidance_words
from ui.theme import LARGE, SPACE, Theme
from ui.translations import Translations
from ui.widgets.booth_view import LEFT
from ui.widgets.preview import GUIDE, SIGN, Preview


@pytest.fixture
def preview(qtbot: QtBot, theme: Theme) -> Preview:
    made = Preview(theme)
    qtbot.addWidget(made)
    made.resize(LEFT, 300)
    image = QImage(192, 108, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGray)
    made.show_image(image)
    return made


def test_each_has_words_and_a_shape_of_its_own() -> None:
    assert set(SIGNS) == set(Guidance)
    assert len({sign.icon for sign in SIGNS.values()}) == len(SIGNS)
    assert len({str(sign.words) for sign in SIGNS.values()}) == len(SIGNS)


@pytest.mark.parametrize("language", list(Language))
def test_the_words_fit_where_they_stand(
    preview: Preview, translations: Translations, language: Language
) -> None:
    translations.use(language)
    font = preview.font()
    font.setPixelSize(LARGE)
    font.setBold(True)
    room = LEFT - 2 * SPACE - SIGN - 3 * SPACE
    words = {guidance_words(guidance) for guidance in Guidance}
    assert len(words) == len(Guidance)
    wide = {each: QFontMetrics(font).horizontalAdvance(each) for each in words}
    assert {each: width for each, width in wide.items() if width > room} == {}


def test_the_line_stands_under_the_picture(preview: Preview, theme: Theme) -> None:
    def lower_part() -> QImage:
        return preview.grab().toImage().copy(0, 300 - GUIDE - SPACE, LEFT, GUIDE)

    before = lower_part()
    shown = []
    for guidance in (Guidance.TOO_DARK, Guidance.MOVE_LEFT, Guidance.DONE):
        preview.guide(guidance)
        assert preview.guidance is guidance
        assert preview.accessibleName() == guidance_words(guidance)
        shown.append(lower_part())
    assert all(image != before for image in shown)
    assert all(one != other for one, other in itertools.pairwise(shown))
    # The amber of what needs an act is on its ground and in its frame.
    preview.guide(Guidance.TOO_DARK)
    colours = {lower_part().pixelColor(x, GUIDE // 2).name() for x in range(LEFT)}
    assert {theme.tokens.look_surface, theme.tokens.look} <= colours


def test_without_a_camera_the_hint_stands_there_again(preview: Preview) -> None:
    preview.show_outline("ok", "Read")
    before = preview.grab().toImage()
    preview.guide(Guidance.DONE)
    preview.guide(None)
    preview.show_outline("ok", "Read")
    assert preview.accessibleName() == "Read"
    assert preview.grab().toImage().size() == before.size() == QSize(LEFT, 300)
