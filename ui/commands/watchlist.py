"""``borderdesk watchlist``: the lists that travellers are looked for in."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ui.commands.common import DONE, Subparsers, add_account, add_common, open_desk, open_store

if TYPE_CHECKING:
    from borderdesk.domain.alert import ListEntry, ListState


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "watchlist",
        help="import, list, show or remove watchlists",
        description="The lists that travellers are looked for in.",
        allow_abbrev=False,
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    importing = actions.add_parser(
        "import",
        help="bring a CSV file in force",
        description="Brings a CSV file in force as a list, in place of its last version: all or nothing. "
        "The first row names the columns: entry, document_number, issuing_state, surname, given_names, "
        "birth_date, nationality, sex, action, instruction. Each row needs a document number, or a surname "
        "with a birth date.",
        allow_abbrev=False,
    )
    importing.add_argument("file", type=Path, metavar="FILE.csv")
    importing.add_argument("--name", default="", help="name of the list (default: the file's)")
    importing.add_argument("--owner", default="", help="who answers for the list")
    importing.add_argument(
        "--accept-shrinking", action="store_true", help="take a file with 90 %% fewer entries than before"
    )
    listing = actions.add_parser("list", help="the lists in force", allow_abbrev=False)
    showing = actions.add_parser("show", help="the entries of a list", allow_abbrev=False)
    showing.add_argument("name", metavar="NAME")
    removing = actions.add_parser("remove", help="take a list out of force", allow_abbrev=False)
    removing.add_argument("name", metavar="NAME")
    for each in (importing, listing, showing, removing):
        add_common(each)
        add_account(each)


def run(arguments: argparse.Namespace) -> int:
    action = {"import": _import, "list": _list, "show": _show, "remove": _remove}[arguments.action]
    action(arguments)
    return DONE


def _import(arguments: argparse.Namespace) -> None:
    from borderdesk.desk import lists

    desk = open_desk(arguments)
    try:
        state = lists.import_list(
            desk,
            arguments.file,
            name=arguments.name,
            owner=arguments.owner,
            accept_shrinking=arguments.accept_shrinking,
        )
    finally:
        desk.store.close()
    print(_state_line(state))


def _list(arguments: argparse.Namespace) -> None:
    store = open_store(arguments)
    try:
        for state in store.watchlists():
            print(_state_line(state))
    finally:
        store.close()


def _show(arguments: argparse.Namespace) -> None:
    from borderdesk.domain.errors import ListError
    from borderdesk.domain.permissions import RecordType

    store = open_store(arguments, view=RecordType.LIST)
    try:
        state = next((state for state in store.watchlists() if state.list == arguments.name), None)
        if state is None:
            raise ListError("unknown_list", list=arguments.name)
        print(_state_line(state))
        for entry in store.list_entries(state.list):
            print(_entry_line(entry))
    finally:
        store.close()


def _remove(arguments: argparse.Namespace) -> None:
    from borderdesk.desk import lists

    desk = open_desk(arguments)
    try:
        lists.remove(desk, arguments.name)
    finally:
        desk.store.close()
    print(f"{arguments.name} is no longer in force")


def _state_line(state: "ListState") -> str:
    owner = f", {state.owner}" if state.owner else ""
    imported = state.imported_at.isoformat(" ", "minutes")
    return f"{state.list}: version {state.version}, {state.entries} entries, imported {imported}{owner}"


def _entry_line(entry: "ListEntry") -> str:
    """One line, whatever stands in the fields."""
    birth_date = "" if entry.birth_date is None else str(entry.birth_date)
    sex = "" if entry.sex is None else entry.sex.value
    fields = (
        entry.entry,
        entry.action.value,
        entry.document_number,
        entry.issuing_state,
        entry.surname,
        entry.given_names,
        birth_date,
        entry.nationality,
        sex,
        entry.instruction,
    )
    return "\t".join(plain(field) for field in fields)


def plain(text: str) -> str:
    """Text for a terminal: what would move the cursor or turn the line shows escaped."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text)
