"""Files made to do harm: each becomes a picture or an error with a code, and nothing else."""

import io
import struct
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from borderdesk.domain.errors import ReadingError
from scanner.picture import MAX_PIXELS, Picture, open_picture

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
CODES = {"not_found", "not_an_image", "too_many_pixels", "unreadable", "truncated"}
KINDS = ("JPEG", "PNG", "GIF", "TIFF", "BMP", "WEBP", "PPM", "JPEG2000", "AVIF")


def whole_files() -> dict[str, bytes]:
    noise = np.random.default_rng(8).integers(0, 255, (24, 40, 3), dtype=np.uint8)
    exif = Image.Exif()
    exif[0x0112] = 6
    files = {}
    for kind in KINDS:
        data = io.BytesIO()
        extra = {"exif": exif} if kind in {"JPEG", "PNG", "WEBP"} else {}
        Image.fromarray(noise).save(data, kind, **extra)
        files[kind] = data.getvalue()
    return files


FILES = whole_files()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile") / "file"


def outcome(place: Path, data: bytes) -> Picture | str:
    place.write_bytes(data)
    try:
        return open_picture(place, taken_at=NOON)
    except ReadingError as error:
        code = error.code
    assert code in CODES
    return code


@settings(max_examples=150)
@given(
    kind=st.sampled_from(KINDS),
    flips=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=12),
    kept=st.floats(0, 1),
)
def test_damaged_files(place: Path, kind: str, flips: list[tuple[float, int]], kept: float) -> None:
    data = bytearray(FILES[kind])
    for share, value in flips:
        # Half of the damage goes to the header, where it does most.
        reach = len(data) if value % 2 else min(len(data), 64)
        data[int(share * reach)] = value
    length = len(data) if kept > 0.5 else int(2 * kept * len(data))
    got = outcome(place, bytes(data[:length]))
    if isinstance(got, Picture):
        assert got.pixels.dtype == np.uint8
        assert got.width * got.height <= MAX_PIXELS


@settings(max_examples=60)
@given(st.binary(max_size=200), st.sampled_from(KINDS))
def test_garbage_behind_a_signature(place: Path, data: bytes, kind: str) -> None:
    assert not isinstance(outcome(place, FILES[kind][:12] + data), Picture)


def jpeg2000_header(width: int, height: int) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (40, 24)).save(data, "JPEG2000", no_jp2=True)
    whole = data.getvalue()
    return whole[:8] + struct.pack(">II", width, height) + whole[16:]


def tiff_header(width: int, height: int) -> bytes:
    entries = [
        (256, 4, width),
        (257, 4, height),
        (258, 3, 8),
        (259, 3, 1),
        (262, 3, 1),
        (273, 4, 8),
        (279, 4, 8),
    ]
    body = struct.pack("<H", len(entries))
    for tag, kind, value in entries:
        body += struct.pack("<HHII", tag, kind, 1, value)
    return b"II*\x00" + struct.pack("<I", 8) + body + bytes(4)


def bmp_header(width: int, height: int) -> bytes:
    information = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54, 0, 0, 54) + information


@pytest.mark.parametrize(
    "data",
    [
        jpeg2000_header(30_000, 30_000),
        tiff_header(30_000, 30_000),
        bmp_header(30_000, 30_000),
        b"P6 30000 30000 255\n",
        b"GIF89a"
        + struct.pack("<HHBBB", 65_000, 65_000, 0, 0, 0)
        + b","
        + struct.pack("<HHHHB", 0, 0, 65_000, 65_000, 0)
        + b"\x08",
    ],
    ids=["jpeg2000", "tiff", "bmp", "ppm", "gif"],
)
def test_a_promise_of_too_many_pixels_is_refused_before_decoding(place: Path, data: bytes) -> None:
    assert outcome(place, data + bytes(64)) == "too_many_pixels"


@pytest.mark.parametrize(
    "data",
    [
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n(x) run\n",  # would start Ghostscript
        b"\xd7\xcd\xc6\x9a" + bytes(80),  # WMF
        b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj",
        b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><svg>&a;</svg>",
        b"PK\x03\x04" + bytes(60),
        b"\x7fELF" + bytes(60),
        b"#!/bin/sh\nrm -rf /\n",
    ],
)
def test_other_kinds_of_file_are_never_opened(place: Path, data: bytes) -> None:
    assert outcome(place, data) == "not_an_image"


def test_a_compressed_bomb_in_a_picture_costs_no_more_than_its_pixels(place: Path) -> None:
    data = io.BytesIO()
    Image.new("L", (20_000, 2_001)).save(data, "PNG")
    assert len(data.getvalue()) < 100_000
    assert outcome(place, data.getvalue()) == "too_many_pixels"


def test_a_picture_may_also_be_something_else(place: Path) -> None:
    for tail in (b"PK\x05\x06" + bytes(18), b"<script>alert(1)</script>", b"%PDF-1.7"):
        assert isinstance(outcome(place, FILES["JPEG"] + tail), Picture)
        assert isinstance(outcome(place, FILES["PNG"] + tail), Picture)
