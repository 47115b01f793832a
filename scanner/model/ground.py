"""What lies under the ink: paper, security print, shadows, and the word that runs behind specimens."""

from typing import Final

import numpy as np

from scanner.model.faces import Ink
from scanner.opencv import cv2

_WORDS: Final = ("SPECIMEN", "VOID", "UTO", "MUSTER", "0123")


def paper(height: int, width: int, random: np.random.Generator) -> Ink:
    """A ground of (height, width), 1 is white."""
    ground = np.full((height, width), random.uniform(0.55, 1.0), dtype=np.float32)
    if random.random() < 0.6:
        ground += _slope(height, width, random) * random.uniform(0.0, 0.25)
    if random.random() < 0.35:
        ground += _clouds(height, width, random.uniform(6, 40), random) * random.uniform(0.0, 0.12)
    if random.random() < 0.4:
        _waves(ground, random)
    if random.random() < 0.12:
        _words(ground, random)
    return ground


def shadow(height: int, width: int, random: np.random.Generator) -> Ink:
    """What light is left, to be multiplied: soft slopes, and sometimes an edge."""
    light = 1 - np.clip(_slope(height, width, random), 0, 1) * random.uniform(0.1, 0.65)
    if random.random() < 0.4:
        edge = random.uniform(-0.2, 0.2) + _slope(height, width, random)
        light = light * (
            1 - random.uniform(0.1, 0.5) / (1 + np.exp(np.clip(-edge * random.uniform(8, 60), -30, 30)))
        )
    return np.asarray(light, dtype=np.float32)


def _slope(height: int, width: int, random: np.random.Generator) -> Ink:
    across, down = random.uniform(-1, 1, 2)
    rows = np.linspace(-1, 1, height, dtype=np.float32)[:, None] * down
    return np.asarray(rows + np.linspace(-1, 1, width, dtype=np.float32) * across, dtype=np.float32)


def _clouds(height: int, width: int, size: float, random: np.random.Generator) -> Ink:
    small = random.normal(0, 1, (max(2, int(height / size)), max(2, int(width / size)))).astype(np.float32)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC), dtype=np.float32)


def _waves(ground: Ink, random: np.random.Generator) -> None:
    height, width = ground.shape
    strength = -float(random.uniform(0.03, 0.35))
    across = np.arange(0, width + 12, 12, dtype=np.float32)
    layer = np.zeros_like(ground)
    for _ in range(int(random.integers(1, 3))):
        pitch, swell = random.uniform(4, 30), random.uniform(0, 30)
        length, lean = random.uniform(60, 500), random.uniform(-0.8, 0.8)
        thick = int(random.integers(1, 3))
        curve = swell * np.sin(across / length * 6.28 + random.uniform(0, 6.28)) + lean * (across - width / 2)
        reach = swell + abs(lean) * width / 2
        starts = np.arange(-reach, height + reach, pitch)
        lines = [np.column_stack((across, curve + start)).round().astype(np.int32) for start in starts]
        cv2.polylines(layer, lines, False, 1.0, thick, cv2.LINE_AA)
    ground += layer * strength


def _words(ground: Ink, random: np.random.Generator) -> None:
    height, width = ground.shape
    word = _WORDS[int(random.integers(len(_WORDS)))]
    layer = np.zeros(ground.shape, dtype=np.uint8)
    size = float(random.uniform(1.5, 5))
    at = (int(random.uniform(-0.1, 0.5) * width), int(random.uniform(0.4, 1.1) * height))
    cv2.putText(layer, word, at, cv2.FONT_HERSHEY_SIMPLEX, size, 255, int(size * 4), cv2.LINE_AA)
    ground -= layer * np.float32(random.uniform(0.05, 0.22) / 255)
