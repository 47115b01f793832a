"""One zone that was read from a picture, and what speaks for it."""

from dataclasses import dataclass
from math import prod
from typing import Final

from borderdesk.domain import states
from borderdesk.domain.document import CheckStatus
from borderdesk.domain.mrz import LAYOUTS
from scanner.reading.correct import Resolved
from scanner.reading.fields import field_words
from scanner.reading.lattice import Cells, clearness_of
from scanner.reading.reader import WeakCharacter
from scanner.reading.rectify import Plane
from scanner.reading.tone import Tones

#: A reading is above the gate when each of its characters is at least so sure, and all of them together.
GATE: Final = 0.80
GATE_TOGETHER: Final = 0.6
#: The same for small print, of fewer pixels a character than this, where R and B begin to look alike.
SMALL_PRINT: Final = 6.0
SMALL_GATE: Final = 0.9
SMALL_GATE_TOGETHER: Final = 0.75
#: In print of which all the rest is as sure as the second, one character less sure than the first is covered
#: or damaged, and what shows of it may be of another: a scrawl over H is a W.
LONE_DOUBT: Final = 0.92
OTHERWISE_CLEAR: Final = 0.9
#: A character of another tone than its line, by so much, and not surer than this: something lies over it. One
#: that is of quite another tone is not believed at all.
OTHER_TONE: Final = 1.8
ALMOST_SURE: Final = 0.99
QUITE_ANOTHER_TONE: Final = 2.8
#: Pixels a character below which D and O are the same, whatever the network thinks.
TOO_SMALL: Final = 4.5
#: Clearness above which it is a zone even if no check digit holds, and below which only a valid one is.
CLEAR: Final = 0.85
_DOUBTFUL: Final = 0.75
# Different characters that a zone has at least.
_FEWEST: Final = 6


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A zone, the cells and tones it was read from, and the plane in which it lies, where that is known."""

    zone: Resolved
    cells: tuple[Cells, ...]
    tones: tuple[Tones, ...]
    plane: Plane | None

    @property
    def clearness(self) -> float:
        """The mean probability of the likeliest characters, from 0 to 1."""
        return sum(map(clearness_of, self.cells)) / len(self.cells)

    @property
    def valid(self) -> bool:
        """All check digits hold and the dates exist."""
        return self.zone.mrz.valid

    @property
    def weakest(self) -> WeakCharacter:
        """The character that is least sure."""
        places = (
            WeakCharacter(line, column, each)
            for line, row in enumerate(self.zone.characters)
            for column, each in enumerate(row)
        )
        return min(places, key=lambda place: place.confidence)

    @property
    def confidence(self) -> float:
        """The chance that every character is right, from 0 to 1."""
        return prod(each for row in self.zone.characters for each in row)

    @property
    def above_gate(self) -> bool:
        """No character is doubtful, alone, with others or by its tone, and the print is large enough."""
        gate, together = GATE, GATE_TOGETHER
        if self.plane is not None:
            pitch = self.plane.place.length / self.plane.columns
            if pitch < TOO_SMALL:
                return False
            if pitch < SMALL_PRINT:
                gate, together = SMALL_GATE, SMALL_GATE_TOGETHER
        weakest, whole = self.weakest.confidence, self.confidence
        if weakest < LONE_DOUBT and whole > OTHERWISE_CLEAR * weakest:
            return False
        return weakest >= gate and whole >= together and not self.overlaid

    @property
    def overlaid(self) -> bool:
        """Something of another tone lies over a character."""
        return any(
            tone > QUITE_ANOTHER_TONE or (tone > OTHER_TONE and sure < ALMOST_SURE)
            for row, characters in zip(self.tones, self.zone.characters, strict=True)
            for tone, sure in zip(row, characters, strict=True)
        )

    @property
    def believable(self) -> bool:
        """It is a zone and not some other text."""
        mrz = self.zone.mrz
        if self.clearness < _DOUBTFUL and not mrz.valid:
            return False
        # A row of rings reads as a row of zeros, whose check digits all hold.
        if len(set("".join(self.zone.raw))) < _FEWEST:
            return False
        passed = sum(check.status is CheckStatus.PASSED for check in mrz.checks)
        known = states.is_known(mrz.document.issuing_state)
        return passed + known >= 2 or (known and self.clearness > CLEAR)

    @property
    def rank(self) -> tuple[float, ...]:
        """Orders candidates by what speaks for them: the best is the greatest."""
        mrz = self.zone.mrz
        passed = sum(check.status is CheckStatus.PASSED for check in mrz.checks)
        failed = sum(check.status is CheckStatus.FAILED for check in mrz.checks)
        return (mrz.valid and not mrz.misplaced, passed - failed, self.clearness)

    @property
    def look(self) -> tuple[str, ...]:
        """The fields that a person must compare with the page, in the document's order."""
        zone, mrz = self.zone, self.zone.mrz
        layout = LAYOUTS[mrz.format]
        doubtful = {check.name for check in mrz.checks if check.status is CheckStatus.FAILED}
        fields = [
            field.name
            for field in layout.fields.values()
            if min(zone.characters[field.line][field.start : field.start + field.length]) < GATE
            or field.name in doubtful
            or field.name in mrz.misplaced
        ]
        for name, code in (
            ("issuing_state", mrz.document.issuing_state),
            ("nationality", mrz.document.nationality),
        ):
            if not states.is_known(code) and name in layout.fields:
                fields.append(name)
        return tuple(dict.fromkeys(word for name in fields for word in field_words(name)))
