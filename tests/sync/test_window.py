import socket
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from borderdesk.domain.errors import ExchangeError
from borderdesk.journal.exchange import ExchangeResult
from borderdesk.sync.window import QUESTION, ask_window, decode_result, encode_result, socket_of

RESULT = ExchangeResult(
    finished_at=datetime(2031, 5, 4, 10, 20, 30, 5, tzinfo=UTC),
    ok=False,
    sent=12,
    waiting=3,
    error_code="timed_out",
    ms=84.1,
)
Window = Callable[[bytes], list[bytes]]


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    """Listens where a window would, answers one client with the given bytes; gives what that asked."""
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(str(socket_of(tmp_path)))
    listener.listen(1)
    threads: list[threading.Thread] = []

    def start(answer: bytes) -> list[bytes]:
        asked: list[bytes] = []

        def work() -> None:
            connection, _ = listener.accept()
            with connection:
                asked.append(connection.recv(100))
                for part in (answer[:7], answer[7:]):
                    connection.sendall(part)

        thread = threading.Thread(target=work)
        threads.append(thread)
        thread.start()
        return asked

    yield start
    for thread in threads:
        thread.join()
    listener.close()


def test_a_window_carries_the_exchange_out(window: Window, tmp_path: Path) -> None:
    asked = window(encode_result(RESULT))
    assert ask_window(tmp_path) == RESULT
    assert asked == [QUESTION]


def test_without_a_window_there_is_no_answer(tmp_path: Path) -> None:
    assert ask_window(tmp_path) is None
    assert ask_window(tmp_path / "missing") is None
    assert ask_window(tmp_path / ("long" * 40)) is None


def test_a_leftover_socket_is_no_window(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as left:
        left.bind(str(socket_of(tmp_path)))
    assert socket_of(tmp_path).exists()
    assert ask_window(tmp_path) is None


def test_a_window_that_closes_says_so(window: Window, tmp_path: Path) -> None:
    window(b"")
    with pytest.raises(ExchangeError, match="window_gone"):
        ask_window(tmp_path)


def test_a_window_that_falls_silent_is_given_up(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as silent:
        silent.bind(str(socket_of(tmp_path)))
        silent.listen(1)
        with pytest.raises(ExchangeError, match="window_gone"):
            ask_window(tmp_path, patience_s=0.05)


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"null\n",
        b"[]\n",
        b"[1]\n",
        b"{}\n",
        b"\xff\n",
        b"[" * 5000,
        encode_result(RESULT).replace(b"false", b"0"),
        encode_result(RESULT).replace(b"12", b'"12"'),
        encode_result(RESULT).replace(b"+00:00", b""),
        encode_result(RESULT).replace(b'"timed_out"', b"5"),
        encode_result(RESULT).replace(b"84.1", b"null"),
        encode_result(RESULT).replace(b"2031-", b"2031:"),
    ],
)
def test_an_answer_that_makes_no_sense(line: bytes) -> None:
    with pytest.raises(ExchangeError, match="window_answer_malformed"):
        decode_result(line)
