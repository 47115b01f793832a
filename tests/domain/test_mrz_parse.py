"""Reading zones: sizes, letters, dates, names, numbers, and what is said of each."""

from datetime import date

import pytest

from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import CheckStatus, DocumentFormat, Sex
from borderdesk.domain.errors import InvalidMrz
from borderdesk.domain.mrz import FATAL_FLAGS, FLAGS, LAYOUTS, format_of, parse, parse_text
from tests.domain.zones import PUBLISHED, TD3_LINES, TODAY, reference_digit, with_digits

UPPER, LOWER = TD3_LINES


def td3(upper: str = UPPER, lower: str = LOWER) -> tuple[str, ...]:
    return with_digits(DocumentFormat.TD3, (upper, lower))


def lower_line(
    *,
    number: str = "L898902C3",
    nationality: str = "UTO",
    birth: str = "740812",
    sex: str = "F",
    expiry: str = "120415",
) -> str:
    return f"{number:<9}0{nationality:<3}{birth}0{sex}{expiry}0ZE184226B<<<<<00".replace(" ", "<")


def refusal(lines: list[str]) -> InvalidMrz:
    with pytest.raises(InvalidMrz) as caught:
        parse(lines, today=TODAY)
    assert format_of(lines) is None
    return caught.value


@pytest.mark.parametrize(
    ("lines", "code", "facts"),
    [
        ([], "wrong_line_count", {"lines": 0}),
        ([UPPER], "wrong_line_count", {"lines": 1}),
        ([UPPER, LOWER, LOWER], "wrong_length", {"line": 0, "length": 44, "expected": 30}),
        ([UPPER, LOWER, UPPER, LOWER], "wrong_line_count", {"lines": 4}),
        ([UPPER, LOWER[:43]], "wrong_length", {"line": 1, "length": 43, "expected": 44}),
        ([UPPER + "<", LOWER], "wrong_length", {"line": 0, "length": 45, "expected": 44}),
        ([UPPER[:36], LOWER], "wrong_length", {"line": 0, "length": 36, "expected": 44}),
        ([UPPER[:35], LOWER[:35]], "wrong_length", {"line": 0, "length": 35, "expected": 36}),
        (["", ""], "wrong_length", {"line": 0, "length": 0, "expected": 36}),
        ([UPPER, LOWER + "\n"], "wrong_length", {"line": 1, "length": 45, "expected": 44}),
        ([UPPER, LOWER[:43] + "\n"], "wrong_letter", {"line": 1, "column": 43}),
        ([UPPER, LOWER.lower()], "lower_case", {"line": 1, "column": 0}),
        ([UPPER, LOWER.replace("7408122", "٧٤٠٨١٢٢")], "wrong_letter", {"line": 1, "column": 13}),
        ([UPPER, LOWER.replace("7408122", "７４０８１２２")], "wrong_letter", {"line": 1, "column": 13}),
        ([UPPER.replace("ERIK", "ЕRIK"), LOWER], "wrong_letter", {"line": 0, "column": 5}),
        ([UPPER.replace("ERIK", "ÉRIK"), LOWER], "wrong_letter", {"line": 0, "column": 5}),
        ([UPPER, "\0" + LOWER[1:]], "wrong_letter", {"line": 1, "column": 0}),
        ([UPPER, " " + LOWER[1:]], "wrong_letter", {"line": 1, "column": 0}),
        (["<" * 44, "<" * 44], "empty_zone", {}),
        (["<" * 30] * 3, "empty_zone", {}),
    ],
)
def test_what_is_no_zone(lines: list[str], code: str, facts: dict[str, int]) -> None:
    error = refusal(lines)
    assert error.code == code
    assert error.facts == facts


def test_text_may_end_with_one_line_end() -> None:
    for end in ("\n", "\r\n", "\r"):
        for last in ("", end):
            assert parse_text(end.join(TD3_LINES) + last, today=TODAY).lines == TD3_LINES


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "wrong_line_count"),
        ("\n", "wrong_line_count"),
        (f"{UPPER}\n\n{LOWER}", "wrong_length"),
        (f"{UPPER}\n{LOWER}\n\n", "wrong_length"),
        (f" {UPPER}\n{LOWER}", "wrong_length"),
        (f"{UPPER}\x0b{LOWER}", "wrong_line_count"),
        (f"{UPPER}\u2028{LOWER}", "wrong_line_count"),
        (f"\ufeff{UPPER}\n{LOWER}", "wrong_length"),
    ],
)
def test_text_that_is_no_zone(text: str, code: str) -> None:
    with pytest.raises(InvalidMrz) as caught:
        parse_text(text, today=TODAY)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("birth", "today", "expected", "flags"),
    [
        ("261124", TODAY, "2026-11-24", ()),
        ("261125", TODAY, "1926-11-25", ()),
        ("000229", TODAY, "2000-02-29", ()),
        ("000229", date(2105, 6, 1), "2000-02-29", ()),
        ("26<<<<", TODAY, "2026-XX-XX", ("birth_date_partial",)),
        ("2611<<", TODAY, "2026-11-XX", ("birth_date_partial",)),
        ("2612<<", TODAY, "1926-12-XX", ("birth_date_partial",)),
        ("<<<<<<", TODAY, "XXXX-XX-XX", ("birth_date_partial",)),
        ("<<0812", TODAY, "XXXX-08-12", ("birth_date_partial",)),
        ("74<<12", TODAY, "1974-XX-12", ("birth_date_partial",)),
        ("741301", TODAY, "XXXX-XX-XX", ("birth_date_impossible",)),
        ("740230", TODAY, "XXXX-XX-XX", ("birth_date_impossible",)),
        ("010229", TODAY, "XXXX-XX-XX", ("birth_date_impossible",)),
        ("740000", TODAY, "XXXX-XX-XX", ("birth_date_impossible",)),
        ("<<1301", TODAY, "XXXX-XX-XX", ("birth_date_impossible",)),
        ("7<0812", TODAY, "XXXX-XX-XX", ("birth_date_impossible",)),
        ("7A0812", TODAY, "XXXX-XX-XX", ("unexpected_character", "birth_date_impossible")),
        ("740812", date(1, 1, 1), "XXXX-XX-XX", ("birth_date_impossible",)),
    ],
)
def test_birth_dates(birth: str, today: date, expected: str, flags: tuple[str, ...]) -> None:
    mrz = parse(td3(lower=lower_line(birth=birth, expiry="261231")), today=today)
    assert str(mrz.document.birth_date) == expected
    assert mrz.flags == flags
    assert mrz.failed_checks == ()
    assert mrz.valid is ("birth_date_impossible" not in flags)


def test_a_birth_comes_before_the_expiry() -> None:
    """Born in 1920, not in 2020: the document expired in 2012."""
    lines = td3(lower=lower_line(birth="200101", expiry="120415"))
    assert parse(lines, today=TODAY).document.birth_date == PartialDate(1920, 1, 1)
    # an expiry whose check digit fails says nothing
    column = LAYOUTS[DocumentFormat.TD3].fields["expiry_date_check"].start
    wrong = str((int(lines[1][column]) + 1) % 10)
    broken = (lines[0], lines[1][:column] + wrong + lines[1][column + 1 :])
    assert parse(broken, today=TODAY).document.birth_date == PartialDate(2020, 1, 1)


@pytest.mark.parametrize(
    ("expiry", "expected", "flags"),
    [
        ("761231", PartialDate(2076, 12, 31), ()),
        ("770101", PartialDate(1977, 1, 1), ()),
        ("940901", PartialDate(1994, 9, 1), ()),
        ("261124", PartialDate(2026, 11, 24), ()),
        ("31<<<<", PartialDate(2031), ("expiry_date_partial",)),
        ("<<1231", PartialDate(None, 12, 31), ("expiry_date_partial",)),
        ("<<<<<<", None, ("expiry_date_absent",)),
        ("311301", None, ("expiry_date_impossible",)),
        ("31020A", None, ("unexpected_character", "expiry_date_impossible")),
    ],
)
def test_expiry_dates(expiry: str, expected: PartialDate | None, flags: tuple[str, ...]) -> None:
    mrz = parse(td3(lower=lower_line(birth="740812", expiry=expiry)), today=TODAY)
    assert mrz.document.expiry_date == expected
    assert mrz.flags == flags
    assert mrz.valid is ("expiry_date_impossible" not in flags)


@pytest.mark.parametrize(
    ("name", "surname", "given_names", "flags"),
    [
        ("ARKFREITH", "ARKFREITH", "", ()),
        ("SATRIYA<SUDARPA", "SATRIYA SUDARPA", "", ()),
        ("VAN<DER<MUELLEN<<MARTIN", "VAN DER MUELLEN", "MARTIN", ()),
        (
            "PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR",
            "PAPANDROPOULOUS",
            "JONATHON WARREN TREVOR",
            ("name_truncated",),
        ),
        ("A" * 39, "A" * 39, "", ("name_truncated",)),
        ("<<ANNA", "", "ANNA", ("name_irregular",)),
        ("DOE<<<ANNA", "DOE", "ANNA", ("name_irregular",)),
        ("DOE<<ANNA<<MARIA", "DOE", "ANNA MARIA", ("name_irregular",)),
        ("<DOE<<ANNA", "DOE", "ANNA", ("name_irregular",)),
        ("", "", "", ("empty_name",)),
        ("D0E<<ANNA", "D0E", "ANNA", ("unexpected_character",)),
    ],
)
def test_names(name: str, surname: str, given_names: str, flags: tuple[str, ...]) -> None:
    mrz = parse(td3(upper="P<UTO" + name.ljust(39, "<")), today=TODAY)
    assert (mrz.document.surname, mrz.document.given_names) == (surname, given_names)
    assert mrz.flags == flags
    assert mrz.document.name_truncated is ("name_truncated" in flags)
    assert mrz.valid is ("empty_name" not in flags)


@pytest.mark.parametrize(
    ("document_format", "width"), [("TD1", 30), ("TD2", 31), ("TD3", 39), ("MRVA", 39), ("MRVB", 31)]
)
def test_room_for_names(document_format: str, width: int) -> None:
    assert LAYOUTS[DocumentFormat(document_format)].fields["name"].length == width


def test_sex() -> None:
    seen = {sex: parse(td3(lower=lower_line(sex=sex)), today=TODAY) for sex in "MF<X8"}
    assert {sex: mrz.document.sex for sex, mrz in seen.items()} == {
        "M": Sex.M,
        "F": Sex.F,
        "<": Sex.X,
        "X": Sex.X,
        "8": Sex.X,
    }
    assert seen["M"].flags == seen["F"].flags == ()
    assert seen["<"].flags == seen["X"].flags == ("sex_unspecified",)
    assert seen["8"].flags == ("unexpected_character", "sex_unspecified")
    assert seen["8"].misplaced == ("sex",)


def test_states() -> None:
    mrz = parse(td3(upper=UPPER.replace("P<UTO", "P<D<<"), lower=lower_line(nationality="XXA")), today=TODAY)
    assert (mrz.document.issuing_state, mrz.document.nationality) == ("D", "XXA")
    assert mrz.flags == ()
    mrz = parse(td3(upper=UPPER.replace("P<UTO", "P<QQQ"), lower=lower_line(nationality="132")), today=TODAY)
    assert (mrz.document.issuing_state, mrz.document.nationality) == ("QQQ", "132")
    assert mrz.flags == ("unexpected_character", "unknown_state", "unknown_nationality")
    assert mrz.misplaced == ("nationality",)
    assert mrz.valid  # no check digit protects it: it is for the desk to look


@pytest.mark.parametrize(
    ("code", "misplaced"), [("XX", ()), ("1<", ("document_code",)), ("<<", ("document_code",))]
)
def test_document_codes(code: str, misplaced: tuple[str, ...]) -> None:
    mrz = parse(td3(upper=code + UPPER[2:]), today=TODAY)
    assert "unexpected_document_code" in mrz.flags
    assert mrz.misplaced == misplaced


def test_empty_number() -> None:
    mrz = parse(td3(lower=lower_line(number="")), today=TODAY)
    assert mrz.document.document_number == ""
    assert mrz.flags == ("empty_document_number",)
    assert not mrz.valid


def test_a_filler_is_a_check_digit_only_beside_an_empty_field() -> None:
    zero = td3(lower=LOWER[:28] + "<" * 16)
    status = {check.name: check.status for check in parse(zero, today=TODAY).checks}
    assert zero[1][42] == "0"
    assert status["optional_data"] is CheckStatus.PASSED
    filler = zero[1][:42] + "<" + zero[1][43:]  # counts as 0 in the composite digit too
    status = {check.name: check.status for check in parse((UPPER, filler), today=TODAY).checks}
    assert status["optional_data"] is CheckStatus.ABSENT
    assert status["composite"] is CheckStatus.PASSED
    filled = LOWER[:42] + "<" + LOWER[43:]
    assert "optional_data" in parse((UPPER, filled), today=TODAY).failed_checks


def test_numbers_keep_the_fillers_inside_them() -> None:
    mrz = parse(td3(lower=lower_line(number="AB<123")), today=TODAY)
    assert mrz.document.document_number == "AB<123"


def td1(number: str, check: str, first: str, second: str = "") -> tuple[str, ...]:
    """A TD1 whose number has the check character given; all other digits are right."""
    upper = f"I<UTO{number}{check}{first:<15}".replace(" ", "<")
    middle = f"7408120F1204150UTO{second:<11}0".replace(" ", "<")
    _, middle, lower = with_digits(DocumentFormat.TD1, (upper, middle, "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"))
    protected = upper[5:] + middle[0:7] + middle[8:15] + middle[18:29]
    return upper, middle[:29] + reference_digit(protected), lower


@pytest.mark.parametrize(
    ("first", "second", "optional_data"),
    [("", "", ""), ("ABC", "", "ABC"), ("ABC", "DEF", "ABC/DEF"), ("", "DEF", "/DEF"), ("A<B", "", "A<B")],
)
def test_two_optional_fields(first: str, second: str, optional_data: str) -> None:
    mrz = parse(td1("D23145890", "7", first, second), today=TODAY)
    assert mrz.valid
    assert mrz.document.optional_data == optional_data


@pytest.mark.parametrize(
    ("number", "first", "expected", "optional_data", "failed"),
    [
        ("D23145890", "7349", "D23145890734", "", False),
        ("D23145890", "7349<XYZ", "D23145890734", "XYZ", False),
        ("D23145890", "7348", "D23145890734", "", True),  # a wrong digit at the end of a long number
        ("D23145890", "7", "D23145890", "7", True),  # a filler for a check digit, and no number behind it
        ("D23145890", "73A", "D23145890", "73A", True),
        ("D23145890", "", "D23145890", "", True),
        ("D2314589<", "7349", "D2314589", "7349", True),  # a long number fills its field
    ],
)
def test_long_numbers(number: str, first: str, expected: str, optional_data: str, *, failed: bool) -> None:
    mrz = parse(td1(number, "<", first), today=TODAY)
    assert mrz.document.document_number == expected
    assert mrz.document.optional_data == optional_data
    assert mrz.failed_checks == (("document_number",) if failed else ())


def test_a_long_number_may_fill_the_optional_data() -> None:
    mrz = parse(td1("D23145890", "<", "734000000000009"), today=TODAY)
    assert len(mrz.document.document_number) == 23


def test_idfra_is_a_french_card_or_a_td2() -> None:
    card = PUBLISHED["French card"][1]
    as_td2 = with_digits(DocumentFormat.TD2, ("IDFRAERIKSSON<<ANNA<MARIA<<<<<<<<<<<", PUBLISHED["TD2"][1][1]))
    assert format_of(card) is DocumentFormat.IDFRA
    assert format_of(as_td2) is DocumentFormat.TD2
    assert parse(as_td2, today=TODAY).document.given_names == "ANNA MARIA"


@pytest.mark.parametrize(
    ("given_names", "expected", "irregular"),
    [
        ("JEAN<PIERRE<<A", "JEAN-PIERRE A", False),
        ("JEAN<<<A<<<<<<", "JEAN A", True),
        ("<<JEAN<<<<<<<<", "JEAN", True),
        ("<<<<<<<<<<<<<<", "", False),
    ],
)
def test_french_given_names(given_names: str, expected: str, *, irregular: bool) -> None:
    upper, lower = PUBLISHED["French card"][1]
    lines = with_digits(DocumentFormat.IDFRA, (upper, lower[:13] + given_names + lower[27:]))
    mrz = parse(lines, today=TODAY)
    assert mrz.document.given_names == expected
    assert ("name_irregular" in mrz.flags) is irregular
    assert mrz.document.name_truncated is (not given_names.endswith("<"))


def test_a_french_card_without_names() -> None:
    lower = PUBLISHED["French card"][1][1]
    lines = with_digits(DocumentFormat.IDFRA, ("IDFRA" + "<" * 31, lower[:13] + "<" * 14 + lower[27:]))
    assert parse(lines, today=TODAY).flags == ("empty_name",)


def test_french_office_of_issue_is_optional_data() -> None:
    lines = with_digits(
        DocumentFormat.IDFRA, ("IDFRABERTHIER<<<<<<<<<<<<<<<<<952042", PUBLISHED["French card"][1][1])
    )
    assert parse(lines, today=TODAY).document.optional_data == "952042"


def test_fatal_flags_are_flags() -> None:
    assert set(FLAGS) >= FATAL_FLAGS
