"""The booth of a desk at work: officers who sign, specimens that are refused."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from borderdesk.desk import desk as opening
from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import Decision
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.mrz import format_document
from borderdesk.domain.officer import Officer, Role
from borderdesk.settings import Settings
from tests.desk.people import ADMINISTRATOR, CHEAP, LEAD, OFFICER, PASSPHRASE
from tests.ui.booth_at_work import Booth
from tests.ui.standing_clock import StandingClock
from ui.keys import Action
from ui.models.verdict import BoothState

OTHER_LEAD = Officer("frustamov", "F. Rustamov", Role.SHIFT_LEAD, "p-4")


@pytest.fixture
def desk(tmp_path: Path, clock: StandingClock) -> Iterator[Desk]:
    settings = Settings(data_dir=tmp_path / "data")
    people = (OFFICER, LEAD, OTHER_LEAD, ADMINISTRATOR)
    opening.first_start(settings, [(each, PASSPHRASE) for each in people], cost=CHEAP)
    opened = opening.sign_in(settings, OFFICER.id, PASSPHRASE, clock)
    yield replace(opened, officer=LEAD)
    opened.store.close()


@pytest.fixture
def real(foreigner: TravelDocument) -> TravelDocument:
    document = replace(foreigner, document_number="AB1234567")
    return replace(document, mrz=format_document(document))


def test_a_specimen_is_stopped(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    assert booth.is_(BoothState.STOP)
    assert "specimen" in booth.sentence
    booth.hands.press(Action.ADMIT)
    booth.settle()
    assert booth.count() == 0
    assert booth.field("surname").text() == foreigner.surname


def test_the_second_person_is_another_one(
    booth: Booth, real: TravelDocument, list_of: Callable[[TravelDocument, str], None], qtbot: QtBot
) -> None:
    list_of(real, "stop")
    booth.reads(real)
    assert booth.is_(BoothState.COLLEAGUE)
    panel = booth.page.view.colleague
    for account, passphrase, words in (
        ("nobody", PASSPHRASE, "no such account"),
        (OFFICER.id, "wrong passphrase", "wrong"),
        (LEAD.id, PASSPHRASE, "another person"),
        (ADMINISTRATOR.id, PASSPHRASE, "may not"),
    ):
        panel.account.setText(account)
        panel.passphrase.setText(passphrase)
        panel.button.click()
        booth.settle()
        assert words in panel.fault
        assert panel.passphrase.text() == ""
    booth.hands.press(Action.ADMIT)
    booth.settle()
    assert booth.count() == 0
    panel.account.setText(OTHER_LEAD.id)
    panel.passphrase.setText(PASSPHRASE)
    panel.button.click()
    booth.settle()
    assert OTHER_LEAD.name in booth.sentence
    booth.hands.press(Action.ADMIT)
    booth.settle()
    assert booth.recorded().decision is Decision.ADMITTED
    assert booth.recorded().confirmed_by == OTHER_LEAD.id
    assert panel.account.text() == ""


def test_a_signature_for_a_traveller_who_has_left_is_for_nobody(
    booth: Booth, real: TravelDocument, list_of: Callable[[TravelDocument, str], None]
) -> None:
    list_of(real, "stop")
    booth.reads(real)
    panel = booth.page.view.colleague
    panel.account.setText(OTHER_LEAD.id)
    panel.passphrase.setText(PASSPHRASE)
    panel.button.click()
    booth.hands.press(Action.CLEAR)
    booth.hands.press(Action.CLEAR)
    booth.settle()
    assert booth.page.session.confirmed_by is None
    booth.reads(real)
    assert booth.is_(BoothState.COLLEAGUE)
