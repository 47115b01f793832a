"""Where everything stands on the booth page: picture and zone left, document and decision right."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.models.booth_words import BoothWords
from ui.models.session import Session
from ui.models.verdict import BoothState
from ui.theme import SPACE, Theme
from ui.widgets.check_strip import CheckStrip
from ui.widgets.colleague_panel import ColleaguePanel
from ui.widgets.decision_bar import DecisionBar
from ui.widgets.document_card import DocumentCard
from ui.widgets.findings_strip import FindingsStrip
from ui.widgets.more_card import MoreCard
from ui.widgets.offence_panel import OffencePanel
from ui.widgets.opinion_panel import OpinionPanel
from ui.widgets.paper_panel import PaperPanel
from ui.widgets.preview import Preview
from ui.widgets.recent_strip import Passed, RecentPanel, RecentStrip
from ui.widgets.refusal_panel import RefusalPanel
from ui.widgets.resume_panel import ResumePanel
from ui.widgets.state_strip import StateStrip
from ui.widgets.trip_card import TripCard
from ui.widgets.zone_field import ZonePanel

LEFT = 396
Policy = QSizePolicy.Policy


class BoothView(QWidget):
    """The widgets of the booth. One place, the drawer, shows the trip, or what is asked in its stead.

    It has the focus itself while no field has it: a stray letter then changes nothing of a traveller.
    ``file_dropped`` carries a ``Path``.
    """

    file_dropped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = Preview(theme)
        self.zone = ZonePanel(theme)
        self.checks = CheckStrip(theme)
        self.strip = StateStrip(theme)
        self.card = DocumentCard(theme)
        self.findings = FindingsStrip(theme)
        self.trip = TripCard(theme)
        self.more = MoreCard(theme)
        self.refusal = RefusalPanel()
        self.colleague = ColleaguePanel()
        self.opinion = OpinionPanel(theme)
        self.recent_panel = RecentPanel(theme)
        self.resume = ResumePanel()
        self.offence = OffencePanel()
        self.paper = PaperPanel()
        self.bar = DecisionBar()
        self.recent = RecentStrip(theme)
        self._drawer = QStackedWidget()
        for widget in (
            self.trip,
            self.more,
            self.refusal,
            self.colleague,
            self.opinion,
            self.recent_panel,
            self.resume,
            self.offence,
            self.paper,
        ):
            self._drawer.addWidget(widget)
        self._free = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._order_tabs()

    @property
    def drawer(self) -> QWidget | None:
        """What the drawer shows."""
        return self._drawer.currentWidget()

    def add_drawer(self, widget: QWidget) -> None:
        """Gives the drawer one more thing that it can show."""
        self._drawer.addWidget(widget)

    def open_drawer(self, widget: QWidget) -> None:
        """Shows one of the drawer's widgets, as high as it needs; the findings above get what is left."""
        for number in range(self._drawer.count()):
            each = self._drawer.widget(number)
            if each is None:
                continue
            policy = each.sizePolicy()
            policy.setVerticalPolicy(Policy.Preferred if each is widget else Policy.Ignored)
            each.setSizePolicy(policy)
        self._drawer.setCurrentWidget(widget)

    def load(self, session: Session, *, was_read: bool = False, zone_too: bool = True) -> None:
        """Shows another traveller, or nobody; ``zone_too`` unless the zone itself is being typed.

        ``was_read`` says that there is a picture which a second reader could read.
        """
        self.card.load(session.draft, session.today())
        self.trip.load(session.draft)
        self.more.load(session.draft)
        if zone_too:
            self.zone.show_lines(session.draft.document.mrz)
            self.zone.offer_opinion(was_read)
            self.colleague.clear()
            self.refusal.drop()
            self.strip.ask_reason(session.original is not None)
            self.open_drawer(self.trip)

    def show_session(self, session: Session, words: BoothWords, typing: str) -> None:
        """Shows the traveller as they now stand, and leaves what is typed; ``typing`` names a field."""
        self.card.mark(session.draft, typing)
        self.trip.mark(session.draft)
        self.more.mark(session.draft)
        self.checks.show_checks(*session.draft.shown_checks)
        self.findings.show_findings(
            words.findings(session.checks, session.draft), words.earlier(session.checks)
        )
        self.bar.show_direction(session.direction, ready=session.state is BoothState.READY)

    def allow(self, there: bool, *, can_read: bool, offering: bool = False) -> None:
        """Whether somebody is there to decide on, and whether pictures can be dropped here.

        While it is ``offering`` to go on with an earlier traveller, nobody else can be begun.
        """
        self.bar.allow(decide=there, clear=there or offering)
        self._free = not there and not offering
        for widget in (self.card, self.trip, self.more, self.zone):
            widget.setEnabled(not offering)
        self.setAcceptDrops(can_read and not offering)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begins a document when nobody is at the booth: letters in the surname, a pasted zone as such."""
        text = event.text()
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if not self._free:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.zone.field.setFocus()
            self.zone.field.paste()
        elif text.isprintable() and text.strip() and not held:
            self.card.type("surname", text)
        else:
            super().keyPressEvent(event)

    def show_recent(self, passed: Sequence[Passed]) -> None:
        """Shows who has passed, in the strip and in the drawer."""
        self.recent.show_recent(passed)
        self.recent_panel.show_recent(passed)

    def choose_file(self) -> None:
        """Asks for a picture file, and hands it on as if it had been dropped."""
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Open a picture of a document"))
        if file:
            self.file_dropped.emit(Path(file))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hands on the file that was dropped; of several the first."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.file_dropped.emit(Path(files[0]))

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        for widget in (
            self.preview,
            self.zone,
            self.checks,
            self.strip,
            self.card,
            self.trip,
            self.more,
            self.refusal,
            self.colleague,
            self.opinion,
            self.recent_panel,
            self.resume,
            self.offence,
            self.paper,
            self.bar,
            self.recent,
        ):
            widget.retranslate()

    def _lay_out(self) -> None:
        left = QWidget()
        left.setFixedWidth(LEFT)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.preview, 1)
        column.addWidget(self.zone)
        column.addWidget(self.checks)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.strip)
        right.addWidget(self.card)
        right.addWidget(self.findings, 1)
        right.addWidget(self._drawer)
        middle = QHBoxLayout()
        middle.setSpacing(2 * SPACE)
        middle.addWidget(left)
        middle.addLayout(right, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        rows.setSpacing(6)
        rows.addLayout(middle, 1)
        rows.addWidget(self.bar)
        rows.addWidget(self.recent)

    def _order_tabs(self) -> None:
        order = [
            *(field.editor for field in self.card.fields.values()),
            *(field.editor for field in self.trip.fields.values()),
            *(field.editor for field in self.more.fields.values()),
            self.zone.field,
        ]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)
