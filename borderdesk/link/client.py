"""The one HTTP client: it speaks with the centre, in plain HTTP and therefore on this machine only."""

import ipaddress
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import httpx

from borderdesk.domain.errors import (
    CentreRefused,
    CentreUnreachable,
    ExchangeError,
    SettingsError,
)
from borderdesk.journal.replies import (
    Counts,
    CursorsReply,
    FrameReply,
    Place,
    decode_counts,
    decode_cursors,
    decode_frame_reply,
    decode_refusal,
    encode_question,
)

#: Longest answer that is read, in bytes: 500 cursors are 100 kB.
MAX_ANSWER_BYTES = 1024 * 1024
_LONGEST_WAIT_S = 3600
_SECONDS = re.compile(r"[0-9]{1,6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait, in seconds: for a connection, for each sign of life, and for a whole answer."""

    connect_s: float = 5.0
    silence_s: float = 20.0
    answer_s: float = 60.0


def centre_url(url: str) -> httpx.URL:
    """The address of a centre, once it is sure that speaking plain HTTP to it leaves nobody a copy.

    ``localhost`` becomes ``127.0.0.1``, so that no name is ever looked up.

    Raises:
        SettingsError: ``centre_url_invalid``; ``https_not_available``; ``plain_http_refused`` for any
            address but this machine's own.
    """
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, TypeError, ValueError) as error:
        raise SettingsError("centre_url_invalid") from error
    if parsed.scheme == "https":
        raise SettingsError("https_not_available")
    extras = parsed.userinfo or parsed.query or parsed.fragment or parsed.path not in ("", "/")
    if parsed.scheme != "http" or not parsed.host or extras:
        raise SettingsError("centre_url_invalid")
    if parsed.host == "localhost":
        return parsed.copy_with(host="127.0.0.1")
    try:
        loopback = ipaddress.ip_address(parsed.host).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise SettingsError("plain_http_refused", host=parsed.host)
    return parsed


class CentreClient:
    """A connection to the centre for one thread; it closes when its ``with`` ends.

    Every method raises:
        CentreUnreachable: ``no_connection``, ``timed_out``, ``cut``, ``centre_failed``, or ``centre_busy``
            with ``retry_after_s``. Trying again is right.
        CentreRefused: with the centre's own code (``unknown_desk``, ``bad_signature``, …), ``redirected``
            or ``not_a_centre``.
        ExchangeError: ``answer_malformed``, ``answer_too_large`` or ``newer_version``.
    """

    def __init__(self, url: str, *, patience: Patience | None = None) -> None:
        self._patience = patience or Patience()
        self._client = httpx.Client(
            base_url=centre_url(url),
            timeout=httpx.Timeout(self._patience.silence_s, connect=self._patience.connect_s),
            headers={"Accept-Encoding": "identity", "User-Agent": "borderdesk"},
            follow_redirects=False,
            trust_env=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets the connection go."""
        self._client.close()

    def cursors(self, places: tuple[Place, ...]) -> CursorsReply:
        """How much of each of these logs the centre holds."""
        return decode_cursors(self._ask("POST", "/v1/cursors", encode_question(places), "application/json"))

    def frame(self, data: bytes) -> FrameReply:
        """What the centre did with a frame."""
        return decode_frame_reply(self._ask("POST", "/v1/frames", data, "application/octet-stream"))

    def counts(self) -> Counts:
        """How much the centre holds in all."""
        return decode_counts(self._ask("GET", "/v1/counts"))

    def _ask(self, method: str, path: str, content: bytes = b"", kind: str = "") -> bytes:
        headers = {"Content-Type": kind} if kind else {}
        with (
            _errors_of_the_world(),
            self._client.stream(method, path, content=content, headers=headers) as answer,
        ):
            body = self._read(answer)
        if answer.status_code == httpx.codes.OK:
            return body
        raise _refusal(answer, body)

    def _read(self, answer: httpx.Response) -> bytes:
        """The answer's bytes as they came: an unasked-for compression would be a way to fill the memory."""
        deadline = time.monotonic() + self._patience.answer_s
        body = bytearray()
        for part in answer.iter_raw():
            body += part
            if len(body) > MAX_ANSWER_BYTES:
                raise ExchangeError("answer_too_large", max_bytes=MAX_ANSWER_BYTES)
            if time.monotonic() > deadline:
                raise CentreUnreachable("timed_out")
        return bytes(body)


@contextmanager
def _errors_of_the_world() -> Iterator[None]:
    try:
        yield
    except httpx.TimeoutException as error:
        raise CentreUnreachable("timed_out") from error
    except httpx.ConnectError as error:
        raise CentreUnreachable("no_connection") from error
    except httpx.HTTPError as error:
        raise CentreUnreachable("cut") from error


def _refusal(answer: httpx.Response, body: bytes) -> ExchangeError:
    status = answer.status_code
    if status in (httpx.codes.TOO_MANY_REQUESTS, httpx.codes.SERVICE_UNAVAILABLE):
        return CentreUnreachable("centre_busy", retry_after_s=_retry_after(answer))
    if status == httpx.codes.REQUEST_TIMEOUT:
        return CentreUnreachable("timed_out")
    if answer.is_server_error:
        return CentreUnreachable("centre_failed", status=status)
    if answer.is_redirect:
        return CentreRefused("redirected", status=status)
    try:
        return CentreRefused(decode_refusal(body).code)
    except ExchangeError:
        return CentreRefused("not_a_centre", status=status)


def _retry_after(answer: httpx.Response) -> int:
    """Seconds the centre asks to be left alone (RFC 9110, 10.2.3; a date instead is not understood)."""
    told = answer.headers.get("Retry-After", "")
    return min(int(told), _LONGEST_WAIT_S) if _SECONDS.fullmatch(told) else 0
