"""Fields for what an officer asks or sees, each of which says where its answer comes from."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from borderdesk.domain.document import Provenance
from ui.models.draft import Draft
from ui.theme import SPACE
from ui.widgets.field_editors import Field

COLUMNS = 3


class AnswersCard(QFrame):
    """``fields`` by name in rows of three; one that nobody asked for says that it is usual, not asked."""

    field_edited = Signal(str, str)

    def __init__(self, fields: Mapping[str, Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._draft: Draft | None = None
        self.fields = dict(fields)
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * SPACE, 4, SPACE + 4, SPACE)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(4)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // COLUMNS, place % COLUMNS)
            grid.setColumnStretch(place % COLUMNS, 1)
            field.field_edited.connect(self.field_edited)

    def text_of(self, draft: Draft, name: str) -> str:
        """What stands in a field for a traveller."""
        value = getattr(draft, name)
        return "" if value is None else str(value)

    def load(self, draft: Draft) -> None:
        """Shows what is known of a traveller."""
        for name, field in self.fields.items():
            field.set_text(self.text_of(draft, name))
        self.mark(draft)

    def mark(self, draft: Draft) -> None:
        """Shows where each answer comes from."""
        self._draft = draft
        for name, field in self.fields.items():
            asked = draft.provenance.get(name) in {Provenance.ASKED, Provenance.TYPED}
            usual = draft.provenance.get(name) is Provenance.DEFAULT and bool(field.text())
            field.show_state(
                "edited" if asked else "", "" if asked or not usual else self.tr("usual, not asked")
            )

    def show_fault(self, name: str, words: str) -> None:
        """Says what is wrong with a field, and goes there."""
        self.fields[name].show_state("wrong", words)
        self.fields[name].editor.setFocus()

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        if self._draft is not None:
            self.mark(self._draft)
