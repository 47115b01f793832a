"""The booth by keyboard: whole travellers, and the page itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from borderdesk.domain.crossing import CaptureMethod, Decision, Direction, Purpose
from borderdesk.domain.document import Provenance, TravelDocument
from tests.ui.booth_at_work import Booth
from ui.keys import KEYS, Action
from ui.models.verdict import BoothState


def test_a_whole_traveller_by_keyboard(booth: Booth, foreigner: TravelDocument) -> None:
    assert booth.is_(BoothState.WAITING)
    booth.reads(foreigner)
    assert booth.is_(BoothState.READY, BoothState.LOOK)
    assert booth.field("surname").text() == foreigner.surname
    assert booth.page.view.zone.field.text() == "\n".join(foreigner.mrz)
    booth.hands.press(Action.ADMIT)
    assert booth.is_(BoothState.RECORDING)
    booth.settle()
    assert booth.is_(BoothState.RECORDED)
    crossing = booth.recorded()
    assert crossing.decision is Decision.ADMITTED
    assert crossing.document.document_number == foreigner.document_number
    assert crossing.capture_method is CaptureMethod.SCANNER
    assert crossing.provenance["surname"] is Provenance.READ
    assert crossing.provenance["category"] is Provenance.DEFAULT
    assert {finding.check for finding in crossing.findings} >= {"check_digits", "lists", "presence"}
    booth.qtbot.waitUntil(lambda: booth.is_(BoothState.WAITING))
    assert booth.field("surname").text() == ""
    assert booth.page.view.recent.said() == ("12:00",)


def test_each_state_has_a_word_of_its_own(booth: Booth) -> None:
    strip = booth.page.view.strip
    words = set()
    for state in BoothState:
        strip.say(state, "")
        words.add(strip.word)
    assert len(words) == len(BoothState)


def test_every_check_digit_is_in_plain_sight(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    said = booth.page.view.checks.said()
    assert len(said) == len(foreigner.checks)
    assert "number: holds" in said


def test_exit_departs(booth: Booth, foreigner: TravelDocument) -> None:
    booth.hands.press(Action.DIRECTION)
    booth.reads(foreigner)
    assert "Depart" in booth.page.view.bar.buttons[Action.ADMIT].text()
    booth.hands.press(Action.ADMIT)
    booth.settle()
    assert booth.recorded().decision is Decision.DEPARTED
    assert booth.recorded().direction is Direction.EXIT


def test_the_keys_stand_on_the_buttons(booth: Booth) -> None:
    for action, button in booth.page.view.bar.buttons.items():
        assert KEYS[action] in button.text()
        assert KEYS[action] in button.accessibleName()


def test_what_was_asked_is_recorded_as_asked(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    booth.choice("purpose").editor.setFocus()
    booth.hands.type("b")
    booth.field("vehicle_plate").editor.setFocus()
    booth.hands.type("01a123bc")
    booth.hands.press(Action.ADMIT)
    booth.settle()
    crossing = booth.recorded()
    assert crossing.purpose is Purpose.BUSINESS
    assert crossing.provenance["purpose"] is Provenance.ASKED
    assert crossing.vehicle_plate == "01A123BC"
    assert crossing.provenance["vehicle_plate"] is Provenance.TYPED
    assert crossing.residence == foreigner.nationality


def test_every_control_has_a_name(booth: Booth) -> None:
    view = booth.page.view
    controls = [
        *(field.editor for field in view.card.fields.values()),
        *(field.editor for field in view.trip.fields.values()),
        *view.bar.buttons.values(),
        view.zone.field,
        view.refusal.served.legal_basis,
        view.refusal.served.explanation,
        view.colleague.account,
        view.colleague.passphrase,
        view.strip.reason,
    ]
    assert all(control.accessibleName() for control in controls)


def test_tab_follows_the_eye(booth: Booth) -> None:
    seen = []
    for _ in range(4):
        booth.hands.press_key(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    fields = booth.page.view.card.fields
    assert seen == [fields[name].editor for name in ("surname", "given_names", "birth_date", "sex")]


def test_the_page_speaks_another_language(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    booth.page.retranslate()
    assert booth.page.title() == "Booth"
    assert booth.field("surname").text() == foreigner.surname
