"""The rules in force at this desk: for whom, what, since when, and by which law. Read only."""

from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from borderdesk.desk import rules as desk_rules
from borderdesk.desk.rules import FILE, InForce, Origin
from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.rules import Rule, RuleSet
from ui.icons import icon
from ui.models.countries import country_word
from ui.models.rows import Column, RowsModel
from ui.models.rule_words import Row, row_who, since_words, source_words, what_words
from ui.page import Page
from ui.sentences import error_sentence
from ui.services import Services
from ui.theme import SPACE
from ui.widgets.note import Note
from ui.widgets.plain_label import PlainLabel
from ui.widgets.table import Table

_WHO, _WHAT, _SINCE, _SOURCE = range(4)


class Kind(StrEnum):
    """The tables of a file of rules, in the order in which they are offered."""

    STAY = "stay"
    REGISTRATION = "registration"
    DOCUMENTS = "documents"
    MINORS = "minors"
    DAYS = "days"


_ICONS = {
    Kind.STAY: "mdi6.calendar-range",
    Kind.REGISTRATION: "mdi6.clipboard-check-outline",
    Kind.DOCUMENTS: "mdi6.passport",
    Kind.MINORS: "mdi6.account-child-outline",
    Kind.DAYS: "mdi6.calendar-star",
}


class RulesPage(Page):
    """One table of a kind at a time; the row that is marked is whole below it."""

    icon: ClassVar[str] = "mdi6.scale-balance"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._in_force = InForce(Origin.NONE)
        self._model = RowsModel[Row](
            (
                Column(self._who_heading, row_who),
                Column(lambda: self.tr("Rule"), what_words),
                Column(lambda: self.tr("In force"), since_words),
                Column(lambda: self.tr("Source"), source_words),
            ),
            parent=self,
        )
        self._heading = PlainLabel(size="title")
        self.kind = QComboBox()
        for each in Kind:
            self.kind.addItem("", each)
        self.version = PlainLabel(wraps=True)
        self.reviewed = PlainLabel(state="quiet", wraps=True)
        self.note = Note(services.theme)
        self.table = Table(services.theme, self._model, self.icon, wide=_WHAT)
        heading = self.table.view.horizontalHeader()
        for column in (_WHO, _SOURCE):
            heading.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.whole = Note(services.theme)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._heading)
        top.addStretch()
        top.addWidget(self.kind)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        rows.setSpacing(SPACE + 4)
        rows.addLayout(top)
        for widget in (self.version, self.reviewed, self.note):
            rows.addWidget(widget)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.whole)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.table.row_chosen.connect(self._show_whole)
        services.theme.changed.connect(self._dress)
        self.setFocusProxy(self.kind)
        self._dress()
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Rules")

    def shown(self) -> None:
        """Reads which rules are in force."""
        desk = self.services.desk
        self.run(lambda: desk_rules.in_force(desk), self._on_rules, self._on_failed)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What the table shows."""
        return self._model.rows

    @property
    def _kind(self) -> Kind:
        return Kind(self.kind.currentData())

    def choose(self, kind: Kind) -> None:
        """Shows the table of a kind."""
        self.kind.setCurrentIndex(list(Kind).index(kind))

    def retranslate(self) -> None:
        """Sets every word."""
        self._heading.setText(self.tr("Rules in force"))
        names = {
            Kind.STAY: self.tr("Visa and stay"),
            Kind.REGISTRATION: self.tr("Registration"),
            Kind.DOCUMENTS: self.tr("Documents"),
            Kind.MINORS: self.tr("Minors"),
            Kind.DAYS: self.tr("Days off"),
        }
        with QSignalBlocker(self.kind):
            for place, each in enumerate(Kind):
                self.kind.setItemText(place, names[each])
        self.kind.setAccessibleName(self.tr("Kind of rules"))
        self.table.empty.say(
            self.tr("No rules of this kind"),
            self.tr(
                "Rules come from the file {file} in the desk's data folder. Where there are none, the booth "
                "says so and the officer decides as ever."
            ).format(file=FILE),
        )
        self._model.retranslate()
        self._tell()

    def _on_rules(self, in_force: InForce) -> None:
        self.note.clear()
        self._show(in_force)

    def _on_failed(self, error: BorderDeskError) -> None:
        self._show(InForce(Origin.NONE))
        self.note.say("stop", error_sentence(error))

    def _show(self, in_force: InForce) -> None:
        """Nothing moves while the rules are those that are shown already."""
        if in_force != self._in_force:
            self._in_force = in_force
            self._show_kind()
        self._tell()

    def _show_kind(self, _: int = 0) -> None:
        rules = self._in_force.rules
        self._model.replace(() if rules is None else _rows(rules, self._kind))
        self._model.retranslate()
        self._show_whole()

    def _tell(self) -> None:
        """Whose rules these are, and who has looked at them."""
        rules = self._in_force.rules
        self.reviewed.setVisible(rules is not None)
        if rules is None:
            self.version.setText(self.tr("There are no rules for this country at this desk."))
            self.reviewed.setText("")
        else:
            where = {
                Origin.DESK: self.tr("from the file {file}").format(file=FILE),
                Origin.SHIPPED: self.tr("shipped with BorderDesk"),
                Origin.NONE: "",
            }[self._in_force.origin]
            self.version.setText(
                self.tr("{country}, version {version}, {where}. {issuer}.").format(
                    country=country_word(rules.country) or rules.country,
                    version=rules.version,
                    where=where,
                    issuer=rules.issued_by,
                )
            )
            self.reviewed.setText(rules.reviewed)
        self._show_whole()

    def _show_whole(self) -> None:
        """The marked row in all its words: a cell may be too narrow for them."""
        chosen = self.table.chosen
        if chosen is None:
            self.whole.clear()
            return
        row = self._model.rows[chosen]
        parts = [row_who(row), what_words(row), since_words(row), source_words(row)]
        if isinstance(row, Rule):
            parts.append(row.reviewed)
        self.whole.say("quiet", "\n".join(part for part in parts if part))

    def _who_heading(self) -> str:
        return self.tr("Day") if self._kind is Kind.DAYS else self.tr("Who")

    def _dress(self, _: object = None) -> None:
        for place, each in enumerate(Kind):
            self.kind.setItemIcon(place, icon(_ICONS[each], self.services.theme.tokens.text))


def _rows(rules: RuleSet, kind: Kind) -> tuple[Row, ...]:
    """The rows of a kind, in the order of the file; days in that of the year."""
    if kind is Kind.DAYS:
        calendar = rules.calendar
        yearly = sorted(calendar.holidays, key=lambda each: (each.year or 0, each.month, each.day))
        return (*yearly, *sorted(calendar.working_days))
    return {
        Kind.STAY: rules.stay,
        Kind.REGISTRATION: rules.registration,
        Kind.DOCUMENTS: rules.documents,
        Kind.MINORS: rules.minors,
    }[kind]
