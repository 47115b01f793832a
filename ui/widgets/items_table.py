"""The table of goods: every cell by keyboard. Typing begins a cell, Tab goes on to the next."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from borderdesk.domain.consignment import Unit
from ui.models.items import COLUMNS, NUMBERS, ItemsModel, WrongRole
from ui.theme import Theme
from ui.widgets.empty_state import EmptyState
from ui.words import unit_word

ROW = 36
_WIDTHS = {
    "hs_code": 96,
    "quantity": 102,
    "unit": 76,
    "net_mass_kg": 88,
    "gross_mass_kg": 88,
    "value": 112,
    "currency": 76,
}
_LENGTHS = {"hs_code": 8, "currency": 3, "description": 200}

Index = QModelIndex | QPersistentModelIndex


class ItemDelegate(QStyledItemDelegate):
    """Makes the editor of a cell, and frames a cell that can't stay so."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line, or a choice for units."""
        del option
        column = COLUMNS[index.column()]
        model = index.model()
        if column == "unit":
            choice = QComboBox(parent)
            choice.setProperty("kind", "cell")
            for unit in Unit:
                choice.addItem(unit_word(unit), unit.value)
            choice.activated.connect(lambda _: self.commitData.emit(choice))
            return choice
        line = QLineEdit(parent)
        line.setProperty("kind", "cell")
        line.setMaxLength(_LENGTHS.get(column, 20))
        if column in NUMBERS:
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
        if isinstance(model, ItemsModel):
            line.setAccessibleName(model.heading(index.column()))
        return line

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Fills the whole cell."""
        del index
        editor.setGeometry(option.rect)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Shows what was typed before."""
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(text))
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hands over what was typed."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the cell, framed and with a mark in its corner when it can't stay so."""
        super().paint(painter, option, index)
        if not index.data(WrongRole):
            return
        area = option.rect
        painter.save()
        painter.setPen(QPen(QColor(self._theme.tokens.stop), 2))
        painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.fillRect(area.left() + 3, area.top() + 3, 6, 6, QColor(self._theme.tokens.stop))
        painter.restore()


class ItemsView(QTableView):
    """Cells that Tab walks; after the last one it leaves the table."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Walks on inside the table, and out of it at its ends."""
        current = self.currentIndex()
        last = self.model().rowCount() - 1
        at_end = current.row() == last and current.column() == len(COLUMNS) - 1
        at_start = current.row() <= 0 and current.column() <= 0
        self.setTabKeyNavigation(not (at_end if next else at_start) and current.isValid())
        return super().focusNextPrevChild(next)

    def closeEditor(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        """Goes on to the next cell; from the last one out of the table, not back to the first."""
        ends = {
            QStyledItemDelegate.EndEditHint.EditNextItem: (self.model().rowCount() - 1, len(COLUMNS) - 1),
            QStyledItemDelegate.EndEditHint.EditPreviousItem: (0, 0),
        }
        current = self.currentIndex()
        if ends.get(hint) == (current.row(), current.column()):
            super().closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)
            self.focusNextPrevChild(hint is QStyledItemDelegate.EndEditHint.EditNextItem)
        else:
            super().closeEditor(editor, hint)


class ItemsTable(QStackedWidget):
    """The lines of a consignment, or what to do while there are none."""

    cell_chosen = Signal()

    def __init__(self, theme: Theme, model: ItemsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.view = ItemsView()
        self.view.setModel(model)
        self.view.setItemDelegate(ItemDelegate(theme, self.view))
        self.view.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setAlternatingRowColors(True)
        self.view.verticalHeader().setDefaultSectionSize(ROW)
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heading = self.view.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setSectionsClickable(False)
        for place, column in enumerate(COLUMNS):
            if column in _WIDTHS:
                heading.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
                self.view.setColumnWidth(place, _WIDTHS[column])
            else:
                heading.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.empty = EmptyState(theme, "mdi6.package-variant-closed")
        self.addWidget(self.view)
        self.addWidget(self.empty)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._on_rows_changed)
        self._on_rows_changed()

    @property
    def row(self) -> int:
        """The line in hand; -1 when there is none."""
        return self.view.currentIndex().row()

    def go_to(self, row: int, column: int, *, edit: bool = True) -> None:
        """Puts the cursor into a cell."""
        index = self._model.index(row, column)
        self.view.setFocus()
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        if edit:
            self.view.edit(index)

    def finish(self) -> None:
        """Takes over what is still being typed in a cell."""
        editor = QApplication.focusWidget()
        if isinstance(editor, QLineEdit | QComboBox) and self.view.isAncestorOf(editor):
            self.view.commitData(editor)
            self.view.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _on_rows_changed(self, *_: object) -> None:
        full = self._model.rowCount() > 0
        self.setCurrentWidget(self.view if full else self.empty)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus if full else Qt.FocusPolicy.NoFocus)
