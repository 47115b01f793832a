"""Readers that say what a test gives them: the logic of votes without the reading of pictures."""

from collections.abc import Iterable
from datetime import date

from borderdesk.domain.mrz import parse
from scanner.picture import Picture
from scanner.reading.reader import Reading
from tests.scanner.travellers import TODAY

#: What ``said`` takes for the zone of one picture: its lines, or none.
Lines = tuple[str, ...] | None


def said(
    lines: Lines,
    sure: float | None = 0.995,
    *,
    unsure: dict[tuple[int, int], float] | None = None,
    gate: float = 0.8,
    look: tuple[str, ...] = (),
) -> Reading:
    """A reading of ``lines``, every character as ``sure`` as that but for those in ``unsure``."""
    if lines is None:
        return Reading(mrz=None, reader="given", ms=1.0)
    characters: tuple[tuple[float, ...], ...] = ()
    if sure is not None:
        other = unsure or {}
        characters = tuple(
            tuple(other.get((row, column), sure) for column in range(len(line)))
            for row, line in enumerate(lines)
        )
    least = min((each for row in characters for each in row), default=1.0)
    return Reading(
        mrz=parse(lines, today=TODAY),
        lines=lines,
        characters=characters,
        above_gate=least >= gate,
        look=look,
        reader="given",
        ms=1.0,
    )


def changed(lines: tuple[str, ...], row: int, column: int, character: str) -> tuple[str, ...]:
    """The same lines with another character."""
    line = lines[row]
    return (*lines[:row], line[:column] + character + line[column + 1 :], *lines[row + 1 :])


class GivenReader:
    """Says one reading after the other, and the last one for ever."""

    name = "given"

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._readings = list(readings)
        self.asked = 0

    def read(self, picture: Picture, *, today: date) -> Reading:
        """The next reading."""
        assert picture.pixels.size
        assert today == TODAY
        place = min(self.asked, len(self._readings) - 1)
        self.asked += 1
        return self._readings[place]
