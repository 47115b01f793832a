"""Zeros that were read as letters, told by the zeros of the dates."""

from datetime import date

import numpy as np
import pytest

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import LAYOUTS, format_document, parse
from scanner.opencv import cv2
from scanner.passporteye.cells import Cells, find_cells
from scanner.passporteye.twins import confirmed, with_plain_zeros, with_zeros
from scanner.specimens import draw_zone
from tests.scanner.travellers import TODAY, synthetic


def cells_of(lines: tuple[str, ...]) -> Cells:
    grey = np.asarray(cv2.cvtColor(draw_zone(lines, dpi=200), cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    cells = find_cells(grey, rows=len(lines), columns=len(lines[0]))
    assert cells is not None
    return cells


@pytest.fixture
def today() -> date:
    return TODAY


def test_letters_that_are_zeros_become_zeros(today: date) -> None:
    truth = format_document(synthetic(DocumentFormat.TD3, number="SPX000700", optional_data="0D000"))
    cells = cells_of(truth)
    misread = (truth[0], truth[1].replace("SPX000700", "SPXOQD7OO"))
    layout = LAYOUTS[DocumentFormat.TD3]
    zeros = with_zeros(misread, layout, cells)
    assert zeros == truth
    assert confirmed(parse(misread, today=today), parse(zeros, today=today))
    plain = "".join(with_plain_zeros(misread, layout, cells))
    kinds = list(zip(plain, "".join(misread), "".join(truth), strict=True))
    assert all(letter in (read, true) for letter, read, true in kinds)
    assert any(letter == true != read for letter, read, true in kinds)


def test_a_letter_stays_a_letter() -> None:
    truth = format_document(synthetic(DocumentFormat.MRVA, number="SPXOQD700", optional_data="OD0QO00"))
    assert with_plain_zeros(truth, LAYOUTS[DocumentFormat.MRVA], cells_of(truth)) == truth


def test_the_check_digits_must_agree(today: date) -> None:
    truth = format_document(synthetic(DocumentFormat.TD1, number="SPXO00700"))
    changed = (truth[0].replace("SPXO", "SPX0"), *truth[1:])
    right, wrong = parse(truth, today=today), parse(changed, today=today)
    assert not confirmed(right, wrong)
    assert not confirmed(right, right)
    assert confirmed(wrong, right)


def test_without_known_zeros_nothing_is_changed() -> None:
    lines = ("P<UTO" + "A" * 39, "SPXO" + "1" * 40)
    cells = cells_of(format_document(synthetic(DocumentFormat.TD3)))
    assert with_zeros(lines, LAYOUTS[DocumentFormat.TD3], cells) == lines


def test_the_french_card_has_other_fields() -> None:
    truth = format_document(synthetic(DocumentFormat.IDFRA))
    assert with_zeros(truth, LAYOUTS[DocumentFormat.IDFRA], cells_of(truth)) == truth
