"""What runs beside the window while the desk is open, and how all of it ends."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from borderdesk.domain.errors import BorderDeskError
from borderdesk.settings import Settings
from borderdesk.training.local_centre import LocalCentre
from ui.capture import Capture, open_capture
from ui.door import Door
from ui.sync_thread import SyncThread
from ui.tasks import Tasks

if TYPE_CHECKING:
    from borderdesk.desk.desk import Desk

#: Makes the device and the reader that settings name; the other argument tells the time.
CaptureMaker: TypeAlias = Callable[[Settings, Callable[[], datetime]], Capture]
#: In training an exchange comes at least this often, in seconds.
TRAINING_INTERVAL_S = 30
#: The public key that a centre trusts, beside the store.
TRUST = "desk-key.json"

_log = logging.getLogger(__name__)


class Background(QObject):
    """The device's threads, the sync thread, the socket for commands, and training's own centre."""

    #: Training's centre did not start: a ``BorderDeskError``. The desk works without it.
    centre_failed = Signal(object)

    def __init__(
        self,
        settings: Settings,
        desk: "Desk",
        tasks: Tasks,
        *,
        make_capture: CaptureMaker = open_capture,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._tasks = tasks
        self._folder = settings.folder
        self._centre: LocalCentre | None = None
        self.capture = make_capture(settings, desk.clock.now)
        self.sync: SyncThread | None = None
        if settings.simulation or settings.centre.url:
            interval = settings.centre.interval_s
            self.sync = SyncThread(
                desk.store,
                now=desk.clock.now,
                interval_s=min(interval, TRAINING_INTERVAL_S) if settings.simulation else interval,
                parent=self,
            )
        self._door = Door(
            self._folder, self.sync, tasks, now=desk.clock.now, waiting=desk.store.waiting, parent=self
        )

    def start(self) -> None:
        """Starts everything; none of it is waited for."""
        self.capture.start()
        self._door.open()
        if self.sync is None:
            return
        if self._settings.simulation:
            self._start_centre()
        else:
            self.sync.begin(self._settings.centre.url)

    def stop(self) -> None:
        """Ends everything; what was begun is finished or given up. The store may be closed afterwards."""
        self._door.close()
        self.capture.stop()
        if self.sync is not None and not self.sync.stop():
            _log.warning("the exchange under way did not end in time")
        if self._centre is not None:
            self._centre.stop()

    def _start_centre(self) -> None:
        centre = LocalCentre(self._folder / "centre", trust=self._folder / TRUST)
        self._centre = centre
        self._tasks.run(centre.__enter__, self._on_centre, self._on_centre_failed)

    def _on_centre(self, centre: LocalCentre) -> None:
        if self.sync is not None:
            self.sync.begin(centre.url)

    def _on_centre_failed(self, error: BorderDeskError) -> None:
        _log.warning("training's centre did not start: %s", error.code)
        self.centre_failed.emit(error)
