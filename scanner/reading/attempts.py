"""What the blocks of one picture were read as, and the best of it."""

from collections.abc import Sequence
from datetime import date
from time import perf_counter
from typing import Final

from scanner.picture import Pixels
from scanner.reading.candidate import CLEAR, Candidate
from scanner.reading.correct import resolve
from scanner.reading.lattice import Row, clearness_of, legibility, row_of
from scanner.reading.locate import Block
from scanner.reading.recognise import Frames, Recogniser
from scanner.reading.rectify import Cutter, Plane, turned
from scanner.reading.shape import planes
from scanner.reading.tone import tones_of

# Legibility below which a block is no zone, and above which nobody asks whether it is upside down.
_NOTHING: Final = 0.5
_UPRIGHT: Final = 0.9
# Clearness below which characters are not worth weighing, and above which no other number fits better.
_LIKELY: Final = 0.6
_VERY_CLEAR: Final = 0.95
# Blocks that are tried once a zone is clear: they may fit it better.
_MORE_CUTS: Final = 2


class Attempts:
    """Reads blocks of a grey page one after the other; ``best`` is the best candidate so far.

    ``times`` holds milliseconds by part: ``locate``, ``recognise``, ``correct``.
    """

    def __init__(self, grey: Pixels, model: Recogniser, today: date) -> None:
        self._grey, self._model, self._today = grey, model, today
        self.times = dict.fromkeys(("locate", "recognise", "correct"), 0.0)
        self.best: Candidate | None = None
        self._after_clear = 0

    @property
    def settled(self) -> bool:
        """Nothing better can come."""
        return self.best is not None and self.best.valid and self.best.above_gate

    @property
    def over(self) -> bool:
        """No other block need be tried: all is sure, or it is clear and was cut in several ways."""
        return self.settled or self._after_clear > _MORE_CUTS

    def add(self, block: Block) -> None:
        """Reads ``block`` in each way that its shape allows."""
        for plane in planes(block):
            candidate = self._read(plane)
            if candidate is None:
                continue
            if candidate.believable and (self.best is None or candidate.rank > self.best.rank):
                self.best = candidate
            if candidate.clearness > (CLEAR if candidate.valid else _VERY_CLEAR):
                break
        if self.best is not None and self.best.clearness > CLEAR:
            self._after_clear += 1

    def add_lines(self, strips: list[Pixels], columns: int) -> None:
        """Reads lines that are known to be a zone."""
        rows = [row_of(each, columns) for each in self._model(strips)]
        candidate = self._resolved(strips, rows, None)
        if candidate is not None and candidate.believable:
            self.best = candidate

    def _read(self, plane: Plane) -> Candidate | None:
        mark = perf_counter()
        seen = self._frames(plane)
        rows = [] if seen is None else [row_of(each, plane.columns) for each in seen[1]]
        self.times["recognise"] += (perf_counter() - mark) * 1000
        if seen is None:
            return None
        strips, _, upside_down = seen
        return self._resolved(strips, rows, plane.turned() if upside_down else plane)

    def _frames(self, plane: Plane) -> tuple[list[Pixels], list[Frames], bool] | None:
        """Strips and frames of the lines as they are read, and whether they are upside down on the page.

        Most blocks of a page are no zone: one line tells, one way round or the other.
        """
        cutter = Cutter(self._grey, plane)
        first = cutter.strip(0)
        (known,) = self._model([first])
        upright, upside_down = legibility(known), False
        if upright < _UPRIGHT:
            (other,) = self._model([turned(first)])
            if legibility(other) > upright:
                known, upside_down = other, True
        if legibility(known) < _NOTHING:
            return None
        rest = [cutter.strip(row) for row in range(1, plane.rows)]
        if upside_down:
            rest = [turned(strip) for strip in reversed(rest)]
            return [*rest, turned(first)], [*self._model(rest), known], True
        return [first, *rest], [known, *self._model(rest)], False

    def _resolved(
        self, strips: Sequence[Pixels], rows: Sequence[Row], plane: Plane | None
    ) -> Candidate | None:
        cells = tuple(row.cells for row in rows)
        if sum(map(clearness_of, cells)) < _LIKELY * len(cells):
            return None
        mark = perf_counter()
        zone = resolve(cells, today=self._today)
        tones = tuple(tones_of(*each) for each in zip(strips, rows, strict=True)) if zone is not None else ()
        self.times["correct"] += (perf_counter() - mark) * 1000
        return None if zone is None else Candidate(zone, cells, tones, plane)
