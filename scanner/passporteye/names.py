"""Where the names of a line end and its fillers begin, when a recogniser has made letters of them."""

import re
from typing import Final

from borderdesk.domain.mrz.layouts import FILLER
from scanner.passporteye.settle import NOISE

_NOISE_OR_FILLER: Final = NOISE | {FILLER}
# No name has three fillers, nor three of these letters, in a row (ICAO Doc 9303 part 3, 4.6).
_ENDS: Final = re.compile(r"<<<|KKK|XXX|CCC|EEE|SSS")
# The two fillers between surname and given names, with a filler taken for a K.
_LONE_K: Final = re.compile(r"(?<=[A-Z])(?:<<K<|<K<<|<K<)(?=[A-Z])")
_STRAY_END: Final = re.compile(r"(?:<+[KX]{1,2})+\Z")


def name_line(row: str, width: int) -> str | None:
    """A line that ends in names, with nothing but fillers after them, ``width`` characters long.

    ``None`` when the names themselves are longer.
    """
    name = _LONE_K.sub("<<", row) if "<<" not in row or len(row) > width else row
    end = _end(name)
    tail, name = name[end:], name[:end].rstrip(FILLER)
    if tail.strip(FILLER):
        # Where fillers became letters after the name, the last of it may be such letters too.
        name = _STRAY_END.sub("", name)
    name = name.ljust(width, FILLER)
    return name if len(name) == width else None


def _end(row: str) -> int:
    """Where the names of a line end: fillers follow, or what recognisers make of fillers."""
    ends = [match.start() for match in _ENDS.finditer(row)]
    # Two fillers stand between surname and given names; where they stand again, the names are over.
    between = row.find("<<")
    ends += [match.start() for match in re.finditer("<<", row) if match.start() > between + 2 > 1]
    return min((end for end in ends if _NOISE_OR_FILLER.issuperset(row[end:])), default=len(row))
