"""Blank numbered forms of a crossing, for the hours when nothing else works: two on an A4 page, trilingual.

Each half of a page is a form of its own (A5): cut along the line. Its number stands large, and in the QR code
by which it is found again when it is typed in. What is filled in by hand stands in boxes one letter wide.
"""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from borderdesk.domain.crossing import Decision, Direction, Mode, Purpose
from borderdesk.reports import fonts
from borderdesk.reports.fonts import Fonts
from borderdesk.reports.sheet import FAINT, INK, QUIET, TRAINING, WATERMARK, Imprint
from borderdesk.reports.words import DECISIONS, DIRECTIONS, MODES, N_, Words
from borderdesk.settings import Language

#: Forms on one page, and letters in a line of boxes.
ON_A_PAGE = 2
NAME_BOXES = 36

#: Main purposes of a trip, as short as a box beside them asks for.
PURPOSES: Mapping[str, str] = {
    Purpose.HOLIDAY: N_("Holiday"),
    Purpose.VISITING: N_("Family, friends"),
    Purpose.EDUCATION: N_("Study"),
    Purpose.HEALTH: N_("Treatment"),
    Purpose.RELIGION: N_("Religion"),
    Purpose.SHOPPING: N_("Shopping"),
    Purpose.TRANSIT: N_("Transit"),
    Purpose.OTHER_PERSONAL: N_("Other, private"),
    Purpose.BUSINESS: N_("Business"),
    Purpose.WORK: N_("Work"),
    Purpose.RETURN: N_("Going home"),
}

_WIDTH, _HEIGHT = A4[0], A4[1] / ON_A_PAGE
_LEFT = 11 * mm
_RIGHT = _WIDTH - 11 * mm
_BOX, _BOX_HEIGHT, _GAP = (_RIGHT - _LEFT) / NAME_BOXES, 6 * mm, 1.6 * mm
_TICK = 3.4 * mm
_QR = 27 * mm
_SMALL, _SMALLEST = 5.4, 4.0
_EDGE = HexColor("#7c8792")


@dataclass(frozen=True, slots=True)
class BlankForm:
    """A form's number as it is printed, and the text of its code."""

    number: str
    code: str


def render(forms: Sequence[BlankForm], imprint: Imprint, *, training: bool) -> bytes:
    """The pages as PDF, fonts embedded, two forms on each.

    Raises:
        ReportError: ``font_missing`` or ``catalogue_missing``.
    """
    spoken = tuple(Words(language) for language in (Language.TAJIK, Language.RUSSIAN, Language.ENGLISH))
    type_faces = fonts.load()
    made = io.BytesIO()
    options: dict[str, Any] = {"initialFontName": type_faces.regular}  # its stub takes the name for a number
    canvas = Canvas(made, pagesize=A4, invariant=True, lang=Language.TAJIK.value, **options)
    title = spoken[-1].say("Crossing, paper form")
    canvas.setTitle(type_faces.printable(f"{title} · {imprint.desk} · {forms[0].number}-{forms[-1].number}"))
    canvas.setAuthor(type_faces.printable(f"{imprint.post_name} ({imprint.post})"))
    canvas.setCreator("BorderDesk")
    for place, form in enumerate(forms):
        upper = place % ON_A_PAGE == 0
        if upper and place:
            canvas.showPage()
        if upper:
            _cutting_line(canvas)
        canvas.saveState()
        canvas.translate(0, _HEIGHT if upper else 0)
        _Half(canvas, type_faces, spoken).draw(form, imprint, training=training)
        canvas.restoreState()
    canvas.save()
    return made.getvalue()


def _cutting_line(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.setStrokeColor(FAINT)
    canvas.setLineWidth(0.5)
    canvas.setDash(4, 3)
    canvas.line(0, _HEIGHT, _WIDTH, _HEIGHT)
    canvas.restoreState()


class _Half:
    """Draws one form; ``down`` in all that follows is points below the upper edge of its half of the page."""

    def __init__(self, canvas: Canvas, type_faces: Fonts, spoken: Sequence[Words]) -> None:
        self._canvas = canvas
        self._fonts = type_faces
        self._spoken = spoken

    def draw(self, form: BlankForm, imprint: Imprint, *, training: bool) -> None:
        if training:
            self._mark_training()
        self._head(form, imprint)
        self._document()
        self._trip()
        self._decision()

    def _mark_training(self) -> None:
        canvas = self._canvas
        canvas.saveState()
        canvas.setFillColor(TRAINING)
        canvas.rect(0, _HEIGHT - 6 * mm, _WIDTH - _QR - 14 * mm, 6 * mm, stroke=0, fill=1)
        words = self._in_all("Training: invented people, not a record")
        self._text(
            words, _LEFT, 4.4 * mm, 6.5, bold=True, colour=HexColor("#ffffff"), within=_RIGHT - 44 * mm
        )
        # Nothing for who copies or reads the text aloud: its letters would stand among the labels.
        canvas.addLiteral("/Span <</ActualText ()>> BDC")
        canvas.setFillColor(WATERMARK)
        canvas.translate(_WIDTH / 2, _HEIGHT / 2)
        canvas.rotate(28)
        canvas.setFont(self._fonts.bold, 78)
        canvas.drawCentredString(0, -28, self._spoken[-1].say("TRAINING"))
        canvas.addLiteral("EMC")
        canvas.restoreState()

    def _head(self, form: BlankForm, imprint: Imprint) -> None:
        left, within = _LEFT, 100 * mm
        for line, words in enumerate(self._spoken):
            size = 11 if line == 0 else 7.5
            down = (11.5, 15.3, 18.6)[line] * mm
            self._text(words.say("Crossing, paper form"), left, down, size, bold=line == 0, within=within)
        place = f"{imprint.post_name} ({imprint.post}) · {imprint.desk} · {imprint.printed_at:%Y-%m-%d}"
        self._text(place, left, 23 * mm, 7, colour=QUIET, within=within)
        for line, words in enumerate(self._spoken):
            note = words.say("One traveller, capital letters, one letter in a box. Type it in afterwards.")
            self._text(note, left, (26.4 + 2.5 * line) * mm, _SMALL, colour=QUIET, within=within)
        right = _RIGHT - _QR - 4 * mm
        self._canvas.setFont(self._fonts.bold, 30)
        self._canvas.setFillColor(INK)
        self._canvas.drawRightString(right, _HEIGHT - 19.5 * mm, form.number)
        self._canvas.setFont(self._fonts.regular, 5.6)
        self._canvas.setFillColor(QUIET)
        self._canvas.drawRightString(right, _HEIGHT - 23.5 * mm, self._fonts.printable(form.code))
        self._code(form.code)

    def _code(self, text: str) -> None:
        drawing = Drawing(
            _QR, _QR, initialFontName=self._fonts.regular
        )  # else it names one that is not embedded
        drawing.add(QrCodeWidget(text, barWidth=_QR, barHeight=_QR, barBorder=2, barLevel="Q"))
        renderPDF.draw(drawing, self._canvas, _RIGHT - _QR, _HEIGHT - 5 * mm - _QR)

    def _document(self) -> None:
        self._line(N_("Surname"), _LEFT, 36 * mm, [NAME_BOXES])
        self._line(N_("Given names"), _LEFT, 46 * mm, [NAME_BOXES])
        narrow = (
            (N_("Document number"), 0.0, 14),
            (N_("Issued by (State)"), 78.0, 3),
            (N_("Nationality"), 101.0, 3),
            (N_("Sex: M F X"), 124.0, 1),
            (N_("Vehicle plate"), 141.0, 9),
        )
        for label, left, boxes in narrow:
            for line, words in enumerate(self._spoken):
                self._text(words.say(label), _LEFT + left * mm, (56 + 2.1 * line) * mm, 5, colour=QUIET)
            self._boxes(_LEFT + left * mm, 61 * mm, [boxes])

    def _trip(self) -> None:
        self._line(N_("Date of birth"), _LEFT, 71 * mm, [2, 2, 4])
        self._line(N_("Valid until"), _LEFT + 52 * mm, 71 * mm, [2, 2, 4])
        across = _LEFT + 106 * mm
        self._label(N_("Direction"), across, 71 * mm, _RIGHT - across)
        for row, direction in enumerate(Direction):
            self._tick(DIRECTIONS[direction], across, (72 + 4.1 * row) * mm, _RIGHT - across)
        self._ticks(N_("Mode of transport"), 82.5 * mm, [MODES[mode] for mode in Mode], 3)
        self._ticks(N_("Purpose of the trip"), 94.3 * mm, [PURPOSES[purpose] for purpose in Purpose], 4)

    def _decision(self) -> None:
        self._ticks(N_("Decision"), 110.4 * mm, [DECISIONS[decision] for decision in Decision], 3)
        stamp = 48 * mm
        middle = _RIGHT - stamp - 4 * mm
        self._line(N_("Date and time of the crossing"), _LEFT, 122.6 * mm, [2, 2, 4, 2, 2])
        reason = _LEFT + 73 * mm
        self._writing_line(N_("Reason, remarks"), reason, 129.5 * mm, middle)
        self._writing_line(N_("Officer: name and signature"), _LEFT, 140.5 * mm, middle)
        self._canvas.setStrokeColor(_EDGE)
        self._canvas.rect(_RIGHT - stamp, _HEIGHT - 142 * mm, stamp, 20.4 * mm, stroke=1, fill=0)
        self._label(N_("Stamp"), _RIGHT - stamp + 1.5 * mm, 124.4 * mm, stamp - 3 * mm)

    # Parts

    def _line(self, label: str, left: float, down: float, groups: Sequence[int]) -> None:
        """A label above boxes for letters, in groups."""
        self._label(label, left, down, self._boxes_width(groups))
        self._boxes(left, down + 0.9 * mm, groups)

    def _boxes_width(self, groups: Sequence[int]) -> float:
        return sum(groups) * _BOX + (len(groups) - 1) * _GAP

    def _boxes(self, left: float, down: float, groups: Iterable[int]) -> None:
        canvas = self._canvas
        bottom = _HEIGHT - down - _BOX_HEIGHT
        for boxes in groups:
            width = boxes * _BOX
            canvas.setStrokeColor(FAINT)
            canvas.setLineWidth(0.4)
            for place in range(1, boxes):
                across = left + place * _BOX
                canvas.line(across, bottom, across, bottom + _BOX_HEIGHT)
            canvas.setStrokeColor(_EDGE)
            canvas.setLineWidth(0.6)
            canvas.rect(left, bottom, width, _BOX_HEIGHT, stroke=1, fill=0)
            left += width + _GAP

    def _ticks(self, label: str, down: float, messages: Sequence[str], columns: int) -> None:
        """A label above boxes to tick, in rows."""
        self._label(label, _LEFT, down, _RIGHT - _LEFT)
        width = (_RIGHT - _LEFT) / columns
        for place, message in enumerate(messages):
            row, column = divmod(place, columns)
            self._tick(message, _LEFT + column * width, down + (0.9 + 4.3 * row) * mm, width - 2 * mm)

    def _tick(self, message: str, left: float, down: float, width: float) -> None:
        self._canvas.setStrokeColor(_EDGE)
        self._canvas.setLineWidth(0.6)
        self._canvas.rect(left, _HEIGHT - down - _TICK, _TICK, _TICK, stroke=1, fill=0)
        room = width - _TICK - 1.2 * mm
        self._text(
            self._in_all(message), left + _TICK + 1.2 * mm, down + 2.4 * mm, 5.6, colour=INK, within=room
        )

    def _writing_line(self, label: str, left: float, down: float, right: float) -> None:
        self._canvas.setStrokeColor(QUIET)
        self._canvas.setLineWidth(0.5)
        self._canvas.line(left, _HEIGHT - down, right, _HEIGHT - down)
        self._label(label, left, down + 2.2 * mm, right - left)

    def _label(self, message: str, left: float, down: float, width: float) -> None:
        self._text(self._in_all(message), left, down, _SMALL, colour=QUIET, within=width)

    def _in_all(self, message: str) -> str:
        """The message in every language, each word once."""
        return " / ".join(dict.fromkeys(words.say(message) for words in self._spoken))

    def _text(
        self,
        text: str,
        left: float,
        down: float,
        size: float,
        *,
        bold: bool = False,
        colour: Color = INK,
        within: float = 0,
    ) -> None:
        """One line of text, made smaller when it would be wider than ``within``."""
        name = self._fonts.bold if bold else self._fonts.regular
        shown = self._fonts.printable(text)
        width = stringWidth(shown, name, size)
        if within and width > within:
            size = max(_SMALLEST, size * within / width)
        self._canvas.setFont(name, size)
        self._canvas.setFillColor(colour)
        self._canvas.drawString(left, _HEIGHT - down, shown)
