"""Before the desk opens, and while it is locked: who is there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.officer import Officer
from ui.sentences import error_sentence
from ui.theme import Theme
from ui.widgets.gate import Gate
from ui.widgets.plain_label import PlainLabel
from ui.words import role_word

#: Errors after which the officer chooses a passphrase of their own.
_ABOUT_OWN = frozenset({"passphrase_one_time", "passphrase_same", "passphrase_too_short"})


class SignInPage(Gate):
    """Asks for an account and its passphrase, and for another one where that was for one time.

    While ``locked`` it says so; what the officer was doing waits behind it, hidden.
    """

    sign_in_asked = Signal(str, str, str)  # account, passphrase, their own one if they must choose it
    recovery_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        officers: Sequence[Officer],
        *,
        place: str,
        locked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "mdi6.lock-outline", parent=parent)
        self._place = place
        self._locked = locked
        self._officers = tuple(officers)
        self._account_label = PlainLabel(size="small")
        self.account = QComboBox()
        for officer in officers:
            self.account.addItem("", officer.id)
        self._passphrase_label = PlainLabel(size="small")
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._account_label.setBuddy(self.account)
        self._passphrase_label.setBuddy(self.passphrase)
        self._own_labels = [PlainLabel(size="small") for _ in range(2)]
        self.own, self.again = QLineEdit(), QLineEdit()
        for label, field in zip(self._own_labels, (self.own, self.again), strict=True):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.returnPressed.connect(self._on_asked)
            label.setBuddy(field)
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.setDefault(True)
        self.recovery = QPushButton()
        self.recovery.setProperty("kind", "quiet")
        self.recovery.setVisible(not locked)
        for widget in (
            self._account_label,
            self.account,
            self._passphrase_label,
            self.passphrase,
            self._own_labels[0],
            self.own,
            self._own_labels[1],
            self.again,
            self.button,
            self.recovery,
        ):
            self.body.addWidget(widget)
        self.button.clicked.connect(self._on_asked)
        self.passphrase.returnPressed.connect(self._on_asked)
        self.account.currentIndexChanged.connect(lambda _: self._ask_own(wanted=False))
        self._ask_own(wanted=False)
        self.recovery.clicked.connect(self.recovery_asked)
        self.setFocusProxy(self.passphrase)
        self.retranslate()

    def choose(self, account: str) -> None:
        """Marks an account."""
        self.account.setCurrentIndex(max(0, self.account.findData(account)))

    def show_error(self, error: BorderDeskError) -> None:
        """Says why the desk stays closed; the passphrase is forgotten, but one that was right."""
        self.set_busy(False)
        if error.code in _ABOUT_OWN:
            self._ask_own(wanted=True)
            self.note.say("look", error_sentence(error))
            self.own.setFocus()
            return
        self._ask_own(wanted=False)
        self.passphrase.clear()
        self.note.say("stop", error_sentence(error))
        self.passphrase.setFocus()

    def retranslate(self) -> None:
        """Sets every word."""
        self.heading.setText(self.tr("The desk is locked") if self._locked else self.tr("Sign in"))
        self.line.setText(
            self.tr("What you were doing is kept. Sign in to go on.") if self._locked else self._place
        )
        self._account_label.setText(self.tr("Account"))
        self._passphrase_label.setText(self.tr("Passphrase"))
        self.account.setAccessibleName(self.tr("Account"))
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        own_words = (self.tr("New passphrase"), self.tr("New passphrase again"))
        for label, field, text in zip(self._own_labels, (self.own, self.again), own_words, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        for number, officer in enumerate(self._officers):
            self.account.setItemText(number, f"{officer.name} · {role_word(officer.role)}")
        words = self.tr("Unlock") if self._locked else self.tr("Sign in")
        self.button.setText(f"{words}  Enter")
        self.recovery.setText(self.tr("Passphrases lost? Use the recovery code"))

    def _on_asked(self) -> None:
        if not self.passphrase.text():
            self.note.say("look", self.tr("Type your passphrase."))
            self.passphrase.setFocus()
            return
        if self._own_wanted and self.own.text() != self.again.text():
            self.note.say("look", self.tr("The two passphrases differ."))
            self.again.setFocus()
            return
        if self._own_wanted and not self.own.text():
            self.note.say("look", self.tr("Type your passphrase."))
            self.own.setFocus()
            return
        self.note.clear()
        self.set_busy(True)
        self.sign_in_asked.emit(self.account.currentData(), self.passphrase.text(), self.own.text())

    def _ask_own(self, *, wanted: bool) -> None:
        self._own_wanted = wanted
        for widget in (*self._own_labels, self.own, self.again):
            widget.setVisible(wanted)
        if not wanted:
            self.own.clear()
            self.again.clear()


class UnlockPage(Gate):
    """Training's lock: it hides the desk, and anyone may go on."""

    unlock_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "mdi6.lock-outline", parent=parent)
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.setDefault(True)
        self.button.setAutoDefault(True)
        self.body.addWidget(self.button)
        self.button.clicked.connect(self.unlock_asked)
        self.setFocusProxy(self.button)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every word."""
        self.heading.setText(self.tr("The desk is locked"))
        self.line.setText(self.tr("This is training: no passphrase is asked. What you were doing is kept."))
        self.button.setText(self.tr("Unlock"))
