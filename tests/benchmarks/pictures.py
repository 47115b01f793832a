"""Sets of pictures with what they show: folders with ``labels.json``, and a synthetic one.

``python -m tests.benchmarks.pictures FOLDER`` draws the synthetic set: every format under conditions from a
clean scan to a hand-held camera, cards on a sheet of A4, and pages without a zone; the same ones each time.
"""

import argparse
import json
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np

from borderdesk.domain.document import DocumentFormat, TravelDocument
from borderdesk.domain.mrz import format_document
from scanner.opencv import cv2
from scanner.picture import Pixels
from scanner.specimens import CAMERA, CLEAN, Look, draw_page, draw_sides
from scanner.specimens.canvas import Canvas
from tests.benchmarks.documents import document_by_lot

#: Conditions that a page of each format is drawn under; at 300 dpi a character is 30 pixels wide.
LOOKS: Final = {
    "clean": CLEAN,
    "camera": CAMERA,
    "tilt-left": Look(tilt_deg=15, margin_mm=6, scale=0.7),
    "tilt-right": Look(tilt_deg=-9, margin_mm=6, scale=0.7),
    "perspective": Look(perspective=0.15, tilt_deg=3, margin_mm=8, scale=0.8),
    "quarter": Look(turns=1, scale=0.6, blur=0.5),
    "upside-down": Look(turns=2, scale=0.6, noise=3),
    "three-quarters": Look(turns=3, scale=0.6, jpeg=70),
    "small": Look(scale=0.25, jpeg=85),
}
_A4: Final = (3508, 2480)  # pixels at 300 dpi, height first
_DPI: Final = 300.0
_WORDS: Final = "The bearer of this page is asked to wait until the officer has seen it. "


class NoSet(Exception):
    """The folder holds no set of pictures; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Label:
    """A picture and the lines that it shows: none when there is no zone."""

    file: Path
    lines: tuple[str, ...]


def labels_of(folder: Path) -> list[Label]:
    """The pictures that ``labels.json`` in ``folder`` names: a list of objects with ``file`` and ``lines``.

    Raises:
        NoSet: there is no such file, or it is not made so.
    """
    source = folder / "labels.json"
    try:
        entries = json.loads(source.read_text(encoding="utf-8"))
    except OSError as error:
        raise NoSet(f"{source} can't be read: {error.strerror}.") from error
    except ValueError as error:
        raise NoSet(f"{source} is not JSON: {error}.") from error
    if not isinstance(entries, list) or not entries:
        raise NoSet(f"{source} is not a list of pictures.")
    return [_label(folder, source, number, entry) for number, entry in enumerate(entries)]


def _label(folder: Path, source: Path, number: int, entry: Any) -> Label:
    match entry:
        case {"file": str(file), "lines": list(lines)} if all(isinstance(line, str) for line in lines):
            return Label(folder / file, tuple(lines))
    raise NoSet(f"{source}: entry {number} needs a text 'file' and a list of texts 'lines'.")


def draw_set(folder: Path) -> None:
    """Draws the synthetic set into ``folder``, with its ``labels.json``."""
    folder.mkdir(parents=True, exist_ok=True)
    labels = []
    for name, lines, draw in (*_pages(), *_sheets(), *_without_zone()):
        file = folder / name
        cv2.imwrite(str(file), draw(), [cv2.IMWRITE_JPEG_QUALITY, 92])
        labels.append({"file": file.name, "lines": lines})
    (folder / "labels.json").write_text(json.dumps(labels, indent=1), encoding="utf-8")


_Drawn = Iterator[tuple[str, tuple[str, ...], Callable[[], Pixels]]]


def _pages() -> _Drawn:
    chance = random.Random(1)
    for document_format in DocumentFormat:
        for number, (name, look) in enumerate(LOOKS.items()):
            document = document_by_lot(document_format, chance)
            suffix = "png" if name in {"clean", "small"} else "jpg"
            yield (
                f"{document_format}-{name}.{suffix}",
                format_document(document),
                partial(draw_page, document, seed=number, look=look),
            )


def _sheets() -> _Drawn:
    chance = random.Random(2)
    for number, document_format in enumerate(DocumentFormat):
        document = document_by_lot(document_format, chance)
        tilt = (0.0, 1.5, -2.5)[number % 3]
        yield (
            f"{document_format}-a4.jpg",
            format_document(document),
            partial(_on_a4, document, tilt, number),
        )


def _on_a4(document: TravelDocument, tilt: float, seed: int) -> Pixels:
    """A page somewhere on a white sheet that lies a little askew on the glass."""
    chance, page = np.random.default_rng(seed), draw_page(document, seed=seed)
    sheet = np.full((*_A4, 3), 250, dtype=np.uint8)
    height, width = page.shape[:2]
    top, left = (int(chance.integers(200, room - 200)) for room in (_A4[0] - height, _A4[1] - width))
    sheet[top : top + height, left : left + width] = page
    turn = cv2.getRotationMatrix2D((_A4[1] / 2, _A4[0] / 2), tilt, 1.0)
    sheet = np.asarray(cv2.warpAffine(sheet, turn, _A4[::-1], borderValue=(250, 250, 250)), dtype=np.uint8)
    grain = chance.normal(0, 2, _A4).astype(np.float32)[:, :, None]
    return np.asarray(np.clip(sheet + grain, 0, 255), dtype=np.uint8)


def _without_zone() -> _Drawn:
    chance = random.Random(3)
    card = document_by_lot(DocumentFormat.TD1, chance)
    passport = document_by_lot(DocumentFormat.TD3, chance)
    yield "none-card-front.png", (), lambda: draw_sides(card)[0]
    yield "none-passport-photo.jpg", (), lambda: _upper(draw_page(passport, look=CAMERA))
    yield "none-passport-upside-down.jpg", (), lambda: _upper(draw_page(passport))[::-1, ::-1]
    yield "none-letter.png", (), _letter
    yield "none-blank.png", (), lambda: np.full((1200, 1700, 3), 244, dtype=np.uint8)
    yield "none-desk.jpg", (), _desk


def _upper(page: Pixels) -> Pixels:
    return np.ascontiguousarray(page[: int(page.shape[0] * 0.62)])


def _letter() -> Pixels:
    canvas = Canvas(210, 297, 150)
    for number in range(46):
        canvas.text((20, 25 + 5.5 * number), _WORDS, 4.0, (30, 30, 30), fit=170)
    return canvas.pixels()


def _desk() -> Pixels:
    """Wood under a lamp: lines along one way, and nothing to read."""
    chance = np.random.default_rng(5)
    grain = cv2.GaussianBlur(chance.normal(0, 60, (1080, 1920)).astype(np.float32), (0, 0), 25, sigmaY=1)
    light = np.linspace(60, 180, 1920)[None] + 6 * np.asarray(grain)
    return np.repeat(np.clip(light, 0, 255).astype(np.uint8)[:, :, None], 3, axis=2)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="pictures", description="Draws the synthetic set of pictures.")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    draw_set(parser.parse_args(arguments).folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
