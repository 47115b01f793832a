"""Pages as they will be printed, with what can be done with them: save, print, put away."""

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.icons import icon, plain
from ui.keys import Action, with_key
from ui.printing import can_print
from ui.theme import SPACE, Theme
from ui.widgets.plain_label import PlainLabel


class SheetsView(QFrame):
    """Shows a PDF below a line of buttons; what they do is its owner's."""

    save_asked = Signal()
    print_asked = Signal()
    close_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.pdf = b""
        self.setProperty("kind", "card")
        self.heading = PlainLabel(size="large", wraps=True)
        self.save = QPushButton()
        self.print = QPushButton()
        self.print.setProperty("kind", "primary")
        self.close_button = QPushButton()
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.view = QPdfView()
        self.view.setDocument(self._document)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        top = QHBoxLayout()
        top.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 0)
        top.setSpacing(SPACE)
        top.addWidget(self.heading, 1)
        for button in (self.print, self.save, self.close_button):
            top.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(SPACE)
        rows.addLayout(top)
        rows.addWidget(self.view, 1)
        self.save.clicked.connect(self.save_asked)
        self.print.clicked.connect(self.print_asked)
        self.close_button.clicked.connect(self.close_asked)
        theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def show_pdf(self, pdf: bytes, heading: str) -> None:
        """Shows other pages."""
        self.pdf = pdf
        self.heading.setText(heading)
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.set_busy(False)

    def forget(self) -> None:
        """Lets go of the pages."""
        self.pdf = b""
        self._document.close()

    def set_busy(self, busy: bool) -> None:
        """Whether the pages are on their way to a file or the printer."""
        self.save.setEnabled(not busy)
        self.print.setEnabled(not busy and can_print())

    def retranslate(self) -> None:
        """Sets every word but the heading."""
        self.save.setText(" " + with_key(self.tr("Save as…"), Action.SAVE))
        self.print.setText(" " + self.tr("Print"))
        self.print.setToolTip("" if can_print() else self.tr("This machine has no printing system (lp)."))
        self.close_button.setText(" " + with_key(self.tr("Put away"), Action.CLEAR))

    def changeEvent(self, event: QEvent) -> None:
        """Takes up a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _dress(self, _: object = None) -> None:
        form = self._theme.tokens
        self.save.setIcon(plain(form, "mdi6.content-save-outline"))
        self.print.setIcon(icon("mdi6.printer-outline", form.on_accent, disabled=form.quiet))
        self.close_button.setIcon(plain(form, "mdi6.close"))
