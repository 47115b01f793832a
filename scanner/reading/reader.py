"""What every reader promises, and what a reading says."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from borderdesk.domain.mrz import Mrz
from scanner.picture import Picture


@dataclass(frozen=True, slots=True)
class WeakCharacter:
    """The character a reader is least sure of; ``line`` and ``column`` count from 0."""

    line: int
    column: int
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader saw in a picture.

    ``mrz`` is the zone after correction, ``lines`` are those recognised before it. ``corrected`` and
    ``look`` name fields of the document: those that rules of the standard changed, and those that a person
    must compare with the page. ``confidence`` (0 to 1) is ``None`` from a reader that has none worth the
    name. ``above_gate`` says that no character was too doubtful for the reader's own gate. ``ms`` is the
    time it took.
    """

    mrz: Mrz | None
    lines: tuple[str, ...] = ()
    confidence: float | None = None
    corrected: tuple[str, ...] = ()
    look: tuple[str, ...] = ()
    weakest: WeakCharacter | None = None
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
