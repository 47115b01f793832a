"""A drawn head and shoulders where a document shows its holder's photograph: nobody's face."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from scanner.specimens.canvas import Colour
from scanner.specimens.paper import Palette

# Drawn this much larger and then reduced, for smooth edges.
_LARGER: Final = 3
_HAIR: Final = ((46, 40, 38), (74, 56, 44), (112, 84, 58), (120, 116, 112), (34, 36, 44))
_SKIN: Final = ((224, 196, 172), (208, 172, 144), (190, 150, 122), (236, 210, 190))
_CLOTH: Final = ((70, 84, 104), (92, 76, 84), (64, 88, 80), (104, 98, 88), (52, 56, 66))


@dataclass(frozen=True, slots=True)
class _Head:
    """Where the head is: its middle and the height of the eyes, half its width and half its height."""

    x: float
    y: float
    width: float
    height: float


def draw_portrait(size: tuple[int, int], palette: Palette, random: np.random.Generator) -> Image.Image:
    """A faceless bust of ``size`` pixels before a pale ground, with the fine lines of security print."""
    width, height = size[0] * _LARGER, size[1] * _LARGER
    image = _ground(width, height, palette)
    pen = ImageDraw.Draw(image)
    skin, hair, cloth = (shades[int(random.integers(len(shades)))] for shades in (_SKIN, _HAIR, _CLOTH))
    half = width * float(random.uniform(0.19, 0.215))
    head = _Head(
        width * float(random.uniform(0.485, 0.515)),
        height * 0.42,
        half,
        half * float(random.uniform(1.28, 1.40)),
    )
    _hair_behind(pen, head, hair, long_hair=bool(random.integers(2)))
    _bust(pen, image.size, head, cloth, skin)
    pen.ellipse(
        (head.x - head.width, head.y - head.height, head.x + head.width, head.y + head.height), fill=skin
    )
    _fringe(pen, head, hair, slant=float(random.uniform(-12, 12)))
    image = image.filter(ImageFilter.GaussianBlur(width / 260))
    return _engraved(image.resize(size, Image.Resampling.LANCZOS), palette)


def ghost_of(portrait: Image.Image, palette: Palette, scale: float) -> tuple[Image.Image, Image.Image]:
    """A small one-colour copy of a portrait, and the mask that lets the paper shine through."""
    size = (max(1, round(portrait.width * scale)), max(1, round(portrait.height * scale)))
    grey = np.asarray(portrait.convert("L").resize(size, Image.Resampling.LANCZOS), dtype=np.float64)
    dark = np.clip((225 - grey) / 225, 0, 1)
    return Image.new("RGB", size, palette.ink), Image.fromarray((dark * 120).astype(np.uint8))


def _ground(width: int, height: int, palette: Palette) -> Image.Image:
    across, down = np.meshgrid(np.linspace(-1, 1, width), np.linspace(-1, 1, height))
    share = np.clip(np.hypot(across, down * 0.8 + 0.2) / 1.5, 0, 1)[:, :, None]
    light = np.array([248, 249, 250])
    return Image.fromarray((light * (1 - share) + np.array(palette.shade) * share).astype(np.uint8))


def _hair_behind(pen: ImageDraw.ImageDraw, head: _Head, hair: Colour, *, long_hair: bool) -> None:
    wide, top = head.width * 1.14, head.y - head.height * 1.14
    pen.ellipse((head.x - wide, top, head.x + wide, head.y + head.height * 0.62), fill=hair)
    if long_hair:
        box = (head.x - wide, head.y - head.height * 0.3, head.x + wide, head.y + head.height * 1.24)
        pen.rounded_rectangle(box, radius=wide * 0.45, fill=hair)


def _bust(pen: ImageDraw.ImageDraw, size: tuple[int, int], head: _Head, cloth: Colour, skin: Colour) -> None:
    width, height = size
    shaded = (skin[0] * 9 // 10, skin[1] * 9 // 10, skin[2] * 9 // 10)
    edge = (min(255, cloth[0] + 26), min(255, cloth[1] + 26), min(255, cloth[2] + 26))
    pen.ellipse((width * 0.04, height * 0.72, width * 0.96, height * 1.58), fill=cloth)
    neck, collar = head.width * 0.52, head.width * 0.72
    pen.rounded_rectangle((head.x - neck, head.y, head.x + neck, height * 0.78), neck * 0.6, fill=shaded)
    opening = ((head.x - collar, height * 0.735), (head.x, height * 0.88), (head.x + collar, height * 0.735))
    pen.polygon((*opening, (head.x + neck, height * 0.70), (head.x - neck, height * 0.70)), fill=shaded)
    pen.line(opening, fill=edge, width=max(1, round(width * 0.022)), joint="curve")


def _fringe(pen: ImageDraw.ImageDraw, head: _Head, hair: Colour, *, slant: float) -> None:
    # A cap of hair over the forehead, cut by a slanting parting.
    wide = head.width * 1.12
    box = (head.x - wide, head.y - head.height * 1.12, head.x + wide, head.y + head.height * 0.34)
    pen.chord(box, 196 + slant, 344 + slant, fill=hair)


def _engraved(image: Image.Image, palette: Palette) -> Image.Image:
    pixels = np.array(image, dtype=np.float64)
    rows = 0.5 + 0.5 * np.sin(np.arange(image.height) * 2 * np.pi / 5)
    share = (0.07 * rows)[:, None, None]
    mixed = pixels * (1 - share) + np.array(palette.ink) * share
    return Image.fromarray(mixed.astype(np.uint8))
