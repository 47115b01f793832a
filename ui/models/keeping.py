"""Keeps the traveller at the booth while they are worked on, so that a power cut costs nothing typed."""

from datetime import date, datetime
from types import MappingProxyType

from PySide6.QtCore import QObject, QTimer, Signal

from borderdesk.desk import drafts
from borderdesk.domain.crossing import Direction
from borderdesk.domain.errors import BorderDeskError, InvalidMrz
from borderdesk.domain.held import HeldTraveller
from borderdesk.domain.mrz import parse
from ui.models.draft import DOCUMENT_FIELDS, Draft
from ui.models.still_there import if_there
from ui.services import Services

#: Milliseconds without a keystroke after which what was typed is kept.
PAUSE_MS = 300


def held_of(draft: Draft, direction: Direction, now: datetime) -> HeldTraveller:
    """The traveller as they are kept."""
    return HeldTraveller(
        direction=direction,
        mode=draft.mode,
        category=draft.category,
        document=draft.document,
        method=draft.method,
        purpose=draft.purpose,
        residence=draft.residence,
        vehicle_plate=draft.vehicle_plate,
        accompanied_by=draft.accompanied_by,
        origin=draft.origin,
        destination=draft.destination,
        address=draft.address,
        stay_days=draft.stay_days,
        visa=draft.visa,
        stamp_number=draft.stamp_number,
        remarks=draft.remarks,
        zone=draft.zone.lines if draft.zone is not None else (),
        provenance=dict(draft.provenance),
        edited=tuple(name for name in DOCUMENT_FIELDS if name in draft.edited),
        look=tuple(name for name in DOCUMENT_FIELDS if name in draft.look),
        wrong=dict(draft.wrong),
        started_at=draft.started_at,
        captured_at=draft.captured_at,
        saved_at=now,
    )


def draft_of(held: HeldTraveller, country: str, today: date) -> Draft:
    """The kept traveller, to go on with at a post of ``country``."""
    try:
        zone = parse(held.zone, today=today) if held.zone else None
    except InvalidMrz:
        zone = None
    return Draft(
        country=country,
        mode=held.mode,
        document=held.document,
        category=held.category,
        purpose=held.purpose,
        residence=held.residence,
        vehicle_plate=held.vehicle_plate,
        accompanied_by=held.accompanied_by,
        origin=held.origin,
        destination=held.destination,
        address=held.address,
        stay_days=held.stay_days,
        visa=held.visa,
        stamp_number=held.stamp_number,
        remarks=held.remarks,
        method=held.method,
        zone=zone,
        provenance=MappingProxyType(dict(held.provenance)),
        edited=frozenset(held.edited),
        look=frozenset(held.look),
        # A text that meant nothing is not kept: its field is empty again.
        wrong=MappingProxyType({}),
        started_at=held.started_at,
        captured_at=held.captured_at,
    )


class Keeping(QObject):
    """One traveller is kept, always the newest state; the store is met off the UI thread.

    ``found`` carries a ``HeldTraveller`` from before the desk stopped, ``failed`` an error of the world.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._wanted: HeldTraveller | None = None
        self._seen: tuple[Draft, Direction] | None = None
        self._writing = self._again = self._anything = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.now)

    def look(self) -> None:
        """Asks whether somebody was at the booth when the desk stopped."""
        desk = self._services.desk
        self._services.tasks.run(
            lambda: drafts.kept(desk),
            if_there(self, self._on_kept),
            if_there(self, self.failed.emit),
        )

    def keep(self, draft: Draft, direction: Direction) -> None:
        """The traveller as they stand now; nobody, when the draft is empty."""
        if (draft, direction) == self._seen:
            return
        began = self._seen is None or self._seen[0].empty
        self._seen = (draft, direction)
        if draft.empty:
            self._wanted = None
            if self._anything:
                self._anything = False
                self.now()
            return
        self._anything = True
        self._wanted = held_of(draft, direction, self._services.desk.clock.now())
        if began:
            self.now()
        else:
            self._timer.start()

    def now(self) -> None:
        """Writes what waits for a pause without waiting any longer."""
        self._timer.stop()
        if self._writing:
            self._again = True
            return
        self._writing = True
        desk, held = self._services.desk, self._wanted
        self._services.tasks.run(
            lambda: drafts.drop(desk) if held is None else drafts.keep(desk, held),
            if_there(self, lambda _: self._on_written()),
            if_there(self, self._on_failed),
        )

    def flush(self) -> None:
        """Writes at once what waits for a pause; for when the pages end."""
        if self._timer.isActive():
            self.now()

    def _on_kept(self, held: HeldTraveller | None) -> None:
        if held is not None and not self._anything:
            self._anything, self._seen = True, None  # nobody at the booth is news from now on
            self.found.emit(held)

    def _on_written(self) -> None:
        self._writing = False
        if self._again:
            self._again = False
            self.now()

    def _on_failed(self, error: BorderDeskError) -> None:
        self._on_written()
        self.failed.emit(error)
