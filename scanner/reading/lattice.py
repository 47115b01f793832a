"""From frames to characters: a line has a known number of them, about evenly spaced."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from scanner.reading.recognise import Frames
from scanner.reading.strip import FRAME, GAP, PITCH

#: For each place of a line the probability of each character, and last that none can be read: (places, 38).
Cells = npt.NDArray[np.float32]

# Frames from one character to the next.
_USUAL: Final = PITCH / FRAME
_STEPS: Final = range(4, 9)
_UNEVEN: Final = 0.6
_LEAST: Final = 1e-4


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A line's ``cells`` and the frame in the middle of each."""

    cells: Cells
    centres: npt.NDArray[np.int64]


def clearness_of(cells: Cells) -> float:
    """The mean probability of the best characters, from 0 to 1."""
    return float(cells[:, :GAP].max(axis=1).mean())


def legibility(frames: Frames) -> float:
    """How much of what a strip shows are characters, from 0 to 1: few when upside down or no zone."""
    inked = frames[frames[:, GAP] < 0.5]
    return float(inked[:, :GAP].max(axis=1).mean()) if len(inked) else 0.0


def row_of(frames: Frames, columns: int) -> Row:
    """The ``columns`` characters that ``frames`` most likely show."""
    centres = _plain(frames, columns)
    if centres is None:
        centres = _fitted(frames, columns)
    around = np.clip(centres[:, None] + np.array((-1, 0, 1)), 0, len(frames) - 1)
    mean = frames[around].mean(axis=1)
    readable = mean[:, :GAP]
    return Row(np.column_stack((readable, 1 - readable.sum(axis=1))).astype(np.float32), centres)


def _plain(frames: Frames, columns: int) -> npt.NDArray[np.int64] | None:
    """The middles of the runs between gaps, where there are as many as there should be."""
    inked = np.concatenate(([False], frames[:, GAP] < 0.5, [False])).astype(np.int8)
    changes = np.flatnonzero(np.diff(inked))
    starts, ends = changes[::2], changes[1::2]
    if len(starts) != columns:
        return None
    centres = (starts + ends - 1) // 2
    steps = np.diff((starts + ends) / 2)
    # The longest step is no more than a hole, the shortest no less than a character.
    return (
        centres if steps.max() < 1.45 * np.median(steps) and steps.min() > 0.55 * np.median(steps) else None
    )


def _fitted(frames: Frames, columns: int) -> npt.NDArray[np.int64]:
    """The best path of ``columns`` characters with gaps between and beside them, by dynamic programming."""
    gap = np.log(np.clip(frames[:, GAP], _LEAST, 1))
    ink = np.log(np.clip(1 - frames[:, GAP], _LEAST, 1))
    count = len(frames)
    padded = np.pad(ink, 1, constant_values=ink.min())
    core = padded[:-2] + padded[1:-1] + padded[2:]
    before = np.concatenate(([0.0], np.cumsum(gap)))
    half = round(_USUAL / 2)
    places = np.arange(count)
    best = core + before[np.maximum(places - half + 1, 0)]
    came = np.zeros((columns, count), dtype=np.int64)
    for column in range(1, columns):
        reached = np.full(count, -np.inf)
        for step in _STEPS:
            between = np.full(count, -np.inf)
            low, high = gap[places[step:] - step // 2], gap[places[step:] - (step + 1) // 2]
            uneven = _UNEVEN * (step - _USUAL) ** 2
            between[step:] = best[:-step] + np.maximum(low, high) - uneven
            better = between > reached
            reached[better], came[column, better] = between[better], step
        best = reached + core
    best = best + before[-1] - before[np.minimum(places + half, count)]
    place = int(best.argmax())
    centres = [place]
    for column in range(columns - 1, 0, -1):
        place -= int(came[column, place])
        centres.append(place)
    return np.array(centres[::-1], dtype=np.int64)
