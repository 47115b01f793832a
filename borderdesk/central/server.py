"""Serves the application on a loopback address until the program is told to stop."""

import ipaddress
import json
import socket
import sys

import uvicorn
from fastapi import FastAPI

from borderdesk.central.errors import DatabaseError
from borderdesk.domain.errors import SettingsError

_BACKLOG = 128
_GRACE_S = 10


def loopback(host: str) -> str:
    """The literal loopback address that ``host`` means.

    Raises:
        SettingsError: ``plain_http_refused``: it is any other address or a name.
    """
    if host == "localhost":
        return "127.0.0.1"
    try:
        address = ipaddress.ip_address(host)
    except ValueError as error:
        raise SettingsError("plain_http_refused", host=host) from error
    if not address.is_loopback:
        raise SettingsError("plain_http_refused", host=host)
    return str(address)


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one.

    Raises:
        SettingsError: ``plain_http_refused``.
        DatabaseError: ``port_taken`` with the port.
    """
    address = loopback(host)
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        return socket.create_server((address, port), family=family, backlog=_BACKLOG)
    except OSError as error:
        raise DatabaseError("port_taken", port=port) from error


def serve(app: FastAPI, listener: socket.socket) -> None:
    """Serves until SIGTERM or SIGINT; requests under way are answered first.

    Once it is ready it prints one line of JSON: ``{"listening": "http://127.0.0.1:8440"}``.
    """
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        http="h11",
        ws="none",
        loop="asyncio",
        lifespan="off",
        limit_concurrency=200,
        timeout_keep_alive=60,
        timeout_graceful_shutdown=_GRACE_S,
    )
    _Server(config, url_of(listener)).run(sockets=[listener])


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, url: str) -> None:
        super().__init__(config)
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            sys.stdout.write(json.dumps({"listening": self._url}) + "\n")
            sys.stdout.flush()


def url_of(listener: socket.socket) -> str:
    """The address that a listening socket is reached by."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
