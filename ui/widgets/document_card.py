"""The document in hand, large: what is checked against the face first. The fields are the form."""

from contextlib import suppress
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from borderdesk.domain.document import Sex
from ui.keys import KEYS, Action
from ui.models.countries import country_word
from ui.models.draft import DOCUMENT_FIELDS, Draft
from ui.models.entry import date_of, date_text
from ui.models.verdict import Hindrance, Obstacle
from ui.theme import SPACE, Theme
from ui.widgets.field_editors import ChoiceField, Field, FieldState, TextField
from ui.words import field_word, sex_word

NAMES = ("surname", "given_names")
#: Codes of documents that come to this border, with a zone (ICAO Doc 9303 parts 4 to 7) and without.
DOCUMENT_CODES = ("P", "PD", "PO", "PL", "I", "ID", "AC", "V")
PAPERS = ("return_certificate", "tazkira", "border_pass", "national_id")
#: Fields in a line, below the names.
COLUMNS = 3
_STATES = {"nationality", "issuing_state"}
_DATES = {"birth_date", "expiry_date"}


class DocumentCard(QFrame):
    """Fields in the order of the eye. ``field_edited`` carries a name and a text from a person's hand."""

    field_edited = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._today = date.min
        self._draft: Draft | None = None
        self.fields: dict[str, Field] = {
            "surname": TextField("surname", theme, size="huge", labelled=False),
            "given_names": TextField("given_names", theme, size="large", labelled=False),
            "birth_date": TextField("birth_date", theme, width=140, length=10, aside=True),
            "sex": ChoiceField("sex", theme),
            "nationality": TextField("nationality", theme, width=62, length=3, aside=True, capitals=True),
            "document_number": TextField("document_number", theme, length=24, capitals=True),
            "document_code": ChoiceField("document_code", theme),
            "issuing_state": TextField("issuing_state", theme, width=62, length=3, aside=True, capitals=True),
            "expiry_date": TextField("expiry_date", theme, width=140, length=10, aside=True),
            "patronymic": TextField("patronymic", theme),
            "native_name": TextField("native_name", theme),
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE, 6, SPACE + 4, SPACE)
        rows.setSpacing(2)
        rows.addWidget(self.fields["surname"])
        rows.addWidget(self.fields["given_names"])
        grid = QGridLayout()
        grid.setContentsMargins(SPACE, 2, 0, 0)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(4)
        for place, name in enumerate(DOCUMENT_FIELDS[2:]):
            grid.addWidget(self.fields[name], place // COLUMNS, place % COLUMNS)
            grid.setColumnStretch(place % COLUMNS, 1)
        rows.addLayout(grid)
        for field in self.fields.values():
            field.field_edited.connect(self.field_edited)
            field.field_finished.connect(self._on_field_finished)
        self.retranslate()

    def load(self, draft: Draft, today: date) -> None:
        """Shows a traveller; ``today`` is the post's day, for ages."""
        self._today = today
        for name, field in self.fields.items():
            field.set_text(_text(draft, name))
        self.mark(draft)

    def mark(self, draft: Draft, typing: str = "") -> None:
        """Shows what is to say about each field, and leaves the texts; ``typing`` is not yet judged."""
        self._draft = draft
        for name, field in self.fields.items():
            field.show_state(*self._state(draft, name, typing))
        birth = draft.document.birth_date.age_on(self._today)
        aside = {
            "birth_date": "" if birth is None else f"· {birth}",
            "nationality": country_word(draft.document.nationality),
            "issuing_state": country_word(draft.document.issuing_state),
        }
        for name, words in aside.items():
            self.fields[name].aside.setText(words)

    def show_hindrance(self, found: Hindrance, words: str) -> None:
        """Says at a field what keeps a decision from being recorded, and puts the cursor there."""
        # First: a field that loses the focus is judged anew, and all others with it.
        self.fields[found.field].editor.setFocus()
        look = found.obstacle is Obstacle.NOT_COMPARED
        words = self._compare(found.field) if look else words
        self.fields[found.field].show_state("look" if look else "wrong", words)

    def type(self, name: str, text: str) -> None:
        """Puts the cursor in a line, and types there."""
        field = self.fields[name]
        if isinstance(field, TextField):
            field.editor.setFocus()
            field.editor.insert(text)
            field.take_text()

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        for name in DOCUMENT_FIELDS:
            self.fields[name].set_label(field_word(name))
        sex, code = self.fields["sex"], self.fields["document_code"]
        if isinstance(sex, ChoiceField) and isinstance(code, ChoiceField):
            sex.offer([(each.value, sex_word(each)) for each in (Sex.X, Sex.F, Sex.M)])
            code.offer([("", "—"), *self._codes()])
        for name in _DATES:
            field = self.fields[name]
            if isinstance(field, TextField):
                field.editor.setPlaceholderText(self.tr("DD.MM.YYYY"))
        if self._draft is not None:
            self.mark(self._draft)

    def _on_field_finished(self, name: str) -> None:
        field, draft = self.fields[name], self._draft
        if draft is None:
            return
        if name in _DATES and isinstance(field, TextField):
            with suppress(ValueError):
                field.set_text(date_text(date_of(field.text())) or field.text())
        elif name in _STATES | {"document_number"}:
            field.set_text(_text(draft, name))
        self.mark(draft)

    def _state(self, draft: Draft, name: str, typing: str) -> tuple[FieldState, str]:
        if name in draft.wrong and name != typing:
            return "wrong", self.tr("not a date")
        if name in draft.look:
            return "look", self._compare(name)
        if name in draft.edited:
            return "edited", self.tr("typed")
        expiry = draft.document.expiry_date
        if name == "expiry_date" and expiry is not None and expiry.latest < self._today:
            return "look", self.tr("expired")
        if "[U+" in self.fields[name].text():
            return "look", self.tr("hidden character")
        return "", ""

    def _compare(self, name: str) -> str:
        """The names have room for a sentence; elsewhere the mark says it, and the key is what is needed."""
        key = KEYS[Action.CONFIRM_NAME]
        return self.tr("compare, then {key}").format(key=key) if name in NAMES else key

    def _codes(self) -> list[tuple[str, str]]:
        words = {
            "P": self.tr("Passport"),
            "PD": self.tr("Diplomatic passport"),
            "PO": self.tr("Service passport"),
            "PL": self.tr("Laissez-passer"),
            "I": self.tr("Identity card"),
            "ID": self.tr("Identity card"),
            "AC": self.tr("Crew member certificate"),
            "V": self.tr("Visa"),
            "return_certificate": self.tr("Certificate of return"),
            "tazkira": self.tr("Tazkira"),
            "border_pass": self.tr("Local border pass"),
            "national_id": self.tr("National identity document"),
        }
        zoned = [(code, f"{code} · {words[code]}") for code in DOCUMENT_CODES]
        return zoned + [(code, words[code]) for code in PAPERS]


def _text(draft: Draft, name: str) -> str:
    document = draft.document
    match name:
        case "birth_date":
            return date_text(document.birth_date)
        case "expiry_date":
            return date_text(document.expiry_date)
        case "sex":
            return document.sex.value
        case _:
            return str(getattr(document, name))
