"""What is asked before a watchlist file is imported."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import SPACE, Theme
from ui.widgets.plain_label import PlainLabel


class ImportPanel(QFrame):
    """A file that was chosen, the list's name and its owner; hidden while there is none."""

    import_asked = Signal(object, str, str, bool)  # file, name, owner, accept shrinking

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._file: Path | None = None
        self.setProperty("kind", "card")
        self._heading = PlainLabel(size="large", wraps=True)
        self._name_label = PlainLabel(size="small")
        self.name = QLineEdit()
        self._owner_label = PlainLabel(size="small")
        self.owner = QLineEdit()
        self._name_label.setBuddy(self.name)
        self._owner_label.setBuddy(self.owner)
        self.shrink = QCheckBox()
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.cancel = QPushButton()
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(4)
        for column, (label, edit) in enumerate(
            ((self._name_label, self.name), (self._owner_label, self.owner))
        ):
            grid.addWidget(label, 0, column)
            grid.addWidget(edit, 1, column)
        bottom = QHBoxLayout()
        bottom.addWidget(self.button)
        bottom.addWidget(self.cancel)
        bottom.addStretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * SPACE, SPACE + 4, 2 * SPACE, SPACE + 4)
        rows.setSpacing(SPACE)
        rows.addWidget(self._heading)
        rows.addLayout(grid)
        rows.addWidget(self.shrink)
        rows.addLayout(bottom)
        self.name.textChanged.connect(lambda _: self._offer())
        self.name.returnPressed.connect(self._on_asked)
        self.owner.returnPressed.connect(self._on_asked)
        self.button.clicked.connect(self._on_asked)
        self.cancel.clicked.connect(self.hide)
        self.retranslate()
        self.hide()

    def show_file(self, file: Path) -> None:
        """Asks about ``file``; its name is proposed for the list."""
        self._file = file
        self.name.setText(file.stem)
        self.offer_shrinking(False)
        self.retranslate()
        self.show()
        self.name.setFocus()
        self.name.selectAll()

    def offer_shrinking(self, offered: bool) -> None:
        """Whether the person may say that a much shorter list is meant."""
        self.shrink.setChecked(False)
        self.shrink.setVisible(offered)

    def retranslate(self) -> None:
        """Sets every word."""
        name = self._file.name if self._file else ""
        self._heading.setText(self.tr("Import {file}").format(file=name))
        self._name_label.setText(self.tr("Name of the list; one of that name is replaced"))
        self._owner_label.setText(self.tr("Owner: the service that answers for it"))
        self.name.setAccessibleName(self.tr("Name of the list"))
        self.owner.setAccessibleName(self.tr("Owner"))
        self.shrink.setText(self.tr("The new list is meant to be this short"))
        self.button.setText(self.tr("Import"))
        self.cancel.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Takes up a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _offer(self) -> None:
        self.button.setEnabled(bool(self.name.text().strip()))

    def _on_asked(self) -> None:
        if self._file is not None and self.button.isEnabled():
            self.import_asked.emit(
                self._file, self.name.text().strip(), self.owner.text().strip(), self.shrink.isChecked()
            )
