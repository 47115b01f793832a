"""The page of paper forms: issue, look, save, find by number or picture, make void."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from borderdesk.desk import crossings, paper
from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.errors import ReadingError
from borderdesk.domain.record import Recorded
from borderdesk.settings import Language
from borderdesk.training.travellers import Traveller
from scanner.picture import Picture, open_picture
from tests.ui.hands import in_front
from tests.ui.played import NOW, MakeCapture, PlayedDevice
from ui.keys import Action
from ui.models.code_watch import the_code
from ui.pages.paper import COUNTS, PaperPage
from ui.printing import can_print
from ui.services import Services
from ui.translations import Translations

Settle = Callable[[], None]


@pytest.fixture
def page(qtbot: QtBot, services: Services, settle: Settle) -> PaperPage:
    return shown(PaperPage(services), qtbot, settle)


def shown(made: PaperPage, qtbot: QtBot, settle: Settle) -> PaperPage:
    made.resize(1100, 620)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.shown()
    settle()
    return made


@pytest.fixture
def asked(services: Services) -> list[int]:
    """The numbers that the booth was told to take."""
    numbers: list[int] = []
    services.notices.form_asked.connect(numbers.append)
    return numbers


def numbers(page: PaperPage) -> list[int]:
    return [form.number for form in page.forms.forms]


def front(page: PaperPage) -> str:
    return "sheets" if page.previewing else "forms"


def state(page: PaperPage) -> tuple[str, str]:
    return str(page.note.property("state")), page.note.label.text()


def choose(box: QComboBox, count: int) -> None:
    box.setCurrentIndex(COUNTS.index(count))


def type_in(desk: Desk, crossing: Crossing, number: int) -> None:
    at = desk.clock.now() - timedelta(minutes=5)
    crossings.record(desk, replace(crossing, paper_form=number), occurred_at=at)


def picture_of(pdf: bytes, folder: Path, *, cut: bool) -> Path:
    """The first sheet as a scanner gives it, or its upper form alone."""
    (folder / "forms.pdf").write_bytes(pdf)
    sheet = folder / "sheet"
    height = ["-x", "0", "-y", "0", "-W", "1240", "-H", "877"] if cut else []
    command = ["pdftoppm", "-r", "150", "-png", "-singlefile", *height, str(folder / "forms.pdf"), str(sheet)]
    subprocess.run(command, capture_output=True, check=True)
    return sheet.with_suffix(".png")


def test_a_desk_without_forms_says_what_they_are_for(page: PaperPage) -> None:
    assert numbers(page) == []
    assert page.forms.table.currentWidget() is page.forms.table.empty
    assert front(page) == "forms"


def test_forms_are_made_shown_and_saved(
    page: PaperPage, settle: Settle, desk: Desk, tmp_path: Path, services: Services
) -> None:
    told: list[object] = []
    services.notices.fact_recorded.connect(told.append)
    choose(page.count, 2)
    page.issue.click()
    settle()
    assert front(page) == "sheets"
    assert page.sheets.heading.text() == "Forms 000001 to 000002"
    assert len(told) == 1
    assert numbers(page) == [1, 2]
    assert paper.unaccounted(desk) == (1, 2)
    assert page.sheets.print.isEnabled() is can_print()
    page.save_to(tmp_path / "forms.pdf")
    settle()
    document = QPdfDocument()
    assert document.load(str(tmp_path / "forms.pdf")) is QPdfDocument.Error.None_
    assert document.pageCount() == 1
    document.close()
    assert "forms.pdf" in state(page)[1]
    page.sheets.close_button.click()
    settle()
    assert front(page) == "forms"


def test_while_forms_are_shown_no_others_are_made(page: PaperPage, settle: Settle, desk: Desk) -> None:
    page.issue.click()
    page.issue.click()
    settle()
    assert not page.issue.isEnabled()
    assert paper.accounts(desk).issued == tuple(range(1, 11))


def test_forms_that_are_nowhere_else_are_put_away_only_when_asked_twice(
    page: PaperPage, settle: Settle
) -> None:
    page.issue.click()
    settle()
    page.sheets.close_button.click()
    assert front(page) == "sheets"
    assert state(page)[0] == "look"
    page.sheets.close_button.click()
    settle()
    assert front(page) == "forms"
    assert page.sheets.pdf == b""
    assert page.issue.isEnabled()


def test_a_printer_or_place_that_is_not_there_is_told_and_the_forms_stay(
    page: PaperPage, settle: Settle, tmp_path: Path
) -> None:
    page.issue.click()
    settle()
    page.save_to(tmp_path / "nowhere" / "forms.pdf")
    settle()
    assert state(page)[0] == "stop"
    assert "nowhere" in state(page)[1]
    page.sheets.print_asked.emit()
    settle()
    assert state(page)[0] == "stop"
    assert front(page) == "sheets"
    assert page.sheets.save.isEnabled()
    page.sheets.close_button.click()
    assert front(page) == "sheets"


def test_a_number_is_sent_to_the_booth(page: PaperPage, settle: Settle, desk: Desk, asked: list[int]) -> None:
    paper.issue(desk, 4)
    page.finder.number.setText(" 3 ")
    page.finder.number.returnPressed.emit()
    settle()
    assert asked == [3]
    assert "000003" in state(page)[1]
    assert page.finder.number.text() == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("9", "The form 000009 was not issued at this desk."),
        ("2", "The form 000002 is void: no record can come from it."),
        ("3", "The form 000003 was typed in already."),
        ("nonsense", "This is no number and no code of a paper form."),
        ("BD1T:FTH:FTH-1:000001:0000", "There is a mistake in the code."),
    ],
)
def test_a_form_that_can_t_be_typed_in_is_told(
    *,
    text: str,
    said: str,
    page: PaperPage,
    settle: Settle,
    desk: Desk,
    asked: list[int],
    cross: Callable[..., Recorded[Crossing]],
    people: tuple[Traveller, ...],
) -> None:
    paper.issue(desk, 4)
    paper.void(desk, 2, "torn")
    type_in(desk, cross(people[0]).fact, 3)
    page.finder.number.setText(text)
    page.finder.give.click()
    settle()
    assert asked == []
    assert state(page)[0] == "stop"
    assert state(page)[1].startswith(said)
    assert page.finder.number.text() == text


def test_a_picture_of_a_form_is_enough(
    page: PaperPage, settle: Settle, desk: Desk, asked: list[int], tmp_path: Path
) -> None:
    issued = paper.issue(desk, 2)
    page.read_file(picture_of(issued.pdf, tmp_path, cut=True))
    settle()
    assert asked == [1]
    page.read_file(picture_of(issued.pdf, tmp_path, cut=False))
    settle()
    assert asked == [1]
    assert "Several codes" in state(page)[1]
    (tmp_path / "text.png").write_text("no picture", encoding="utf-8")
    page.read_file(tmp_path / "text.png")
    settle()
    assert state(page) == ("stop", "This file is not a picture.")


def test_the_camera_finds_the_form(
    *,
    qtbot: QtBot,
    services: Services,
    settle: Settle,
    desk: Desk,
    asked: list[int],
    tmp_path: Path,
    make_capture: MakeCapture,
) -> None:
    file = picture_of(paper.issue(desk, 2).pdf, tmp_path, cut=True)
    picture = open_picture(file, taken_at=NOW)
    blank = Picture(picture.pixels[:200, :400] // 2, "camera", NOW)
    camera = PlayedDevice()
    capture = make_capture(camera)
    page = shown(PaperPage(replace(services, capture=capture)), qtbot, settle)
    assert page.finder.scan.isEnabled()
    page.finder.scan.click()
    camera.queue.put(blank)
    qtbot.waitUntil(lambda: capture.picture_now() is blank, timeout=30_000)
    assert page.finder.scan.isChecked()
    camera.queue.put(picture)
    qtbot.waitUntil(lambda: asked == [1], timeout=30_000)
    settle()
    assert not page.finder.scan.isChecked()


def test_looking_ends_when_another_page_is_in_front(
    qtbot: QtBot, services: Services, settle: Settle, make_capture: MakeCapture, asked: list[int]
) -> None:
    capture = make_capture(PlayedDevice())
    page = shown(PaperPage(replace(services, capture=capture)), qtbot, settle)
    page.finder.scan.click()
    assert page.finder.scan.isChecked()
    page.hide()
    assert not page.finder.scan.isChecked()
    assert asked == []


def test_without_a_camera_nothing_is_scanned(page: PaperPage) -> None:
    assert not page.finder.scan.isEnabled()
    assert page.finder.scan.toolTip()
    page.watch.start()
    assert not page.watch.watching


def test_one_code_is_meant() -> None:
    assert the_code(("https://example.org", "BD1:X")) == "BD1:X"
    assert the_code(("https://example.org",)) == "https://example.org"
    for codes, code in (
        ((), "no_code"),
        (("BD1:X", "BD1:Y"), "several_codes"),
        (("a", "b"), "several_codes"),
    ):
        with pytest.raises(ReadingError, match=code):
            the_code(codes)


def test_a_form_is_made_void_with_a_reason(page: PaperPage, settle: Settle, desk: Desk) -> None:
    paper.issue(desk, 3)
    page.shown()
    settle()
    assert not page.forms.void.isEnabled()
    page.forms.choose(2)
    page.forms.void.click()
    settle()
    assert state(page) == ("stop", "Say why the form is void.")
    assert paper.unaccounted(desk) == (1, 2, 3)
    page.forms.reason.setText("torn")
    page.forms.void.click()
    settle()
    assert numbers(page) == [1, 3]
    assert page.forms.reason.text() == ""
    assert page.forms.counts.text() == "Unaccounted for: 2 · typed in: 0 · void: 1"
    page.forms.all.setChecked(True)
    assert numbers(page) == [1, 2, 3]
    page.forms.choose(2)
    assert not page.forms.void.isEnabled()
    page.forms.choose(3)
    assert page.forms.void.isEnabled()


def test_what_is_typed_in_meanwhile_is_gone_from_the_table(
    *,
    page: PaperPage,
    settle: Settle,
    desk: Desk,
    services: Services,
    cross: Callable[..., Recorded[Crossing]],
    people: tuple[Traveller, ...],
) -> None:
    paper.issue(desk, 2)
    recorded = cross(people[0])
    type_in(desk, recorded.fact, 1)
    services.notices.fact_recorded.emit(recorded)
    settle()
    assert numbers(page) == [2]


def test_everything_has_a_key(
    qtbot: QtBot, services: Services, settle: Settle, desk: Desk, asked: list[int]
) -> None:
    page = PaperPage(services)
    hands = in_front(qtbot, page)
    page.shown()
    settle()
    hands.press(Action.ADD_ITEM)
    settle()
    assert front(page) == "sheets"
    hands.press(Action.CLEAR)
    hands.press(Action.CLEAR)
    settle()
    assert front(page) == "forms"
    page.finder.number.setFocus()
    hands.type("7")
    hands.press_key(Qt.Key.Key_Return)
    settle()
    assert asked == [7]
    page.forms.choose(2)
    page.forms.reason.setFocus()
    hands.type("lost")
    hands.press_key(Qt.Key.Key_Return)
    settle()
    assert paper.accounts(desk).void == ()
    hands.press(Action.REMOVE_ITEM)
    settle()
    assert paper.accounts(desk).void == (2,)


def test_a_closed_store_is_told(page: PaperPage, settle: Settle, desk: Desk) -> None:
    desk.store.close()
    page.issue.click()
    settle()
    assert state(page)[0] == "stop"
    assert page.issue.isEnabled()


@pytest.mark.parametrize("language", Language)
def test_it_speaks_every_language(page: PaperPage, translations: Translations, language: Language) -> None:
    translations.use(language)
    assert page.title()
    assert page.count.itemText(0)
