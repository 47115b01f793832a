"""What the officer learns besides the document: why, how, whose, with whom."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from borderdesk.domain.crossing import Category, Mode, Purpose
from borderdesk.domain.document import Provenance
from ui.models.countries import country_word
from ui.models.draft import ANSWER_FIELDS, Draft
from ui.theme import SPACE, Theme
from ui.widgets.field_editors import ChoiceField, Field, TextField
from ui.words import category_word, mode_word, purpose_word

COLUMNS = 3


class TripCard(QFrame):
    """Six answers; one that nobody asked for says that it is usual, not asked."""

    field_edited = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._draft: Draft | None = None
        self.fields: dict[str, Field] = {
            "purpose": ChoiceField("purpose", theme),
            "mode": ChoiceField("mode", theme),
            "category": ChoiceField("category", theme),
            "residence": TextField("residence", theme, width=62, length=3, aside=True, capitals=True),
            "vehicle_plate": TextField("vehicle_plate", theme, length=16, capitals=True),
            "accompanied_by": TextField("accompanied_by", theme, length=80),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * SPACE, 4, SPACE + 4, SPACE)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(4)
        for place, name in enumerate(ANSWER_FIELDS):
            grid.addWidget(self.fields[name], place // COLUMNS, place % COLUMNS)
            grid.setColumnStretch(place % COLUMNS, 1)
        for field in self.fields.values():
            field.field_edited.connect(self.field_edited)
        self.retranslate()

    def load(self, draft: Draft) -> None:
        """Shows what is known of a traveller's trip."""
        for name, field in self.fields.items():
            value = getattr(draft, name)
            field.set_text("" if value is None else str(value))
        self.mark(draft)

    def mark(self, draft: Draft) -> None:
        """Shows where each answer comes from; answers that follow from the document follow it."""
        self._draft = draft
        for name in ("category", "residence"):
            if draft.provenance.get(name) is Provenance.DEFAULT:
                self.fields[name].set_text(str(getattr(draft, name)))
        for name, field in self.fields.items():
            asked = draft.provenance.get(name) in {Provenance.ASKED, Provenance.TYPED}
            usual = draft.provenance.get(name) is Provenance.DEFAULT and bool(field.text())
            field.show_state(
                "edited" if asked else "", "" if asked or not usual else self.tr("usual, not asked")
            )
        self.fields["residence"].aside.setText(country_word(draft.residence))

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        words = {
            "purpose": self.tr("Purpose"),
            "mode": self.tr("Mode"),
            "category": self.tr("Category"),
            "residence": self.tr("Lives in"),
            "vehicle_plate": self.tr("Vehicle"),
            "accompanied_by": self.tr("Travels with"),
        }
        for name, text in words.items():
            self.fields[name].set_label(text)
        choices = {
            "purpose": [("", self.tr("not asked")), *((each.value, purpose_word(each)) for each in Purpose)],
            "mode": [(each.value, mode_word(each)) for each in Mode],
            "category": [(each.value, category_word(each)) for each in Category],
        }
        for name, offered in choices.items():
            field = self.fields[name]
            if isinstance(field, ChoiceField):
                field.offer(offered)
        if self._draft is not None:
            self.mark(self._draft)
