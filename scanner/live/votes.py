"""What several pictures of one document agree on, character by character.

Each picture votes for each character with its confidence. Pictures of one document err alike, so a sum of
doubtful votes proves little: a character also needs a good mean. No check digit guards names, States, sex
and a visa's optional data: there one audible voice against is enough to leave a character open.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import prod
from typing import Final

from borderdesk.domain.document import CheckStatus
from borderdesk.domain.errors import InvalidMrz
from borderdesk.domain.mrz import LAYOUTS, Mrz, parse
from scanner.live.zones import confidences, different_documents, interchangeable, size_of
from scanner.reading.fields import Spot, field_words, guarded_spots
from scanner.reading.reader import Reading, WeakCharacter

#: The newest pictures that have a vote: what was blurred while the document was laid down is forgotten.
WINDOW: Final = 8

# A vote below this is no opinion. A picture in which a check digit fails is known to err: it must be surer
# than others, by so much, to be heard against them; and surer still when several of its characters can't be
# read at all, as in one that was taken while the document moved.
_AUDIBLE: Final = 0.3
_FAILED, _SMEARED = 0.4, 0.65
_UNREADABLE, _MOST_UNREADABLE = 0.5, 2
# What a character needs: votes that sum up to this, and a mean; where check digits guard it, a share instead
# of unanimity and a lower mean.
_ENOUGH: Final = 1.5
_MEAN: Final = 0.8
_GUARDED_MEAN: Final = 0.5
_GUARDED_SHARE: Final = 0.8
# Below this a check digit does not dispel a doubt that two characters share which look like others.
_CERTAIN: Final = 0.99
# One valid picture all of whose characters are so sure needs only a second one that says the same.
_STRONG: Final = 0.9
# A picture is of another document when so many characters that both are sure of differ.
_SURE: Final = 0.7
_MOST_MISREAD: Final = 3
# What a person compares where no field is to blame.
_IDENTITY: Final = ("surname", "given_names", "document_number")


@dataclass(frozen=True, slots=True)
class Cell:
    """The votes for one character: for the one that leads, in all, and the strongest against it."""

    character: str
    votes: float
    voters: int
    total: float
    against: float

    @property
    def share(self) -> float:
        """What the leading character has of all votes, from 0 to 1."""
        return self.votes / self.total if self.total else 0.0

    @property
    def mean(self) -> float:
        """The mean of the votes for the leading character."""
        return self.votes / self.voters

    def agreed(self, *, guarded: bool) -> bool:
        """The evidence is enough; ``guarded`` by a check digit."""
        if self.votes < _ENOUGH:
            return False
        if guarded:
            return self.share >= _GUARDED_SHARE and self.mean >= _GUARDED_MEAN
        return self.undisputed and self.mean >= _MEAN

    @property
    def undisputed(self) -> bool:
        """No picture that has an opinion has another one."""
        return self.against < _AUDIBLE


@dataclass(frozen=True, slots=True)
class _Ballot:
    """A picture's reading; an ``echo`` is of the very same picture as the one before, and no new evidence."""

    reading: Reading
    zone: Mrz
    sure: tuple[tuple[float, ...], ...]
    muffle: float
    echo: bool

    @property
    def strong(self) -> bool:
        """Every character is sure, and the reader says so."""
        measured = bool(self.reading.characters)
        return measured and self.reading.valid and min(min(row) for row in self.sure) >= _STRONG

    def vote(self, line: int, column: int) -> tuple[str, float, float]:
        """A character, the weight of the vote for it, and of the voice against all others."""
        sure = self.sure[line][column]
        return self.zone.lines[line][column], sure, sure - self.muffle


class Votes:
    """The votes of the newest pictures of one document."""

    def __init__(self) -> None:
        self._ballots: deque[_Ballot] = deque(maxlen=WINDOW)
        self._cells: dict[Spot, Cell] = {}
        self._disputed: set[Spot] = set()

    def __len__(self) -> int:
        return len(self._ballots)

    def clear(self) -> None:
        """Forgets all of them."""
        self._ballots.clear()
        self._cells.clear()
        self._disputed.clear()

    def add(self, reading: Reading, *, echo: bool = False) -> None:
        """Counts the reading of one more picture; one without a zone, or of another size, has no vote."""
        zone = reading.mrz
        if zone is None or (self._ballots and size_of(zone.lines) != self._size):
            return
        echo = echo and bool(self._ballots)
        if echo and self._ballots[-1].echo:
            return
        sure = confidences(reading)
        self._ballots.append(_Ballot(reading, zone, sure, _muffle(zone, sure), echo))
        self._cells = self._counted()
        self._disputed |= {spot for spot, cell in self._cells.items() if not cell.undisputed}

    def contradicted_by(self, reading: Reading) -> bool:
        """``reading`` is of another document than the votes so far."""
        if reading.mrz is None or not self._ballots:
            return False
        newest = self._ballots[-1]
        if different_documents(newest.zone, reading.mrz):
            return True
        if size_of(reading.mrz.lines) != self._size:
            return reading.valid or not newest.reading.valid
        sure = confidences(reading)
        against = sum(
            reading.mrz.lines[line][column] != cell.character
            and sure[line][column] >= _SURE
            and cell.votes >= _SURE
            and cell.share >= _SURE
            for (line, column), cell in self._cells.items()
        )
        return against > _MOST_MISREAD

    def agreed(self, *, today: date) -> Reading | None:
        """The reading that the pictures agree on; ``None`` while they do not."""
        found = self._leading(today)
        if found is None or not found.valid or found.misplaced:
            return None
        guarded = guarded_spots(found.format)
        confirmed = self._confirmed(found.lines)
        for spot, cell in self._cells.items():
            if confirmed:
                settled = cell.share >= _GUARDED_SHARE if spot in guarded else cell.undisputed
            else:
                settled = cell.agreed(guarded=spot in guarded)
            if not settled:
                return None
        unsure = [spot for spot, cell in self._cells.items() if spot in guarded and cell.mean < _CERTAIN]
        if interchangeable(found, unsure):
            return None
        return self._reading(found, above_gate=True)

    def best(self, *, today: date) -> Reading | None:
        """What the pictures show so far, below the gate; ``None`` when none of them shows a zone."""
        zones = [self._leading(today), *(ballot.zone for ballot in reversed(self._ballots))]
        found = [zone for zone in zones if zone is not None]
        if not found:
            return None
        return self._reading(max(found, key=lambda zone: zone.valid), above_gate=False)

    @property
    def _size(self) -> tuple[int, int]:
        return size_of(self._ballots[-1].zone.lines)

    def _confirmed(self, lines: tuple[str, ...]) -> bool:
        """A strong picture says so, and another one the same."""
        same = [ballot for ballot in self._ballots if ballot.zone.lines == lines]
        return len(same) >= 2 and any(ballot.strong for ballot in same)

    def _leading(self, today: date) -> Mrz | None:
        """The zone of the characters that lead."""
        if not self._ballots:
            return None
        rows, columns = self._size
        lines = [
            "".join(self._cells[row, column].character for column in range(columns)) for row in range(rows)
        ]
        try:
            return parse(lines, today=today)
        except InvalidMrz:
            return None

    def _counted(self) -> dict[Spot, Cell]:
        voices = [ballot for ballot in self._ballots if not ballot.echo]
        rows, columns = self._size
        return {
            (row, column): _cell([ballot.vote(row, column) for ballot in voices])
            for row in range(rows)
            for column in range(columns)
        }

    def _reading(self, zone: Mrz, *, above_gate: bool) -> Reading:
        """The newest reading that shows ``zone``, with what all of them are sure of."""
        same = [ballot.reading for ballot in self._ballots if ballot.zone.lines == zone.lines]
        base = same[-1] if same else self._ballots[-1].reading
        characters = tuple(
            tuple(_support(self._cells[row, column], letter) for column, letter in enumerate(line))
            for row, line in enumerate(zone.lines)
        )
        row, column = min(self._cells, key=lambda spot: characters[spot[0]][spot[1]])
        looks = [name for reading in same or [base] for name in reading.look]
        looks += self._doubts(zone, above_gate=above_gate)
        if not (above_gate or looks):
            looks = list(_IDENTITY)  # what is open is no field, such as the last check digit
        return replace(
            base,
            mrz=zone,
            lines=base.lines if same else zone.lines,
            confidence=round(prod(each for line in characters for each in line), 4),
            look=tuple(dict.fromkeys(looks)),
            weakest=WeakCharacter(row, column, characters[row][column]),
            characters=characters,
            above_gate=above_gate,
        )

    def _doubts(self, zone: Mrz, *, above_gate: bool) -> list[str]:
        """Fields of the document that pictures disagreed on, and those that are still open."""
        layout, guarded = LAYOUTS[zone.format], guarded_spots(zone.format)
        spots = self._disputed - guarded
        names = set()
        if not above_gate:
            spots |= {spot for spot, cell in self._cells.items() if not cell.agreed(guarded=spot in guarded)}
            names = {check.name for check in zone.checks if check.status is CheckStatus.FAILED}
        names |= {layout.field_at(*spot).name for spot in spots}
        return [word for field in layout.fields if field in names for word in field_words(field)]


def _muffle(zone: Mrz, sure: Sequence[Sequence[float]]) -> float:
    """By how much the voice of a picture against others is lowered."""
    if sum(each < _UNREADABLE for row in sure for each in row) > _MOST_UNREADABLE:
        return _SMEARED
    return 0.0 if zone.valid else _FAILED


def _cell(given: Sequence[tuple[str, float, float]]) -> Cell:
    sums: dict[str, float] = {}
    for character, sure, _ in given:
        sums[character] = sums.get(character, 0.0) + sure
    leading = max(sums, key=lambda character: sums[character])
    return Cell(
        leading,
        sums[leading],
        sum(character == leading for character, _, _ in given),
        sum(sums.values()),
        max((voice for character, _, voice in given if character != leading), default=0.0),
    )


def _support(cell: Cell, character: str) -> float:
    """How sure the pictures are of ``character``: the mean of the votes for it, less what speaks against."""
    if character != cell.character:
        return round(1 - cell.share, 4)
    return round(cell.mean * cell.share, 4)
