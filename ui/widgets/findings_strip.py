"""What the desk looked at: what is not in order in sentences, all the rest small and grey below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import SPACE, Theme
from ui.widgets.plain_label import PlainLabel, Size, State
from ui.widgets.signal_word import Health, Mark

_TICK, _RING = "\u2713", "\u25cb"
_NARROW = "\u00a0"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing to say, and how it stands."""

    health: Health
    words: str


class _Wrapped(PlainLabel):
    """A label whose height follows from its width alone."""

    def __init__(self, text: str = "", *, size: Size = "normal", state: State = "") -> None:
        super().__init__(text, size=size, state=state, wraps=True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(0, self.fontMetrics().height())


class _Sentence(QWidget):
    def __init__(self, theme: Theme, said: Said) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        mark = Mark(theme)
        mark.show_health(said.health)
        label = _Wrapped(said.words, state="stop" if said.health == "stop" else "look")
        row.addWidget(mark)
        row.addWidget(label, 1)
        self.setAccessibleName(said.words)


class FindingsStrip(QScrollArea):
    """Takes the space there is and scrolls when that is not enough: what lies below it stays in place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._said: tuple[Said, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(24)
        self._inside = QWidget()
        self._inside.setProperty("kind", "scrolled")
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(SPACE, 0, SPACE, 0)
        self._rows.setSpacing(2)
        self._sentences: list[_Sentence] = []
        self._calm = _Wrapped(size="small")
        self._history = _Wrapped(size="small")
        self._rows.addWidget(self._calm)
        self._rows.addWidget(self._history)
        self._rows.addStretch(1)
        self.setWidget(self._inside)

    def show_findings(self, said: Sequence[Said], history: str = "") -> None:
        """Shows these, the gravest first; ``history`` is what is known from before."""
        self._said = tuple(said)
        for old in self._sentences:
            self._rows.removeWidget(old)
            old.deleteLater()
        grave = [each for each in said if each.health in {"stop", "look"}]
        grave.sort(key=lambda each: each.health != "stop")
        self._sentences = [_Sentence(self._theme, each) for each in grave]
        for place, sentence in enumerate(self._sentences):
            self._rows.insertWidget(place, sentence)
        calm = [
            f"{_TICK if each.health == 'ok' else _RING}{_NARROW}{each.words.replace(' ', _NARROW)}"
            for each in said
            if each.health not in {"stop", "look"}
        ]
        self._calm.setText("    ".join(calm))
        self._calm.setVisible(bool(calm))
        self._history.setText(history)
        self._history.setVisible(bool(history))

    def said(self) -> tuple[str, ...]:
        """Everything that is shown of the findings."""
        return tuple(each.words for each in self._said)

    @property
    def history(self) -> str:
        """What is shown of earlier crossings."""
        return self._history.text()
