"""What every reader promises, and what a reading says."""

from dataclasses import dataclass
from datetime import date
from math import hypot
from types import TracebackType
from typing import Protocol, Self

from borderdesk.domain.mrz import Mrz
from scanner.picture import Picture


@dataclass(frozen=True, slots=True)
class WeakCharacter:
    """The character a reader is least sure of; ``line`` and ``column`` count from 0."""

    line: int
    column: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where the zone lies: its corners (x, y) in pixels of the picture.

    They go round from the top left of the first character as it is read, by the top right of the first
    line, to the bottom left; so a zone that is upside down begins at the lower right.
    """

    corners: tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]

    @property
    def length(self) -> float:
        """Pixels from the first character to the last."""
        (left, top), (right, bottom) = self.corners[:2]
        return hypot(right - left, bottom - top)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader saw in a picture.

    ``mrz`` is the zone after correction, ``lines`` are those recognised before it. ``corrected`` and
    ``look`` name fields of the document: those that rules of the standard changed, and those that a person
    must compare with the page. ``confidence`` (0 to 1) is ``None`` from a reader that has none worth the
    name; ``characters`` has it for each character of ``mrz.lines`` where the reader gives it. ``above_gate``
    says that no character was too doubtful for the reader's own gate. ``place`` is where the zone lies, from
    readers that tell. ``ms`` is the time it took.
    """

    mrz: Mrz | None
    lines: tuple[str, ...] = ()
    confidence: float | None = None
    corrected: tuple[str, ...] = ()
    look: tuple[str, ...] = ()
    weakest: WeakCharacter | None = None
    characters: tuple[tuple[float, ...], ...] = ()
    place: Place | None = None
    above_gate: bool = True
    reader: str
    ms: float

    @property
    def found(self) -> bool:
        """There is a zone in the picture."""
        return self.mrz is not None

    @property
    def valid(self) -> bool:
        """All check digits hold, the dates exist, and every character is above the reader's gate.

        It says nothing of expiry, of the State, or of fields in ``look``.
        """
        return self.mrz is not None and self.mrz.valid and self.above_gate


class Reader(Protocol):
    """Finds and reads the zone of one picture."""

    @property
    def name(self) -> str: ...

    def read(self, picture: Picture, *, today: date) -> Reading:
        """The reading of ``picture``; one without a zone when there is none.

        ``today`` places two-digit years.

        Raises:
            ReadingError: the reader itself does not work.
        """
        ...


class OpenReader(Reader, Protocol):
    """A reader that holds a model or a process: use it as a context manager or ``close`` it."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def start(self) -> None:
        """Gets ready ahead of the first picture; returns soon."""
        ...

    def close(self) -> None:
        """Lets go of all it holds; the next picture would get it again."""
        ...
