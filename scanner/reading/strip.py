"""What the recogniser takes and gives: a line of a zone as a low, wide strip, and a class for each frame.

A strip is 24 pixels high, its characters are about 12 apart and stand in the middle. The network gives one
frame for each two pixels: a character, the gap between two, or that something is there and can't be read.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

from borderdesk.domain.mrz.layouts import CAPITALS, DIGITS, FILLER
from scanner.picture import Pixels

#: Pixels: the height of a strip, the usual distance of two characters in it, the width of a frame.
HEIGHT: Final = 24
PITCH: Final = 12
FRAME: Final = 2
#: Characters by class, and the two classes that are none.
CHARACTERS: Final = DIGITS + CAPITALS + FILLER
GAP: Final = len(CHARACTERS)
UNREADABLE: Final = GAP + 1
CLASSES: Final = UNREADABLE + 1

Strip = npt.NDArray[np.float32]

_FAINTEST: Final = 4.0


def normalised(strip: Pixels) -> Strip:
    """A grey strip with a mean of 0 and a deviation of 1, so that light and contrast do not matter."""
    values = strip.astype(np.float32)
    spread = max(float(values.std()), _FAINTEST)
    return np.asarray((values - values.mean()) / spread, dtype=np.float32)


def batch(strips: list[Pixels], *, width: int | None = None) -> Strip:
    """Strips side by side for the network: (strips, 1, 24, width), the shorter ones padded with 0."""
    longest = width or max(strip.shape[1] for strip in strips)
    longest += -longest % (2 * FRAME)
    stack = np.zeros((len(strips), 1, HEIGHT, longest), dtype=np.float32)
    for number, strip in enumerate(strips):
        stack[number, 0, :, : strip.shape[1]] = normalised(strip[:, :longest])
    return stack
