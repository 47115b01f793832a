"""The booth: what comes from the device, in time, too early and too late."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from borderdesk.domain.document import TravelDocument
from borderdesk.domain.errors import DeviceError
from scanner.reading.reader import Reading
from tests.ui.booth_at_work import Booth, reading_of
from ui.keys import Action
from ui.models.verdict import BoothState


def test_no_zone_in_the_picture(booth: Booth) -> None:
    booth.arrives(Reading(mrz=None, reader="test", ms=1.0))
    assert booth.is_(BoothState.LOOK)
    assert "F5" in booth.sentence
    assert booth.page.view.preview.outline == "stop"


def test_a_fault_keeps_the_traveller(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    booth.capture.fault_occurred.emit(DeviceError("scanner_cover_open"))
    assert "cover is open" in booth.sentence
    assert booth.field("surname").text() == foreigner.surname


def test_without_a_device_f5_says_so(booth: Booth) -> None:
    booth.hands.press(Action.READ_AGAIN)
    assert "No camera or scanner" in booth.sentence


def test_a_document_that_comes_too_early_waits(
    booth: Booth, foreigner: TravelDocument, national: TravelDocument
) -> None:
    booth.reads(foreigner)
    booth.reads(national)
    assert booth.field("document_number").text() == foreigner.document_number
    booth.hands.press(Action.ADMIT)
    booth.settle()
    booth.qtbot.waitUntil(lambda: booth.field("document_number").text() == national.document_number)
    booth.settle()


def test_what_the_desk_says_of_an_earlier_traveller_is_dropped(
    booth: Booth, foreigner: TravelDocument
) -> None:
    booth.arrives(reading_of(foreigner.mrz))
    booth.hands.press(Action.CLEAR)
    booth.settle()
    assert booth.page.session.checks is None
    assert booth.is_(BoothState.WAITING)


def test_a_decision_waits_for_the_lists(booth: Booth, foreigner: TravelDocument) -> None:
    booth.arrives(reading_of(foreigner.mrz))
    booth.hands.press(Action.ADMIT)
    assert "Decide in a moment" in booth.sentence
    booth.settle()
    assert booth.count() == 0


def test_a_stray_letter_changes_nothing_of_a_traveller(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(foreigner)
    booth.hands.type("qwerty")
    assert booth.field("surname").text() == foreigner.surname


def test_a_picture_is_dropped_on_the_page(booth: Booth, tmp_path: Path) -> None:
    file = tmp_path / "page.png"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    place, action, button = QPoint(5, 5), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(place, action, data, button, Qt.KeyboardModifier.NoModifier)
    booth.page.view.dragEnterEvent(enter)
    assert enter.isAccepted()
    drop = QDropEvent(place, action, data, button, Qt.KeyboardModifier.NoModifier)
    with booth.qtbot.waitSignal(booth.page.view.file_dropped) as dropped:
        booth.page.view.dropEvent(drop)
    assert dropped.args == [file]
