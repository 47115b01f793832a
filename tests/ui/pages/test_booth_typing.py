"""The booth: names that are looked at, fields and zones that are typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from borderdesk.domain.crossing import CaptureMethod
from borderdesk.domain.document import Provenance, TravelDocument
from tests.ui.booth_at_work import NAMES, Booth
from ui.keys import Action
from ui.models.verdict import BoothState


def test_names_are_looked_at_before_anything_is_decided(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner, look=NAMES)
    assert booth.is_(BoothState.LOOK)
    booth.hands.press(Action.ADMIT)
    booth.settle()
    assert booth.count() == 0
    assert "Surname" in booth.sentence
    assert booth.field("surname").state == "look"
    booth.hands.press(Action.CONFIRM_NAME)
    assert booth.field("surname").state == ""
    booth.hands.press(Action.ADMIT)
    booth.settle()
    assert booth.recorded().provenance["surname"] is Provenance.READ


def test_typing_a_name_is_looking_at_it(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner, look=NAMES)
    booth.field("surname").editor.setFocus()
    booth.hands.press_key(Qt.Key.Key_End)
    booth.hands.press_key(Qt.Key.Key_Backspace)
    assert booth.field("surname").state == "edited"
    assert booth.field("given_names").state == "look"
    booth.hands.press(Action.CONFIRM_NAME)
    booth.settled()
    booth.hands.press(Action.ADMIT)
    booth.settle()
    crossing = booth.recorded()
    assert crossing.document.surname == foreigner.surname[:-1]
    assert crossing.provenance["surname"] is Provenance.TYPED
    assert crossing.edited == ("surname",)


def test_an_edited_number_is_held_against_the_printed_check_digit(
    booth: Booth, foreigner: TravelDocument
) -> None:
    booth.reads(foreigner)
    number = booth.field("document_number")
    number.editor.setFocus()
    booth.hands.press_key(Qt.Key.Key_End)
    booth.hands.press_key(Qt.Key.Key_Backspace)
    booth.hands.type("5" if foreigner.document_number[-1] != "5" else "6")
    booth.settled()
    assert "number: does not hold" in booth.page.view.checks.said()
    booth.hands.press_key(Qt.Key.Key_Backspace)
    booth.hands.type("ю")
    assert "number: not from the zone" in booth.page.view.checks.said()


def test_a_document_is_typed(booth: Booth) -> None:
    booth.hands.type("Азимов")
    assert booth.field("surname").text() == "Азимов"
    booth.hands.type("\tКарим\t12.03.1988\t")
    booth.hands.type("m\tuzb\tfa1234567\t\tuzb\t04.02.2033")
    booth.settled()
    assert booth.page.session.draft.missing == ()
    booth.hands.press(Action.ADMIT)
    booth.settle()
    crossing = booth.recorded()
    document = crossing.document
    assert (document.surname, document.given_names) == ("Азимов", "Карим")
    assert (document.document_number, document.issuing_state) == ("FA1234567", "UZB")
    assert str(document.birth_date) == "1988-03-12"
    assert str(document.expiry_date) == "2033-02-04"
    assert document.sex == "M"
    assert document.format is None
    assert crossing.capture_method is CaptureMethod.TYPED
    assert crossing.provenance["document_number"] is Provenance.TYPED
    assert crossing.edited == ()


def test_what_is_missing_is_said_at_its_place(booth: Booth) -> None:
    booth.hands.type("Azimov")
    booth.settled()
    assert booth.is_(BoothState.TYPING)
    booth.hands.press(Action.ADMIT)
    assert booth.field("nationality").state == "wrong"
    assert QApplication.focusWidget() is booth.field("nationality").editor
    assert booth.count() == 0


def test_a_wrong_date_is_said_at_its_place(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    booth.field("birth_date").editor.setFocus()
    booth.hands.press_key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    booth.hands.type("31.02.1988")
    assert booth.field("birth_date").state != "wrong"
    booth.hands.press_key(Qt.Key.Key_Tab)
    assert booth.field("birth_date").state == "wrong"
    booth.settled()
    booth.hands.press(Action.ADMIT)
    assert "Date of birth" in booth.sentence
    assert booth.count() == 0


def test_a_zone_is_pasted(booth: Booth, foreigner: TravelDocument) -> None:
    QGuiApplication.clipboard().setText("\n".join(foreigner.mrz).lower() + "\n")
    booth.hands.press_key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    booth.settled()
    assert booth.field("surname").text() == foreigner.surname
    booth.hands.press(Action.ADMIT)
    booth.settle()
    assert booth.recorded().document.mrz == foreigner.mrz
    assert booth.recorded().provenance["surname"] is Provenance.TYPED


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("P<UTOERIKSSON<<ANNA", "L898902C3"), "Line 1 has 19 characters"),
        (("P" * 44,), "2 or 3 lines"),
        (("P<UTO!" + "<" * 38, "L" * 44), "Line 1: no zone has the character at 6"),
        (("<" * 44, "<" * 44), "nothing in it"),
    ],
)
def test_a_wrong_zone_says_where(booth: Booth, lines: tuple[str, ...], words: str) -> None:
    booth.page.view.zone.field.setFocus()
    booth.page.view.zone.field.insertPlainText("\n".join(lines))
    assert words in booth.page.view.zone.note


def test_a_zone_that_was_read_can_be_put_right(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner, look=NAMES)
    field = booth.page.view.zone.field
    upper, lower = foreigner.mrz[0], foreigner.mrz[1:]
    field.selectAll()
    field.insertPlainText("\n".join((upper.replace(foreigner.surname, foreigner.surname[:-1] + "Q"), *lower)))
    booth.settled()
    draft = booth.page.session.draft
    assert "surname" in draft.edited
    assert draft.look == frozenset({"given_names"})


def test_a_name_is_never_markup(booth: Booth) -> None:
    booth.page.view.card.type("surname", "<b>CLEARED</b>\u202e\u200b")
    booth.settled()
    assert booth.field("surname").text() == "<b>CLEARED</b>[U+202E][U+200B]"
    assert booth.field("surname").note == "hidden character"
    for label in booth.page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
