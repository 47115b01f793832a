"""PassportEye as a reader: its places and its raw text; all that is made of them is our own.

PassportEye gives a reading a score and cleans names; neither is used. It reads ``K`` and ``X`` for fillers
while every check digit holds, so surname and given names are always in ``look``. It has no confidence for
a character: ``confidence`` is ``None``, and its gate refuses what it is known to get wrong unnoticed
(``_doubtful``). ``valid`` means no more than that beside the check digits.
"""

from collections.abc import Iterator
from datetime import date
from enum import Enum, auto
from time import perf_counter
from types import TracebackType
from typing import Final, Self

import numpy as np

from borderdesk.domain import states
from borderdesk.domain.document import CheckStatus, Sex
from scanner.opencv import cv2
from scanner.passporteye.cells import Cells, find_cells
from scanner.passporteye.lines import zones_in
from scanner.passporteye.process import WorkerProcess
from scanner.passporteye.worker import RawZone
from scanner.passporteye.zone import Attempts, Zone, format_is_visa
from scanner.picture import Picture, Pixels, png_of
from scanner.reading.fields import field_words
from scanner.reading.reader import Reading

NAME: Final = "passporteye"
#: Seconds after which no further attempt at a picture is begun.
BUDGET_S: Final = 8.0
#: Seconds after which one attempt is given up and its process ended.
ANSWER_S: Final = 30.0

# PassportEye takes longer with more pixels and sees no more: a page across an A4 scan keeps 25 a character.
_LONGEST: Final = 2600
_SMALL: Final = 900


class Way(Enum):
    """How an attempt changes the picture; a picture is turned only while it shows no zone."""

    UPRIGHT = auto()
    TURNED = auto()
    RESIZED = auto()


class PassportEyeReader:
    """Reads with PassportEye in one worker process, which starts with the first picture or ``start``.

    Use it as a context manager or ``close`` it. Any thread may read; pictures are read one at a time.
    """

    def __init__(self, *, budget_s: float = BUDGET_S, answer_s: float = ANSWER_S) -> None:
        self._budget_s = budget_s
        self._worker = WorkerProcess(answer_s=answer_s)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def name(self) -> str:
        """``passporteye``."""
        return NAME

    @property
    def pid(self) -> int | None:
        """The worker's process id while there is one."""
        return self._worker.pid

    def start(self) -> None:
        """Starts the worker ahead; returns at once."""
        self._worker.start()

    def close(self) -> None:
        """Ends the worker; the next picture would start another."""
        self._worker.close()

    def read(self, picture: Picture, *, today: date) -> Reading:
        """The reading of ``picture``: of several attempts the best, the first that nothing speaks against.

        Raises:
            ReadingError: ``reader_timed_out``, ``reader_crashed``, ``reader_missing``,
                ``tesseract_missing``.
        """
        started = perf_counter()
        self._worker.wait_until_ready()
        until = perf_counter() + self._budget_s
        attempts = Attempts(today)
        for way, pixels in _ways(picture.pixels):
            if way is Way.TURNED and attempts.best is not None:
                continue
            for raw in self._worker.zones(png_of(pixels)):
                for zone in zones_of(raw, today=today):
                    attempts.add(zone)
            best = attempts.best
            if (best is not None and best.certain) or perf_counter() > until:
                break
        return reading_of(attempts.best, ms=(perf_counter() - started) * 1000)


def zones_of(raw: RawZone, *, today: date) -> Iterator[Zone]:
    """The zones that one place of a picture can be read as."""
    grey = cv2.imdecode(np.frombuffer(raw.png, dtype=np.uint8), cv2.IMREAD_GRAYSCALE)

    def cells(rows: int, columns: int) -> Cells | None:
        return find_cells(np.asarray(grey, dtype=np.uint8), rows=rows, columns=columns)

    return zones_in(raw.text, cells, today=today)


def _ways(pixels: Pixels) -> Iterator[tuple[Way, Pixels]]:
    """What is tried with a picture, in the order in which it tends to help."""
    upright = _resized(pixels, min(1.0, _LONGEST / max(pixels.shape[:2])))
    yield Way.UPRIGHT, upright
    yield Way.UPRIGHT, _grey(upright)
    # Upside down is no matter: PassportEye turns a place in which it reads the fillers the wrong way round.
    for turns in (1, 3):
        yield Way.TURNED, np.ascontiguousarray(np.rot90(upright, turns))
    other = _resized(upright, 2.0 if max(upright.shape[:2]) < _SMALL else 0.6)
    yield Way.RESIZED, other
    yield Way.RESIZED, _grey(other)


def _grey(pixels: Pixels) -> Pixels:
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), dtype=np.uint8)


def _resized(pixels: Pixels, scale: float) -> Pixels:
    if scale == 1.0:
        return pixels
    method = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    height, width = (max(1, round(length * scale)) for length in pixels.shape[:2])
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=method), dtype=np.uint8)


def reading_of(zone: Zone | None, *, ms: float) -> Reading:
    """What the best zone of a picture amounts to; ``None`` means that none was found."""
    if zone is None:
        return Reading(mrz=None, reader=NAME, ms=ms)
    return Reading(
        mrz=zone.mrz,
        lines=zone.raw,
        corrected=zone.corrected,
        look=_look(zone),
        above_gate=not _doubtful(zone),
        reader=NAME,
        ms=ms,
    )


def _doubtful(zone: Zone) -> bool:
    """Whether some character is one that this reader is known to get wrong where nothing would tell."""
    mrz = zone.mrz
    document = mrz.document
    # A zero is read as O or Q. One is told by the check digit; two may cancel each other out.
    protected = not format_is_visa(mrz.format)
    letters = sum(document.document_number.count(letter) for letter in "OQ")
    optional = sum(document.optional_data.count(letter) for letter in "OQ")
    if letters >= 2 or optional >= (2 if protected else 1):
        return True
    # Where the picture does not show the cells, fillers may be letters, and names and State in wrong places.
    moved = not zone.seen and not (states.is_known(document.issuing_state) and document.given_names)
    return bool(mrz.misplaced) or moved


def _look(zone: Zone) -> tuple[str, ...]:
    """The fields that a person must compare with the page, in the document's order."""
    mrz, document = zone.mrz, zone.mrz.document
    fields = ["surname", "given_names"]
    # No check digit protects the States: what was mended in them, or stands for nothing, is to be seen.
    for name, code in (("issuing_state", document.issuing_state), ("nationality", document.nationality)):
        if name in zone.corrected or not states.is_known(code):
            fields.append(name)
    if document.sex is Sex.X:
        fields.append("sex")
    if format_is_visa(mrz.format) and document.optional_data:
        fields.append("optional_data")
    for check in mrz.checks:
        if check.status is CheckStatus.FAILED:
            # Which field the composite digit accuses is not known: those without a digit of their own.
            fields += ["optional_data"] if check.name == "composite" else [check.name]
    fields += [word for name in mrz.misplaced for word in field_words(name)]
    return tuple(dict.fromkeys(fields))
