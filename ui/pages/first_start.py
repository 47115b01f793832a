"""The first start of a desk: three people get accounts, and the recovery code is shown once."""

import re
import uuid
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.officer import Officer, Role
from borderdesk.store.keys import SHORTEST_PASSPHRASE
from ui.sentences import error_sentence
from ui.theme import LARGE, SPACE, Theme, zone_font
from ui.widgets.gate import Gate
from ui.widgets.plain_label import PlainLabel, restyle
from ui.words import role_word

ROLES = (Role.OFFICER, Role.SHIFT_LEAD, Role.ADMINISTRATOR)
_SUGGESTED = {Role.OFFICER: "officer", Role.SHIFT_LEAD: "lead", Role.ADMINISTRATOR: "admin"}
_ACCOUNT = re.compile(r"[a-z0-9][a-z0-9._-]{1,31}")
WIDTH = 1000


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An officer, and the passphrase they chose."""

    officer: Officer
    passphrase: str = field(repr=False)


class _Person(QFrame):
    """What is asked of one person."""

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.role = role
        self.setProperty("kind", "card")
        self.name = QLineEdit()
        self.account = QLineEdit(_SUGGESTED[role])
        self.passphrase = QLineEdit()
        self.again = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.again.setEchoMode(QLineEdit.EchoMode.Password)
        self._title = PlainLabel(size="large")
        self._labels = [PlainLabel(size="small") for _ in range(4)]
        self.wrong = PlainLabel(size="small", state="stop", wraps=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        rows.setSpacing(4)
        rows.addWidget(self._title)
        for label, edit in zip(self._labels, self.edits, strict=True):
            label.setBuddy(edit)
            rows.addWidget(label)
            rows.addWidget(edit)
        rows.addWidget(self.wrong)
        rows.addStretch()

    @property
    def edits(self) -> tuple[QLineEdit, ...]:
        return self.name, self.account, self.passphrase, self.again

    def retranslate(self) -> None:
        self._title.setText(role_word(self.role))
        words = (self.tr("Name"), self.tr("Account"), self.tr("Passphrase"), self.tr("Passphrase again"))
        for label, edit, text in zip(self._labels, self.edits, words, strict=True):
            label.setText(text)
            edit.setAccessibleName(f"{role_word(self.role)}, {text}")
        self.account.setPlaceholderText("a-z 0-9 . _ -")

    def fault(self) -> tuple[QLineEdit, str] | None:
        """The first field that can't work, and why."""
        if not self.name.text().strip():
            return self.name, self.tr("Give the person's name.")
        if _ACCOUNT.fullmatch(self.account.text()) is None:
            return self.account, self.tr("An account is 2 to 32 of: a-z 0-9 . _ -")
        if len(self.passphrase.text()) < SHORTEST_PASSPHRASE:
            return self.passphrase, self.tr("At least %n characters.", "", SHORTEST_PASSPHRASE)
        if self.passphrase.text() != self.again.text():
            return self.again, self.tr("The two passphrases differ.")
        return None

    def mark(self, edit: QLineEdit | None, text: str) -> None:
        """Marks one field as wrong, or none."""
        for each in self.edits:
            each.setProperty("state", "wrong" if each is edit else "")
            restyle(each)
        self.wrong.setText(text)

    def made(self) -> NewAccount:
        name = " ".join(self.name.text().split())
        officer = Officer(self.account.text(), name, self.role, str(uuid.uuid4()))
        return NewAccount(officer, self.passphrase.text())


class FirstStartPage(Gate):
    """Asks three people for a name and a passphrase each."""

    accounts_chosen = Signal(object)  # tuple[NewAccount, ...]

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "mdi6.account-key-outline", width=WIDTH, parent=parent)
        self.people = tuple(_Person(role) for role in ROLES)
        columns = QHBoxLayout()
        columns.setSpacing(2 * SPACE)
        for person in self.people:
            columns.addWidget(person, 1)
        self.body.addLayout(columns)
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self._on_chosen)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.people[0].name)
        self.retranslate()

    def show_error(self, error: BorderDeskError) -> None:
        """Says why the accounts were not made."""
        self.set_busy(False)
        self.note.say("stop", error_sentence(error))

    def retranslate(self) -> None:
        """Sets every word."""
        self.heading.setText(self.tr("The first start of this desk"))
        self.line.setText(
            self.tr(
                "Three people get an account: one works at the booth, one leads the shift, one administers. "
                "Each types their own passphrase, and tells nobody."
            )
        )
        self.button.setText(self.tr("Make the accounts"))
        for person in self.people:
            person.retranslate()

    def _on_chosen(self) -> None:
        self.note.clear()
        if self._faulty():
            return
        made = tuple(person.made() for person in self.people)
        self.set_busy(True)
        self.accounts_chosen.emit(made)

    def _faulty(self) -> bool:
        first: QLineEdit | None = None
        taken: set[str] = set()
        for person in self.people:
            fault = person.fault()
            if fault is None and person.account.text() in taken:
                fault = person.account, self.tr("This account is somebody else's already.")
            taken.add(person.account.text())
            person.mark(*(fault or (None, "")))
            first = first or (fault[0] if fault else None)
        if first is not None:
            first.setFocus()
        return first is not None


class RecoveryCodePage(Gate):
    """Shows the recovery code, once; goes on when somebody says that it is written down."""

    written_down = Signal()

    def __init__(self, theme: Theme, code: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "mdi6.key-outline", width=640, parent=parent)
        self.code = PlainLabel(code)
        self.code.setFont(zone_font(LARGE))
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.promise = QCheckBox()
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.setEnabled(False)
        self.promise.toggled.connect(self.button.setEnabled)
        self.button.clicked.connect(self.written_down)
        for widget in (self.code, self.promise, self.button):
            self.body.addWidget(widget)
        self.setFocusProxy(self.promise)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every word."""
        self.heading.setText(self.tr("The recovery code"))
        self.line.setText(
            self.tr(
                "It opens the desk when every passphrase is lost. It is shown now and never again, and it is "
                "kept nowhere. Write it on paper and lock it away, not near this desk."
            )
        )
        self.code.setAccessibleName(self.tr("The recovery code"))
        self.promise.setText(self.tr("It is written down and locked away"))
        self.button.setText(self.tr("Go on"))
