"""What stands where nothing is yet: what will appear here, and how."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.theme import SPACE, Theme
from ui.widgets.plain_label import PlainLabel

ICON = 48


class EmptyState(QWidget):
    """An icon, one line, and a sentence below it, in the middle of the space there is."""

    def __init__(self, theme: Theme, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon_name
        self._mark = PlainLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title = PlainLabel(size="large", wraps=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text = PlainLabel(wraps=True, state="quiet")
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        rows.setSpacing(SPACE)
        rows.addStretch(2)
        rows.addWidget(self._mark)
        rows.addWidget(self._title)
        rows.addWidget(self._text)
        rows.addStretch(3)
        self._dress()
        theme.changed.connect(self._dress)

    def say(self, title: str, text: str) -> None:
        """Shows these words."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(f"{title}. {text}")

    def _dress(self, _: object = None) -> None:
        self._mark.setPixmap(pixmap(self._icon_name, self._theme.tokens.quiet, ICON))
