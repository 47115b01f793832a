"""Records what is decided at the booth, and knows who passed before; the store is met off the UI thread."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal, SignalInstance

from borderdesk.desk import crossings, pages
from borderdesk.desk.roles import RecordType, confirmer
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.record import Recorded
from ui.models.decided import Decided
from ui.models.still_there import if_there
from ui.printing import print_pdf
from ui.services import Services

T = TypeVar("T")

#: Earlier travellers that are kept in mind.
RECENT = 20


class Recorder(QObject):
    """One record at a time. ``recorded`` carries a ``Recorded`` crossing, ``failed`` an error of the world.

    ``recent_arrived`` carries the latest crossings, ``signed`` the ``Officer`` who signs as second person,
    ``not_signed`` an error; ``approved`` and ``not_approved`` are the same for the form of a refusal.
    ``not_printed`` carries why a form did not reach the printer.
    """

    recorded = Signal(object)
    failed = Signal(object)
    recent_arrived = Signal(object)
    recent_failed = Signal(object)
    last_arrived = Signal(object)
    signed = Signal(object)
    not_signed = Signal(object)
    approved = Signal(object)
    not_approved = Signal(object)
    not_printed = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._busy = False
        self._ticket = 0

    @property
    def busy(self) -> bool:
        """A record is being written."""
        return self._busy

    def record(self, decided: Decided) -> None:
        """Writes what was decided: a crossing with what belongs to it, or the correction of one."""
        desk = self._services.desk
        self._busy = True
        self._run(lambda: decided.written(desk), self._on_recorded, self._on_failed)

    def print_refusal(self, crossing_id: UUID, title: str) -> None:
        """Hands the traveller's form to the printer."""
        desk = self._services.desk
        self._run(
            lambda: print_pdf(pages.refusal_pdf(desk, crossing_id), title),
            lambda _: None,
            self.not_printed.emit,
        )

    def approve(self, account: str, passphrase: str) -> None:
        """A shift lead signs the form of the traveller at the booth."""
        self._prove(account, passphrase, RecordType.REFUSAL, self.approved, self.not_approved)

    def sign(self, account: str, passphrase: str) -> None:
        """A colleague signs for the traveller at the booth."""
        self._prove(account, passphrase, RecordType.ALERT, self.signed, self.not_signed)

    def drop(self) -> None:
        """The traveller has left: a signature that comes now is for nobody."""
        self._ticket += 1

    def look_at_recent(self) -> None:
        """Asks who has passed lately."""
        desk = self._services.desk
        self._run(lambda: crossings.recent(desk, RECENT), self.recent_arrived.emit, self.recent_failed.emit)

    def find_last(self) -> None:
        """Asks for the last crossing, to be corrected; ``last_arrived`` carries it, or ``None``."""
        desk = self._services.desk
        self._run(
            lambda: crossings.recent(desk, 1),
            lambda found: self.last_arrived.emit(found[0] if found else None),
            self.recent_failed.emit,
        )

    def _prove(
        self, account: str, passphrase: str, what: RecordType, yes: SignalInstance, no: SignalInstance
    ) -> None:
        desk, ticket = self._services.desk, self._ticket
        self._run(
            lambda: confirmer(desk, account, passphrase, what),
            lambda officer: self._if_still(ticket, yes, officer),
            lambda error: self._if_still(ticket, no, error),
        )

    def _run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[BorderDeskError], object],
    ) -> None:
        self._services.tasks.run(work, if_there(self, done), if_there(self, failed))

    def _if_still(self, ticket: int, signal: SignalInstance, value: object) -> None:
        if ticket == self._ticket:
            signal.emit(value)

    def _on_recorded(self, recorded: Recorded[Crossing]) -> None:
        self._busy = False
        self.recorded.emit(recorded)

    def _on_failed(self, error: BorderDeskError) -> None:
        self._busy = False
        self.failed.emit(error)
