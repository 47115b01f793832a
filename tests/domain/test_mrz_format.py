"""Writing zones: names in the zone's letters, truncation, and what can't be written."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import DocumentFormat, Sex, TravelDocument
from borderdesk.domain.errors import InvalidMrz
from borderdesk.domain.mrz import format_document, parse
from borderdesk.domain.mrz.letters import zone_letters
from borderdesk.domain.mrz.names import components, cut, write_french_name, write_name
from tests.domain.zones import PUBLISHED, TODAY

PASSPORT = TravelDocument(
    format=DocumentFormat.TD3,
    document_code="P",
    issuing_state="UTO",
    document_number="L898902C3",
    surname="Eriksson",
    given_names="Anna Maria",
    nationality="UTO",
    birth_date=PartialDate(1974, 8, 12),
    sex=Sex.F,
    expiry_date=PartialDate(2012, 4, 15),
    optional_data="ZE184226B",
)
CARD = replace(PASSPORT, format=DocumentFormat.TD1, document_code="I", optional_data="")


def refusal(document: TravelDocument) -> InvalidMrz:
    with pytest.raises(InvalidMrz) as caught:
        format_document(document)
    return caught.value


def test_passport() -> None:
    assert format_document(PASSPORT) == PUBLISHED["TD3"][1]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("D'Artagnan", ["DARTAGNAN"]),
        ("O’Connor", ["OCONNOR"]),
        ("Marie-Élise", ["MARIE", "ELISE"]),
        ("Anna, Maria", ["ANNA", "MARIA"]),
        ("Dr. Smith", ["DR", "SMITH"]),
        ("  van   der\u00a0Muellen ", ["VAN", "DER", "MUELLEN"]),
        ("Müller", ["MUELLER"]),
        ("Weiß", ["WEISS"]),
        ("Ångström", ["AANGSTROEM"]),
        ("Ærø Þór", ["AEROE", "THOR"]),
        ("Nuñez", ["NUNEZ"]),
        ("Łódź Đorđe Ŀ", ["LODZ", "DORDE", "L"]),
        ("İsmail Işık ığdır", ["ISMAIL", "ISIK", "IGDIR"]),
        ("Nguyễn", ["NGUYEN"]),
        ("e\u0301", ["E"]),
        ("x\u0302", ["X"]),
        ("ŉ", ["N"]),
        ("Ҷӯраев Ғафур", ["JURAEV", "GAFUR"]),
        ("Щербаков Юрий", ["SHCHERBAKOV", "IURII"]),
        ("Подъячев Игорь Хрущёв", ["PODIEIACHEV", "IGOR", "KHRUSHCHEV"]),
        ("Ћосић Ѓорѓи", ["COSIC", "GORGI"]),
        ("", []),
        ("'-.", []),
    ],
)
def test_letters(name: str, written: list[str]) -> None:
    assert components(name, field="surname") == written


@pytest.mark.parametrize(
    ("name", "column"),
    [("Ab1", 2), ("علی", 0), ("Li 李", 3), ("Ω", 0), ("a<b", 1), ("a\nb", 1), ("a\u200bb", 1), ("\0", 0)],
)
def test_letters_without_a_table(name: str, column: int) -> None:
    error = refusal(replace(PASSPORT, given_names=name))
    assert error.code == "unknown_letter"
    assert error.facts == {"field": "given_names", "column": column}


@given(st.characters())
def test_a_character_becomes_capitals_a_blank_or_nothing(character: str) -> None:
    written = zone_letters(character)
    assert written is None or all("A" <= letter <= "Z" or letter == " " for letter in written)


@pytest.mark.parametrize(
    ("surname", "given_names", "width", "written"),
    [
        # parts 4 to 6, 4.2.3: a secondary identifier truncated
        ("NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG KRASUANG", 39, "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K"),
        ("NILAVADHANANANDA", "ARNPOL PETCH CHARONGUANG", 39, "NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU"),
        # names that just fit
        ("PAPANDROPOULOUS", "JONATHON WARREN TREVOR", 39, "PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR"),
        ("PAPANDROPOULOUS", "JONATHON ALEC", 30, "PAPANDROPOULOUS<<JONATHON<ALEC"),
        ("VILARCHAO FERNANDEZ", "JOSE RAMON", 30, "VILARCHAO<FERNANDEZ<<JOSE<RAMO"),
        ("VILARCHAO FERNANDEZ", "JOSE RAMON", 31, "VILARCHAO<FERNANDEZ<<JOSE<RAMON"),
        # a primary identifier truncated: three positions are freed for two fillers and an initial
        (
            "BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL",
            "DINGO POTOROO",
            39,
            "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA<<D",
        ),
        ("BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL", "DINGO", 30, "BENNELONG<WOOLOOMOOLOO<WARR<<D"),
        # only a primary identifier
        ("A" * 45, "", 39, "A" * 39),
        ("", "SATRIYA SUDARPA", 30, "SATRIYA<SUDARPA<<<<<<<<<<<<<<<"),
    ],
)
def test_truncation(surname: str, given_names: str, width: int, written: str) -> None:
    assert write_name(surname, given_names, width) == written


def test_a_cut_never_ends_with_a_filler() -> None:
    assert cut("ABC<DEF", 5) == "ABC<D"
    assert cut("ABC<DEF", 4) == "AB<D"
    assert cut("ABC<D<EF", 6) == "AB<D<E"
    assert cut("ABC<<DEF", 5) == "AB<<D"
    assert cut("ABC<<DEF", 4) == "A<<D"
    assert cut("A<B<C", 4) == "A<B"  # nothing to give
    assert cut("ABC", 3) == "ABC"


def test_no_name() -> None:
    assert refusal(replace(PASSPORT, surname="", given_names="-")).code == "empty_name"
    french = replace(
        PASSPORT, format=DocumentFormat.IDFRA, document_code="ID", issuing_state="FRA", nationality="FRA"
    )
    assert refusal(replace(french, surname="", given_names="")).code == "empty_name"


def test_french_names() -> None:
    assert write_french_name("Le Goff", "Jean-Pierre Anne", (25, 14)) == (
        "LE<GOFF".ljust(25, "<"),
        "JEAN<PIERRE<<A",
    )
    assert write_french_name("", "Zoé", (25, 14)) == ("ZOE".ljust(25, "<"), "<" * 14)
    assert write_french_name("A", "' Zoé", (25, 14)) == ("A".ljust(25, "<"), "ZOE".ljust(14, "<"))


@pytest.mark.parametrize(
    ("document", "code", "facts"),
    [
        (replace(PASSPORT, format=None), "no_zone", {}),
        (replace(PASSPORT, document_code=""), "wrong_document_code", {}),
        (replace(PASSPORT, document_code="p"), "wrong_document_code", {}),
        (replace(PASSPORT, document_code="PASS"), "wrong_document_code", {}),
        (replace(PASSPORT, document_code="V"), "wrong_document_code", {}),
        (replace(PASSPORT, format=DocumentFormat.MRVA), "wrong_document_code", {}),
        (replace(PASSPORT, issuing_state="UTOP"), "wrong_state", {"field": "issuing_state"}),
        (replace(PASSPORT, nationality="uto"), "wrong_state", {"field": "nationality"}),
        (replace(PASSPORT, document_number=""), "empty_document_number", {}),
        (replace(PASSPORT, document_number=" - "), "empty_document_number", {}),
        (
            replace(PASSPORT, document_number="AB/1"),
            "wrong_letter",
            {"field": "document_number", "column": 2},
        ),
        (replace(PASSPORT, document_number="١٢٣"), "wrong_letter", {"field": "document_number", "column": 0}),
        (
            replace(PASSPORT, document_number="1" * 10),
            "too_long",
            {"field": "document_number", "length": 10, "room": 9},
        ),
        (
            replace(PASSPORT, optional_data="1" * 15),
            "too_long",
            {"field": "optional_data", "length": 15, "room": 14},
        ),
        (replace(PASSPORT, optional_data="AB/C"), "wrong_letter", {"field": "optional_data", "column": 2}),
        (replace(CARD, optional_data="AB/C!"), "wrong_letter", {"field": "optional_data", "column": 4}),
        (
            replace(CARD, optional_data="/" + "1" * 12),
            "too_long",
            {"field": "optional_data_2", "length": 12, "room": 11},
        ),
        (
            replace(CARD, document_number="1" * 23),
            "too_long",
            {"field": "document_number", "length": 23, "room": 22},
        ),
        (
            replace(CARD, document_number="12345678<0"),
            "wrong_letter",
            {"field": "document_number", "column": 8},
        ),
        (
            replace(CARD, document_number="1234567890 1"),
            "wrong_letter",
            {"field": "document_number", "column": 10},
        ),
        (
            replace(PASSPORT, format=DocumentFormat.IDFRA, document_code="ID", issuing_state="FRA"),
            "wrong_state",
            {"field": "nationality"},
        ),
    ],
)
def test_what_cant_be_written(document: TravelDocument, code: str, facts: dict[str, str | int]) -> None:
    error = refusal(document)
    assert error.code == code
    assert error.facts == facts


def test_blanks_and_hyphens_in_numbers_are_fillers() -> None:
    lines = format_document(replace(PASSPORT, document_number="AB 12-34", optional_data="1 2"))
    assert lines[1].startswith("AB<12<34<")
    assert parse(lines, today=TODAY).document.optional_data == "1<2"


def test_digit_beside_empty_optional_data() -> None:
    lines = format_document(replace(PASSPORT, optional_data=""))
    assert lines[1][28:43] == "<" * 15
    zero = lines[1][:42] + "0" + lines[1][43:]
    assert format_document(parse((lines[0], zero), today=TODAY).document)[1] == zero
    assert format_document(parse(lines, today=TODAY).document) == lines


def test_digit_beside_unknown_dates() -> None:
    document = replace(PASSPORT, birth_date=PartialDate(None), expiry_date=None)
    lines = format_document(document)
    assert lines[1][13:28] == "<<<<<<0F<<<<<<0"
    filler = lines[1].replace("<<<<<<0F<<<<<<0", "<<<<<<<F<<<<<<<")
    mrz = parse((lines[0], filler), today=TODAY)
    assert mrz.valid
    assert format_document(mrz.document) == (lines[0], filler)


def test_what_the_zone_has_no_place_for() -> None:
    assert format_document(replace(PASSPORT, patronymic="X", native_name="Эрикссон")) == PUBLISHED["TD3"][1]
