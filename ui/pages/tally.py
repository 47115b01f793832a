"""The day on one page: counts, the printed tally as it will look, saving and printing."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar, Literal

from PySide6.QtCore import QBuffer, QByteArray, QDate, QIODevice, QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QDateEdit,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from borderdesk.desk import tally as desk_tally
from borderdesk.domain.crossing import Decision
from borderdesk.domain.errors import BorderDeskError
from borderdesk.reports.tally import Tally
from ui.files import write_bytes
from ui.icons import plain
from ui.keys import KEYS, Action, with_key
from ui.page import Page
from ui.printing import can_print, print_pdf
from ui.sentences import error_sentence
from ui.services import Services
from ui.theme import SPACE
from ui.times import day_format, local
from ui.translations import language_now
from ui.widgets.empty_state import EmptyState
from ui.widgets.headline import Headline
from ui.widgets.note import Note
from ui.widgets.plain_label import PlainLabel

COUNTS_WIDTH = 300


@dataclass(frozen=True, slots=True)
class Made:
    """A day's counts, and the page that is printed of them."""

    tally: Tally
    pdf: bytes


class TallyPage(Page):
    """Makes the tally of one day, off the UI thread, and shows it as it will be printed."""

    icon: ClassVar[str] = "mdi6.chart-box-outline"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._made: Made | None = None
        self._asked = 0
        self._build_day()
        self._build_counts()
        self._build_preview()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        rows.setSpacing(2 * SPACE)
        rows.addLayout(self._top)
        rows.addWidget(self.note)
        columns = QHBoxLayout()
        columns.setSpacing(2 * SPACE)
        columns.addWidget(self._counts)
        columns.addWidget(self._preview, 1)
        rows.addLayout(columns, 1)
        services.notices.fact_recorded.connect(self._on_recorded)
        services.theme.changed.connect(self._dress)
        self.setFocusProxy(self.day)
        self._dress()
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Tally")

    def shown(self) -> None:
        """Counts anew."""
        self.make()

    @property
    def pdf(self) -> bytes | None:
        """The page in the preview."""
        return self._made.pdf if self._made else None

    @property
    def showing(self) -> Literal["busy", "empty", "page"]:
        """What stands in the preview's place."""
        front = self._stack.currentWidget()
        return "busy" if front is self._busy else "empty" if front is self._empty else "page"

    def make(self) -> None:
        """Counts the chosen day and draws its page, off the UI thread."""
        self._asked += 1
        asked, desk, day, language = self._asked, self.services.desk, self._day(), language_now()
        self.note.clear()
        if self._made is None:
            self._stack.setCurrentWidget(self._busy)
        self.run(
            lambda: Made(desk_tally.tally(desk, day), desk_tally.tally_pdf(desk, day, language)),
            lambda made: self._on_made(asked, made),
            lambda error: self._on_failed(asked, error),
        )

    def retranslate(self) -> None:
        """Sets every word."""
        self._heading.setText(self.tr("Daily tally"))
        self.day.setLocale(QLocale())
        self.day.setDisplayFormat(day_format())
        self.day.setAccessibleName(self.tr("Day"))
        self.before.setAccessibleName(self.tr("Day before"))
        self.before.setToolTip(self.tr("Day before"))
        self.after.setAccessibleName(self.tr("Day after"))
        self.after.setToolTip(self.tr("Day after"))
        self.save.setText(" " + with_key(self.tr("Save as…"), Action.SAVE))
        self.print.setText(" " + self.tr("Print"))
        self.print.setToolTip("" if can_print() else self.tr("This machine has no printing system (lp)."))
        for name, words in (
            ("crossings", self.tr("crossings")),
            ("entries", self.tr("entries")),
            ("exits", self.tr("exits")),
            ("second_line", self.tr("to second line")),
            ("refused", self.tr("refused or stopped")),
            ("consignments", self.tr("consignments")),
        ):
            self.headlines[name].name(words)
        self._remark.setText(
            self.tr("Movements are counted, not people. One who goes out and comes back counts twice.")
        )
        self._empty.say(
            self.tr("Nothing on this day"),
            self.tr(
                "Crossings and goods that are recorded on this day are counted here, on a page to print."
            ),
        )
        self._busy.say(self.tr("Making the page…"), self.tr("The desk can be used meanwhile."))
        if self._made is not None and self.isVisible():
            self.make()

    def _build_day(self) -> None:
        self._heading = PlainLabel(size="title")
        self.before = QPushButton()
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDate(self._today())
        self.day.setMaximumDate(self._today())
        self.after = QPushButton()
        self.save = QPushButton()
        self.print = QPushButton()
        self.before.clicked.connect(lambda: self.day.setDate(self.day.date().addDays(-1)))
        self.after.clicked.connect(lambda: self.day.setDate(self.day.date().addDays(1)))
        self.day.dateChanged.connect(lambda _: self._on_day_changed())
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self.on_print)
        shortcut = QShortcut(QKeySequence(KEYS[Action.SAVE]), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_save)
        self._top = QHBoxLayout()
        self._top.setSpacing(SPACE)
        self._top.addWidget(self._heading)
        self._top.addStretch()
        for widget in (self.before, self.day, self.after):
            self._top.addWidget(widget)
        self._top.addSpacing(2 * SPACE)
        self._top.addWidget(self.save)
        self._top.addWidget(self.print)
        self.note = Note(self.services.theme)

    def _build_counts(self) -> None:
        self._counts = QWidget()
        self._counts.setFixedWidth(COUNTS_WIDTH)
        self._remark = PlainLabel(size="small", wraps=True)
        grid = QGridLayout(self._counts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE)
        self.headlines: dict[str, Headline] = {}
        for number, name in enumerate(
            ("crossings", "consignments", "entries", "exits", "second_line", "refused")
        ):
            self.headlines[name] = Headline()
            grid.addWidget(self.headlines[name], number // 2, number % 2)
        grid.addWidget(self._remark, 3, 0, 1, 2)
        grid.setRowStretch(4, 1)

    def _build_preview(self) -> None:
        theme = self.services.theme
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.view = QPdfView()
        self.view.setDocument(self._document)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self._empty = EmptyState(theme, "mdi6.chart-box-outline")
        self._busy = EmptyState(theme, "mdi6.timer-sand")
        self._stack = QStackedWidget()
        for widget in (self._busy, self._empty, self.view):
            self._stack.addWidget(widget)
        self._preview = QFrame()
        self._preview.setProperty("kind", "card")
        inside = QVBoxLayout(self._preview)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._stack)

    def _day(self) -> date:
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _today(self) -> QDate:
        today = local(self.services.desk.clock.now(), self.services.settings)
        return QDate(today.year, today.month, today.day)

    def _on_day_changed(self) -> None:
        self._forget()
        self.make()

    def _forget(self) -> None:
        self._made = None
        self.save.setEnabled(False)
        self.print.setEnabled(False)
        for headline in self.headlines.values():
            headline.show_number(None)

    def _on_made(self, asked: int, made: Made) -> None:
        if asked != self._asked:
            return
        self._made = made
        tally = made.tally
        for name, number in (
            ("crossings", tally.crossings),
            ("entries", tally.entries),
            ("exits", tally.exits),
            ("second_line", tally.decided(Decision.SECOND_LINE)),
            ("refused", tally.decided(Decision.REFUSED, Decision.STOPPED)),
            ("consignments", tally.consignments.total),
        ):
            self.headlines[name].show_number(number)
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(made.pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        nothing = tally.crossings == 0 and tally.consignments.total == 0
        self._stack.setCurrentWidget(self._empty if nothing else self.view)
        self.save.setEnabled(True)
        self.print.setEnabled(can_print())

    def _on_failed(self, asked: int, error: BorderDeskError) -> None:
        if asked == self._asked:
            self._forget()
            self._stack.setCurrentWidget(self._empty)
            self.note.say("stop", error_sentence(error))

    def _on_recorded(self, _: object) -> None:
        today = self._today()
        if self.day.maximumDate() == self.day.date() != today:
            self.day.setMaximumDate(today)
            self.day.setDate(today)
        elif self.isVisible():
            self.make()

    def _on_save(self) -> None:
        if self._made is None:
            return
        name = self.tr("tally-{day}.pdf").format(day=self._day().isoformat())
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the tally"), str(Path.home() / name), self.tr("PDF pages (*.pdf)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, file: Path) -> None:
        """Writes the page in the preview to ``file``, off the UI thread."""
        if self._made is None:
            return
        pdf = self._made.pdf
        self.run(
            lambda: write_bytes(file, pdf),
            lambda _: self.note.say("ok", self.tr("Saved as {file}.").format(file=str(file))),
            lambda error: self.note.say("stop", error_sentence(error)),
        )

    def on_print(self) -> None:
        """Sends the page in the preview to the printer."""
        if self._made is None:
            return
        pdf, title = self._made.pdf, self.tr("Daily tally")
        self.print.setEnabled(False)
        self.run(
            lambda: print_pdf(pdf, title),
            lambda _: self._on_printed("ok", self.tr("Sent to the printer.")),
            lambda error: self._on_printed("stop", error_sentence(error)),
        )

    def _on_printed(self, state: str, text: str) -> None:
        self.print.setEnabled(self._made is not None)
        self.note.say("ok" if state == "ok" else "stop", text)

    def _dress(self, _: object = None) -> None:
        form = self.services.theme.tokens
        self.before.setIcon(plain(form, "mdi6.chevron-left"))
        self.after.setIcon(plain(form, "mdi6.chevron-right"))
        self.save.setIcon(plain(form, "mdi6.content-save-outline"))
        self.print.setIcon(plain(form, "mdi6.printer-outline"))
