"""The colleague's note by keyboard: closed with one key, and nothing of it left."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QClipboard, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from borderdesk.desk import bodies, crossings, referrals
from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.record import Recorded
from borderdesk.domain.referral import Consent, Note, ReferralKind, Urgency
from borderdesk.journal.envelope import OpeningKey
from borderdesk.settings import Language
from borderdesk.store.key_file import Cost
from borderdesk.training.travellers import Traveller
from tests.ui.hands import Hands, in_front
from tests.ui.models.test_referral_note import TELLING
from ui.keys import KEYS, Action
from ui.theme import Theme
from ui.translations import Translations
from ui.widgets.plain_label import PlainLabel
from ui.widgets.referral_panel import ReferralPanel

CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
SECRET = "holds all five passports"
pytestmark = pytest.mark.usefixtures("translations", "theme")


@dataclass
class Page:
    """A page with the panel in it, hidden until it is asked for; the page has keys of its own."""

    widget: QWidget
    panel: ReferralPanel
    hands: Hands
    reached: list[Action] = field(default_factory=list)

    def open(self) -> None:
        self.panel.show()
        assert self.panel.kind.hasFocus()


@pytest.fixture
def key(desk: Desk, tmp_path: Path) -> OpeningKey:
    bodies.make_keys(tmp_path / "body", "shelter", list(ReferralKind), "a long passphrase", cost=CHEAP)
    referrals.trust(desk, tmp_path / "body" / "shelter.pub")
    return bodies.read_private(tmp_path / "body" / "shelter.key", "a long passphrase")


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Page:
    widget = QWidget()
    panel = ReferralPanel(lambda note: referrals.refer(desk, note), widget)
    panel.setGeometry(0, 0, 860, 180)
    panel.hide()
    made = Page(widget, panel, in_front(qtbot, widget))
    for action in (Action.SAVE, Action.CLEAR):
        shortcut = QShortcut(QKeySequence(KEYS[action]), widget)
        shortcut.activated.connect(lambda action=action: made.reached.append(action))
    for done in (panel.saved, panel.cancelled):
        done.connect(panel.hide)
        done.connect(widget.setFocus)
    return made


def write(page: Page) -> None:
    """The whole note by keyboard."""
    page.open()
    page.hands.type("1\t")
    page.hands.press_key(Qt.Key.Key_Down)
    page.hands.type("\tY\tthe woman\tnone\t" + SECRET)


def test_a_note_by_keyboard_reaches_its_body(
    page: Page,
    desk: Desk,
    key: OpeningKey,
    cross: Callable[..., Recorded[Crossing]],
    people: Sequence[Traveller],
) -> None:
    saved: list[bool] = []
    page.panel.saved.connect(lambda: saved.append(True))
    write(page)
    page.hands.press(Action.SAVE)
    assert saved == [True]
    assert page.reached == []  # the page's own key of that name did nothing
    assert page.panel.isHidden()
    crossing = cross(people[0])
    found = [each for one in desk.store.sealed_referrals() if (each := referrals.opened(one, key))]
    assert [each.note for each in found] == [
        Note(
            kind=ReferralKind.TRAFFICKING,
            urgency=Urgency.SOON,
            consent=Consent.GIVEN,
            consent_by="the woman",
            interpreter="none",
            observations=SECRET,
        )
    ]
    assert crossings.recent(desk, 5) == (crossing,)


@pytest.mark.parametrize("way", [Action.SAVE, Action.CLEAR])
def test_the_page_looks_as_before_and_nothing_is_left(
    page: Page, desk: Desk, key: OpeningKey, way: Action, caplog: pytest.LogCaptureFixture
) -> None:
    del key
    before = page.widget.grab().toImage()
    with caplog.at_level(logging.DEBUG):
        write(page)
        page.hands.press(way)
    assert page.widget.grab().toImage() == before
    assert caplog.records == []
    assert desk.store.draft(desk.officer.id) is None
    page.panel.show()
    assert page.panel.draft.empty
    for line in page.panel.findChildren(QLineEdit):
        line.undo()
        line.redo()
        assert line.text() == ""
        assert not line.isUndoAvailable()
    assert SECRET not in told(page.panel)


def told(widget: QWidget) -> str:
    """All that a reader of the screen is told of a widget and what is in it."""
    kinds = QAccessible.Text
    words = []
    for each in (widget, *widget.findChildren(QWidget)):
        interface = QAccessible.queryAccessibleInterface(each)
        if interface is not None:
            words += [
                interface.text(kind) for kind in (kinds.Name, kinds.Value, kinds.Description, kinds.Help)
            ]
    return " ".join(words)


def test_the_text_is_dots_when_it_is_not_being_written(page: Page, key: OpeningKey) -> None:
    del key
    write(page)
    note, whom = page.panel.observations, page.panel.consent_by
    assert note.displayText() == SECRET
    assert "the woman" not in whom.displayText()
    page.panel.kind.setFocus()
    assert SECRET not in note.displayText()
    assert note.text() == SECRET
    assert SECRET not in told(page.panel)


def test_nothing_goes_to_a_clipboard(page: Page, key: OpeningKey) -> None:
    del key
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    write(page)
    page.panel.observations.selectAll()
    control = Qt.KeyboardModifier.ControlModifier
    for letter in (Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_Insert):
        page.hands.press_key(letter, control)
    assert clipboard.text() == "before"
    assert page.panel.observations.text() == SECRET
    page.hands.press(Action.SAVE)
    assert SECRET not in clipboard.text(QClipboard.Mode.Selection)


def test_hiding_it_forgets_it(page: Page) -> None:
    write(page)
    page.widget.hide()
    page.widget.show()
    assert page.panel.draft.empty


def test_enter_saves_nothing(page: Page, key: OpeningKey, desk: Desk) -> None:
    del key
    write(page)
    page.hands.press_key(Qt.Key.Key_Return)
    assert page.panel.isVisible()
    assert page.panel.draft.observations == SECRET
    assert desk.store.sealed_referrals() == ()


def test_what_is_missing_is_said_and_nothing_is_lost(page: Page, key: OpeningKey) -> None:
    del key
    page.open()
    page.hands.press(Action.SAVE)
    assert page.panel.fault == "Choose a topic."
    assert page.panel.kind.hasFocus()
    page.hands.type("1")
    assert page.panel.fault == ""
    page.hands.press(Action.SAVE)
    assert page.panel.fault == "The note is empty."
    page.panel.observations.setFocus()
    page.hands.type(SECRET)
    page.panel.consent.choose(Consent.REFUSED.value)
    page.hands.press(Action.SAVE)
    assert page.panel.fault == "Who said so?"
    assert page.panel.draft.observations == SECRET


def test_where_nobody_receives_it_says_so_without_saying_what(page: Page) -> None:
    write(page)
    page.hands.press(Action.SAVE)
    assert page.panel.fault == "Nobody at this desk receives such a note. Tell your shift lead."
    assert page.panel.draft.observations == SECRET


@pytest.mark.parametrize("language", list(Language))
def test_its_words_are_neutral_and_fit(
    page: Page, translations: Translations, language: Language, theme: Theme
) -> None:
    del theme
    translations.use(language)
    page.panel.retranslate()
    page.open()
    assert page.panel.minimumSizeHint().width() <= 860
    assert page.panel.minimumSizeHint().height() <= 180
    shown = " ".join(label.text() for label in page.panel.findChildren(PlainLabel)) + told(page.panel)
    assert not [word for word in TELLING if word in shown.lower()]


def test_changing_the_language_keeps_what_was_chosen(page: Page, translations: Translations) -> None:
    write(page)
    kept = page.panel.draft
    translations.use(Language.RUSSIAN)
    page.panel.retranslate()
    assert page.panel.draft == kept


def test_the_window_losing_the_keyboard_lowers_the_veil(page: Page) -> None:
    write(page)
    assert page.panel.observations.displayText() == SECRET
    page.panel.observations.clearFocus()
    assert page.panel.observations.echoMode() is QLineEdit.EchoMode.Password
    assert page.panel.observations.isVisible()
