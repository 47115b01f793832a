"""``borderdesk paper``: numbered blank forms for the hours without a desk, and what has become of each."""

import argparse
import json
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from ui.commands.common import DONE, Subparsers, WrongUse, add_account, add_common, open_desk, open_store

if TYPE_CHECKING:
    from borderdesk.desk.paper import Accounts


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "paper",
        help="print numbered paper forms and account for them",
        description="Numbered blank forms for the hours when nothing else works, and what became of each.",
        allow_abbrev=False,
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    issuing = actions.add_parser(
        "issue",
        help="write blank forms with the next numbers to a PDF file",
        description="Issues the next numbers of this desk and writes their forms to a PDF file, two on a "
        "page. A number is issued once: keep the file until it is printed.",
        allow_abbrev=False,
    )
    issuing.add_argument("count", type=int, metavar="COUNT", help="how many forms")
    issuing.add_argument("--pdf", type=Path, metavar="F", required=True, help="a new file for the pages")
    accounts = actions.add_parser("accounts", help="what has become of each form", allow_abbrev=False)
    accounts.add_argument("--json", action="store_true", help="print one JSON object")
    voiding = actions.add_parser(
        "void", help="say that no record will come from a form, and why", allow_abbrev=False
    )
    voiding.add_argument("form", metavar="FORM", help="its number, or the text of its code")
    voiding.add_argument("--reason", required=True, help="why: spoiled, torn, lost")
    for each in (issuing, accounts, voiding):
        add_common(each)
        add_account(each)


def run(arguments: argparse.Namespace) -> int:
    action = {"issue": _issue, "accounts": _accounts, "void": _void}[arguments.action]
    action(arguments)
    return DONE


def _issue(arguments: argparse.Namespace) -> None:
    from borderdesk.desk import paper

    file: Path = arguments.pdf
    desk = open_desk(arguments)
    try:
        # The place is taken before the numbers are: they would be lost with a file that can't be written.
        file.touch(exist_ok=False)
        try:
            issued = paper.issue(desk, arguments.count)
        except BaseException:
            file.unlink()
            raise
        file.write_bytes(issued.pdf)
    except FileExistsError as error:
        raise WrongUse(f"{file} exists already: forms are written to a new file.") from error
    finally:
        desk.store.close()
    forms = issued.forms.fact
    print(f"{paper.number_text(forms.first)} to {paper.number_text(forms.last)}")
    print(file)


def _accounts(arguments: argparse.Namespace) -> None:
    from borderdesk.desk.paper import accounts_of

    store = open_store(arguments)
    try:
        accounts = accounts_of(store)
    finally:
        store.close()
    if arguments.json:
        print(json.dumps(object_of(accounts), ensure_ascii=False))
        return
    for name, numbers in (
        ("issued", accounts.issued),
        ("typed", accounts.typed),
        ("void", accounts.void),
        ("unaccounted", accounts.unaccounted),
    ):
        print(f"{name:12} {len(numbers):6}  {ranges(numbers)}".rstrip())


def _void(arguments: argparse.Namespace) -> None:
    from borderdesk.desk import paper

    desk = open_desk(arguments)
    try:
        voided = paper.void(desk, paper.number_of(desk, arguments.form), arguments.reason)
    finally:
        desk.store.close()
    print(f"{paper.number_text(voided.fact.number)} is void")


def object_of(accounts: "Accounts") -> dict[str, object]:
    """The numbers by what became of them, and each form with its circumstances."""
    return {
        "issued": list(accounts.issued),
        "typed": list(accounts.typed),
        "void": list(accounts.void),
        "unaccounted": list(accounts.unaccounted),
        "forms": [
            {
                "number": form.number,
                "printed_at": form.printed_at.isoformat(),
                "printed_by": form.printed_by,
                "state": form.state.value,
                "reason": form.reason,
            }
            for form in accounts.forms
        ],
    }


def ranges(numbers: tuple[int, ...]) -> str:
    """Rising numbers, those that follow each other as one: ``000001-000004, 000007``."""
    from borderdesk.desk.paper import number_text

    if not numbers:
        return ""
    breaks = [(last, first) for last, first in pairwise(numbers) if first != last + 1]
    firsts = [numbers[0], *(first for _, first in breaks)]
    lasts = [*(last for last, _ in breaks), numbers[-1]]
    return ", ".join(
        number_text(first) if first == last else f"{number_text(first)}-{number_text(last)}"
        for first, last in zip(firsts, lasts, strict=True)
    )
