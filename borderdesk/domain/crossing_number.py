"""The number by which people tell each other a crossing: ``1M8-64M-DP0B``.

It is the millisecond of a record's UUIDv7 (RFC 9562, section 5.7) in nine letters of Crockford's base 32,
which has no I, L, O or U, and a check letter. A record is found by it through the order of ids. Two records
of one millisecond share a number: whoever asks by it is shown both.

The check is Damm's scheme over GF(32) with the polynomial x^5 + x^2 + 1: it tells every wrong letter and
every two letters that changed places.
"""

from uuid import UUID

from borderdesk.domain.errors import InvalidFact

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)}
#: What is read for another letter.
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_TIME_LETTERS = 9
_BITS = 5
#: Milliseconds since 1970 that nine letters can tell: until the year 3084.
_SPAN = 1 << (_BITS * _TIME_LETTERS)
_REST_BITS = 128 - 48
_POLYNOMIAL = 0b100101


def number_of(record_id: UUID) -> str:
    """The number of a record, in groups that can be read aloud."""
    moment = (record_id.int >> _REST_BITS) % _SPAN
    values = [moment >> (_BITS * place) & 31 for place in reversed(range(_TIME_LETTERS))]
    text = "".join(_LETTERS[value] for value in (*values, _check(values)))
    return f"{text[:3]}-{text[3:6]}-{text[6:]}"


def ids_of(text: str) -> tuple[UUID, UUID]:
    """The first and the last id that a record with this number may have; spaces and hyphens don't count.

    Raises:
        InvalidFact: ``crossing_number_malformed``: it is no such number; ``crossing_number_mistyped``: its
            check letter does not hold.
    """
    letters = "".join(text.split()).replace("-", "").upper().translate(_READ_AS)
    if len(letters) != _TIME_LETTERS + 1 or not all(letter in _VALUES for letter in letters):
        raise InvalidFact("crossing_number_malformed")
    *values, check = (_VALUES[letter] for letter in letters)
    if _check(values) != check:
        raise InvalidFact("crossing_number_mistyped")
    moment = 0
    for value in values:
        moment = moment << _BITS | value
    first = moment << _REST_BITS
    return UUID(int=first), UUID(int=first | (1 << _REST_BITS) - 1)


def _check(values: list[int]) -> int:
    """The value that makes the whole of the scheme nought."""
    check = 0
    for value in values:
        check = (check ^ value) << 1
        if check > 31:
            check ^= _POLYNOMIAL
    return check
