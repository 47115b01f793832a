"""From cells to a zone: what may overrule the likeliest character, and how sure it is then."""

from datetime import date

import numpy as np
import pytest

from borderdesk.domain.mrz import check_digit
from scanner.reading.correct import Resolved, resolve
from scanner.reading.lattice import Cells
from scanner.reading.strip import CHARACTERS, GAP
from tests.scanner.reading.frames import cells_of, doubt

TODAY = date(2026, 3, 2)
# The specimen of ICAO Doc 9303 part 4, appendix B.
UPPER = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
LOWER = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
CARD = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")


def passport() -> tuple[Cells, Cells]:
    return cells_of(UPPER), cells_of(LOWER)


def resolved(*cells: Cells) -> Resolved:
    zone = resolve(cells, today=TODAY)
    assert zone is not None
    return zone


@pytest.mark.parametrize("lines", [(UPPER, LOWER), CARD])
def test_what_is_clear_is_taken_as_it_is(lines: tuple[str, ...]) -> None:
    zone = resolved(*(cells_of(line) for line in lines))
    assert zone.mrz.lines == zone.raw == lines
    assert zone.mrz.valid
    assert zone.corrected == ()
    assert min(min(row) for row in zone.characters) > 0.99


def test_a_letter_in_a_date_is_the_digit_that_looks_like_it() -> None:
    upper, lower = passport()
    doubt(lower, 15, {"O": 0.98})
    doubt(lower, 16, {"B": 0.6, "8": 0.35})
    zone = resolved(upper, lower)
    assert zone.mrz.lines == (UPPER, LOWER)
    assert zone.raw[1][15:17] == "OB"
    assert zone.corrected == ("birth_date",)


def test_figures_where_letters_belong_stay_when_they_are_clear() -> None:
    lower = LOWER[:10] + "132" + LOWER[13:]
    zone = resolved(cells_of(UPPER), cells_of(lower))
    assert zone.mrz.lines == (UPPER, lower)
    assert "nationality" in zone.mrz.misplaced


def test_a_digit_in_a_name_is_the_letter_that_looks_like_it() -> None:
    upper, lower = passport()
    doubt(upper, 9, {"5": 0.5, "S": 0.48})
    doubt(upper, 11, {"0": 0.97})
    zone = resolved(upper, lower)
    assert zone.mrz.lines == (UPPER, LOWER)
    assert zone.raw[0] == "P<UTOERIK5S0N<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
    assert zone.corrected == ("surname", "given_names")


def test_check_digits_choose_among_what_was_seen() -> None:
    upper, lower = passport()
    doubt(lower, 4, {"0": 0.6, "9": 0.35})
    zone = resolved(upper, lower)
    assert zone.mrz.lines == (UPPER, LOWER)
    assert zone.raw[1][4] == "0"
    assert zone.corrected == ("document_number",)
    assert zone.characters[1][4] > 0.9


def test_what_was_not_seen_is_never_put_in() -> None:
    upper, lower = passport()
    doubt(lower, 4, {"0": 0.99})
    zone = resolved(upper, lower)
    assert zone.mrz.lines[1][4] == "0"
    assert zone.mrz.failed_checks
    assert zone.corrected == ()


def test_two_readings_that_both_hold_are_not_sure() -> None:
    upper, lower = passport()
    # A and K are ten apart: no check digit tells them from each other.
    doubt(lower, 36, {"6": 0.5, "B": 0.26, "L": 0.24})
    zone = resolved(upper, lower)
    assert zone.mrz.lines[1][36] == "B"
    assert zone.mrz.valid
    assert zone.characters[1][36] < 0.6


def with_zeros(sure: float) -> tuple[str, Resolved]:
    """A passport whose number begins with 00, of which the network is so sure; O is what else it may be."""
    number = "00898902C"
    line = number + "0UTO7408122F1204159ZE184226B<<<<<"
    checked = line[:9] + check_digit(number) + line[10:]
    whole = checked + "1" + check_digit(checked[:10] + checked[13:20] + checked[21:] + "1")
    lower = cells_of(whole)
    for column in (0, 1):
        doubt(lower, column, {"0": sure, "O": 0.99 - sure})
    return whole, resolved(cells_of(UPPER), lower)


@pytest.mark.parametrize("sure", [0.6, 0.8])
def test_letters_that_make_up_for_each_other_are_not_sure(sure: float) -> None:
    """The network takes O for 0 more often than it thinks, and 00 passes the check digit of OO."""
    whole, zone = with_zeros(sure)
    assert zone.mrz.lines == (UPPER, whole)
    assert zone.mrz.valid
    assert zone.characters[1][0] < 0.75


def test_clear_zeros_are_sure_all_the_same() -> None:
    _, zone = with_zeros(0.95)
    assert zone.characters[1][0] > 0.95


def test_a_zero_that_no_check_digit_guards_must_be_clear() -> None:
    upper = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
    lower = cells_of("L8988901C4XXX4009078F96121096ZE184226B<<<<<<")
    doubt(lower, 32, {"0": 0.9, "O": 0.09})
    zone = resolved(cells_of(upper), lower)
    assert zone.mrz.lines[1][32] == "0"
    assert zone.characters[1][32] < 0.3


def test_a_covered_digit_is_not_worked_out_from_the_check_digit() -> None:
    upper, lower = passport()
    doubt(lower, 15, {"0": 0.04, "8": 0.02})
    zone = resolved(upper, lower)
    assert zone.characters[1][15] < 0.3


def test_a_digit_that_is_mostly_covered_is_not_believed_for_its_check_digit() -> None:
    upper, lower = passport()
    doubt(lower, 15, {"0": 0.38})
    zone = resolved(upper, lower)
    assert zone.mrz.valid
    assert zone.characters[1][15] < 0.5


def test_a_figure_where_letters_belong_must_be_very_clear() -> None:
    upper, lower = passport()
    doubt(lower, 11, {"7": 0.95})
    zone = resolved(upper, lower)
    assert "nationality" in zone.mrz.misplaced
    assert zone.characters[1][11] < 0.6


def test_a_covered_letter_of_a_name_stays_doubtful() -> None:
    upper, lower = passport()
    doubt(upper, 7, {"I": 0.2})
    zone = resolved(upper, lower)
    assert zone.mrz.valid
    assert zone.characters[0][7] < 0.3


def test_an_unknown_state_becomes_a_known_one_that_was_possible_and_is_told() -> None:
    upper, lower = passport()
    doubt(upper, 4, {"Q": 0.5, "O": 0.4})
    zone = resolved(upper, lower)
    assert zone.mrz.lines[0] == UPPER
    assert zone.corrected == ("issuing_state",)
    assert zone.characters[0][4] < 0.6


def test_a_wrong_printed_check_digit_stays_as_it_is_printed() -> None:
    lower = LOWER[:9] + "7" + LOWER[10:]
    zone = resolved(cells_of(UPPER), cells_of(lower))
    assert zone.mrz.lines == (UPPER, lower)
    assert "document_number" in zone.mrz.failed_checks


def test_letters_of_no_format_are_no_zone() -> None:
    nothing = np.full((44, GAP + 1), 1 / (GAP + 1), dtype=np.float32)
    nothing[:, CHARACTERS.index("<")] += 0.01
    assert resolve((nothing, nothing), today=TODAY) is None
