"""The body of the sync thread: wakes, looks whether an exchange is due, and carries it out."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime

from borderdesk.domain.errors import BorderDeskError
from borderdesk.journal.chain import Channel
from borderdesk.journal.exchange import DeskExchange, ExchangeResult
from borderdesk.sync.exchange_once import Progress, exchange
from borderdesk.sync.outbox import Centre, Outbox
from borderdesk.sync.schedule import back_off, due

#: The code of a result when something in the program itself is wrong; the log names it.
INTERNAL_ERROR = "internal_error"
#: Every so many exchanges all cursors are asked for again.
_FULL_EVERY = 50
_WAKE_S = 30.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncState:
    """What the status line shows: whether an exchange runs, how far it is, and how the last one went."""

    running: bool = False
    paused: bool = False
    waiting: int = 0
    progress: Progress | None = None
    last: ExchangeResult | None = None


class Worker:
    """``run`` is the body of one thread; the other methods may be called from any.

    ``connect`` opens a connection to the centre for one exchange. ``publish`` is called from the thread with
    every change of state. ``chance`` gives numbers from 0 to 1.
    """

    def __init__(
        self,
        outbox: Outbox,
        connect: Callable[[], AbstractContextManager[Centre]],
        *,
        now: Callable[[], datetime],
        interval_s: float,
        publish: Callable[[SyncState], None],
        chance: Callable[[], float],
        wake_s: float = _WAKE_S,
    ) -> None:
        self._outbox, self._connect, self._now = outbox, connect, now
        self._interval_s, self._publish, self._chance, self._wake_s = interval_s, publish, chance, wake_s
        self._changed = threading.Condition()
        self._asked: list[Future[ExchangeResult]] = []
        self._stopped = False
        self._paused = False
        self._machine = DeskExchange()
        self._exchanges = 0
        self._failures = 0
        self._wait_s = 0.0
        self._state = SyncState()

    def ask(self) -> "Future[ExchangeResult]":
        """Makes an exchange begin at once, even when paused; the future holds how it went.

        It is cancelled when the worker stops first.
        """
        future: Future[ExchangeResult] = Future()
        with self._changed:
            if self._stopped:
                future.cancel()
                return future
            self._asked.append(future)
            self._changed.notify()
        return future

    def pause(self) -> None:
        """No exchange begins by itself until ``resume``; one that runs is finished."""
        self._set_paused(paused=True)

    def resume(self) -> None:
        """The schedule counts again."""
        self._set_paused(paused=False)

    def stop(self) -> None:
        """Ends ``run``: at once when idle, else once the step under way has its answer or time-out."""
        with self._changed:
            self._stopped = True
            self._changed.notify()

    def run(self) -> None:
        """Works until ``stop``. Nothing that goes wrong ends it."""
        self._failures = 1 if self._failed_before() else 0
        self._wait_s = back_off(self._failures, self._chance) if self._failures else 0.0
        while True:
            self._look()
            with self._changed:
                # Whoever pauses while the last state is being told is heard too.
                self._changed.wait_for(self._has_news, self._wake_s)
                if self._stopped:
                    break
        self._drop_asked()

    def _has_news(self) -> bool:
        return bool(self._asked) or self._stopped or self._paused is not self._state.paused

    def _look(self) -> None:
        with self._changed:
            asked, self._asked = self._asked, []
            paused = self._paused
        asked = [future for future in asked if future.set_running_or_notify_cancel()]
        try:
            self._tell(running=False, paused=paused)
            result = self._work() if asked or (not paused and self._due()) else None
        except BorderDeskError as error:
            _log.warning("the exchange failed: %s", error.code)
            result = self._failed(error.code)
        except Exception as error:  # a fault of the program; its trace may hold what no log may
            _log.error("the exchange failed by a fault of the program: %s", type(error).__name__)
            result = self._failed(INTERNAL_ERROR)
        if result is not None:
            self._wait_s = self._next_wait(result)
            for future in asked:
                future.set_result(result)
            self._publish_state(
                replace(self._state, running=False, paused=paused, progress=None, last=result)
            )

    def _work(self) -> ExchangeResult:
        self._tell(running=True)
        if self._exchanges % _FULL_EVERY == 0:
            self._machine.forget()
        self._exchanges += 1
        with self._connect() as centre:
            return exchange(
                self._outbox,
                centre,
                now=self._now(),
                machine=self._machine,
                on_progress=self._progressed,
                cancelled=lambda: self._stopped,
            )

    def _due(self) -> bool:
        urgent = any(
            state.header.channel is Channel.URGENT and state.acknowledged < state.length
            for state in self._outbox.logs()
        )
        last = self._state.last
        return due(self._now(), last, interval_s=self._interval_s, wait_s=self._wait_s, urgent=urgent)

    def _next_wait(self, result: ExchangeResult) -> float:
        self._failures = 0 if result.ok else self._failures + 1
        return 0.0 if result.ok else back_off(self._failures, self._chance)

    def _failed(self, code: str) -> ExchangeResult:
        return ExchangeResult(
            finished_at=self._now(), ok=False, sent=0, waiting=self._state.waiting, error_code=code
        )

    def _failed_before(self) -> bool:
        try:
            last = self._outbox.last_exchange()
        except BorderDeskError:
            return False
        self._state = replace(self._state, last=last)
        return last is not None and not last.ok

    def _progressed(self, progress: Progress) -> None:
        waiting = progress.total - progress.sent
        self._publish_state(replace(self._state, progress=progress, waiting=waiting))

    def _tell(self, *, running: bool, paused: bool | None = None) -> None:
        self._publish_state(
            replace(
                self._state,
                running=running,
                paused=self._state.paused if paused is None else paused,
                waiting=self._outbox.waiting(),
            )
        )

    def _publish_state(self, state: SyncState) -> None:
        if state != self._state:
            self._state = state
            self._publish(state)

    def _set_paused(self, *, paused: bool) -> None:
        with self._changed:
            self._paused = paused
            self._changed.notify()

    def _drop_asked(self) -> None:
        with self._changed:
            for future in self._asked:
                future.cancel()
            self._asked = []
