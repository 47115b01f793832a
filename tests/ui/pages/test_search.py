"""The search page by its keys: purpose first, never a name, and nothing stays when it is left."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from borderdesk.desk import crossings
from borderdesk.desk.desk import Desk
from borderdesk.domain.access import LookUpPurpose, View
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.crossing_number import number_of
from borderdesk.domain.officer import Officer, Role
from borderdesk.domain.record import Recorded
from borderdesk.training.travellers import Traveller
from tests.ui.hands import Hands, in_front
from ui.keys import Action
from ui.pages.search import SearchPage
from ui.services import Services

Settle = Callable[[], None]
Cross = Callable[..., Recorded[Crossing]]


@pytest.fixture
def page(services: Services) -> SearchPage:
    return SearchPage(services)


@pytest.fixture
def hands(qtbot: QtBot, page: SearchPage, settle: Settle) -> Hands:
    hands = in_front(qtbot, page)
    page.shown()
    settle()
    return hands


def choose(page: SearchPage, purpose: LookUpPurpose) -> None:
    page.purpose.setCurrentIndex(page.purpose.findData(purpose.value))


def logged(desk: Desk) -> list[View]:
    return [each.fact for each in desk.store.every_fact(View)]


def test_without_a_purpose_nothing_is_looked_up(
    *, page: SearchPage, hands: Hands, desk: Desk, settle: Settle, cross: Cross, people: tuple[Traveller, ...]
) -> None:
    recorded = cross(people[0])
    page.crossing.setText(number_of(recorded.envelope.id))
    hands.press(Action.LOOK_UP)
    settle()
    assert page.note.label.text() == "First say why you look."
    assert page.purpose.hasFocus()
    assert logged(desk) == []


def test_a_traveller_is_found_by_the_keyboard_alone(
    *, page: SearchPage, hands: Hands, desk: Desk, settle: Settle, cross: Cross, people: tuple[Traveller, ...]
) -> None:
    recorded = cross(people[0])
    document = recorded.fact.document
    assert page.purpose.hasFocus()
    hands.press_key(Qt.Key.Key_Down)
    hands.type(f"\t\t{document.issuing_state.lower()}\t{document.document_number.lower()}")
    hands.press_key(Qt.Key.Key_Return)
    settle()
    settle()
    assert document.surname in page.history.said()[0]
    assert [view.purpose for view in logged(desk)] == [LookUpPurpose.TRAVELLER_PRESENT] * 2
    assert logged(desk)[-1].seen == (recorded.envelope.id,)
    hands.press(Action.CLEAR)
    assert page.history.said() == ()
    assert [row.record for row in page.model.rows] == [recorded]
    hands.press_key(Qt.Key.Key_Return)
    settle()
    assert document.surname in page.history.said()[0]
    hands.press(Action.CLEAR)
    hands.press(Action.CLEAR)
    assert page.model.rows == ()
    assert page.number.text() == ""


def test_two_crossings_stand_in_a_table_first(
    *,
    page: SearchPage,
    hands: Hands,
    settle: Settle,
    cross: Cross,
    people: tuple[Traveller, ...],
    qtbot: QtBot,
) -> None:
    first, second = cross(people[0]), cross(people[0])
    choose(page, LookUpPurpose.TRAVELLER_PRESENT)
    page.state.setText(first.fact.document.issuing_state)
    page.number.setText(first.fact.document.document_number)
    hands.press(Action.LOOK_UP)
    settle()
    assert [row.record for row in page.model.rows] == [second, first]
    assert page.history.said() == ()
    with qtbot.assertNotEmitted(page.services.notices.correction_asked):
        hands.press(Action.CORRECT_LAST)
    page.table.view.selectRow(1)
    hands.press_key(Qt.Key.Key_Return)
    settle()
    assert f"Crossing number {number_of(first.envelope.id)}" in page.history.said()
    with qtbot.waitSignal(page.services.notices.correction_asked) as asked:
        hands.press(Action.CORRECT_LAST)
    assert asked.args == [first]


def test_a_history_shows_both_records(
    *, page: SearchPage, hands: Hands, desk: Desk, settle: Settle, cross: Cross, people: tuple[Traveller, ...]
) -> None:
    recorded = cross(people[0])
    crossings.correct(desk, recorded.envelope.id, replace(recorded.fact, lane="7"), "wrong lane")
    choose(page, LookUpPurpose.CORRECTION)
    page.crossing.setText(number_of(recorded.envelope.id))
    hands.press(Action.LOOK_UP)
    settle()
    settle()
    assert {"Why: wrong lane", "Lane: 1 → 7"} <= set(page.history.said())


@pytest.mark.parametrize(
    ("state", "number", "crossing", "words"),
    [
        ("", "", "", "Type who issued"),
        ("TJK", "%", "", "not the whole number"),
        ("TJK", "' OR 1=1 --", "", "not the whole number"),
        ("TJK", "A\u202eB123456", "", "not the whole number"),
        ("TJK", "٠١٢٣٤٥٦", "", "not the whole number"),
        ("QQQ", "AB123456", "", "no State"),
        ("", "", "1M8-64M-DP0C", "slip in this number"),
        ("", "", "RAHIMOV", "ten letters and digits"),
        ("TJK", "AB123456", "", "no such crossing"),
    ],
)
def test_what_is_wrong_is_said(
    *, page: SearchPage, hands: Hands, settle: Settle, state: str, number: str, crossing: str, words: str
) -> None:
    choose(page, LookUpPurpose.TRAVELLER_PRESENT)
    for line, text in ((page.state, state), (page.number, number), (page.crossing, crossing)):
        line.setText(text)
    hands.press(Action.LOOK_UP)
    settle()
    assert words in page.note.label.text()


def test_a_complaint_needs_its_number(page: SearchPage, hands: Hands, settle: Settle) -> None:
    choose(page, LookUpPurpose.COMPLAINT)
    assert page.reference.placeholderText() == "needed"
    page.state.setText("TJK")
    page.number.setText("AB123456")
    hands.press(Action.LOOK_UP)
    settle()
    assert "number of its case" in page.note.label.text()
    choose(page, LookUpPurpose.CORRECTION)
    assert page.reference.placeholderText() == ""


def test_a_megabyte_does_not_get_in(page: SearchPage, hands: Hands) -> None:
    del hands
    for line in (page.state, page.number, page.crossing, page.reference):
        line.setText("A" * 1_000_000)
        assert len(line.text()) <= 80


def test_one_question_at_a_time(page: SearchPage, hands: Hands) -> None:
    page.state.setText("TJK")
    page.number.setText("AB123456")
    page.crossing.setFocus()
    hands.type("1")
    assert (page.state.text(), page.number.text()) == ("", "")
    page.number.setFocus()
    hands.type("A")
    assert page.crossing.text() == ""


def test_nothing_stays_when_the_page_is_left(
    page: SearchPage, hands: Hands, settle: Settle, cross: Cross, people: tuple[Traveller, ...]
) -> None:
    recorded = cross(people[0])
    choose(page, LookUpPurpose.TRAVELLER_PRESENT)
    page.crossing.setText(number_of(recorded.envelope.id))
    hands.press(Action.LOOK_UP)
    settle()
    settle()
    assert page.history.said()
    page.hide()
    assert page.history.said() == ()
    assert page.model.rows == ()
    assert page.crossing.text() == ""
    assert page.purpose.currentData() is None


def test_an_answer_that_comes_after_leaving_is_not_shown(
    page: SearchPage, hands: Hands, settle: Settle, cross: Cross, people: tuple[Traveller, ...]
) -> None:
    recorded = cross(people[0])
    choose(page, LookUpPurpose.TRAVELLER_PRESENT)
    page.crossing.setText(number_of(recorded.envelope.id))
    hands.press(Action.LOOK_UP)
    page.hide()
    settle()
    assert page.model.rows == ()
    assert page.history.said() == ()


def test_an_auditor_has_other_purposes_and_corrects_nothing(services: Services, qtbot: QtBot) -> None:
    desk = services.desk
    auditor = replace(desk, officer=Officer("auditor", "B. Nazarov", Role.AUDITOR, "9"))
    real = replace(auditor, settings=desk.settings.model_copy(update={"simulation": False}))
    page = SearchPage(replace(services, desk=real))
    qtbot.addWidget(page)
    offered = [page.purpose.itemData(place) for place in range(page.purpose.count())]
    assert offered == [None, "audit", "complaint", "investigation", "data_subject"]
    assert page.correct.isHidden()
