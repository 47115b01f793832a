"""QR codes in a picture, as they stand on printed forms."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from scanner.opencv import cv2
from scanner.picture import Picture, Pixels

#: Longest side, in pixels, at which a picture is looked at: small modules need it, large pictures time.
SIDES: Final = (1600, 2600, 900)

# How many codes of one picture are told: a sheet has two forms.
_MOST: Final = 8


def read_codes(picture: Picture) -> tuple[str, ...]:
    """The texts of the QR codes in ``picture`` from the top down, each once; none when none can be read.

    Turned, tilted and moderately blurred codes are read; a damaged one is never guessed at (Reed-Solomon).
    Every view is looked at, also after one code was found: who takes one of two forms must know of both.
    """
    detector = cv2.QRCodeDetector()
    found: dict[str, float] = {}
    for pixels in _views(picture.pixels):
        for text, height in _found(detector, pixels):
            found.setdefault(text, height)
    return tuple(sorted(found, key=lambda text: found[text]))[:_MOST]


def _found(detector: cv2.QRCodeDetector, pixels: Pixels) -> Iterator[tuple[str, float]]:
    """Texts, and how far down they stand as a share of the picture's height."""
    try:
        good, texts, corners, _ = detector.detectAndDecodeMulti(pixels)
    except cv2.error:
        # Its search for corners fails on some pictures that hold no code at all.
        return
    if good and corners is not None:
        for text, corner in zip(texts, corners, strict=True):
            if text:
                yield text, float(corner[:, 1].mean()) / pixels.shape[0]


def _views(pixels: Pixels) -> Iterator[Pixels]:
    """The picture in grey at several sizes, as it is and with its contrast drawn out."""
    grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    longest = max(grey.shape)
    for side in SIDES:
        scale = min(side / longest, 2.0)
        how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        resized = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=how)
        sized = np.asarray(resized, dtype=np.uint8)
        yield sized
        soft = cv2.GaussianBlur(sized, (0, 0), 3)
        yield np.asarray(cv2.addWeighted(sized, 2.5, soft, -1.5, 0), dtype=np.uint8)
