"""One way to read a picture's zone, and the best of several."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Final

from borderdesk.domain import states
from borderdesk.domain.document import CheckStatus, DocumentFormat
from borderdesk.domain.mrz import LAYOUTS, Field, Mrz, parse
from borderdesk.domain.mrz.layouts import FILLER
from scanner.reading.fields import field_words

# So many of the latest attempts are combined line by line.
_COMBINED: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """One way to read a text as a zone.

    ``raw`` are the recognised lines it was made of; ``seen`` says that fillers and letters of every line
    agree with the cells of the picture.
    """

    mrz: Mrz
    raw: tuple[str, ...]
    seen: bool

    @property
    def certain(self) -> bool:
        """Nothing speaks against it, and the picture for it: no other attempt is needed."""
        return self.seen and self.mrz.valid and not self.mrz.misplaced and self._known == 2

    @property
    def believable(self) -> bool:
        """It is a zone and not some other text: two check digits hold, or one does and the State exists."""
        passed = sum(check.status is CheckStatus.PASSED for check in self.mrz.checks)
        return passed >= 1 and passed + states.is_known(self.mrz.document.issuing_state) >= 2

    @property
    def corrected(self) -> tuple[str, ...]:
        """The fields of the document in which its lines differ from what was recognised."""
        layout = LAYOUTS[self.mrz.format]
        changed = [field.name for field in layout.fields.values() if self._differs(field)]
        return tuple(dict.fromkeys(word for name in changed for word in field_words(name)))

    @property
    def rank(self) -> tuple[float, ...]:
        """Orders zones by what speaks for them: the best is the greatest."""
        statuses = [check.status for check in self.mrz.checks]
        passed, failed = statuses.count(CheckStatus.PASSED), statuses.count(CheckStatus.FAILED)
        wrong = len(self.mrz.misplaced)
        stretched = sum(abs(len(row) - len(line)) for row, line in zip(self.raw, self.mrz.lines, strict=True))
        return (
            self.mrz.valid and not wrong,
            passed - failed,
            self._known,
            -wrong,
            self.seen,
            -stretched,
        )

    @property
    def _known(self) -> int:
        document = self.mrz.document
        return states.is_known(document.issuing_state) + states.is_known(document.nationality)

    def _differs(self, field: Field) -> bool:
        row, line = self.raw[field.line], self.mrz.lines[field.line]
        if len(row) == len(line):
            return field.of(self.raw) != field.of(self.mrz.lines)
        # Places have moved: tell what stands in the field now and stood nowhere in the line before.
        return field.of(self.mrz.lines).strip(FILLER) not in row


class Attempts:
    """The zones of several attempts at one picture, of which lines of one may go with lines of another."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._zones: list[Zone] = []

    def add(self, zone: Zone) -> None:
        """One more; what is no zone is left out."""
        if zone.believable:
            self._zones.append(zone)

    @property
    def best(self) -> Zone | None:
        """The best of them and of their combinations; where two are as good, what more attempts agree on."""
        if not self._zones:
            return None
        first = max(self._zones, key=lambda zone: zone.rank)
        if first.certain:
            return first
        alike = [zone for zone in self._zones if zone.mrz.format is first.mrz.format][-_COMBINED:]
        votes = Counter(line for zone in alike for line in zone.mrz.lines)
        ranked = [*alike, *self._combinations(alike)]
        return max(ranked, key=lambda zone: (zone.rank, sum(votes[line] for line in zone.mrz.lines)))

    def _combinations(self, zones: Sequence[Zone]) -> Iterator[Zone]:
        rows = len(zones[0].mrz.lines)
        for sources in product(zones, repeat=rows):
            if len(set(map(id, sources))) == 1:
                continue
            lines = tuple(zone.mrz.lines[number] for number, zone in enumerate(sources))
            raw = tuple(zone.raw[number] for number, zone in enumerate(sources))
            mrz = parse(lines, today=self._today)
            yield Zone(mrz=mrz, raw=raw, seen=all(zone.seen for zone in sources))


def format_is_visa(document_format: DocumentFormat) -> bool:
    """Visas have no composite check digit: their optional data is unprotected."""
    return document_format in (DocumentFormat.MRVA, DocumentFormat.MRVB)
