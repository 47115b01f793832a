"""Document scanners through SANE, with its faults in plain, stable words."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from borderdesk.domain.errors import DeviceError, ReadingError
from scanner.picture import MAX_PIXELS, Picture, normalise

if TYPE_CHECKING:
    from sane import Option, SaneDev

#: Dots an inch that a zone is scanned at: 30 pixels a character.
RESOLUTION: Final = 300
#: What of the glass is scanned, in millimetres from its corner: an open passport lies in it.
AREA_MM: Final = (210.0, 150.0)

# The SANE standard's status texts (SANE API 1, 4.2.7), which python-sane raises as its only fact.
_CODES: Final = {
    "Document feeder jammed": "scanner_jammed",
    "Document feeder out of documents": "scanner_empty",
    "Scanner cover is open": "scanner_cover_open",
    "Error during device I/O": "scanner_io_error",
    "Device busy": "scanner_busy",
    "Access to resource has been denied": "scanner_access_denied",
    "Out of memory": "scanner_out_of_memory",
    "Operation was canceled": "scanner_cancelled",
    "Operation not supported": "scanner_unsupported",
    "Scanner returned no data": "scanner_empty",
}

# SANE is one library for the whole process and knows no threads: one thread at a time.
_turn = threading.Lock()
_PATIENCE_S = 30.0

OptionValue = str | int | float


@dataclass(frozen=True, slots=True)
class ScannerName:
    """A scanner that SANE offers: ``name`` is what settings hold, the others are for people."""

    name: str
    maker: str
    model: str
    kind: str


def list_scanners() -> Sequence[ScannerName]:
    """The scanners that SANE finds, network ones too; takes seconds.

    Raises:
        DeviceError: ``scanner_busy`` while a scan runs, ``sane_missing``, or a fault of SANE.
    """
    with _sane("") as device_names:
        return [ScannerName(*entry) for entry in device_names()]


def code_of(words: str) -> str:
    """The code of a fault that SANE tells in ``words``; ``scanner_failed`` for one without its own."""
    return _CODES.get(words, "scanner_failed")


class SaneScanner:
    """The scanner that SANE calls ``name``.

    ``options`` are set before each scan, after colour, resolution and area; those that the scanner does
    not have are left out. ``pictures`` scans once for every ``request``, and tells ``progress`` (0 to 1).
    """

    def __init__(
        self,
        name: str,
        now: Callable[[], datetime],
        *,
        options: Sequence[tuple[str, OptionValue]] = (),
        progress: Callable[[float], None] | None = None,
    ) -> None:
        self._name = name
        self._now = now
        self._options = tuple(options)
        self._progress = progress or (lambda _: None)
        self._wake = threading.Condition()
        self._requested = False
        self._stopped = False

    @property
    def name(self) -> str:
        """What SANE calls it."""
        return self._name

    def pictures(self) -> Iterator[Picture]:
        """One picture for each ``request``.

        Raises:
            DeviceError: as ``scan``; the request is used up.
        """
        while self._wait():
            try:
                picture = self.scan(self._progress, lambda: self._stopped)
            except DeviceError as error:
                if error.code == "scanner_cancelled" and self._stopped:
                    return
                raise
            yield picture

    def request(self) -> None:
        """Asks ``pictures`` for one more; requests during a scan count as one."""
        with self._wake:
            self._requested = True
            self._wake.notify_all()

    def stop(self) -> None:
        """Ends ``pictures``; a scan that runs is cancelled."""
        with self._wake:
            self._stopped = True
            self._wake.notify_all()

    def scan(self, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> Picture:
        """One page, in colour where the scanner can.

        ``progress`` is told the share that has arrived, ``cancelled`` is asked between strips.

        Raises:
            DeviceError: ``scanner_jammed``, ``scanner_empty``, ``scanner_cover_open``, ``scanner_io_error``,
                ``scanner_busy``, ``scanner_access_denied``, ``scanner_out_of_memory``,
                ``scanner_cancelled``, ``scanner_unsupported``, ``scanner_unknown`` (no scanner of that
                name), ``scanner_too_many_pixels``, ``scanner_failed`` (with SANE's words), ``sane_missing``.
        """
        with _sane(self._name):
            device = self._open()
            try:
                self._set_up(device)
                return self._scan(device, progress, cancelled)
            finally:
                device.close()

    def _wait(self) -> bool:
        with self._wake:
            self._wake.wait_for(lambda: self._requested or self._stopped)
            self._requested = False
            return not self._stopped

    def _open(self) -> "SaneDev":
        from _sane import error as sane_error
        from sane import SaneDev

        try:
            return SaneDev(self._name)
        except sane_error as error:
            # SANE's answer to a name that no backend knows.
            if str(error) == "Invalid argument":
                raise DeviceError("scanner_unknown", scanner=self._name) from error
            raise

    def _set_up(self, device: "SaneDev") -> None:
        for name, value in (
            ("mode", _colour(device.opt.get("mode"))),
            ("depth", 8),
            ("resolution", _nearest(device.opt.get("resolution"), RESOLUTION)),
            ("br_x", _nearest(device.opt.get("br_x"), AREA_MM[0])),
            ("br_y", _nearest(device.opt.get("br_y"), AREA_MM[1])),
            *((name.replace("-", "_"), value) for name, value in self._options),
        ):
            option = device.opt.get(name)
            if value is not None and option is not None and option.is_active() and option.is_settable():
                setattr(device, name, value)

    def _scan(
        self, device: "SaneDev", progress: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> Picture:
        device.start()
        _, _, (width, lines), _, _ = device.get_parameters()
        if width * lines > MAX_PIXELS:
            device.cancel()
            raise DeviceError("scanner_too_many_pixels", scanner=self._name, pixels=width * lines)
        raised: list[BaseException] = []
        told = -1

        def on_strip(line: int, total: int) -> None:
            nonlocal told
            try:
                # Strips are as small as the backend likes: a hundred steps are enough for anyone.
                percent = min(100, 100 * line // total) if total > 0 else 0
                if percent != told:
                    progress(percent / 100)
                    told = percent
                stop = cancelled()
            except BaseException as error:  # noqa: BLE001 - python-sane crashes when its callback raises
                raised.append(error)
                stop = True
            if stop:
                device.cancel()

        try:
            image = device.snap(progress=on_strip)
        finally:
            if raised:
                raise raised[0]
        return normalise(image, source=self._name, taken_at=self._now())


@contextmanager
def _sane(name: str) -> Iterator[Callable[[], Sequence[tuple[str, str, str, str]]]]:
    # SANE's turn for one thread, its faults as ours; gives the function that lists devices.
    try:
        import sane
        from _sane import error as sane_error
    except ImportError as error:
        raise DeviceError("sane_missing") from error
    if not _turn.acquire(timeout=_PATIENCE_S):
        raise DeviceError("scanner_busy", scanner=name)
    try:
        # Cheap and harmless when it is done already.
        sane.init()
        yield sane.get_devices
    except (sane_error, RuntimeError) as error:
        raise DeviceError(code_of(str(error)), scanner=name, words=str(error)) from error
    except ReadingError as error:
        raise DeviceError("scanner_failed", scanner=name, words=error.code) from error
    finally:
        _turn.release()


def _colour(option: "Option | None") -> str | None:
    # Backends name it "Color", "24bit Color[Fast]" and so on.
    choices = option.constraint if option is not None else None
    if not isinstance(choices, list):
        return None
    return next((word for word in choices if isinstance(word, str) and "color" in word.lower()), None)


def _nearest(option: "Option | None", wanted: float) -> float | int | None:
    limits = option.constraint if option is not None else None
    if isinstance(limits, tuple):
        low, high, _ = limits
        near = min(max(wanted, low), high)
        return int(near) if isinstance(low, int) else float(near)
    if isinstance(limits, list):
        numbers = [value for value in limits if not isinstance(value, str)]
        return min(numbers, key=lambda value: abs(value - wanted)) if numbers else None
    return None
