"""What stands beside a decision: paper forms, protocols, a colleague's note, holding at a lone post."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from borderdesk.desk import alerts, paper
from borderdesk.domain.alert import AlertOutcome, Verdict
from borderdesk.domain.crossing import Crossing, Decision, Direction, Finding
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.offence import Offence, OffenceKind
from borderdesk.domain.record import Recorded
from borderdesk.settings import Language
from tests.ui.booth_at_work import Booth, UnusedReader
from tests.ui.hands import in_front
from ui.capture import Capture
from ui.keys import Action
from ui.models.verdict import BoothState
from ui.pages.booth import BoothPage
from ui.services import Services
from ui.translations import Translations


def decide(booth: Booth, action: Action = Action.ADMIT) -> None:
    booth.settled()
    booth.hands.press(action)
    booth.settle()


class TestPaper:
    def test_a_crossing_on_paper_is_recorded_with_its_form_and_its_own_time(
        self, booth: Booth, foreigner: TravelDocument
    ) -> None:
        paper.issue(booth.desk, 2)
        booth.page.services.notices.form_asked.emit(2)
        assert "000002" in booth.page.view.paper.findChildren(type(booth.page.view.paper._title))[0].text()
        booth.hands.type("0142")
        booth.reads(foreigner)
        decide(booth)
        recorded = booth.latest()
        assert recorded.fact.paper_form == 2
        now = recorded.envelope.recorded_at
        assert recorded.envelope.local_time.strftime("%H:%M") == "01:42"
        assert timedelta() < now - recorded.envelope.occurred_at < timedelta(days=1)
        booth.reads(replace(foreigner))
        decide(booth)
        assert booth.recorded().paper_form is None

    @pytest.mark.parametrize("time", ["", "25:00", "12", "1:2:3", "٠١:٤٢"])
    def test_it_is_asked_when_it_happened(self, booth: Booth, foreigner: TravelDocument, time: str) -> None:
        paper.issue(booth.desk, 1)
        booth.page.services.notices.form_asked.emit(1)
        booth.hands.type(time)
        booth.reads(foreigner)
        decide(booth)
        assert booth.count() == 0
        assert booth.page.view.drawer is booth.page.view.paper

    def test_a_form_is_not_laid_over_a_traveller(self, booth: Booth, foreigner: TravelDocument) -> None:
        paper.issue(booth.desk, 1)
        booth.reads(foreigner)
        booth.page.services.notices.form_asked.emit(1)
        assert booth.page.from_paper.form is None
        decide(booth)
        assert booth.recorded().paper_form is None


class TestProtocol:
    @pytest.fixture
    def overstayed(self, booth: Booth, foreigner: TravelDocument) -> Booth:
        """Somebody has just left who stayed 12 days too long."""
        booth.hands.press(Action.DIRECTION)
        booth.reads(foreigner)
        checks = booth.page.session.checks
        assert checks is not None
        found = Finding("stay", "overstayed", "look", {"days": "12", "date": "2031-04-22"})
        booth.page.session.checks = replace(checks, findings=(*checks.findings, found))
        booth.hands.press(Action.ADMIT)
        booth.settle()
        return booth

    def test_an_overstay_offers_a_protocol(self, overstayed: Booth) -> None:
        panel = overstayed.page.view.offence
        assert overstayed.page.view.drawer is panel
        assert panel.days.text() == "12"
        panel.legal_basis.setText("Article 499")
        panel.language.setCurrentIndex(1)
        overstayed.hands.press(Action.SAVE)
        overstayed.settle()
        (offence,) = overstayed.desk.store.every_fact(Offence)
        assert offence.fact.kind is OffenceKind.OVERSTAY
        assert offence.fact.days == 12
        assert offence.fact.crossing == overstayed.latest().envelope.id
        assert not overstayed.page.protocol.open

    def test_a_registration_nobody_knows_of_opens_nothing_by_itself(
        self, booth: Booth, foreigner: TravelDocument
    ) -> None:
        booth.hands.press(Action.DIRECTION)
        booth.reads(foreigner)
        checks = booth.page.session.checks
        assert checks is not None
        found = Finding("registration", "missing_or_unknown", "look", {})
        booth.page.session.checks = replace(checks, findings=(*checks.findings, found))
        booth.hands.press(Action.ADMIT)
        booth.settle()
        assert booth.count() == 1
        assert not booth.page.view.offence.isVisible()
        booth.hands.press(Action.PROTOCOL)
        assert booth.page.view.drawer is booth.page.view.offence
        assert booth.page.view.offence.kind.currentData() == OffenceKind.NOT_REGISTERED.value

    def test_without_a_last_traveller_there_is_none(self, booth: Booth, foreigner: TravelDocument) -> None:
        booth.hands.press(Action.PROTOCOL)
        assert not booth.page.protocol.open
        booth.reads(foreigner)
        booth.hands.press(Action.PROTOCOL)
        assert not booth.page.protocol.open
        assert "recorded last" in booth.sentence

    def test_the_officer_may_go_on_without_one(self, overstayed: Booth, national: TravelDocument) -> None:
        overstayed.hands.press(Action.CLEAR)
        assert overstayed.page.view.drawer is overstayed.page.view.trip
        assert overstayed.desk.store.every_fact(Offence) == ()
        overstayed.reads(national)
        decide(overstayed)
        assert overstayed.recorded().document == national

    def test_nobody_comes_before_it_is_settled(self, overstayed: Booth, national: TravelDocument) -> None:
        overstayed.reads(national)
        assert overstayed.page.session.draft.empty
        overstayed.hands.press(Action.CLEAR)
        overstayed.settled()
        assert overstayed.page.session.draft.document == national


class TestNote:
    def test_it_opens_and_closes_and_the_page_is_as_it_was(
        self, booth: Booth, foreigner: TravelDocument
    ) -> None:
        booth.reads(foreigner)
        before = booth.page.grab().toImage()
        booth.hands.press(Action.NOTE)
        assert booth.page.noting.open
        for action in (Action.ADMIT, Action.SECOND_LINE, Action.REFUSE, Action.WITHDREW):
            booth.hands.press(action)
        booth.settle()
        assert booth.count() == 0
        booth.hands.press(Action.CLEAR)
        assert booth.page.view.drawer is booth.page.view.trip
        booth.settle()
        booth.qtbot.waitUntil(lambda: booth.page.grab().toImage() == before)
        decide(booth)
        assert booth.count() == 1

    def test_it_speaks_the_language_in_force(self, booth: Booth, translations: Translations) -> None:
        panel = booth.page.noting.panel
        words = set()
        for language in Language:
            translations.use(language)
            QApplication.processEvents()
            words.add(panel.urgency.currentText())
        assert len(words) == len(Language)


class TestLonePost:
    @pytest.fixture
    def alone(self, booth: Booth, services: Services, qtbot: QtBot, settle: Callable[[], None]) -> Booth:
        """The same desk at a post with one officer."""
        settings = services.settings.changed({"post.lone": True})
        desk = replace(booth.desk, settings=settings)
        capture = Capture(UnusedReader(), now=desk.clock.now)
        page = BoothPage(replace(services, capture=capture, desk=desk, settings=settings))
        hands = in_front(qtbot, page)
        settle()
        return Booth(page, hands, capture, desk, settle, qtbot)

    def test_a_red_alert_is_held_and_shows_as_such(
        self, alone: Booth, foreigner: TravelDocument, list_of: Callable[[TravelDocument, str], None]
    ) -> None:
        list_of(foreigner, "stop")
        alone.reads(foreigner)
        assert alone.is_(BoothState.COLLEAGUE)
        decide(alone)
        assert alone.count() == 0
        panel = alone.page.view.colleague
        assert panel.hold.isVisible()
        panel.finding.choose(Verdict.FALSE.value)
        panel.hold.click()
        decide(alone)
        assert alone.recorded().held
        (held,) = alerts.held(alone.desk)
        assert held.outcome.fact.verdict is Verdict.FALSE

    def test_where_others_are_on_duty_nothing_is_held(
        self, booth: Booth, foreigner: TravelDocument, list_of: Callable[[TravelDocument, str], None]
    ) -> None:
        list_of(foreigner, "stop")
        booth.reads(foreigner)
        decide(booth)
        panel = booth.page.view.colleague
        assert not panel.hold.isVisible()
        panel.hold_asked.emit()
        decide(booth)
        assert booth.count() == 0

    def test_what_the_second_person_finds_is_recorded(
        self, booth: Booth, foreigner: TravelDocument, list_of: Callable[[TravelDocument, str], None]
    ) -> None:
        list_of(foreigner, "stop")
        booth.reads(foreigner)
        decide(booth)
        panel = booth.page.view.colleague
        panel.finding.choose(Verdict.FALSE.value)
        panel.button.click()
        booth.settle()
        decide(booth)
        assert booth.recorded().decision is Decision.ADMITTED
        (outcome,) = booth.desk.store.every_fact(AlertOutcome)
        assert outcome.fact.verdict is Verdict.FALSE
        assert not outcome.fact.held


def test_a_record_from_another_page_is_called_back(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    decide(booth)
    original: Recorded[Crossing] = booth.latest()
    booth.page.services.notices.correction_asked.emit(original)
    booth.settle()
    assert booth.page.session.original == original
    assert booth.page.session.direction is Direction.ENTRY
