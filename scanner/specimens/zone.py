"""The machine-readable zone in OCR-B, at the standard's size, pitch and place."""

from collections.abc import Sequence
from typing import Final

from scanner.picture import Pixels
from scanner.specimens.canvas import Canvas, Colour, Face

#: OCR-B size 1: ten characters an inch (ICAO Doc 9303 part 3, 4.1).
PITCH_MM: Final = 2.54
#: The zone is the lowest 23.2 mm of the side that it is on (parts 4 to 7, 3.2).
ZONE_MM: Final = 23.2
#: The word that runs behind the characters.
WORD: Final = "SPECIMEN"

# An em of the face is as wide as 1,000 / 723 characters of it.
_EM_MM: Final = PITCH_MM * 1000 / 723
_CAPITAL_MM: Final = _EM_MM * 0.70
LINES_MM: Final = {2: 6.35, 3: 4.23}
_INK: Final[Colour] = (28, 28, 32)
_PALE: Final[Colour] = (224, 226, 228)
_MARGIN_MM: Final = 5.0


def print_zone(canvas: Canvas, lines: Sequence[str], *, pale: Colour = _PALE) -> None:
    """Prints the zone over the foot of ``canvas``, with the word SPECIMEN in ``pale`` behind it.

    Raises:
        SpecimenError: ``font_missing``.
    """
    top = canvas.height - ZONE_MM
    canvas.tint((0, top, canvas.width, canvas.height), (252, 252, 252), 0.72)
    canvas.text(
        (canvas.width / 2, top + ZONE_MM / 2),
        WORD,
        canvas.width / 6.0,
        pale,
        face=Face.BOLD,
        anchor="mm",
        fit=canvas.width * 0.86,
    )
    spacing = LINES_MM[len(lines)]
    left = (canvas.width - PITCH_MM * len(lines[0])) / 2
    # The block of lines stands in the middle of the zone.
    baseline = top + (ZONE_MM + _CAPITAL_MM - spacing * (len(lines) - 1)) / 2
    for number, line in enumerate(lines):
        for column, character in enumerate(line):
            at = (left + PITCH_MM * (column + 0.5), baseline + spacing * number)
            canvas.text(at, character, _EM_MM, _INK, face=Face.ZONE, anchor="ms")


def draw_zone(lines: Sequence[str], *, dpi: float = 300) -> Pixels:
    """A zone alone on white paper, as wide as its lines and a margin.

    Raises:
        SpecimenError: ``font_missing``.
    """
    canvas = Canvas(PITCH_MM * len(lines[0]) + 2 * _MARGIN_MM, ZONE_MM, dpi)
    print_zone(canvas, lines)
    return canvas.pixels()
