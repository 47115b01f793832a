import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.screening.normalise import latin, name_key, number_key, unknown_letters


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Иванова", "IVANOVA"),
        ("ШЕРЗОД", "SHERZOD"),
        ("Ҳоҷиева", "HOJIEVA"),
        ("Қурбонӣ", "QURBONI"),
        ("Ғафуров", "GAFUROV"),
        ("Ӯктам", "UKTAM"),
        ("Раҳмонов", "RAHMONOV"),
        ("Рахмонов", "RAKHMONOV"),
        ("Щукин", "SHCHUKIN"),
        ("Юлия Цой", "IULIIA TSOI"),
        ("Қ̈", "Q"),
        ("Müller", "MUELLER"),
        ("GROẞ groß", "GROSS GROSS"),
        ("Ångström", "AANGSTROEM"),
        ("Łódź", "LODZ"),
        ("Þór Æsir", "THOR AESIR"),
        ("İsmayılov", "ISMAYILOV"),
        ("D'Artagnan", "DARTAGNAN"),
        ("Oʻtkir Oʼtkir O‘tkir", "OTKIR OTKIR OTKIR"),
        ("ANNA-MARIA", "ANNA MARIA"),
        ("ERIKSSON<<ANNA<MARIA<<<", "ERIKSSON ANNA MARIA"),
        ("  two\t spaces\n", "TWO SPACES"),
        ("ＦＵＬＬ　ｗｉｄｔｈ", "FULL WIDTH"),
        ("zero\u200bwidth \u202eturned\u202c", "ZEROWIDTH TURNED"),
        ("", ""),
    ],
)
def test_spellings_meet_in_capital_latin_letters(written: str, key: str) -> None:
    assert latin(written) == key


def test_composed_and_decomposed_letters_are_the_same() -> None:
    for name in ("Йӯлдош Ӣсо", "Ёров", "Müller", "Ҷӯраев"):
        assert latin(unicodedata.normalize("NFD", name)) == latin(unicodedata.normalize("NFC", name))


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Подъячев", "PODIEIACHEV"),  # Russian: between a consonant and a soft vowel
        ("Саъдӣ", "SADI"),  # Tajik glottal stop after a vowel
        ("Масъуд", "MASUD"),  # and before a hard one
        ("Ъ", ""),
        ("АЪЯ", "AIA"),
    ],
)
def test_the_hard_sign_is_read_by_its_neighbours(written: str, key: str) -> None:
    assert latin(written) == key


def test_unknown_letters_are_kept_and_named() -> None:
    assert latin("علی Али") == "علی ALI"
    assert unknown_letters("ლევან ლ") == "ლევან".upper()
    assert unknown_letters("Ҳоҷӣ O'Brien-Ñ 7") == ""
    assert name_key("王", "Али") == name_key("王", "АЛИ")


def test_a_single_name_has_one_key_in_either_field() -> None:
    assert name_key("", "Muhammad") == name_key("Муҳаммад", "") == "MUHAMMAD"
    assert name_key("Ivanova", "Anna Petrovna") == "IVANOVA<<ANNA PETROVNA"
    assert name_key("Ivanova Anna", "Petrovna") != name_key("Ivanova", "Anna Petrovna")
    assert name_key(" - ", "'") == ""


@pytest.mark.parametrize(
    ("written", "key"),
    [("75 1234567", "751234567"), ("ab-12<<", "AB12"), ("ＡＢ１２", "AB12"), ("", ""), ("٣٤", "٣٤")],
)
def test_numbers_lose_what_is_not_a_letter_or_digit(written: str, key: str) -> None:
    assert number_key(written) == key


@given(st.text())
def test_any_text_has_keys_and_keys_are_their_own_keys(text: str) -> None:
    assert number_key(number_key(text)) == number_key(text)
    key = latin(text)
    assert latin(key) == key
    assert key == key.strip()
    assert "  " not in key


@given(st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ ", max_size=30))
def test_what_a_zone_can_hold_stays_as_it_is(text: str) -> None:
    assert latin(text) == " ".join(text.split())
