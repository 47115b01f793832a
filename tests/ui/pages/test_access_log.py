"""The access log page: everybody's looks, the reader's own among them, page by page."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from borderdesk.desk import access
from borderdesk.desk.desk import Desk
from borderdesk.domain.access import Looked, LookUpPurpose, View
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.crossing_number import number_of
from borderdesk.domain.record import Recorded
from borderdesk.training.travellers import Traveller
from tests.ui.hands import Hands, in_front
from tests.ui.standing_clock import StandingClock
from ui.keys import Action
from ui.models.rows import PAGE
from ui.pages.access_log import AccessLogPage
from ui.services import Services

Settle = Callable[[], None]


@pytest.fixture
def page(services: Services) -> AccessLogPage:
    return AccessLogPage(services)


@pytest.fixture
def hands(qtbot: QtBot, page: AccessLogPage, settle: Settle) -> Hands:
    hands = in_front(qtbot, page)
    page.shown()
    settle()
    return hands


def look(desk: Desk, reference: str = "") -> None:
    access.by_document(desk, "TJK", "AB1234567", LookUpPurpose.TRAVELLER_PRESENT, reference)


def cells(page: AccessLogPage, row: int) -> list[object]:
    return [page.model.data(page.model.index(row, column)) for column in range(page.model.columnCount())]


def test_who_when_what_and_why(
    *,
    page: AccessLogPage,
    hands: Hands,
    desk: Desk,
    settle: Settle,
    cross: Callable[..., Recorded[Crossing]],
    people: tuple[Traveller, ...],
) -> None:
    recorded = cross(people[0])
    access.history(desk, recorded.envelope.id, LookUpPurpose.COMPLAINT, "7/\u202e2031")
    hands.press(Action.LOOK_UP)
    settle()
    assert cells(page, 0) == [
        "4 May 2031 12:00",
        "trainee",
        "History of a crossing",
        "A complaint",
        "7/[U+202E]2031",
        number_of(recorded.envelope.id),
    ]
    assert [row.fact.by for row in page.model.rows] == [Looked.HISTORY, Looked.ACCESS_LOG]


def test_the_reader_is_logged_once_a_question(
    page: AccessLogPage, hands: Hands, desk: Desk, settle: Settle
) -> None:
    for _ in range(PAGE + 20):
        look(desk)
    assert not page.progress.isVisible()
    hands.press(Action.LOOK_UP)
    assert page.progress.isVisible()
    settle()
    assert not page.progress.isVisible()
    assert len(page.model.rows) == PAGE
    page.table.view.scrollToBottom()
    settle()
    assert len(page.model.rows) == PAGE + 21
    looks = [each for each in desk.store.every_fact(View) if each.fact.by is Looked.ACCESS_LOG]
    assert len(looks) == 2


def test_of_one_account_and_of_one_day(
    page: AccessLogPage, hands: Hands, desk: Desk, settle: Settle, clock: StandingClock
) -> None:
    look(desk, "old")
    clock.move(hours=30)
    look(desk, "new")
    page.officer.setText("trainee")
    page.day.setText("04.05.2031")
    hands.press(Action.LOOK_UP)
    settle()
    assert [row.fact.reference for row in page.model.rows] == ["old", ""]
    page.officer.setText("somebody else")
    hands.press(Action.LOOK_UP)
    settle()
    assert not page.model.rows
    assert page.table.currentWidget() is page.table.empty
    hands.press(Action.CLEAR)
    settle()
    assert [row.fact.reference for row in page.model.rows][-2:] == ["old", ""]


@pytest.mark.parametrize("day", ["31.02.2031", "05.2031", "yesterday", "٠٤.٠٥.٢٠٣١", "' OR 1=1"])
def test_what_is_no_day_is_said(
    page: AccessLogPage, hands: Hands, desk: Desk, settle: Settle, day: str
) -> None:
    before = len(desk.store.every_fact(View))
    page.day.setText(day)
    hands.press(Action.LOOK_UP)
    settle()
    assert page.note.label.text() == "This is no day. Write it as 24.11.2026."
    assert len(desk.store.every_fact(View)) == before


def test_a_store_that_fails_is_told(page: AccessLogPage, hands: Hands, desk: Desk, settle: Settle) -> None:
    desk.store.close()
    hands.press(Action.LOOK_UP)
    settle()
    assert "closed" in page.note.label.text()
    assert page.model.rows == ()


def test_leaving_the_page_forgets(page: AccessLogPage, hands: Hands, settle: Settle) -> None:
    del hands
    page.look()
    settle()
    assert page.model.rows
    page.hide()
    assert page.model.rows == ()
