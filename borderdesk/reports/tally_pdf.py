"""The daily tally as the shift lead prints and signs it: one A4 page."""

from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from borderdesk.domain.crossing import DECISIONS as POSSIBLE
from borderdesk.domain.crossing import Decision, Direction
from borderdesk.reports import fonts
from borderdesk.reports.sheet import QUIET, WIDTH, Imprint, Sheet
from borderdesk.reports.tally import OTHER, Chapter, Goods, Reason, Row, Tally
from borderdesk.reports.words import DECISIONS, DIRECTIONS, MODES, N_, Words
from borderdesk.settings import Language

#: Lines of reasons and of chapters that are shown, the most that the page has room for; the rest shares
#: a line and is counted in it.
ROOM = ((8, 12), (8, 10), (7, 9), (6, 8), (6, 7), (5, 6), (5, 5), (4, 4), (4, 3), (3, 2))
#: Of a longer reason only the start is printed.
REASON_LENGTH = 90

_GUTTER = 10 * mm
_NUMBERS = 15 * mm
_GOODS_SIZE = 7.4


def render(tally: Tally, language: Language, imprint: Imprint) -> bytes:
    """The page as PDF, fonts embedded, its text in ``language`` and extractable.

    Raises:
        ReportError: ``font_missing`` or ``catalogue_missing``.
    """
    words = Words(language)
    sheet = Sheet(words, fonts.load(), imprint, training=tally.training)
    title = f"{words.say('Daily crossing tally')} · {imprint.post} · {tally.day.isoformat()}"
    # The first that fits; a page that none fits is drawn smaller.
    room = bisect(ROOM, False, key=lambda room: sheet.fits(_parts(sheet, tally, *room)))
    parts = _parts(sheet, tally, *ROOM[min(room, len(ROOM) - 1)])
    return sheet.page(title, parts, (words.say("Drawn up by"), words.say("Checked by")))


def _parts(sheet: Sheet, tally: Tally, most_reasons: int, most_chapters: int) -> list[Flowable]:
    words = sheet.words
    column = (WIDTH - _GUTTER) / 2
    left = [
        *_two_way(sheet, words.say("By mode of transport"), _named(tally.modes, MODES, words), column),
        *_two_way(sheet, words.say("By decision"), _named(tally.decisions, DECISIONS, words), column),
    ]
    right = _two_way(sheet, words.say("By nationality"), _nationalities(tally, words), column)
    return [
        *_head(sheet, tally),
        _headline(sheet, tally),
        sheet.beside(left, right, _GUTTER),
        *_reasons(sheet, tally.reasons, most_reasons),
        *_goods(sheet, tally, most_chapters),
        *_notes(sheet, tally),
    ]


def _head(sheet: Sheet, tally: Tally) -> list[Flowable]:
    words, imprint = sheet.words, sheet.imprint
    where = f"{imprint.post_name} ({imprint.post}) · {words.say('desk {desk}', desk=imprint.desk)}"
    return [
        sheet.text(words.say("Daily crossing tally"), 17, bold=True),
        sheet.gap(3),
        sheet.text(f"{words.long_date(tally.day)} · {where}", 9.5, colour=QUIET),
        sheet.gap(8),
    ]


def _headline(sheet: Sheet, tally: Tally) -> Flowable:
    words = sheet.words
    figures = {
        N_("Crossings"): tally.crossings,
        N_("Entries"): tally.entries,
        N_("Exits"): tally.exits,
        N_("To second line"): tally.decided(Decision.SECOND_LINE),
        N_("Refused or stopped"): tally.decided(Decision.REFUSED, Decision.STOPPED),
        N_("Withdrew"): tally.decided(Decision.WITHDREW),
        N_("Consignments"): tally.consignments.total,
    }
    return sheet.tiles([(words.count(figure), words.say(label)) for label, figure in figures.items()])


def _named(rows: Iterable[Row], names: Mapping[str, str], words: Words) -> list[tuple[str, Row]]:
    return [(words.say(names[row.key]), row) for row in rows]


def _nationalities(tally: Tally, words: Words) -> list[tuple[str, Row]]:
    return [
        (words.say("Other nationalities") if row.key == OTHER else words.country(row.key), row)
        for row in tally.nationalities
    ]


def _two_way(sheet: Sheet, title: str, rows: Sequence[tuple[str, Row]], width: float) -> list[Flowable]:
    """A table of words by direction; a cell that can't exist is empty, one without any is 0."""
    words = sheet.words
    head = ["", *(words.say(DIRECTIONS[direction]) for direction in Direction), words.say("Total")]
    return [
        sheet.heading(title),
        sheet.figures(
            head,
            [
                [
                    sheet.text(name),
                    _cell(words, row, Direction.ENTRY),
                    _cell(words, row, Direction.EXIT),
                    words.count(row.total),
                ]
                for name, row in rows
            ],
            [
                words.say("Total"),
                words.count(sum(row.entry for _, row in rows)),
                words.count(sum(row.exit for _, row in rows)),
                words.count(sum(row.total for _, row in rows)),
            ],
            [width - 3 * _NUMBERS, _NUMBERS, _NUMBERS, _NUMBERS],
        ),
    ]


def _cell(words: Words, row: Row, direction: Direction) -> str:
    number = row.entry if direction is Direction.ENTRY else row.exit
    impossible = row.key in set(Decision) - set(POSSIBLE[direction])
    return "" if impossible and not number else words.count(number)


def _reasons(sheet: Sheet, reasons: Sequence[Reason], most: int) -> list[Flowable]:
    words = sheet.words
    heading = sheet.heading(words.say("Refusals, stops and withdrawals by reason"))
    if not reasons:
        return [heading, sheet.text(words.say("None."), colour=QUIET)]
    shown, rest = _most(reasons, most)
    rows: list[list[str | Flowable]] = [
        [words.say(DECISIONS[one.decision]), sheet.text(_short(one.reason)), words.count(one.number)]
        for one in shown
    ]
    if rest:
        rows.append(
            ["", sheet.text(words.say("Other reasons")), words.count(sum(one.number for one in rest))]
        )
    return [
        heading,
        sheet.figures(
            [words.say("Decision"), words.say("Reason"), words.say("Number")],
            rows,
            [words.say("Total"), "", words.count(sum(one.number for one in reasons))],
            [38 * mm, WIDTH - 38 * mm - _NUMBERS, _NUMBERS],
            words_columns=2,
        ),
    ]


def _most(reasons: Sequence[Reason], most: int) -> tuple[list[Reason], list[Reason]]:
    """The most frequent, in their order, and the rest; all when they fit."""
    if len(reasons) <= most:
        return list(reasons), []
    kept = set(sorted(reasons, key=lambda one: -one.number)[: most - 1])
    return [one for one in reasons if one in kept], [one for one in reasons if one not in kept]


def _short(reason: str) -> str:
    return reason if len(reason) <= REASON_LENGTH else f"{reason[: REASON_LENGTH - 1].rstrip()}…"


def _goods(sheet: Sheet, tally: Tally, most: int) -> list[Flowable]:
    words = sheet.words
    heading = sheet.heading(words.say("Goods by HS chapter"))
    if not tally.chapters:
        return [heading, sheet.text(words.say("No goods were declared."), colour=QUIET)]
    rows: list[list[str | Flowable]] = [
        [
            "" if chapter.chapter == OTHER else chapter.chapter,
            sheet.text(
                words.say("Other chapters") if chapter.chapter == OTHER else words.chapter(chapter.chapter),
                _GOODS_SIZE,
            ),
            *_amounts(words, chapter.entry),
            *_amounts(words, chapter.exit),
        ]
        for chapter in _chapters(tally.chapters, most)
    ]
    goods = tally.goods
    kinds = [words.say("lines"), words.say("net kg"), words.say("value")]
    widths = [15 * mm, 19 * mm, 30 * mm]
    return [
        heading,
        sheet.figures(
            [words.say("Chapter"), "", *kinds, *kinds],
            rows,
            [words.say("Total"), "", *_amounts(words, goods.entry), *_amounts(words, goods.exit)],
            [12 * mm, WIDTH - 12 * mm - 2 * sum(widths), *widths, *widths],
            words_columns=2,
            groups={2: words.say(DIRECTIONS[Direction.ENTRY]), 5: words.say(DIRECTIONS[Direction.EXIT])},
            size=_GOODS_SIZE,
        ),
    ]


def _chapters(chapters: Sequence[Chapter], most: int) -> list[Chapter]:
    """The heaviest chapters in their own order, and the others as one; all when they fit."""
    if len(chapters) <= most:
        return list(chapters)
    by_mass = sorted(chapters, key=lambda one: -(one.entry.net_mass_kg + one.exit.net_mass_kg))
    kept, rest = by_mass[: most - 1], by_mass[most - 1 :]
    return [
        *(one for one in chapters if one in kept),
        Chapter(OTHER, sum((one.entry for one in rest), Goods()), sum((one.exit for one in rest), Goods())),
    ]


def _amounts(words: Words, goods: Goods) -> list[str]:
    """Lines, net mass and one value a currency, each on its own line."""
    if not goods.items:
        return ["0", "", ""]
    return [
        words.count(goods.items),
        words.mass(goods.net_mass_kg),
        "\n".join(f"{words.amount(money.amount)} {money.currency}" for money in goods.values),
    ]


def _notes(sheet: Sheet, tally: Tally) -> list[Flowable]:
    words = sheet.words
    notes = [
        words.say("Counts are movements, not persons: who crossed twice is counted twice."),
        words.say(
            "Every crossing that this desk recorded counts once, whatever was decided; a corrected one as "
            "corrected ({number} corrections).",
            number=words.count(tally.corrections),
        ),
        words.say(
            "Decided with a list older than 24 hours: {old}; with no list in force: {none}.",
            old=words.count(tally.old_lists),
            none=words.count(tally.no_list),
        ),
    ]
    return [sheet.gap(7), sheet.text(" ".join(notes), 7, colour=QUIET)]
