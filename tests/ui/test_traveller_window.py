"""The window that faces the traveller: one look for all that the desk may find, in their language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage, QRawFont
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

import resources
from borderdesk.settings import Language
from borderdesk.training.travellers import Traveller
from tests.ui.test_layout import cut, rest
from ui.models.traveller_words import MESSAGES, Message, Tongue, load, tongues
from ui.models.verdict import BoothState
from ui.second_screen import SecondScreen
from ui.services import Services
from ui.theme import FAMILY, Theme
from ui.translations import OWN_NAMES, Translations
from ui.traveller_window import LEAST_PX, TravellerWindow
from ui.widgets.plain_label import PlainLabel

#: Between the document and the decision.
AT_THE_BOOTH = tuple(state for state in BoothState if state not in {BoothState.WAITING, BoothState.RECORDED})
CHOICES = (None, *tongues().all)
CODES = [tongue.code if tongue else "together" for tongue in CHOICES]
SIZES = [(1280, 720), (1920, 1080), (1024, 600)]
FILE = resources.path("traveller_words.toml")


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, translations: Translations) -> TravellerWindow:
    del translations
    made = TravellerWindow(theme, training=False)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    return made


def speak(window: TravellerWindow, tongue: Tongue | None) -> None:
    while window.tongue is not tongue:
        window.next_language()


def picture(window: TravellerWindow) -> QImage:
    return window.grab().toImage()


def told(window: QWidget) -> list[str]:
    """All that a screen reader gets to hear, whether it is to be seen or not."""
    found = QAccessible.queryAccessibleInterface(window)
    assert found is not None
    return [text for part in _parts(found) for text in _texts(part) if text]


def _parts(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield part
    for number in range(part.childCount()):
        yield from _parts(part.child(number))


def _texts(part: QAccessibleInterface) -> Iterator[str]:
    for kind in (
        QAccessible.Text.Name,
        QAccessible.Text.Description,
        QAccessible.Text.Value,
        QAccessible.Text.Help,
    ):
        yield part.text(kind)


def sentences(window: QWidget) -> set[str]:
    """What is to be read, hidden or not."""
    return {label.text() for label in window.findChildren(QLabel) if label.text()}


def known_words() -> set[str]:
    every = tongues().all
    return {word for each in every for word in each.words.values()} | {each.name for each in every}


def test_every_state_has_its_message() -> None:
    assert set(MESSAGES) == set(BoothState)
    assert {MESSAGES[state] for state in AT_THE_BOOTH} == {Message.WAIT}


@pytest.mark.parametrize("tongue", CHOICES, ids=CODES)
def test_what_the_desk_finds_can_t_be_seen(window: TravellerWindow, tongue: Tongue | None) -> None:
    speak(window, tongue)
    invited = picture(window), told(window)
    seen = []
    for state in AT_THE_BOOTH:
        window.show_state(state)
        seen.append((state, picture(window), told(window)))
    assert len(seen) == len(BoothState) - 2
    _, calm, said = seen[0]
    for state, image, words in seen:
        assert image == calm, state
        assert words == said, state
    window.show_state(BoothState.RECORDED)
    thanked = picture(window), told(window)
    assert len({tuple(words) for words in (invited[1], said, thanked[1])}) == 3
    assert invited[0] != calm
    assert thanked[0] != calm


def test_going_through_states_leaves_no_trace(window: TravellerWindow) -> None:
    window.show_state(BoothState.READY)
    calm = picture(window), told(window), window.windowTitle(), window.toolTip()
    for state in (BoothState.LOOK, BoothState.STOP, BoothState.COLLEAGUE, BoothState.READY):
        window.show_state(state)
    assert (picture(window), told(window), window.windowTitle(), window.toolTip()) == calm


def test_nothing_of_a_traveller_is_ever_in_it(
    qtbot: QtBot, services: Services, people: tuple[Traveller, ...]
) -> None:
    second = SecondScreen(services)
    qtbot.addWidget(second.window)
    second.window.show()
    training = {"TRAINING: nobody here is real"}
    assert services.settings.simulation
    for person in people:
        document = person.document
        for state in BoothState:
            services.notices.traveller_seen.emit(document.nationality)
            services.notices.booth_state_changed.emit(state)
            assert sentences(second.window) <= known_words() | training
            heard = " ".join(told(second.window)).upper()
            private = (document.document_number, document.surname, document.given_names)
            assert not [each for each in private if each and each.upper() in heard]


def test_the_document_s_nationality_chooses_the_language() -> None:
    of = tongues().of
    spoken = {"TJK": "tg", "RUS": "ru", "KAZ": "ru", "GBR": "en", "AFG": "prs", "UZB": "uz"}
    assert {code: tongue.code if (tongue := of(code)) else "" for code in spoken} == spoken
    assert [of(code) for code in ("CHN", "D", "DEU", "XXA", "UTO", "", "???")] == [None] * 7
    assert of("uzb<") is of("UZB")


def test_several_languages_stand_together_until_one_is_known(window: TravellerWindow) -> None:
    assert [each.code for each in tongues().together] == ["tg", "ru", "en"]
    assert {"Салом", "Здравствуйте", "Hello"} <= sentences(window)
    window.show_nationality("UZB")
    window.show_state(BoothState.READY)
    assert {"Iltimos, kuting", "Xodimga qarang"} <= sentences(window)
    assert "Please wait" not in sentences(window)
    window.show_nationality("")  # the field is empty for a moment, while it is typed
    assert "Iltimos, kuting" in sentences(window)
    window.show_nationality("CHN")
    assert "Please wait" in sentences(window)


def test_the_officer_s_choice_goes_before_until_the_traveller_has_left(window: TravellerWindow) -> None:
    speak(window, tongues().of("RUS"))
    window.show_state(BoothState.WAITING)  # said again, as the booth does: nobody has left
    window.show_nationality("UZB")
    window.show_state(BoothState.READY)
    assert window.tongue is tongues().of("RUS")
    window.show_state(BoothState.WAITING)
    assert window.tongue is None
    window.show_nationality("UZB")
    assert window.tongue is tongues().of("UZB")


def test_the_key_goes_through_all_languages_and_back(qtbot: QtBot, window: TravellerWindow) -> None:
    went = []
    with qtbot.waitSignals([window.language_changed] * len(CHOICES)):
        for _ in CHOICES:
            window.next_language()
            went.append(window.tongue)
    assert went == [*CHOICES[1:], None]
    assert [each.code for each in tongues().all] == ["tg", "ru", "en", "prs", "uz"]


@pytest.mark.parametrize("free_first", [True, False], ids=["free, then recorded", "recorded"])
def test_thanks_are_for_who_has_left_and_stay_a_while(
    qtbot: QtBot, window: TravellerWindow, free_first: bool
) -> None:
    window.thanking.setInterval(20)
    window.show_nationality("AFG")
    window.show_state(BoothState.RECORDING)
    if free_first:
        window.show_state(BoothState.WAITING)
    window.show_state(BoothState.RECORDED)
    window.show_state(BoothState.WAITING)
    assert (window.message, window.tongue) == (Message.THANKS, tongues().of("AFG"))
    assert "تشکر" in sentences(window)
    with qtbot.waitSignal(window.thanking.timeout):
        pass
    assert (window.message, window.tongue) == (Message.INVITE, None)
    assert "Hello" in sentences(window)


def test_the_next_traveller_need_not_wait_for_the_thanks_to_end(window: TravellerWindow) -> None:
    window.show_state(BoothState.RECORDED)
    window.show_state(BoothState.WAITING)
    said = [window.message]
    window.show_state(BoothState.READING)
    said.append(window.message)
    assert said == [Message.THANKS, Message.WAIT]
    assert not window.thanking.isActive()


def test_the_key_changes_the_language_of_thanks_too(window: TravellerWindow) -> None:
    window.show_state(BoothState.RECORDED)
    window.next_language()
    assert (window.message, window.tongue) == (Message.THANKS, tongues().of("TJK"))
    window.show_state(BoothState.WAITING)
    window.next_language()  # for who comes next
    assert (window.message, window.tongue) == (Message.INVITE, tongues().of("RUS"))


def test_a_desk_where_nobody_works_asks_to_wait(window: TravellerWindow) -> None:
    said = []
    for paused in (True, False):
        window.pause(paused)
        said.append((window.message, "Please wait" in sentences(window)))
        assert "Please look at the officer" not in sentences(window)
    assert said == [(Message.PAUSE, True), (Message.INVITE, False)]


def test_dari_begins_on_the_right(qapp: QApplication, window: TravellerWindow) -> None:
    places = {}
    for code in ("UZB", "AFG"):
        tongue = tongues().of(code)
        assert tongue is not None
        speak(window, tongue)
        window.show_state(BoothState.READY)
        rest(qapp)
        labels = [each for each in window.findChildren(PlainLabel) if each.isVisible()]
        mark = next(each for each in labels if not each.pixmap().isNull())
        words = next(each for each in labels if each.text() == tongue.words["wait"])
        places[code] = mark.mapTo(window, QPoint()).x() > words.mapTo(window, QPoint()).x()
        direction = Qt.LayoutDirection.RightToLeft if code == "AFG" else Qt.LayoutDirection.LeftToRight
        assert words.layoutDirection() is direction
    assert places == {"UZB": False, "AFG": True}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_all_is_large_and_no_word_is_cut(
    qapp: QApplication, window: TravellerWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    faults: list[str] = []
    for tongue in CHOICES:
        for state in BoothState:
            window.show_state(state)
            speak(window, tongue)
            rest(qapp)
            assert (window.width(), window.height()) == size
            faults += cut(window)
            for label in window.findChildren(QLabel):
                if label.isVisible() and label.text() and label.font().pixelSize() < LEAST_PX:
                    faults.append(f"{label.text()!r} is small")
    assert not faults, "\n".join(faults)


def test_the_theme_has_every_letter_of_every_language(theme: Theme, window: TravellerWindow) -> None:
    del theme
    font = QRawFont.fromFont(window.findChildren(PlainLabel)[1].font())
    assert font.familyName() == FAMILY
    missing = {letter for word in known_words() for letter in word if not font.supportsCharacter(ord(letter))}
    assert missing == set()


def test_it_wears_the_theme(qapp: QApplication, window: TravellerWindow, theme: Theme) -> None:
    light = picture(window)
    theme.wear(qapp, "dark")
    dark = picture(window)
    theme.wear(qapp, "light")
    assert dark != light
    assert picture(window) == light


def test_it_never_takes_the_keyboard(window: TravellerWindow) -> None:
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not window.isActiveWindow()


def test_it_is_named_in_the_desk_s_language_and_speaks_the_traveller_s(
    qapp: QApplication, window: TravellerWindow, translations: Translations
) -> None:
    before = sentences(window)
    translations.use_pseudo()
    rest(qapp)
    assert window.windowTitle() == "For the traveller For the traveller"
    assert sentences(window) == before


# Words


def test_languages_of_the_desk_have_one_name() -> None:
    names = {tongue.code: tongue.name for tongue in tongues().all}
    assert {language.value: names[language] for language in Language} == {
        language.value: OWN_NAMES[language] for language in Language
    }
    assert [tongue.code for tongue in tongues().all if tongue.right_to_left] == ["prs"]


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ('["tg", "ru", "en"]', '["tg", "de"]', "names no language"),
        ('["tg", "ru", "en"]', "[]", "names no language"),
        ('thanks = "Rahmat"', "", "uz does not say `thanks`"),
        ('thanks = "Rahmat"', 'thanks = " "', "uz does not say `thanks`"),
        ('thanks = "Rahmat"', 'thanks = "Rahmat"\nstop = "Toʻxtang"', "says what nobody reads: stop"),
        ('["UZB"]', '["UZ"]', "UZ is no code"),
        ('["UZB"]', '["UZB", "RUS"]', "RUS has two languages"),
        ("[languages.", "[tongues.", "no table `languages`"),
        ("[languages.uz]", "[languages.uz]\n[other]", "no table `uz`"),
    ],
)
def test_words_that_can_t_be_spoken_are_told(tmp_path: Path, before: str, after: str, why: str) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert before in text
    file = tmp_path / "words.toml"
    file.write_text(text.replace(before, after), encoding="utf-8")
    with pytest.raises(ValueError, match=why):
        load(file)
