"""Goods that cross: a consignment and its items, all of it by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from borderdesk.desk import consignments
from borderdesk.domain.consignment import Consignment
from borderdesk.domain.crossing import Direction
from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.record import Recorded
from ui.keys import KEYS, Action
from ui.models.countries import amount_words, chapter_word, currency_of
from ui.models.items import COLUMNS, ItemsModel
from ui.models.still_there import if_there
from ui.page import Page
from ui.sentences import error_sentence
from ui.services import Services
from ui.theme import SPACE
from ui.widgets.consignment_form import ConsignmentForm
from ui.widgets.items_table import ItemsTable
from ui.widgets.key_button import KeyButton
from ui.widgets.note import Note
from ui.widgets.plain_label import PlainLabel
from ui.widgets.recent_goods import RecentGoods

RECENT = 12
#: The cell that an error of the desk is about; other errors name their field.
_COLUMN_OF = {
    "hs_code_invalid": "hs_code",
    "description_missing": "description",
    "net_above_gross": "gross_mass_kg",
    "currency_invalid": "currency",
}


class GoodsPage(Page):
    """A consignment is typed, looked at, recorded; what is wrong stands where it is wrong."""

    icon = "mdi6.package-variant-closed"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        theme = services.theme
        self._recording = False
        self._cleared_once = False
        self._direction = Direction(services.settings.desk.direction)
        self.form = ConsignmentForm(theme)
        self.model = ItemsModel(currency_of(services.settings.post.country), self)
        self.table = ItemsTable(theme, self.model)
        self.note = Note(theme)
        kept = self.note.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the table above does not move when there is something to say
        self.note.setSizePolicy(kept)
        self.totals = PlainLabel()
        self.chapter = PlainLabel(size="small")
        self.recent = RecentGoods(theme, services.settings)
        self.buttons = {
            action: KeyButton()
            for action in (
                Action.ADD_ITEM,
                Action.REMOVE_ITEM,
                Action.RESTORE_ITEM,
                Action.SAVE,
                Action.CLEAR,
            )
        }
        for button in self.buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nothing here decides on a person
        self.buttons[Action.SAVE].setProperty("kind", "primary")
        self._lay_out()
        self._wire()
        self.clear()
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Goods")

    def shown(self) -> None:
        """Looks at what was recorded last."""
        self._look_at_recent()

    def clear(self) -> None:
        """Takes everything away for the next consignment."""
        self.form.clear(self._direction)
        self.model.clear()
        self._cleared_once = False
        self.setFocusProxy(self.form.first)
        self._on_items_changed()

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        words = {
            Action.ADD_ITEM: self.tr("Add item"),
            Action.REMOVE_ITEM: self.tr("Remove"),
            Action.RESTORE_ITEM: self.tr("Bring back"),
            Action.SAVE: self.tr("Record"),
            Action.CLEAR: self.tr("Clear"),
        }
        for action, button in self.buttons.items():
            button.name(words[action], KEYS[action])
        self.form.retranslate()
        self.recent.retranslate()
        self.model.retranslate()
        self.table.view.setAccessibleName(self.tr("Items"))
        self.table.empty.say(
            self.tr("No goods yet"),
            self.tr("Each kind of goods is a line with its HS code, mass and value. {key} adds one.").format(
                key=KEYS[Action.ADD_ITEM]
            ),
        )
        self._on_items_changed()

    def record(self) -> None:
        """Records the consignment, or says where it can't be recorded as it stands."""
        if self._recording:
            return
        self.table.finish()
        consignment = self._consignment()
        if consignment is None:
            return
        self._set_recording(True)
        desk = self.services.desk
        self.services.tasks.run(
            lambda: consignments.record(desk, consignment),
            if_there(self, self._on_recorded),
            if_there(self, self._on_refused),
        )

    def _consignment(self) -> Consignment | None:
        wrong = self.form.judge()
        if wrong is not None:
            self.note.say("stop", wrong)
            return None
        if not self.model.items:
            self.note.say("stop", self._sentence("items_missing"))
            return None
        cell = self.model.judge()
        if cell is not None:
            row, column, code = cell
            self._show_cell(row, column, self._sentence(code))
            return None
        self.note.clear()
        return self.form.consignment(tuple(draft.item() for draft in self.model.items))

    def _show_cell(self, row: int, column: str, sentence: str) -> None:
        """Says what is wrong with a cell, and puts the cursor into it."""
        place = COLUMNS.index(column)
        self.note.say(
            "stop",
            self.tr("Line {line}, {column}: {sentence}").format(
                line=row + 1, column=self.model.heading(place), sentence=sentence
            ),
        )
        self.table.go_to(row, place)

    def _sentence(self, code: str) -> str:
        return {
            "hs_code_invalid": self.tr("an HS code has six digits."),
            "description_missing": self.tr("say what the goods are."),
            "number_invalid": self.tr("a number is missing."),
            "quantity_zero": self.tr("nothing crosses with a quantity of 0."),
            "gross_below_net": self.tr("gross mass can't be less than net mass."),
            "currency_invalid": self.tr("a currency has three letters."),
            "items_missing": self.tr("A consignment has at least one line of goods."),
        }[code]

    def _on_recorded(self, recorded: Recorded[Consignment]) -> None:
        self._set_recording(False)
        self.clear()
        self.note.say(
            "ok",
            self.tr("Recorded at {time}, %n line(s).", "", len(recorded.fact.items)).format(
                time=f"{recorded.envelope.local_time:%H:%M}"
            ),
        )
        self.form.first.setFocus()
        self.services.notices.fact_recorded.emit(recorded)
        self._look_at_recent()

    def _on_refused(self, error: BorderDeskError) -> None:
        self._set_recording(False)
        place = error.facts.get("item")
        column = _COLUMN_OF.get(error.code) or str(error.facts.get("field", ""))
        if isinstance(place, int) and column in COLUMNS:
            self._show_cell(place - 1, column, error_sentence(error))
        else:
            self.note.say("stop", error_sentence(error))
            self.form.show_error(error)

    def _look_at_recent(self) -> None:
        desk = self.services.desk
        self.services.tasks.run(
            lambda: consignments.recent(desk, RECENT),
            if_there(self, self.recent.show_recent),
            if_there(self, self._on_refused),
        )

    def _set_recording(self, recording: bool) -> None:
        self._recording = recording
        self._on_items_changed()

    def _on_add(self) -> None:
        self.table.finish()
        self.note.clear()
        self.table.go_to(self.model.add(), 0)

    def _on_remove(self) -> None:
        row = self.table.row
        if row >= 0:
            self.model.remove(row)
            self.note.say(
                "quiet",
                self.tr("Line {line} is removed. {key} brings it back.").format(
                    line=row + 1, key=KEYS[Action.RESTORE_ITEM]
                ),
            )
            if self.model.items:
                self.table.go_to(min(row, len(self.model.items) - 1), 0, edit=False)
            else:
                self.buttons[Action.ADD_ITEM].setFocus()

    def _on_restore(self) -> None:
        row = self.model.restore()
        if row is not None:
            self.note.clear()
            self.table.go_to(row, 0, edit=False)

    def _on_clear(self) -> None:
        if not self.form.touched and not self.model.items:
            self.note.clear()
        elif self._cleared_once:
            self.clear()
            self.note.clear()
            self.form.first.setFocus()
        else:
            self._cleared_once = True
            self.note.say(
                "look",
                self.tr("What you typed would be lost. {key} once more clears it.").format(
                    key=KEYS[Action.CLEAR]
                ),
            )

    def _on_items_changed(self, *_: object) -> None:
        totals = self.model.totals()
        parts = [self.tr("%n line(s)", "", totals.lines)]
        parts.append(self.tr("net {mass} kg").format(mass=amount_words(totals.net_mass_kg)))
        parts.append(self.tr("gross {mass} kg").format(mass=amount_words(totals.gross_mass_kg)))
        parts += [f"{amount_words(value, least=2)} {currency}" for currency, value in totals.values]
        self.totals.setText("    ".join(parts) if totals.lines else "")
        free = not self._recording
        self.buttons[Action.ADD_ITEM].setEnabled(free)
        self.buttons[Action.REMOVE_ITEM].setEnabled(free and totals.lines > 0)
        self.buttons[Action.RESTORE_ITEM].setVisible(self.model.can_restore)
        self.buttons[Action.SAVE].setEnabled(free)
        self._on_cell_chosen()

    def _on_cell_chosen(self, *_: object) -> None:
        row = self.table.row
        items = self.model.items
        self.chapter.setText(chapter_word(items[row].hs_code) if 0 <= row < len(items) else "")

    def _wire(self) -> None:
        calls: dict[Action, Callable[[], None]] = {
            Action.ADD_ITEM: self._on_add,
            Action.REMOVE_ITEM: self._on_remove,
            Action.RESTORE_ITEM: self._on_restore,
            Action.SAVE: self.record,
            Action.CLEAR: self._on_clear,
        }
        for action, call in calls.items():
            shortcut = QShortcut(QKeySequence(KEYS[action]), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(call)
            self.buttons[action].clicked.connect(call)
        for changed in (
            self.model.dataChanged,
            self.model.rowsInserted,
            self.model.rowsRemoved,
            self.model.modelReset,
        ):
            changed.connect(self._on_items_changed)
        self.table.view.selectionModel().currentChanged.connect(self._on_cell_chosen)
        self.form.edited.connect(self._on_form_edited)
        self.services.notices.direction_changed.connect(self._on_direction_changed)

    def _on_direction_changed(self, direction: Direction) -> None:
        self._direction = direction
        if not self.form.touched:
            self.form.clear(direction)

    def _on_form_edited(self) -> None:
        self._cleared_once = False

    def _lay_out(self) -> None:
        goods = QFrame()
        goods.setProperty("kind", "card")
        inside = QVBoxLayout(goods)
        inside.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        inside.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.chapter, 1)
        foot.addWidget(self.totals, 0, Qt.AlignmentFlag.AlignRight)
        inside.addLayout(foot)
        bar = QHBoxLayout()
        bar.setSpacing(SPACE + 4)
        for action in (Action.ADD_ITEM, Action.REMOVE_ITEM, Action.RESTORE_ITEM):
            bar.addWidget(self.buttons[action])
        bar.addStretch(1)
        bar.addWidget(self.buttons[Action.CLEAR])
        bar.addWidget(self.buttons[Action.SAVE])
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        grid.setSpacing(SPACE + 4)
        grid.addWidget(self.form, 0, 0)
        grid.addWidget(goods, 1, 0)
        grid.addWidget(self.note, 2, 0)
        grid.addLayout(bar, 3, 0)
        grid.addWidget(self.recent, 0, 1, 4, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(1, 1)
