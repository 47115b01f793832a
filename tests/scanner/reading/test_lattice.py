"""From frames to characters."""

import numpy as np
import pytest

from scanner.reading.lattice import Row, clearness_of, row_of
from scanner.reading.strip import CHARACTERS, CLASSES, GAP
from tests.scanner.reading.frames import frames_of

LINE = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"


def text(row: Row) -> str:
    return "".join(CHARACTERS[number] for number in row.cells[:, :GAP].argmax(axis=1))


@pytest.mark.parametrize("step", [5, 6, 7])
def test_characters_are_read_at_any_pace(step: int) -> None:
    row = row_of(frames_of(LINE, step=step), len(LINE))
    assert text(row) == LINE
    assert clearness_of(row.cells) > 0.95
    assert set(np.diff(row.centres)) == {step}


def test_what_stands_beside_the_line_is_left_out() -> None:
    clutter = frames_of("H", before=0, after=14)
    frames = np.vstack((clutter, frames_of(LINE), clutter[::-1]))
    assert text(row_of(frames, len(LINE))) == LINE


def test_a_hole_in_the_line_is_a_place_that_nobody_can_read() -> None:
    frames = frames_of(LINE)
    hole = 4 + 6 * 7
    frames[hole : hole + 6] = frames[0]
    row = row_of(frames, len(LINE))
    assert text(row)[:7] + text(row)[8:] == LINE[:7] + LINE[8:]
    assert row.cells[7, GAP] > 0.9


def test_an_unreadable_character_keeps_its_place() -> None:
    row = row_of(frames_of(LINE[:9] + "?" + LINE[10:]), len(LINE))
    assert row.cells[9, GAP] > 0.9
    assert text(row)[10:] == LINE[10:]


def test_characters_that_ran_together_are_told_apart_by_their_number() -> None:
    frames = frames_of(LINE)
    frames[30:90, GAP] = 0.01
    frames[30:90, CHARACTERS.index("<")] = np.maximum(frames[30:90, CHARACTERS.index("<")], 0.3)
    row = row_of(frames, len(LINE))
    assert len(row.centres) == len(LINE)
    assert text(row)[20:] == LINE[20:]


@pytest.mark.parametrize("count", [1, 12, 40, 150])
def test_nothing_at_all_gives_nothing_sure(count: int) -> None:
    empty = np.full((count, CLASSES), 1 / CLASSES, dtype=np.float32)
    row = row_of(empty, 44)
    assert row.cells.shape == (44, GAP + 1)
    assert clearness_of(row.cells) < 0.2
