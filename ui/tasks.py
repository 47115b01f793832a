"""The only door off the UI thread: work goes to a pool, its outcome comes back to the window."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from borderdesk.domain.errors import BorderDeskError

T = TypeVar("T")


class Tasks(QObject):
    """Runs functions on the pool and hands their outcome to callbacks on the UI thread.

    ``crashed`` carries an exception that is a bug; the window shows the crash dialog.
    """

    crashed = Signal(object)
    #: All work that was given has come back.
    settled = Signal()
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._closed = False
        self._under_way = 0
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)

    @property
    def under_way(self) -> int:
        """Work that was given and has not come back yet."""
        return self._under_way

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[BorderDeskError], object],
    ) -> None:
        """Calls ``work`` on the pool, then ``done`` or ``failed`` on the UI thread."""
        self._under_way += 1
        # Not ``QRunnable.create``: what Python keeps of it outlives it, and would later be taken for whatever
        # Qt has put at its address since.
        self._pool.start(lambda: self.work(work, done, failed))

    def post(self, call: Callable[[], object]) -> None:
        """Calls ``call`` on the UI thread, from any thread: progress of long work goes this way."""
        if not self._closed:
            self._posted.emit(call)

    def close(self, wait_ms: int = 10_000) -> bool:
        """Waits for work under way and drops what would still come back; true when all has ended."""
        self._closed = True
        return self._pool.waitForDone(wait_ms)

    def work(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[BorderDeskError], object],
    ) -> None:
        """What the pool's thread does: a plain function."""
        try:
            outcome = work()
        except BorderDeskError as error:
            wrong = error
            self.post(lambda: self._come_back(lambda: failed(wrong)))
        except Exception as error:
            bug = error
            self.post(lambda: self._come_back(lambda: self.crashed.emit(bug)))
        else:
            self.post(lambda: self._come_back(lambda: done(outcome)))

    def _come_back(self, call: Callable[[], object]) -> None:
        try:
            call()
        finally:
            self._under_way -= 1
            if self._under_way == 0:
                self.settled.emit()

    def _on_posted(self, call: Callable[[], object]) -> None:
        if not self._closed:
            call()
