"""Earlier travellers, as time and mark only: the next in the queue may see the screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from borderdesk.domain.crossing import Decision
from ui.keys import KEYS, Action
from ui.theme import SPACE, Theme
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.signal_word import Health, SignalWord
from ui.words import decision_word

SHORT, LONG, COLUMNS = 5, 18, 3
_HEALTH: dict[Decision, Health] = {
    Decision.ADMITTED: "ok",
    Decision.DEPARTED: "ok",
    Decision.SECOND_LINE: "look",
}


@dataclass(frozen=True, slots=True)
class Passed:
    """An earlier traveller: when, what was decided, and the number by which the crossing is looked up."""

    time: str
    decision: Decision
    number: str = ""

    @property
    def health(self) -> Health:
        """The mark: a dot for gone through, a triangle for second line, a square for turned back."""
        return _HEALTH.get(self.decision, "stop")


class RecentStrip(QFrame):
    """The last few on one line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passed: tuple[Passed, ...] = ()
        self._label = PlainLabel(size="small")
        self._more = ElidedLabel(size="small")
        self._more.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._words = [SignalWord(theme) for _ in range(SHORT)]
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, 0, SPACE, 0)
        row.setSpacing(2 * SPACE)
        row.addWidget(self._label)
        for word in self._words:
            word.hide()
            row.addWidget(word)
        row.addWidget(self._more, 1)
        self.retranslate()

    def show_recent(self, passed: Sequence[Passed]) -> None:
        """Shows these, newest first."""
        self._passed = tuple(passed[:SHORT])
        for word, each in zip(self._words, self._passed, strict=False):
            word.say(each.health, each.time)
            word.setAccessibleName(f"{each.time} {decision_word(each.decision)}")
            word.show()
        for word in self._words[len(self._passed) :]:
            word.hide()
        self.retranslate()

    def said(self) -> tuple[str, ...]:
        """What is shown of each."""
        return tuple(each.time for each in self._passed)

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        self._label.setText(self.tr("Last:") if self._passed else self.tr("Nobody has passed yet."))
        self._more.setText(
            self.tr("{recent} more · {correct} correct the last · {direction} entry or exit").format(
                recent=KEYS[Action.RECENT],
                correct=KEYS[Action.CORRECT_LAST],
                direction=KEYS[Action.DIRECTION],
            )
        )


class RecentPanel(QFrame):
    """More of them, in the order of time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._theme = theme
        self._title = PlainLabel(size="small", wraps=True)
        self._words = [SignalWord(theme) for _ in range(LONG)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(2)
        for place, word in enumerate(self._words):
            word.hide()
            grid.addWidget(word, place // COLUMNS, place % COLUMNS)
        grid.setColumnStretch(COLUMNS, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, 6, SPACE + 4, SPACE)
        rows.addWidget(self._title)
        rows.addLayout(grid)
        rows.addStretch(1)
        self.retranslate()

    def show_recent(self, passed: Sequence[Passed]) -> None:
        """Shows these, newest first."""
        for word, each in zip(self._words, passed, strict=False):
            word.say(each.health, f"{each.time}  {each.number}".rstrip())
            word.setAccessibleName(f"{each.time} {each.number} {decision_word(each.decision)}")
            word.show()
        for word in self._words[len(passed[:LONG]) :]:
            word.hide()

    def said(self) -> tuple[str, ...]:
        """What is shown of each."""
        return tuple(word.label.text() for word in self._words if not word.isHidden())

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        self._title.setText(
            self.tr("Earlier travellers. Dot: went on. Triangle: second line. Square: turned back.")
        )
