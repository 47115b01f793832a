"""The socket in the data folder by which ``borderdesk sync`` asks the open window to exchange."""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from borderdesk.journal.exchange import ExchangeResult
from borderdesk.sync.window import QUESTION, encode_result, socket_of
from ui.sync_thread import SyncThread
from ui.tasks import Tasks

_log = logging.getLogger(__name__)


class Door(QObject):
    """Listens for as long as the window holds the data folder. Protocol: ``borderdesk.sync.window``."""

    def __init__(
        self,
        folder: Path,
        sync: SyncThread | None,
        tasks: Tasks,
        *,
        now: Callable[[], datetime],
        waiting: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sync, self._tasks, self._now, self._waiting = sync, tasks, now, waiting
        self._path = str(socket_of(folder))
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)

    def open(self) -> bool:
        """Begins to listen; a socket left by a desk that was killed is replaced, for we hold its folder."""
        QLocalServer.removeServer(self._path)
        opened = self._server.listen(self._path)
        if not opened:
            _log.warning("nobody can ask this window to exchange: %s", self._server.errorString())
        return opened

    def close(self) -> None:
        """Listens no more; the socket is gone."""
        self._server.close()

    def _on_connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda asking=socket: self._on_ready(asking))
            self._on_ready(socket)

    def _on_ready(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > len(QUESTION):
                socket.abort()
            return
        if bytes(socket.readLine().data()) != QUESTION:
            socket.abort()
            return
        asked = self._sync.ask() if self._sync is not None else None
        if asked is None:
            self._answer(
                socket,
                ExchangeResult(
                    finished_at=self._now(), ok=False, sent=0, waiting=self._waiting(), error_code="no_centre"
                ),
            )
            return
        asked.add_done_callback(lambda done: self._tasks.post(lambda: self._on_done(socket, done)))

    def _on_done(self, socket: QLocalSocket, done: "Future[ExchangeResult]") -> None:
        if done.cancelled():
            socket.abort()
        else:
            self._answer(socket, done.result())

    def _answer(self, socket: QLocalSocket, result: ExchangeResult) -> None:
        socket.write(encode_result(result))
        socket.disconnectFromServer()
