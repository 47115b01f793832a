from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.standing_clock import StandingClock
from ui.pages.lists import ListsPage
from ui.services import Services

Settle = Callable[[], None]
HEAD = "entry,document_number,surname,given_names,birth_date\n"


@pytest.fixture
def page(qtbot: QtBot, services: Services, settle: Settle) -> ListsPage:
    made = ListsPage(services)
    made.resize(1100, 600)
    qtbot.addWidget(made)
    made.show()
    made.shown()
    settle()
    return made


def write(folder: Path, rows: int = 20, name: str = "wanted.csv") -> Path:
    file = folder / name
    file.write_text(HEAD + "".join(f"E{n},SPX{n:06},,,\n" for n in range(rows)), encoding="utf-8")
    return file


def bring(page: ListsPage, file: Path, settle: Settle) -> None:
    page.choose(file)
    page.panel.button.click()
    settle()


def mark(page: ListsPage, row: int) -> None:
    page.table.view.selectionModel().select(
        page.table.view.model().index(row, 0),
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
    )


def test_without_lists_the_page_says_what_will_be_here(page: ListsPage) -> None:
    assert page.lists == ()
    assert page.table.currentWidget() is page.table.empty
    assert "CSV" in page.table.empty.accessibleName()
    assert not page.remove.isEnabled()


def test_a_file_becomes_a_list_in_force(
    qtbot: QtBot, page: ListsPage, services: Services, settle: Settle, tmp_path: Path
) -> None:
    page.choose(write(tmp_path))
    assert page.panel.isVisible()
    assert page.panel.name.text() == "wanted"
    page.panel.name.setText("Stolen papers")
    page.panel.owner.setText("Ministry")
    with qtbot.waitSignal(services.notices.lists_changed):
        QTest.keyClick(page.panel.name, Qt.Key.Key_Return)
    settle()
    assert [(each.list, each.owner, each.entries) for each in page.lists] == [
        ("Stolen papers", "Ministry", 20)
    ]
    assert page.table.currentWidget() is page.table.view
    assert page.note.property("state") == "ok"
    assert not page.panel.isVisible()


def test_bad_rows_are_named_one_by_one(page: ListsPage, settle: Settle, tmp_path: Path) -> None:
    file = tmp_path / "bad.csv"
    file.write_text(HEAD + "A,,IVANOV,IVAN,31.02.1980\nB,SPX1,,,\nC,,,,\n", encoding="utf-8")
    bring(page, file, settle)
    text = page.note.label.text()
    assert "2 rows" in text
    assert "Row 2: birth_date is no date" in text
    assert "Row 4" in text
    assert page.lists == ()
    assert page.panel.isVisible()


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe\x00", b"name\n\x00", b'entry,document_number\n"', b"\x89PNG\r\n\x1a\n" * 50]
)
def test_garbage_is_an_error_in_the_page(
    page: ListsPage, settle: Settle, tmp_path: Path, data: bytes
) -> None:
    file = tmp_path / "garbage.csv"
    file.write_bytes(data)
    bring(page, file, settle)
    assert page.note.property("state") == "stop"
    assert page.lists == ()


def test_a_file_that_is_gone_is_named(page: ListsPage, settle: Settle, tmp_path: Path) -> None:
    bring(page, tmp_path / "gone.csv", settle)
    assert "gone.csv" in page.note.label.text()


def test_a_much_shorter_list_must_be_meant(page: ListsPage, settle: Settle, tmp_path: Path) -> None:
    bring(page, write(tmp_path, rows=30), settle)
    bring(page, write(tmp_path, rows=1), settle)
    assert page.panel.shrink.isVisible()
    assert page.lists[0].entries == 30
    page.panel.shrink.setChecked(True)
    page.panel.button.click()
    settle()
    assert page.lists[0].entries == 1
    assert not page.panel.isVisible()


def test_an_import_can_be_given_up(page: ListsPage, tmp_path: Path) -> None:
    page.choose(write(tmp_path))
    page.panel.name.setText("  ")
    assert not page.panel.button.isEnabled()
    page.panel.cancel.click()
    assert not page.panel.isVisible()


def test_removing_asks_once_more(page: ListsPage, settle: Settle, tmp_path: Path) -> None:
    bring(page, write(tmp_path, name="one.csv"), settle)
    bring(page, write(tmp_path, name="two.csv"), settle)
    mark(page, 0)
    page.remove.click()
    assert page.note.property("state") == "look"
    mark(page, 1)
    assert not page.note.isVisible()
    page.remove.click()
    page.remove.click()
    settle()
    assert [each.list for each in page.lists] == ["one"]


def test_the_key_for_removing_does_nothing_where_nothing_is_marked(
    qtbot: QtBot, page: ListsPage, settle: Settle, tmp_path: Path
) -> None:
    bring(page, write(tmp_path), settle)
    with qtbot.waitActive(page):
        page.activateWindow()
    QTest.keyClick(page, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert len(page.lists) == 1


def test_the_age_is_that_of_now(
    page: ListsPage, clock: StandingClock, settle: Settle, tmp_path: Path
) -> None:
    bring(page, write(tmp_path), settle)
    clock.move(hours=3)
    page.shown()
    settle()
    model = page.table.view.model()
    cells = [model.data(model.index(0, column)) for column in range(model.columnCount())]
    assert "3 h" in cells
    assert "20" in cells
