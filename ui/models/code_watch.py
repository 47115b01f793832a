"""Looks for the code of a paper form in what the camera sees, off the UI thread, until one is found."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from borderdesk.domain.errors import BorderDeskError, ReadingError
from scanner.picture import Picture, open_picture
from scanner.reading.codes import read_codes
from ui.capture import Capture

#: What the code of a form begins with.
_OURS = "BD1"


class Run(Protocol):
    """Work off the UI thread, as ``Page.run`` does it."""

    def __call__(
        self,
        work: Callable[[], tuple[str, ...]],
        done: Callable[[tuple[str, ...]], object],
        failed: Callable[[BorderDeskError], object],
    ) -> None: ...


def codes_of_file(file: Path, taken_at: datetime) -> tuple[str, ...]:
    """The codes in a picture file; not for the UI thread.

    Raises:
        ReadingError: as ``open_picture``.
    """
    return read_codes(open_picture(file, taken_at=taken_at))


def the_code(codes: tuple[str, ...]) -> str:
    """The one code that is meant; codes of forms go before all others.

    Raises:
        ReadingError: ``no_code``, ``several_codes``.
    """
    meant = tuple(code for code in codes if code.startswith(_OURS)) or codes
    if not meant:
        raise ReadingError("no_code")
    if len(meant) > 1:
        raise ReadingError("several_codes")
    return meant[0]


class CodeWatch(QObject):
    """While it watches, each picture is looked at, the newest first; ``codes_seen`` ends the watch."""

    codes_seen = Signal(object)  # tuple of texts, at least one
    changed = Signal(bool)  # whether it watches

    def __init__(self, capture: Capture | None, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._capture = capture
        self._run = run
        self._watching = False
        self._looking = False
        self._looked_at: Picture | None = None
        if capture is not None:
            capture.picture_arrived.connect(self._on_picture)

    @property
    def possible(self) -> bool:
        """There is a camera that shows what it sees."""
        return self._capture is not None and self._capture.live

    @property
    def watching(self) -> bool:
        """Pictures are looked at."""
        return self._watching

    def start(self) -> None:
        """Looks from now on."""
        if self.possible and not self._watching:
            self._watching = True
            self._looked_at = None
            self.changed.emit(True)
            self._look()

    def stop(self) -> None:
        """Looks no more; what is under way is told nobody."""
        if self._watching:
            self._watching = False
            self.changed.emit(False)

    def _on_picture(self, _: QImage) -> None:
        self._look()

    def _look(self) -> None:
        picture = None if self._capture is None else self._capture.picture_now()
        if not self._watching or self._looking or picture is None or picture is self._looked_at:
            return
        self._looking, self._looked_at = True, picture
        self._run(lambda: read_codes(picture), self._on_codes, self._on_failed)

    def _on_codes(self, codes: tuple[str, ...]) -> None:
        self._looking = False
        if codes and self._watching:
            self.stop()
            self.codes_seen.emit(codes)
        else:
            self._look()

    def _on_failed(self, _: BorderDeskError) -> None:
        """No picture of a camera fails for good: the next one is looked at."""
        self._looking = False
