"""Consignments recorded at this desk lately: time, way and size, no names."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from borderdesk.domain.consignment import Consignment
from borderdesk.domain.record import Recorded
from borderdesk.settings import Settings
from ui.theme import SPACE, Theme
from ui.times import clock_words
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_label import PlainLabel
from ui.words import direction_word, regime_word

WIDTH = 200


class RecentGoods(QFrame):
    """The newest at the top."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFixedWidth(WIDTH)
        self._settings = settings
        self._shown: tuple[Recorded[Consignment], ...] = ()
        self._title = PlainLabel(size="small", wraps=True)
        self.empty = EmptyState(theme, "mdi6.truck-outline")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        column.addWidget(self.empty, 1)
        column.addStretch(0)
        self.retranslate()

    def show_recent(self, recorded: Sequence[Recorded[Consignment]]) -> None:
        """Shows these, newest first."""
        self._shown = tuple(recorded)
        self.retranslate()

    def said(self) -> tuple[str, ...]:
        """What is shown of each."""
        labels = self.findChildren(QLabel, "consignment")
        return tuple(label.text() for label in labels)

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        self._title.setText(self.tr("Recorded lately"))
        self.empty.say(self.tr("None yet"), self.tr("Recorded consignments appear here."))
        self.empty.setVisible(not self._shown)
        while (old := self._rows.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.setObjectName("")
                widget.hide()
                widget.deleteLater()
        for each in self._shown:
            label = PlainLabel(wraps=True)
            label.setObjectName("consignment")
            label.setText(
                "{time}  {direction}\n{regime}, {lines}".format(
                    time=clock_words(each.envelope.occurred_at, self._settings),
                    direction=direction_word(each.fact.direction),
                    regime=regime_word(each.fact.regime),
                    lines=self.tr("%n line(s)", "", len(each.fact.items)),
                )
            )
            self._rows.addWidget(label)
        self._rows.addStretch(1)
