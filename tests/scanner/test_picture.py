"""Files of every kind become upright 8-bit pictures, or an error that says why not."""

import io
import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from borderdesk.domain.errors import ReadingError
from scanner.opencv import cv2
from scanner.picture import MAX_PIXELS, Picture, normalise, open_picture, png_of

RED = (220, 30, 40)


def saved(image: Image.Image, file: Path, **options: Any) -> Path:
    image.save(file, **options)
    return file


@pytest.fixture
def opened(noon: datetime) -> Callable[[Path], Picture]:
    return lambda file: open_picture(file, taken_at=noon)


def red(width: int = 40, height: int = 30, mode: str = "RGB") -> Image.Image:
    return Image.new("RGB", (width, height), RED).convert(mode)


def test_a_picture_is_blue_first_and_knows_its_source(
    tmp_path: Path, opened: Callable[[Path], Picture], noon: datetime
) -> None:
    file = saved(red(), tmp_path / "a.png")
    picture = opened(file)
    assert (picture.width, picture.height) == (40, 30)
    assert picture.pixels.dtype == np.uint8
    assert picture.pixels[0, 0].tolist() == [40, 30, 220]
    assert (picture.source, picture.taken_at) == (str(file), noon)
    assert picture.pixels.flags["C_CONTIGUOUS"]


@pytest.mark.parametrize(
    "name",
    ["L.png", "1.png", "P.gif", "CMYK.jpg", "YCbCr.jpg", "LA.png", "LAB.tiff"]
    + [f"RGB.{suffix}" for suffix in ("webp", "tiff", "bmp", "ppm", "jp2", "avif")],
)
def test_every_colour_model_becomes_three_channels(
    tmp_path: Path, opened: Callable[[Path], Picture], name: str
) -> None:
    mode = name.partition(".")[0]
    image = Image.new("LAB", (40, 30), (140, 160, 150)) if mode == "LAB" else red(mode=mode)
    assert opened(saved(image, tmp_path / name)).pixels.shape == (30, 40, 3)


def test_cmyk_keeps_its_colour(tmp_path: Path, opened: Callable[[Path], Picture]) -> None:
    pixel = opened(saved(red(mode="CMYK"), tmp_path / "a.jpg", quality=95)).pixels[15, 20]
    assert np.abs(pixel.astype(int) - [40, 30, 220]).max() < 12


def test_sixteen_bits_keep_their_grey(tmp_path: Path, opened: Callable[[Path], Picture]) -> None:
    ramp = np.linspace(0, 65535, 256).astype(np.uint16).reshape(16, 16)
    cv2.imwrite(str(tmp_path / "a.png"), ramp)
    assert opened(tmp_path / "a.png").pixels[:, :, 0].tolist() == (ramp >> 8).tolist()


def test_floating_greys_are_spread(tmp_path: Path, opened: Callable[[Path], Picture]) -> None:
    values = np.array([[0.25, 0.5], [0.75, np.nan]], dtype=np.float32)
    pixels = opened(saved(Image.fromarray(values), tmp_path / "a.tiff")).pixels
    assert (pixels.min(), pixels.max()) == (0, 255)
    flat = opened(saved(Image.fromarray(np.full((3, 3), 7.5, np.float32)), tmp_path / "b.tiff")).pixels
    assert flat.max() == 0


def test_what_is_transparent_is_white(tmp_path: Path, opened: Callable[[Path], Picture]) -> None:
    image = Image.new("RGBA", (4, 4), (0, 0, 0, 0))
    image.putpixel((0, 0), (10, 20, 30, 255))
    pixels = opened(saved(image, tmp_path / "a.png")).pixels
    assert pixels[0, 0].tolist() == [30, 20, 10]
    assert pixels[3, 3].tolist() == [255, 255, 255]


def test_a_palette_may_be_transparent(tmp_path: Path, opened: Callable[[Path], Picture]) -> None:
    image = Image.new("P", (40, 30), 7)
    clear = image.getpixel((0, 0))
    assert opened(saved(image, tmp_path / "a.gif", transparency=clear)).pixels.min() == 255


def test_the_first_picture_of_an_animation_counts(tmp_path: Path, opened: Callable[[Path], Picture]) -> None:
    others = [Image.new("RGB", (40, 30), "blue"), Image.new("RGB", (40, 30), "green")]
    for suffix in ("gif", "webp", "tiff", "png"):
        file = saved(red(), tmp_path / f"a.{suffix}", save_all=True, append_images=others)
        assert np.abs(opened(file).pixels[15, 20].astype(int) - [40, 30, 220]).max() < 12, suffix


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_is_followed(
    tmp_path: Path, opened: Callable[[Path], Picture], orientation: int
) -> None:
    image = Image.new("RGB", (64, 32), "white")
    image.paste((0, 0, 0), (0, 0, 16, 16))
    exif = Image.Exif()
    exif[0x0112] = orientation
    pixels = opened(saved(image, tmp_path / "a.jpg", exif=exif, quality=95)).pixels
    corner = {1: (0, 0), 2: (0, -1), 3: (-1, -1), 4: (-1, 0), 5: (0, 0), 6: (0, -1), 7: (-1, -1), 8: (-1, 0)}
    assert pixels.shape[:2] == ((32, 64) if orientation < 5 else (64, 32))
    assert pixels[corner[orientation]].max() < 30


def test_damaged_exif_is_no_matter(tmp_path: Path, opened: Callable[[Path], Picture]) -> None:
    file = saved(red(), tmp_path / "a.jpg", exif=b"Exif\0\0II*\0\xff\xff\xff\xff" + bytes(8))
    assert opened(file).pixels.shape == (30, 40, 3)


def test_the_type_is_told_by_the_content(tmp_path: Path, opened: Callable[[Path], Picture]) -> None:
    data = io.BytesIO()
    red().save(data, "JPEG")
    file = tmp_path / "page.png"
    file.write_bytes(data.getvalue() + b"PK\x03\x04 and a whole archive behind it")
    assert opened(file).pixels.shape == (30, 40, 3)


def png_of_nothing(width: int, height: int) -> bytes:
    """A PNG file that promises so many pixels and has none."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(64)))


@pytest.mark.parametrize(
    ("width", "height"), [(10_000, 10_000), (6400, 6251), (30_000, 30_000), (2**31 - 1, 2**31 - 1)]
)
def test_the_header_alone_refuses_a_large_picture(
    tmp_path: Path, opened: Callable[[Path], Picture], width: int, height: int
) -> None:
    file = tmp_path / "large.png"
    file.write_bytes(png_of_nothing(width, height))
    with pytest.raises(ReadingError) as caught:
        opened(file)
    assert caught.value.code == "too_many_pixels"
    assert caught.value.facts["limit"] == MAX_PIXELS


def test_a_scanners_page_is_held_to_the_same_limit(noon: datetime) -> None:
    page = Image.new("L", (8000, 5001))
    with pytest.raises(ReadingError, match="too_many_pixels"):
        normalise(page, source="scanner", taken_at=noon)
    assert normalise(red(), source="scanner", taken_at=noon).pixels.shape == (30, 40, 3)
    with pytest.raises(ReadingError, match="unreadable"):
        normalise(Image.new("RGB", (0, 0)), source="scanner", taken_at=noon)
    cut = io.BytesIO()
    red(400, 400).save(cut, "JPEG")
    with (
        Image.open(io.BytesIO(cut.getvalue()[:-200])) as broken,
        pytest.raises(ReadingError, match="unreadable"),
    ):
        normalise(broken, source="scanner", taken_at=noon)


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"<svg/>", b"%PDF-1.7", b"%!PS-Adobe EPSF", bytes(1000), b"\x89PNG\r\n\x1a\n"]
)
def test_what_is_no_picture(tmp_path: Path, opened: Callable[[Path], Picture], content: bytes) -> None:
    file = tmp_path / "page.jpg"
    file.write_bytes(content)
    with pytest.raises(ReadingError) as caught:
        opened(file)
    assert caught.value.code in {"not_an_image", "truncated", "unreadable"}
    assert content[:1] == b"\x89" or caught.value.code == "not_an_image"


@pytest.mark.parametrize("suffix", ["jpg", "png", "tiff", "bmp", "webp"])
def test_a_picture_that_is_cut_short(tmp_path: Path, opened: Callable[[Path], Picture], suffix: str) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (200, 200, 3), dtype=np.uint8)
    file = saved(Image.fromarray(noise), tmp_path / f"a.{suffix}")
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(ReadingError) as caught:
        opened(file)
    assert caught.value.code in {"truncated", "unreadable", "not_an_image"}


def test_a_cut_jpeg_is_called_so(tmp_path: Path, opened: Callable[[Path], Picture]) -> None:
    file = saved(red(400, 400), tmp_path / "a.jpg")
    file.write_bytes(file.read_bytes()[:-200])
    with pytest.raises(ReadingError, match="truncated"):
        opened(file)


def test_what_is_not_there(tmp_path: Path, opened: Callable[[Path], Picture]) -> None:
    (tmp_path / "file").write_bytes(b"x")
    for missing in (tmp_path / "none.png", tmp_path / "file" / "below.png"):
        with pytest.raises(ReadingError, match="not_found"):
            opened(missing)
    with pytest.raises(ReadingError, match="unreadable"):
        opened(Path("nul\0byte.png"))
    with pytest.raises(ReadingError, match="unreadable"):
        opened(tmp_path / ("n" * 300))


def test_folders_and_pipes_are_not_waited_for(tmp_path: Path, opened: Callable[[Path], Picture]) -> None:
    os.mkfifo(tmp_path / "pipe")
    for file in (tmp_path, tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(ReadingError, match="not_an_image"):
            opened(file)


def test_png_round_trip(tmp_path: Path, opened: Callable[[Path], Picture]) -> None:
    noise = np.random.default_rng(2).integers(0, 255, (50, 70, 3), dtype=np.uint8)
    (tmp_path / "a.png").write_bytes(png_of(noise))
    assert np.array_equal(opened(tmp_path / "a.png").pixels, noise)


@pytest.mark.parametrize("font_folder", [None, "/opt/fonts"])
def test_opencv_leaves_qt_alone(font_folder: str | None) -> None:
    names = ["QT_QPA_FONTDIR", "QT_QPA_PLATFORM_PLUGIN_PATH"]
    words = f"import os, scanner.opencv; print([os.environ.get(name) for name in {names}])"
    variables = {"QT_QPA_FONTDIR": font_folder} if font_folder else {}
    done = subprocess.run(
        [sys.executable, "-c", words],
        cwd=Path(__file__).parents[2],
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == (f"[{font_folder!r}, None]\n", "")
