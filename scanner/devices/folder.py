"""A folder that another program scans into: each whole picture that appears is taken once."""

import stat
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from borderdesk.domain.errors import DeviceError, ReadingError
from scanner.picture import Picture, open_picture

#: Seconds between two looks at the folder.
POLL_S: Final = 0.5

# A file that others still write: hidden, or named so.
_UNFINISHED: Final = (".part", ".tmp", ".crdownload", "~")
# Looks at a file that has stopped growing but is cut short, before it counts as broken.
_LOOKS: Final = 6


class _Seen(NamedTuple):
    """What tells one state of a file from the next."""

    name: str
    size: int
    changed_ns: int


class Folder:
    """Pictures that appear in a folder, oldest first.

    A file is taken when two looks find it unchanged and it decodes; one that never does is told once to
    ``refused`` and left where it is, as are links, folders and files named as unfinished. ``recorded``
    deletes the file of a picture.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        *,
        poll_s: float = POLL_S,
        refused: Callable[[Path, ReadingError], None] | None = None,
    ) -> None:
        self._path = path
        self._now = now
        self._poll_s = poll_s
        self._refused = refused
        self._stopped = threading.Event()
        self._done: set[_Seen] = set()
        self._looks: dict[_Seen, int] = {}

    @property
    def name(self) -> str:
        """The folder's path."""
        return str(self._path)

    def pictures(self) -> Iterator[Picture]:
        """Pictures as whole files appear.

        Raises:
            DeviceError: ``folder_missing`` or ``folder_unreadable``.
        """
        before: frozenset[_Seen] = frozenset()
        while not self._stopped.is_set():
            present = self._present()
            self._done &= present
            self._looks = {seen: looks for seen, looks in self._looks.items() if seen in present}
            for seen in sorted((present & before) - self._done, key=_age):
                picture = self._take(seen)
                if picture is not None:
                    yield picture
                if self._stopped.is_set():
                    return
            before = present
            self._stopped.wait(self._poll_s)

    def recorded(self, picture: Picture) -> None:
        """Deletes the file that ``picture`` came from; one that is gone already is no matter.

        Raises:
            DeviceError: ``folder_read_only``.
        """
        file = Path(picture.source)
        if file.parent != self._path:
            return
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise DeviceError("folder_read_only", folder=self.name) from error

    def stop(self) -> None:
        """Ends ``pictures`` at once when it waits, otherwise after the picture in hand."""
        self._stopped.set()

    def _present(self) -> frozenset[_Seen]:
        try:
            files = list(self._path.iterdir())
        except (FileNotFoundError, NotADirectoryError) as error:
            raise DeviceError("folder_missing", folder=self.name) from error
        except OSError as error:
            raise DeviceError("folder_unreadable", folder=self.name) from error
        return frozenset(seen for file in files if (seen := _seen(file)) is not None)

    def _take(self, seen: _Seen) -> Picture | None:
        file = self._path / seen.name
        try:
            picture = open_picture(file, taken_at=self._now())
        except ReadingError as error:
            self._looks[seen] = self._looks.get(seen, 0) + 1
            # A writer that pauses leaves a file cut short: look again before giving it up.
            if error.code in ("too_many_pixels", "not_found") or self._looks[seen] >= _LOOKS:
                self._done.add(seen)
                if self._refused is not None and error.code != "not_found":
                    self._refused(file, error)
            return None
        self._done.add(seen)
        return picture


def _age(seen: _Seen) -> tuple[int, str]:
    return seen.changed_ns, seen.name


def _seen(file: Path) -> _Seen | None:
    if file.name.startswith(".") or file.name.lower().endswith(_UNFINISHED):
        return None
    try:
        status = file.lstat()
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return _Seen(file.name, status.st_size, status.st_mtime_ns)
