"""What the synthetic zones say: lines with the shape of real ones and letters drawn by lot.

The letters are drawn by lot on purpose. A network that had learnt names would read the likely name where
a blot hides the real one.
"""

from typing import Final

import numpy as np

from borderdesk.domain import states
from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import LAYOUTS, CharacterClass, Layout
from borderdesk.domain.mrz.layouts import CAPITALS, DIGITS, FILLER

# Pairs that recognisers take for each other stand more often than the lot would have it.
_TWINS: Final = "0OQDCG1ILTJ2Z5S8B6G4AVYUWMNHKXRPF7"
_OTHER: Final = tuple(each for each in DocumentFormat)
_OTHER_LETTERS: Final = (
    "abcdefghijklmnopqrstuvwxyz",
    "abcdefghijklmnopqrstuvwxyzaeiouaeiou.,/:-",
    "абвгдежзийклмнопрстуфхцчшщъэюяғӣқӯҳҷ",
    "0123456789./-",
)
_STATES: Final = tuple(sorted(code for code in states.STATES))


def zone_lines(random: np.random.Generator) -> tuple[str, ...]:
    """Two or three lines of 30, 36 or 44 characters."""
    layout = LAYOUTS[_OTHER[int(random.integers(len(_OTHER)))]]
    if random.random() < 0.25:
        return tuple(_mixture(layout.width, random) for _ in range(layout.lines))
    lines = [""] * layout.lines
    for field in layout.fields.values():
        lines[field.line] += _field(layout, field.name, field.characters, field.length, random)
    return tuple(lines)


def other_print(random: np.random.Generator) -> str:
    """Words as they stand elsewhere on a page: small letters, figures, Cyrillic; never a zone's line."""
    pool = _OTHER_LETTERS[int(random.integers(len(_OTHER_LETTERS)))]
    words = []
    for _ in range(int(random.integers(3, 9))):
        word = _drawn(pool, int(random.integers(2, 12)), random)
        words.append(word.capitalize() if random.random() < 0.4 else word)
    return " ".join(words)[:60]


def _field(layout: Layout, name: str, kind: CharacterClass, length: int, random: np.random.Generator) -> str:
    if name == "document_code":
        first = layout.first_letters[int(random.integers(len(layout.first_letters)))]
        text = first + (FILLER if random.random() < 0.5 else _letters(1, random))
    elif name in {"issuing_state", "nationality"} and random.random() < 0.7:
        text = _STATES[int(random.integers(len(_STATES)))]
    elif name in {"name", "surname", "given_names"}:
        text = _name(length, random)
    elif name.startswith("optional") and random.random() < 0.5:
        text = ""
    elif kind is CharacterClass.SEX:
        text = "FM<X"[int(random.choice(4, p=(0.45, 0.45, 0.08, 0.02)))]
    elif kind is CharacterClass.LETTER:
        text = _letters(length, random)
    elif kind is CharacterClass.DIGIT:
        text = _drawn(DIGITS, length, random)
    else:
        used = int(random.integers(0, length + 1)) if length > 9 else length
        text = _drawn(DIGITS, used, random) if random.random() < 0.5 else _code(used, random)
    return text.ljust(length, FILLER)


def _name(length: int, random: np.random.Generator) -> str:
    parts: list[str] = []
    for number in range(int(random.integers(1, 5))):
        parts.append(_letters(int(random.integers(1, 12)), random))
        parts.append(FILLER * 2 if number == 0 else FILLER)
    return "".join(parts)[:length].ljust(length, FILLER)


def _code(length: int, random: np.random.Generator) -> str:
    # Two letters and digits, letters and digits mixed, or printed spaces in between.
    if random.random() < 0.4:
        return (_letters(min(2, length), random) + _drawn(DIGITS, max(0, length - 2), random))[:length]
    return _drawn(DIGITS + CAPITALS + _TWINS + FILLER * 3, length, random)


def _mixture(length: int, random: np.random.Generator) -> str:
    pool = DIGITS * 2 + CAPITALS + _TWINS + FILLER * int(random.integers(0, 60))
    return _drawn(pool, length, random)


def _letters(length: int, random: np.random.Generator) -> str:
    return _drawn(CAPITALS + "IOQDMWNKXJ", length, random)


def _drawn(pool: str, length: int, random: np.random.Generator) -> str:
    return "".join(pool[number] for number in random.integers(0, len(pool), length))
