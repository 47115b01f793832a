"""The booth: travellers who are on a list, and what the room may see of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QApplication, QLabel

from borderdesk.desk.desk import TRAINING_LEAD
from borderdesk.domain.crossing import Decision
from borderdesk.domain.document import TravelDocument
from borderdesk.training.travellers import Traveller
from tests.ui.booth_at_work import Booth
from tests.ui.standing_clock import StandingClock
from ui.keys import Action
from ui.models.verdict import BoothState


def test_a_red_alert_needs_a_colleague(
    booth: Booth, foreigner: TravelDocument, list_of: Callable[[TravelDocument, str], None]
) -> None:
    list_of(foreigner, "stop")
    booth.reads(foreigner)
    view = booth.page.view
    assert booth.is_(BoothState.COLLEAGUE)
    everything = " ".join(label.text() for label in booth.page.findChildren(QLabel))
    assert "duty officer" not in everything
    assert "national" not in everything.lower().replace("nationality", "")
    booth.hands.press(Action.ADMIT)
    booth.settle()
    assert booth.count() == 0
    assert booth.sentence == "Please wait for a colleague."
    assert QApplication.focusWidget() is view.colleague.account
    booth.hands.press(Action.ALERT_DETAILS)
    assert "Call the duty officer" in view.colleague.details
    booth.hands.press(Action.ALERT_DETAILS)
    assert view.colleague.details == ""
    view.colleague.account.setFocus()
    booth.hands.type("lead\tsecret passphrase\t ")
    booth.settle()
    assert TRAINING_LEAD.name in booth.sentence
    booth.hands.press(Action.ADMIT)
    booth.settle()
    crossing = booth.recorded()
    assert crossing.decision is Decision.ADMITTED
    assert crossing.confirmed_by == TRAINING_LEAD.id
    assert len(crossing.alerts) == 1


def test_a_red_alert_goes_to_the_second_line_without_one(
    booth: Booth, foreigner: TravelDocument, list_of: Callable[[TravelDocument, str], None]
) -> None:
    list_of(foreigner, "stop")
    booth.reads(foreigner)
    booth.hands.press(Action.SECOND_LINE)
    booth.settle()
    assert booth.recorded().decision is Decision.SECOND_LINE
    assert booth.recorded().confirmed_by == ""


def test_a_discreet_alert_is_recorded_and_never_shown(
    booth: Booth, foreigner: TravelDocument, list_of: Callable[[TravelDocument, str], None]
) -> None:
    list_of(foreigner, "discreet")
    booth.reads(foreigner)
    assert booth.is_(BoothState.READY, BoothState.LOOK)
    booth.hands.press(Action.ALERT_DETAILS)
    assert booth.page.view.drawer is booth.page.view.trip
    shown = " ".join(label.text() for label in booth.page.findChildren(QLabel))
    assert "closer look" not in shown
    assert "colleague" not in booth.sentence
    booth.hands.press(Action.ADMIT)
    booth.settle()
    assert [alert.action for alert in booth.recorded().alerts] == ["discreet"]


def test_an_amber_alert_asks_for_a_look_and_does_not_stop(
    booth: Booth, foreigner: TravelDocument, list_of: Callable[[TravelDocument, str], None]
) -> None:
    list_of(replace(foreigner, issuing_state="FRA"), "refer")
    booth.reads(foreigner)
    assert booth.is_(BoothState.LOOK)
    assert "closer look" in booth.sentence
    booth.hands.press(Action.ALERT_DETAILS)
    assert "Issued by: different" in booth.page.view.colleague.details
    booth.hands.press(Action.CLEAR)
    booth.hands.press(Action.ADMIT)
    booth.settle()
    assert booth.recorded().decision is Decision.ADMITTED


def test_an_alert_that_came_after_the_look_is_shown_first(
    booth: Booth, foreigner: TravelDocument, list_of: Callable[[TravelDocument, str], None]
) -> None:
    booth.reads(foreigner)
    list_of(foreigner, "stop")
    booth.hands.press(Action.ADMIT)
    booth.settle()
    assert booth.count() == 0
    assert booth.page.session.needs_colleague


def test_lists_that_change_are_searched_again(
    booth: Booth, foreigner: TravelDocument, list_of: Callable[[TravelDocument, str], None]
) -> None:
    booth.reads(foreigner)
    list_of(foreigner, "stop")
    booth.page.services.notices.lists_changed.emit()
    booth.settle()
    assert booth.is_(BoothState.COLLEAGUE)


def test_the_age_of_the_lists_is_said(
    booth: Booth,
    clock: StandingClock,
    foreigner: TravelDocument,
    people: tuple[Traveller, ...],
    list_of: Callable[[TravelDocument, str], None],
) -> None:
    list_of(people[-1].document, "stop")
    clock.moment += timedelta(hours=2)
    booth.reads(foreigner)
    assert "lists (2 h)" in booth.page.view.findings.said()
