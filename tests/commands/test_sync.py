import socket
import tempfile
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from borderdesk.journal.exchange import ExchangeResult
from borderdesk.store.keys import training_key
from borderdesk.store.store import Store
from borderdesk.sync.window import encode_result, socket_of
from tests.central.program import Program
from tests.sync.samples import fill, make_store
from ui.__main__ import main

Run = Callable[..., int]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A training desk with five crossings that wait."""
    made = tmp_path / "training"
    store = make_store(made)
    fill(store, 5)
    store.close()
    return made


@pytest.fixture
def run(folder: Path) -> Run:
    def go(*words: str) -> int:
        return main(["--data-dir", str(folder.parent), "--simulation", "sync", *words])

    return go


def waiting(folder: Path) -> int:
    store = Store.open(folder, training_key(folder), training=True, read_only=True)
    try:
        return store.waiting()
    finally:
        store.close()


@pytest.mark.xdist_group("postgres")
def test_what_waits_goes_to_a_real_centre(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with tempfile.TemporaryDirectory(prefix="bd-centre-") as place:
        with Program(Path(place, "centre")) as stranger:
            monkeypatch.setenv("BORDERDESK_CENTRE__URL", stranger.url)
            assert run() == 1
            assert capsys.readouterr().out.startswith("sent 0, waiting 5, ")
        with Program(Path(place, "centre"), "--trust", folder / "desk-key.json") as centre:
            monkeypatch.setenv("BORDERDESK_CENTRE__URL", centre.url)
            assert run() == 0
            said = capsys.readouterr()
            assert said.out.startswith("sent 5, waiting 0, ")
            assert said.err.splitlines()[-1] == "5 of 5"
            assert run("--quiet") == 0
            assert capsys.readouterr().err == ""
    assert waiting(folder) == 0


def test_nobody_there(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    monkeypatch.setenv("BORDERDESK_CENTRE__URL", f"http://127.0.0.1:{port}")
    assert run() == 3
    assert capsys.readouterr().out.startswith("sent 0, waiting 5, ")
    assert waiting(folder) == 5


def test_without_a_centre_in_the_settings(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 2
    assert "No centre is set" in capsys.readouterr().err


def test_plain_http_to_elsewhere_is_refused(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BORDERDESK_CENTRE__URL", "http://10.0.0.1:8440")
    assert run() == 3
    assert "Plain HTTP" in capsys.readouterr().err
    assert waiting(folder) == 5


def test_a_window_without_an_ear_keeps_the_desk(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BORDERDESK_CENTRE__URL", "http://127.0.0.1:1")
    holder = Store.open(folder, training_key(folder), training=True)
    try:
        assert run() == 3
    finally:
        holder.close()
    assert "has the data folder open" in capsys.readouterr().err


@pytest.fixture
def window(folder: Path) -> Iterator[Callable[[bytes], None]]:
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(str(socket_of(folder)))
    listener.listen(1)
    threads: list[threading.Thread] = []

    def start(answer: bytes) -> None:
        def work() -> None:
            connection, _ = listener.accept()
            with connection:
                assert connection.recv(100)
                connection.sendall(answer)

        threads.append(threading.Thread(target=work))
        threads[-1].start()

    yield start
    for thread in threads:
        thread.join()
    listener.close()


@pytest.mark.parametrize(("error_code", "status"), [("", 0), ("unknown_desk", 1), ("timed_out", 3)])
def test_an_open_window_is_asked(
    window: Callable[[bytes], None],
    run: Run,
    capsys: pytest.CaptureFixture[str],
    error_code: str,
    status: int,
) -> None:
    result = ExchangeResult(
        finished_at=datetime(2031, 5, 4, tzinfo=UTC),
        ok=not error_code,
        sent=2,
        waiting=3,
        error_code=error_code,
        ms=100.0,
    )
    window(encode_result(result))
    assert run() == status
    assert capsys.readouterr().out == "sent 2, waiting 3, 0.1 s\n"


def test_a_window_that_goes_away(
    window: Callable[[bytes], None], run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    window(b"")
    assert run() == 3
    assert capsys.readouterr().err
