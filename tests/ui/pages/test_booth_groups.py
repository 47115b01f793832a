"""Families and groups, children, and what is asked of some travellers only."""

from dataclasses import replace

import pytest

from borderdesk.domain.crossing import Mode, Purpose
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import Provenance, TravelDocument
from borderdesk.domain.mrz import format_document
from borderdesk.domain.visa import VisaKind
from tests.ui.booth_at_work import Booth
from ui.keys import Action
from ui.models.verdict import BoothState


def other(document: TravelDocument, number: str, **changes: object) -> TravelDocument:
    changed = replace(document, document_number=number, given_names="ANNA", **changes)  # type: ignore[arg-type]
    return replace(changed, mrz=format_document(changed))


@pytest.fixture
def child(foreigner: TravelDocument, booth: Booth) -> TravelDocument:
    born = booth.page.session.today().year - 9
    return other(foreigner, "SPX222222", birth_date=PartialDate(born, 1, 2))


def admit(booth: Booth) -> None:
    booth.settled()
    booth.hands.press(Action.ADMIT)
    booth.settled()


def test_a_group_shares_what_was_asked_of_the_first(
    booth: Booth, foreigner: TravelDocument, child: TravelDocument
) -> None:
    booth.hands.press(Action.GROUP)
    booth.reads(foreigner)
    booth.choice("mode").editor.setFocus()
    booth.hands.type("c")
    booth.page.session.answer("purpose", Purpose.VISITING.value)
    booth.field("vehicle_plate").editor.setFocus()
    booth.hands.type("01a123bc")
    admit(booth)
    assert booth.count() == 1
    booth.qtbot.waitUntil(lambda: booth.is_(BoothState.WAITING))
    assert "Ctrl+G" in booth.sentence
    booth.reads(child)
    assert booth.field("vehicle_plate").text() == "01A123BC"
    admit(booth)
    second = booth.recorded()
    assert second.document == child
    assert second.mode is Mode.CAR
    assert second.purpose is Purpose.VISITING
    assert second.vehicle_plate == "01A123BC"
    assert second.accompanied_by == f"{foreigner.surname} {foreigner.given_names}"
    assert second.provenance["accompanied_by"] is Provenance.DEFAULT
    booth.hands.press(Action.GROUP)
    booth.reads(other(foreigner, "SPX333333"))
    admit(booth)
    assert booth.recorded().vehicle_plate == ""
    assert booth.recorded().accompanied_by == ""


def test_clearing_one_of_a_group_does_not_end_the_group(booth: Booth, foreigner: TravelDocument) -> None:
    booth.hands.press(Action.GROUP)
    booth.reads(foreigner)
    booth.field("vehicle_plate").editor.setFocus()
    booth.hands.type("77")
    admit(booth)
    booth.reads(other(foreigner, "SPX444444"))
    booth.hands.press(Action.CLEAR)
    booth.hands.press(Action.CLEAR)
    booth.settled()
    assert booth.is_(BoothState.WAITING)
    booth.reads(other(foreigner, "SPX555555"))
    assert booth.field("vehicle_plate").text() == "77"


def test_a_child_is_not_admitted_before_it_is_said_who_travels_along(
    booth: Booth, child: TravelDocument
) -> None:
    booth.reads(child)
    admit(booth)
    assert booth.count() == 0
    assert booth.field("accompanied_by").editor.hasFocus()
    booth.hands.type("CELIK OGUZHAN, father")
    admit(booth)
    assert booth.count() == 1
    assert booth.recorded().accompanied_by == "CELIK OGUZHAN, father"


def test_the_way_of_travelling_stays_as_it_was_last(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    booth.page.session.answer("mode", Mode.TRUCK.value)
    admit(booth)
    booth.reads(other(foreigner, "SPX666666"))
    admit(booth)
    assert booth.recorded().mode is Mode.TRUCK
    assert booth.recorded().provenance["mode"] is Provenance.DEFAULT


def test_what_is_asked_of_some_only_is_recorded(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    booth.hands.press(Action.MORE)
    assert booth.page.view.drawer is booth.page.view.more
    booth.hands.type("Dushanbe\tRudaki 1\t30")
    booth.page.session.answer("visa_kind", VisaKind.E_VISA.value)
    booth.page.view.more.fields["visa_number"].editor.setFocus()
    booth.hands.type("e77\t31.12.2031\tOsh\tab12\tvery tired")
    admit(booth)
    crossing = booth.recorded()
    assert (crossing.destination, crossing.address, crossing.stay_days) == ("Dushanbe", "Rudaki 1", 30)
    assert crossing.visa is not None
    assert (crossing.visa.kind, crossing.visa.number) == (VisaKind.E_VISA, "E77")
    assert crossing.visa.valid_until == PartialDate(2031, 12, 31)
    assert (crossing.origin, crossing.stamp_number, crossing.remarks) == ("Osh", "AB12", "very tired")
    assert crossing.provenance["destination"] is Provenance.ASKED


@pytest.mark.parametrize(
    ("name", "text"),
    [("stay_days", "soon"), ("stay_days", "٣٠"), ("stay_days", "0"), ("visa_until", "31.02.2031")],
)
def test_what_means_nothing_is_not_recorded(
    booth: Booth, foreigner: TravelDocument, name: str, text: str
) -> None:
    booth.reads(foreigner)
    booth.hands.press(Action.MORE)
    field = booth.page.view.more.fields[name]
    field.editor.setFocus()
    booth.hands.type(text)
    admit(booth)
    assert booth.count() == 0
    assert field.state == "wrong"
    assert field.editor.hasFocus()
