"""What others call: a document as pixels, as a PNG file, and several in a PDF file."""

import io
from collections.abc import Sequence
from typing import Final

import numpy as np
from PIL import Image

from borderdesk.domain.document import TravelDocument
from borderdesk.domain.errors import InvalidMrz, SpecimenError
from borderdesk.domain.mrz import format_document
from scanner.picture import Pixels, png_of
from scanner.specimens.canvas import Canvas
from scanner.specimens.look import CLEAN, Look, captured
from scanner.specimens.page import SIDES, draw_side

#: Dots an inch of a clean scan.
DPI: Final = 300.0

_A4_MM: Final = (210.0, 297.0)


def draw_sides(document: TravelDocument, *, seed: int = 0, dpi: float = DPI) -> tuple[Pixels, ...]:
    """Each side of ``document``, the one with the zone last: TD1 has two, the others one.

    Raises:
        SpecimenError: ``no_zone`` when the document has no format or can't be written as one (with the
            ``why``), ``font_missing``.
    """
    if document.format is None:
        raise SpecimenError("no_zone", why="no_format")
    try:
        lines = document.mrz or format_document(document)
    except InvalidMrz as error:
        raise SpecimenError("no_zone", why=error.code) from error
    return tuple(
        draw_side(side, document, lines, seed=seed, dpi=dpi).pixels() for side in SIDES[document.format]
    )


def draw_page(document: TravelDocument, *, seed: int = 0, look: Look = CLEAN, dpi: float = DPI) -> Pixels:
    """The side with the zone, under the conditions of ``look``: (height, width, 3), blue first.

    Raises:
        SpecimenError: as ``draw_sides``.
    """
    page = draw_sides(document, seed=seed, dpi=dpi)[-1]
    return captured(page, look, dpi=dpi, random=np.random.default_rng(seed))


def page_png(document: TravelDocument, *, seed: int = 0, look: Look = CLEAN, dpi: float = DPI) -> bytes:
    """``draw_page`` as a PNG file.

    Raises:
        SpecimenError: as ``draw_sides``.
    """
    return png_of(draw_page(document, seed=seed, look=look, dpi=dpi))


def page_pdf(documents: Sequence[TravelDocument], *, seed: int = 0, dpi: float = DPI) -> bytes:
    """A PDF file of A4 pages, one a document, with its sides at their true size.

    The n-th document is drawn with ``seed`` + n. The same documents give the same bytes.

    Raises:
        SpecimenError: ``no_documents``, or as ``draw_sides``.
    """
    if not documents:
        raise SpecimenError("no_documents")
    sheets = [
        _sheet(draw_sides(document, seed=seed + number, dpi=dpi), dpi)
        for number, document in enumerate(documents)
    ]
    file = io.BytesIO()
    sheets[0].save(
        file,
        "PDF",
        save_all=True,
        append_images=sheets[1:],
        resolution=dpi,
        title="Specimens",
        creationDate=None,
        modDate=None,
    )
    return file.getvalue()


def _sheet(sides: tuple[Pixels, ...], dpi: float) -> Image.Image:
    sheet = Canvas(*_A4_MM, dpi)
    top = 30.0
    for side in sides:
        height, width = (length * 25.4 / dpi for length in side.shape[:2])
        sheet.paste(Image.fromarray(np.ascontiguousarray(side[:, :, ::-1])), ((_A4_MM[0] - width) / 2, top))
        top += height + 12.0
    return sheet.image
