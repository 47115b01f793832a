from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from borderdesk.domain.crossing import Crossing, Decision, Direction
from borderdesk.domain.errors import DeviceError
from borderdesk.domain.record import Recorded
from borderdesk.settings import Language
from borderdesk.training.travellers import Traveller
from tests.ui.standing_clock import StandingClock
from ui.pages.tally import TallyPage
from ui.printing import can_print, print_pdf
from ui.services import Services
from ui.shots import has_words
from ui.translations import Translations

Cross = Callable[..., Recorded[Crossing]]
Settle = Callable[[], None]


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> TallyPage:
    made = TallyPage(services)
    made.resize(1100, 600)
    qtbot.addWidget(made)
    made.show()
    return made


def number(page: TallyPage, name: str) -> str:
    return page.headlines[name].number


def test_a_day_with_nothing_says_so(page: TallyPage, settle: Settle) -> None:
    page.shown()
    settle()
    assert number(page, "crossings") == "0"
    assert page.showing == "empty"
    assert page.pdf is not None


def test_the_page_appears_as_it_will_be_printed(
    qtbot: QtBot, page: TallyPage, settle: Settle, cross: Cross, people: tuple[Traveller, ...]
) -> None:
    cross(people[0])
    cross(people[1], Direction.EXIT, Decision.DEPARTED)
    cross(people[2], Direction.ENTRY, Decision.SECOND_LINE)
    page.shown()
    settle()
    assert [number(page, name) for name in ("crossings", "entries", "exits", "second_line")] == [
        "3",
        "2",
        "1",
        "1",
    ]
    assert page.showing == "page"
    qtbot.waitUntil(lambda: has_words(page.view.grab().toImage()), timeout=30_000)


def test_what_is_recorded_meanwhile_is_counted(
    page: TallyPage, services: Services, settle: Settle, cross: Cross, people: tuple[Traveller, ...]
) -> None:
    page.shown()
    settle()
    services.notices.fact_recorded.emit(cross(people[0]))
    settle()
    assert number(page, "crossings") == "1"


def test_another_day_is_counted_alone(
    *,
    page: TallyPage,
    settle: Settle,
    clock: StandingClock,
    services: Services,
    cross: Cross,
    people: tuple[Traveller, ...],
) -> None:
    cross(people[0])
    clock.move(days=1)
    services.notices.fact_recorded.emit(cross(people[1]))
    settle()
    assert page.day.date() == QDate(2031, 5, 5)
    assert number(page, "crossings") == "1"
    page.before.click()
    settle()
    assert page.day.date() == QDate(2031, 5, 4)
    assert number(page, "crossings") == "1"
    page.before.click()
    settle()
    assert number(page, "crossings") == "0"
    page.after.click()
    settle()
    assert number(page, "crossings") == "1"


def test_the_page_speaks_the_language_in_force(
    page: TallyPage, settle: Settle, translations: Translations, qtbot: QtBot
) -> None:
    page.shown()
    settle()
    english = page.pdf
    translations.use(Language.RUSSIAN)
    qtbot.waitUntil(lambda: page.pdf is not None and page.pdf != english)
    assert page.title() == "Итоги"


def test_it_is_saved_as_a_file(
    page: TallyPage, settle: Settle, tmp_path: Path, cross: Cross, people: tuple[Traveller, ...]
) -> None:
    page.save_to(tmp_path / "too-early.pdf")
    assert not (tmp_path / "too-early.pdf").exists()
    cross(people[0])
    page.shown()
    settle()
    page.save_to(tmp_path / "tally.pdf")
    settle()
    document = QPdfDocument()
    assert document.load(str(tmp_path / "tally.pdf")) is QPdfDocument.Error.None_
    document.close()
    assert "tally.pdf" in page.note.label.text()
    assert [file.name for file in tmp_path.glob("*.p*")] == ["tally.pdf"]


def test_a_place_that_can_t_be_written_is_named(page: TallyPage, settle: Settle, tmp_path: Path) -> None:
    page.shown()
    settle()
    page.save_to(tmp_path / "nowhere" / "tally.pdf")
    settle()
    assert page.note.property("state") == "stop"
    assert "nowhere" in page.note.label.text()


def test_a_printer_that_is_not_there_is_told_in_a_sentence(page: TallyPage, settle: Settle) -> None:
    page.shown()
    settle()
    assert page.print.isEnabled() is can_print()
    page.on_print()
    settle()
    assert page.note.property("state") == "stop"


def test_printing_without_a_default_printer_is_an_error_of_the_world() -> None:
    with pytest.raises(DeviceError) as raised:
        print_pdf(b"%PDF-1.4", "Test")
    assert raised.value.code in {"no_printer", "no_printing_system", "print_failed"}


def test_a_closed_store_is_told(page: TallyPage, services: Services, settle: Settle) -> None:
    services.desk.store.close()
    page.shown()
    settle()
    assert page.note.property("state") == "stop"
    assert page.pdf is None
