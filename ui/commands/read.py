"""``borderdesk read``: the machine-readable zones in pictures, for people or as one JSON object a line."""

import argparse
import json
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, TypeAlias

from borderdesk.domain.errors import BorderDeskError, ReadingError
from scanner.readers import READERS
from ui.commands.common import DONE, FAILED, NEEDS_A_PERSON, Subparsers, add_common
from ui.commands.words import sentence

if TYPE_CHECKING:
    from borderdesk.domain.document import TravelDocument
    from scanner.reading.reader import Reader, Reading

Facts: TypeAlias = "dict[str, str | int | float | None]"
Json: TypeAlias = "str | float | bool | list[str] | Facts | None"

# With one of these no picture can be read: it is not the picture's fault.
_BROKEN = frozenset({"model_missing", "reader_missing", "tesseract_missing"})


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "read",
        help="read the machine-readable zones in pictures",
        description="Reads the machine-readable zone of the document in each picture. Exit status 1 when "
        "any of them was not found valid.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a picture: JPEG, PNG, TIFF, WebP and others"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")
    parser.add_argument(
        "--reader", choices=READERS, default=READERS[0], help="what reads (default: %(default)s)"
    )
    add_common(parser)


def run(arguments: argparse.Namespace) -> int:
    """Reads each file in turn; 1 when one was not found valid, 3 when the reader itself does not work."""
    from datetime import UTC, datetime

    from scanner.picture import open_picture
    from scanner.readers import open_reader

    show = _json_line if arguments.json else text_of
    status = DONE
    with ExitStack() as stack:
        reader: Reader | None = None
        for file in arguments.files:
            began = perf_counter()
            outcome: Reading | ReadingError
            try:
                picture = open_picture(Path(file), taken_at=datetime.now(UTC))
                if reader is None:  # what is no picture starts none
                    starting = perf_counter()
                    opened = stack.enter_context(open_reader(arguments.reader))
                    opened.start()
                    reader = opened
                    began += perf_counter() - starting  # its start is not the picture's time
                outcome = reader.read(picture, today=date.today())  # noqa: DTZ011 - the day where the desk is
            except ReadingError as error:
                outcome = error
            print(show(file, outcome, (perf_counter() - began) * 1000), flush=True)
            status = max(status, _status(outcome))
    return status


def _status(outcome: "Reading | ReadingError") -> int:
    if isinstance(outcome, ReadingError):
        return FAILED if outcome.code in _BROKEN else NEEDS_A_PERSON
    return DONE if outcome.valid else NEEDS_A_PERSON


def _json_line(file: str, outcome: "Reading | BorderDeskError", ms: float) -> str:
    return json.dumps({"file": file} | object_of(outcome, ms=ms))


def object_of(outcome: "Reading | BorderDeskError", *, ms: float) -> dict[str, Json]:
    """What is told of one file, apart from its name; ``ms`` is what opening and reading it took."""
    time = round(ms, 1)
    if isinstance(outcome, BorderDeskError):
        problem: Facts = {"code": outcome.code, "message": sentence(outcome)}
        return {"found": False, "valid": False, "error": problem, "ms": time}
    if outcome.mrz is None:
        return {"found": False, "valid": False, "reader": outcome.reader, "ms": time}
    told: dict[str, Json] = {
        "found": True,
        "valid": outcome.valid,
        "format": outcome.mrz.format.value,
        "lines": list(outcome.mrz.lines),
        "fields": fields_of(outcome.mrz.document),
        "failed_checks": list(outcome.mrz.failed_checks),
        "corrected": list(outcome.corrected),
        "look": list(outcome.look),
        "confidence": None if outcome.confidence is None else round(outcome.confidence, 4),
    }
    if outcome.weakest is not None:
        weakest = outcome.weakest
        place: Facts = {
            "line": weakest.line,
            "column": weakest.column,
            "confidence": round(weakest.confidence, 4),
        }
        told["weakest"] = place
    return told | {"reader": outcome.reader, "ms": time}


def fields_of(document: "TravelDocument") -> "Facts":
    """The document's fields by name; dates as ISO 8601 with ``XX`` for unknown parts."""
    return {
        "document_code": document.document_code,
        "issuing_state": document.issuing_state,
        "surname": document.surname,
        "given_names": document.given_names,
        "document_number": document.document_number,
        "nationality": document.nationality,
        "birth_date": str(document.birth_date),
        "sex": document.sex.value,
        "expiry_date": None if document.expiry_date is None else str(document.expiry_date),
        "optional_data": document.optional_data,
    }


def text_of(file: str, outcome: "Reading | BorderDeskError", ms: float) -> str:
    name, time = _printable(file), _duration(ms)
    if isinstance(outcome, BorderDeskError):
        return f"{name}: {sentence(outcome)}"
    if outcome.mrz is None:
        return f"{name}: no machine-readable zone was found ({outcome.reader}, {time})."
    verdict = "valid" if outcome.valid else "NOT VALID"
    document = outcome.mrz.document
    rows = [f"{name}: {outcome.mrz.format.value}, {verdict} ({outcome.reader}, {time})"]
    rows += [f"    {line}" for line in outcome.mrz.lines]
    expiry = "none" if document.expiry_date is None else str(document.expiry_date)
    told = (
        ("Document", f"{document.document_code} {document.issuing_state} {document.document_number}"),
        ("Name", ", ".join(part for part in (document.surname, document.given_names) if part)),
        ("Born", f"{document.birth_date}, {document.sex.value}, {document.nationality}"),
        ("Expires", expiry),
        ("Optional", document.optional_data),
        ("Failed checks", _listed(outcome.mrz.failed_checks)),
        ("Corrected", _listed(outcome.corrected)),
        ("Look at", _listed(outcome.look)),
        ("Too doubtful", "" if outcome.above_gate else _weakest(outcome)),
    )
    return "\n".join([*rows, *(f"  {label:14}{value}" for label, value in told if value)])


def _duration(ms: float) -> str:
    return f"{ms:.0f} ms" if round(ms) < 1000 else f"{ms / 1000:.1f} s"


def _weakest(reading: "Reading") -> str:
    """Where the reader is least sure, counted from 1 as people count."""
    if reading.weakest is None:
        return "a character"
    weakest = reading.weakest
    return f"line {weakest.line + 1}, character {weakest.column + 1}"


def _listed(fields: tuple[str, ...]) -> str:
    return ", ".join(field.replace("_", " ") for field in fields)


def _printable(file: str) -> str:
    """A file's name without what would steer the terminal or turn the line around."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape", "surrogatepass").decode()
        for letter in file
    )
