"""How small and how blurred a zone may be: ``python -m tests.benchmarks.reading_limit [--reader own]``.

Pages of every format are reduced until a character is so many pixels wide, or blurred at 15 pixels a
character by a Gaussian whose deviation is a share of that width. The last line is one JSON object: ``pages``,
and for each size (``pixels``) and share (``blur``) how many of them were read exactly; ``false_accepts``.
"""

import argparse
import json
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

import numpy as np

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import format_document
from scanner.picture import Picture, Pixels
from scanner.readers import READERS, open_reader
from scanner.reading.reader import Reader
from scanner.specimens import Look, draw_page
from scanner.specimens.drawing import DPI
from scanner.specimens.look import captured
from scanner.specimens.zone import PITCH_MM
from tests.benchmarks.documents import document_by_lot

PAGES: Final = 30
PIXELS: Final = (9.0, 7.0, 6.0, 5.0, 4.5, 4.0, 3.5)
BLURS: Final = (0.05, 0.10, 0.15, 0.20, 0.25)
_PITCH: Final = PITCH_MM * DPI / 25.4
_BLURRED_AT: Final = 15.0


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A clean page at 300 dpi, and its lines."""

    pixels: Pixels
    lines: tuple[str, ...]


def pages(count: int) -> list[Page]:
    """So many pages, the formats in turn; the same ones each time."""
    chance, formats = random.Random(11), tuple(DocumentFormat)
    drawn = []
    for number in range(count):
        document = document_by_lot(formats[number % len(formats)], chance)
        drawn.append(Page(draw_page(document, seed=number), format_document(document)))
    return drawn


def counted(reader: Reader, drawn: Sequence[Page], look: Look) -> tuple[int, int]:
    """How many pages are read exactly under a look, and how many are accepted though they are not."""
    now, today = datetime.now(UTC), date.today()  # noqa: DTZ011 - the calendar's day, as a desk has it
    exact = false = 0
    for page in drawn:
        pixels = captured(page.pixels, look, dpi=DPI, random=np.random.default_rng(0))
        reading = reader.read(Picture(pixels, "drawn", now), today=today)
        right = reading.mrz is not None and reading.mrz.lines == page.lines
        exact += right
        false += reading.valid and not right
    return exact, false


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="reading_limit", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reader", choices=READERS, default=READERS[0])
    parser.add_argument("--pages", type=int, default=PAGES, help="how many (default: %(default)s)")
    chosen = parser.parse_args(arguments)
    small = {f"{size:g}": Look(scale=size / _PITCH) for size in PIXELS}
    blurred = {f"{share:.2f}": Look(scale=_BLURRED_AT / _PITCH, blur=share * _BLURRED_AT) for share in BLURS}
    drawn = pages(chosen.pages)
    with open_reader(chosen.reader) as reader:
        reader.start()
        pixels = {name: counted(reader, drawn, look) for name, look in small.items()}
        blur = {name: counted(reader, drawn, look) for name, look in blurred.items()}
    told = {
        "bench": "reading_limit",
        "reader": chosen.reader,
        "pages": len(drawn),
        "pixels": {name: exact for name, (exact, _) in pixels.items()},
        "blur": {name: exact for name, (exact, _) in blur.items()},
        "false_accepts": sum(false for _, false in (*pixels.values(), *blur.values())),
    }
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
