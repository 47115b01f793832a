"""Whole documents: each format's sides with their fields in place, at their true size."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from borderdesk.domain.document import DocumentFormat, Sex, TravelDocument
from scanner.specimens.canvas import Canvas, Face
from scanner.specimens.paper import Palette, cover_with_pattern, palette_of, rosette
from scanner.specimens.portrait import draw_portrait, ghost_of
from scanner.specimens.zone import WORD, print_zone


@dataclass(frozen=True, slots=True)
class Cell:
    """A field's place: its key in ``LABELS``, left edge, width, and the baseline of its label, in mm."""

    key: str
    left: float
    top: float
    width: float


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a document; sizes in mm. ``photo`` is left, top, width, height."""

    width: float
    height: float
    title: str
    cells: tuple[Cell, ...]
    photo: tuple[float, float, float, float] | None = None
    zone: bool = False
    note: float | None = None


#: What is printed above each field.
LABELS: Final[Mapping[str, str]] = {
    "document_code": "Type / Тип",
    "issuing_state": "State / Государство",
    "document_number": "Document No. / № документа",
    "surname": "Surname / Фамилия",
    "given_names": "Given names / Имя",
    "nationality": "Nationality / Гражданство",
    "birth_date": "Date of birth / Дата рождения",
    "sex": "Sex / Пол",
    "expiry_date": "Date of expiry / Действителен до",
    "optional_data": "Personal No. / Личный №",
    "authority": "Authority / Орган выдачи",
}
_AUTHORITY: Final = "TRAINING CENTRE"
_NOTE: Final = "For training only. Not a travel document. · Только для обучения. · Танҳо барои омӯзиш."
_WORDS: Final = f"{WORD} · ОБРАЗЕЦ · НАМУНА"
_MONTHS: Final = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")

_TWO_LINES: Final = (
    ("document_code", "issuing_state", "document_number"),
    ("surname",),
    ("given_names",),
    ("nationality", "sex", "optional_data"),
    ("birth_date", "expiry_date"),
    ("authority",),
)


def _grid(
    rows: tuple[tuple[str, ...], ...], *, left: float, top: float, right: float, pitch: float
) -> tuple[Cell, ...]:
    """Cells in rows; in a row of three the middle ones are narrow."""
    shares = {1: (1.0,), 2: (0.55, 0.45), 3: (0.27, 0.28, 0.45)}
    cells = []
    for number, row in enumerate(rows):
        edge = left
        for key, share in zip(row, shares[len(row)], strict=True):
            width = (right - left) * share
            cells.append(Cell(key, edge, top + pitch * number, width - 1.5))
            edge += width
    return tuple(cells)


SIDES: Final[Mapping[DocumentFormat, tuple[Side, ...]]] = {
    DocumentFormat.TD1: (
        Side(
            85.6,
            53.98,
            "IDENTITY CARD · УДОСТОВЕРЕНИЕ",
            _grid(
                (
                    ("surname",),
                    ("given_names",),
                    ("nationality", "sex"),
                    ("birth_date", "expiry_date"),
                    ("document_number",),
                ),
                left=33.5,
                top=14.6,
                right=82.5,
                pitch=7.3,
            ),
            photo=(4.5, 13.0, 25.0, 32.0),
            note=51.4,
        ),
        Side(
            85.6,
            53.98,
            "IDENTITY CARD · УДОСТОВЕРЕНИЕ",
            _grid(
                (("document_code", "issuing_state", "document_number"), ("optional_data", "authority")),
                left=5.0,
                top=14.4,
                right=82.0,
                pitch=6.8,
            ),
            zone=True,
            note=28.6,
        ),
    ),
    DocumentFormat.TD2: (
        Side(
            105.0,
            74.0,
            "IDENTITY DOCUMENT · ДОКУМЕНТ",
            _grid(_TWO_LINES[:-1], left=35.5, top=14.6, right=101.5, pitch=7.2),
            photo=(5.0, 13.0, 26.0, 33.5),
            zone=True,
            note=49.6,
        ),
    ),
    DocumentFormat.TD3: (
        Side(
            125.0,
            88.0,
            "PASSPORT · PASSEPORT · ПАСПОРТ",
            _grid(_TWO_LINES, left=44.0, top=17.4, right=121.0, pitch=7.4),
            photo=(6.0, 15.5, 33.0, 42.5),
            zone=True,
            note=62.7,
        ),
    ),
    DocumentFormat.MRVA: (
        Side(
            120.0,
            80.0,
            "VISA · ВИЗА · РАВОДИД",
            _grid(_TWO_LINES, left=39.0, top=15.6, right=116.0, pitch=6.5),
            photo=(5.5, 14.0, 28.5, 36.5),
            zone=True,
            note=54.8,
        ),
    ),
    DocumentFormat.MRVB: (
        Side(
            105.0,
            74.0,
            "VISA · ВИЗА · РАВОДИД",
            _grid(_TWO_LINES[:-1], left=35.5, top=14.6, right=101.5, pitch=7.2),
            photo=(5.0, 13.0, 26.0, 33.5),
            zone=True,
            note=49.6,
        ),
    ),
    DocumentFormat.IDFRA: (
        Side(
            105.0,
            74.0,
            "CARTE D'IDENTITÉ · IDENTITY CARD",
            _grid(_TWO_LINES[:-1], left=35.5, top=14.6, right=101.5, pitch=7.2),
            photo=(5.0, 13.0, 26.0, 33.5),
            zone=True,
            note=49.6,
        ),
    ),
}


def draw_side(
    side: Side, document: TravelDocument, lines: tuple[str, ...], *, seed: int, dpi: float
) -> Canvas:
    """One side of ``document`` with the zone ``lines`` where the side has one.

    Raises:
        SpecimenError: ``font_missing``.
    """
    random = np.random.default_rng(seed)
    palette = palette_of(seed)
    canvas = Canvas(side.width, side.height, dpi)
    cover_with_pattern(canvas, palette, random)
    _header(canvas, side, document, palette)
    if side.photo is not None:
        _photo(canvas, side.photo, palette, random)
    values = values_of(document)
    for cell in side.cells:
        if values[cell.key]:
            _cell(canvas, cell, values[cell.key], palette, scale=side.width / 125)
    if side.note is not None:
        canvas.text((5, side.note), _NOTE, 1.35, palette.ink, fit=side.width - 10)
    if side.zone:
        print_zone(canvas, lines)
    return canvas


def values_of(document: TravelDocument) -> Mapping[str, str]:
    """What is printed in each field."""
    return {
        "document_code": document.document_code,
        "issuing_state": document.issuing_state,
        "document_number": document.document_number,
        "surname": document.surname,
        "given_names": document.given_names,
        "nationality": document.nationality,
        "birth_date": _printed(str(document.birth_date)),
        "sex": document.sex.value if document.sex is not Sex.X else "X",
        "expiry_date": _printed(str(document.expiry_date)) if document.expiry_date else "",
        "optional_data": document.optional_data,
        "authority": f"{_AUTHORITY} {document.issuing_state}",
    }


def _printed(iso: str) -> str:
    """``12 MAR 1988``; what is unknown is left out."""
    year, month, day = iso.split("-")
    if year == "XXXX":
        return ""
    parts = ("" if day == "XX" else day, "" if month == "XX" else _MONTHS[int(month) - 1], year)
    return " ".join(part for part in parts if part)


def _header(canvas: Canvas, side: Side, document: TravelDocument, palette: Palette) -> None:
    height = side.height * (0.13 if side.height > 60 else 0.17)
    canvas.tint((0, 0, side.width, height), palette.ink, 0.16)
    middle, left = (3.5 + height * 0.40, height / 2), 5.5 + height * 0.86
    for petals, reach in ((8, 0.40), (12, 0.26)):
        canvas.curves(rosette(middle, height * reach, petals, 2), palette.ink, 0.9)
    room = side.width - left - height * 1.7
    title, word, code = height * 0.33, height * 0.20, height * 0.48
    canvas.text((left, height * 0.53), side.title, title, palette.ink, face=Face.BOLD, fit=room)
    canvas.text((left, height * 0.83), _WORDS, word, palette.ink, spacing=word * 0.12)
    canvas.text(
        (side.width - 4, height * 0.68),
        document.issuing_state,
        code,
        palette.ink,
        face=Face.BOLD,
        anchor="rs",
    )


def _photo(
    canvas: Canvas, box: tuple[float, float, float, float], palette: Palette, random: np.random.Generator
) -> None:
    left, top, width, height = box
    portrait = draw_portrait((round(canvas.px(width)), round(canvas.px(height))), palette, random)
    canvas.tint((left - 0.5, top - 0.5, left + width + 0.5, top + height + 0.5), (255, 255, 255), 0.85)
    canvas.paste(portrait, (left, top))
    ghost, mask = ghost_of(portrait, palette, 0.42)
    canvas.paste(ghost, (canvas.width - width * 0.42 - 4, top + height * 0.20), mask)


def _cell(canvas: Canvas, cell: Cell, value: str, palette: Palette, *, scale: float) -> None:
    label = 1.25 + 0.45 * scale
    canvas.text((cell.left, cell.top), LABELS[cell.key], label, palette.ink, fit=cell.width)
    face = Face.MONO if cell.key == "document_number" else Face.BOLD
    size = 2.1 + 1.0 * scale
    canvas.text((cell.left, cell.top + size * 1.05), value, size, (30, 32, 40), face=face, fit=cell.width)
