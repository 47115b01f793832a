"""The desk's own reader: locate, rectify, recognise, correct; and say no where the evidence is weak."""

from collections.abc import Sequence
from datetime import date
from time import perf_counter, thread_time
from types import TracebackType
from typing import Final, Self

import numpy as np

from scanner.opencv import cv2
from scanner.picture import Picture, Pixels
from scanner.reading import recognise
from scanner.reading.attempts import Attempts
from scanner.reading.locate import blocks
from scanner.reading.reader import Reading
from scanner.reading.recognise import Recogniser
from scanner.reading.strip import HEIGHT, PITCH

NAME: Final = "own"
#: Milliseconds of the processor after which no further block of a picture is tried.
BUDGET_MS: Final = 80.0

_WIDTHS: Final = {3: (30,), 2: (36, 44)}


class MrzReader:
    """Reads in the caller's thread, in a few hundredths of a second.

    ``model`` is the one that the desk ships, loaded once a process, where no other is given. ``last_times``
    tells milliseconds of the last picture by part: ``locate``, ``recognise``, ``correct``.
    """

    def __init__(self, *, model: Recogniser | None = None, budget_ms: float = BUDGET_MS) -> None:
        self._model = model
        self._budget_ms = budget_ms
        self.last_times: dict[str, float] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def name(self) -> str:
        """``own``."""
        return NAME

    def start(self) -> None:
        """Loads the model ahead of the first picture.

        Raises:
            ReadingError: ``model_missing``.
        """
        if self._model is None:
            self._model = recognise.shipped()

    def close(self) -> None:
        """Nothing is held that others would wait for."""

    def read(self, picture: Picture, *, today: date) -> Reading:
        """The reading of ``picture``.

        Raises:
            ReadingError: ``model_missing``.
        """
        began, spent = perf_counter(), thread_time()
        grey = np.asarray(cv2.cvtColor(picture.pixels, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
        attempts = Attempts(grey, self._model or recognise.shipped(), today)
        candidates = blocks(grey)
        while not attempts.over and (thread_time() - spent) * 1000 < self._budget_ms:
            mark = perf_counter()
            block = next(candidates, None)
            attempts.times["locate"] += (perf_counter() - mark) * 1000
            if block is None:
                break
            attempts.add(block)
        return self._reading(attempts, began)

    def read_lines(self, strips: Sequence[Pixels], *, today: date) -> Reading:
        """The reading of a zone whose lines were cut already: grey pictures of one height, the first first.

        Each shows its line in the middle, twice as high as its capitals, and a little at both ends.

        Raises:
            ReadingError: ``model_missing``.
        """
        began = perf_counter()
        cut = [_as_high(strip) for strip in strips]
        attempts = Attempts(cut[0], self._model or recognise.shipped(), today)
        shown = cut[0].shape[1] / PITCH - 2
        attempts.add_lines(cut, min(_WIDTHS[len(cut)], key=lambda columns: abs(columns - shown)))
        return self._reading(attempts, began)

    def _reading(self, attempts: Attempts, began: float) -> Reading:
        self.last_times = attempts.times
        best = attempts.best
        ms = (perf_counter() - began) * 1000
        if best is None:
            return Reading(mrz=None, reader=NAME, ms=ms)
        return Reading(
            mrz=best.zone.mrz,
            lines=best.zone.raw,
            confidence=round(best.confidence, 4),
            corrected=best.zone.corrected,
            look=best.look,
            weakest=best.weakest,
            characters=best.zone.characters,
            place=None if best.plane is None else best.plane.place,
            above_gate=best.above_gate,
            reader=NAME,
            ms=ms,
        )


def _as_high(strip: Pixels) -> Pixels:
    scale = HEIGHT / strip.shape[0]
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    size = (max(1, round(strip.shape[1] * scale)), HEIGHT)
    return np.asarray(cv2.resize(strip, size, interpolation=method), dtype=np.uint8)
