"""Pictures as every device gives them and every reader takes them, and how a file becomes one."""

import re
import stat
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps, UnidentifiedImageError

from borderdesk.domain.errors import ReadingError
from scanner.opencv import cv2

Pixels = npt.NDArray[np.uint8]

#: Largest picture that is decoded: an A4 page at 600 dpi has 35 million pixels.
MAX_PIXELS: Final = 40_000_000

#: Passes over its picture that a JPEG file may make: ten are usual, and libtiff allows as many. Each takes
#: the time of the whole picture and a few bytes of the file.
MAX_SCANS: Final = 100

# A JPEG of so many pixels is never longer, not even one that packs nothing.
_LONGEST_JPEG: Final = 4 * MAX_PIXELS
# Markers that a length follows (ITU-T T.81, B.1.1.3), and two of them: start of scan, end of image.
_MARKER: Final = re.compile(rb"\xff[^\x00\x01\xd0-\xd8\xff]")
_SCAN, _END = 0xDA, 0xD9
# Type by content: a file's name is not looked at. Formats that start another program (EPS, WMF) or hold
# no picture of a page are left out.
_FORMATS: Final = ("JPEG", "PNG", "TIFF", "BMP", "GIF", "WEBP", "PPM", "JPEG2000", "AVIF")
# What Pillow's decoders raise for files that are damaged or made to damage.
_BROKEN: Final = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    struct.error,
    SyntaxError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """What a camera, scanner or file gave.

    ``pixels`` has the shape (height, width, 3), 8 bits a channel, blue first. ``source`` names the device
    or file. ``taken_at`` is aware of its time zone.
    """

    pixels: Pixels
    source: str
    taken_at: datetime

    @property
    def width(self) -> int:
        """Pixels across."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Pixels down."""
        return int(self.pixels.shape[0])


def open_picture(file: Path, *, taken_at: datetime) -> Picture:
    """The picture in ``file``, upright, whatever its bit depth and colour model.

    The header alone decides whether it is decoded. Of an animation or a document of several pages the
    first is taken; what is transparent becomes white.

    Raises:
        ReadingError: ``not_found``, ``not_an_image``, ``too_many_pixels`` (with ``pixels`` and ``limit``),
            ``truncated`` or ``unreadable``.
    """
    _must_be_a_file(file)
    try:
        with _quiet(), Image.open(file, formats=_FORMATS) as image:
            _must_be_small_enough(*image.size)
            if image.format in {"JPEG", "MPO"}:
                _must_have_few_scans(file)
            return Picture(_pixels(image), str(file), taken_at)
    except UnidentifiedImageError as error:
        raise ReadingError("not_an_image") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ReadingError("too_many_pixels", limit=MAX_PIXELS) from error
    except _BROKEN as error:
        code = "truncated" if "truncated" in str(error).lower() else "unreadable"
        raise ReadingError(code) from error


def normalise(image: Image.Image, *, source: str, taken_at: datetime) -> Picture:
    """The picture that a Pillow image of any mode holds, as scanners give them.

    Raises:
        ReadingError: ``too_many_pixels`` or ``unreadable``.
    """
    _must_be_small_enough(*image.size)
    try:
        return Picture(_pixels(image), source, taken_at)
    except _BROKEN as error:
        raise ReadingError("unreadable") from error


def png_of(pixels: Pixels) -> bytes:
    """``pixels`` as a PNG file, packed for speed."""
    return cv2.imencode(".png", pixels, [cv2.IMWRITE_PNG_COMPRESSION, 1])[1].tobytes()


@contextmanager
def _quiet() -> Iterator[None]:
    # Pillow warns of what is odd in a file: it opens or it does not. Of a picture between its own limit
    # and twice that it only warns too, and there it is a refusal.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        yield


def _must_be_a_file(file: Path) -> None:
    # A pipe or a device would be waited for; a file of no bytes has no header to judge by.
    try:
        status = file.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ReadingError("not_found") from error
    except (OSError, ValueError) as error:
        raise ReadingError("unreadable") from error
    if not stat.S_ISREG(status.st_mode) or status.st_size == 0:
        raise ReadingError("not_an_image")


def _must_be_small_enough(width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        raise ReadingError("too_many_pixels", pixels=width * height, limit=MAX_PIXELS)
    if width < 1 or height < 1:
        raise ReadingError("unreadable")


def _must_have_few_scans(file: Path) -> None:
    # A progressive file of a megabyte can ask for ten thousand passes over forty million pixels: minutes.
    with file.open("rb") as opened:
        data = opened.read(_LONGEST_JPEG + 1)
    if len(data) > _LONGEST_JPEG:
        raise ReadingError("unreadable")
    scans, at = 0, 0
    while (found := _MARKER.search(data, at)) and data[found.start() + 1] != _END:
        at = found.end() + int.from_bytes(data[found.end() : found.end() + 2], "big")
        scans += data[found.start() + 1] == _SCAN
        if scans > MAX_SCANS:
            raise ReadingError("unreadable")


def _pixels(image: Image.Image) -> Pixels:
    upright = _upright(image)
    if upright.mode.startswith(("I", "F")):
        upright = _eight_bit(upright)
    if upright.has_transparency_data:
        paper = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(paper, upright.convert("RGBA"))
    rgb = np.asarray(upright if upright.mode == "RGB" else upright.convert("RGB"), dtype=np.uint8)
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR), dtype=np.uint8)


def _upright(image: Image.Image) -> Image.Image:
    image.load()
    with suppress(*_BROKEN):  # a picture whose EXIF block is damaged is still a picture
        ImageOps.exif_transpose(image, in_place=True)  # else it copies even what stands upright
    return image


def _eight_bit(image: Image.Image) -> Image.Image:
    # 16 bits are cut to their upper half; wider and floating values have no fixed white: spread them.
    values = np.asarray(image)
    if values.dtype.itemsize == 2:
        return Image.fromarray((values >> 8).astype(np.uint8))
    finite = np.nan_to_num(values.astype(np.float64), posinf=0.0, neginf=0.0)
    low, high = float(finite.min()), float(finite.max())
    spread = (finite - low) * (255.0 / (high - low)) if high > low else finite * 0.0
    return Image.fromarray(spread.astype(np.uint8))
