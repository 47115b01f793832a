"""The rail of pages on the left: one button below the other, thin lines between those that belong apart."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import SPACE
from ui.widgets.page_button import PageButton

_GAP, _EDGE = 2, 6


class Rail(QFrame):
    """Buttons from the top down, the last one at the foot. Room for fourteen on the smallest screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_EDGE, SPACE // 2, _EDGE, SPACE // 2)
        self._column.setSpacing(_GAP)

    def add(self, button: PageButton, *, apart: bool = False) -> None:
        """Adds a button below the others, ``apart`` with a line above it."""
        if apart:
            rule = QFrame()
            rule.setProperty("kind", "rule")
            rule.setFixedHeight(1)
            self._column.addSpacing(_GAP)
            self._column.addWidget(rule)
            self._column.addSpacing(_GAP)
        self._column.addWidget(button)

    def add_at_foot(self, button: PageButton) -> None:
        """Adds the button that stands at the foot, whatever is above it."""
        self._column.addStretch()
        self._column.addWidget(button)
