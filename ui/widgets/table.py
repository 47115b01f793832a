"""A table that reads its rows as they come into view, or says what will stand in it."""

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QWidget

from ui.page import Page
from ui.theme import Theme
from ui.widgets.empty_state import EmptyState

ROW = 36


class Table(QStackedWidget):
    """The rows of a model; while there are none, ``empty`` stands in their place."""

    row_chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        model: QAbstractItemModel,
        icon_name: str,
        *,
        wide: int,
        parent: QWidget | None = None,
    ) -> None:
        """``wide`` is the column that takes the space that is left."""
        super().__init__(parent)
        self.view = QTableView()
        self.view.setModel(model)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setTabKeyNavigation(False)
        self.view.setShowGrid(False)
        self.view.setAlternatingRowColors(True)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(ROW)
        heading = self.view.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heading.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.row_chosen.emit())
        self.empty = EmptyState(theme, icon_name)
        self.addWidget(self.view)
        self.addWidget(self.empty)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._on_rows_changed)
        self._on_rows_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Is called like its page, for readers of the screen."""
        super().showEvent(event)
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        """Takes up a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, Page):
            above = above.parentWidget()
        if above is not None:
            self.view.setAccessibleName(above.title())

    @property
    def chosen(self) -> int | None:
        """The row that is marked."""
        rows = self.view.selectionModel().selectedRows()
        return rows[0].row() if rows else None

    def _on_rows_changed(self, *_: object) -> None:
        full = self.view.model().rowCount() > 0
        self.setCurrentWidget(self.view if full else self.empty)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus if full else Qt.FocusPolicy.NoFocus)
