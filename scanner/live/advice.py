"""What one picture asks for: more light, another place, a steadier hand.

A level that decides is a little easier to keep than to reach, so that a picture at the very edge of it does
not change the word with each frame.
"""

from typing import Final

import numpy as np

from borderdesk.domain.mrz import Mrz
from scanner.live.guidance import Guidance
from scanner.live.view import LONGEST, Corners, View
from scanner.picture import Picture
from scanner.reading.locate import Block, blocks
from scanner.reading.reader import Reading

#: Pixels from one character to the next, below which a zone is too far away to be read.
LEAST_PITCH: Final = 6.0

# How much easier a word is kept than reached.
_EASIER: Final = 1.15
# The grey level of paper in bad light; below the other nothing is seen at all.
_DARK, _COVERED = 68, 16
# Saturated pixels: as a share of a zone, and of a whole picture.
_GLARE_ON_ZONE, _GLARE = 0.02, 0.004
# Detail and contrast of a document that lies there sharp; its width, too small and too large to be read.
_BLURRED: Final = 0.15
_SOMETHING: Final = 0.15
_SMALL, _WHOLE = 0.3, 0.98
# So much print is in a picture that shows a part of a page.
_PRINTED: Final = 0.16
# A block with such a score is print; one so many times longer than high is a zone.
_PRINT, _ZONE = 0.4, 28.0


def for_zone(view: View, reading: Reading, shown: Guidance) -> Guidance:
    """What keeps the zone of ``reading`` from being read well; ``READING`` when nothing does."""
    if reading.place is None or reading.mrz is None:
        return Guidance.READING
    corners = np.array(reading.place.corners, dtype=np.float64)
    pitch = reading.place.length / _columns(reading.mrz)
    ease = _Ease(shown)
    found = Guidance.READING
    if pitch < ease.up(LEAST_PITCH, Guidance.TOO_FAR):
        found = Guidance.TOO_FAR
    elif view.brightest < ease.up(_DARK, Guidance.TOO_DARK):
        found = Guidance.TOO_DARK
    elif view.saturated_in(corners) > ease.down(_GLARE_ON_ZONE, Guidance.GLARE):
        found = Guidance.GLARE
    elif view.sharpness < ease.up(_BLURRED, Guidance.HOLD_STILL):
        found = Guidance.HOLD_STILL
    else:
        found = _at_the_edge(view, corners, pitch) or Guidance.READING
    return found


def for_nothing(view: View, picture: Picture, shown: Guidance) -> Guidance:
    """Why no zone was found in ``picture``; ``NO_DOCUMENT`` when nothing tells."""
    ease = _Ease(shown)
    if view.brightest < ease.up(_COVERED, Guidance.TOO_DARK):
        return Guidance.TOO_DARK
    if view.contrast < ease.down(_SOMETHING, shown):
        return Guidance.NO_DOCUMENT
    if view.brightest < ease.up(_DARK, Guidance.TOO_DARK):
        return Guidance.TOO_DARK
    if view.saturated > ease.down(_GLARE, Guidance.GLARE):
        return Guidance.GLARE
    if view.sharpness < ease.up(_BLURRED, Guidance.HOLD_STILL):
        return Guidance.HOLD_STILL
    return _of_print(view, picture, ease)


def _of_print(view: View, picture: Picture, ease: "_Ease") -> Guidance:
    """What the print in a sharp, well lit picture without a zone tells."""
    step = max(1, max(picture.height, picture.width) // (2 * LONGEST))
    printed = [
        block
        for block in blocks(np.ascontiguousarray(picture.pixels[::step, ::step, 1]))
        if block.score >= _PRINT
    ]
    for block in printed:
        edge = _at_the_edge(view, _corners(block) * step, block.bars[0].height * step)
        if edge is not None:
            return edge
    width = view.printed_width()
    if 0 < width < ease.up(_SMALL, Guidance.TOO_FAR):
        return Guidance.TOO_FAR
    if any(_is_a_zone(block) for block in printed):
        return Guidance.HOLD_STILL
    if width > ease.down(_WHOLE, Guidance.TOO_CLOSE) or view.ink > ease.down(_PRINTED, Guidance.TOO_CLOSE):
        return Guidance.TOO_CLOSE
    return Guidance.NO_DOCUMENT


def _at_the_edge(view: View, corners: Corners, near: float) -> Guidance | None:
    """Where to move what comes as ``near`` to the edge of the picture as this, in pixels."""
    height, width = view.grey.shape[0] * view.scale, view.grey.shape[1] * view.scale
    left, right = corners[:, 0].min() < near, corners[:, 0].max() > width - near
    top, bottom = corners[:, 1].min() < near, corners[:, 1].max() > height - near
    for cut, guidance in (
        ((left and right) or (top and bottom), Guidance.TOO_CLOSE),
        (left, Guidance.MOVE_RIGHT),
        (right, Guidance.MOVE_LEFT),
        (top, Guidance.MOVE_DOWN),
        (bottom, Guidance.MOVE_UP),
    ):
        if cut:
            return guidance
    return None


def _corners(block: Block) -> Corners:
    return np.array([point for bar in block.bars for point in (bar.start, bar.end)], dtype=np.float64)


def _is_a_zone(block: Block) -> bool:
    return all(bar.length > _ZONE * bar.height for bar in block.bars)


def _columns(mrz: Mrz) -> int:
    return len(mrz.lines[0])


class _Ease:
    """Levels as they are for the word that is shown, which is kept more easily."""

    def __init__(self, shown: Guidance) -> None:
        self._shown = shown

    def up(self, level: float, guidance: Guidance) -> float:
        """A level below which ``guidance`` is given."""
        return level * _EASIER if guidance is self._shown else level

    def down(self, level: float, guidance: Guidance) -> float:
        """A level above which ``guidance`` is given."""
        return level / _EASIER if guidance is self._shown else level
