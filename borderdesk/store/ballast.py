"""A file that only takes room, to be given up when the disk is full."""

import os
import shutil
from pathlib import Path

NAME = "ballast"
BYTES = 8 * 1024 * 1024


class Ballast:
    """Room held back on the disk of a data folder.

    A full disk refuses even deletions inside a database. Giving up the ballast lets the traveller at hand
    be recorded, and the desk close in order; it is taken back when there is room again.
    """

    def __init__(self, folder: Path, size: int = BYTES) -> None:
        self._file = folder / NAME
        self._size = size

    @property
    def held(self) -> bool:
        """Whether the room is still held back."""
        try:
            return self._file.stat().st_size >= self._size
        except OSError:
            return False

    def take(self) -> bool:
        """Holds the room back unless the disk has less than twice as much; says whether it is held."""
        if self.held:
            return True
        try:
            if shutil.disk_usage(self._file.parent).free < 2 * self._size:
                return False
            with self._file.open("wb") as stream:
                if hasattr(os, "posix_fallocate"):
                    os.posix_fallocate(stream.fileno(), 0, self._size)
                else:
                    stream.write(bytes(self._size))
        except OSError:
            self._file.unlink(missing_ok=True)
            return False
        return True

    def give_up(self) -> bool:
        """Frees the room; says whether there was any to free."""
        held = self.held
        self._file.unlink(missing_ok=True)
        return held
