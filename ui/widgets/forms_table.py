"""What has become of each paper form, and how one is made void."""

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from borderdesk.desk.paper import Accounts, FormState, PaperForm, number_text
from borderdesk.settings import Settings
from ui.icons import plain
from ui.keys import Action, with_key
from ui.models.rows import Column, RowsModel
from ui.theme import SPACE, Theme
from ui.times import clock_words, date_words
from ui.widgets.plain_label import PlainLabel
from ui.widgets.table import Table

LONGEST_REASON = 200


class FormsTable(QWidget):
    """The forms that are unaccounted for, or all; below them why the marked one is void."""

    void_asked = Signal(int, str)

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self._accounts = Accounts(())
        self._busy = False
        self._model = RowsModel[PaperForm](
            (
                Column(lambda: self.tr("Number"), lambda form: number_text(form.number)),
                Column(lambda: self.tr("Printed"), self._printed_words),
                Column(lambda: self.tr("By"), lambda form: form.printed_by),
                Column(lambda: self.tr("State"), lambda form: self._state_word(form.state)),
                Column(lambda: self.tr("Why void"), lambda form: form.reason),
            ),
            parent=self,
        )
        self.counts = PlainLabel(wraps=True)
        self.all = QCheckBox()
        self.table = Table(theme, self._model, "mdi6.file-document-multiple-outline", wide=4)
        self._label = PlainLabel(size="small")
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self._label.setBuddy(self.reason)
        self.void = QPushButton()
        top = QHBoxLayout()
        top.addWidget(self.counts, 1)
        top.addWidget(self.all)
        bottom = QHBoxLayout()
        bottom.setSpacing(SPACE)
        why = QVBoxLayout()
        why.setSpacing(1)
        why.addWidget(self._label)
        why.addWidget(self.reason)
        bottom.addLayout(why, 1)
        bottom.addWidget(self.void, 0, Qt.AlignmentFlag.AlignBottom)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE)
        rows.addLayout(top)
        rows.addWidget(self.table, 1)
        rows.addLayout(bottom)
        self.all.toggled.connect(lambda _: self._fill())
        self.table.row_chosen.connect(self._offer)
        self.void.clicked.connect(self.ask_void)
        theme.changed.connect(self._dress)
        self._dress()
        self._offer()
        self.retranslate()

    @property
    def forms(self) -> tuple[PaperForm, ...]:
        """The forms that are shown."""
        return self._model.rows

    @property
    def chosen(self) -> PaperForm | None:
        """The form that is marked."""
        row = self.table.chosen
        return None if row is None else self._model.rows[row]

    def show_accounts(self, accounts: Accounts) -> None:
        """Shows what has become of the forms; what was marked stays so if it is still there."""
        self._accounts = accounts
        self._fill()
        self._tell_counts()

    def choose(self, number: int) -> None:
        """Marks a form that is shown."""
        for row, form in enumerate(self._model.rows):
            if form.number == number:
                self.table.view.selectRow(row)

    def ask_void(self) -> None:
        """Asks that the marked form be void for the reason that was typed; without one, for that."""
        chosen = self.chosen
        if chosen is None or not self.void.isEnabled():
            return
        if not self.reason.text().strip():
            self.reason.setFocus()
        self.void_asked.emit(chosen.number, self.reason.text())

    def voided(self) -> None:
        """The reason has been recorded: the next form has another."""
        self.reason.clear()

    def set_busy(self, busy: bool) -> None:
        """Whether something is being recorded."""
        self._busy = busy
        self._offer()

    def retranslate(self) -> None:
        """Sets every word."""
        self.all.setText(self.tr("Typed in and void ones too"))
        self._label.setText(self.tr("Why no record will come from the marked form"))
        self.reason.setAccessibleName(self.tr("Why it is void"))
        self.reason.setPlaceholderText(self.tr("spoiled, torn, lost"))
        self.void.setText(" " + with_key(self.tr("Make it void"), Action.REMOVE_ITEM))
        self._tell_counts()
        self._tell_empty()
        self._model.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Takes up a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fill(self) -> None:
        marked = self.chosen
        forms = self._accounts.forms
        if not self.all.isChecked():
            forms = tuple(form for form in forms if form.state is FormState.UNACCOUNTED)
        self._model.replace(forms)
        self._tell_empty()
        if marked is not None:
            self.choose(marked.number)
        self._offer()

    def _offer(self) -> None:
        chosen = self.chosen
        self.void.setEnabled(not self._busy and chosen is not None and chosen.state is FormState.UNACCOUNTED)

    def _tell_counts(self) -> None:
        accounts, spoken = self._accounts, QLocale()
        self.counts.setText(
            self.tr("Unaccounted for: {unaccounted} · typed in: {typed} · void: {void}").format(
                unaccounted=spoken.toString(len(accounts.unaccounted)),
                typed=spoken.toString(len(accounts.typed)),
                void=spoken.toString(len(accounts.void)),
            )
        )

    def _tell_empty(self) -> None:
        if self._accounts.forms:
            self.table.empty.say(
                self.tr("Every form is accounted for"), self.tr("All that were printed are typed in or void.")
            )
        else:
            self.table.empty.say(
                self.tr("No forms yet"),
                self.tr("Print some while the desk works: they are needed when it does not."),
            )

    def _printed_words(self, form: PaperForm) -> str:
        return f"{date_words(form.printed_at, self._settings)} {clock_words(form.printed_at, self._settings)}"

    def _state_word(self, state: FormState) -> str:
        return {
            FormState.UNACCOUNTED: self.tr("unaccounted for"),
            FormState.TYPED: self.tr("typed in"),
            FormState.VOID: self.tr("void"),
        }[state]

    def _dress(self, _: object = None) -> None:
        self.void.setIcon(plain(self._theme.tokens, "mdi6.file-cancel-outline"))
