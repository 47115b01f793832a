"""A table of immutable rows that is read as it is scrolled, however long it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

#: Rows that are read at once.
PAGE = 200


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its heading, the words of a row, and whether they are numbers (to the right)."""

    heading: Callable[[], str]
    words: Callable[[Row], str]
    numeric: bool = False


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows from ``more(after, limit)``, which gets the last row so far (``None`` at first).

    Fewer rows than ``limit`` end the table. Without ``more`` the table is what ``replace`` was given.
    """

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        more: Callable[[Row | None, int], Sequence[Row]] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._more = more
        self._rows: list[Row] = []
        self._ended = more is None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows read so far."""
        return tuple(self._rows)

    def row(self, index: Index) -> Row | None:
        """The row at ``index``."""
        return self._rows[index.row()] if index.isValid() else None

    def replace(self, rows: Sequence[Row]) -> None:
        """Shows these rows instead."""
        self.beginResetModel()
        self._rows = list(rows)
        self._ended = self._more is None
        self.endResetModel()

    def retranslate(self) -> None:
        """Headings and words are asked for anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        if self._rows:
            corner = self.index(len(self._rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), corner)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Rows read so far."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Columns of the table."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, and on which side they stand."""
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.words(self._rows[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column.numeric)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heading of a column."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._columns[section].heading()
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _side(self._columns[section].numeric)
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Whether more rows may follow."""
        return not parent.isValid() and not self._ended

    def fetchMore(self, parent: Index) -> None:
        """Reads the next rows."""
        if self._more is None or not self.canFetchMore(parent):
            return
        new = self._more(self._rows[-1] if self._rows else None, PAGE)
        self._ended = len(new) < PAGE
        if new:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(new) - 1)
            self._rows.extend(new)
            self.endInsertRows()


def _side(numeric: bool) -> Qt.AlignmentFlag:
    horizontal = Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
    return horizontal | Qt.AlignmentFlag.AlignVCenter
