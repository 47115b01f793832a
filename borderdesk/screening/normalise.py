"""Names and numbers as keys that two spellings of the same share.

A key holds the letters A to Z, digits, single spaces and whatever letter no table knows: an unknown
letter is kept, so that the same unknown letter still meets itself, and never raises.

Letters follow ICAO Doc 9303 part 3, section 6 (its first transliteration where it offers several).
Of the Tajik letters that table has Ғ only; Ӣ Қ Ӯ Ҳ Ҷ follow the spelling of Tajik passports.
"""

import unicodedata
from collections.abc import Iterator, Mapping

#: Stands between surname and given names in a key, as in the zone itself.
BETWEEN_NAMES = "<<"

_CYRILLIC: Mapping[str, str] = {
    "А": "A", "Б": "B", "В": "V", "Г": "G", "Д": "D", "Е": "E", "Ё": "E", "Ж": "ZH", "З": "Z", "И": "I",
    "Й": "I", "К": "K", "Л": "L", "М": "M", "Н": "N", "О": "O", "П": "P", "Р": "R", "С": "S", "Т": "T",
    "У": "U", "Ф": "F", "Х": "KH", "Ц": "TS", "Ч": "CH", "Ш": "SH", "Щ": "SHCH", "Ы": "Y", "Ь": "",
    "Э": "E", "Ю": "IU", "Я": "IA",
    # Tajik
    "Ғ": "G", "Ӣ": "I", "Қ": "Q", "Ӯ": "U", "Ҳ": "H", "Ҷ": "J",
    # Ukrainian, Belarusian, Uzbek, Kazakh, Kyrgyz
    "Ґ": "G", "Є": "IE", "І": "I", "Ї": "I", "Ў": "U", "Ә": "A", "Ң": "N", "Ө": "O", "Ү": "U", "Ұ": "U",
    "Һ": "H",
    # Serbian, Macedonian
    "Ђ": "D", "Ѓ": "G", "Ѕ": "DZ", "Ј": "J", "Љ": "LJ", "Њ": "NJ", "Ћ": "C", "Ќ": "K", "Џ": "DZ",
}  # fmt: skip

_LATIN: Mapping[str, str] = {
    "Ä": "AE", "Å": "AA", "Æ": "AE", "Ð": "D", "Đ": "D", "Ħ": "H", "Ł": "L", "Ŋ": "N", "Ö": "OE",
    "Ø": "OE", "Œ": "OE", "Þ": "TH", "Ŧ": "T", "Ü": "UE", "ẞ": "SS", "Ə": "E",
}  # fmt: skip

_LETTERS: Mapping[str, str] = {**_CYRILLIC, **_LATIN}

#: Marks that are part of a letter's sound and are left out of a zone (part 3, 4.6).
_APOSTROPHES = frozenset("'`´ʹʻʼʽ‘’‛′＇")

#: The letters before which Ъ parts a consonant from a vowel in Russian.
_SOFT_VOWELS = frozenset("ЕЁЮЯ")
_VOWELS = frozenset("АЕЁИОУЫЭЮЯӢӮ")


def latin(text: str) -> str:
    """``text`` in capital Latin letters, digits and single spaces, with unknown letters kept."""
    return " ".join("".join(_spelt(_folded(text))).split())


def unknown_letters(text: str) -> str:
    """The letters of ``text`` that no table knows, each once, in their order."""
    return "".join(dict.fromkeys(letter for letter in latin(text) if not _plain(letter)))


def name_key(surname: str, given_names: str) -> str:
    """The key of a person's name: ``SURNAME<<GIVEN NAMES``.

    A single name has the same key whichever of the two fields it stands in. Empty when both are.
    """
    parts = [part for part in (latin(surname), latin(given_names)) if part]
    return BETWEEN_NAMES.join(parts)


def number_key(text: str) -> str:
    """The key of a document number: capitals and digits without spaces, hyphens and fillers."""
    folded = unicodedata.normalize("NFKC", text).upper()
    return "".join(letter for letter in folded if letter.isalnum())


def _folded(text: str) -> str:
    """Capitals in composed form, without apostrophes."""
    bare = "".join(letter for letter in text if letter not in _APOSTROPHES)
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", bare).upper())


def _spelt(folded: str) -> Iterator[str]:
    for place, letter in enumerate(folded):
        if _plain(letter):
            yield letter
        elif letter == "Ъ":
            yield _hard_sign(folded[place - 1 : place], folded[place + 1 : place + 2])
        elif letter in _LETTERS:
            yield _LETTERS[letter]
        else:
            yield from _rest(letter)


def _hard_sign(before: str, after: str) -> str:
    """Russian Ъ is written IE (between a consonant and a soft vowel); the Tajik glottal stop is left out."""
    return "IE" if before and before not in _VOWELS and after in _SOFT_VOWELS else ""


def _rest(letter: str) -> Iterator[str]:
    """A letter without its marks where that is one we know; a space for what separates words."""
    for part in unicodedata.normalize("NFKD", letter):
        category = unicodedata.category(part)
        if category in {"Mn", "Me", "Cf"}:
            continue
        yield _LETTERS.get(part, part) if category[0] in "LN" else " "


def _plain(letter: str) -> bool:
    return "A" <= letter <= "Z" or "0" <= letter <= "9" or letter == " "
