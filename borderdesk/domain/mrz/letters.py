"""Letters of names as the zone may write them: A to Z, or nothing.

Source: the tables recommended in ICAO Doc 9303 part 3, section 6 (A, Latin; B, Cyrillic), the first
recommendation where there are several, without the exceptions for one language: a name does not say
which language it is in. Accents that the Latin table lists letter by letter are dropped by rule, which
gives the same letters and covers those it leaves out (Vietnamese, for one); the table here holds the
letters of which that rule would make something else.
"""

import unicodedata

_LATIN = {
    "Ä": "AE",
    "Å": "AA",
    "Æ": "AE",
    "Ð": "D",
    "Ö": "OE",
    "Ø": "OE",
    "Ü": "UE",
    "Þ": "TH",
    "Đ": "D",
    "Ħ": "H",
    "Ĳ": "IJ",
    "Ŀ": "L",
    "Ł": "L",
    "Ŋ": "N",
    "Œ": "OE",
    "Ŧ": "T",
    "ẞ": "SS",
}

_CYRILLIC = {
    "А": "A",
    "Б": "B",
    "В": "V",
    "Г": "G",
    "Д": "D",
    "Е": "E",
    "Ё": "E",
    "Ж": "ZH",
    "З": "Z",
    "И": "I",
    "Й": "I",
    "К": "K",
    "Л": "L",
    "М": "M",
    "Н": "N",
    "О": "O",
    "П": "P",
    "Р": "R",
    "С": "S",
    "Т": "T",
    "У": "U",
    "Ф": "F",
    "Х": "KH",
    "Ц": "TS",
    "Ч": "CH",
    "Ш": "SH",
    "Щ": "SHCH",
    "Ъ": "IE",
    "Ы": "Y",
    "Ь": "",  # the soft sign has no row in the table and no letter of its own
    "Э": "E",
    "Ю": "IU",
    "Я": "IA",
    "Ђ": "D",
    "Є": "IE",
    "Ѕ": "DZ",
    "І": "I",
    "Ї": "I",
    "Ј": "J",
    "Љ": "LJ",
    "Њ": "NJ",
    "Ћ": "C",  # the table shows its glyph at other code points; as Ć, its Latin counterpart
    "Ќ": "K",
    "Ў": "U",
    "Џ": "DZ",
    "Ѫ": "U",
    "Ѵ": "Y",
    "Ґ": "G",
    "Ғ": "G",
    "Һ": "C",
}

#: Tajik letters that the table leaves out: one of the Latin spellings in use for each.
_TAJIK = {"Ӣ": "I", "Қ": "Q", "Ӯ": "U", "Ҳ": "H", "Ҷ": "J"}

_LETTERS = _LATIN | _CYRILLIC | _TAJIK

#: Marks in the place of an apostrophe that are no punctuation to Unicode.
_APOSTROPHES = frozenset("`´ʹʻʼʽ")


def zone_letters(character: str) -> str | None:
    """What the zone writes for one character of a name: letters, a blank, or nothing.

    A blank stands between two components: blanks, hyphens and commas. Apostrophes and other punctuation
    are left out (ICAO Doc 9303 part 3, 4.6). ``None`` for a character that can't be written.
    """
    upper = character.upper()
    written = [_upper_letter(each) for each in upper]
    return None if None in written else "".join(letter for letter in written if letter)


def _upper_letter(letter: str) -> str | None:
    if "A" <= letter <= "Z":
        return letter
    known = _LETTERS.get(letter)
    if known is not None:
        return known
    category = unicodedata.category(letter)
    if letter == "," or category in {"Zs", "Pd"}:
        return " "
    if letter in _APOSTROPHES or category.startswith("P") or category == "Mn":
        return ""
    base = unicodedata.normalize("NFD", letter)[0]
    return None if base == letter else _upper_letter(base)
