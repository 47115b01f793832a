"""A line that says what happened, in the place where the eye already is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.icons import pixmap
from ui.theme import SPACE, Theme
from ui.widgets.plain_label import PlainLabel, State, restyle
from ui.widgets.signal_word import colour_of

_ICONS = {
    "quiet": "mdi6.information-outline",
    "ok": "mdi6.check-circle-outline",
    "look": "mdi6.alert-outline",
    "stop": "mdi6.close-octagon-outline",
}
ICON = 24


class Note(QFrame):
    """A framed sentence with a shape for its state; hidden while there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: State = "quiet"
        self.setProperty("kind", "card")
        self._mark = PlainLabel()
        self._mark.setFixedSize(ICON, ICON)
        self.label = PlainLabel(wraps=True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE + 4, SPACE, SPACE + 4, SPACE)
        row.setSpacing(SPACE + 4)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        self.hide()
        theme.changed.connect(self._dress)

    def say(self, state: State, text: str) -> None:
        """Shows ``text``; an empty one hides the line."""
        self._state = state or "quiet"
        self.label.setText(text)
        self.setAccessibleName(text)
        self.setProperty("state", "" if self._state == "quiet" else self._state)
        restyle(self)
        self._dress()
        self.setVisible(bool(text))

    def clear(self) -> None:
        """Says nothing."""
        self.say("quiet", "")

    def _dress(self, _: object = None) -> None:
        colour = colour_of(self._theme.tokens, self._state or "quiet")
        self._mark.setPixmap(pixmap(_ICONS[self._state or "quiet"], colour, ICON))
