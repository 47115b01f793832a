import gc
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QRunnable
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from borderdesk.domain.errors import BorderDeskError, StoreError
from ui.tasks import Tasks


@pytest.fixture
def pool(qtbot: QtBot) -> Iterator[Tasks]:
    del qtbot
    tasks = Tasks()
    yield tasks
    assert tasks.close()


def never(outcome: object) -> None:
    raise AssertionError(outcome)


def test_work_is_done_off_the_ui_thread_and_told_on_it(qtbot: QtBot, pool: Tasks) -> None:
    here = threading.current_thread()
    told: list[tuple[threading.Thread, threading.Thread]] = []
    with qtbot.waitSignal(pool.settled):
        pool.run(
            threading.current_thread, lambda there: told.append((there, threading.current_thread())), never
        )
        assert pool.under_way == 1
    [(there, back)] = told
    assert there is not here
    assert back is here
    assert pool.under_way == 0


def test_an_error_of_the_world_goes_to_failed(qtbot: QtBot, pool: Tasks) -> None:
    def work() -> None:
        raise StoreError("disk_full")

    told: list[BorderDeskError] = []
    with qtbot.waitSignal(pool.settled):
        pool.run(work, never, told.append)
    assert [error.code for error in told] == ["disk_full"]


def test_anything_else_is_a_bug(qtbot: QtBot, pool: Tasks) -> None:
    def work() -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(pool.crashed) as told:
        pool.run(work, never, never)
    assert isinstance(told.args[0], ZeroDivisionError)
    assert pool.under_way == 0


def test_progress_comes_to_the_ui_thread_in_order(qtbot: QtBot, pool: Tasks) -> None:
    seen: list[int] = []

    def work() -> int:
        for step in range(5):
            pool.post(partial(seen.append, step))
        return 5

    with qtbot.waitSignal(pool.settled):
        pool.run(work, seen.append, never)
    assert seen == [0, 1, 2, 3, 4, 5]


def test_closing_waits_for_work_and_drops_what_would_come_back(qtbot: QtBot) -> None:
    del qtbot
    tasks = Tasks()
    begun, go = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        go.wait(30)

    tasks.run(work, never, never)
    assert begun.wait(30)
    assert not tasks.close(wait_ms=1)
    go.set()
    assert tasks.close()
    tasks.post(lambda: never("posted after the end"))


def test_what_was_on_its_way_at_the_end_is_dropped(qapp: QApplication, pool: Tasks) -> None:
    late: list[str] = []
    pool.post(lambda: late.append("late"))
    pool.close()
    qapp.processEvents()
    assert late == []


@pytest.mark.parametrize(
    ("raised", "told"),
    [(None, "done 7"), (StoreError("disk_full"), "failed disk_full"), (KeyError("x"), "crashed KeyError")],
)
def test_each_outcome_goes_its_own_way(
    qtbot: QtBot, pool: Tasks, raised: Exception | None, told: str
) -> None:
    """The body of the pool's thread, on this one."""

    def work() -> int:
        if raised is not None:
            raise raised
        return 7

    said: list[str] = []
    pool.crashed.connect(lambda error: said.append(f"crashed {type(error).__name__}"))
    pool.work(
        work, lambda seven: said.append(f"done {seven}"), lambda error: said.append(f"failed {error.code}")
    )
    qtbot.waitUntil(lambda: said == [told])


def test_nothing_of_the_work_is_kept(qtbot: QtBot, pool: Tasks) -> None:
    """What Python keeps of a ``QRunnable`` is later taken for whatever Qt puts at its address."""
    with qtbot.waitSignal(pool.settled):
        for _ in range(20):
            pool.run(lambda: None, lambda _: None, never)
    assert not any(issubclass(type(kept), QRunnable) for kept in gc.get_objects())
