"""Which zones a block of lines can be by its shape."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from scanner.reading.locate import Bar, Block
from scanner.reading.rectify import Plane, plane_of

# Length of a line in heights of its bar, and in distances of two lines.
_CARD: Final = 33.0
_PERHAPS_CARD: Final = 40.0
_MANY_OR_FEW: Final = 16.0


def planes(block: Block) -> Iterator[Plane]:
    """The zones that a block can be by its shape, likelier ones first."""
    if len(block.bars) == 3:
        yield plane_of(block, 30)
        return
    upper, lower = block.bars
    length = max(upper.length, lower.length)
    normal = np.array((-upper.direction[1], upper.direction[0]))
    apart = (lower.start + lower.end - upper.start - upper.end) / 2
    distance = abs(float(apart @ normal))
    # Two lines of a card of which the third was not seen.
    step = normal * distance
    above = Bar(upper.start - step, upper.end - step, upper.height)
    below = Bar(lower.start + step, lower.end + step, lower.height)
    cards = Block((upper, lower, below), block.score), Block((above, upper, lower), block.score)
    stout = length / block.height
    if stout < _CARD:
        yield from (plane_of(card, 30) for card in cards)
    # In distances of two lines: 44 characters make 17.6, 36 make 14.4.
    few = length / max(distance, 1.0) < _MANY_OR_FEW
    yield plane_of(block, 36 if few else 44)
    yield plane_of(block, 44 if few else 36)
    if _CARD <= stout < _PERHAPS_CARD:
        yield from (plane_of(card, 30) for card in cards)
