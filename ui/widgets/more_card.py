"""What is asked of some travellers only: where to, for how long, by which visa, which stamp."""

from PySide6.QtWidgets import QWidget

from borderdesk.domain.visa import VisaKind
from ui.models.draft import Draft
from ui.models.entry import date_text
from ui.theme import Theme
from ui.widgets.answers_card import AnswersCard
from ui.widgets.field_editors import ChoiceField, TextField


class MoreCard(AnswersCard):
    """Nine answers, shown in place of the trip."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            {
                "destination": TextField("destination", theme, length=80),
                "address": TextField("address", theme, length=120),
                "stay_days": TextField("stay_days", theme, length=4),
                "visa_kind": ChoiceField("visa_kind", theme),
                "visa_number": TextField("visa_number", theme, length=20, capitals=True),
                "visa_until": TextField("visa_until", theme, length=10),
                "origin": TextField("origin", theme, length=80),
                "stamp_number": TextField("stamp_number", theme, length=20, capitals=True),
                "remarks": TextField("remarks", theme, length=200),
            },
            parent,
        )
        self.retranslate()

    def text_of(self, draft: Draft, name: str) -> str:
        """What stands in a field for a traveller."""
        visa = draft.visa
        match name:
            case "visa_kind":
                return "" if visa is None else visa.kind.value
            case "visa_number":
                return "" if visa is None else visa.number
            case "visa_until":
                return "" if visa is None else date_text(visa.valid_until)
            case _:
                return super().text_of(draft, name)

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        words = {
            "destination": self.tr("Going to"),
            "address": self.tr("Address here"),
            "stay_days": self.tr("Days of stay"),
            "visa_kind": self.tr("Visa or permit"),
            "visa_number": self.tr("Visa number"),
            "visa_until": self.tr("Visa until"),
            "origin": self.tr("Coming from"),
            "stamp_number": self.tr("Stamp"),
            "remarks": self.tr("Remarks"),
        }
        for name, text in words.items():
            self.fields[name].set_label(text)
        kinds = {
            VisaKind.VISA: self.tr("visa"),
            VisaKind.E_VISA: self.tr("e-visa"),
            VisaKind.PERMIT: self.tr("permit"),
            VisaKind.REGIONAL_PERMIT: self.tr("regional permit"),
            VisaKind.EXEMPT: self.tr("none needed"),
        }
        field = self.fields["visa_kind"]
        if isinstance(field, ChoiceField):
            field.offer([("", self.tr("not seen")), *((kind.value, word) for kind, word in kinds.items())])
        super().retranslate()
