"""Second line by its keys: who waits, and how it ends."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from borderdesk.desk import lists, second_line
from borderdesk.desk.desk import Desk
from borderdesk.domain.access import View
from borderdesk.domain.crossing import Crossing, Decision, Direction
from borderdesk.domain.record import Recorded
from borderdesk.training.travellers import Traveller
from tests.ui.hands import Hands, in_front
from tests.ui.standing_clock import StandingClock
from ui.keys import Action
from ui.pages.second_line import SecondLinePage
from ui.services import Services

Settle = Callable[[], None]
Cross = Callable[..., Recorded[Crossing]]


@pytest.fixture
def sent(cross: Cross, people: tuple[Traveller, ...], clock: StandingClock) -> list[Recorded[Crossing]]:
    made = []
    for person in people[:2]:
        made.append(cross(person, decision=Decision.SECOND_LINE))
        clock.move(minutes=10)
    return made


@pytest.fixture
def page(services: Services) -> SecondLinePage:
    return SecondLinePage(services)


@pytest.fixture
def hands(qtbot: QtBot, page: SecondLinePage, settle: Settle) -> Hands:
    hands = in_front(qtbot, page)
    page.shown()
    settle()
    return hands


def cells(page: SecondLinePage, row: int) -> list[object]:
    model = page.waiting
    return [model.data(model.index(row, column)) for column in range(model.columnCount())]


def test_nobody_waits(page: SecondLinePage, hands: Hands, desk: Desk) -> None:
    for action in (Action.ADMIT, Action.CORRECT_LAST):
        hands.press(action)
    assert page.tables[0].currentWidget() is page.tables[0].empty
    assert not page.go_on.isEnabled()
    assert desk.store.every_fact(View) == ()


def test_who_waits_how_long_sent_by_whom(
    sent: list[Recorded[Crossing]], page: SecondLinePage, hands: Hands, desk: Desk, clock: StandingClock
) -> None:
    del hands
    document = sent[0].fact.document
    number = f"{document.document_number} {document.issuing_state}"
    assert cells(page, 0)[:4] == ["4 May 2031 12:00", "20 min", number, "trainee"]
    clock.move(minutes=5)
    page.waiting.retranslate()
    assert cells(page, 0)[1] == "25 min"
    assert desk.store.facts(View, 1)[0].fact.seen == tuple(each.envelope.id for each in sent)


def test_an_outcome_needs_its_reason_and_enter_decides_nothing(
    *,
    sent: list[Recorded[Crossing]],
    page: SecondLinePage,
    hands: Hands,
    desk: Desk,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    hands.press(Action.ADMIT)
    settle()
    assert page.reason.hasFocus()
    assert "Say what came out of it" in page.note.label.text()
    hands.type("all papers are here")
    hands.press_key(Qt.Key.Key_Return)
    settle()
    assert len(desk.store.at_second_line(9)) == 2
    with qtbot.waitSignal(page.services.notices.fact_recorded) as told:
        hands.press(Action.ADMIT)
    settle()
    outcome = told.args[0]
    assert outcome.fact.corrects == sent[0].envelope.id
    assert outcome.fact.decision is Decision.ADMITTED
    assert outcome.fact.correction_reason == "all papers are here"
    assert page.reason.text() == ""
    assert page.waiting.rows == (sent[1],)


def test_outcomes_stand_in_a_table_of_their_own(
    sent: list[Recorded[Crossing]], page: SecondLinePage, hands: Hands, settle: Settle
) -> None:
    page.reason.setText("in order")
    hands.press(Action.ADMIT)
    settle()
    settle()
    hands.press(Action.RECENT)
    settle()
    (row,) = page.settled.rows
    assert row.sent == sent[0]
    assert not page.panel.isVisible()
    model = page.settled
    words = [model.data(model.index(0, column)) for column in range(model.columnCount())]
    assert words[3:] == ["Admitted", "trainee", "20 min", "in order"]
    hands.press(Action.ADMIT)
    settle()
    hands.press(Action.RECENT)
    settle()
    assert page.waiting.rows == (sent[1],)


def test_who_does_not_go_on_goes_to_the_booth(
    sent: list[Recorded[Crossing]], page: SecondLinePage, hands: Hands, qtbot: QtBot
) -> None:
    page.tables[0].view.selectRow(1)
    with qtbot.waitSignal(page.services.notices.correction_asked) as asked:
        hands.press(Action.CORRECT_LAST)
    assert asked.args == [sent[1]]


def test_on_exit_they_depart(
    *,
    cross: Cross,
    people: tuple[Traveller, ...],
    page: SecondLinePage,
    hands: Hands,
    services: Services,
    settle: Settle,
    desk: Desk,
) -> None:
    sent = cross(people[0], Direction.EXIT, Decision.SECOND_LINE)
    services.notices.fact_recorded.emit(sent)
    settle()
    assert "Let depart" in page.go_on.text()
    page.reason.setText("in order")
    hands.press(Action.ADMIT)
    settle()
    assert desk.store.history(sent.envelope.id)[-1].fact.decision is Decision.DEPARTED


def test_a_red_alert_sends_them_to_the_booth(
    *,
    page: SecondLinePage,
    hands: Hands,
    desk: Desk,
    cross: Cross,
    people: tuple[Traveller, ...],
    settle: Settle,
    tmp_path: Path,
) -> None:
    document = people[0].document
    file = tmp_path / "wanted.csv"
    file.write_text(
        f"document_number,issuing_state\n{document.document_number},{document.issuing_state}\n", "utf-8"
    )
    lists.import_list(desk, file, name="wanted")
    cross(people[0], decision=Decision.SECOND_LINE)
    page.look()
    settle()
    assert str(cells(page, 0)[-1]).startswith("On a list.")
    page.reason.setText("another person")
    hands.press(Action.ADMIT)
    settle()
    assert "F7 brings the traveller to the booth." in page.note.label.text()
    assert len(desk.store.at_second_line(9)) == 1
    assert page.go_on.isEnabled()


def test_somebody_was_faster(
    sent: list[Recorded[Crossing]], page: SecondLinePage, hands: Hands, desk: Desk, settle: Settle
) -> None:
    second_line.settle(desk, sent[0].envelope.id, Decision.ADMITTED, "faster")
    page.reason.setText("slower")
    hands.press(Action.ADMIT)
    settle()
    settle()
    assert "does not wait" in page.note.label.text()
    assert page.waiting.rows == (sent[1],)


def test_leaving_the_page_forgets_and_coming_back_is_logged(
    sent: list[Recorded[Crossing]], page: SecondLinePage, hands: Hands, desk: Desk, settle: Settle
) -> None:
    del sent, hands
    page.look()
    settle()
    assert len(desk.store.every_fact(View)) == 1
    page.hide()
    assert page.waiting.rows == ()
    page.show()
    page.shown()
    settle()
    assert len(desk.store.every_fact(View)) == 2
