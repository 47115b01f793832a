"""The watchlists in force, how old they are, and how one comes or goes."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from borderdesk.desk import lists as desk_lists
from borderdesk.domain.alert import ListState
from borderdesk.domain.errors import BorderDeskError
from ui.icons import icon, plain
from ui.keys import KEYS, Action, with_key
from ui.models.rows import Column, RowsModel
from ui.page import Page
from ui.sentences import error_sentence, row_sentences
from ui.services import Services
from ui.theme import SPACE
from ui.times import age_of, clock_words, date_words
from ui.widgets.import_panel import ImportPanel
from ui.widgets.note import Note
from ui.widgets.plain_label import PlainLabel
from ui.widgets.table import Table

_DIGITS = 12
_SHRINKS = "list_shrinks"


class ListsPage(Page):
    """A table of lists; a file is imported and a list removed in the page, without a dialog's dead end."""

    icon: ClassVar[str] = "mdi6.format-list-checks"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._model = RowsModel[ListState](
            (
                Column(lambda: self.tr("List"), lambda row: row.list),
                Column(lambda: self.tr("Owner"), lambda row: row.owner),
                Column(lambda: self.tr("Version"), lambda row: row.version),
                Column(lambda: self.tr("Entries"), lambda row: QLocale().toString(row.entries), numeric=True),
                Column(lambda: self.tr("Imported"), self._time_words),
                Column(lambda: self.tr("Age"), self._age_words, numeric=True),
                Column(lambda: self.tr("SHA-256"), lambda row: row.sha256[:_DIGITS]),
            ),
            parent=self,
        )
        self._heading = PlainLabel(size="title")
        self._line = PlainLabel(state="quiet", wraps=True)
        self.add = QPushButton()
        self.add.setProperty("kind", "primary")
        self.remove = QPushButton()
        self.note = Note(services.theme)
        self.panel = ImportPanel(services.theme)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.table = Table(services.theme, self._model, "mdi6.format-list-checks", wide=1)
        self._removing = ""
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._heading)
        top.addStretch()
        top.addWidget(self.add)
        top.addWidget(self.remove)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        rows.setSpacing(SPACE + 4)
        rows.addLayout(top)
        rows.addWidget(self._line)
        for widget in (self.panel, self.progress, self.note):
            rows.addWidget(widget)
        rows.addWidget(self.table, 1)
        self._wire()
        self.setFocusProxy(self.add)
        self._dress()
        self.retranslate()
        self._offer_remove()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Lists")

    def shown(self) -> None:
        """Asks the store which lists are in force."""
        desk = self.services.desk
        self.run(lambda: desk_lists.lists(desk), self._on_lists, self._on_failed)

    @property
    def lists(self) -> tuple[ListState, ...]:
        """The lists that are shown."""
        return self._model.rows

    def retranslate(self) -> None:
        """Sets every word."""
        self._heading.setText(self.tr("Watchlists in force"))
        self._line.setText(
            self.tr("Every traveller is looked for in these. The age of each is kept with every decision.")
        )
        self.add.setText(" " + with_key(self.tr("Import…"), Action.ADD_ITEM))
        self._tell_remove()
        self.table.empty.say(
            self.tr("No lists yet"),
            self.tr(
                "Import a CSV file, and every traveller is looked for in it from then on. Until then nobody "
                "is screened, and each record says so."
            ),
        )
        self._model.retranslate()

    def choose(self, file: Path) -> None:
        """Offers to import ``file``."""
        self._keep()
        self.note.clear()
        self.panel.show_file(file)

    def _wire(self) -> None:
        services = self.services
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.panel.import_asked.connect(self._on_import)
        self.table.row_chosen.connect(self._keep)
        services.notices.lists_changed.connect(self.shown)
        services.theme.changed.connect(self._dress)
        for action, call in ((Action.ADD_ITEM, self._on_add), (Action.REMOVE_ITEM, self._on_remove)):
            shortcut = QShortcut(QKeySequence(KEYS[action]), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    def _time_words(self, row: ListState) -> str:
        settings = self.services.settings
        return f"{date_words(row.imported_at, settings)} {clock_words(row.imported_at, settings)}"

    def _age_words(self, row: ListState) -> str:
        return age_of(row.imported_at, self.services.desk.clock.now())

    def _on_lists(self, lists: tuple[ListState, ...]) -> None:
        self._model.replace(lists)
        self._offer_remove()

    def _on_add(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import a watchlist"), str(Path.home()), self.tr("Lists (*.csv);;All files (*)")
        )
        if chosen:
            self.choose(Path(chosen))

    def _on_import(self, file: Path, name: str, owner: str, accept_shrinking: bool) -> None:
        desk = self.services.desk
        self._set_busy(True)
        self.note.clear()
        self.run(
            lambda: desk_lists.import_list(
                desk, file, name=name, owner=owner, accept_shrinking=accept_shrinking
            ),
            self._on_imported,
            self._on_refused,
        )

    def _on_imported(self, state: ListState) -> None:
        self._set_busy(False)
        self.panel.hide()
        entries = self.tr("%n entry(s)", "", state.entries)
        self.note.say(
            "ok", self.tr("{list} is in force: {entries}.").format(list=state.list, entries=entries)
        )
        self.services.notices.lists_changed.emit()

    def _on_refused(self, error: BorderDeskError) -> None:
        self._set_busy(False)
        self.panel.offer_shrinking(error.code == _SHRINKS)
        self.note.say("stop", "\n".join((error_sentence(error), *row_sentences(error))))

    def _on_remove(self) -> None:
        chosen = self.table.chosen
        if chosen is None:
            return
        name = self._model.rows[chosen].list
        if self._removing != name:
            self._removing = name
            self._tell_remove()
            self.note.say(
                "look",
                self.tr(
                    "From then on nobody is looked for in {list}. Press {key} again to remove it, or mark "
                    "another to keep it."
                ).format(list=name, key=KEYS[Action.REMOVE_ITEM]),
            )
            return
        self._keep()
        desk = self.services.desk
        self._set_busy(True)
        self.run(lambda: desk_lists.remove(desk, name), lambda _: self._on_removed(name), self._on_failed)

    def _on_removed(self, name: str) -> None:
        self._set_busy(False)
        self.note.say("ok", self.tr("{list} is no longer in force.").format(list=name))
        self.services.notices.lists_changed.emit()

    def _keep(self) -> None:
        """Nothing is to be removed any more."""
        if self._removing:
            self._removing = ""
            self.note.clear()
        self._tell_remove()
        self._offer_remove()

    def _tell_remove(self) -> None:
        words = self.tr("Remove it now") if self._removing else self.tr("Remove")
        self.remove.setText(" " + with_key(words, Action.REMOVE_ITEM))

    def _offer_remove(self) -> None:
        self.remove.setEnabled(self.table.chosen is not None)

    def _on_failed(self, error: BorderDeskError) -> None:
        self._set_busy(False)
        self.note.say("stop", error_sentence(error))

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.panel.setEnabled(not busy)
        self.add.setEnabled(not busy)

    def _dress(self, _: object = None) -> None:
        form = self.services.theme.tokens
        self.add.setIcon(icon("mdi6.file-import-outline", form.on_accent, disabled=form.quiet))
        self.remove.setIcon(plain(form, "mdi6.trash-can-outline"))
