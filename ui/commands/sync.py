"""``borderdesk sync``: brings what waits at this desk to the centre, now."""

import argparse
import sys
from typing import TYPE_CHECKING

from ui.commands.common import (
    DONE,
    FAILED,
    NEEDS_A_PERSON,
    Subparsers,
    WrongUse,
    add_account,
    add_common,
    open_desk,
    settings_from,
)
from ui.commands.words import sentence

if TYPE_CHECKING:
    from borderdesk.journal.exchange import ExchangeResult
    from borderdesk.sync.exchange_once import Progress


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "sync",
        help="bring what waits at this desk to the centre",
        description="Brings what waits at this desk to the centre, now. When a window has the desk open, "
        "it is asked to do so.",
        epilog="Exit status: 0 all is there, 1 the centre refuses or a person must look, 2 wrong use, "
        "3 the centre can't be reached.",
        allow_abbrev=False,
    )
    parser.add_argument("--quiet", action="store_true", help="show no progress")
    add_common(parser)
    add_account(parser)


def run(arguments: argparse.Namespace) -> int:
    from borderdesk.sync.exchange_once import NEED_A_PERSON
    from borderdesk.sync.window import ask_window

    settings = settings_from(arguments)
    result = ask_window(settings.folder)
    if result is None:
        result = _exchange(arguments, settings.centre.url)
    print(f"sent {result.sent}, waiting {result.waiting}, {result.ms / 1000:.1f} s")
    if result.ok:
        return DONE
    from borderdesk.domain.errors import ExchangeError

    print(f"borderdesk: {sentence(ExchangeError(result.error_code))}", file=sys.stderr)
    return NEEDS_A_PERSON if result.error_code in NEED_A_PERSON else FAILED


def _exchange(arguments: argparse.Namespace, url: str) -> "ExchangeResult":
    from borderdesk.link.client import CentreClient
    from borderdesk.sync.exchange_once import exchange

    if not url:
        raise WrongUse("No centre is set: give its address in the settings or BORDERDESK_CENTRE__URL.")
    with CentreClient(url) as centre:
        desk = open_desk(arguments)
        try:
            progress = _ignore if arguments.quiet else _show
            return exchange(desk.store, centre, now=desk.clock.now(), on_progress=progress)
        finally:
            desk.store.close()


def _show(progress: "Progress") -> None:
    print(f"{progress.sent} of {progress.total}", file=sys.stderr)


def _ignore(_: "Progress") -> None:
    pass
