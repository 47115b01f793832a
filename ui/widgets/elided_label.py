"""A label that gives way: what does not fit ends in an ellipsis, and is whole in its tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.plain_label import PlainLabel, Size, State

LEAST = 24


class ElidedLabel(PlainLabel):
    """One line of plain text that never makes its neighbours wider."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, size: Size = "normal", state: State = ""
    ) -> None:
        super().__init__(text, parent, size=size, state=state)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        """Shows ``text``; all of it is in the tool tip as well."""
        super().setText(text)
        self.setToolTip(self.text())

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(LEAST, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """As wide as it may be made: the space is others' first."""
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws what fits."""
        del event
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.style().drawItemText(
            painter,
            self.rect(),
            self.alignment(),
            self.palette(),
            self.isEnabled(),
            text,
            self.foregroundRole(),
        )
