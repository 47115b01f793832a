"""A recognised line and the picture's cells agree, or contradict each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner.passporteye.settle import settle


def cells_of(line: str) -> str:
    return "".join("<" if letter == "<" else "#" for letter in line)


@pytest.mark.parametrize(
    ("truth", "recognised"),
    [
        ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<", "P<UTOERIKSSON<<ANNA<KMARIAK<<<K<K<X<X<<<"),
        ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<", "PKUTOERIKSSONK<ANNAKMARIA<<KKKKK"),
        ("P<UTONOVAK<<MAREK<<<<<<<<<<<<<<<", "P<UTONOVAKK<MAREKKKKKKKK<<"),
        ("P<UTOVZOREC<<TINA<<<<<<<<<<<<<<<", "P<UTOVZORECK<KTINAKKKKKKKKKKKKKKK"),
        ("P<UTOLEE<<KEE<<<<<<<<<<<<<<<<<<<", "P<UTOLEE<<KEE<<<<<"),
        ("P<NLDMEULEN<<LOES<ALBERTINE<<<<<", "P<NLDMEULEN<<LOESSALBERTINEX<<4K"),
        ("P<NLDMEULEN<<LOES<ALBERTINE<<<<<", "PANLDMEULEN<<LOES<ALBERTINE<<<<<<<<<"),
        ("SPX1234569UTO8803126F3102042<<<<<<<2", "SPX1234569UTO8803126F3102042<K<KK<<<<2"),
        ("SPX1234569UTO8803126F3102042<<<<<<<2", "SPX1234569UTO8803126F3102042<<2"),
    ],
)
def test_the_picture_decides_about_fillers(truth: str, recognised: str) -> None:
    assert settle(recognised, cells_of(truth)) == truth


def test_an_unsure_cell_takes_what_was_recognised() -> None:
    assert settle("ANNAK<<", "####?<<") == "ANNAK<<"
    assert settle("ANNA<<<", "####?<<") == "ANNA<<<"


@pytest.mark.parametrize(
    ("recognised", "cells"),
    [
        ("ANNA<MARIA<<<<", "##########<<<<"),  # a letter where a filler was recognised
        ("ANN<<<", "####<<"),  # a letter for which there is nothing
        ("", "####<<"),
        ("QWRTYUIOPASDFGH", "<<<<<<<<<<<<<<<"),
        ("A" * 60, "#" * 30),
    ],
)
def test_what_contradicts_the_picture(recognised: str, cells: str) -> None:
    assert settle(recognised, cells) is None


@given(st.text("ABKX<0", max_size=50), st.text("#<?", min_size=1, max_size=44))
def test_whatever_comes_out_agrees_with_the_cells(recognised: str, cells: str) -> None:
    settled = settle(recognised, cells)
    if settled is not None:
        assert len(settled) == len(cells)
        assert all(
            mark == "?" or (letter == "<") == (mark == "<")
            for letter, mark in zip(settled, cells, strict=True)
        )


@given(st.from_regex(r"[A-Z]{2,9}<<[A-Z]{2,9}<{3,10}", fullmatch=True))
def test_a_right_line_stays(line: str) -> None:
    assert settle(line, cells_of(line)) == line
