from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.models.rows import PAGE, Column, RowsModel

COLUMNS: tuple[Column[int], ...] = (
    Column(lambda: "Number", str, numeric=True),
    Column(lambda: "Half", lambda row: str(row / 2)),
)


def test_a_table_of_given_rows(qtmodeltester: ModelTester) -> None:
    model = RowsModel(COLUMNS)
    model.replace([3, 4])
    check: Callable[[QAbstractItemModel], None] = qtmodeltester.check
    check(model)
    assert model.data(model.index(1, 1)) == "2.0"
    side = model.data(model.index(0, 0), Qt.ItemDataRole.TextAlignmentRole)
    assert side == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Half"
    assert model.headerData(1, Qt.Orientation.Vertical) is None
    assert model.row(model.index(0, 0)) == 3
    assert model.row(QModelIndex()) is None
    assert model.data(QModelIndex()) is None
    assert not model.canFetchMore(QModelIndex())


def test_a_million_rows_are_read_as_they_are_scrolled(qtbot: QtBot) -> None:
    asked: list[int | None] = []

    def more(after: int | None, limit: int) -> range:
        asked.append(after)
        first = 0 if after is None else after + 1
        return range(first, min(first + limit, 1_000_000))

    model = RowsModel(COLUMNS, more)
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(400, 300)
    view.show()
    qtbot.waitUntil(lambda: model.rowCount() >= PAGE)
    assert model.rowCount() < 5 * PAGE
    before = model.rowCount()
    view.scrollToBottom()
    qtbot.waitUntil(lambda: model.rowCount() > before)
    assert asked[:2] == [None, PAGE - 1]


@pytest.mark.parametrize("length", [0, 1, PAGE - 1, PAGE, PAGE + 1])
def test_reading_ends_where_rows_end(length: int) -> None:
    def more(after: int | None, limit: int) -> range:
        first = 0 if after is None else after + 1
        return range(first, min(first + limit, length))

    model = RowsModel(COLUMNS, more)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rows == tuple(range(length))


def test_words_are_asked_for_anew(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS)
    model.retranslate()
    model.replace([1])
    with qtbot.waitSignals([model.headerDataChanged, model.dataChanged]):
        model.retranslate()
