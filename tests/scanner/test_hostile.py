"""Hostile files and pictures through all that reads them: an error with a code or no zone, none made up."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.errors import ReadingError
from borderdesk.domain.mrz import format_document
from scanner.opencv import cv2
from scanner.picture import MAX_SCANS, open_picture, png_of
from scanner.reading.mrz_reader import MrzReader
from scanner.specimens import Look, draw_page
from tests.scanner.hostile import bombs, broken, jpeg_of_many_scans, packed, texture, zoneless
from tests.scanner.travellers import NOON, TODAY, as_picture, synthetic
from ui.__main__ import main

# What takes longer than this is no longer bounded.
pytestmark = pytest.mark.timeout(60)

PASSPORT = synthetic(DocumentFormat.TD3)
PAGE = draw_page(PASSPORT, look=Look(scale=0.5))
BOMBS, BROKEN, ZONELESS = bombs(), broken(), dict(zoneless())


def put(folder: Path, data: bytes) -> Path:
    file = folder / "file"
    file.write_bytes(data)
    return file


@pytest.mark.parametrize("name", BOMBS)
def test_a_promise_of_too_many_pixels_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReadingError) as caught:
        open_picture(put(tmp_path, BOMBS[name]), taken_at=NOON)
    assert caught.value.code == "too_many_pixels"


@pytest.mark.parametrize("name", BROKEN)
def test_what_can_not_be_decoded_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReadingError) as caught:
        open_picture(put(tmp_path, BROKEN[name]), taken_at=NOON)
    # A GIF header before a JPEG makes a size of the JPEG's first bytes.
    assert caught.value.code in {"not_an_image", "truncated", "unreadable", "too_many_pixels"}


def test_a_jpeg_may_make_some_passes_and_no_more(tmp_path: Path) -> None:
    # One pass is beside those that are counted here.
    assert open_picture(put(tmp_path, jpeg_of_many_scans(64, MAX_SCANS - 1)), taken_at=NOON).width == 64
    with pytest.raises(ReadingError, match="unreadable"):
        open_picture(put(tmp_path, jpeg_of_many_scans(64, MAX_SCANS)), taken_at=NOON)
    # Pictures within a picture are not its own passes.
    preview = b"\xff\xe1\x00\x42" + b"\xff\xda\x00\x02" * 16
    whole = packed(Image.new("RGB", (16, 16), "red"), "JPEG", progressive=True)
    assert open_picture(put(tmp_path, whole[:2] + preview * 20 + whole[2:]), taken_at=NOON).width == 16
    assert open_picture(put(tmp_path, whole + b"\xff\xda" * 200), taken_at=NOON).width == 16


@pytest.mark.parametrize("name", ZONELESS)
def test_no_zone_is_made_up(name: str) -> None:
    with MrzReader() as reader:
        reading = reader.read(as_picture(ZONELESS[name]), today=TODAY)
    assert (reading.mrz, reading.found, reading.valid) == (None, False, False)


def test_no_texture_stops_the_reader_or_is_a_zone() -> None:
    with MrzReader() as reader:
        found = [
            number for number in range(100) if reader.read(as_picture(texture(number)), today=TODAY).found
        ]
    assert found == []


def test_the_command_says_why_of_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hostile = BOMBS | BROKEN | {name: png_of(pixels) for name, pixels in ZONELESS.items()}
    files = [tmp_path / name for name in hostile]
    for file, data in zip(files, hostile.values(), strict=True):
        file.write_bytes(data)
    assert main(["read", "--json", *map(str, files)]) == 1
    said = capsys.readouterr()
    assert said.err == ""
    told: list[dict[str, Any]] = [json.loads(line) for line in said.out.splitlines()]
    assert [each["file"] for each in told] == list(map(str, files))
    assert not any(each["found"] or each["valid"] for each in told)
    refused = len(BOMBS) + len(BROKEN)
    assert all(each["error"]["code"] and each["error"]["message"] for each in told[:refused])
    assert not any("error" in each for each in told[refused:])


def image_of(mode: str) -> Image.Image:
    return Image.fromarray(np.ascontiguousarray(PAGE[:, :, ::-1])).convert(mode)


def transparent(mode: str) -> bytes:
    """The page's ink on nothing: what is paper is transparent."""
    grey = image_of("L")
    ink = Image.new("RGBA", grey.size, (0, 0, 0, 0))
    ink.putalpha(grey.point([255 if value < 140 else 0 for value in range(256)]))
    return packed(ink.convert(mode), "PNG")


def oriented(orientation: int) -> bytes:
    """The page as a camera that was held this way stores it (Exif 2.32, tag 0x0112)."""
    back: dict[int, Callable[[Image.Image], Image.Image]] = {
        1: lambda image: image,
        2: lambda image: image.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        3: lambda image: image.transpose(Image.Transpose.ROTATE_180),
        4: lambda image: image.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
        5: lambda image: image.transpose(Image.Transpose.TRANSPOSE),
        6: lambda image: image.transpose(Image.Transpose.ROTATE_90),
        7: lambda image: image.transpose(Image.Transpose.TRANSVERSE),
        8: lambda image: image.transpose(Image.Transpose.ROTATE_270),
    }
    exif = Image.Exif()
    exif[0x0112] = orientation
    return packed(back[orientation](image_of("RGB")), "JPEG", exif=exif, quality=92)


def deep(channels: int) -> bytes:
    """The page with 16 bits a channel."""
    pixels = PAGE if channels == 3 else np.asarray(cv2.cvtColor(PAGE, cv2.COLOR_BGR2GRAY))
    return bytes(cv2.imencode(".png", pixels.astype(np.uint16) * 257)[1])


def followed(kind: str) -> bytes:
    """The page, and two more that nobody asked for."""
    others = [Image.new("RGB", image_of("RGB").size, colour) for colour in ("blue", "green")]
    return packed(image_of("RGB"), kind, save_all=True, append_images=others)


def odd_files() -> dict[str, bytes]:
    jpeg = packed(image_of("RGB"), "JPEG", quality=92)
    return {
        "grey-16": deep(1),
        "rgb-16": deep(3),
        "cmyk": packed(image_of("CMYK"), "JPEG", quality=92),
        "one-bit": packed(image_of("1"), "PNG"),
        "palette": packed(image_of("RGB").quantize(64), "GIF"),
        "la": transparent("LA"),
        "rgba": transparent("RGBA"),
        "palette-and-transparent": transparent("P"),
        "progressive": packed(image_of("RGB"), "JPEG", quality=92, progressive=True),
        **{f"exif-{orientation}": oriented(orientation) for orientation in range(1, 9)},
        **{f"several-{kind.lower()}": followed(kind) for kind in ("TIFF", "WEBP", "PNG", "GIF")},
        "with-a-zip-behind": jpeg + b"PK\x03\x04" + bytes(60) + b"PK\x05\x06" + bytes(18),
        "with-a-pdf-behind": jpeg + b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj",
        "with-a-script-behind": jpeg + b"<script>alert(1)</script><?php system('id'); ?>",
    }


ODD_FILES = odd_files()


@pytest.mark.parametrize("name", ODD_FILES)
def test_a_page_is_read_however_it_is_stored(tmp_path: Path, name: str) -> None:
    picture = open_picture(put(tmp_path, ODD_FILES[name]), taken_at=NOON)
    with MrzReader() as reader:
        reading = reader.read(picture, today=TODAY)
    assert reading.mrz is not None
    assert reading.mrz.lines == format_document(PASSPORT)
    assert reading.valid
