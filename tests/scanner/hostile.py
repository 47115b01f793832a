"""Files made to do harm, and pictures that look a little like a zone; names say what each is."""

import io
import struct
import zlib
from collections.abc import Iterator
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from borderdesk.domain.document import DocumentFormat
from scanner.opencv import cv2
from scanner.picture import Pixels
from scanner.specimens import draw_page, draw_zone
from scanner.specimens.canvas import Canvas, Face
from tests.scanner.travellers import synthetic

_HUGE: Final = 100_000
_MOST: Final = 65_500  # what a JPEG or GIF can say at most


def packed(image: Image.Image, kind: str, **options: object) -> bytes:
    """An image as a file of that kind."""
    data = io.BytesIO()
    image.save(data, kind, **options)
    return data.getvalue()


def jpeg_segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def jpeg_of_many_scans(side: int, scans: int) -> bytes:
    """A progressive grey square of one pass and ``scans`` more: a few bytes each, and the picture's time."""
    blocks = -(-side // 8) * -(-side // 8)
    table = bytes((1, *[0] * 15))  # one code of one bit
    parts = (
        jpeg_segment(0xDB, bytes(1) + bytes([1] * 64)),
        jpeg_segment(0xC2, struct.pack(">BHHB", 8, side, side, 1) + bytes((1, 0x11, 0))),
        jpeg_segment(0xC4, b"\0" + table + b"\0") + jpeg_segment(0xC4, b"\x10" + table + b"\xe0"),
        jpeg_segment(0xDA, bytes((1, 1, 0, 0, 0, 0))) + bytes(-(-blocks // 8)),
    )
    # Each code says that 16,384 blocks have nothing to add: one bit, and fourteen that are 0.
    one = jpeg_segment(0xDA, bytes((1, 1, 0, 1, 63, 0))) + bytes(-(-blocks // 16_384) * 2)
    return b"\xff\xd8" + b"".join(parts) + one * scans + b"\xff\xd9"


def png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, *chunks: bytes) -> bytes:
    """A PNG file that says this size and holds these chunks."""
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + png_chunk(b"IEND", b"")


def _tiff(width: int, height: int) -> bytes:
    tags = (
        (256, 4, width),
        (257, 4, height),
        (258, 3, 8),
        (259, 3, 1),
        (262, 3, 1),
        (273, 4, 8),
        (279, 4, 8),
    )
    entries = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
    return b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries + bytes(4)


def _gif(screen: int, frame: int) -> bytes:
    return (
        b"GIF89a"
        + struct.pack("<HHBBB", screen, screen, 0, 0, 0)
        + b","
        + struct.pack("<HHHHB", 0, 0, frame, frame, 0)
        + b"\x08\x02\x4c\x01\x00;"
    )


def _jpeg(width: int, height: int) -> bytes:
    """A small JPEG whose header says another size."""
    whole = packed(Image.new("RGB", (16, 16), "white"), "JPEG")
    at = whole.index(b"\xff\xc0") + 5
    return whole[:at] + struct.pack(">HH", height, width) + whole[at + 4 :]


def bombs() -> dict[str, bytes]:
    """Small files that promise more pixels than any page has."""
    rows = zlib.compress(bytes(20_000 * 3) * 2_001, 9)
    return {
        "png": png(_HUGE, _HUGE, png_chunk(b"IDAT", zlib.compress(bytes(64)))),
        "png-honest": png(20_000, 2_001, png_chunk(b"IDAT", rows)),
        "png-line": png(2**31 - 1, 1, png_chunk(b"IDAT", zlib.compress(bytes(64)))),
        "jpeg": _jpeg(_MOST, _MOST),
        "tiff": _tiff(_HUGE, _HUGE),
        "gif": _gif(_MOST, _MOST),
        "gif-small-screen": _gif(16, _MOST),
        "bmp": b"BM"
        + struct.pack("<IHHI", 54, 0, 0, 54)
        + struct.pack("<IiiHH6I", 40, _HUGE, _HUGE, 1, 24, *[0] * 6),
        "ppm": b"P6 100000 100000 255\n" + bytes(64),
        "webp": b"RIFF"
        + struct.pack("<I", 30)
        + b"WEBPVP8X"
        + struct.pack("<II", 10, 0)
        + b"\xff\x3f\x00\xff\x3f\x00"
        + bytes(8),
    }


def broken() -> dict[str, bytes]:
    """Files that begin like pictures and can't be decoded, or not in reasonable time."""
    noise = Image.fromarray(np.random.default_rng(6).integers(0, 255, (120, 160, 3), dtype=np.uint8))
    whole = {kind: packed(noise, kind) for kind in ("JPEG", "PNG", "TIFF", "WEBP", "GIF", "BMP")}
    cut = {f"cut-{kind.lower()}": data[: len(data) // 2] for kind, data in whole.items() if kind != "GIF"}
    text = png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(50_000_000), 9))
    profile = png_chunk(b"iCCP", b"Profile\0\0" + zlib.compress(bytes(50_000_000), 9))
    return cut | {
        "empty": b"",
        "gif-then-jpeg": b"GIF89a" + whole["JPEG"],
        "png-then-jpeg": whole["PNG"][:8] + whole["JPEG"],
        "jpeg-of-many-scans": jpeg_of_many_scans(6_000, 20_000),
        "png-with-a-text-bomb": png(16, 16, text),
        "png-with-a-profile-bomb": png(16, 16, profile),
        "png-without-pixels": png(16, 16),
        "tiff-of-itself": b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 0) + struct.pack("<I", 8),
        "text": b"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<\n",
        "pdf": b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n",
        "script": b"#!/bin/sh\necho MZ\n",
    }


def zoneless() -> Iterator[tuple[str, Pixels]]:
    """Pictures that no zone is in."""
    for name, value in (("black", 0), ("white", 255), ("grey", 127)):
        yield name, np.full((700, 1000, 3), value, dtype=np.uint8)
    for width, height in ((1, 1), (2, 2), (1, 10_000), (10_000, 1), (10_000, 24), (24, 10_000)):
        yield f"{width}x{height}", np.full((height, width, 3), 90, dtype=np.uint8)
    chance = np.random.default_rng(4)
    yield "noise", chance.integers(0, 256, (700, 1000, 3), dtype=np.uint8)
    coarse = chance.integers(0, 256, (90, 130, 3), dtype=np.uint8)
    yield (
        "coarse-noise",
        np.asarray(cv2.resize(coarse, (1040, 720), interpolation=cv2.INTER_NEAREST), dtype=np.uint8),
    )
    for size in (3, 12, 40):
        squares = (np.indices((720, 1080)) // size).sum(axis=0) % 2 * 255
        yield f"checkerboard-{size}", _grey(squares)
        yield f"stripes-{size}", _grey(np.indices((720, 1080))[0] // size % 2 * 255)
        yield f"bars-{size}", _grey(np.indices((720, 1080))[1] // size % 2 * 255)
    yield "letter", _letter(Face.SANS, "The bearer of this page is asked to wait until called. ", 44)
    yield "capitals", _letter(Face.MONO, "WAIT HERE UNTIL YOUR NUMBER 0123456789 IS CALLED", 44)
    yield "list-of-numbers", _letter(Face.ZONE, "4711 0815 1234 5678 9012 3456 7890", 30)
    for width, rows in ((30, 3), (36, 2), (44, 2)):
        yield f"fillers-{width}", draw_zone(["<" * width] * rows)
        yield f"letter-o-{width}", draw_zone(["O" * width] * rows)
    page = draw_page(synthetic(DocumentFormat.TD3))
    yield "page-above-its-zone", np.ascontiguousarray(page[: int(page.shape[0] * 0.7)])


def texture(number: int) -> Pixels:
    """One of many pictures by lot: blurred noise or bars askew, of any size and contrast."""
    chance = np.random.default_rng(number)
    height, width = (int(side) for side in chance.integers(1, 1600, 2))
    down, across = np.indices((height, width), dtype=np.float32)
    if number % 2:
        angle, size = chance.uniform(0, np.pi), chance.uniform(2, 40)
        values = np.sin((across * np.cos(angle) + down * np.sin(angle)) * np.pi / size).astype(np.float32)
        values = np.sign(values) if number % 4 == 1 else values
    else:
        values = chance.normal(0, 1, (height, width)).astype(np.float32)
        blurred = cv2.GaussianBlur(values, (0, 0), chance.uniform(0.3, 8), sigmaY=chance.uniform(0.3, 8))
        values = np.asarray(blurred, dtype=np.float32).reshape(height, width)
        values /= max(float(values.std()), 1e-3)
    return _grey(np.clip(values * chance.uniform(1, 120) + chance.uniform(0, 255), 0, 255))


def _grey(values: npt.NDArray[np.number]) -> Pixels:
    return np.repeat(values.astype(np.uint8)[:, :, None], 3, axis=2)


def _letter(face: Face, words: str, lines: int) -> Pixels:
    canvas = Canvas(210, 297, 150)
    for number in range(lines):
        canvas.text((20, 25 + 5.5 * number), words, 4.0, (30, 30, 30), face=face, fit=170)
    return canvas.pixels()
