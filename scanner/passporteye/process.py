"""One worker process: started ahead or when first needed, ended when it is stuck, never left behind."""

import multiprocessing
import os
import threading
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Final, Self

from borderdesk.domain.errors import ReadingError
from scanner.passporteye import worker
from scanner.passporteye.worker import RawZone

#: Seconds that the worker may take to import PassportEye on a slow, busy machine.
START_S: Final = 90.0
#: Seconds that an idle worker may take to end by itself.
_END_S: Final = 5.0
#: Seconds that ``close`` waits for a picture that is being read.
_PATIENCE_S: Final = 0.5


class WorkerProcess:
    """PassportEye behind a pipe, for one request at a time; any thread may ask.

    ``answer_s`` is how many seconds one picture may take before the worker is ended.
    """

    def __init__(self, *, answer_s: float) -> None:
        self.answer_s = answer_s
        self._turn = threading.Lock()
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._scratch: TemporaryDirectory[str] | None = None
        self._ready = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The worker's process id while there is one."""
        return self._process.pid if self._process is not None else None

    @property
    def busy(self) -> bool:
        """Whether a picture is being read."""
        return self._turn.locked()

    def start(self) -> None:
        """Starts the worker ahead of the first picture; returns at once."""
        # Who holds the turn has started it already.
        if self._turn.acquire(blocking=False):
            try:
                self._launch()
            finally:
                self._turn.release()

    def wait_until_ready(self) -> None:
        """Starts the worker when there is none, and waits until it has imported PassportEye.

        Raises:
            ReadingError: ``reader_timed_out`` (with ``seconds``), ``reader_crashed``, ``reader_missing``.
        """
        with self._turn:
            self._launch()
            self._await_ready()

    def zones(self, png: bytes) -> tuple[RawZone, ...]:
        """Every place of a picture that PassportEye takes for a zone.

        A worker that died since the last picture is replaced.

        Raises:
            ReadingError: ``reader_timed_out`` (with ``seconds``), ``reader_crashed``, ``reader_missing``
                (PassportEye is not installed), ``tesseract_missing``.
        """
        with self._turn:
            self._launch()
            self._await_ready()
            state, zones = self._ask(png)
        if state == "tesseract_missing":
            raise ReadingError("tesseract_missing")
        return zones

    def close(self) -> None:
        """Ends the worker and waits for it; the next picture would start another.

        A picture that is being read is given up: who waits for it gets ``reader_crashed``.
        """
        if not self._turn.acquire(timeout=_PATIENCE_S):
            busy = self._process
            # It may end by itself at this very moment.
            with suppress(ValueError):
                if busy is not None:
                    busy.kill()
            self._turn.acquire()
        try:
            # One that is still importing hears nothing for seconds.
            if self._ready and self._connection is not None and self._process is not None:
                with suppress(OSError):
                    self._connection.send_bytes(worker.END)
                    self._process.join(_END_S)
            self._kill()
        finally:
            self._turn.release()

    def _launch(self) -> None:
        if self._process is not None and self._process.is_alive():
            return
        self._kill()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._scratch = TemporaryDirectory(
            prefix="borderdesk-reader-", dir=_memory(), ignore_cleanup_errors=True
        )
        self._process = context.Process(
            target=worker.run, args=(theirs, self._scratch.name), name="borderdesk-reader", daemon=True
        )
        self._process.start()
        theirs.close()
        self._connection, self._ready = ours, False

    def _await_ready(self) -> None:
        if self._ready:
            return
        state, _ = self._receive(START_S)
        if state != worker.READY:
            self._kill()
            raise ReadingError("reader_missing")
        self._ready = True

    def _ask(self, png: bytes) -> tuple[str, tuple[RawZone, ...]]:
        try:
            self._link.send_bytes(png)
        except OSError as error:
            self._kill()
            raise ReadingError("reader_crashed") from error
        return self._receive(self.answer_s)

    def _receive(self, seconds: float) -> tuple[str, tuple[RawZone, ...]]:
        try:
            if not self._link.poll(seconds):
                self._kill()
                raise ReadingError("reader_timed_out", seconds=seconds)
            return worker.receive(self._link)
        except (EOFError, OSError, ValueError, KeyError, TypeError) as error:
            self._kill()
            raise ReadingError("reader_crashed") from error

    @property
    def _link(self) -> Connection:
        if self._connection is None:
            raise ReadingError("reader_crashed")
        return self._connection

    def _kill(self) -> None:
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._scratch is not None:
            self._scratch.cleanup()
        self._process = self._connection = self._scratch = None
        self._ready = False


def _memory() -> Path | None:
    """A folder in memory where there is one: pictures of documents should not reach a disk."""
    folders = (Path(folder) for folder in (os.environ.get("XDG_RUNTIME_DIR"), "/dev/shm") if folder)  # noqa: S108
    return next((folder for folder in folders if folder.is_dir() and os.access(folder, os.W_OK)), None)
