from pathlib import Path

import pytest

from borderdesk.domain.crossing import Decision
from borderdesk.domain.errors import CentreRefused, CentreUnreachable, ExchangeError, StoreError
from borderdesk.journal.exchange import DeskExchange
from borderdesk.store.keys import training_key
from borderdesk.store.store import Store
from borderdesk.sync.exchange_once import Progress, exchange
from tests.sync.memory_centre import MemoryCentre
from tests.sync.samples import NOON, consignment, crossing, envelope, fill, make_store


def test_everything_that_waits_arrives_once(store: Store, centre: MemoryCentre) -> None:
    fill(store, 10)
    store.append(consignment(), envelope(50))
    assert store.waiting() == 11
    seen: list[Progress] = []
    result = exchange(store, centre, now=NOON, machine=DeskExchange(batch=4), on_progress=seen.append)
    assert result.ok
    assert (result.sent, result.waiting, result.error_code) == (11, 0, "")
    assert result.finished_at >= NOON
    (log,) = store.logs()
    assert centre.records == list(store.records(log.header.log, 0, 100))
    assert [(each.sent, each.total) for each in seen] == [(0, 11), (0, 11), (4, 11), (8, 11), (11, 11)]
    assert store.last_exchange() == result
    assert centre.asked == ["cursors", "frame", "frame", "frame"]


def test_with_nothing_to_send_only_cursors_are_asked_for(store: Store, centre: MemoryCentre) -> None:
    assert exchange(store, centre, now=NOON).ok
    assert centre.asked == []
    fill(store, 1)
    machine = DeskExchange()
    assert exchange(store, centre, now=NOON, machine=machine).sent == 1
    assert exchange(store, centre, now=NOON, machine=machine).sent == 0
    assert centre.asked == ["cursors", "frame"]
    assert exchange(store, centre, now=NOON).sent == 0
    assert centre.asked == ["cursors", "frame", "cursors"]


def test_a_new_log_is_begun_by_each_holder_and_all_arrive(tmp_path: Path) -> None:
    folder = tmp_path / "training"
    store = make_store(folder)
    fill(store, 2)
    store.close()
    with_parent = Store.open(folder, training_key(folder), training=True)
    try:
        centre = MemoryCentre(with_parent)
        fill(with_parent, 3, start=10)
        with_parent.append(crossing(20, decision=Decision.REFUSED), envelope(20))
        assert exchange(with_parent, centre, now=NOON).sent == 6
        assert len(centre.disk.logs) == 3
        parents = [log.header.parent for log in centre.disk.logs.values()]
        assert sum(parent is not None for parent in parents) == 1
    finally:
        with_parent.close()


def test_an_urgent_record_overtakes_a_long_backlog(store: Store, centre: MemoryCentre) -> None:
    fill(store, 8)
    channels: list[str] = []

    def refuse_somebody(what: str) -> None:
        channels[:] = [log.header.channel for log in centre.disk.logs.values()]
        if what == "frame" and centre.asked.count("frame") == 1:
            store.append(crossing(99, decision=Decision.REFUSED), envelope(99))

    centre.after = refuse_somebody
    assert exchange(store, centre, now=NOON, machine=DeskExchange(batch=2)).sent == 9
    assert centre.asked[:5] == ["cursors", "frame", "cursors", "frame", "frame"]
    assert channels == ["bulk", "urgent"]


def test_time_outs_halve_the_batch_and_three_in_a_row_end_it(store: Store, centre: MemoryCentre) -> None:
    fill(store, 64)
    sizes: list[int] = []

    def slow(what: str, size: int) -> None:
        if what == "frame":
            sizes.append(size)
            raise CentreUnreachable("timed_out")

    centre.before = slow
    machine = DeskExchange()
    result = exchange(store, centre, now=NOON, machine=machine)
    assert (result.ok, result.error_code, result.sent, result.waiting) == (False, "timed_out", 0, 64)
    assert len(sizes) == 3
    assert machine.batch == 32


def test_a_slow_link_still_brings_everything(store: Store, centre: MemoryCentre) -> None:
    fill(store, 40)
    (log,) = store.logs()
    most = sum(map(len, store.records(log.header.log, 0, 40))) // 10

    def slow(what: str, size: int) -> None:
        if what == "frame" and size > most:
            raise CentreUnreachable("timed_out")

    centre.before = slow
    machine = DeskExchange()
    results = [exchange(store, centre, now=NOON, machine=machine) for _ in range(6)]
    assert results[-1].ok
    assert len(centre.records) == 40


def test_a_frame_too_large_for_the_centre_is_halved(store: Store, centre: MemoryCentre) -> None:
    fill(store, 30)

    def narrow(what: str, size: int) -> None:
        if what == "frame" and size > 5000:
            raise CentreRefused("frame_too_large")

    centre.before = narrow
    assert exchange(store, centre, now=NOON).ok
    assert len(centre.records) == 30
    fill(store, 1, start=40)

    def nothing_fits(what: str, size: int) -> None:
        assert size
        if what == "frame":
            raise CentreRefused("frame_too_large")

    centre.before = nothing_fits
    assert exchange(store, centre, now=NOON).error_code == "frame_too_large"


def test_an_answer_that_is_lost_costs_nothing(store: Store, centre: MemoryCentre) -> None:
    fill(store, 5)

    def lost(what: str) -> None:
        if what == "frame":
            raise CentreUnreachable("cut")

    centre.after = lost
    machine = DeskExchange()
    result = exchange(store, centre, now=NOON, machine=machine)
    assert (result.ok, result.error_code, result.waiting) == (False, "cut", 5)
    centre.after = lambda _: None
    again = exchange(store, centre, now=NOON, machine=machine)
    assert (again.ok, again.waiting) == (True, 0)
    assert len(centre.records) == 5


@pytest.mark.parametrize(
    "error",
    [
        CentreRefused("unknown_desk"),
        CentreUnreachable("no_connection"),
        CentreUnreachable("centre_busy", retry_after_s=7),
        ExchangeError("answer_malformed"),
    ],
)
def test_a_failure_is_told_and_remembered(store: Store, centre: MemoryCentre, error: ExchangeError) -> None:
    fill(store, 2)

    def fail(what: str, size: int) -> None:
        assert what
        assert size
        raise error

    centre.before = fail
    result = exchange(store, centre, now=NOON)
    assert (result.ok, result.error_code, result.waiting) == (False, error.code, 2)
    assert result.retry_after_s == error.facts.get("retry_after_s", 0)
    remembered = store.last_exchange()
    assert remembered is not None
    assert remembered.error_code == error.code


def test_it_can_be_cancelled_between_two_frames(store: Store, centre: MemoryCentre) -> None:
    fill(store, 9)
    result = exchange(
        store,
        centre,
        now=NOON,
        machine=DeskExchange(batch=3),
        cancelled=lambda: centre.asked.count("frame") == 2,
    )
    assert (result.ok, result.error_code, result.sent, result.waiting) == (False, "cancelled", 6, 3)


def test_a_restored_centre_gets_everything_again(store: Store, centre: MemoryCentre) -> None:
    machine = DeskExchange()
    fill(store, 3)
    exchange(store, centre, now=NOON, machine=machine)
    centre.disk.back_up()
    fill(store, 3, start=10)
    exchange(store, centre, now=NOON, machine=machine)
    assert store.waiting() == 0
    centre.disk.restore()
    assert len(centre.records) == 3
    fill(store, 1, start=20)
    assert exchange(store, centre, now=NOON, machine=machine).ok
    assert len(centre.records) == 7
    assert store.waiting() == 0


def test_a_centre_that_never_stays_the_same_is_given_up(store: Store, centre: MemoryCentre) -> None:
    fill(store, 300)

    def restored(what: str) -> None:
        assert what
        centre.disk.restore()

    centre.after = restored
    result = exchange(store, centre, now=NOON, machine=DeskExchange(batch=2))
    assert (result.ok, result.error_code, result.waiting) == (False, "answer_malformed", 300)


def test_a_restored_desk_is_no_fork_and_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "training"
    store = make_store(folder)
    centre = MemoryCentre(store)
    fill(store, 2)
    copied = _files(folder)
    fill(store, 2, start=10)
    exchange(store, centre, now=NOON)
    store.close()
    for file in folder.iterdir():
        file.unlink()
    for name, data in copied.items():
        (folder / name).write_bytes(data)
    older = Store.open(folder, training_key(folder), training=True)
    try:
        fill(older, 1, start=20)
        assert exchange(older, centre, now=NOON).ok
        assert len(centre.records) == 5
        assert older.waiting() == 0
    finally:
        older.close()


def _files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def test_a_fork_is_told_and_the_rest_still_goes(store: Store, centre: MemoryCentre) -> None:
    fill(store, 3)
    exchange(store, centre, now=NOON)
    (name,) = centre.disk.logs
    centre.disk.logs[name].extend((b"somebody else's",))
    fill(store, 2, start=10)
    store.append(crossing(20, decision=Decision.REFUSED), envelope(20))
    result = exchange(store, centre, now=NOON)
    assert (result.ok, result.error_code, result.sent, result.waiting) == (False, "fork", 1, 2)


def test_a_failing_store_is_not_hidden(store: Store, centre: MemoryCentre) -> None:
    fill(store, 1)
    store.close()
    with pytest.raises(StoreError):
        exchange(store, centre, now=NOON)
