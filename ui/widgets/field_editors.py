"""Fields that say for themselves where their value comes from and what is to be done about it."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_label import PlainLabel, restyle, visible
from ui.widgets.signal_word import Mark

#: What is to say about a field: nothing, changed by hand, compare with the document, can't stay so.
FieldState = Literal["", "edited", "look", "wrong"]

_HEIGHTS = {"normal": 28, "large": 32, "huge": 40}
_LABEL_HEIGHT = 18


class Choice(QComboBox):
    """A choice that only keys and clicks change: a wheel that passes over it does not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("kind", "dense")
        self.setFixedHeight(_HEIGHTS["normal"])
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to what scrolls."""
        event.ignore()

    def value(self) -> str:
        """The stable word of what is chosen."""
        chosen = self.currentData()
        return chosen if isinstance(chosen, str) else ""

    def choose(self, value: str) -> None:
        """Shows ``value``; one that is not among the choices becomes one, as it is."""
        found = self.findData(value)
        if found < 0:
            self.addItem(visible(value), value)
            found = self.count() - 1
        self.setCurrentIndex(found)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Sets the choices as (stable word, words in the language in force) and keeps what is chosen."""
        chosen = self.value()
        with QSignalBlocker(self):
            self.clear()
            for value, words in choices:
                self.addItem(words, value)
            if chosen or self.findData("") >= 0:
                self.choose(chosen)


class Field(QWidget):
    """One named field. Its state stands in words at its label, or right of it when it has none.

    ``field_edited`` carries the field's name and text, and comes from a person's hand only.
    """

    field_edited = Signal(str, str)
    field_finished = Signal(str)

    def __init__(self, name: str, theme: Theme, *, labelled: bool = True, aside: bool = False) -> None:
        super().__init__()
        self.name = name
        self.state: FieldState = ""
        self._label = PlainLabel(size="small")
        self._mark = Mark(theme)
        self._note = ElidedLabel(size="small") if labelled else PlainLabel(size="small")
        self._mark.hide()
        self._note.hide()
        self.aside = ElidedLabel(state="quiet")
        self.aside.setVisible(aside)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(1)
        self._line = QHBoxLayout()
        self._line.setSpacing(8)
        said = QHBoxLayout()
        said.setSpacing(5)
        if labelled:
            self._label.setFixedHeight(_LABEL_HEIGHT)
            self._note.setFixedHeight(_LABEL_HEIGHT)  # bold letters are higher
            said.addWidget(self._label)
            said.addWidget(self._mark)
            said.addWidget(self._note, 1)
            self._rows.addLayout(said)
            self._rows.addLayout(self._line)
        else:
            said.addWidget(self._mark)
            said.addWidget(self._note)
            self._rows.addLayout(self._line)
            self._line.addLayout(said)

    def show_state(self, state: FieldState, words: str = "") -> None:
        """Marks the field; ``words`` say what its colour says."""
        self.state = state
        self._mark.setVisible(state in {"look", "wrong"})
        self._mark.show_health("stop" if state == "wrong" else "look")
        self._note.setVisible(bool(words))
        self._note.setText(words if state in {"look", "wrong"} or not words else f"· {words}")
        self._note.set_state("look" if state == "look" else "stop" if state == "wrong" else "quiet")
        self.editor.setAccessibleDescription(words)
        if self.editor.property("state") != state:
            self.editor.setProperty("state", state)
            restyle(self.editor)

    @property
    def note(self) -> str:
        """What stands at the field."""
        return self._note.text()

    def set_label(self, text: str) -> None:
        """Names the field, for eyes and for readers of the screen."""
        self._label.setText(text)
        self.editor.setAccessibleName(text)

    @property
    def editor(self) -> QWidget:
        """What takes the focus."""
        raise NotImplementedError

    def text(self) -> str:
        """What stands in the field: text, or the stable word of what is chosen."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Shows a value; it does not count as edited."""
        raise NotImplementedError

    def _place(self, editor: QWidget) -> None:
        self._label.setBuddy(editor)
        self.setFocusProxy(editor)
        beside = self.aside.isVisibleTo(self)
        self._line.insertWidget(0, editor, 0 if beside else 1)
        if beside:
            self._line.insertWidget(1, self.aside, 1)


class TextField(Field):
    """A line of text. Hidden characters that are typed or pasted are written out at once.

    ``capitals`` makes capital letters of all letters, as codes and numbers are written.
    """

    def __init__(
        self,
        name: str,
        theme: Theme,
        *,
        size: Literal["normal", "large", "huge"] = "normal",
        width: int = 0,
        length: int = 120,
        labelled: bool = True,
        aside: bool = False,
        capitals: bool = False,
    ) -> None:
        super().__init__(name, theme, labelled=labelled, aside=aside)
        self._capitals = capitals
        self._editor = QLineEdit()
        self._editor.setProperty("scale", size)
        self._editor.setProperty("kind", "dense" if size == "normal" else "plain")
        self._editor.setMaxLength(length)
        self._editor.setAcceptDrops(False)
        # Fixed: a thicker frame must not move what lies below.
        self._editor.setFixedHeight(_HEIGHTS[size])
        if width:
            self._editor.setFixedWidth(width)
        else:
            self._editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._editor.textEdited.connect(self._on_text_edited)
        self._editor.editingFinished.connect(lambda: self.field_finished.emit(self.name))
        self._place(self._editor)

    @property
    def editor(self) -> QLineEdit:
        """The line."""
        return self._editor

    def text(self) -> str:
        """What stands in the line."""
        return self._editor.text()

    def set_text(self, text: str) -> None:
        """Shows ``text`` from its beginning, hidden characters written out."""
        self._editor.setText(visible(text))
        self._editor.setCursorPosition(0)

    def set_label(self, text: str) -> None:
        """Names the field; a field without a label says its name while it is empty."""
        super().set_label(text)
        if self._label.parent() is None:
            self._editor.setPlaceholderText(text)

    def take_text(self) -> None:
        """Takes what stands in the line as a person's own typing."""
        self._on_text_edited(self._editor.text())

    def _on_text_edited(self, text: str) -> None:
        shown = visible(text.upper() if self._capitals else text)
        if shown != text:
            place = self._editor.cursorPosition()
            self._editor.setText(shown)
            self._editor.setCursorPosition(place + len(shown) - len(text))
        self.field_edited.emit(self.name, shown)


class ChoiceField(Field):
    """One of several words."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(name, theme)
        self._editor = Choice()
        self._editor.activated.connect(lambda _: self.field_edited.emit(self.name, self._editor.value()))
        self._place(self._editor)

    @property
    def editor(self) -> Choice:
        """The choice."""
        return self._editor

    def text(self) -> str:
        """The stable word that is chosen."""
        return self._editor.value()

    def set_text(self, text: str) -> None:
        """Chooses the stable word ``text``."""
        self._editor.choose(text)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Sets what there is to choose from."""
        self._editor.offer(choices)
