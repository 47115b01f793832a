"""Looks up the traveller at the booth while the officer reads on; what comes too late is dropped."""

from PySide6.QtCore import QObject, QTimer, Signal

from borderdesk.desk.rule_findings import Trip
from borderdesk.domain.crossing import Direction
from borderdesk.domain.errors import BorderDeskError
from ui.models.checks import Checks, look_up
from ui.models.draft import Draft
from ui.models.still_there import if_there
from ui.services import Services

#: Milliseconds without a keystroke after which what was typed is looked up.
PAUSE_MS = 250


class LookUps(QObject):
    """One look-up at a time, always of the newest state; ``arrived`` carries ``Checks``."""

    arrived = Signal(object)
    failed = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._ticket = 0
        self._wanted: tuple[Draft, Direction] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.now)

    @property
    def pending(self) -> bool:
        """A look-up waits for a pause in typing."""
        return self._timer.isActive()

    def ask(self, draft: Draft, direction: Direction, *, typing: bool = False) -> None:
        """Looks this traveller up: at once, or after a pause in typing. Earlier questions are dropped."""
        self._ticket += 1
        self._wanted = (draft, direction)
        if typing:
            self._timer.start()
        else:
            self.now()

    def now(self) -> None:
        """Asks what waits for a pause without waiting any longer."""
        self._timer.stop()
        if self._wanted is None:
            return
        (draft, direction), self._wanted = self._wanted, None
        ticket, desk = self._ticket, self._services.desk
        self._services.tasks.run(
            lambda: look_up(desk, draft.document, draft.zone, direction, Trip(draft.mode, draft.purpose)),
            if_there(self, lambda checks: self._on_done(ticket, checks)),
            if_there(self, lambda error: self._on_failed(ticket, error)),
        )

    def drop(self) -> None:
        """Nobody asks any more."""
        self._ticket += 1
        self._wanted = None
        self._timer.stop()

    def _on_done(self, ticket: int, checks: Checks) -> None:
        if ticket == self._ticket:
            self.arrived.emit(checks)

    def _on_failed(self, ticket: int, error: BorderDeskError) -> None:
        if ticket == self._ticket:
            self.failed.emit(error)
