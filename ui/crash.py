"""When the program itself has a fault: a report without anything about a person, and a way on."""

import logging
import platform
import traceback
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from borderdesk.domain.errors import BorderDeskError
from ui.theme import SMALL, SPACE, Theme, zone_font
from ui.widgets.note import Note
from ui.widgets.plain_label import PlainLabel

_HERE = Path(__file__).resolve().parents[1]
_log = logging.getLogger(__name__)


def report_of(error: BaseException) -> str:
    """Where a fault happened and of which sort it is: never what was being worked on.

    A message or a variable may hold a name or a document number, so neither is in it.
    """
    lines = [f"BorderDesk on Python {platform.python_version()}, {platform.system()} {platform.release()}"]
    seen: BaseException | None = error
    while seen is not None:
        code = f" {seen.code}" if isinstance(seen, BorderDeskError) else ""
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}{code}")
        lines += [
            f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
        if seen is not None:
            lines.append("after")
    return "\n".join(lines) + "\n"


def keep_report(report: str, folder: Path, now: datetime) -> Path | None:
    """Writes a report into the folder of logs; ``None`` when that does not work either."""
    file = folder / f"fault-{now:%Y%m%dT%H%M%SZ}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(report, encoding="utf-8")
    except OSError:
        _log.warning("the report of a fault could not be kept")
        return None
    return file


def _place(filename: str) -> str:
    file = Path(filename)
    return str(file.relative_to(_HERE)) if file.is_relative_to(_HERE) else file.name


class CrashDialog(QDialog):
    """Says that the fault is ours, that records are safe, and shows the report."""

    end_asked = Signal()

    def __init__(
        self, theme: Theme, report: str, kept_as: Path | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in BorderDesk"))
        self.setMinimumWidth(640)
        heading = PlainLabel(self.tr("Something in BorderDesk went wrong"), size="title", wraps=True)
        self.note = Note(theme)
        self.note.say(
            "look",
            self.tr("What was shown as recorded is safe. The last action may not have been carried out."),
        )
        text = self.tr("Please give this report to support. It holds nothing about a traveller.")
        if kept_as is not None:
            text += " " + self.tr("It is kept as {file}.").format(file=str(kept_as))
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setFont(zone_font(SMALL))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Report"))
        self.go_on = QPushButton(self.tr("Go on"))
        self.go_on.setProperty("kind", "primary")
        self.go_on.setDefault(True)
        self.copy = QPushButton(self.tr("Copy the report"))
        self.end = QPushButton(self.tr("Close the desk"))
        row = QHBoxLayout()
        for button in (self.go_on, self.copy, self.end):
            row.addWidget(button)
        row.addStretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        rows.setSpacing(SPACE + 4)
        rows.addWidget(heading)
        rows.addWidget(self.note)
        rows.addWidget(PlainLabel(text, wraps=True))
        rows.addWidget(self.text, 1)
        rows.addLayout(row)
        self.go_on.clicked.connect(self.accept)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.end.clicked.connect(self._on_end)

    def _on_end(self) -> None:
        self.reject()
        self.end_asked.emit()
