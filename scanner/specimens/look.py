"""How a page looks to the device that takes it: size, sharpness, noise, tilt, light, compression."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from scanner.opencv import cv2
from scanner.picture import Pixels

_DESK: Final = (74, 84, 92)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The conditions of a capture; the defaults are those of a clean scan.

    ``scale`` reduces the picture (1 keeps 300 dpi). ``blur`` and ``noise`` are standard deviations, in
    pixels and in grey levels. ``tilt_deg`` turns the page anticlockwise, ``turns`` quarter turns more.
    ``perspective`` is how much shorter the far edge is (0 to 0.3). ``shadow`` darkens one side (0 to 1).
    ``jpeg`` is a quality (1 to 100) or ``None``. ``margin_mm`` is how much of the desk is seen around it.
    """

    scale: float = 1.0
    blur: float = 0.0
    noise: float = 0.0
    tilt_deg: float = 0.0
    turns: int = 0
    perspective: float = 0.0
    shadow: float = 0.0
    jpeg: int | None = None
    margin_mm: float = 0.0


CLEAN: Final = Look()
#: A hand-held camera in a booth.
CAMERA: Final = Look(scale=0.8, blur=0.8, noise=4, tilt_deg=2.5, shadow=0.25, jpeg=85, margin_mm=8)


def captured(page: Pixels, look: Look, *, dpi: float, random: np.random.Generator) -> Pixels:
    """``page`` as it looks under the conditions of ``look``."""
    picture = _laid_down(page, look, round(look.margin_mm * dpi / 25.4))
    if look.scale != 1.0:
        method = cv2.INTER_AREA if look.scale < 1 else cv2.INTER_CUBIC
        picture = _bytes(cv2.resize(picture, None, fx=look.scale, fy=look.scale, interpolation=method))
    if look.shadow:
        picture = _shaded(picture, look.shadow, random)
    if look.blur:
        picture = _bytes(cv2.GaussianBlur(picture, (0, 0), look.blur))
    if look.noise:
        picture = _bytes(picture + random.normal(0.0, look.noise, picture.shape))
    picture = np.ascontiguousarray(np.rot90(picture, look.turns))
    if look.jpeg is not None:
        packed = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, look.jpeg])[1]
        picture = _bytes(np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR)))
    return picture


def _bytes(values: npt.NDArray[np.number]) -> Pixels:
    return np.asarray(np.clip(values, 0, 255), dtype=np.uint8)


def _laid_down(page: Pixels, look: Look, margin: int) -> Pixels:
    """The page on a desk: its corners turned and moved as tilt and perspective ask, nothing cut off."""
    if not (margin or look.tilt_deg or look.perspective):
        return page
    height, width = page.shape[:2]
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float64)
    inset = look.perspective * width / 2
    moved = corners + np.array([(inset, 0), (-inset, 0), (0, 0), (0, 0)])
    angle = -np.radians(look.tilt_deg)
    turn = np.array([(np.cos(angle), np.sin(angle)), (-np.sin(angle), np.cos(angle))])
    moved = moved @ turn
    moved += margin - moved.min(axis=0)
    room = np.ceil(moved.max(axis=0) + margin).astype(int)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), moved.astype(np.float32))
    size = (int(room[0]), int(room[1]))
    return _bytes(
        cv2.warpPerspective(
            page, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=_DESK
        )
    )


def _shaded(picture: Pixels, strength: float, random: np.random.Generator) -> Pixels:
    height, width = picture.shape[:2]
    angle = float(random.uniform(0, 2 * np.pi))
    across, down = np.meshgrid(np.linspace(-1, 1, width), np.linspace(-1, 1, height))
    slope = np.clip(0.5 + 0.6 * (across * np.cos(angle) + down * np.sin(angle)), 0, 1)
    return _bytes(picture * (1 - strength * slope)[:, :, None])
