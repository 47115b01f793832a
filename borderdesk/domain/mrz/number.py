"""The document number, which in TD1 and TD2 may be longer than its field.

Then its first nine characters fill the field, a filler stands in place of the check digit, and the rest
stands at the beginning of the optional data, followed by the check digit over the whole number and a
filler (ICAO Doc 9303 part 5 and part 6, 4.2.2, note j).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from borderdesk.domain.mrz.layouts import DIGITS, FILLER, Layout


@dataclass(frozen=True, slots=True)
class Number:
    """A document number as the zone has it, its check digit, and the optional data that is left.

    Fillers inside ``text`` and ``optional_data`` are kept: they stand for a space or a hyphen of the
    printed number. Trailing ones are gone.
    """

    text: str
    check: str
    optional_data: str


def read_number(layout: Layout, lines: Sequence[str]) -> Number:
    """The number and what follows it, be it short or long.

    A filler in place of the check digit means a long number only behind a full field and before two or
    more characters of which the last is a digit. A long number that fills the optional data to its last
    position is read without the closing filler.
    """
    field = layout.fields["document_number"].of(lines)
    check = layout.fields["document_number_check"].of(lines)
    optional = layout.fields["optional_data"].of(lines)
    if layout.long_number and check == FILLER and field[-1] != FILLER:
        rest, _, optional_left = optional.partition(FILLER)
        if len(rest) > 1 and rest[-1] in DIGITS:
            return Number(field + rest[:-1], rest[-1], optional_left.rstrip(FILLER))
    return Number(field.rstrip(FILLER), check, optional.rstrip(FILLER))
