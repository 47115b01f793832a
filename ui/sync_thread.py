"""The thread that exchanges with the centre, as the window sees it."""

import random
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from threading import Thread

from PySide6.QtCore import QObject, Signal

from borderdesk.journal.exchange import ExchangeResult
from borderdesk.link.client import CentreClient
from borderdesk.sync.outbox import Outbox
from borderdesk.sync.worker import SyncState, Worker

#: Seconds that the end of the window waits for the step under way.
PATIENCE_S = 20.0


class SyncThread(QObject):
    """One worker on one thread. It begins when the centre's address is known, which may be later.

    ``state_changed`` carries each new ``SyncState``, ``finished`` the ``ExchangeResult`` of each exchange.
    """

    state_changed = Signal(object)
    started = Signal()
    finished = Signal(object)
    _published = Signal(object)

    def __init__(
        self,
        outbox: Outbox,
        *,
        now: Callable[[], datetime],
        interval_s: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._now = now
        self._interval_s = interval_s
        self._worker: Worker | None = None
        self._thread: Thread | None = None
        self._state = SyncState()
        self.url = ""
        self._published.connect(self._on_published)

    @property
    def state(self) -> SyncState:
        """How it stands."""
        return self._state

    @property
    def ready(self) -> bool:
        """Whether the centre's address is known."""
        return self._worker is not None

    def begin(self, url: str) -> None:
        """Starts to exchange with the centre at ``url``."""
        if self._worker is not None:
            return
        self.url = url
        self._worker = Worker(
            self._outbox,
            lambda: CentreClient(url),
            now=self._now,
            interval_s=self._interval_s,
            publish=self._published.emit,
            chance=random.random,
        )
        self._thread = Thread(target=self._worker.run, name="sync", daemon=True)
        self._thread.start()
        self.state_changed.emit(self._state)

    def send_now(self) -> None:
        """Exchanges at once, even when paused."""
        self.ask()

    def ask(self) -> "Future[ExchangeResult] | None":
        """As ``send_now``; the future holds how it went. ``None`` while no address is known."""
        return None if self._worker is None else self._worker.ask()

    def set_paused(self, paused: bool) -> None:
        """Stops the schedule, or lets it count again."""
        if self._worker is not None:
            (self._worker.pause if paused else self._worker.resume)()

    def stop(self) -> bool:
        """Ends the thread; true when it has ended."""
        if self._worker is None or self._thread is None:
            return True
        self._worker.stop()
        self._thread.join(PATIENCE_S)
        return not self._thread.is_alive()

    def _on_published(self, state: SyncState) -> None:
        before, self._state = self._state, state
        self.state_changed.emit(state)
        if state.running and not before.running:
            self.started.emit()
        if before.running and not state.running and state.last is not None:
            self.finished.emit(state.last)
