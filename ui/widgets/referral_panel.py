"""A colleague's note: a few words for a body that protects people, closed and gone with one key.

Nothing on it says what it is for, it is the same for every traveller and for none, and closing it leaves the
page as it was. ``keep`` takes the note; the panel holds it in memory only, and forgets it when it is hidden.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.referral import (
    LONGEST_OBSERVATIONS,
    LONGEST_TEXT,
    Consent,
    Note,
    ReferralKind,
    Urgency,
)
from ui.keys import KEYS, Action
from ui.models.referral_note import NoteDraft, consent_choices, kind_choices, urgency_choices
from ui.sentences import error_sentence
from ui.theme import SPACE
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.field_editors import Choice
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.veiled_line import VeiledLine


class ReferralPanel(QFrame):
    """The fields of a note. ``keep`` closes it at once, and raises ``BorderDeskError`` when it can't."""

    saved = Signal()
    cancelled = Signal()

    def __init__(self, keep: Callable[[Note], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._keep = keep
        self._title, self._close = PlainLabel(), PlainLabel(size="small", state="quiet")
        self._line = ElidedLabel(size="small")
        self._fault = ElidedLabel(state="look")
        self.kind, self.urgency, self.consent = Choice(), Choice(), Choice()
        self.consent_by, self.interpreter = VeiledLine(), VeiledLine()
        self.observations = VeiledLine()
        self.observations.setMaxLength(LONGEST_OBSERVATIONS)
        for line in (self.consent_by, self.interpreter):
            line.setMaxLength(LONGEST_TEXT)
        for line in (self.observations, self.consent_by, self.interpreter):
            line.textEdited.connect(lambda _: self._say(""))
        for choice in (self.kind, self.urgency, self.consent):
            choice.currentIndexChanged.connect(lambda _: self._say(""))
        self.button = KeyButton()
        self.button.clicked.connect(self.save)
        self._fields: tuple[Choice | VeiledLine, ...] = (
            self.kind,
            self.urgency,
            self.consent,
            self.consent_by,
            self.interpreter,
            self.observations,
        )
        self._labels = tuple(PlainLabel(size="small") for _ in self._fields)
        self._lay_out()
        self.retranslate()

    @property
    def draft(self) -> NoteDraft:
        """What stands in the fields."""
        kind = self.kind.value()
        return NoteDraft(
            kind=ReferralKind(kind) if kind else None,
            observations=self.observations.text(),
            urgency=Urgency(self.urgency.value()),
            consent=Consent(self.consent.value()),
            consent_by=self.consent_by.text(),
            interpreter=self.interpreter.text(),
        )

    @property
    def fault(self) -> str:
        """What is missing, in words."""
        return self._fault.text()

    def clear(self) -> None:
        """Forgets the note."""
        self.kind.choose("")
        self.urgency.choose(Urgency.ROUTINE.value)
        self.consent.choose(Consent.NOT_ASKED.value)
        for line in (self.observations, self.consent_by, self.interpreter):
            line.forget()
        self._say("")

    def save(self) -> None:
        """Closes the note and forgets it; where something is missing, says so and keeps it."""
        draft = self.draft
        if not draft.ready:
            self._say(self.tr("Choose a topic."))
            self.kind.setFocus()
            return
        try:
            self._keep(draft.note())
        except BorderDeskError as error:
            self._say(error_sentence(error))
            return
        self.clear()
        self.saved.emit()

    def cancel(self) -> None:
        """Forgets the note."""
        self.clear()
        self.cancelled.emit()

    def retranslate(self) -> None:
        """Sets the words in the language in force."""
        self._title.setText(self.tr("Colleague's note"))
        self._line.setText(self.tr("What you saw, in a few words. Ask nothing now."))
        self._close.setText(self.tr("{key} closes").format(key=KEYS[Action.CLEAR]))
        self.button.name(self.tr("Save"), KEYS[Action.SAVE])
        self.kind.offer(kind_choices())
        self.urgency.offer(urgency_choices())
        self.consent.offer(consent_choices())
        names = (
            self.tr("Topic"),
            self.tr("When"),
            self.tr("Agreed"),
            self.tr("By whom"),
            self.tr("Interpreter"),
            self.tr("Note"),
        )
        for label, field, name in zip(self._labels, self._fields, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the panel's two keys before a field or the page does; Enter is none of them."""
        pressed = event.type() in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}
        meant = _meant(event) if pressed and isinstance(event, QKeyEvent) else None
        if meant is None:
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            (self.save if meant is Action.SAVE else self.cancel)()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Begins with the topic."""
        super().showEvent(event)
        self.kind.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forgets the note, whatever hid the panel: a lock, another page, a decision."""
        self.clear()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * SPACE)
        head.addWidget(self._title)
        head.addWidget(self._line, 1)
        head.addWidget(self._fault, 1)
        head.addWidget(self._close)
        self._fault.hide()
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for row in (upper, lower):
            row.setSpacing(SPACE + 4)
        shares = (4, 3, 4, 4, 4, 1)
        for label, field, share in zip(self._labels, self._fields, shares, strict=True):
            column = QVBoxLayout()
            column.setSpacing(1)
            column.addWidget(label)
            column.addWidget(field)
            label.setBuddy(field)
            field.installEventFilter(self)
            (lower if field is self.observations else upper).addLayout(column, share)
        lower.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, 6, SPACE + 4, SPACE)
        rows.setSpacing(4)
        rows.addLayout(head)
        rows.addStretch(1)
        rows.addLayout(upper)
        rows.addLayout(lower)

    def _say(self, words: str) -> None:
        self._fault.setText(words)
        self._line.setVisible(not words)
        self._fault.setVisible(bool(words))


def _meant(event: QKeyEvent) -> Action | None:
    pressed = QKeySequence(event.keyCombination())
    return next((each for each in (Action.SAVE, Action.CLEAR) if pressed == QKeySequence(KEYS[each])), None)
