"""A picture at a glance: reduced, and measured in a few milliseconds, before anything is read."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from scanner.opencv import cv2
from scanner.picture import Picture, Pixels

#: Corners of a place, (x, y) in pixels of the picture.
Corners = npt.NDArray[np.float64]

#: Longest sides of the two reductions, in pixels: one to see detail in, one to see change in.
LONGEST: Final = 480
COARSE: Final = 160

# Change is looked for in so many places across and down: a document lies in several of them.
_PLACES: Final = (16, 9)
# A difference of grey levels that noise and flicker do not make once pixels are averaged.
_CHANGED: Final = 4.0
_SATURATED: Final = 250
# What differs from the desk by so many grey levels lies on it; what is so much darker than around it is ink.
_FOREIGN: Final = 25
_INK: Final = 14
_LEAST_INK: Final = 0.03


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """Two reductions of a picture's green, (height, width).

    ``scale`` is how many pixels of the picture one of ``grey`` stands for, across and down.
    """

    grey: Pixels
    coarse: Pixels
    scale: float

    @classmethod
    def of(cls, picture: Picture) -> "View":
        """The view of ``picture``. Green is most of what the eye calls bright, and costs a third."""
        step = max(1, max(picture.height, picture.width) // (2 * LONGEST))
        green = np.ascontiguousarray(picture.pixels[::step, ::step, 1])
        grey = _reduced(green, LONGEST)
        return cls(grey, _reduced(grey, COARSE), picture.width / grey.shape[1])

    def same_as(self, other: "View") -> bool:
        """They show the very same pixels: the camera gave one picture twice."""
        return np.array_equal(self.grey, other.grey)

    def changed_since(self, other: "View") -> bool:
        """Something in the picture has moved, come or gone since ``other``."""
        if self.coarse.shape != other.coarse.shape:
            return True
        differences = cv2.absdiff(self.coarse, other.coarse)
        return float(cv2.resize(differences, _PLACES, interpolation=cv2.INTER_AREA).max()) > _CHANGED

    @property
    def brightest(self) -> int:
        """The grey level that 2 % of the pixels reach: that of paper, where there is any."""
        counts = np.bincount(self.grey.ravel(), minlength=256)
        return int(np.searchsorted(np.cumsum(counts), 0.98 * self.grey.size))

    @property
    def contrast(self) -> float:
        """The deviation of the grey levels as a share of their mean: little while the desk is empty."""
        return float(self.coarse.std()) / max(1.0, float(self.coarse.mean()))

    @property
    def sharpness(self) -> float:
        """The variance of the Laplacian as a share of that of the grey levels: how much is fine detail."""
        return float(cv2.Laplacian(self.grey, cv2.CV_16S).var()) / max(1.0, float(self.grey.var()))

    @property
    def saturated(self) -> float:
        """The share (0 to 1) of the picture that is as bright as the camera can tell, specks left out."""
        return float(self._glare().mean())

    def saturated_in(self, corners: Corners) -> float:
        """The same share within a place."""
        mask = np.zeros(self.grey.shape, dtype=np.uint8)
        cv2.fillConvexPoly(mask, np.round(corners / self.scale).astype(np.int32), 1)
        inside = self._glare()[mask > 0]
        return float(inside.mean()) if inside.size else 0.0

    def printed_width(self) -> float:
        """The width of the largest printed thing on the desk as a share (0 to 1) of the picture's; else 0."""
        away = cv2.absdiff(self.grey, np.full_like(self.grey, int(np.median(self.grey))))
        foreign = (away > _FOREIGN).astype(np.uint8)
        closed = cv2.morphologyEx(foreign, cv2.MORPH_CLOSE, np.ones((9, 9), dtype=np.uint8))
        _, _, boxes, _ = cv2.connectedComponentsWithStats(closed)
        if len(boxes) < 2:
            return 0.0
        left, top, width, height, _ = max(boxes[1:], key=lambda box: box[cv2.CC_STAT_AREA])
        printed = _ink(self.grey[top : top + height, left : left + width]) > _LEAST_INK
        return float(max(width, height)) / self.grey.shape[1] if printed else 0.0

    @property
    def ink(self) -> float:
        """The share (0 to 1) of the picture that is print: fine and darker than what is around it."""
        return _ink(self.grey)

    def _glare(self) -> Pixels:
        saturated = (self.grey >= _SATURATED).astype(np.uint8)
        return np.asarray(cv2.erode(saturated, np.ones((3, 3), dtype=np.uint8)), dtype=np.uint8)


def _ink(grey: Pixels) -> float:
    hat = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, np.ones((5, 5), dtype=np.uint8))
    return float((hat > _INK).mean())


def _reduced(grey: Pixels, longest: int) -> Pixels:
    scale = longest / max(grey.shape)
    if scale >= 1.0:
        return grey
    size = (max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale)))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
