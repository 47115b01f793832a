import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.record import Recorded
from borderdesk.journal.exchange import ExchangeResult
from borderdesk.sync.window import ask_window, socket_of
from borderdesk.training.travellers import Traveller
from ui.door import Door
from ui.sync_thread import SyncThread
from ui.tasks import Tasks

Cross = Callable[..., Recorded[Crossing]]


@pytest.fixture
def sync(desk: Desk) -> Iterator[SyncThread]:
    thread = SyncThread(desk.store, now=desk.clock.now, interval_s=3600)
    yield thread
    assert thread.stop()


@pytest.fixture
def door(desk: Desk, sync: SyncThread, tasks: Tasks) -> Iterator[Door]:
    made = Door(desk.settings.folder, sync, tasks, now=desk.clock.now, waiting=desk.store.waiting)
    assert made.open()
    yield made
    made.close()


def elsewhere(qtbot: QtBot, work: Callable[[], object]) -> object:
    """What ``work`` gives on a thread of its own, while the window goes on."""
    came: list[object] = []
    thread = threading.Thread(target=lambda: came.append(work()))
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=30_000)
    thread.join()
    return came[0]


def say(folder: Path, words: bytes) -> bytes:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(30)
        connection.connect(str(socket_of(folder)))
        connection.sendall(words)
        return connection.recv(100)


def test_without_a_centre_the_window_says_so(qtbot: QtBot, desk: Desk, door: Door) -> None:
    del door
    result = elsewhere(qtbot, lambda: ask_window(desk.settings.folder, patience_s=30))
    assert isinstance(result, ExchangeResult)
    assert (result.ok, result.error_code) == (False, "no_centre")


def test_an_exchange_is_carried_out_and_answered(
    *,
    qtbot: QtBot,
    desk: Desk,
    door: Door,
    sync: SyncThread,
    cross: Cross,
    people: tuple[Traveller, ...],
) -> None:
    del door
    cross(people[0])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    sync.begin(f"http://127.0.0.1:{port}")
    result = elsewhere(qtbot, lambda: ask_window(desk.settings.folder, patience_s=30))
    assert isinstance(result, ExchangeResult)
    assert (result.ok, result.waiting, result.error_code) == (False, 1, "no_connection")


@pytest.mark.parametrize("words", [b"hello\n", b"sync sync sync", b"\0" * 100, b"SYNC\n"])
def test_other_words_are_answered_by_closing(qtbot: QtBot, desk: Desk, door: Door, words: bytes) -> None:
    del door
    assert elsewhere(qtbot, lambda: say(desk.settings.folder, words)) == b""


def test_a_socket_left_behind_is_replaced(qtbot: QtBot, desk: Desk, sync: SyncThread, tasks: Tasks) -> None:
    path = socket_of(desk.settings.folder)
    with socket.socket(socket.AF_UNIX) as stale:
        stale.bind(str(path))
    door = Door(desk.settings.folder, sync, tasks, now=desk.clock.now, waiting=desk.store.waiting)
    assert door.open()
    assert path.stat().st_mode & 0o077 == 0
    assert elsewhere(qtbot, lambda: say(desk.settings.folder, b"no\n")) == b""
    door.close()
    assert not path.exists()


def test_a_folder_too_deep_for_a_socket_is_no_reason_to_fail(
    desk: Desk, sync: SyncThread, tasks: Tasks, tmp_path: Path
) -> None:
    deep = tmp_path / ("d" * 120)
    deep.mkdir()
    door = Door(deep, sync, tasks, now=desk.clock.now, waiting=desk.store.waiting)
    assert not door.open()


def test_who_asks_when_the_window_ends_is_let_go(
    *,
    qtbot: QtBot,
    desk: Desk,
    door: Door,
    sync: SyncThread,
    cross: Cross,
    people: tuple[Traveller, ...],
) -> None:
    del door
    cross(people[0])
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        sync.begin(f"http://127.0.0.1:{silent.getsockname()[1]}")
        asked = sync.ask()
        assert asked is not None
        late = sync.ask()
        assert late is not None
        connection, _ = silent.accept()
        connection.close()
        sync.stop()
    qtbot.waitUntil(lambda: asked.done() and late.done(), timeout=30_000)
    again = sync.ask()
    assert again is not None
    assert again.cancelled()
    assert elsewhere(qtbot, lambda: say(desk.settings.folder, b"sync\n")) == b""
