import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import nullcontext
from datetime import datetime, timedelta

import pytest

from borderdesk.domain.crossing import Decision
from borderdesk.domain.errors import CentreUnreachable, SettingsError
from borderdesk.journal.exchange import ExchangeResult
from borderdesk.store.store import Store
from borderdesk.sync.worker import SyncState, Worker
from tests.sync.memory_centre import MemoryCentre
from tests.sync.samples import NOON, crossing, envelope, fill

WITHIN_S = 30.0


class Watch:
    """Collects what a worker publishes, and a clock that a test sets."""

    def __init__(self) -> None:
        self.now = NOON
        self.states: list[SyncState] = []
        self._changed = threading.Condition()

    def clock(self) -> datetime:
        return self.now

    def publish(self, state: SyncState) -> None:
        with self._changed:
            self.states.append(state)
            self._changed.notify_all()

    def wait_for(self, wanted: Callable[[SyncState], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: any(map(wanted, self.states)), WITHIN_S)

    def results(self) -> list[ExchangeResult]:
        results: list[ExchangeResult] = []
        for state in self.states:
            if state.last is not None and state.last not in results:
                results.append(state.last)
        return results


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def worker(store: Store, centre: MemoryCentre, watch: Watch) -> Iterator[Worker]:
    made = Worker(
        store,
        lambda: nullcontext(centre),
        now=watch.clock,
        interval_s=300,
        publish=watch.publish,
        chance=lambda: 1.0,
        wake_s=0.01,
    )
    yield made
    made.stop()


def running(worker: Worker) -> threading.Thread:
    thread = threading.Thread(target=worker.run)
    thread.start()
    return thread


def test_it_exchanges_at_once_and_when_it_is_due_again(store: Store, worker: Worker, watch: Watch) -> None:
    fill(store, 3)
    thread = running(worker)
    watch.wait_for(lambda state: state.last is not None and state.last.sent == 3)
    fill(store, 2, start=10)
    watch.wait_for(lambda state: state.waiting == 2 and not state.running)
    watch.now += timedelta(seconds=400)
    watch.wait_for(lambda state: state.last is not None and state.last.sent == 2)
    worker.stop()
    thread.join()
    assert watch.states[-1].waiting == 0
    assert not watch.states[-1].running
    assert any(state.running and state.progress is not None for state in watch.states)


def test_asking_makes_it_exchange_now_and_tells_how_it_went(store: Store, worker: Worker) -> None:
    thread = running(worker)
    assert worker.ask().result(WITHIN_S).ok
    fill(store, 4)
    assert worker.ask().result(WITHIN_S).sent == 4
    worker.stop()
    thread.join()


def test_an_urgent_record_makes_it_due(store: Store, worker: Worker, watch: Watch) -> None:
    thread = running(worker)
    assert worker.ask().result(WITHIN_S).ok
    watch.now += timedelta(seconds=1)
    store.append(crossing(1, decision=Decision.REFUSED), envelope(1))
    watch.wait_for(lambda state: state.last is not None and state.last.sent == 1)
    worker.stop()
    thread.join()


def test_paused_it_exchanges_only_when_asked(
    store: Store, centre: MemoryCentre, worker: Worker, watch: Watch
) -> None:
    worker.pause()
    fill(store, 1)
    thread = running(worker)
    watch.wait_for(lambda state: state.paused)
    assert centre.asked == []
    assert worker.ask().result(WITHIN_S).sent == 1
    watch.now += timedelta(days=1)
    fill(store, 1, start=5)
    watch.wait_for(lambda state: state.waiting == 1)
    worker.resume()
    watch.wait_for(lambda state: not state.paused and state.last is not None and state.waiting == 0)
    worker.stop()
    thread.join()
    assert len(centre.records) == 2


def test_a_failure_is_shown_and_tried_again_after_a_wait(
    store: Store, centre: MemoryCentre, worker: Worker, watch: Watch
) -> None:
    fill(store, 2)

    def fail(what: str, size: int) -> None:
        assert what
        assert size
        raise CentreUnreachable("no_connection")

    centre.before = fail
    thread = running(worker)
    watch.wait_for(lambda state: state.last is not None and state.last.error_code == "no_connection")
    tried = len(centre.asked)
    watch.now += timedelta(seconds=50)  # the first wait is 60 s here
    assert not worker.ask().result(WITHIN_S).ok
    assert len(centre.asked) == tried + 1
    centre.before = lambda _what, _size: None
    watch.now += timedelta(seconds=1000)
    watch.wait_for(lambda state: state.last is not None and state.last.ok)
    worker.stop()
    thread.join()
    assert len(centre.records) == 2


def test_a_failure_of_the_last_run_is_waited_out(
    store: Store, centre: MemoryCentre, worker: Worker, watch: Watch
) -> None:
    fill(store, 1)
    store.save_exchange(
        ExchangeResult(
            finished_at=NOON - timedelta(seconds=10), ok=False, sent=0, waiting=1, error_code="cut"
        )
    )
    thread = running(worker)
    watch.wait_for(lambda state: state.last is not None and state.waiting == 1)
    assert centre.asked == []
    watch.now += timedelta(seconds=60)
    watch.wait_for(lambda state: state.last is not None and state.last.ok)
    worker.stop()
    thread.join()


def test_what_can_not_be_connected_is_a_result(store: Store, watch: Watch) -> None:
    def connect() -> nullcontext[MemoryCentre]:
        raise SettingsError("plain_http_refused", host="10.0.0.1")

    worker = Worker(
        store, connect, now=watch.clock, interval_s=300, publish=watch.publish, chance=lambda: 1.0
    )
    thread = running(worker)
    assert worker.ask().result(WITHIN_S).error_code == "plain_http_refused"
    worker.stop()
    thread.join()


def test_a_fault_of_the_program_does_not_end_it_and_logs_no_data(
    store: Store, centre: MemoryCentre, worker: Worker, caplog: pytest.LogCaptureFixture
) -> None:
    fill(store, 1)

    def broken(what: str, size: int) -> None:
        raise RuntimeError(f"RAHIMOVA {what} {size}")

    centre.before = broken
    with caplog.at_level(logging.DEBUG):
        thread = running(worker)
        assert worker.ask().result(WITHIN_S).error_code == "internal_error"
    centre.before = lambda _what, _size: None
    assert worker.ask().result(WITHIN_S).sent == 1
    worker.stop()
    thread.join()
    assert "RuntimeError" in caplog.text
    assert "RAHIMOVA" not in caplog.text


def test_stopping_ends_an_exchange_under_way(store: Store, centre: MemoryCentre, worker: Worker) -> None:
    fill(store, 300)
    centre.after = lambda what: worker.stop() if what == "frame" else None
    thread = running(worker)
    thread.join(WITHIN_S)
    assert not thread.is_alive()
    assert store.waiting() == 300 - 256


def test_who_asks_a_stopped_worker_is_told(worker: Worker) -> None:
    early = worker.ask()
    worker.stop()
    thread = running(worker)
    thread.join(WITHIN_S)
    late = worker.ask()
    for future in (early, late):
        if not future.done() or future.cancelled():
            with pytest.raises(CancelledError):
                future.result(WITHIN_S)
    assert late.cancelled()


def test_a_closed_store_is_a_result(store: Store, worker: Worker) -> None:
    store.close()
    thread = running(worker)
    assert worker.ask().result(WITHIN_S).error_code == "closed"
    worker.stop()
    thread.join()


def test_who_pauses_just_as_an_exchange_ends_is_heard(
    store: Store, centre: MemoryCentre, watch: Watch
) -> None:
    def publish(state: SyncState) -> None:
        watch.publish(state)
        if state.last is not None and not state.running and not state.paused:
            early.pause()  # between the last word and the wait for the next

    early = Worker(
        store,
        lambda: nullcontext(centre),
        now=watch.clock,
        interval_s=300,
        publish=publish,
        chance=lambda: 1.0,
        wake_s=3600,
    )
    fill(store, 1)
    thread = running(early)
    try:
        watch.wait_for(lambda state: state.paused)
    finally:
        early.stop()
        thread.join(WITHIN_S)
    assert not thread.is_alive()
