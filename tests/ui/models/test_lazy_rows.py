"""A table whose rows come from the pool: one page at a time, and what comes too late is dropped."""

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from ui.models.lazy_rows import LazyRowsModel
from ui.models.rows import PAGE, Column

MILLION = 1_000_000


class Source:
    """A million numbers, handed over when the test says so."""

    def __init__(self, rows: int = MILLION) -> None:
        self._rows = rows
        self.asked: list[tuple[int, int | None]] = []
        self.model = LazyRowsModel[int]((Column(lambda: "n", str, numeric=True),), self._ask)

    def _ask(self, ticket: int, after: int | None, limit: int) -> None:
        assert limit == PAGE
        self.asked.append((ticket, after))

    def answer(self, place: int = -1) -> None:
        ticket, after = self.asked[place]
        first = 0 if after is None else after + 1
        self.model.take(ticket, range(first, min(first + PAGE, self._rows)))


@pytest.fixture
def source(qapp: QApplication) -> Source:
    del qapp
    return Source()


def test_nothing_is_asked_until_it_starts(source: Source) -> None:
    assert not source.model.canFetchMore(QModelIndex())
    source.model.restart()
    assert [after for _, after in source.asked] == [None]


def test_one_page_is_under_way_at_a_time(source: Source) -> None:
    source.model.restart()
    source.model.fetchMore(QModelIndex())
    assert len(source.asked) == 1
    source.answer()
    source.model.fetchMore(QModelIndex())
    assert source.asked[-1][1] == PAGE - 1
    source.answer()
    assert source.model.rows == tuple(range(2 * PAGE))


def test_it_says_when_rows_are_on_their_way(source: Source) -> None:
    said: list[bool] = []
    source.model.busy_changed.connect(said.append)
    source.model.restart()
    source.answer()
    source.model.fetchMore(QModelIndex())
    source.model.forget()
    assert said == [True, False, True, False]


def test_what_was_asked_before_comes_too_late(source: Source) -> None:
    source.model.restart()
    source.model.restart()
    source.answer(0)
    assert source.model.rows == ()
    source.answer(1)
    assert len(source.model.rows) == PAGE
    source.model.forget()
    source.answer(1)
    assert source.model.rows == ()
    assert not source.model.canFetchMore(QModelIndex())


def test_a_short_page_ends_the_table(qapp: QApplication) -> None:
    del qapp
    source = Source(PAGE + 7)
    source.model.restart()
    source.answer()
    assert source.model.canFetchMore(QModelIndex())
    source.model.fetchMore(QModelIndex())
    source.answer()
    assert len(source.model.rows) == PAGE + 7
    assert not source.model.canFetchMore(QModelIndex())


def test_what_failed_is_asked_again(source: Source) -> None:
    source.model.restart()
    source.model.give_up(source.asked[0][0])
    source.model.fetchMore(QModelIndex())
    assert [after for _, after in source.asked] == [None, None]


def test_scrolling_to_the_end_reads_on_and_no_further(qtbot: QtBot, source: Source) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(source.model)
    view.resize(300, 300)
    view.show()
    source.model.restart()
    source.answer()
    QApplication.processEvents()
    assert len(source.asked) == 1
    view.scrollToBottom()
    assert len(source.asked) == 2
    source.answer()
    QApplication.processEvents()
    assert source.model.rowCount() == 2 * PAGE < MILLION
