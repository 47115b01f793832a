"""The HTTP face of the centre: routes that read bytes, call ``Ingest``, and answer."""

import asyncio
import ipaddress
import logging

import psycopg
from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from sqlalchemy.exc import SQLAlchemyError
from starlette.middleware.trustedhost import TrustedHostMiddleware

from borderdesk.central.errors import DatabaseError
from borderdesk.central.ingest import Ingest
from borderdesk.domain.errors import BorderDeskError, CentreRefused, ExchangeError, InvalidFrame
from borderdesk.journal.replies import (
    Refusal,
    decode_question,
    encode_counts,
    encode_cursors,
    encode_frame_reply,
    encode_refusal,
)

#: Largest body of a request, in bytes; a desk's frames are far smaller.
MAX_BODY_BYTES = 4 * 1024 * 1024
#: Longest time for a body to arrive, in seconds: a minute of 64 kbit/s is half a megabyte.
_BODY_WITHIN_S = 120.0
_RETRY_AFTER_S = 5
#: How a refusal is said in HTTP; what isn't named is 400.
_STATUS = {
    "unknown_desk": 403,
    "bad_signature": 403,
    "training_mismatch": 403,
    "desk_revoked": 403,
    "not_local": 403,
    "frame_too_large": 413,
    "body_too_slow": 408,
}
_HOSTS = ["127.0.0.1", "localhost", "[::1]", "::1"]

_log = logging.getLogger(__name__)


def create_app(ingest: Ingest) -> FastAPI:
    """The application, ready to be served on loopback."""
    app = FastAPI(title="BorderDesk centre", docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(_routes(ingest))
    app.add_exception_handler(BorderDeskError, _refused)
    app.add_exception_handler(SQLAlchemyError, _database_failed)
    app.add_exception_handler(psycopg.Error, _database_failed)
    app.add_exception_handler(404, _no_such_thing)
    app.add_exception_handler(405, _no_such_thing)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=_HOSTS)
    return app


def _routes(ingest: Ingest) -> APIRouter:
    router = APIRouter(prefix="/v1")

    @router.get("/health")
    async def health() -> Response:
        """Whether the server and its database answer."""
        await run_in_threadpool(ingest.cursors, ())
        return _json(b'{"v":1,"ok":true}')

    @router.get("/counts")
    async def counts(request: Request) -> Response:
        """How much is held; for this machine only."""
        if request.client is None or not ipaddress.ip_address(request.client.host).is_loopback:
            raise CentreRefused("not_local")
        return _json(encode_counts(await run_in_threadpool(ingest.counts)))

    @router.post("/cursors")
    async def cursors(request: Request) -> Response:
        """How much of each log in the question is held."""
        places = decode_question(await _body(request))
        return _json(encode_cursors(await run_in_threadpool(ingest.cursors, places)))

    @router.post("/frames")
    async def frames(request: Request) -> Response:
        """Takes a frame in and says what became of it."""
        return _json(encode_frame_reply(await run_in_threadpool(ingest.frame, await _body(request))))

    return router


async def _body(request: Request) -> bytes:
    """The request's body, as long as it is neither too large nor too slow."""
    length = request.headers.get("content-length", "")
    if length.isascii() and length.isdigit() and int(length[:12]) > MAX_BODY_BYTES:
        raise ExchangeError("frame_too_large", max_bytes=MAX_BODY_BYTES)
    body = bytearray()
    try:
        async with asyncio.timeout(_BODY_WITHIN_S):
            async for part in request.stream():
                body += part
                if len(body) > MAX_BODY_BYTES:
                    raise ExchangeError("frame_too_large", max_bytes=MAX_BODY_BYTES)
    except TimeoutError as error:
        raise ExchangeError("body_too_slow") from error
    return bytes(body)


async def _refused(_: Request, error: Exception) -> Response:
    if isinstance(error, DatabaseError) or not isinstance(error, BorderDeskError):
        return await _database_failed(_, error)
    if isinstance(error, InvalidFrame):
        _log.warning("a frame was refused: %s", error.code)
    return _json(encode_refusal(Refusal(error.code)), _STATUS.get(error.code, 400))


async def _database_failed(_: Request, error: Exception) -> Response:
    _log.error("the database failed: %s", type(error).__name__)
    busy = _json(encode_refusal(Refusal("database_failed")), 503)
    busy.headers["Retry-After"] = str(_RETRY_AFTER_S)
    return busy


async def _no_such_thing(_: Request, error: Exception) -> Response:
    status = getattr(error, "status_code", 404)
    return _json(encode_refusal(Refusal("no_such_thing")), status)


def _json(content: bytes, status: int = 200) -> Response:
    return Response(content, status, media_type="application/json")
