"""One crossing from its first record to the one that counts, as a column of cards."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.models.history_words import Told, Traveller
from ui.theme import SPACE
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_label import PlainLabel


class HistoryView(QScrollArea):
    """Whom it is about on top, below it each record; scrolled with the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clear()

    def show_history(self, traveller: Traveller, told: Sequence[Told]) -> None:
        """Shows these records in place of what was shown before."""
        cards = [_card(_traveller(traveller))]
        cards += [_card(_record(each)) for each in told]
        self._put(cards)

    def clear(self) -> None:
        """Shows nothing."""
        self._put(())

    def said(self) -> tuple[str, ...]:
        """Every line that is shown, from the top."""
        return tuple(label.text() for label in self.findChildren(PlainLabel))

    def _put(self, cards: Sequence[QWidget]) -> None:
        inside = QWidget()
        inside.setProperty("kind", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        for card in cards:
            column.addWidget(card)
        column.addStretch()
        self.setWidget(inside)  # Qt deletes the one before


def _card(lines: Sequence[QWidget | QHBoxLayout]) -> QFrame:
    card = QFrame()
    card.setProperty("kind", "card")
    rows = QVBoxLayout(card)
    rows.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
    rows.setSpacing(SPACE // 2)
    for line in lines:
        if isinstance(line, QHBoxLayout):
            rows.addLayout(line)
        else:
            rows.addWidget(line)
    return card


def _traveller(traveller: Traveller) -> list[QWidget | QHBoxLayout]:
    name = PlainLabel(traveller.name, size="title", wraps=True)
    return [name, *(PlainLabel(line, wraps=True) for line in traveller.lines)]


def _record(told: Told) -> list[QWidget | QHBoxLayout]:
    head = QHBoxLayout()
    head.setSpacing(2 * SPACE)
    what = PlainLabel(told.what, wraps=True)
    what.setStyleSheet("font-weight: 600")
    when = ElidedLabel(told.when, size="small")
    when.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    head.addWidget(what, 2)
    head.addWidget(when, 1)
    return [head, *(PlainLabel(line, wraps=True, state="quiet") for line in told.lines)]
