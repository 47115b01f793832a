"""A centre on this machine for training: the real server program, stopped when training ends."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from borderdesk.domain.errors import CentreUnreachable, SettingsError

_PROGRAM = "borderdesk-central"
_LISTENING = re.compile(r'"listening": "(http://127\.0\.0\.1:[0-9]+)"')
_SOURCE = Path(__file__).resolve().parents[2]

_PID = "centre.pid"

STARTS_WITHIN_S = 60.0
ENDS_WITHIN_S = 30.0
_LOOK_EVERY_S = 0.05


def program() -> tuple[str, ...]:
    """The words that start the centre: its program beside this Python, or its module.

    Raises:
        SettingsError: an installed desk comes without the centre, and none is on the path.
    """
    beside = Path(sys.executable).with_name(_PROGRAM)
    if beside.is_file():
        return (str(beside),)
    if not getattr(sys, "frozen", False):
        return (sys.executable, "-m", "borderdesk.central")
    found = shutil.which(_PROGRAM)
    if found is None:
        raise SettingsError("no_centre_program", program=_PROGRAM)
    return (found,)


class LocalCentre:
    """``borderdesk-central serve`` on a free port of loopback, for as long as a ``with`` block lasts.

    It trusts the desk whose public key is in ``trust`` and keeps its database in ``folder``; what it says
    goes to ``folder/centre.log``.
    """

    def __init__(self, folder: Path, *, trust: Path) -> None:
        self._folder = folder.absolute()
        self._trust = trust.absolute()
        self._process: subprocess.Popen[bytes] | None = None
        self.log = self._folder / "centre.log"
        self.url = ""

    def __enter__(self) -> Self:
        try:
            self._start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def pid(self) -> int | None:
        """The centre's process id while it runs."""
        return None if self._process is None else self._process.pid

    def _start(self) -> None:
        """Raises CentreUnreachable when it does not say in time where it listens."""
        words = (
            *program(),
            "serve",
            "--trust",
            str(self._trust),
            "--data-dir",
            str(self._folder),
            "--port",
            "0",
        )
        self._folder.mkdir(parents=True, exist_ok=True)
        stop_left_over(self._folder)
        # Not in this thread: a signal that ends us must not come between its start and our knowing of it.
        with ThreadPoolExecutor(1) as starter:
            starter.submit(self._spawn, words).result()
        deadline = time.monotonic() + STARTS_WITHIN_S
        while time.monotonic() < deadline:
            said = _LISTENING.search(self.log.read_text(encoding="utf-8", errors="replace"))
            if said is not None:
                self.url = said[1]
                return
            if self._process is None or self._process.poll() is not None:
                break
            time.sleep(_LOOK_EVERY_S)
        raise CentreUnreachable("local_centre_silent", log=str(self.log))

    def _spawn(self, words: Sequence[str]) -> None:
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                words,
                cwd=_SOURCE,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
                start_new_session=True,  # Ctrl+C is ours: we stop it, after its last exchange
            )
        (self._folder / _PID).write_text(f"{self._process.pid}\n", encoding="ascii")

    def stop(self) -> None:
        """Ends the centre and its database; again is harmless."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        (self._folder / _PID).unlink(missing_ok=True)
        stop_left_over(self._folder)


def stop_left_over(folder: Path) -> None:
    """Ends a centre, and a database, that still run in ``folder`` because whoever started them was killed."""
    for file, number in ((folder / _PID, signal.SIGTERM), *_databases(folder)):
        pid = _pid_in(file, folder)
        if pid is None:
            continue
        os.kill(pid, number)
        deadline = time.monotonic() + ENDS_WITHIN_S
        while _pid_in(file, folder) == pid and time.monotonic() < deadline:
            time.sleep(_LOOK_EVERY_S)


def _databases(folder: Path) -> list[tuple[Path, signal.Signals]]:
    """PostgreSQL's own pid files, and the signal for its fast shutdown."""
    return [(file, signal.SIGINT) for file in folder.rglob("postmaster.pid")]


def _pid_in(file: Path, folder: Path) -> int | None:
    """The process that a pid file names, if it runs and works in ``folder``: numbers are used again."""
    try:
        pid = int(file.read_text(encoding="ascii").splitlines()[0])
        words = Path(f"/proc/{pid}/cmdline").read_bytes()
    except (OSError, ValueError, IndexError):
        return None
    return pid if os.fsencode(folder) in words else None
