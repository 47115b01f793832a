"""Readers for tests of the journey: PassportEye needs seconds a page, and never errs on purpose."""

from collections.abc import Callable, Iterator
from datetime import date

from borderdesk.domain.errors import ReadingError
from borderdesk.domain.mrz import parse
from borderdesk.training.travellers import travellers
from scanner.picture import Picture
from scanner.reading.reader import Reading


class PlayedReader:
    """Gives the true zones of known travellers, changed as ``how`` says; ``None`` means no zone is found."""

    name = "played"

    def __init__(
        self,
        *,
        seed: int,
        count: int,
        today: date,
        how: Callable[[int, tuple[str, ...]], tuple[str, ...] | None] = lambda _, lines: lines,
    ) -> None:
        people = travellers(count, seed=seed, today=today)
        self._zones: Iterator[tuple[str, ...] | None] = iter(
            [how(place, person.document.mrz) for place, person in enumerate(people)]
        )

    def read(self, picture: Picture, *, today: date) -> Reading:
        """The next zone."""
        assert picture.pixels.size
        lines = next(self._zones)
        if lines is None:
            return Reading(mrz=None, reader=self.name, ms=0.0)
        return Reading(
            mrz=parse(lines, today=today),
            lines=lines,
            look=("surname", "given_names"),
            reader=self.name,
            ms=0.0,
        )


class FailingReader:
    """Fails at every picture with one code."""

    name = "failing"

    def __init__(self, code: str) -> None:
        self._code = code

    def read(self, picture: Picture, *, today: date) -> Reading:
        """Never returns."""
        del picture, today
        raise ReadingError(self._code)
