"""Fillers after a name, when a recogniser has made letters of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner.passporteye.names import name_line


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("P<FINVIRTANEN<<MARIA<OLIVIA<<<<<<KKKKKKKKKKK", "P<FINVIRTANEN<<MARIA<OLIVIA"),
        ("P<CZESPECIMEN<<VZOR<<<<<<<KK<<<<<<<<<<<<<<<<", "P<CZESPECIMEN<<VZOR"),
        ("P<UTOSPECIMEN<<VZORKKKKKKKKKKKKKKKKKKKKKKKKK", "P<UTOSPECIMEN<<VZOR"),
        ("P<UTOVADIS<<QUO<K<<<K6666KK66<EKKK<", "P<UTOVADIS<<QUO"),
        ("P<UTONOVAK<<MAREK<<<<<<<<<<<<<<<<<<<<<<<<<<<", "P<UTONOVAK<<MAREK"),
        ("P<UTOKARIMOV<<K<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "P<UTOKARIMOV<<K"),
        ("P<UTOLEE<<KEE<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "P<UTOLEE<<KEE"),
        ("P<UTOKEKES<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "P<UTOKEKES"),
        ("P<UTOMUSTERMANN<K<ERIKA", "P<UTOMUSTERMANN<<ERIKA"),
        ("P<UTOSMITH<<JOHN<K<PETER", "P<UTOSMITH<<JOHN<K<PETER"),
        ("P<UTOANNA<<MARIA<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "P<UTOANNA<<MARIA"),
    ],
)
def test_what_follows_a_name(row: str, name: str) -> None:
    assert name_line(row, 44) == name.ljust(44, "<")


def test_a_name_that_is_too_long_is_no_line() -> None:
    assert name_line("P<UTO" + "A" * 45, 44) is None


def test_letters_behind_the_fillers_stay_when_they_are_no_noise() -> None:
    row = "P<UTOANNA<<MARIA<<<<<<<<<<<<<<<<PETROVNA<<<<"
    assert name_line(row, 44) == row


@given(st.text("ABCEKLSX46<", max_size=60))
def test_anything_gives_a_line_of_the_width_or_none(row: str) -> None:
    line = name_line(row, 44)
    assert line is None or len(line) == 44


@given(st.from_regex(r"P<UTO[ABDKMR]{3,8}<<[ABDKMR]{3,8}(<[ABDKMR]{3,6})?", fullmatch=True))
def test_a_right_line_stays(row: str) -> None:
    if not any(letter * 3 in row for letter in "KX"):
        assert name_line(row.ljust(44, "<"), 44) == row.ljust(44, "<")
