"""Which zones a block can be."""

import numpy as np
import pytest

from scanner.reading.locate import Bar, Block
from scanner.reading.shape import planes

PITCH = 10.0


def block(columns: int, spacing: float, lines: int = 2) -> Block:
    """Lines of so many characters, ``spacing`` characters apart, as high as bars come out."""
    bars = tuple(
        Bar(np.array((0.0, row * spacing * PITCH)), np.array((columns * PITCH, row * spacing * PITCH)), PITCH)
        for row in range(lines)
    )
    return Block(bars, 1.0)


@pytest.mark.parametrize(("columns", "first"), [(44, 44), (36, 36)])
def test_two_lines_are_tried_at_both_widths_the_likelier_first(columns: int, first: int) -> None:
    shapes = [(plane.rows, plane.columns) for plane in planes(block(columns, 2.5))]
    assert shapes[0] == (2, first)
    assert {(2, 36), (2, 44)} <= set(shapes)


def test_three_lines_are_a_card() -> None:
    assert [(plane.rows, plane.columns) for plane in planes(block(30, 1.667, lines=3))] == [(3, 30)]


def test_two_lines_of_a_card_want_the_third_below_or_above() -> None:
    below, above, *_ = planes(block(30, 1.667))
    assert (below.rows, above.rows) == (3, 3)
    lowest = [max(y for _, y in plane.place.corners) for plane in (below, above)]
    highest = [min(y for _, y in plane.place.corners) for plane in (below, above)]
    assert lowest[0] - lowest[1] == pytest.approx(1.667 * PITCH, rel=0.05)
    assert highest[0] - highest[1] == pytest.approx(1.667 * PITCH, rel=0.05)
