"""What a second reader says of the picture: where it differs, side by side. It changes nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from borderdesk.domain.errors import BorderDeskError
from ui.keys import KEYS, Action
from ui.models.second_opinion import Opinion, SecondOpinion
from ui.sentences import error_sentence
from ui.theme import SPACE, Theme, zone_font
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.signal_word import Health, Mark
from ui.words import field_word

NAME = "PassportEye"
PIXELS = 15


class OpinionPanel(QFrame):
    """A sentence, a bar while it is being read, and one line for each field that the readers differ in."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._opinion: Opinion | None = None
        self._error: BorderDeskError | None = None
        self._mark = Mark(theme)
        self._title = PlainLabel(wraps=True)
        self._close = PlainLabel(size="small", state="quiet")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 100)
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self._mark)
        head.addWidget(self._title, 2)
        head.addWidget(self.progress, 1)
        head.addWidget(self._close)
        self._inside = QWidget()
        self._inside.setProperty("kind", "scrolled")
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, SPACE, 0)
        self._grid.setHorizontalSpacing(2 * SPACE)
        self._grid.setVerticalSpacing(2)
        for column, share in enumerate((2, 3, 3)):
            self._grid.setColumnStretch(column, share)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inside)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, 6, SPACE + 4, SPACE)
        rows.setSpacing(4)
        rows.addLayout(head)
        rows.addWidget(area, 1)
        self.retranslate()

    @property
    def sentence(self) -> str:
        """What is said of both readers."""
        return self._title.text()

    def said(self) -> tuple[tuple[str, str, str], ...]:
        """Each line: the field, what this desk's reader read, and what the second one did."""
        differences = () if self._opinion is None else self._opinion.differences
        return tuple((field_word(each.field), each.first, each.second) for each in differences)

    def follow(self, opinion: SecondOpinion) -> None:
        """Shows from now on what ``opinion`` tells."""
        opinion.progressed.connect(self.show_progress)
        opinion.arrived.connect(self.show_opinion)
        opinion.failed.connect(self.show_error)

    def show_progress(self, share: float) -> None:
        """The picture is being read; ``share`` is from 0 to 1."""
        self._opinion = self._error = None
        self.progress.setValue(int(100 * min(1.0, max(0.0, share))))
        self.retranslate()

    def show_opinion(self, opinion: Opinion) -> None:
        """Shows what came of it."""
        self._opinion, self._error = opinion, None
        self.retranslate()

    def show_error(self, error: BorderDeskError) -> None:
        """Says why nothing came of it."""
        self._opinion, self._error = None, error
        self.retranslate()

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        self.progress.setVisible(self._opinion is None and self._error is None)
        self.progress.setAccessibleName(self.tr("Reading"))
        self._close.setText(self.tr("{key} closes").format(key=KEYS[Action.CLEAR]))
        health, words = self._state()
        self._mark.show_health(health)
        self._title.setText(words)
        self._title.set_state("look" if health == "look" else "")
        self._lay_out_lines()

    def _state(self) -> tuple[Health, str]:
        opinion = self._opinion
        if self._error is not None:
            return "look", error_sentence(self._error)
        if opinion is None:
            return "quiet", self.tr("{reader} reads the picture: some seconds.").format(reader=NAME)
        if not opinion.found:
            return "look", self.tr("{reader} sees no zone in this picture.").format(reader=NAME)
        if opinion.differences:
            return "look", self.tr("The readers differ: compare with the document.")
        return "ok", self.tr("{reader} reads the same.").format(reader=NAME)

    def _lay_out_lines(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        lines = self.said()
        if lines:
            self._add_line(0, ("", self.tr("this desk's reader"), NAME), quiet=True)
        for number, line in enumerate(lines, start=1):
            self._add_line(number, line, quiet=False)
        self._grid.setRowStretch(len(lines) + 1, 1)

    def _add_line(self, row: int, texts: tuple[str, str, str], *, quiet: bool) -> None:
        for column, text in enumerate(texts):
            small = quiet or column == 0
            label = ElidedLabel(text or "—" if row else text, size="small" if small else "normal")
            if small:
                label.set_state("quiet")
            else:
                label.setFont(zone_font(PIXELS))
            self._grid.addWidget(label, row, column)
