"""What zones say of the documents that they are of: which are of one, and how sure each character is."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from types import MappingProxyType
from typing import Final

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import LAYOUTS, CharacterClass, Mrz
from scanner.reading.fields import Spot
from scanner.reading.reader import Reading

# A vote of a reader that gives no confidences, above its gate and below it.
_PLAIN, _PLAIN_DOUBT = 1.0, 0.5
# Where a number is not sure, zones of one document have at least this share of their characters in common.
_ALIKE: Final = 0.75
# Letters and digits that look alike where both may stand.
_TWINS: Final = ("0OQD", "1IL", "2Z", "5S", "6G", "8B")


def confidences(reading: Reading) -> tuple[tuple[float, ...], ...]:
    """How sure ``reading`` is of each character of its zone; all alike where its reader does not say."""
    if reading.mrz is None:
        return ()
    if reading.characters:
        return reading.characters
    plain = _PLAIN if reading.above_gate else _PLAIN_DOUBT
    return tuple((plain,) * len(line) for line in reading.mrz.lines)


def same_document(one: Mrz, other: Mrz) -> bool:
    """They are of one document: by State and number where both are sure, else by nearly the same lines."""
    if one.valid and other.valid:
        return _key(one) == _key(other)
    if size_of(one.lines) != size_of(other.lines):
        return False
    pairs = [pair for lines in zip(one.lines, other.lines, strict=True) for pair in zip(*lines, strict=True)]
    return sum(first == second for first, second in pairs) >= _ALIKE * len(pairs)


def different_documents(one: Mrz | None, other: Mrz | None) -> bool:
    """Both zones are valid, and their numbers or States are not the same."""
    return one is not None and other is not None and one.valid and other.valid and _key(one) != _key(other)


def interchangeable(zone: Mrz, spots: Sequence[Spot]) -> bool:
    """Whether two of ``spots`` could both be what they look like and every check digit would still hold.

    Check digits weigh 7, 3, 1 (part 3, 4.9): the same mistake beside itself, ``00`` for ``OO``, cancels out.
    """
    layout, weights = LAYOUTS[zone.format], _weights(zone.format)
    changes = [
        (spot, tuple(weight * (int(twin, 36) - int(character, 36)) for weight in weights[spot]))
        for spot in spots
        if spot in weights and layout.field_at(*spot).characters is CharacterClass.ALPHANUMERIC
        for character in zone.lines[spot[0]][spot[1]]
        for twin in _twins_of(character)
    ]
    return any(
        one != other and all((first + second) % 10 == 0 for first, second in zip(these, those, strict=True))
        for (one, these), (other, those) in combinations(changes, 2)
    )


def _twins_of(character: str) -> str:
    return next((group.replace(character, "") for group in _TWINS if character in group), "")


@lru_cache(maxsize=len(DocumentFormat))
def _weights(document_format: DocumentFormat) -> Mapping[Spot, tuple[int, ...]]:
    """What each guarded spot weighs in each check digit of a format."""
    rules = LAYOUTS[document_format].checks
    weights: dict[Spot, list[int]] = {}
    for number, rule in enumerate(rules):
        spots = [(span.line, span.start + step) for span in rule.over for step in range(span.length)]
        for place, spot in enumerate(spots):
            weights.setdefault(spot, [0] * len(rules))[number] = (7, 3, 1)[place % 3]
    return MappingProxyType({spot: tuple(row) for spot, row in weights.items()})


def _key(mrz: Mrz) -> tuple[str, str]:
    return mrz.document.issuing_state, mrz.document.document_number


def size_of(lines: Sequence[str]) -> tuple[int, int]:
    """Lines and columns: votes are counted by size, for the letter that tells the format is voted for too."""
    return len(lines), len(lines[0])
