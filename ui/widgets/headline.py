"""A number that counts, large, and what it counts, small."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import SPACE
from ui.widgets.plain_label import PlainLabel


class Headline(QFrame):
    """One headline count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._number = PlainLabel("–", size="huge")
        self._what = PlainLabel(size="small", wraps=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        rows.setSpacing(0)
        rows.addWidget(self._number)
        rows.addWidget(self._what)
        rows.addStretch()

    @property
    def number(self) -> str:
        """What is shown."""
        return self._number.text()

    def name(self, what: str) -> None:
        """Says what is counted."""
        self._what.setText(what)
        self.setAccessibleName(f"{what}: {self._number.text()}")

    def show_number(self, number: int | None) -> None:
        """Shows the count; ``None`` while it is not known."""
        self._number.setText("–" if number is None else QLocale().toString(number))
        self.setAccessibleName(f"{self._what.text()}: {self._number.text()}")
