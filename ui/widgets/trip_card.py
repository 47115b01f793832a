"""What the officer learns besides the document: why, how, whose, with whom."""

from PySide6.QtWidgets import QWidget

from borderdesk.domain.crossing import Category, Mode, Purpose
from borderdesk.domain.document import Provenance
from ui.models.countries import country_word
from ui.models.draft import Draft
from ui.theme import Theme
from ui.widgets.answers_card import AnswersCard
from ui.widgets.field_editors import ChoiceField, TextField
from ui.words import category_word, mode_word, purpose_word


class TripCard(AnswersCard):
    """Six answers that are asked of nearly everybody."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            {
                "purpose": ChoiceField("purpose", theme),
                "mode": ChoiceField("mode", theme),
                "category": ChoiceField("category", theme),
                "residence": TextField("residence", theme, width=62, length=3, aside=True, capitals=True),
                "vehicle_plate": TextField("vehicle_plate", theme, length=16, capitals=True),
                "accompanied_by": TextField("accompanied_by", theme, length=80),
            },
            parent,
        )
        self.retranslate()

    def mark(self, draft: Draft) -> None:
        """Shows where each answer comes from; answers that follow from the document follow it."""
        for name in ("category", "residence"):
            if draft.provenance.get(name) is Provenance.DEFAULT:
                self.fields[name].set_text(str(getattr(draft, name)))
        super().mark(draft)
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
        super().retranslate()
