"""How the desk stands: what waits for the centre, when it was last heard, how old the lists are."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from borderdesk.domain.alert import ListState
from borderdesk.domain.errors import BorderDeskError
from borderdesk.journal.exchange import ExchangeResult
from ui.models.still_there import if_there
from ui.services import Services

if TYPE_CHECKING:
    from borderdesk.desk.desk import Desk

EVERY_MS = 30_000


@dataclass(frozen=True, slots=True)
class Standing:
    """The desk at one moment: records not yet at the centre, the last exchange, the lists in force."""

    waiting: int
    exchange: ExchangeResult | None
    lists: tuple[ListState, ...]


def standing(desk: "Desk") -> Standing:
    """How ``desk`` stands now, from its store.

    Raises:
        StoreError: the store does not answer.
    """
    return Standing(desk.store.waiting(), desk.store.last_exchange(), desk.store.watchlists())


class StandingWatch(QObject):
    """Looks at the store, off the UI thread, whenever something may have changed, and twice a minute."""

    changed = Signal(object)  # Standing
    failed = Signal(object)  # BorderDeskError

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._latest: Standing | None = None
        self._looking = False
        self._again = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        services.notices.fact_recorded.connect(self.look)
        services.notices.lists_changed.connect(self.look)
        if services.sync is not None:
            services.sync.finished.connect(self.look)

    @property
    def latest(self) -> Standing | None:
        """What was seen last."""
        return self._latest

    def start(self) -> None:
        """Looks now and from now on."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Looks no more."""
        self._timer.stop()

    def look(self, _: object = None) -> None:
        """Looks at the store; asked again meanwhile, once more afterwards."""
        if self._looking:
            self._again = True
            return
        self._looking = True
        desk = self._services.desk
        self._services.tasks.run(
            lambda: standing(desk), if_there(self, self._on_seen), if_there(self, self._on_failed)
        )

    def _on_seen(self, seen: Standing) -> None:
        self._latest = seen
        self.changed.emit(seen)
        self._next()

    def _on_failed(self, error: BorderDeskError) -> None:
        self.failed.emit(error)
        self._next()

    def _next(self) -> None:
        self._looking = False
        if self._again:
            self._again = False
            self.look()
