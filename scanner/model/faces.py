"""Glyphs for synthetic lines: OCR-B as the standard asks, and what is printed in its stead."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from borderdesk.domain.errors import SpecimenError
from scanner.reading.strip import CHARACTERS

#: Pixels: the distance of two characters, and the square in which a glyph is drawn.
PITCH: Final = 24
CELL: Final = 40

Ink = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Face:
    """A font file and how often it is drawn; ``fixed`` fonts keep their own width in a cell."""

    file: str
    share: float


#: OCR-B, its slanted and its rough cut, then the faces of old, home-made and mock documents.
FACES: Final = (
    Face("OCRB.otf", 0.66),
    Face("OCRBS.otf", 0.06),
    Face("OCRBL.otf", 0.02),
    Face("OCRA.ttf", 0.02),
    Face("DejaVuSansMono.ttf", 0.04),
    Face("DejaVuSansMono-Bold.ttf", 0.03),
    Face("LiberationMono-Regular.ttf", 0.03),
    Face("LiberationMono-Bold.ttf", 0.03),
    Face("FreeMonoBold.ttf", 0.02),
    Face("Inconsolata.otf", 0.03),
    Face("LiberationSans-Regular.ttf", 0.02),
    Face("LiberationSansNarrow-Bold.ttf", 0.02),
    Face("DejaVuSansCondensed.ttf", 0.02),
)
_SHARES: Final = np.array([face.share for face in FACES]) / sum(face.share for face in FACES)


#: Faces of the other print on a page, which is no zone.
OTHER_FACES: Final = (
    "DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf",
    "DejaVuSansCondensed.ttf",
    "LiberationSans-Regular.ttf",
    "LiberationSans-Bold.ttf",
    "FreeSerif.ttf",
    "DejaVuSerif.ttf",
)


def drawn_face(random: np.random.Generator) -> Face:
    """A face by lot."""
    return FACES[int(random.choice(len(FACES), p=_SHARES))]


@lru_cache(maxsize=400)
def glyphs(face: Face, capital_px: int) -> dict[str, Ink]:
    """Each character of the zone in a square of ``CELL`` pixels, 1 where the ink is.

    Capitals are ``capital_px`` high and stand in the middle.

    Raises:
        SpecimenError: ``font_missing``.
    """
    font = _font(face.file, capital_px)
    drawn: dict[str, Ink] = {}
    for character in CHARACTERS:
        cell = Image.new("L", (CELL, CELL))
        at = (CELL / 2, (CELL + capital_px) / 2)
        ImageDraw.Draw(cell).text(at, character, 255, font, anchor="ms")
        drawn[character] = np.asarray(cell, dtype=np.float32) / np.float32(255)
    return drawn


def words(file: str, capital_px: int, text: str) -> Ink:
    """``text`` set in one row of a proportional face, as high as a cell.

    Raises:
        SpecimenError: ``font_missing``.
    """
    font = _font(file, capital_px)
    row = Image.new("L", (max(1, round(font.getlength(text))) + 4, CELL))
    ImageDraw.Draw(row).text((2, (CELL + capital_px) / 2), text, 255, font, anchor="ls")
    return np.asarray(row, dtype=np.float32) / np.float32(255)


@lru_cache(maxsize=400)
def _font(file: str, capital_px: int) -> ImageFont.FreeTypeFont:
    """The face at the size at which its capitals are so many pixels high."""
    try:
        font = ImageFont.truetype(file, 100)
    except OSError as error:
        package = "the packages of scanner/model/packages.txt"
        raise SpecimenError("font_missing", font=file, package=package) from error
    top, bottom = (font.getbbox("H", anchor="ls")[edge] for edge in (1, 3))
    return ImageFont.truetype(file, 100 * capital_px / (bottom - top))
