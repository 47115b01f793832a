"""A table of immutable rows that come from the pool, page by page, as it is scrolled."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject, Signal

from ui.models.rows import PAGE, Column, Index, RowsModel

Row = TypeVar("Row")
_NOWHERE = QModelIndex()


class LazyRowsModel(RowsModel[Row]):
    """``ask(ticket, after, limit)`` begins to read; whoever has read hands the rows to ``take``.

    One page is under way at a time. ``restart`` asks from the beginning, and what was asked for before then
    comes too late.
    """

    #: Whether rows are on their way.
    busy_changed = Signal(bool)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        ask: Callable[[int, Row | None, int], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent=parent)
        self._ask = ask
        self._ticket = 0
        self._under_way = False

    def restart(self) -> None:
        """Forgets all rows and asks for the first."""
        self.forget()
        self._ended = False
        self.fetchMore(_NOWHERE)

    def forget(self) -> None:
        """Shows nothing, until ``restart``."""
        self._ticket += 1
        self._set_under_way(False)
        self.replace(())
        self._ended = True

    def fetchMore(self, parent: Index) -> None:
        """Asks for the next rows, unless they are on their way."""
        if self._under_way or not self.canFetchMore(parent):
            return
        self._set_under_way(True)
        self._ask(self._ticket, self._rows[-1] if self._rows else None, PAGE)

    def take(self, ticket: int, rows: Sequence[Row]) -> None:
        """The rows that were asked for under ``ticket``; fewer than a page end the table."""
        if ticket != self._ticket:
            return
        self._set_under_way(False)
        self._ended = len(rows) < PAGE
        if rows:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def give_up(self, ticket: int) -> None:
        """Nothing comes under ``ticket``; scrolling asks again."""
        if ticket == self._ticket:
            self._set_under_way(False)

    def _set_under_way(self, under_way: bool) -> None:
        if under_way is not self._under_way:
            self._under_way = under_way
            self.busy_changed.emit(under_way)
