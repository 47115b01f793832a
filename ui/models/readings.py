"""The booth's side of the devices: which reading was asked for, which one waits for its turn."""

from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.mrz import Mrz
from scanner.live import same_document
from scanner.picture import Picture
from ui.capture import Arrival, Capture
from ui.models.still_there import if_there
from ui.services import Services

#: Milliseconds that a first reading is expected to take; later ones as long as the one before.
USUAL_MS = 6000.0
TICK_MS = 100


class Readings(QObject):
    """Asks for readings and hands them on one traveller at a time.

    A document that arrives by itself (from a watched folder, or laid before the camera) while a traveller is
    at the booth is held until ``release``; one before the camera only for as long as it lies there, and not
    the traveller's own once more. ``progressed`` carries a share that never reaches 1 before the reading is
    there, ``guided`` what to do with a document before the camera.
    """

    started = Signal()
    progressed = Signal(float)
    arrived = Signal(object)  # Arrival
    faulted = Signal(object)  # BorderDeskError
    picture_shown = Signal(QImage)
    guided = Signal(object)  # Guidance

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._capture: Capture | None = services.capture
        self._held: Arrival | None = None
        self._at_booth: Mrz | None = None
        self._asked = False
        self._reading = False
        self._occupied = False
        self._began = 0.0
        self._usual_ms = USUAL_MS
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        if self._capture is not None:
            self._capture.picture_arrived.connect(self._on_picture)
            self._capture.reading_started.connect(self._on_started)
            self._capture.progress_arrived.connect(self._on_progress)
            self._capture.reading_arrived.connect(self._on_reading)
            self._capture.fault_occurred.connect(self._on_fault)
            self._capture.guidance_changed.connect(self.guided)
            self._capture.document_left.connect(self._on_left)

    @property
    def has_device(self) -> bool:
        """A camera, scanner or folder is set."""
        return self._capture is not None and bool(self._capture.device_name)

    @property
    def can_read(self) -> bool:
        """Pictures can be read at this desk."""
        return self._capture is not None

    @property
    def under_way(self) -> bool:
        """A reading that somebody waits for goes on."""
        return self._asked or (self._reading and not self._occupied)

    def occupy(self, occupied: bool) -> None:
        """Whether a traveller is at the booth."""
        self._occupied = occupied
        if not occupied:
            self._at_booth = None

    def ask(self) -> None:
        """Asks the device for a reading."""
        if self._capture is not None:
            self._asked = True
            self._capture.read_again()

    def open(self, file: Path) -> None:
        """Asks for a reading of a picture file."""
        if self._capture is not None:
            self._asked = True
            self._capture.read_file(file)

    def forget(self) -> None:
        """Drops the reading under way."""
        if self._capture is not None:
            self._capture.forget()
        self._end()

    def release(self) -> None:
        """The booth is free: hands on what was held."""
        held, self._held = self._held, None
        if held is not None:
            self._hand_on(held)
        self._take_next()

    def let_go(self, picture: Picture) -> None:
        """What ``picture`` showed is recorded: the device may part with it."""
        capture = self._capture
        if capture is not None:
            self._services.tasks.run(
                lambda: capture.let_go(picture), lambda _: None, if_there(self, self.faulted.emit)
            )

    def _on_picture(self, image: QImage) -> None:
        live = self._capture is not None and self._capture.live
        if live or self._asked or not self._occupied:
            self.picture_shown.emit(image)

    def _on_started(self) -> None:
        self._reading = True
        self._began = monotonic()
        self._timer.start()
        if self.under_way:
            self.started.emit()

    def _on_progress(self, share: float) -> None:
        if self.under_way:
            self.progressed.emit(share / 2)

    def _on_reading(self, arrival: Arrival) -> None:
        self._usual_ms = max(300.0, arrival.reading.ms)
        wanted = self._asked or not self._occupied
        self._end()
        if wanted:
            self._hand_on(arrival)
            self._take_next()  # a picture without a zone leaves the booth free
        elif not self._is_at_booth(arrival):
            self._held = arrival

    def _hand_on(self, arrival: Arrival) -> None:
        self.picture_shown.emit(arrival.image)
        self.arrived.emit(arrival)
        self._at_booth = arrival.reading.mrz

    def _is_at_booth(self, arrival: Arrival) -> bool:
        """It is the document of the traveller at the booth: the camera lost sight of it for a moment."""
        zone, live = arrival.reading.mrz, self._capture is not None and self._capture.live
        return (
            live and zone is not None and self._at_booth is not None and same_document(self._at_booth, zone)
        )

    def _on_left(self) -> None:
        """What lay before the camera was taken away before its turn came."""
        self._held = None

    def _on_fault(self, error: BorderDeskError) -> None:
        self._end()
        self.faulted.emit(error)
        self._take_next()

    def _take_next(self) -> None:
        if self._capture is not None and not self._occupied and self._held is None:
            self._capture.take_next()

    def _on_tick(self) -> None:
        if self.under_way:
            passed = (monotonic() - self._began) * 1000 / self._usual_ms
            self.progressed.emit(passed / (1 + passed) if passed > 1 else passed / 2)

    def _end(self) -> None:
        self._asked = self._reading = False
        self._timer.stop()
