"""From a drawn zone to the pixels of a device, and from these to strips as the desk cuts them."""

from typing import Final

import numpy as np
import numpy.typing as npt

from scanner.model.faces import PITCH, Ink
from scanner.opencv import cv2
from scanner.picture import Pixels
from scanner.reading import strip

Matrix = npt.NDArray[np.float64]

#: Pixels between two characters in what devices give; above 18 the desk reduces a page before it cuts.
FINEST: Final = 18.0
COARSEST: Final = 4.2
USUAL: Final = 6.5


def placed(height: int, width: int, random: np.random.Generator) -> tuple[Matrix, tuple[int, int]]:
    """The matrix from a drawn zone to a device's pixels, and the size (width, height) of the picture."""
    coarse = random.random() < 0.3
    least, most = (COARSEST, USUAL) if coarse else (USUAL, FINEST)
    pitch = float(np.exp(random.uniform(np.log(least), np.log(most))))
    scale = pitch / PITCH
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float64)
    moved = corners * scale
    if random.random() < 0.5:
        # A page seen from the side: its edges are no longer parallel.
        moved += random.uniform(-0.10, 0.10, (4, 2)) * (height * scale, height * scale)
    angle = np.radians(random.normal(0, 2.5))
    turn = np.array([(np.cos(angle), np.sin(angle)), (-np.sin(angle), np.cos(angle))])
    moved = moved @ turn
    moved -= moved.min(axis=0)
    size = np.ceil(moved.max(axis=0)).astype(int) + 1
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), moved.astype(np.float32))
    return np.asarray(matrix, dtype=np.float64), (int(size[0]), int(size[1]))


def taken(zone: Ink, matrix: Matrix, size: tuple[int, int], random: np.random.Generator) -> Pixels:
    """What a device makes of a zone: out of focus, moved, noisy, packed."""
    scale = size[0] / zone.shape[1]
    kind = random.random()
    # In parts of the distance of two characters; the last few are beyond reading.
    blur = random.uniform(0.01, 0.08) if kind < 0.55 else random.uniform(0.08, 0.15 if kind < 0.93 else 0.22)
    sharp = max(blur * PITCH, 0.35 / scale)
    picture = np.asarray(cv2.GaussianBlur(zone, (0, 0), sharp), dtype=np.float32)
    if random.random() < 0.15:
        picture = _moved(picture, random)
    edge = float(np.median(picture[0]))
    picture = np.asarray(
        cv2.warpPerspective(picture, matrix, size, flags=cv2.INTER_LINEAR, borderValue=edge), dtype=np.float32
    )
    grey = _exposed(picture, random)
    if random.random() < 0.15:
        # Sharpened by the device.
        soft = np.asarray(cv2.GaussianBlur(grey, (0, 0), 1.2), dtype=np.float32)
        grey = grey + (grey - soft) * random.uniform(0.3, 1.5)
    if random.random() < 0.7:
        grey = grey + random.standard_normal(grey.shape, dtype=np.float32) * min(
            12.0, 0.5 + random.exponential(3.0)
        )
    pixels = np.clip(grey, 0, 255).astype(np.uint8)
    if random.random() < 0.6:
        quality = int(random.uniform(22, 95))
        packed = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
        pixels = np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), dtype=np.uint8)
    return pixels


def cut(
    picture: Pixels, matrix: Matrix, middle: float, ends: tuple[float, float], random: np.random.Generator
) -> tuple[Pixels, Matrix]:
    """The strip of one line, cut a little wrong as the desk does, and the matrix from the zone to it.

    ``middle`` is the height of the line in the zone, ``ends`` where it begins and ends.
    """
    usual = strip.PITCH / PITCH
    across = usual * float(np.exp(random.normal(0, 0.05)))
    down = usual * float(np.exp(random.normal(0, 0.09)))
    before, after = random.uniform(0.2, 2.5, 2) * PITCH
    left, right = ends[0] - before, ends[1] + after
    lift, lean = random.normal(0, 0.055, 2) * PITCH
    width = max(8, round((right - left) * across))
    raised = strip.HEIGHT / 2 - (middle + lift) * down
    to_strip = np.array([(across, 0.0, -left * across), (0.0, down, raised), (0.0, 0.0, 1.0)])
    to_strip[1, 0] = lean * down / (right - left) * 2
    to_strip[1, 2] -= lean * down
    if random.random() < 0.5:
        to_strip[0, 1] = random.normal(0, 0.10) * across
        to_strip[0, 2] -= to_strip[0, 1] * middle
    # One end larger than the other, where perspective was not quite undone.
    to_strip[2, 0] = random.normal(0, 0.05) / (right - left)
    from_picture = to_strip @ np.linalg.inv(matrix)
    flags = cv2.INTER_LINEAR if random.random() < 0.7 else cv2.INTER_CUBIC
    pixels = cv2.warpPerspective(
        picture, from_picture, (width, strip.HEIGHT), flags=flags, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(pixels, dtype=np.uint8), to_strip


def _moved(picture: Ink, random: np.random.Generator) -> Ink:
    length = int(random.uniform(2, 0.4 * PITCH))
    angle = random.uniform(0, np.pi)
    kernel = np.zeros((length * 2 + 1, length * 2 + 1), dtype=np.float32)
    reach = np.array((np.cos(angle), np.sin(angle))) * length / 2
    first, last = (tuple(int(v) for v in np.round(length + side * reach)) for side in (-1, 1))
    cv2.line(kernel, first, last, 1.0, 1)
    return np.asarray(cv2.filter2D(picture, -1, kernel / kernel.sum()), dtype=np.float32)


def _exposed(picture: Ink, random: np.random.Generator) -> Ink:
    low, high = float(picture.min()), float(picture.max())
    spread = (picture - low) / max(high - low, 1e-3)
    if random.random() < 0.5:
        spread = np.clip(spread, 0, 1) ** random.uniform(0.6, 1.7)
    dark = random.uniform(0, 120)
    bright = random.uniform(dark + 45, 262)
    return np.asarray(spread * (bright - dark) + dark, dtype=np.float32)
