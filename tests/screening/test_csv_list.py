import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.domain.alert import Action, ListEntry
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import Sex
from borderdesk.domain.errors import ListError
from borderdesk.screening import csv_list
from borderdesk.screening.csv_list import parse_csv, shrinks

WHOLE = """\
entry,document_number,issuing_state,surname,given_names,birth_date,nationality,sex,action,instruction
N-1,ab 123456,UZB,,,,,,stop,Hold the document
N-2,,,Иванова,Анна,1988-03-12,RUS,F,discreet,
N-3,C01X00T47,D,Müller,Jürgen,1964-XX-XX,D,m,refer,"Call, then wait"
"""


def refused(data: bytes) -> ListError:
    with pytest.raises(ListError) as caught:
        parse_csv(data, "national")
    return caught.value


def bad_rows(text: str) -> str:
    error = refused(text.encode())
    assert error.code == "bad_rows"
    return str(error.facts["rows"])


def test_a_whole_list() -> None:
    assert parse_csv(WHOLE.encode(), "national") == (
        ListEntry(
            entry="N-1",
            list="national",
            document_number="AB123456",
            issuing_state="UZB",
            instruction="Hold the document",
        ),
        ListEntry(
            entry="N-2",
            list="national",
            surname="Иванова",
            given_names="Анна",
            birth_date=PartialDate(1988, 3, 12),
            nationality="RUS",
            sex=Sex.F,
            action=Action.DISCREET,
        ),
        ListEntry(
            entry="N-3",
            list="national",
            document_number="C01X00T47",
            issuing_state="D",
            surname="Müller",
            given_names="Jürgen",
            birth_date=PartialDate(1964),
            nationality="D",
            sex=Sex.M,
            action=Action.REFER,
            instruction="Call, then wait",
        ),
    )


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + WHOLE.encode(),
        WHOLE.replace("\n", "\r\n").encode(),
        WHOLE.replace("Call, then wait", "Call; then wait")
        .replace(",", ";")
        .replace("Call;", "Call,")
        .encode(),
        (WHOLE + "\n,,,,,,,,,\n  \n").encode(),
    ],
)
def test_the_same_list_as_other_programs_write_it(data: bytes) -> None:
    assert [entry.entry for entry in parse_csv(data, "national")] == ["N-1", "N-2", "N-3"]
    assert parse_csv(data, "national")[2].instruction == "Call, then wait"


def test_columns_in_any_order_and_case_and_entries_by_row() -> None:
    entries = parse_csv(b"Birth_Date , SURNAME\n1990-XX-XX,RAHIMOV\n\n01.02.1991,KARIMOV\n1992,SAIDOV\n", "l")
    assert [(one.entry, one.surname, str(one.birth_date)) for one in entries] == [
        ("2", "RAHIMOV", "1990-XX-XX"),
        ("4", "KARIMOV", "1991-02-01"),
        ("5", "SAIDOV", "1992-XX-XX"),
    ]


def test_an_unknown_date_of_birth_is_none_at_all() -> None:
    (entry,) = parse_csv(b"document_number,birth_date\nA1,XXXX-XX-XX\n", "l")
    assert entry.birth_date is None
    assert bad_rows("surname,birth_date\nA,xxxx-xx-xx\n") == "2 number_or_name_with_birth_date_needed"


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("e,,,,,,,,,", "number_or_name_with_birth_date_needed"),
        ("e,,,IVANOV,,,,,,", "number_or_name_with_birth_date_needed"),
        ("e,,,-,',1988-03-12,,,,", "number_or_name_with_birth_date_needed"),
        ("e,,,IVANOV,,1988-02-30,,,,", "birth_date_invalid"),
        ("e,,,IVANOV,,12/03/1988,,,,", "birth_date_invalid"),
        ("e,,,IVANOV,,31.02.1988,,,,", "birth_date_invalid"),
        ("e,,,IVANOV,,١٩٨٨-٠٣-١٢,,,,", "birth_date_invalid"),
        ("e,,,IVANOV,,0001-01-01,,,,", "birth_date_invalid"),
        ("e,,,IVANOV,,1988-13-XX,,,,", "birth_date_invalid"),
        ("e,١٢٣,,,,,,,,", "document_number_invalid"),
        ("e,-,,,,,,,,", "document_number_invalid"),
        ("e," + "9" * 41 + ",,,,,,,,", "document_number_invalid"),
        ("e,A1,ZZZ,,,,,,,", "issuing_state_unknown"),
        ("e,A1,Russia,,,,,,,", "issuing_state_unknown"),
        ("e,A1,,,,,QQQ,,,", "nationality_unknown"),
        ("e,A1,,,,,,female,,", "sex_invalid"),
        ("e,A1,,,,,,,arrest,", "action_unknown"),
        (",A1,,,,,,,,", "entry_missing"),
        ("N-1,A1,,,,,,,,", "entry_twice"),
        ("e,A1,,,,,,,", "wrong_number_of_fields"),
        ("e,A1,,,,,,,,,", "wrong_number_of_fields"),
        ("e,A1,,,,,,,," + "x" * 501, "field_too_long"),
        ("e,A1,,,,,,,,a\0b", "null_character"),
    ],
)
def test_a_bad_row_is_named_with_its_reason(row: str, why: str) -> None:
    assert bad_rows(WHOLE + row + "\n") == f"5 {why}"


def test_every_bad_row_is_counted_and_twenty_are_named() -> None:
    error = refused(b"document_number\n" + b"-\n" * 30)
    assert error.facts["count"] == 30
    assert str(error.facts["rows"]).count(",") == 19


def test_no_fact_of_an_error_holds_what_the_row_said() -> None:
    error = refused(b"document_number,surname\n-,SECRETNAME\n")
    assert "SECRETNAME" not in str(error)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "header_missing"),
        (b"\n\n", "header_missing"),
        (b"N-1,AB123456\n", "header_missing"),
        (b"entry,action\n1,stop\n", "header_missing"),
        (b"document_number,issuing state\n1,UZB\n", "unknown_column"),
        (b"document_number,\n1,\n", "unknown_column"),
        (b"document_number,surname,surname\n1,A,B\n", "column_twice"),
        (b"document_number\n", "no_rows"),
        (WHOLE.encode("utf-16"), "not_utf8"),
        (WHOLE.encode("cp1251", errors="replace"), "not_utf8"),
        (b'document_number\n"AB1\n', "csv_malformed"),
        (b'document_number\n"A"B1\n', "csv_malformed"),
        (b"document_number\n" + b"9" * 1_000_000 + b"\n", "csv_malformed"),
        (b"%PDF-1.7 \x00\x01", "header_missing"),
    ],
)
def test_a_file_that_is_no_such_list_is_refused(data: bytes, code: str) -> None:
    assert refused(data).code == code


def test_the_row_that_is_not_utf8_is_named() -> None:
    assert refused(b"document_number,surname\nA1,A\nA2,\xc8\xe2\n").facts == {"row": 3}


def test_a_file_that_is_too_large_is_not_looked_into() -> None:
    assert refused(bytes(csv_list.MAX_BYTES + 1)).code == "too_large"


def test_too_many_rows_are_refused() -> None:
    with pytest.raises(ListError, match="too_many_rows"):
        parse_csv(b"document_number\n1\n2\n3\n", "l", max_rows=2)
    assert len(parse_csv(b"document_number\n1\n2\n", "l", max_rows=2)) == 2


@pytest.mark.parametrize(
    ("now", "before", "shrunk"), [(10, 100, True), (11, 100, False), (1, 0, False), (1, 9, False)]
)
def test_nine_tenths_fewer_rows_are_suspicious(now: int, before: int, shrunk: bool) -> None:
    assert shrinks(now, before) is shrunk


@given(st.binary(max_size=300))
def test_garbage_is_refused_with_an_error_of_the_world(data: bytes) -> None:
    with pytest.raises(ListError):
        parse_csv(data, "l")


@given(st.text(max_size=200))
def test_garbage_rows_below_a_good_header_never_crash(text: str) -> None:
    try:
        entries = parse_csv(f"document_number,surname,birth_date\n{text}".encode("utf-8", "ignore"), "l")
    except ListError:
        return
    assert all(entry.document_number or entry.birth_date for entry in entries)
