"""One printed A4 page: its margins, type, tables, band of training, signatures and footer."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import TypeAlias
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepInFrame,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from borderdesk.reports.fonts import Fonts
from borderdesk.reports.words import Words

INK = HexColor("#16202b")
QUIET = HexColor("#5b6875")
FAINT = HexColor("#a9b3bd")
LINE = HexColor("#c9d1d9")
ACCENT = HexColor("#1d4e79")
TRAINING = HexColor("#5b2a86")
WATERMARK = Color(0.36, 0.16, 0.53, alpha=0.07)

WIDTH = A4[0] - 30 * mm
_LEFT = 15 * mm
_TOP = 11 * mm
_BAND = 6 * mm
#: Size of type in tables and text, in points.
BODY = 8.2
#: Where the body ends above the two signatures.
_BOTTOM = 32 * mm
#: A line of a table's style: what, from which cell to which (column, row), how.
Command: TypeAlias = tuple[str, tuple[int, int], tuple[int, int], *tuple[object, ...]]

_NO_GROUPS: Mapping[int, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """Where, when and for whom a page is printed; ``printed_at`` is an aware time of the post's clock."""

    post: str
    post_name: str
    desk: str
    printed_at: datetime
    printed_by: str = ""


class Sheet:
    """Makes the parts of a page, and the page of its parts, in one language and one pair of fonts."""

    def __init__(self, words: Words, fonts: Fonts, imprint: Imprint, *, training: bool) -> None:
        self.words = words
        self.fonts = fonts
        self.imprint = imprint
        self.training = training

    def text(self, text: str, size: float = BODY, *, bold: bool = False, colour: Color = INK) -> Paragraph:
        """Text that wraps. It is data: nothing in it is markup."""
        style = ParagraphStyle(
            "text",
            fontName=self.fonts.bold if bold else self.fonts.regular,
            fontSize=size,
            leading=size * 1.2,
            textColor=colour,
            splitLongWords=1,
        )
        return Paragraph(escape(self.fonts.printable(text)), style)

    def gap(self, height: float) -> Flowable:
        """White of that many points."""
        return Spacer(WIDTH, height)

    def heading(self, text: str) -> Flowable:
        """The line above a table."""
        return self._styled(
            [[self.text(text, 9.5, bold=True, colour=ACCENT)]],
            [None],
            [("TOPPADDING", (0, 0), (-1, -1), 9), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)],
        )

    def figures(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[str | Flowable]],
        total: Sequence[str],
        widths: Sequence[float],
        *,
        words_columns: int = 1,
        groups: Mapping[int, str] = _NO_GROUPS,
        size: float = BODY,
    ) -> Flowable:
        """A table whose first columns are words and whose others are figures, right-aligned.

        ``groups`` are words above the head, by the column they start at; each reaches to the next.
        """
        columns = len(head)
        above: list[list[str | Flowable]] = [[groups.get(column, "") for column in range(columns)]]
        above = above if groups else []
        heads = len(above) + 1
        body: list[list[str | Flowable]] = [*above, list(head), *(list(row) for row in rows), list(total)]
        commands: list[Command] = [
            ("FONT", (0, 0), (-1, -1), self.fonts.regular, size, size * 1.2),
            ("FONTSIZE", (0, 0), (-1, heads - 1), 7.2),
            ("TEXTCOLOR", (0, 0), (-1, -1), INK),
            ("TEXTCOLOR", (0, 0), (-1, heads - 1), QUIET),
            ("ALIGN", (words_columns, 0), (-1, -1), "RIGHT"),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 1),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1.2),
            ("LEFTPADDING", (0, 0), (0, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("LEFTPADDING", (1, 0), (-1, -1), 4),
            ("LINEBELOW", (0, heads), (-1, -2), 0.25, LINE),
            ("LINEBELOW", (0, heads - 1), (-1, heads - 1), 0.6, QUIET),
            ("LINEABOVE", (0, -1), (-1, -1), 0.6, QUIET),
            ("FONTNAME", (0, -1), (-1, -1), self.fonts.bold),
        ]
        commands += [
            ("TEXTCOLOR", (column, line), (column, line), FAINT)
            for line, row in enumerate(body[:-1])
            for column, cell in enumerate(row)
            if cell == "0"
        ]
        starts = sorted(groups)
        for start, end in pairwise([*starts, columns]):
            commands += [
                ("SPAN", (start, 0), (end - 1, 0)),
                ("ALIGN", (start, 0), (start, 0), "CENTER"),
                ("LEFTPADDING", (start, heads - 1), (start, -1), 8),
                ("LINEBELOW", (start, 0), (end - 1, 0), 0.4, LINE),
            ]
        return self._styled([[self._cell(cell) for cell in row] for row in body], widths, commands)

    def _cell(self, cell: str | Flowable) -> str | Flowable:
        if isinstance(cell, Flowable):
            return cell
        return "\n".join(self.fonts.printable(line) for line in cell.split("\n"))

    def tiles(self, tiles: Sequence[tuple[str, str]]) -> Flowable:
        """Large figures side by side, each above its words."""
        columns = len(tiles)
        return self._styled(
            [
                [figure for figure, _ in tiles],
                [self.text(label, 7.2, colour=QUIET) for _, label in tiles],
            ],
            [WIDTH / columns] * columns,
            [
                ("FONT", (0, 0), (-1, 0), self.fonts.bold, 16, 18),
                ("TEXTCOLOR", (0, 0), (-1, 0), INK),
                ("TOPPADDING", (0, 0), (-1, 0), 6),
                ("BOTTOMPADDING", (0, 0), (-1, 0), 2),
                ("BOTTOMPADDING", (0, 1), (-1, 1), 6),
                ("VALIGN", (0, 1), (-1, 1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 8),
                ("RIGHTPADDING", (0, 0), (-1, -1), 2),
                ("LINEBEFORE", (1, 0), (-1, -1), 0.5, LINE),
                ("LINEABOVE", (0, 0), (-1, 0), 1, ACCENT),
                ("LINEBELOW", (0, -1), (-1, -1), 0.5, LINE),
            ],
        )

    def beside(self, left: Sequence[Flowable], right: Sequence[Flowable], gutter: float) -> Flowable:
        """Two columns of equal width."""
        column = (WIDTH - gutter) / 2
        return self._styled(
            [[list(left), "", list(right)]], [column, gutter, column], [("VALIGN", (0, 0), (-1, -1), "TOP")]
        )

    def fits(self, parts: Sequence[Flowable]) -> bool:
        """Whether a page can hold these parts in their full size."""
        return sum(part.wrap(WIDTH, A4[1])[1] for part in parts) <= self._height

    @property
    def _height(self) -> float:
        return A4[1] - _TOP - _BOTTOM - (_BAND if self.training else 0)

    def page(self, title: str, parts: Sequence[Flowable], signatures: tuple[str, str]) -> bytes:
        """The PDF: one page, whatever its parts hold (they are drawn smaller when they must be)."""
        made = io.BytesIO()
        frame = Frame(_LEFT, _BOTTOM, WIDTH, self._height, 0, 0, 0, 0)
        document = BaseDocTemplate(
            made,
            pagesize=A4,
            title=self.fonts.printable(title),
            author=self.fonts.printable(f"{self.imprint.post_name} ({self.imprint.post})"),
            creator="BorderDesk",
            lang=self.words.language.value,
            invariant=True,
            initialFontName=self.fonts.regular,
        )

        def around(canvas: Canvas, _: BaseDocTemplate) -> None:
            self._around(canvas, signatures)

        document.addPageTemplates(PageTemplate("page", [frame], onPage=around))
        document.build([KeepInFrame(WIDTH, self._height, list(parts), mode="shrink")])
        return made.getvalue()

    def _styled(
        self, rows: Iterable[Sequence[object]], widths: Sequence[float | None], commands: Iterable[Command]
    ) -> Table:
        bare: list[Command] = [
            # Even an empty cell would otherwise bring in a font that is not embedded.
            ("FONT", (0, 0), (-1, -1), self.fonts.regular, BODY),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ]
        return Table(
            [list(row) for row in rows], colWidths=widths, style=TableStyle([*bare, *commands]), hAlign="LEFT"
        )

    def _around(self, canvas: Canvas, signatures: tuple[str, str]) -> None:
        """What stands outside the body: band and watermark of training, signatures, footer."""
        if self.training:
            self._band(canvas)
        half = WIDTH / 2 - 6 * mm
        for place, label in enumerate(signatures):
            left = _LEFT + place * (half + 12 * mm)
            canvas.setFillColor(INK)
            canvas.setFont(self.fonts.regular, 8)
            canvas.drawString(left, 27 * mm, self.fonts.printable(label))
            canvas.setStrokeColor(QUIET)
            canvas.setLineWidth(0.5)
            canvas.line(left, 18.5 * mm, left + half, 18.5 * mm)
            canvas.setFillColor(QUIET)
            canvas.setFont(self.fonts.regular, 6.5)
            canvas.drawString(left, 15.7 * mm, self.words.say("Name"))
            canvas.drawRightString(left + half, 15.7 * mm, self.words.say("Signature"))
        canvas.setFont(self.fonts.regular, 6.5)
        canvas.drawString(_LEFT, 8 * mm, self.fonts.printable(self._printed()))
        canvas.drawRightString(
            _LEFT + WIDTH, 8 * mm, self.words.say("Page {page} of {pages}", page="1", pages="1")
        )

    def _printed(self) -> str:
        moment = self.imprint.printed_at.isoformat(" ", "minutes")
        at = f"{moment[:16]} UTC{moment[16:]}"
        printed = self.words.say("Printed {at}", at=at)
        return f"{printed} · {self.imprint.printed_by}" if self.imprint.printed_by else printed

    def _band(self, canvas: Canvas) -> None:
        width, height = A4
        canvas.saveState()
        canvas.setFillColor(TRAINING)
        canvas.rect(0, height - _BAND - 3 * mm, width, _BAND + 3 * mm, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#ffffff"))
        canvas.setFont(self.fonts.bold, 9.5)
        canvas.drawCentredString(
            width / 2, height - _BAND + 0.2 * mm, self.words.say("Training: invented people, not a record")
        )
        # Nothing for who copies or reads the text aloud: its letters would stand among the figures.
        canvas.addLiteral("/Span <</ActualText ()>> BDC")
        canvas.setFillColor(WATERMARK)
        canvas.translate(width / 2, height / 2)
        canvas.rotate(52)
        canvas.setFont(self.fonts.bold, 96)
        canvas.drawCentredString(0, -34, self.words.say("TRAINING"))
        canvas.addLiteral("EMC")
        canvas.restoreState()
