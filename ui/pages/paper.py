"""Paper forms: printing them blank, typing them in afterwards, and those that are unaccounted for."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from borderdesk.desk import paper
from borderdesk.desk.paper import Accounts, Issued, number_text
from borderdesk.domain.errors import BorderDeskError, ReadingError
from borderdesk.domain.paper import PaperFormVoid
from borderdesk.domain.record import Recorded
from ui.files import write_bytes
from ui.icons import plain
from ui.keys import KEYS, Action, with_key
from ui.models.code_watch import CodeWatch, codes_of_file, the_code
from ui.page import Page
from ui.printing import print_pdf
from ui.sentences import error_sentence
from ui.services import Services
from ui.theme import SPACE
from ui.widgets.form_finder import FormFinder
from ui.widgets.forms_table import FormsTable
from ui.widgets.note import Note
from ui.widgets.plain_label import PlainLabel
from ui.widgets.sheets_view import SheetsView

#: How many forms are offered to be printed at once: whole pages of two.
COUNTS = (2, 10, 20, 50, 100)


class PaperPage(Page):
    """Issues, finds and voids numbered forms; which one is to be typed in is told in ``form_asked``."""

    icon: ClassVar[str] = "mdi6.file-document-edit-outline"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        theme = services.theme
        self._safe = True  # the pages in the preview are printed or saved
        self._leaving = False
        self._heading = PlainLabel(size="title")
        self.count = QComboBox()
        self.issue = QPushButton()
        self.note = Note(theme)
        self.finder = FormFinder(theme)
        self.forms = FormsTable(theme, services.settings)
        self.sheets = SheetsView(theme)
        self.watch = CodeWatch(services.capture, self.run, self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.forms)
        self._stack.addWidget(self.sheets)
        for count in COUNTS:
            self.count.addItem("", count)
        self.count.setCurrentIndex(1)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._heading)
        top.addStretch()
        top.addWidget(self.count)
        top.addWidget(self.issue)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        rows.setSpacing(SPACE + 4)
        rows.addLayout(top)
        rows.addWidget(self.finder)
        rows.addWidget(self.note)
        rows.addWidget(self._stack, 1)
        self._wire()
        self.finder.offer_scan(self.watch.possible)
        self.setFocusProxy(self.finder.number)
        self._dress()
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Paper")

    def shown(self) -> None:
        """Asks the store what has become of the forms."""
        desk = self.services.desk
        self.run(lambda: paper.accounts(desk), self._on_accounts, self._on_failed)

    def left(self) -> None:
        """Looks at the camera no more."""
        self.watch.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is in front: the camera is the booth's again."""
        self.watch.stop()
        super().hideEvent(event)

    @property
    def previewing(self) -> bool:
        """The forms just issued stand in the table's place."""
        return self._stack.currentWidget() is self.sheets

    def retranslate(self) -> None:
        """Sets every word."""
        self._heading.setText(self.tr("Paper forms"))
        for place, count in enumerate(COUNTS):
            self.count.setItemText(place, self.tr("%n form(s)", "", count))
        self.count.setAccessibleName(self.tr("How many"))
        self.issue.setText(" " + with_key(self.tr("Make forms"), Action.ADD_ITEM))
        self.issue.setToolTip(self.tr("Each number is given once. Print the pages, or save them as a file."))

    def read_file(self, file: Path) -> None:
        """Looks for a form's code in a picture file."""
        self._begin()
        taken_at = self.services.desk.clock.now()
        self.run(lambda: codes_of_file(file, taken_at), self._on_codes, self._on_failed)

    def save_to(self, file: Path) -> None:
        """Writes the pages in the preview to ``file``, off the UI thread."""
        pdf = self.sheets.pdf
        self.sheets.set_busy(True)
        self.run(
            lambda: write_bytes(file, pdf),
            lambda _: self._on_safe(self.tr("Saved as {file}.").format(file=str(file))),
            self._on_failed,
        )

    def _wire(self) -> None:
        self.issue.clicked.connect(self._on_issue)
        self.finder.form_given.connect(self._find)
        self.finder.scan_asked.connect(self._on_scan)
        self.finder.file_asked.connect(self._on_file)
        self.forms.void_asked.connect(self._on_void)
        self.sheets.save_asked.connect(self._on_save)
        self.sheets.print_asked.connect(self._on_print)
        self.sheets.close_asked.connect(self._on_close)
        self.watch.codes_seen.connect(self._on_codes)
        self.watch.changed.connect(self.finder.show_scanning)
        self.services.notices.fact_recorded.connect(self._on_recorded)
        self.services.theme.changed.connect(self._dress)
        self.bind(
            {
                Action.ADD_ITEM: self._on_issue,
                Action.REMOVE_ITEM: self.forms.ask_void,
                Action.OPEN_PICTURE: self._on_file,
                Action.READ_AGAIN: lambda: self._on_scan(not self.watch.watching),
                Action.SAVE: self._on_save,
                Action.CLEAR: self._on_close,
            }
        )

    def _begin(self) -> None:
        """Something is asked of the store: until it answers nothing else is."""
        self.note.clear()
        self._leaving = False
        self._set_busy(True)

    def _set_busy(self, busy: bool) -> None:
        self.finder.set_busy(busy)
        self.forms.set_busy(busy)
        self.issue.setEnabled(not busy and not self.previewing)

    def _on_accounts(self, accounts: Accounts) -> None:
        self.forms.show_accounts(accounts)

    def _on_recorded(self, _: object) -> None:
        if self.isVisible():
            self.shown()

    def _on_failed(self, error: BorderDeskError) -> None:
        self._set_busy(False)
        self.sheets.set_busy(False)
        self.note.say("stop", error_sentence(error))

    # Printing

    def _on_issue(self) -> None:
        if not self.issue.isEnabled():
            return
        desk, count = self.services.desk, int(self.count.currentData())
        self._begin()
        self.run(lambda: paper.issue(desk, count), self._on_issued, self._on_failed)

    def _on_issued(self, issued: Issued) -> None:
        forms = issued.forms.fact
        heading = self.tr("Forms {first} to {last}").format(
            first=number_text(forms.first), last=number_text(forms.last)
        )
        self.sheets.show_pdf(issued.pdf, heading)
        self._safe = False
        self._stack.setCurrentWidget(self.sheets)
        self._set_busy(False)
        self.services.notices.fact_recorded.emit(issued.forms)

    def _on_save(self) -> None:
        if not self.previewing:
            return
        name = self.tr("paper-forms-{day}.pdf").format(day=self.services.desk.today().isoformat())
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the forms"), str(Path.home() / name), self.tr("PDF pages (*.pdf)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def _on_print(self) -> None:
        pdf, title = self.sheets.pdf, self.sheets.heading.text()
        self.sheets.set_busy(True)
        self.run(
            lambda: print_pdf(pdf, title),
            lambda _: self._on_safe(self.tr("Sent to the printer.")),
            self._on_failed,
        )

    def _on_safe(self, words: str) -> None:
        self._safe = True
        self.sheets.set_busy(False)
        self.note.say("ok", words)

    def _on_close(self) -> None:
        """Puts the pages away; those that are nowhere else only when asked twice."""
        if self.watch.watching:
            self.watch.stop()
            self.note.clear()
        elif not self.previewing:
            self.note.clear()
        elif self._safe or self._leaving:
            self._leaving = False
            self.note.clear()
            self._stack.setCurrentWidget(self.forms)
            self.sheets.forget()
            self._set_busy(False)
            self.shown()
        else:
            self._leaving = True
            self.note.say(
                "look",
                self.tr(
                    "These forms are neither printed nor saved, and their numbers are not given again. "
                    "Press {key} once more to put them away all the same."
                ).format(key=KEYS[Action.CLEAR]),
            )

    # Typing in

    def _find(self, text: str) -> None:
        desk = self.services.desk
        self._begin()
        self.run(lambda: paper.number_of(desk, text), self._on_found, self._on_failed)

    def _on_found(self, number: int) -> None:
        self._set_busy(False)
        self.finder.clear()
        self.note.say(
            "ok",
            self.tr("Form {number} waits at the booth: {key}.").format(
                number=number_text(number), key=KEYS[Action.PAGE_BOOTH]
            ),
        )
        self.services.notices.form_asked.emit(number)

    def _on_scan(self, begin: bool) -> None:
        if begin and self.watch.possible:
            self.watch.start()
            self.note.say("quiet", self.tr("Hold one form before the camera, its code in the picture."))
        else:
            self.watch.stop()
            self.note.clear()

    def _on_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("A picture of the form"),
            str(Path.home()),
            self.tr("Pictures (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp);;All files (*)"),
        )
        if chosen:
            self.read_file(Path(chosen))

    def _on_codes(self, codes: tuple[str, ...]) -> None:
        try:
            code = the_code(codes)
        except ReadingError as error:
            self._on_failed(error)
        else:
            self._find(code)

    # Void

    def _on_void(self, number: int, reason: str) -> None:
        desk = self.services.desk
        self._begin()
        self.run(lambda: paper.void(desk, number, reason), self._on_voided, self._on_failed)

    def _on_voided(self, recorded: Recorded[PaperFormVoid]) -> None:
        self._set_busy(False)
        self.forms.voided()
        self.note.say(
            "ok", self.tr("Form {number} is void.").format(number=number_text(recorded.fact.number))
        )
        self.services.notices.fact_recorded.emit(recorded)

    def _dress(self, _: object = None) -> None:
        self.issue.setIcon(plain(self.services.theme.tokens, "mdi6.file-plus-outline"))
