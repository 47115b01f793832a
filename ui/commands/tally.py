"""``borderdesk tally``: the daily tally of this desk, as a page to print or as numbers."""

import argparse
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ui.commands.common import (
    DONE,
    Subparsers,
    WrongUse,
    add_account,
    add_common,
    open_store,
    settings_from,
)

if TYPE_CHECKING:
    from borderdesk.reports.tally import Goods, Row, Tally


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "tally",
        help="count and print the day's crossings and goods",
        description="Counts what this desk recorded on one day of the post's own clock.",
        allow_abbrev=False,
    )
    parser.add_argument("--date", metavar="D", help="the day, as 2026-11-24 (default: today at the post)")
    parser.add_argument("--pdf", type=Path, metavar="F", help="write the page to print to this file")
    parser.add_argument(
        "--language", choices=("tg", "ru", "en"), help="language of the page (default: the desk's)"
    )
    parser.add_argument("--json", action="store_true", help="print the counts as one JSON object")
    add_common(parser)
    add_account(parser)


def run(arguments: argparse.Namespace) -> int:
    from borderdesk.desk.desk import SystemClock
    from borderdesk.desk.tally import local_day, page_of, tally_of
    from borderdesk.domain.permissions import RecordType
    from borderdesk.settings import Language

    settings = settings_from(arguments)
    now = SystemClock().now()
    day = _day(arguments.date) if arguments.date else local_day(settings, now)
    store = open_store(arguments, view=RecordType.TALLY)
    try:
        tally = tally_of(store, day)
        desk = store.identity.desk
    finally:
        store.close()
    if arguments.pdf is not None:
        language = Language(arguments.language) if arguments.language else settings.language
        arguments.pdf.write_bytes(page_of(tally, settings, language, desk=desk, printed_at=now))
    if arguments.json:
        print(json.dumps(counts(tally), ensure_ascii=False))
    else:
        print(_line(tally))
        if arguments.pdf is not None:
            print(arguments.pdf)
    return DONE


def counts(tally: "Tally") -> dict[str, object]:
    """The tally as a JSON object; amounts and masses are decimal strings."""
    return {
        "day": tally.day.isoformat(),
        "post": tally.post,
        "training": tally.training,
        "crossings": tally.crossings,
        "entries": tally.entries,
        "exits": tally.exits,
        "consignments": tally.consignments.total,
        "modes": _rows(tally.modes),
        "decisions": _rows(tally.decisions),
        "nationalities": _rows(tally.nationalities),
        "reasons": [
            {"decision": reason.decision.value, "reason": reason.reason, "number": reason.number}
            for reason in tally.reasons
        ],
        "chapters": [
            {"chapter": each.chapter, "entry": _goods(each.entry), "exit": _goods(each.exit)}
            for each in tally.chapters
        ],
        "corrections": tally.corrections,
        "old_lists": tally.old_lists,
        "no_list": tally.no_list,
    }


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise WrongUse(f"{text!r} is not a day: write it as 2026-11-24.") from error


def _rows(rows: "tuple[Row, ...]") -> dict[str, dict[str, int]]:
    return {row.key: {"entry": row.entry, "exit": row.exit, "total": row.total} for row in rows}


def _goods(goods: "Goods") -> dict[str, object]:
    return {
        "items": goods.items,
        "net_mass_kg": f"{goods.net_mass_kg:f}",
        "gross_mass_kg": f"{goods.gross_mass_kg:f}",
        "values": [{"value": f"{money.amount:f}", "currency": money.currency} for money in goods.values],
    }


def _line(tally: "Tally") -> str:
    return (
        f"{tally.day.isoformat()} {tally.post}: {tally.crossings} crossings ({tally.entries} entries, "
        f"{tally.exits} exits), {tally.consignments.total} consignments"
    )
