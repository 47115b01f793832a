"""One writer to a data folder; a second one is told who holds it."""

import os
import socket
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from borderdesk.domain.errors import StoreError
from borderdesk.journal.codec import time_text
from borderdesk.store import files

LOCK = "lock"
HOLDER = "holder.json"


class DataLock:
    """The right to write to one data folder.

    The operating system frees it when the process ends, however it ends. Who holds it stands in a file
    beside it, for people.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(folder / LOCK, thread_local=False, mode=0o600)

    def acquire(self) -> Self:
        """Takes the lock at once or not at all.

        Raises:
            StoreError: ``locked`` with the holder's ``pid``, ``host`` and ``since`` as far as known;
                ``disk_error`` when the folder can't be written to.
        """
        try:
            self._lock.acquire(blocking=False)
        except Timeout as error:
            raise StoreError("locked", **holder(self._folder)) from error
        except OSError as error:
            raise files.fault_of(error) from error
        try:
            files.write_object(self._folder / HOLDER, {"pid": os.getpid(), "host": socket.gethostname()})
        except StoreError as error:
            if error.code != "disk_full":  # on a full disk the lock still counts, without a name to it
                self._lock.release()
                raise
        return self

    def release(self) -> None:
        """Gives the lock back; twice does no harm."""
        if self._lock.is_locked:
            (self._folder / HOLDER).unlink(missing_ok=True)
            self._lock.release()


def holder(folder: Path) -> dict[str, str | int]:
    """Who holds a folder's lock, as far as the file beside it tells: ``pid``, ``host``, ``since``."""
    file = folder / HOLDER
    try:
        found = files.read_object(file) or {}
        since = time_text(datetime.fromtimestamp(file.stat().st_mtime, UTC))
    except (StoreError, OSError):
        return {}
    facts: dict[str, str | int] = {"since": since}
    return facts | {name: value for name, value in found.items() if isinstance(value, str | int)}
