"""What is held, on the page of the second line: seen at once, and confirmed by another person."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from borderdesk.desk import access, confirmations, crossings, lists, refusals
from borderdesk.desk import desk as opening
from borderdesk.desk.desk import Desk
from borderdesk.desk.screening import screen
from borderdesk.domain.access import LookUpPurpose, View
from borderdesk.domain.alert import AlertOutcome, Verdict
from borderdesk.domain.crossing import CaptureMethod, Category, Crossing, Decision, Direction, Mode
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.officer import Agency, Officer, Role
from borderdesk.domain.record import Recorded
from borderdesk.settings import Language, Settings
from tests.desk.forms import FORM
from tests.desk.people import ADMINISTRATOR, CHEAP, LEAD, OFFICER, PASSPHRASE
from tests.ui.hands import Hands, in_front
from tests.ui.standing_clock import StandingClock
from ui.keys import KEYS, Action
from ui.pages.search import SearchPage
from ui.pages.second_line import SecondLinePage
from ui.services import Services

Settle = Callable[[], None]
COLLEAGUE = Officer("frustamov", "F. Rustamov", Role.OFFICER, "p-4")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    plain = Settings(data_dir=tmp_path / "data", language=Language.ENGLISH)
    return plain.changed({"post.lone": True})


@pytest.fixture
def desk(settings: Settings, clock: StandingClock) -> Iterator[Desk]:
    people = (OFFICER, LEAD, COLLEAGUE, ADMINISTRATOR)
    opening.first_start(settings, [(each, PASSPHRASE) for each in people], cost=CHEAP)
    opened = opening.sign_in(settings, OFFICER.id, PASSPHRASE, clock)
    yield opened
    opened.store.close()


@pytest.fixture
def traveller(foreigner: TravelDocument) -> Crossing:
    return Crossing(
        direction=Direction.ENTRY,
        mode=Mode.FOOT,
        lane="1",
        category=Category.FOREIGNER,
        document=replace(foreigner, document_number="AB1234567", mrz=()),
        capture_method=CaptureMethod.TYPED,
        decision=Decision.ADMITTED,
    )


@pytest.fixture
def passed(desk: Desk, traveller: Crossing, tmp_path: Path, clock: StandingClock) -> Recorded[Crossing]:
    """Somebody on two lists, one of them discreet, let go on by a lone officer; ten minutes ago."""
    document = traveller.document
    for name, action in (("national", "stop"), ("quiet", "discreet")):
        file = tmp_path / f"{name}.csv"
        file.write_text(
            "entry,document_number,issuing_state,action\n"
            f"{name}-7,{document.document_number},{document.issuing_state},{action}\n",
            encoding="utf-8",
        )
        lists.import_list(replace(desk, officer=LEAD), file, name=name)
    alerts = screen(desk, document).alerts
    recorded = crossings.record(desk, replace(traveller, alerts=alerts, held=True), verdict=Verdict.FALSE)
    clock.move(minutes=10)
    return recorded


@pytest.fixture
def turned_back(desk: Desk, traveller: Crossing) -> refusals.TurnedBack:
    document = replace(traveller.document, document_number="AB7777777")
    return refusals.record(desk, replace(traveller, document=document, decision=Decision.REFUSED), FORM)


@pytest.fixture
def page(services: Services) -> SecondLinePage:
    return SecondLinePage(services)


@pytest.fixture
def hands(qtbot: QtBot, page: SecondLinePage, settle: Settle) -> Hands:
    hands = in_front(qtbot, page)
    page.shown()
    settle()
    return hands


def look(hands: Hands, settle: Settle) -> None:
    hands.press(Action.HELD)
    settle()


def cells(page: SecondLinePage) -> list[list[object]]:
    model = page.held.model
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def sign(page: SecondLinePage, settle: Settle, account: str, passphrase: str = PASSPHRASE) -> None:
    """Signs with the keyboard's own means: text in two lines, and the button."""
    panel = page.held.panel
    panel.account.setText(account)
    panel.passphrase.setText(passphrase)
    panel.button.click()
    settle()
    settle()


def test_nothing_is_held(page: SecondLinePage, hands: Hands, desk: Desk, settle: Settle) -> None:
    assert page.held_button.text() == f"Held  {KEYS[Action.HELD]}"
    look(hands, settle)
    assert page.held.isVisible()
    assert page.held.table.currentWidget() is page.held.table.empty
    assert not page.held.panel.isVisible()
    assert not page.panel.isVisible()
    assert desk.store.every_fact(View) == ()
    hands.press(Action.HELD)
    settle()
    assert page.tables[0].isVisible()
    assert page.panel.isVisible()


def test_how_much_is_held_is_seen_without_a_look(
    *,
    passed: Recorded[Crossing],
    turned_back: refusals.TurnedBack,
    page: SecondLinePage,
    hands: Hands,
    desk: Desk,
) -> None:
    del passed, turned_back, hands
    assert page.held_button.text() == f"Held: 2  {KEYS[Action.HELD]}"
    assert desk.store.every_fact(View) == ()


def test_since_when_about_whom_what_by_whom_and_what_they_found(
    *,
    passed: Recorded[Crossing],
    turned_back: refusals.TurnedBack,
    page: SecondLinePage,
    hands: Hands,
    desk: Desk,
    settle: Settle,
) -> None:
    look(hands, settle)
    state = passed.fact.document.issuing_state
    numbers = [access.crossing_number(desk, each) for each in (passed, turned_back.crossing)]
    reason = turned_back.crossing.fact.reason
    assert cells(page) == [
        [
            "4 May 2031 12:00",
            f"AB1234567 {state}",
            numbers[0],
            "List national, entry national-7",
            OFFICER.id,
            "does not apply",
        ],
        ["4 May 2031 12:10", f"AB7777777 {state}", numbers[1], "Form: Refused", OFFICER.id, reason],
    ]
    (view,) = (each.fact for each in desk.store.every_fact(View))
    assert view.purpose is LookUpPurpose.SECOND_LINE
    assert {passed.envelope.id, turned_back.refusal.envelope.id} < set(view.seen)


def test_a_colleague_says_what_they_found_and_the_row_goes(
    *,
    passed: Recorded[Crossing],
    page: SecondLinePage,
    hands: Hands,
    desk: Desk,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    del passed
    look(hands, settle)
    panel = page.held.panel
    assert panel.verdict is Verdict.UNRESOLVED  # not what the first person found
    panel.finding.setFocus()
    hands.press_key(Qt.Key.Key_Down)
    hands.press_key(Qt.Key.Key_Down)
    assert panel.finding.currentText() == "applies"
    hands.type(f"\t{COLLEAGUE.id}\t{PASSPHRASE}")
    hands.press_key(Qt.Key.Key_Return)  # Enter decides nothing
    settle()
    assert confirmations.count(desk) == 1
    hands.type("\t")
    with qtbot.waitSignal(page.services.notices.fact_recorded) as told:
        hands.press_key(Qt.Key.Key_Space)
        settle()
    settle()
    outcome = told.args[0].fact
    assert isinstance(outcome, AlertOutcome)
    assert (outcome.verdict, outcome.confirmed_by) == (Verdict.TRUE, COLLEAGUE.id)
    assert not outcome.held
    assert page.held.model.rows == ()
    assert page.held_button.text() == f"Show who waits  {KEYS[Action.HELD]}"
    assert COLLEAGUE.id in page.note.label.text()
    assert (panel.account.text(), panel.passphrase.text()) == ("", "")


def test_a_shift_lead_approves_a_form(
    *,
    turned_back: refusals.TurnedBack,
    page: SecondLinePage,
    hands: Hands,
    desk: Desk,
    settle: Settle,
) -> None:
    look(hands, settle)
    assert not page.held.panel.finding.isVisible()
    sign(page, settle, COLLEAGUE.id)
    assert page.held.panel.fault == "Your account may not do this."
    sign(page, settle, LEAD.id)
    assert page.held.model.rows == ()
    found = refusals.of(desk, turned_back.crossing.envelope.id)
    assert found is not None
    assert (found.refusal.fact.approved_by, found.refusal.fact.held) == (LEAD.id, False)


@pytest.mark.parametrize(
    ("account", "passphrase", "words"),
    [
        (OFFICER.id, PASSPHRASE, "Who held it can't confirm it"),
        (ADMINISTRATOR.id, PASSPHRASE, "may not"),
        (LEAD.id, "wrong passphrase", "wrong"),
        ("nobody", PASSPHRASE, "no such account"),
    ],
)
def test_whose_word_does_not_count_is_told_in_the_panel(
    *,
    passed: Recorded[Crossing],
    page: SecondLinePage,
    hands: Hands,
    desk: Desk,
    settle: Settle,
    account: str,
    passphrase: str,
    words: str,
) -> None:
    del passed
    look(hands, settle)
    sign(page, settle, account, passphrase)
    panel = page.held.panel
    assert words in panel.fault
    assert panel.passphrase.text() == ""
    assert panel.passphrase.hasFocus()
    assert panel.button.isEnabled()
    assert confirmations.count(desk) == 1
    hands.type("x")
    assert panel.fault == ""


def test_somebody_was_faster(
    *, passed: Recorded[Crossing], page: SecondLinePage, hands: Hands, desk: Desk, settle: Settle
) -> None:
    del passed
    look(hands, settle)
    confirmations.confirm(desk, page.held.model.rows[0], LEAD.id, PASSPHRASE, Verdict.TRUE)
    sign(page, settle, COLLEAGUE.id)
    assert page.note.label.text() == "Somebody has confirmed this already."
    assert page.held.model.rows == ()


def test_what_was_typed_for_one_row_is_not_for_another(
    *,
    passed: Recorded[Crossing],
    turned_back: refusals.TurnedBack,
    page: SecondLinePage,
    hands: Hands,
    settle: Settle,
) -> None:
    del passed
    look(hands, settle)
    panel = page.held.panel
    panel.passphrase.setText(PASSPHRASE)
    page.look()
    settle()
    assert panel.passphrase.text() == PASSPHRASE  # the same row, looked at anew
    page.held.table.view.selectRow(1)
    chosen = page.held.chosen
    assert chosen is not None
    assert chosen.about.envelope == turned_back.refusal.envelope
    assert panel.passphrase.text() == ""
    assert not panel.finding.isVisible()


def test_leaving_forgets_and_coming_back_is_logged(
    *, passed: Recorded[Crossing], page: SecondLinePage, hands: Hands, desk: Desk, settle: Settle
) -> None:
    del passed
    look(hands, settle)
    page.held.panel.passphrase.setText(PASSPHRASE)
    page.hide()
    assert cells(page) == []
    assert page.held.panel.passphrase.text() == ""
    page.show()
    page.shown()
    settle()
    assert len(cells(page)) == 1
    assert len(desk.store.every_fact(View)) == 2


def test_outcomes_are_a_key_away(page: SecondLinePage, hands: Hands, settle: Settle) -> None:
    look(hands, settle)
    hands.press(Action.RECENT)
    settle()
    assert page.tables[1].isVisible()
    assert page.toggle.text() == f"Show who waits  {KEYS[Action.RECENT]}"
    assert page.held_button.text() == f"Held  {KEYS[Action.HELD]}"


def test_who_may_see_neither_finds_no_button_and_no_key(
    services: Services, desk: Desk, qtbot: QtBot, passed: Recorded[Crossing], settle: Settle
) -> None:
    del passed
    health = replace(desk, officer=replace(OFFICER, agency=Agency.HEALTH))
    page = SecondLinePage(replace(services, desk=health))
    hands = in_front(qtbot, page)
    look(hands, settle)
    assert not page.held_button.isVisible()
    assert not page.held.isVisible()


def test_the_form_is_printed_again_from_the_history(
    *,
    turned_back: refusals.TurnedBack,
    passed: Recorded[Crossing],
    services: Services,
    desk: Desk,
    qtbot: QtBot,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    printer = tmp_path / "lp"
    printer.write_text(f'#!/bin/sh\n/bin/cat > "{tmp_path}/printed"\n')
    printer.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    page = SearchPage(services)
    hands = in_front(qtbot, page)
    page.purpose.setCurrentIndex(page.purpose.findData(LookUpPurpose.TRAVELLER_PRESENT.value))
    for crossing, has_form in ((passed, False), (turned_back.crossing, True)):
        page.crossing.setText(access.crossing_number(desk, crossing))
        page.look_up()
        settle()
        settle()
        assert page.history.said()
        assert page.print_again.isVisible() is has_form
    page.print_again.click()
    settle()
    assert page.note.label.text() == "Sent to the printer."
    assert (tmp_path / "printed").read_bytes().startswith(b"%PDF")
    assert page.print_again.isEnabled()
    # A refusal that was put right afterwards has no form that counts.
    meant = replace(turned_back.crossing.fact, decision=Decision.ADMITTED, reason="", legal_basis="")
    crossings.correct(desk, turned_back.crossing.envelope.id, meant, "the visa was found")
    hands.press(Action.LOOK_UP)
    settle()
    settle()
    assert page.history.said()
    assert page.print_again.isHidden()
