"""The booth: what is decided by which key, what asks for a reason, what is corrected and cleared."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from borderdesk.desk import refusals
from borderdesk.domain.crossing import Crossing, Decision
from borderdesk.domain.crossing_number import number_of
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.record import Recorded
from borderdesk.settings import Language
from borderdesk.training.travellers import Traveller
from tests.ui.booth_at_work import Booth
from ui.keys import Action
from ui.models.verdict import BoothState
from ui.translations import Translations


def test_a_refusal_has_a_form_and_an_approval(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    booth.fill_form(Action.REFUSE)
    booth.hands.type("lead\tsecret")
    booth.hands.press_key(Qt.Key.Key_Return)
    booth.settle()
    assert booth.count() == 0
    booth.hands.press(Action.REFUSE)
    booth.settle()
    crossing = booth.recorded()
    assert (crossing.decision, crossing.reason) == (Decision.REFUSED, "No valid visa or permit")
    done = refusals.of(booth.desk, booth.latest().envelope.id)
    assert done is not None
    assert (done.refusal.fact.approved_by, done.refusal.fact.held) == ("training-lead", False)
    assert booth.is_(BoothState.RECORDED)
    assert booth.page.view.refusal.draft is None


def test_a_form_that_lacks_something_is_not_recorded(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    for _ in range(4):
        booth.hands.press(Action.REFUSE)
    assert booth.page.view.drawer is booth.page.view.refusal
    assert "reason" in booth.page.view.refusal.note
    booth.settle()
    assert booth.count() == 0


def test_a_withdrawal_has_a_form_of_its_own(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    booth.hands.press(Action.REFUSE)
    booth.hands.type("3")
    booth.fill_form(Action.WITHDREW, "1")
    assert booth.page.view.refusal.decision is Decision.WITHDREW
    booth.page.view.refusal.on.click()
    booth.settle()
    assert booth.recorded().decision is Decision.WITHDREW


def test_escape_closes_the_form_and_keeps_traveller_and_answers(
    booth: Booth, foreigner: TravelDocument
) -> None:
    booth.reads(foreigner)
    booth.fill_form(Action.REFUSE)
    booth.hands.press(Action.CLEAR)
    assert booth.page.view.trip.isVisible()
    assert booth.field("surname").text() == foreigner.surname
    booth.hands.press(Action.REFUSE)
    assert booth.page.view.refusal.isVisible()
    booth.hands.press(Action.REFUSE)
    booth.settle()
    assert booth.recorded().decision is Decision.REFUSED


def test_the_form_of_one_traveller_is_not_the_next_ones(
    booth: Booth, foreigner: TravelDocument, people: tuple[Traveller, ...]
) -> None:
    booth.reads(foreigner)
    booth.fill_form(Action.REFUSE)
    for _ in range(3):
        booth.hands.press(Action.CLEAR)
    booth.reads(next(each.document for each in people if each.document != foreigner and each.document.mrz))
    booth.hands.press(Action.REFUSE)
    booth.hands.press(Action.REFUSE)
    booth.settle()
    assert booth.count() == 0


def test_a_stop_on_exit(booth: Booth, foreigner: TravelDocument) -> None:
    booth.hands.press(Action.DIRECTION)
    booth.reads(foreigner)
    booth.fill_form(Action.REFUSE, "4")
    booth.hands.press(Action.REFUSE)
    booth.settle()
    assert booth.recorded().decision is Decision.STOPPED


def test_a_national_is_never_refused(booth: Booth, national: TravelDocument) -> None:
    booth.reads(national)
    booth.hands.press(Action.REFUSE)
    assert "national" in booth.sentence
    assert booth.page.view.drawer is booth.page.view.trip
    booth.settle()
    assert booth.count() == 0


def test_second_line_by_key(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    booth.hands.press(Action.SECOND_LINE)
    booth.settle()
    assert booth.recorded().decision is Decision.SECOND_LINE


def test_enter_and_space_never_decide(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    for _ in range(30):
        booth.hands.press_key(Qt.Key.Key_Return)
        booth.hands.press_key(Qt.Key.Key_Enter)
        booth.hands.press_key(Qt.Key.Key_Tab)
        assert not booth.page.recorder.busy
    booth.page.setFocus()
    booth.hands.press_key(Qt.Key.Key_Space)
    booth.settle()
    assert booth.count() == 0


def test_wrong_keys_never_decide(booth: Booth, foreigner: TravelDocument) -> None:
    keys = [
        *range(Qt.Key.Key_Space, Qt.Key.Key_Underscore),
        *range(Qt.Key.Key_Escape, Qt.Key.Key_Delete + 1),
        *range(Qt.Key.Key_Home, Qt.Key.Key_PageDown + 1),
        *range(Qt.Key.Key_F1, Qt.Key.Key_F12 + 1),
    ]
    # The file dialog is the desktop's own, and it waits for a person.
    keys = [key for key in keys if key not in (Qt.Key.Key_F2, Qt.Key.Key_F6, Qt.Key.Key_O)]
    modifiers = [
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    ]
    chance = random.Random(7)
    booth.reads(foreigner)
    for _ in range(200):
        key, modifier = Qt.Key(chance.choice(keys)), chance.choice(modifiers)
        if modifier and key in (Qt.Key.Key_R, Qt.Key.Key_W):
            continue
        booth.hands.press_key(key, modifier)
        assert not booth.page.recorder.busy
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
    booth.settled()
    assert booth.count() == 0


def test_escape_twice_when_edited(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    booth.field("surname").editor.setFocus()
    booth.hands.type("x")
    booth.hands.press(Action.CLEAR)
    assert "lost" in booth.sentence
    assert booth.field("surname").text().startswith("x")
    booth.hands.press(Action.CLEAR)
    assert booth.is_(BoothState.WAITING)
    assert booth.field("surname").text() == ""
    booth.settled()


def test_escape_once_when_only_read(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    booth.hands.press(Action.CLEAR)
    assert booth.is_(BoothState.WAITING)


def test_the_last_crossing_is_corrected_by_a_record(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    booth.hands.press(Action.ADMIT)
    booth.settle()
    original = booth.latest()
    booth.hands.press(Action.CORRECT_LAST)
    booth.settle()
    assert booth.field("surname").text() == foreigner.surname
    assert "not crossed here before" in booth.page.view.findings.history
    booth.hands.press(Action.SECOND_LINE)
    assert "why" in booth.sentence
    assert booth.count() == 1
    booth.hands.type("Wrong key")
    booth.hands.press(Action.SECOND_LINE)
    booth.settle()
    assert booth.recorded().corrects == original.envelope.id
    assert booth.recorded().correction_reason == "Wrong key"
    assert booth.recorded().decision is Decision.SECOND_LINE
    assert [each.fact.decision for each in booth.desk.store.history(original.envelope.id)] == [
        Decision.ADMITTED,
        Decision.SECOND_LINE,
    ]
    booth.qtbot.waitUntil(lambda: booth.is_(BoothState.WAITING))
    assert not booth.page.view.strip.reason.isVisible()


def test_a_corrected_refusal_has_a_new_form(booth: Booth, foreigner: TravelDocument) -> None:
    booth.hands.press(Action.DIRECTION)
    booth.reads(foreigner)
    booth.fill_form(Action.REFUSE, "4")
    booth.hands.press(Action.REFUSE)
    booth.settle()
    booth.hands.press(Action.DIRECTION)
    booth.hands.press(Action.CORRECT_LAST)
    booth.settle()
    assert "Depart" in booth.page.view.bar.buttons[Action.ADMIT].text()
    booth.hands.type("Wrong article")
    booth.fill_form(Action.REFUSE, "5")
    booth.hands.press(Action.REFUSE)
    booth.settle()
    assert booth.recorded().reason == "Person is wanted"
    assert booth.recorded().correction_reason == "Wrong article"
    assert "Admit" in booth.page.view.bar.buttons[Action.ADMIT].text()


def test_nothing_to_correct(booth: Booth) -> None:
    booth.hands.press(Action.CORRECT_LAST)
    booth.settle()
    assert "Nothing" in booth.sentence


def test_no_correction_with_a_traveller_at_the_booth(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    booth.hands.press(Action.CORRECT_LAST)
    assert "First decide" in booth.sentence
    assert booth.page.session.original is None


def test_earlier_travellers_show_as_time_mark_and_number_only(
    booth: Booth, people: tuple[Traveller, ...], cross: Callable[..., Recorded[Crossing]]
) -> None:
    recorded = [cross(traveller) for traveller in people]
    booth.page.shown()
    booth.settle()
    booth.hands.press(Action.RECENT)
    assert booth.page.view.recent.said() == ("12:00",) * 5
    assert booth.page.view.recent_panel.said() == tuple(
        f"12:00  {number_of(each.envelope.id)}" for each in reversed(recorded)
    )
    booth.hands.press(Action.RECENT)
    assert booth.page.view.drawer is booth.page.view.trip


def test_last_crossings_of_a_document(
    booth: Booth, people: tuple[Traveller, ...], cross: Callable[..., Recorded[Crossing]]
) -> None:
    cross(people[0])
    booth.reads(people[0].document)
    assert "Entry, Admitted" in booth.page.view.findings.history
    assert booth.is_(BoothState.LOOK)
    assert any("already entered" in words for words in booth.page.view.findings.said())


@pytest.mark.parametrize("language", list(Language))
def test_reasons_are_said_in_the_language_in_force(
    booth: Booth, foreigner: TravelDocument, translations: Translations, language: Language
) -> None:
    translations.use(language)
    booth.reads(foreigner)
    booth.hands.press(Action.REFUSE)
    first = refusals.reason_book().in_force.offered(Decision.REFUSED)[0]
    shown = [label.text() for label in booth.page.view.refusal.findChildren(QLabel)]
    assert any(first.words[language.value] in text for text in shown)
