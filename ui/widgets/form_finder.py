"""Which paper form is to be typed in: its number, its code, or the code in a picture."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.icons import icon, plain
from ui.keys import Action, with_key
from ui.theme import SPACE, Theme
from ui.widgets.plain_label import PlainLabel

#: The longest code has two codes of 16 letters in it.
LONGEST = 60
NUMBER_WIDTH = 120


class FormFinder(QFrame):
    """One line: a number and three ways to give it. Enter in the number asks for it."""

    form_given = Signal(str)
    scan_asked = Signal(bool)  # whether to begin
    file_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._can_scan = False
        self.setProperty("kind", "card")
        self._label = PlainLabel(size="small")
        self.number = QLineEdit()
        self.number.setMaxLength(LONGEST)
        self.number.setMinimumWidth(NUMBER_WIDTH)
        self._label.setBuddy(self.number)
        self.give = QPushButton()
        self.give.setProperty("kind", "primary")
        self.scan = QPushButton()
        self.scan.setCheckable(True)
        self.file = QPushButton()
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.number, 1)
        for button in (self.give, self.scan, self.file):
            row.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE + 4)
        rows.setSpacing(2)
        rows.addWidget(self._label)
        rows.addLayout(row)
        self.number.returnPressed.connect(self._on_given)
        self.number.textChanged.connect(lambda _: self._offer())
        self.give.clicked.connect(self._on_given)
        self.scan.clicked.connect(self.scan_asked)
        self.file.clicked.connect(self.file_asked)
        theme.changed.connect(self._dress)
        self._dress()
        self._offer()
        self.retranslate()

    def offer_scan(self, possible: bool) -> None:
        """Whether there is a camera to hold a form before."""
        self._can_scan = possible
        self.scan.setEnabled(possible)
        self.retranslate()

    def show_scanning(self, scanning: bool) -> None:
        """Whether the camera is looked at."""
        self.scan.setChecked(scanning)
        self.retranslate()

    def set_busy(self, busy: bool) -> None:
        """Whether a form is being looked up."""
        self.number.setEnabled(not busy)
        self.file.setEnabled(not busy)
        self.scan.setEnabled(not busy and self._can_scan)
        self._offer()

    def clear(self) -> None:
        """Ready for the next."""
        self.number.clear()

    def retranslate(self) -> None:
        """Sets every word."""
        self._label.setText(self.tr("A filled in form is typed in at the booth"))
        self.number.setAccessibleName(self.tr("Number of the form"))
        self.number.setPlaceholderText(self.tr("Its number or code"))
        self.give.setText(" " + self.tr("Type in"))
        scanning = self.scan.isChecked()
        words = self.tr("Stop") if scanning else self.tr("Scan code")
        self.scan.setText(" " + with_key(words, Action.READ_AGAIN))
        self.scan.setToolTip("" if self._can_scan else self.tr("This desk has no camera. Open a picture."))
        self.file.setText(" " + with_key(self.tr("Picture…"), Action.OPEN_PICTURE))

    def changeEvent(self, event: QEvent) -> None:
        """Takes up a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _offer(self) -> None:
        self.give.setEnabled(self.number.isEnabled() and bool(self.number.text().strip()))

    def _on_given(self) -> None:
        if self.give.isEnabled():
            self.form_given.emit(self.number.text().strip())

    def _dress(self, _: object = None) -> None:
        form = self._theme.tokens
        self.give.setIcon(icon("mdi6.keyboard-outline", form.on_accent, disabled=form.quiet))
        self.scan.setIcon(plain(form, "mdi6.qrcode-scan"))
        self.file.setIcon(plain(form, "mdi6.image-outline"))
