"""A page that two people read side by side: the traveller in their language, the post in its own."""

from collections.abc import Sequence
from datetime import datetime

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table, TableStyle

from borderdesk.domain.document import TravelDocument
from borderdesk.domain.record import Envelope
from borderdesk.domain.refusal import Signature
from borderdesk.reports.fonts import Fonts
from borderdesk.reports.sheet import ACCENT, LINE, QUIET, WIDTH, Command, Imprint, Sheet
from borderdesk.reports.words import N_, Words
from borderdesk.settings import Language

SIGNATURES = {
    Signature.SIGNED: N_("Signed by the traveller"),
    Signature.REFUSED_TO_SIGN: N_("The traveller refused to sign"),
    Signature.UNABLE: N_("The traveller is unable to sign"),
}
_GUTTER = 6 * mm
_COLUMN = (WIDTH - _GUTTER) / 2
_LABEL = 46 * mm
_SMALL = 7.2


def languages(traveller: str, post: Language) -> tuple[Language, Language]:
    """The two languages of a page: the traveller's, and Tajik or Russian beside it.

    A traveller whose language the words don't speak gets English and Russian.
    """
    if traveller not in {each.value for each in Language}:
        return Language.ENGLISH, Language.RUSSIAN
    first = Language(traveller)
    own = post if post is not Language.ENGLISH else Language.RUSSIAN
    if first is own:
        own = Language.TAJIK if own is Language.RUSSIAN else Language.RUSSIAN
    return first, own


class Bilingual:
    """Makes the parts of such a page. What is marked by ``N_`` is said twice, what was typed once."""

    def __init__(
        self, spoken: tuple[Language, Language], fonts: Fonts, imprint: Imprint, *, training: bool
    ) -> None:
        self.first, self.second = Words(spoken[0]), Words(spoken[1])
        self.sheet = Sheet(self.first, fonts, imprint, training=training)

    def both(self, message: str) -> str:
        """A message in both languages on one line, once where they say the same."""
        return " / ".join(dict.fromkeys((self.first.say(message), self.second.say(message))))

    def title(self, message: str, under: str) -> list[Flowable]:
        """The page's name side by side, and one line of data below."""
        sheet = self.sheet
        left = [sheet.text(self.first.say(message), 13.5, bold=True)]
        right = [sheet.text(self.second.say(message), 13.5, bold=True)]
        return [self._columns(left, right), sheet.gap(4), sheet.text(under, 8, colour=QUIET), sheet.gap(6)]

    def heading(self, message: str) -> Flowable:
        """The line above a part, in both languages."""
        left = self.sheet.text(self.first.say(message), 9.2, bold=True, colour=ACCENT)
        right = self.sheet.text(self.second.say(message), 9.2, bold=True, colour=ACCENT)
        return self._columns([self.sheet.gap(7), left, self.sheet.gap(2)], [self.sheet.gap(7), right])

    def pairs(self, texts: Sequence[tuple[str, str]]) -> Flowable:
        """Texts that say the same in either language, row by row."""
        rows = [[self.sheet.text(left), "", self.sheet.text(right)] for left, right in texts]
        return self._table(
            rows, [_COLUMN, _GUTTER, _COLUMN], [*_ruled(), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]
        )

    def facts(self, facts: Sequence[tuple[str, str]]) -> Flowable:
        """What was typed, each beside its name in both languages; two to a row."""
        cells = [
            (
                self.sheet.text(self.both(label), _SMALL, colour=QUIET),
                self.sheet.text(value or "—", bold=True),
            )
            for label, value in facts
        ]
        half = (WIDTH - _GUTTER) / 2
        rows = []
        for place in range(0, len(cells), 2):
            left = cells[place]
            right = cells[place + 1] if place + 1 < len(cells) else ("", "")
            rows.append([*left, "", *right])
        return self._table(
            rows,
            [_LABEL, half - _LABEL, _GUTTER, _LABEL, half - _LABEL],
            [*_ruled(), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)],
        )

    def facts_in_full(self, facts: Sequence[tuple[str, str]]) -> Flowable:
        """As ``facts``, each with the whole width: for longer texts."""
        rows = [
            [self.sheet.text(self.both(label), _SMALL, colour=QUIET), self.sheet.text(value or "—")]
            for label, value in facts
        ]
        return self._table(
            rows, [_LABEL, WIDTH - _LABEL], [*_ruled(), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]
        )

    def notice(self, message: str) -> Flowable:
        """What must not be overlooked, in a frame."""
        cells = [
            self.sheet.text(self.first.say(message), bold=True),
            self.sheet.text(self.second.say(message), bold=True),
        ]
        framed: list[Command] = [
            ("BOX", (0, 0), (-1, -1), 1, ACCENT),
            ("LEFTPADDING", (0, 0), (-1, -1), 5),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ]
        return self._table([cells], [WIDTH / 2, WIDTH / 2], framed)

    def written(self, text: str) -> Flowable:
        """What somebody said; without it, lines to write on."""
        if text:
            return self.sheet.text(text)
        ruled: list[Command] = [("LINEBELOW", (0, 0), (-1, -1), 0.4, LINE)]
        return self._table([[self.sheet.gap(12)]] * 3, [WIDTH], ruled)

    def answers(self, rows: Sequence[tuple[str, str]]) -> Flowable:
        """Questions in both languages, each with its answer in both."""
        answer = 26 * mm
        made = [
            [
                self.sheet.text(self.first.say(question), 7.8),
                self.sheet.text(self.first.say(said), 7.8, bold=True),
                "",
                self.sheet.text(self.second.say(question), 7.8),
                self.sheet.text(self.second.say(said), 7.8, bold=True),
            ]
            for question, said in rows
        ]
        widths = [_COLUMN - answer, answer, _GUTTER, _COLUMN - answer, answer]
        return self._table(made, widths, [*_ruled(), ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5)])

    def person(self, document: TravelDocument) -> Flowable:
        """Whose page it is."""
        name = " ".join(part for part in (document.surname, document.given_names) if part)
        return self.facts(
            (
                (N_("Full name"), name),
                (N_("Date of birth"), str(document.birth_date)),
                (N_("Nationality"), self._country(document.nationality)),
                (N_("Document number"), document.document_number),
                (N_("Issued by (State)"), self._country(document.issuing_state)),
                (N_("Native script"), document.native_name),
            )[: 6 if document.native_name else 5]
        )

    def acknowledged(self, signature: Signature, language: str, interpreter: str) -> list[Flowable]:
        """In which language it was read out, by whom, and a line for the traveller's hand."""
        sheet = self.sheet
        facts = [(N_("Language it was read out in"), language.upper()), (N_("Interpreter"), interpreter)]
        line = self._table(
            [[sheet.text(self.both(SIGNATURES[signature]), 8), ""]],
            [WIDTH - 70 * mm, 70 * mm],
            [("LINEBELOW", (1, 0), (1, 0), 0.5, QUIET), ("TOPPADDING", (0, 0), (-1, -1), 12)],
        )
        return [self.facts(facts), line]

    def page(self, title: str, parts: Sequence[Flowable], signatures: tuple[str, str]) -> bytes:
        """The PDF of one page."""
        return self.sheet.page(
            self.first.say(title), parts, (self.both(signatures[0]), self.both(signatures[1]))
        )

    def where(self, envelope: Envelope, what: str) -> str:
        """The record that the page shows: post, desk, time of the post's clock, id."""
        moment: datetime = envelope.local_time
        imprint = self.sheet.imprint
        parts = (f"{imprint.post_name} ({imprint.post})", envelope.desk, f"{moment:%Y-%m-%d %H:%M}", what)
        return " · ".join(part for part in parts if part)

    def _country(self, code: str) -> str:
        names = dict.fromkeys((self.first.country(code), self.second.country(code)))
        return f"{' / '.join(names)} ({code})" if code else ""

    def _columns(self, left: Sequence[Flowable], right: Sequence[Flowable]) -> Flowable:
        return self.sheet.beside(left, right, _GUTTER)

    def _table(
        self, rows: Sequence[Sequence[object]], widths: Sequence[float], commands: Sequence[Command]
    ) -> Flowable:
        bare: list[Command] = [
            ("FONT", (0, 0), (-1, -1), self.sheet.fonts.regular, 8),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ]
        return Table(
            [list(row) for row in rows],
            colWidths=list(widths),
            style=TableStyle([*bare, *commands]),
            hAlign="LEFT",
        )


def _ruled() -> list[Command]:
    return [("LINEBELOW", (0, 0), (-1, -1), 0.25, LINE)]
