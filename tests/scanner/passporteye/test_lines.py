"""From recognised text to zones, with and without the picture's cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import format_document
from scanner.passporteye.cells import Cells
from scanner.passporteye.lines import SHAPES, data_line, zones_in
from scanner.passporteye.zone import Zone
from tests.scanner.travellers import TODAY, synthetic


def blind(rows: int, columns: int) -> Cells | None:
    assert (rows, columns) in SHAPES
    return None


def best(text: str) -> Zone:
    return max(zones_in(text, blind, today=TODAY), key=lambda zone: zone.rank)


@pytest.mark.parametrize("document_format", list(DocumentFormat))
def test_a_right_text_is_taken_as_it_is(document_format: DocumentFormat) -> None:
    lines = format_document(synthetic(document_format))
    zone = best("\n".join(lines))
    assert zone.mrz.lines == zone.raw == lines
    assert zone.mrz.format is document_format
    assert (zone.corrected, zone.seen, zone.certain, zone.believable) == ((), False, False, True)


def test_other_text_around_the_zone_is_left_out() -> None:
    lines = format_document(synthetic(DocumentFormat.TD3))
    text = f"A\n\nSIGNATURE OF BEARER GATINEAU\n{lines[0][:20]} {lines[0][20:]}\n\n{lines[1]}\nFOO\n"
    assert best(text).mrz.lines == lines


def test_characters_follow_their_class_and_are_told() -> None:
    lines = format_document(synthetic(DocumentFormat.TD3, number="SPX000150"))
    wrong = (
        lines[0].replace("UTO", "UT0", 1),
        lines[1].replace("UTO", "UT0").replace("880312", "BBO3IZ").replace("310204", "3LQ2O4"),
    )
    zone = best("\n".join(wrong))
    assert zone.mrz.lines == lines
    assert zone.corrected == ("issuing_state", "nationality", "birth_date", "expiry_date")


def test_an_alphanumeric_field_is_never_guessed() -> None:
    lines = format_document(synthetic(DocumentFormat.TD3, number="SPX000150"))
    wrong = lines[1].replace("SPX000150", "SPXOOO15O")
    zone = best(f"{lines[0]}\n{wrong}")
    assert zone.mrz.lines[1] == wrong
    assert "document_number" in zone.mrz.failed_checks


def test_a_card_begins_with_a_letter() -> None:
    lines = format_document(synthetic(DocumentFormat.TD1))
    for first in "1LT":
        zone = best("\n".join((first + lines[0][1:], *lines[1:])))
        assert zone.mrz.lines == lines
        assert zone.corrected == ("document_code",)


def test_fillers_after_the_name_are_made_fillers() -> None:
    lines = format_document(synthetic(DocumentFormat.TD3))
    noisy = lines[0].rstrip("<") + "<<<<KKKKEKC<K"
    zone = best(f"{noisy}\n{lines[1]}")
    assert zone.mrz.lines == lines
    assert set(zone.corrected) <= {"surname", "given_names"}


def test_a_line_that_lost_fillers_gets_them_back() -> None:
    lines = format_document(synthetic(DocumentFormat.TD3))
    zone = best(f"{lines[0][:-2]}\n{lines[1].replace('<<<<<<<<<<', '<<<<<<<')}")
    assert zone.mrz.lines == lines


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("AB<<<<3", "AB<<<<<<3"),
        ("AB<<<<<<<<3", "AB<<<<<<3"),
        ("AB<<<<<<3", "AB<<<<<<3"),
        ("AB<<C<<3", None),
        ("ABCDEF3", None),
        ("ABCDEFG<<<33", None),
    ],
)
def test_the_longest_run_gives_and_takes(row: str, line: str | None) -> None:
    assert data_line(row, 9) == line


def test_the_french_card_and_its_lookalike() -> None:
    french = format_document(synthetic(DocumentFormat.IDFRA))
    assert best("\n".join(french)).mrz.format is DocumentFormat.IDFRA
    plain = format_document(synthetic(DocumentFormat.TD2, state="FRA"))
    td2 = ("ID" + plain[0][2:], plain[1])
    assert best("\n".join(td2)).mrz.format is DocumentFormat.TD2


@pytest.mark.parametrize(
    "text", ["", "\n\n", "REPUBLIQUE FRANCAISE", "A" * 44 + "\n" + "B" * 44, "<" * 44 + "\n" + "<" * 44]
)
def test_what_is_no_zone(text: str) -> None:
    assert not any(zone.believable for zone in zones_in(text, blind, today=TODAY))


def test_low_letters_and_other_signs_are_no_matter() -> None:
    lines = format_document(synthetic(DocumentFormat.TD1))
    text = "\n".join(" ".join(line.lower().replace("<<", "«")) + " | ٣" for line in lines)
    assert best(text).mrz.lines == lines


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    for zone in zones_in(text, blind, today=TODAY):
        assert len(zone.raw) == len(zone.mrz.lines)


@given(st.lists(st.text("ABIKOSX0158<", min_size=25, max_size=50), min_size=1, max_size=5))
def test_any_lines(rows: list[str]) -> None:
    for zone in zones_in("\n".join(rows), blind, today=TODAY):
        assert {len(line) for line in zone.mrz.lines} in ({30}, {36}, {44})
        assert isinstance(zone.corrected, tuple)
        assert zone.rank == zone.rank
