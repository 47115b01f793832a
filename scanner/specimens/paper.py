"""What a document is printed on: tints and fine-line patterns, one design for each seed."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image

from scanner.specimens.canvas import Canvas, Colour, Points


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one design: two tints of the paper, two inks of the pattern, one of print."""

    light: Colour
    shade: Colour
    line: Colour
    counter: Colour
    ink: Colour


PALETTES: Final = (
    Palette((240, 246, 248), (214, 230, 238), (92, 148, 176), (196, 142, 150), (24, 62, 92)),
    Palette((247, 244, 236), (236, 222, 204), (188, 142, 92), (112, 152, 144), (98, 54, 30)),
    Palette((241, 247, 240), (214, 232, 216), (98, 158, 116), (186, 158, 96), (26, 78, 54)),
    Palette((247, 241, 244), (234, 214, 224), (176, 108, 140), (108, 132, 178), (96, 28, 58)),
    Palette((243, 243, 249), (220, 220, 238), (124, 120, 180), (128, 168, 152), (52, 44, 104)),
)


def palette_of(seed: int) -> Palette:
    """One of the designs."""
    return PALETTES[seed % len(PALETTES)]


def cover_with_pattern(canvas: Canvas, palette: Palette, random: np.random.Generator) -> None:
    """Fills the page: a gradient, fields of waves in two inks, and rosettes."""
    _gradient(canvas, palette)
    slope = float(random.uniform(-0.12, 0.12))
    canvas.curves(_waves(canvas, pitch=0.9, slope=slope, random=random), palette.line, 0.30)
    canvas.curves(_waves(canvas, pitch=1.3, slope=-slope - 0.05, random=random), palette.counter, 0.24)
    middle = canvas.width * float(random.uniform(0.60, 0.72)), canvas.height * 0.42
    canvas.curves(rosette(middle, canvas.height * 0.40, int(random.integers(9, 15)), 9), palette.line, 0.34)
    corner = canvas.width * 0.12, canvas.height * 0.92
    canvas.curves(
        rosette(corner, canvas.height * 0.24, int(random.integers(6, 10)), 6), palette.counter, 0.25
    )


def rosette(centre: tuple[float, float], radius: float, petals: int, rings: int) -> list[Points]:
    """Interlaced closed curves about ``centre``, out to ``radius`` mm."""
    angle = np.linspace(0, 2 * np.pi, 90 * petals // 2 + 1)
    curves = []
    for ring in range(rings):
        reach = radius * (0.34 + 0.66 * (ring + 1) / rings)
        for phase in (0.0, np.pi):
            away = reach * (0.80 + 0.20 * np.cos(petals * angle + phase + ring * 0.35))
            curves.append(
                np.column_stack((centre[0] + away * np.cos(angle), centre[1] + away * np.sin(angle)))
            )
    return curves


def _gradient(canvas: Canvas, palette: Palette) -> None:
    width, height = canvas.image.size
    across, down = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    share = (0.5 + 0.5 * np.sin(1.4 * np.pi * (0.7 * across + 0.5 * down)))[:, :, None]
    mixed = np.array(palette.light) * (1 - share) + np.array(palette.shade) * share
    canvas.image = Image.fromarray(mixed.astype(np.uint8))


def _waves(canvas: Canvas, *, pitch: float, slope: float, random: np.random.Generator) -> list[Points]:
    across = np.arange(-2.0, canvas.width + 2.0, 0.5)
    length, swell = random.uniform(24, 40, size=2)
    height = float(random.uniform(1.6, 2.8))
    curves = []
    for number, start in enumerate(np.arange(-12.0, canvas.height + 12.0, pitch)):
        crest = height * np.sin(2 * np.pi * across / length + number * 0.09)
        bend = height * 0.7 * np.sin(2 * np.pi * across / (swell * 2.7) - number * 0.05)
        curves.append(np.column_stack((across, start + slope * across + crest + bend)))
    return curves
