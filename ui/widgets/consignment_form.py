"""The declaration's head: which way, by what regime, whose, and in what vehicle."""

import re
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from borderdesk.domain import states
from borderdesk.domain.consignment import Consignment, Item, Regime
from borderdesk.domain.crossing import Direction
from borderdesk.domain.errors import BorderDeskError
from ui.models.countries import country_word
from ui.theme import SPACE, Theme
from ui.widgets.field_editors import ChoiceField, Field, TextField
from ui.words import direction_word, regime_word

#: The fields, with their share of the width.
_LINES = (
    (("direction", 3), ("regime", 6), ("declarant", 7), ("tax_number", 4)),
    (("vehicle_plate", 4), ("origin", 5), ("destination", 5), ("remarks", 6)),
)
_TAX_NUMBER = re.compile(r"[0-9A-Z -]{0,20}")
_STATES = ("origin", "destination")


class ConsignmentForm(QFrame):
    """Eight fields. ``edited`` tells that a person changed one."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.touched = False
        self.fields: dict[str, Field] = {
            "direction": ChoiceField("direction", theme),
            "regime": ChoiceField("regime", theme),
            "declarant": TextField("declarant", theme, length=120),
            "tax_number": TextField("tax_number", theme, length=20),
            "vehicle_plate": TextField("vehicle_plate", theme, length=16, capitals=True),
            "origin": TextField("origin", theme, width=62, length=3, aside=True, capitals=True),
            "destination": TextField("destination", theme, width=62, length=3, aside=True, capitals=True),
            "remarks": TextField("remarks", theme, length=300),
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE + 4)
        rows.setSpacing(SPACE)
        for line in _LINES:
            row = QHBoxLayout()
            row.setSpacing(2 * SPACE)
            for name, share in line:
                row.addWidget(self.fields[name], share)
            rows.addLayout(row)
        for field in self.fields.values():
            field.field_edited.connect(self._on_edited)
        self.retranslate()

    @property
    def first(self) -> QWidget:
        """Where typing begins."""
        return self.fields["direction"].editor

    def clear(self, direction: Direction) -> None:
        """Empties every field for the next consignment."""
        for field in self.fields.values():
            if isinstance(field, TextField):
                field.set_text("")
            field.show_state("")
        self.fields["direction"].set_text(direction.value)
        self.fields["regime"].set_text(Regime.ORDINARY.value)
        self.touched = False
        self._name_states()

    def judge(self) -> str | None:
        """Shows what is wrong at its field; gives the first as a sentence, and the cursor is there."""
        wrong = self._wrong()
        for name, field in self.fields.items():
            field.show_state("wrong" if name in wrong else "", wrong.get(name, ""))
        if not wrong:
            return None
        name = next(iter(wrong))
        self.fields[name].setFocus()
        return f"{self._words()[name]}: {wrong[name]}."

    def show_error(self, error: BorderDeskError) -> None:
        """Marks the field that an error of the desk names, when it names one."""
        name = str(error.facts.get("field", ""))
        if name in self.fields:
            self.fields[name].show_state("wrong", self.tr("not accepted"))
            self.fields[name].setFocus()

    def consignment(self, items: tuple[Item, ...]) -> Consignment:
        """The consignment as typed, with these items."""
        text = {name: field.text().strip() for name, field in self.fields.items()}
        return Consignment(
            direction=Direction(text["direction"]),
            regime=Regime(text["regime"]),
            declarant=text["declarant"],
            vehicle_plate=text["vehicle_plate"].upper(),
            items=items,
            tax_number=text["tax_number"].upper(),
            origin=text["origin"].upper(),
            destination=text["destination"].upper(),
            remarks=text["remarks"],
        )

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        for name, words in self._words().items():
            self.fields[name].set_label(words)
        direction, regime = self.fields["direction"], self.fields["regime"]
        if isinstance(direction, ChoiceField) and isinstance(regime, ChoiceField):
            direction.offer([(each.value, direction_word(each)) for each in Direction])
            regime.offer([(each.value, regime_word(each)) for each in Regime])
        self._name_states()

    def _words(self) -> dict[str, str]:
        return {
            "direction": self.tr("Direction"),
            "regime": self.tr("Regime"),
            "declarant": self.tr("Declarant"),
            "tax_number": self.tr("Tax number"),
            "vehicle_plate": self.tr("Vehicle plate"),
            "origin": self.tr("Comes from"),
            "destination": self.tr("Goes to"),
            "remarks": self.tr("Remarks"),
        }

    def _wrong(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        if not self.fields["declarant"].text().strip():
            found["declarant"] = self.tr("is missing")
        if not _TAX_NUMBER.fullmatch(self.fields["tax_number"].text().strip().upper()):
            found["tax_number"] = self.tr("has letters and digits only")
        for name in _STATES:
            code = self.fields[name].text().strip().upper()
            if code and not states.is_known(code):
                found[name] = self.tr("is no country's code")
        return found

    def _on_edited(self, name: str, _: str) -> None:
        self.touched = True
        self.fields[name].show_state("")
        self._name_states()
        self.edited.emit()

    def _name_states(self) -> None:
        for name in _STATES:
            field = self.fields[name]
            field.aside.setText(country_word(field.text().strip().upper()))
