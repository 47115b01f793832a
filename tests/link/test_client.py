import gzip
import socket
from collections.abc import Callable

import pytest

from borderdesk.domain.errors import CentreRefused, CentreUnreachable, ExchangeError, SettingsError
from borderdesk.journal.replies import (
    Counts,
    Cursor,
    CursorsReply,
    FrameReply,
    Outcome,
    Place,
    Refusal,
    encode_counts,
    encode_cursors,
    encode_frame_reply,
    encode_refusal,
)
from borderdesk.link.client import CentreClient, Patience, centre_url

Answer = Callable[[socket.socket], None]
Serve = Callable[[Answer], str]

LOG = "0a" * 16
QUICK = Patience(connect_s=5.0, silence_s=0.2, answer_s=0.2)


def request_of(connection: socket.socket) -> bytes:
    """A whole request: its head, and as much body as that announces."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += connection.recv(65536)
    head, _, body = data.partition(b"\r\n\r\n")
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    while len(body) < length:
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body


def answering(status: str, body: bytes, *headers: str) -> Answer:
    def answer(connection: socket.socket) -> None:
        request_of(connection)
        lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
        connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + body)

    return answer


def test_it_brings_questions_and_answers(serve: Serve) -> None:
    cursors = CursorsReply(LOG, (Cursor(LOG, 3, 2, b"\x01" * 32),))
    with CentreClient(serve(answering("200 OK", encode_cursors(cursors)))) as client:
        assert client.cursors((Place(LOG, 2),)) == cursors
    reply = FrameReply(LOG, Outcome.STORED, Cursor(LOG, 3, 3, b"\x01" * 32))
    with CentreClient(serve(answering("200 OK", encode_frame_reply(reply)))) as client:
        assert client.frame(b"a frame") == reply
    with CentreClient(serve(answering("200 OK", encode_counts(Counts(3, 2, 1))))) as client:
        assert client.counts() == Counts(3, 2, 1)


def test_the_frame_arrives_as_it_was_sent(serve: Serve) -> None:
    seen: list[bytes] = []
    reply = encode_frame_reply(FrameReply(LOG, Outcome.STORED, Cursor(LOG, 0, 0, b"")))

    def answer(connection: socket.socket) -> None:
        seen.append(request_of(connection))
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(reply) + reply)

    data = bytes(range(256)) * 100
    with CentreClient(serve(answer)) as client:
        client.frame(data)
    head, _, body = seen[0].partition(b"\r\n\r\n")
    assert body == data
    assert head.startswith(b"POST /v1/frames HTTP/1.1")


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("http://127.0.0.1:8440", "127.0.0.1"),
        ("http://127.8.9.1:8440/", "127.8.9.1"),
        ("http://[::1]:8440", "::1"),
        ("http://localhost:8440", "127.0.0.1"),
        ("http://LOCALHOST", "127.0.0.1"),
    ],
)
def test_this_machine_may_be_spoken_to_in_plain_http(url: str, host: str) -> None:
    assert centre_url(url).host == host


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://10.0.0.1:8440", "plain_http_refused"),
        ("http://0.0.0.0:8440", "plain_http_refused"),
        ("http://centre.example", "plain_http_refused"),
        ("http://localhost.example", "plain_http_refused"),
        ("http://localhost.", "plain_http_refused"),
        ("http://127.0.0.1.example", "plain_http_refused"),
        ("http://127.1", "plain_http_refused"),
        ("http://0x7f000001", "plain_http_refused"),
        ("http://2130706433", "plain_http_refused"),
        ("http://[::ffff:10.0.0.1]", "plain_http_refused"),
        ("http://127.0.0.1@10.0.0.1", "centre_url_invalid"),
        ("http://user:word@127.0.0.1", "centre_url_invalid"),
        ("http://127.0.0.1/else", "centre_url_invalid"),
        ("http://127.0.0.1/?a=b", "centre_url_invalid"),
        ("https://127.0.0.1:8440", "https_not_available"),
        ("https://centre.example", "https_not_available"),
        ("ftp://127.0.0.1", "centre_url_invalid"),
        ("127.0.0.1:8440", "centre_url_invalid"),
        ("http://", "centre_url_invalid"),
        ("http://127.0.0.1:port", "centre_url_invalid"),
        ("http://[::1", "centre_url_invalid"),
        ("\n", "centre_url_invalid"),
        ("", "centre_url_invalid"),
    ],
)
def test_any_other_address_is_refused(url: str, code: str) -> None:
    with pytest.raises(SettingsError) as raised:
        CentreClient(url)
    assert raised.value.code == code


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with CentreClient(f"http://127.0.0.1:{port}") as client, pytest.raises(CentreUnreachable) as raised:
        client.counts()
    assert raised.value.code == "no_connection"


def silent(connection: socket.socket) -> None:
    connection.recv(65536)
    while connection.recv(65536):  # until the client gives up
        pass


def dripping(connection: socket.socket) -> None:
    request_of(connection)
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n")
    while True:  # never silent, never done; ends when the client gives up
        connection.sendall(b" ")


def cut(connection: socket.socket) -> None:
    request_of(connection)
    connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"v":1')


def hanging_up(connection: socket.socket) -> None:
    request_of(connection)


def not_http(connection: socket.socket) -> None:
    request_of(connection)
    connection.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")


@pytest.mark.parametrize(
    ("answer", "code"),
    [(silent, "timed_out"), (cut, "cut"), (hanging_up, "cut"), (not_http, "cut")],
)
def test_a_bad_link_is_unreachable(serve: Serve, answer: Answer, code: str) -> None:
    with CentreClient(serve(answer), patience=QUICK) as client, pytest.raises(CentreUnreachable) as raised:
        client.counts()
    assert raised.value.code == code


def test_an_answer_without_end_is_given_up(serve: Serve) -> None:
    patient = Patience(connect_s=5.0, silence_s=5.0, answer_s=0.0)
    with (
        CentreClient(serve(dripping), patience=patient) as client,
        pytest.raises(CentreUnreachable) as raised,
    ):
        client.counts()
    assert raised.value.code == "timed_out"


@pytest.mark.parametrize("status", ["500 Internal Server Error", "502 Bad Gateway", "504 Gateway Timeout"])
def test_a_failing_centre_is_unreachable(serve: Serve, status: str) -> None:
    with (
        CentreClient(serve(answering(status, b"<html>"))) as client,
        pytest.raises(CentreUnreachable) as raised,
    ):
        client.frame(b"x")
    assert raised.value.code == "centre_failed"


def test_a_centre_that_gave_up_waiting_makes_the_next_frame_smaller(serve: Serve) -> None:
    with (
        CentreClient(serve(answering("408 Request Timeout", b""))) as client,
        pytest.raises(CentreUnreachable, match="timed_out"),
    ):
        client.frame(b"x")


@pytest.mark.parametrize(
    ("told", "seconds"), [("7", 7), ("999999", 3600), ("-1", 0), ("soon", 0), ("٧", 0), ("", 0)]
)
def test_a_busy_centre_says_for_how_long(serve: Serve, told: str, seconds: int) -> None:
    def answer(connection: socket.socket) -> None:
        request_of(connection)
        connection.sendall(
            b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nRetry-After: " + told.encode() + b"\r\n\r\n"
        )

    with CentreClient(serve(answer)) as client, pytest.raises(CentreUnreachable) as raised:
        client.frame(b"x")
    assert raised.value.facts == {"retry_after_s": seconds}


def test_a_no_carries_the_centres_word(serve: Serve) -> None:
    body = encode_refusal(Refusal("unknown_desk"))
    with (
        CentreClient(serve(answering("403 Forbidden", body))) as client,
        pytest.raises(CentreRefused) as raised,
    ):
        client.frame(b"x")
    assert raised.value.code == "unknown_desk"


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"v":1,"error":{"code":"Some Text\\n"}}', b"\xff"])
def test_a_no_from_somebody_else(serve: Serve, body: bytes) -> None:
    with (
        CentreClient(serve(answering("404 Not Found", body))) as client,
        pytest.raises(CentreRefused) as raised,
    ):
        client.frame(b"x")
    assert raised.value.code == "not_a_centre"


def test_a_redirect_is_never_followed(serve: Serve) -> None:
    reached: list[bytes] = []

    def other(connection: socket.socket) -> None:
        reached.append(request_of(connection))

    elsewhere = f"Location: {serve(other)}/v1/counts"
    for status in ("301 Moved", "302 Found", "307 Temporary", "308 Permanent"):
        url = serve(answering(status, b"", elsewhere))
        with CentreClient(url) as client, pytest.raises(CentreRefused, match="redirected"):
            client.counts()
    assert not reached


def test_an_answer_that_is_too_large_is_not_read(serve: Serve) -> None:
    url = serve(answering("200 OK", bytes(3 * 1024 * 1024)))
    with CentreClient(url) as client, pytest.raises(ExchangeError, match="answer_too_large"):
        client.counts()


def test_a_compressed_answer_stays_folded(serve: Serve) -> None:
    bomb = gzip.compress(bytes(50 * 1024 * 1024))
    with (
        CentreClient(serve(answering("200 OK", bomb, "Content-Encoding: gzip"))) as client,
        pytest.raises(ExchangeError, match="answer_malformed"),
    ):
        client.counts()


@pytest.mark.parametrize("body", [b"", b"{}", b"<html>", b'{"v":1,"crossings":-1}', b'{"v":9}'])
def test_an_answer_that_makes_no_sense(serve: Serve, body: bytes) -> None:
    with CentreClient(serve(answering("200 OK", body))) as client, pytest.raises(ExchangeError) as raised:
        client.counts()
    assert raised.value.code in {"answer_malformed", "newer_version"}


def test_proxies_of_the_environment_are_not_used(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://10.0.0.1:1")
    with CentreClient(serve(answering("200 OK", encode_counts(Counts(0, 0, 0))))) as client:
        assert client.counts() == Counts(0, 0, 0)
