"""Names in the zone: split when read; transliterated, joined and truncated when written.

Sources: ICAO Doc 9303 part 3, 4.6, and the truncation rules of parts 4 to 7, 4.2.3. In the zone the
primary identifier (surname) stands first, two fillers follow, then the secondary one (given names);
components stand apart by one filler.
"""

import re
import unicodedata
from dataclasses import dataclass

from borderdesk.domain.errors import InvalidMrz
from borderdesk.domain.mrz.layouts import FILLER
from borderdesk.domain.mrz.letters import zone_letters

_BREAK = FILLER * 2
_FILLERS = re.compile(r"(<+)")
_REGULAR = re.compile(r"[^<]+(<[^<]+)*(<<[^<]+(<[^<]+)*)?")
_REGULAR_FRENCH = re.compile(r"[^</]+(<[^</]+)*/([^<]+(<<?[^<]+)*)?")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as read. Components are separated by a blank.

    ``truncated`` means that the field is full: a letter may have been lost, even if none was.
    ``irregular`` means more or other fillers than the standard asks for.
    """

    surname: str
    given_names: str
    truncated: bool
    irregular: bool


def read_name(field: str) -> Name:
    """The name that a field of letters and fillers holds."""
    text = field.rstrip(FILLER)
    primary, _, secondary = text.partition(_BREAK)
    irregular = bool(text) and _REGULAR.fullmatch(text) is None
    return Name(_words(primary), _words(secondary), _is_full(field), irregular)


def read_french_name(surname_field: str, given_names_field: str) -> Name:
    """The name on a French card: two fields; two fillers between given names, one inside a compound."""
    surname, given_names = surname_field.rstrip(FILLER), given_names_field.rstrip(FILLER)
    compounds = [each.strip(FILLER).replace(FILLER, "-") for each in given_names.split(_BREAK)]
    text = f"{surname}/{given_names}"
    return Name(
        _words(surname),
        " ".join(each for each in compounds if each),
        _is_full(surname_field) or _is_full(given_names_field),
        text != "/" and _REGULAR_FRENCH.fullmatch(text) is None,
    )


def _words(text: str) -> str:
    return " ".join(word for word in text.split(FILLER) if word)


def _is_full(field: str) -> bool:
    return not field.endswith(FILLER)


def components(text: str, *, field: str) -> list[str]:
    """The parts of a name in the zone's letters.

    Raises:
        InvalidMrz: ``unknown_letter`` with ``field`` and ``column`` (from 0), for a letter of a script
            that has no table, a digit or a sign.
    """
    written = []
    for column, character in enumerate(unicodedata.normalize("NFC", text)):
        letters = zone_letters(character)
        if letters is None:
            raise InvalidMrz("unknown_letter", field=field, column=column)
        written.append(letters)
    return "".join(written).split()


def write_name(surname: str, given_names: str, width: int) -> str:
    """A name field of ``width`` characters, truncated as the standard says when it must be.

    A surname keeps all its letters while three positions are left for two fillers and an initial. A
    truncated field ends with a letter, which is how a reader knows. Who has given names only has them
    in the place of the surname (part 3, 3.4).

    Raises:
        InvalidMrz: ``empty_name`` or ``unknown_letter``.
    """
    primary = components(surname, field="surname")
    secondary = components(given_names, field="given_names")
    if not primary:
        primary, secondary = secondary, []
    if not primary:
        raise InvalidMrz("empty_name")
    text = FILLER.join(primary)
    if secondary:
        kept = cut(text, width - len(_BREAK) - 1)
        text = kept + _BREAK + cut(FILLER.join(secondary), width - len(kept) - len(_BREAK))
    return cut(text, width).ljust(width, FILLER)


def write_french_name(surname: str, given_names: str, widths: tuple[int, int]) -> tuple[str, str]:
    """The two name fields of a French card.

    Raises:
        InvalidMrz: ``empty_name`` or ``unknown_letter``.
    """
    primary = FILLER.join(components(surname, field="surname"))
    whole = FILLER.join(components(given_names, field="given_names"))
    if not primary:
        primary, given_names = whole, ""
    if not primary:
        raise InvalidMrz("empty_name")
    parts = [FILLER.join(components(each, field="given_names")) for each in given_names.split()]
    secondary = _BREAK.join(part for part in parts if part)
    written = cut(primary, widths[0]), cut(secondary, widths[1])
    return written[0].ljust(widths[0], FILLER), written[1].ljust(widths[1], FILLER)


def cut(text: str, width: int) -> str:
    """Joined components, cut to ``width`` so that a letter stands last.

    Where the cut falls on a filler, letters before it make room for the next component's initial.
    Components of one letter have none to give: then the cut is shorter.
    """
    if len(text) <= width or text[width - 1] != FILLER:
        return text[:width]
    initial = next(index for index in range(width, len(text)) if text[index] != FILLER)
    runs = _FILLERS.split(text[: initial + 1])  # components at even places, fillers between them
    for index in range(len(runs) - 3, -1, -2):
        excess = sum(map(len, runs)) - width
        runs[index] = runs[index][: max(1, len(runs[index]) - excess)]
    shortened = "".join(runs)
    return shortened if len(shortened) <= width else text[:width].rstrip(FILLER)
