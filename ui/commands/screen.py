"""``borderdesk screen``: looks travellers up in the lists in force, one JSON object a line."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO

from ui.commands.common import DONE, NEEDS_A_PERSON, Subparsers, add_account, add_common, open_store

if TYPE_CHECKING:
    from borderdesk.domain.alert import Alert, Screening
    from borderdesk.screening.screen import Traveller

_FIELDS = (
    "surname",
    "given_names",
    "birth_date",
    "nationality",
    "sex",
    "document_number",
    "issuing_state",
)
#: Bytes that one line may have.
_LONGEST = 100_000

_MESSAGES: Mapping[str, str] = {
    "line_too_long": "The line is too long.",
    "not_json": "The line is not a JSON object.",
    "unknown_field": "The object has a field that no traveller has.",
    "field_invalid": "A field has a value that can't be.",
    "nobody": "The object names neither a document number nor a surname or given names.",
}


class _BadLine(Exception):
    """Why a line can't be screened, as a stable word, and the field it is about."""

    def __init__(self, code: str, field: str = "") -> None:
        self.code = code
        self.field = field
        super().__init__(code)


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "screen",
        help="look travellers up in the lists in force",
        description="Reads one JSON object a line (surname, given_names, birth_date, nationality, sex, "
        "document_number, issuing_state) and says for each which entries of which lists match.",
        epilog="Exit status: 0 every line was screened, 1 a line could not be or no list is in force, "
        "2 wrong use, 3 failed.",
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="answer with one JSON object a line")
    add_common(parser)
    add_account(parser)


def run(arguments: argparse.Namespace) -> int:
    from borderdesk.desk.desk import SystemClock
    from borderdesk.domain.permissions import RecordType
    from borderdesk.screening.screen import screen

    store = open_store(arguments, view=RecordType.ALERT)
    clock = SystemClock()
    status = DONE
    try:
        if not store.watchlists():
            print("borderdesk: no list is in force: nobody can be found.", file=sys.stderr)
            status = NEEDS_A_PERSON
        for number, line in _lines(sys.stdin.buffer):
            try:
                found = screen(_traveller(line), store, now=clock.now())
            except _BadLine as why:
                status = NEEDS_A_PERSON
                _say_error(why, number, as_json=arguments.json)
                continue
            if arguments.json:
                print(json.dumps(answer(found), ensure_ascii=False), flush=True)
            else:
                _say(found, number)
    finally:
        store.close()
    return status


def answer(screening: "Screening") -> dict[str, object]:
    """A screening as the JSON object of its line."""
    return {
        "matches": [
            {
                "tier": alert.tier.value,
                "action": alert.action.value,
                "list": alert.list,
                "list_version": alert.list_version,
                "list_age_s": alert.list_age_s,
                "entry": alert.entry,
                "score": alert.score,
                "matched": list(alert.matched),
                "explanation": list(alert.explanation),
                "instruction": alert.instruction,
            }
            for alert in screening.alerts
        ],
        "lists": [
            {"list": used.list, "list_version": used.version, "list_age_s": used.age_s}
            for used in screening.lists
        ],
        "ms": round(screening.ms, 3),
    }


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Lines that have anything in them, with their numbers; of one that is too long only the start."""
    number = 0
    while line := stream.readline(_LONGEST + 1):
        number += 1
        rest = line
        while len(rest) > _LONGEST and not rest.endswith(b"\n"):
            rest = stream.readline(_LONGEST + 1)
        if line.strip():
            yield number, line


def _traveller(line: bytes) -> "Traveller":
    from borderdesk.domain.dates import PartialDate
    from borderdesk.domain.document import Sex
    from borderdesk.screening.screen import Traveller

    fields = _fields(line)
    born, sex = fields["birth_date"], fields["sex"]
    try:
        birth_date = PartialDate.parse(born) if born else None
    except ValueError as error:
        raise _BadLine("field_invalid", "birth_date") from error
    try:
        printed = Sex(sex) if sex else None
    except ValueError as error:
        raise _BadLine("field_invalid", "sex") from error
    if not (fields["document_number"] or fields["surname"] or fields["given_names"]):
        raise _BadLine("nobody")
    return Traveller(
        surname=fields["surname"],
        given_names=fields["given_names"],
        birth_date=birth_date,
        nationality=fields["nationality"],
        sex=printed,
        document_number=fields["document_number"],
        issuing_state=fields["issuing_state"],
    )


def _fields(line: bytes) -> dict[str, str]:
    """Every field of a traveller, empty where the line has none."""
    if len(line) > _LONGEST:
        raise _BadLine("line_too_long")
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _BadLine("not_json") from error
    if not isinstance(given, dict):
        raise _BadLine("not_json")
    if unknown := set(given) - set(_FIELDS):
        raise _BadLine("unknown_field", min(unknown))
    fields: dict[str, str] = {}
    for name in _FIELDS:
        value = given.get(name)
        if value is not None and not isinstance(value, str):
            raise _BadLine("field_invalid", name)
        fields[name] = (value or "").strip()
    return fields


def _say(screening: "Screening", number: int) -> None:
    if not screening.alerts:
        print(f"{number}: no match")
    for alert in screening.alerts:
        print(f"{number}: {_alert_line(alert)}")


def _alert_line(alert: "Alert") -> str:
    hours = alert.list_age_s / 3600
    why = ", ".join(alert.explanation)
    return (
        f"{alert.tier.value} {alert.action.value}: {alert.list} {alert.list_version} ({hours:.1f} h old), "
        f"entry {alert.entry} ({why})"
    )


def _say_error(why: _BadLine, number: int, *, as_json: bool) -> None:
    message = _MESSAGES[why.code]
    if as_json:
        error = {"code": why.code, "message": message, "line": number}
        if why.field in _FIELDS:
            error["field"] = why.field
        print(json.dumps({"matches": [], "error": error}, ensure_ascii=False), flush=True)
    else:
        print(f"{number}: {message}")
