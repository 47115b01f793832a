"""Whether a character is of another tone than its line: a scrawl over print, which may look like a letter.

Print is of two tones, and between them there is an edge as wide as the picture is soft. Where something of a
third tone lies, there is more between paper and ink than edges account for. The measure is taken against the
rest of the line, so blur, contrast and weight of the print do not matter.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

from scanner.picture import Pixels
from scanner.reading.lattice import Row
from scanner.reading.strip import FRAME, HEIGHT, PITCH

#: For each character how much third tone it has, 1 in the middle of the line.
Tones = npt.NDArray[np.float64]

# Rows of a strip that capitals fill: above and below may be other print, or the edge of the page.
_BAND: Final = slice(HEIGHT // 2 - PITCH // 2 - 1, HEIGHT // 2 + PITCH // 2 + 1)
# Of a character's pixels so many are its ink, and this one, counted from the darkest, is paper.
_INK_PIXELS: Final = 12
_PAPER_PIXEL: Final = 126
# Characters to either side that light falls on alike; of all nine the ink is that of the third darkest.
_RUN: Final = 4
_DARK: Final = 2
_LEAST_EDGE: Final = 2.0


def tones_of(strip: Pixels, row: Row) -> Tones:
    """The tones of the characters of ``row``, which was read from ``strip``."""
    values = strip[_BAND].astype(np.float32)
    starts = np.clip(row.centres * FRAME + FRAME // 2 - PITCH // 2, 0, values.shape[1] - PITCH)
    at = starts[:, None] + np.arange(PITCH)
    cells = values[:, at].transpose(1, 0, 2)
    flat = cells.reshape(len(at), -1)
    ordered = np.partition(flat, (_INK_PIXELS, _PAPER_PIXEL), axis=1)
    darkest = ordered[:, :_INK_PIXELS].mean(axis=1)
    # Light falls unevenly: paper and ink are those of the characters around.
    around = np.clip(np.arange(len(at))[:, None] + np.arange(-_RUN, _RUN + 1), 0, len(at) - 1)
    paper = np.median(ordered[:, _PAPER_PIXEL][around], axis=1)
    ink = np.sort(darkest[around], axis=1)[:, _DARK]
    contrast = np.maximum(paper - ink, 1.0)
    shade = np.clip((paper[:, None, None] - cells) / contrast[:, None, None], 0.0, 1.0)
    between = (4 * shade * (1 - shade)).sum(axis=(1, 2))
    edges = np.abs(np.diff(shade, axis=1)).sum(axis=(1, 2)) + np.abs(np.diff(shade, axis=2)).sum(axis=(1, 2))
    share = between / (edges + _LEAST_EDGE)
    return np.asarray(share / max(float(np.median(share)), 1e-6), dtype=np.float64)
