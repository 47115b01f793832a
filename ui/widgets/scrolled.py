"""Columns of cards that scroll when the window is too low for them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import SPACE


class Scrolled(QScrollArea):
    """Equal columns, each with its widgets from the top down."""

    def __init__(self, columns: Sequence[Sequence[QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        inside.setProperty("kind", "scrolled")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, SPACE, 0)
        row.setSpacing(2 * SPACE)
        for widgets in columns:
            column = QVBoxLayout()
            column.setSpacing(SPACE + 4)
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch()
            row.addLayout(column, 1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
