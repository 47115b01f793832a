"""``borderdesk journal verify``: walks the whole journal and names the first place where it does not hold."""

import argparse
import json
from typing import TYPE_CHECKING

from ui.commands.common import DONE, NEEDS_A_PERSON, Subparsers, add_account, add_common, open_store

if TYPE_CHECKING:
    from borderdesk.store.values import Break, Verdict

#: What each fault means, by its word.
FAULTS = {
    "body_altered": "the record was altered",
    "columns_differ": "the record is filed under another id or kind than its own",
    "record_missing": "a record is missing",
    "chain_broken": "the record does not follow from the one before it: it was replaced, moved or forged",
    "head_differs": "the end of the log is not the one that was signed or noted for it",
    "tail_cut": "records are missing from here to the end of the log",
    "log_missing": "a whole log is missing, or records belong to none",
    "parent_missing": "the log that this one continues is missing",
    "parent_differs": "the log that this one continues has changed, or two logs continue the same one",
    "anchor_missing": "the signed anchor beside the store is or was missing",
    "anchor_invalid": "the anchor beside the store was not signed by this desk",
    "projection_differs": "what the desk counts and finds for the record is not what the record says",
    "unreadable": "the record can't be read: the file is damaged",
}


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "journal", help="examine the journal of records", description=__doc__, allow_abbrev=False
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    verify = actions.add_parser(
        "verify",
        help="walk the whole journal and name the first break",
        description=(
            "Walks every record of this desk, also beside an open window. "
            "Exit status 0: it holds; 1: a break was found."
        ),
        allow_abbrev=False,
    )
    verify.add_argument("--json", action="store_true", help="print the verdict as one JSON object")
    add_common(verify)
    add_account(verify)


def run(arguments: argparse.Namespace) -> int:
    store = open_store(arguments, read_only=True)
    try:
        verdict = store.verify()
    finally:
        store.close()
    print(json.dumps(_values(verdict)) if arguments.json else "\n".join(_lines(verdict)))
    return DONE if verdict.ok else NEEDS_A_PERSON


def _lines(verdict: "Verdict") -> tuple[str, str]:
    walked = f"{verdict.records} records, {verdict.logs} logs"
    if verdict.first_break is None:
        return f"The journal holds: {walked}.", verdict.undetectable
    return f"The journal is BROKEN {_place(verdict.first_break)}", verdict.undetectable


def _place(found: "Break") -> str:
    where = f"at record {found.seq} of log {found.log}: " if found.log else "as a whole: "
    return f"{where}{FAULTS[found.what]} ({found.what})."


def _values(verdict: "Verdict") -> dict[str, object]:
    found = verdict.first_break
    return {
        "ok": verdict.ok,
        "records": verdict.records,
        "logs": verdict.logs,
        "first_break": None
        if found is None
        else {"log": found.log, "seq": found.seq, "what": found.what.value},
        "undetectable": verdict.undetectable,
    }
