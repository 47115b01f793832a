"""Labels that show what they are given and never take it for markup."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

Size = Literal["small", "normal", "large", "title", "huge"]
State = Literal["", "quiet", "ok", "look", "stop"]

# Controls that turn the direction of writing, and characters without width: a name that holds one
# would look like another name. They show as their code point.
_HIDDEN = (
    {0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x2060, 0x3164, 0xFEFF, 0xFFA0}
    | set(range(0x200B, 0x2010))
    | set(range(0x202A, 0x202F))
    | set(range(0x2061, 0x2070))
    | set(range(0xE0000, 0xE0080))
)
_CONTROLS = (set(range(0x20)) - {0x0A}) | set(range(0x7F, 0xA0))
_SHOWN = {code: f"[U+{code:04X}]" for code in _HIDDEN | _CONTROLS}


def visible(text: str) -> str:
    """``text`` with controls and invisible characters written out as ``[U+202E]``."""
    return text.translate(_SHOWN)


class PlainLabel(QLabel):
    """A label of plain text. ``size`` and ``state`` are those of the theme."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: Size = "normal",
        state: State = "",
        wraps: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("scale", size)  # Qt has a property "size" of its own
        self.setProperty("state", state)
        self.setWordWrap(wraps)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Shows ``text`` as it is, hidden characters written out."""
        super().setText(visible(text))

    def set_state(self, state: State) -> None:
        """Takes the colour of a state; the word or mark that goes with it is the caller's."""
        if self.property("state") != state:
            self.setProperty("state", state)
            restyle(self)


def restyle(widget: QWidget) -> None:
    """Makes a widget look at the style sheet anew, after one of its properties changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
