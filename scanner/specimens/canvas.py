"""A page in millimetres that text and lines are drawn on."""

from enum import StrEnum
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from borderdesk.domain.errors import SpecimenError
from scanner.opencv import cv2
from scanner.picture import Pixels

Colour = tuple[int, int, int]
Points = npt.NDArray[np.float64]

_MM_PER_INCH: Final = 25.4
# OpenCV takes coordinates in sixteenths of a pixel.
_SUBPIXEL_BITS: Final = 4


class Face(StrEnum):
    """Type faces by their files, which Debian's fonts-dejavu-core and fonts-ocr-b install."""

    SANS = "DejaVuSans.ttf"
    BOLD = "DejaVuSans-Bold.ttf"
    MONO = "DejaVuSansMono-Bold.ttf"
    ZONE = "OCRB.otf"


_PACKAGES: Final = {Face.ZONE: "fonts-ocr-b"}


@lru_cache(maxsize=256)
def font(face: Face, size_px: float) -> ImageFont.FreeTypeFont:
    """A type face at a size; the em square is ``size_px`` pixels high.

    Raises:
        SpecimenError: ``font_missing``, with the ``font`` file and the ``package`` that has it.
    """
    try:
        return ImageFont.truetype(face.value, size_px)
    except OSError as error:
        package = _PACKAGES.get(face, "fonts-dejavu-core")
        raise SpecimenError("font_missing", font=face.value, package=package) from error


class Canvas:
    """An RGB page of ``width`` by ``height`` millimetres at ``dpi`` dots an inch; the origin is top left."""

    def __init__(self, width: float, height: float, dpi: float, *, fill: Colour = (255, 255, 255)) -> None:
        self.width, self.height, self.dpi = width, height, dpi
        self.image = Image.new("RGB", (round(self.px(width)), round(self.px(height))), fill)

    def px(self, millimetres: float) -> float:
        """Millimetres as pixels."""
        return millimetres * self.dpi / _MM_PER_INCH

    @property
    def hair(self) -> int:
        """The width of the finest line, in pixels."""
        return max(1, round(self.dpi / 300))

    def text(
        self,
        at: tuple[float, float],
        words: str,
        size: float,
        colour: Colour,
        *,
        face: Face = Face.SANS,
        anchor: str = "ls",
        fit: float | None = None,
        spacing: float = 0.0,
    ) -> None:
        """Writes ``words`` with an em of ``size`` mm on the baseline at ``at``.

        It is made smaller where it would be wider than ``fit`` mm. ``spacing`` is added after each letter,
        in mm; with it the anchor is always left.
        """
        chosen = font(face, self.px(size))
        if fit is not None and (width := chosen.getlength(words)) > self.px(fit):
            chosen = font(face, self.px(size) * self.px(fit) / width)
        pen = ImageDraw.Draw(self.image)
        x, y = self.px(at[0]), self.px(at[1])
        if not spacing:
            pen.text((x, y), words, colour, chosen, anchor=anchor)
            return
        for letter in words:
            pen.text((x, y), letter, colour, chosen, anchor="ls")
            x += chosen.getlength(letter) + self.px(spacing)

    def curves(self, lines: list[Points], colour: Colour, strength: float) -> None:
        """Draws open lines of points (n, 2) in mm, one hair wide, mixed into the page by ``strength``."""
        page = np.array(self.image)
        inked = page.copy()
        scale = self.px(1) * 2**_SUBPIXEL_BITS
        paths = [np.round(points * scale).astype(np.int32).reshape(-1, 1, 2) for points in lines]
        cv2.polylines(inked, paths, False, colour, self.hair, cv2.LINE_AA, _SUBPIXEL_BITS)
        self.image = Image.fromarray(cv2.addWeighted(inked, strength, page, 1 - strength, 0).astype(np.uint8))

    def tint(self, box: tuple[float, float, float, float], colour: Colour, strength: float) -> None:
        """Mixes ``colour`` into the rectangle (left, top, right, bottom)."""
        left, top, right, bottom = (round(self.px(edge)) for edge in box)
        page = np.array(self.image)
        part = page[top:bottom, left:right]
        part[:] = (part * (1 - strength) + np.array(colour) * strength).astype(np.uint8)
        self.image = Image.fromarray(page)

    def paste(self, picture: Image.Image, at: tuple[float, float], mask: Image.Image | None = None) -> None:
        """Puts a picture's upper left corner at ``at``."""
        self.image.paste(picture, (round(self.px(at[0])), round(self.px(at[1]))), mask)

    def pixels(self) -> Pixels:
        """The page as readers take it: (height, width, 3), blue first."""
        return np.ascontiguousarray(np.array(self.image)[:, :, ::-1])
