"""The desk stops in the middle of a traveller, and goes on with them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from borderdesk.desk import drafts
from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import Decision, Purpose
from borderdesk.domain.document import Provenance, TravelDocument
from borderdesk.domain.officer import Officer, Role
from tests.ui.booth_at_work import Booth, UnusedReader
from tests.ui.hands import in_front
from ui.capture import Capture
from ui.keys import Action
from ui.models.verdict import BoothState
from ui.pages.booth import BoothPage
from ui.services import Services

Again = Callable[[Booth], Booth]


@pytest.fixture
def again(services: Services, qtbot: QtBot, settle: Callable[[], None]) -> Again:
    """The same desk after the power came back: the page is made anew, nothing but the file remembers."""

    def restart(before: Booth, desk: Desk | None = None) -> Booth:
        before.page.deleteLater()
        new = desk or before.desk
        capture = Capture(UnusedReader(), now=new.clock.now)
        page = BoothPage(replace(services, capture=capture, desk=new))
        hands = in_front(qtbot, page)
        page.shown()
        settle()
        return Booth(page, hands, capture, new, settle, qtbot)

    return restart


@pytest.fixture
def kept(booth: Booth, foreigner: TravelDocument) -> Booth:
    """A traveller was read, and half of what is asked was typed, when the power went."""
    booth.reads(foreigner)
    booth.choice("purpose").setFocus()
    booth.page.session.answer("purpose", Purpose.WORK.value)
    booth.field("vehicle_plate").setFocus()
    booth.hands.type("01a123bc")
    booth.page.keeping.now()
    booth.settled()
    return booth


def test_after_a_restart_the_desk_offers_to_go_on(
    kept: Booth, again: Again, foreigner: TravelDocument
) -> None:
    booth = again(kept)
    assert booth.page.offering
    assert booth.page.view.drawer is booth.page.view.resume
    for word in (foreigner.surname, foreigner.document_number):
        assert word not in booth.sentence
    booth.hands.press(Action.CONFIRM_NAME)
    booth.settled()
    draft = booth.page.session.draft
    assert draft.document == foreigner
    assert draft.purpose is Purpose.WORK
    assert draft.vehicle_plate == "01A123BC"
    assert draft.provenance["surname"] is Provenance.READ
    assert draft.provenance["purpose"] is Provenance.ASKED
    assert draft.zone is not None
    booth.hands.press(Action.ADMIT)
    booth.settled()
    assert booth.recorded().document == foreigner
    assert booth.recorded().purpose is Purpose.WORK


def test_who_is_let_go_does_not_come_back(kept: Booth, again: Again) -> None:
    booth = again(kept)
    booth.hands.press(Action.CLEAR)
    booth.settled()
    assert not booth.page.offering
    assert booth.is_(BoothState.WAITING)
    assert drafts.kept(booth.desk) is None
    assert not again(booth).page.offering


def test_nobody_is_decided_on_read_or_typed_before_it_is_settled(
    kept: Booth, again: Again, national: TravelDocument
) -> None:
    booth = again(kept)
    for action in Action:
        if action not in {Action.CONFIRM_NAME, Action.CLEAR}:
            booth.hands.press(action)
    booth.hands.type("IVANOVA")
    booth.settled()
    assert booth.page.offering
    assert booth.count() == 0
    assert booth.page.session.draft.empty


def test_recorded_or_cleared_travellers_are_not_offered(
    booth: Booth, again: Again, foreigner: TravelDocument
) -> None:
    booth.reads(foreigner)
    booth.hands.press(Action.ADMIT)
    booth.settled()
    assert booth.count() == 1
    assert drafts.kept(booth.desk) is None
    assert not again(booth).page.offering


def test_one_who_was_recorded_just_before_the_power_went_is_not_offered(
    booth: Booth, again: Again, foreigner: TravelDocument
) -> None:
    booth.reads(foreigner)
    booth.page.keeping.now()
    booth.settled()
    held = drafts.kept(booth.desk)
    assert held is not None
    booth.hands.press(Action.ADMIT)
    booth.settled()
    drafts.keep(booth.desk, held)
    assert not again(booth).page.offering


def test_the_direction_is_kept_too(booth: Booth, again: Again, foreigner: TravelDocument) -> None:
    booth.hands.press(Action.DIRECTION)
    booth.reads(foreigner)
    booth.page.keeping.now()
    booth.settled()
    later = again(booth)
    assert later.page.session.direction.value == "entry"
    later.hands.press(Action.CONFIRM_NAME)
    later.settled()
    assert later.page.session.direction.value == "exit"
    later.hands.press(Action.ADMIT)
    later.settled()
    assert later.recorded().decision is Decision.DEPARTED


def test_another_officer_is_not_offered_it(
    kept: Booth, services: Services, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    other = replace(kept.desk, officer=Officer("other", "Other", Role.OFFICER, "p-9"))
    capture = Capture(UnusedReader(), now=other.clock.now)
    page = BoothPage(replace(services, capture=capture, desk=other))
    in_front(qtbot, page)
    settle()
    assert not page.offering
    assert drafts.kept(kept.desk) is not None


def test_a_correction_is_not_kept(booth: Booth, again: Again, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    booth.hands.press(Action.ADMIT)
    booth.settled()
    booth.hands.press(Action.CORRECT_LAST)
    booth.settled()
    assert booth.page.session.original is not None
    booth.page.keeping.now()
    booth.settled()
    assert not again(booth).page.offering
