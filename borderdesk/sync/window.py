"""How a command asks an open window to exchange: a socket in the data folder that the window holds.

The window listens on ``<data folder>/desk.sock`` (a Unix stream socket, entered by the folder's owner only).
A client sends ``sync`` and a line feed. The window begins an exchange, as if the key for it had been
pressed, and answers with one line of JSON once it is over, then closes::

    {"v": 1, "finished_at": "2031-05-04T10:20:30.000000+00:00", "ok": true, "sent": 12, "waiting": 0,
     "error_code": "", "ms": 84.1}

Any other word is answered by closing.
"""

import json
import socket
from datetime import datetime
from pathlib import Path

from borderdesk.domain.errors import ExchangeError
from borderdesk.journal.exchange import ExchangeResult

SOCKET = "desk.sock"
QUESTION = b"sync\n"
VERSION = 1
_MOST_BYTES = 4096


def socket_of(folder: Path) -> Path:
    """Where the window that holds a data folder listens."""
    return folder / SOCKET


def ask_window(folder: Path, *, patience_s: float = 900.0) -> ExchangeResult | None:
    """The result of an exchange that the open window carried out; ``None`` when no window listens there.

    Raises:
        ExchangeError: ``window_gone``: it closed or fell silent before the end; ``window_answer_malformed``.
    """
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(patience_s)
        try:
            connection.connect(str(socket_of(folder)))
        except OSError:  # no socket, a leftover one, or a path too long to hold one
            return None
        try:
            connection.sendall(QUESTION)
            answer = _line(connection)
        except OSError as error:
            raise ExchangeError("window_gone") from error
    if not answer:
        raise ExchangeError("window_gone")
    return decode_result(answer)


def encode_result(result: ExchangeResult) -> bytes:
    """The line that the window answers with."""
    values = {
        "v": VERSION,
        "finished_at": result.finished_at.isoformat(),
        "ok": result.ok,
        "sent": result.sent,
        "waiting": result.waiting,
        "error_code": result.error_code,
        "ms": result.ms,
    }
    return json.dumps(values).encode() + b"\n"


def decode_result(line: bytes) -> ExchangeResult:
    """The result in the window's answer.

    Raises:
        ExchangeError: ``window_answer_malformed``.
    """
    try:
        values: dict[str, object] = dict(json.loads(line))
        finished_at = datetime.fromisoformat(str(values["finished_at"]))
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise ExchangeError("window_answer_malformed") from error
    ok, error_code, ms = values.get("ok"), values.get("error_code"), values.get("ms")
    sent, waiting = values.get("sent"), values.get("waiting")
    if (
        finished_at.tzinfo is None
        or not isinstance(ok, bool)
        or not isinstance(error_code, str)
        or not isinstance(ms, int | float)
        or not isinstance(sent, int)
        or not isinstance(waiting, int)
    ):
        raise ExchangeError("window_answer_malformed")
    return ExchangeResult(
        finished_at=finished_at, ok=ok, sent=sent, waiting=waiting, error_code=error_code, ms=ms
    )


def _line(connection: socket.socket) -> bytes:
    data = b""
    while not data.endswith(b"\n") and len(data) < _MOST_BYTES:
        part = connection.recv(_MOST_BYTES)
        if not part:
            break
        data += part
    return data
