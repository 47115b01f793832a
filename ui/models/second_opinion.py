"""A second reader's word on the picture that a traveller was read from, when an officer wants it."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from borderdesk.domain.document import TravelDocument
from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.mrz import Mrz
from scanner.readers import READERS, open_reader
from scanner.reading.reader import OpenReader, Reading
from ui.capture import Arrival
from ui.models.entry import date_text
from ui.models.still_there import if_there
from ui.services import Services
from ui.times import local
from ui.words import sex_word

#: Milliseconds that it is expected to take, its start included.
USUAL_MS: Final = 12_000.0
TICK_MS: Final = 100
#: What a zone says of a document, in the order of the eye.
FIELDS: Final = (
    "surname",
    "given_names",
    "birth_date",
    "sex",
    "nationality",
    "document_number",
    "document_code",
    "issuing_state",
    "expiry_date",
    "optional_data",
)


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of the document that two readers read differently, as text."""

    field: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the second reader says: whether it sees a zone, and where it reads something else."""

    found: bool
    differences: tuple[Difference, ...] = ()


def opinion_on(first: Mrz, second: Mrz | None) -> Opinion:
    """Where two readers differ, field by field."""
    if second is None:
        return Opinion(found=False)
    texts = [(name, _text(first.document, name), _text(second.document, name)) for name in FIELDS]
    return Opinion(found=True, differences=tuple(Difference(*each) for each in texts if each[1] != each[2]))


class SecondOpinion(QObject):
    """Reads one picture at a time with a reader that is started for it and ended afterwards.

    ``progressed`` carries a share that never reaches 1, ``arrived`` an ``Opinion``, ``failed`` a
    ``BorderDeskError``. It changes nothing of the traveller.
    """

    progressed = Signal(float)
    arrived = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        services: Services,
        parent: QObject | None = None,
        *,
        make_reader: Callable[[], OpenReader] = lambda: open_reader(READERS[1]),
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._make_reader = make_reader
        self._ticket = 0
        self._reader: OpenReader | None = None
        self._began = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    @property
    def under_way(self) -> bool:
        """A picture is being read."""
        return self._timer.isActive()

    def ask(self, arrival: Arrival) -> None:
        """Reads the picture of ``arrival`` once more; nothing while one is being read."""
        first = arrival.reading.mrz
        if first is None or self.under_way:
            return
        self._ticket += 1
        ticket = self._ticket
        today = local(arrival.started_at, self._services.settings).date()
        reader = self._reader = self._make_reader()

        def work() -> Reading:
            with reader:
                return reader.read(arrival.picture, today=today)

        self._began = monotonic()
        self._timer.start()
        self.progressed.emit(0.0)
        self._services.tasks.run(
            work,
            if_there(self, lambda reading: self._on_read(ticket, opinion_on(first, reading.mrz))),
            if_there(self, lambda error: self._on_failed(ticket, error)),
        )

    def drop(self) -> None:
        """Nobody wants it any more: the reader is ended, and what still comes is for nobody."""
        self._ticket += 1
        if self.under_way and self._reader is not None:
            self._services.tasks.run(self._reader.close, lambda _: None, lambda _: None)
        self._timer.stop()

    def _on_read(self, ticket: int, opinion: Opinion) -> None:
        if ticket == self._ticket:
            self._timer.stop()
            self.arrived.emit(opinion)

    def _on_failed(self, ticket: int, error: BorderDeskError) -> None:
        if ticket == self._ticket:
            self._timer.stop()
            self.failed.emit(error)

    def _on_tick(self) -> None:
        passed = (monotonic() - self._began) * 1000 / USUAL_MS
        self.progressed.emit(passed / (1 + passed) if passed > 1 else passed / 2)


def _text(document: TravelDocument, name: str) -> str:
    match name:
        case "birth_date":
            return date_text(document.birth_date)
        case "expiry_date":
            return date_text(document.expiry_date)
        case "sex":
            return sex_word(document.sex)
        case _:
            return str(getattr(document, name))
