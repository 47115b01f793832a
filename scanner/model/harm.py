"""What happens to print: faded and broken ink, blots over characters, glare of a laminate."""

import numpy as np

from scanner.model.faces import CELL, PITCH, Ink
from scanner.opencv import cv2


def worn(ink: Ink, random: np.random.Generator) -> Ink:
    """Ink thicker, thinner, broken or faded."""
    kind = random.random()
    if kind < 0.22:
        ink = _grown(ink, cv2.MORPH_DILATE, random)
    elif kind < 0.40:
        ink = _grown(ink, cv2.MORPH_ERODE, random)
    if random.random() < 0.15:
        holes = random.random(ink.shape, dtype=np.float32)
        holes = np.asarray(cv2.GaussianBlur(holes, (0, 0), random.uniform(0.8, 2.5)), dtype=np.float32)
        level = float(np.quantile(holes[::4, ::4], random.uniform(0.02, 0.2)))
        ink = ink * (holes > level)
    if random.random() < 0.12:
        height, width = ink.shape
        small = random.uniform(0.35, 1, (2, int(random.integers(3, 9)))).astype(np.float32)
        ink = ink * np.asarray(cv2.resize(small, (width, height)), dtype=np.float32)
    return ink


def _grown(ink: Ink, kind: int, random: np.random.Generator) -> Ink:
    shape = (2, 2) if random.random() < 0.6 else (3, 3)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, shape)
    changed = np.asarray(cv2.morphologyEx(ink, kind, kernel), dtype=np.float32)
    share = float(random.uniform(0.3, 1.0))
    return changed * share + ink * (1 - share)


def blots(shape: tuple[int, int], at: list[tuple[float, float]], random: np.random.Generator) -> Ink:
    """Opaque spots over the given points (x, y), 1 where they cover: discs, boxes, scrawls."""
    cover = np.zeros(shape, dtype=np.float32)
    for x, y in at:
        centre = (round(x + random.uniform(-5, 5)), round(y + random.uniform(-5, 5)))
        kind = random.integers(7)
        wide, high = (int(random.uniform(0.25, 0.8) * PITCH), int(random.uniform(0.4, 0.9) * PITCH))
        if kind == 0:
            cv2.ellipse(cover, centre, (wide, high), float(random.uniform(0, 180)), 0, 360, 1.0, -1)
        elif kind == 1:
            corner = (centre[0] + wide, centre[1] + high)
            cv2.rectangle(cover, (centre[0] - wide, centre[1] - high), corner, 1.0, -1)
        elif kind == 2:
            points = np.array(centre) + random.uniform(-1, 1, (6, 2)) * (wide, high)
            cv2.fillPoly(cover, [cv2.convexHull(points.round().astype(np.int32))], 1.0)
        elif kind == 3:
            points = np.array(centre) + random.uniform(-1.1, 1.1, (14, 2)) * (wide, high)
            cv2.polylines(cover, [points.round().astype(np.int32)], False, 1.0, int(random.integers(2, 7)))
        else:
            _to_and_fro(cover, centre, random)
    return cover


def _to_and_fro(cover: Ink, centre: tuple[int, int], random: np.random.Generator) -> None:
    """A pen or an eraser: what it leaves of a letter, or draws, must not be taken for another one."""
    turns = int(random.integers(4, 14))
    reach, tall = random.uniform(0.35, 1.3) * PITCH, random.uniform(0.45, 1.0) * PITCH
    ends = tall * random.uniform(random.choice((1.0, 0.4)), 1, turns) * (-1) ** np.arange(turns)
    points = np.column_stack((np.linspace(-reach, reach, turns), ends))
    points = points + np.array(centre) + random.uniform(-3, 3, points.shape)
    cv2.polylines(cover, [points.round().astype(np.int32)], False, 1.0, int(random.integers(2, 8)))


def strokes(shape: tuple[int, int], random: np.random.Generator) -> Ink:
    """Lines of a pen, a fold or a frame, 1 where they cover."""
    cover = np.zeros(shape, dtype=np.float32)
    for _ in range(int(random.integers(1, 4))):
        ends = random.uniform(-0.1, 1.1, (2, 2)) * (shape[1], shape[0])
        first, last = ((int(x), int(y)) for x, y in ends)
        cv2.line(cover, first, last, 1.0, int(random.integers(1, 5)), cv2.LINE_AA)
    return cover


def glare(shape: tuple[int, int], random: np.random.Generator) -> Ink:
    """A soft patch of light, 1 where all is white."""
    height, width = shape
    size = random.uniform(0.3, 3.0) * CELL
    x, y = random.uniform(0, width), random.uniform(0, height)
    stretch, lean = random.uniform(0.3, 3), random.uniform(-0.6, 0.6)
    across = (np.arange(width, dtype=np.float32) - x) / (size * stretch)
    down = (np.arange(height, dtype=np.float32)[:, None] - y) / size
    away = (across + lean * down) ** 2 + down**2
    return np.asarray(np.clip(random.uniform(0.4, 1.6) * np.exp(-away), 0, 1), dtype=np.float32)
