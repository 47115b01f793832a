"""From the devices to the window: one thread takes pictures, another reads them, signals bring both home.

The bodies of the threads are plain functions. A picture is shown while an earlier one is being read; of the
pictures that wait for the reader only the newest is kept. What a live device shows is read by itself when
several pictures agree on it (``scanner.live``).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from threading import Condition, Event, Thread
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from borderdesk.domain.crossing import CaptureMethod
from borderdesk.domain.errors import BorderDeskError, DeviceError
from borderdesk.settings import Settings
from scanner.devices.device import Consuming, Device, OnDemand
from scanner.live import Guidance, Sight
from scanner.picture import Picture, open_picture
from scanner.reading.reader import Reader, Reading
from ui.live_watch import LiveWatch

#: Longest side of a picture as the window gets it, and the seconds between two of a live device.
SHOWN_PIXELS = 1280
SHOWN_EVERY_S = 1 / 15
#: Seconds after which a device that failed is asked again.
RETRY_S = 2.0
#: Seconds after which the last picture is looked at again when somebody waits and no newer one comes.
LOOK_AGAIN_S = 0.25
#: Seconds that the end of the window waits for a thread; a reading under way ends with the process.
PATIENCE_S = 3.0


class DeviceState(StrEnum):
    """How the device stands: none is set, it is being opened, it works, it does not, it was let go."""

    NONE = "none"
    STARTING = "starting"
    READY = "ready"
    FAULT = "fault"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A reading, the picture it came from, how that was taken, and when its reading began."""

    reading: Reading
    picture: Picture
    image: QImage
    method: CaptureMethod
    started_at: datetime


@dataclass(frozen=True, slots=True)
class _Request:
    source: Picture | Path
    method: CaptureMethod


class Capture(QObject):
    """Pictures and readings of one device, and of files that an officer opens.

    ``picture_arrived`` carries a ``QImage`` of its own memory, ``progress_arrived`` a scan's share (0 to 1),
    ``reading_arrived`` an ``Arrival``, ``fault_occurred`` a ``BorderDeskError``, ``state_changed`` a
    ``DeviceState``, ``crashed`` an exception that is a bug. ``begin`` and ``end`` make the reader ready and
    let it go, in its thread.

    Of what is asked for the newest counts. What comes by itself from a watched folder is never displaced:
    the device waits with the next one until ``take_next``. A live device tells with ``guidance_changed`` (a
    ``Guidance``) what to do with the document, and with ``document_left`` that it is gone.
    """

    picture_arrived = Signal(QImage)
    progress_arrived = Signal(float)
    reading_started = Signal()
    reading_arrived = Signal(object)
    fault_occurred = Signal(object)
    state_changed = Signal(object)
    guidance_changed = Signal(object)
    document_left = Signal()
    crashed = Signal(object)

    def __init__(
        self,
        reader: Reader,
        *,
        now: Callable[[], datetime],
        utc_offset_s: int = 0,
        device: Device | None = None,
        method: CaptureMethod = CaptureMethod.FOLDER,
        retry_s: float = RETRY_S,
        shown_every_s: float = SHOWN_EVERY_S,
        begin: Callable[[], None] = lambda: None,
        end: Callable[[], None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._now = now
        self._offset = timedelta(seconds=utc_offset_s)
        self.use(device, method)
        self._retry_s, self._shown_every_s = retry_s, shown_every_s
        self._begin, self._end = begin, end
        self._stopped = Event()
        self._wake = Condition()
        self._request: _Request | None = None
        self._came: _Request | None = None
        self._booth_free = True
        self._latest: Picture | None = None
        self._wanted = False
        self._generation = 0
        self._shown_at = 0.0
        self._watch = LiveWatch(reader, now=now)
        self._guidance: Guidance | None = None
        self._present = False
        self._threads: list[Thread] = []

    @property
    def device_name(self) -> str:
        """What the device is called; empty when there is none."""
        return "" if self._device is None else self._device.name

    @property
    def reader_name(self) -> str:
        """What reads the pictures."""
        return self._reader.name

    @property
    def state(self) -> DeviceState:
        """How the device stands."""
        return self._state

    @property
    def live(self) -> bool:
        """The device shows what it sees all the time, and reads when asked."""
        return self._device is not None and self._on_demand is None and self._consuming is None

    def use(self, device: Device | None, method: CaptureMethod) -> None:
        """Takes pictures from ``device``; before ``start`` only."""
        self._device, self._method = device, method
        kind: object = device
        self._on_demand = kind if isinstance(kind, OnDemand) else None
        self._consuming = kind if isinstance(kind, Consuming) else None
        self._state = DeviceState.NONE if device is None else DeviceState.STARTING

    def start(self) -> None:
        """Starts the threads."""
        self._threads = [Thread(target=self.read_pictures, name="reading", daemon=True)]
        if self._device is not None:
            self._threads.append(Thread(target=self.take_pictures, name="capture", daemon=True))
        for thread in self._threads:
            thread.start()

    def stop(self) -> bool:
        """Ends both threads and waits for them; true when they have ended."""
        self._stopped.set()
        if self._device is not None:
            self._device.stop()
        with self._wake:
            self._request = self._came = None
            self._wake.notify_all()
        for thread in self._threads:
            thread.join(PATIENCE_S)
        self._set_state(DeviceState.STOPPED)
        return not any(thread.is_alive() for thread in self._threads)

    def read_again(self) -> None:
        """Asks for a reading: of a new scan, of what the camera sees, or of the last picture once more."""
        if self._device is None and self._latest is None:
            self.fault_occurred.emit(DeviceError("no_device"))
        elif self.live:
            self.reading_started.emit()
            with self._wake:
                self._watch.ask()
                self._wake.notify_all()
        elif self._on_demand is not None:
            self._wanted = True
            self.reading_started.emit()
            self._on_demand.request()
        elif self._latest is None:
            self._wanted = True
        else:
            self._ask(_Request(self._latest, self._method))

    def picture_now(self) -> Picture | None:
        """The last picture that there was, if any."""
        return self._latest

    def read_file(self, file: Path) -> None:
        """Asks for a reading of a picture file."""
        self._ask(_Request(file, CaptureMethod.FOLDER))

    def forget(self) -> None:
        """Drops what is being read and what waits: nobody asks for it any more."""
        with self._wake:
            self._generation += 1
            self._request = None
            self._wanted = False
            self._watch.forget()

    def take_next(self) -> None:
        """The booth is free: what comes by itself may come. Until then the device waits with the next."""
        with self._wake:
            self._booth_free = True
            self._wake.notify_all()

    def let_go(self, picture: Picture) -> None:
        """Tells the device that what ``picture`` showed is recorded. Waits for it: not for the UI thread.

        Raises:
            DeviceError: the device can't let go of it.
        """
        if self._latest is picture:
            self._latest = None
        if self._consuming is not None:
            self._consuming.recorded(picture)

    def take_pictures(self) -> None:
        """The body of the device's thread: pictures until ``stop``, faults told once, then asked again."""
        device = self._device
        if device is None:
            return
        self._set_state(DeviceState.READY)  # one that waits for a picture is ready all the same
        while self._take_until_fault(device):
            self._stopped.wait(0 if self._on_demand is not None else self._retry_s)

    def _take_until_fault(self, device: Device) -> bool:
        """Whether the device failed and is worth asking again."""
        try:
            for picture in device.pictures():
                self._set_state(DeviceState.READY)
                self._take(picture)
        except BorderDeskError as error:
            # Told once, unless somebody asked again.
            if self._state is not DeviceState.FAULT or self._on_demand is not None:
                self.fault_occurred.emit(error)
            self._set_state(DeviceState.FAULT)
            with self._wake:
                self._watch.drop()
            return not self._stopped.is_set()
        except Exception as error:
            self._set_state(DeviceState.FAULT)
            self.crashed.emit(error)
        return False

    def read_pictures(self) -> None:
        """The body of the reader's thread: the newest that is asked for, then what came, until ``stop``."""
        try:
            try:
                self._begin()
            except BorderDeskError as error:
                self.fault_occurred.emit(error)  # and again with each picture, if it stays so
            while not self._stopped.is_set():
                self._read_next()
        except Exception as error:
            self.crashed.emit(error)
        finally:
            self._end()

    def _read_next(self) -> None:
        with self._wake:
            self._wake.wait_for(
                lambda: self._request or self._came or self._watch.waits or self._stopped.is_set(),
                timeout=LOOK_AGAIN_S if self._watch.asked else None,
            )
            request = self._request or self._came
            seen = None if request is not None else self._watch.take()
            if self._request is not None:
                self._request = None
            else:
                self._came = None
            generation = self._generation
        if self._stopped.is_set():
            return
        if request is not None:
            self._read_safely(request, generation)
        elif seen is not None:
            self._see_safely(seen, generation)

    def _see_safely(self, picture: Picture, generation: int) -> None:
        try:
            sight = self._watch.see(picture, today=(self._now() + self._offset).date())
        except BorderDeskError as error:
            self._watch.rest()
            if self._still_asked(generation):
                self.fault_occurred.emit(error)
        except Exception as error:
            self._watch.rest()
            self.crashed.emit(error)
        else:
            self._tell(sight)
            if sight.reading is not None and self._still_asked(generation):
                image, began = image_of(picture), self._watch.began_at
                self.reading_arrived.emit(Arrival(sight.reading, picture, image, self._method, began))

    def _tell(self, sight: Sight) -> None:
        if sight.guidance is not self._guidance:
            self._guidance = sight.guidance
            self.guidance_changed.emit(sight.guidance)
        if self._present and not sight.present:
            self.document_left.emit()
        self._present = sight.present

    def _read_safely(self, request: _Request, generation: int) -> None:
        try:
            arrival = self._read(request)
        except BorderDeskError as error:
            if self._still_asked(generation):
                self.fault_occurred.emit(error)
        except Exception as error:
            self.crashed.emit(error)
        else:
            if self._still_asked(generation):
                self.reading_arrived.emit(arrival)

    def _read(self, request: _Request) -> Arrival:
        self.reading_started.emit()
        started = self._now()
        source = request.source
        picture = source if isinstance(source, Picture) else open_picture(source, taken_at=started)
        image = image_of(picture)
        if not isinstance(source, Picture):
            self._latest = picture
            self.picture_arrived.emit(image)
        reading = self._reader.read(picture, today=(started + self._offset).date())
        return Arrival(reading, picture, image, request.method, started)

    def _still_asked(self, generation: int) -> bool:
        return generation == self._generation and not self._stopped.is_set()

    def _take(self, picture: Picture) -> None:
        if self._consuming is not None:
            with self._wake:
                self._wake.wait_for(
                    lambda: (self._booth_free and self._came is None) or self._stopped.is_set()
                )
                self._booth_free = False
        self._latest = picture
        moment = monotonic()
        if not self.live or moment - self._shown_at >= self._shown_every_s:
            self._shown_at = moment
            self.picture_arrived.emit(image_of(picture))
        if self._consuming is not None:
            with self._wake:
                self._came = _Request(picture, self._method)
                self._wake.notify_all()
        elif self.live:
            with self._wake:
                self._watch.offer(picture)
                self._wake.notify_all()
        elif self._wanted:
            self._wanted = False
            self._ask(_Request(picture, self._method))

    def _ask(self, request: _Request) -> None:
        with self._wake:
            self._request = request
            self._wake.notify_all()

    def _set_state(self, state: DeviceState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)


def image_of(picture: Picture, longest: int = SHOWN_PIXELS) -> QImage:
    """A picture as the window shows it, in memory of its own, thinned to ``longest`` pixels a side."""
    step = max(1, -(-max(picture.height, picture.width) // longest))
    pixels = picture.pixels[::step, ::step]
    height, width = pixels.shape[:2]
    return QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_BGR888).copy()


def open_capture(settings: Settings, now: Callable[[], datetime]) -> Capture:
    """The device and the reader that the settings name, not started yet."""
    from scanner.devices.choice import chosen_device
    from scanner.readers import open_reader

    reader = open_reader()
    capture = Capture(
        reader, now=now, utc_offset_s=settings.post.utc_offset_s, begin=reader.start, end=reader.close
    )
    device = chosen_device(
        settings.devices,
        now,
        progress=capture.progress_arrived.emit,
        refused=lambda _, error: capture.fault_occurred.emit(error),
    )
    methods = {"webcam": CaptureMethod.WEBCAM, "scanner": CaptureMethod.SCANNER}
    capture.use(device, methods.get(settings.devices.source, CaptureMethod.FOLDER))
    return capture
