"""From a document to the lines of its zone."""

import re

from borderdesk.domain.document import CheckStatus, DocumentFormat, Sex, TravelDocument
from borderdesk.domain.errors import InvalidMrz
from borderdesk.domain.mrz.checks import check_digit
from borderdesk.domain.mrz.dates import write_date
from borderdesk.domain.mrz.layouts import FILLER, LAYOUTS, Layout
from borderdesk.domain.mrz.lines import format_of
from borderdesk.domain.mrz.names import write_french_name, write_name

_DOCUMENT_CODE = re.compile(r"[A-Z][A-Z0-9]?")
_STATE = re.compile(r"[A-Z<]{0,3}")
_OUTSIDE_CODE = re.compile(r"[^A-Z0-9<]")
_BLANKS = str.maketrans(" -", FILLER * 2)


def format_document(document: TravelDocument) -> tuple[str, ...]:
    """The lines of a document's zone, with all its check digits.

    Names are transliterated and truncated (see ``names``), blanks and hyphens in numbers and optional
    data become fillers, and a long number goes on in the optional data of TD1 and TD2. What the zone has
    no place for is left out: patronymic, native name, the expiry of a French card.

    A check digit beside an empty field is a filler where the document was read with one, otherwise 0;
    a document that was never read has a filler beside the empty optional data of TD3.

    Raises:
        InvalidMrz: the document can't be written: ``no_zone`` (it has no format), ``wrong_document_code``,
            ``wrong_state`` (``field``), ``empty_document_number``, ``empty_name``, ``unknown_letter`` or
            ``wrong_letter`` (``field``, ``column``), ``too_long`` (``field``, ``length``, ``room``). No
            fact quotes the document.
    """
    if document.format is None:
        raise InvalidMrz("no_zone")
    layout = LAYOUTS[document.format]
    if _DOCUMENT_CODE.fullmatch(document.document_code) is None:
        raise InvalidMrz("wrong_document_code")
    texts = {
        "document_code": document.document_code,
        "issuing_state": _state(document.issuing_state, "issuing_state"),
        "nationality": _state(document.nationality, "nationality"),
        "birth_date": write_date(document.birth_date),
        "expiry_date": write_date(document.expiry_date),
        "sex": FILLER if document.sex is Sex.X else document.sex.value,
    }
    texts |= _names(document, layout) | _number_and_optional_data(document, layout)
    lines = _assemble(document, layout, texts)
    if format_of(lines) is not document.format:
        raise InvalidMrz("wrong_document_code")  # a visa without V, a passport with one
    return lines


def _names(document: TravelDocument, layout: Layout) -> dict[str, str]:
    fields = layout.fields
    if layout.format is not DocumentFormat.IDFRA:
        return {"name": write_name(document.surname, document.given_names, fields["name"].length)}
    if document.nationality != "FRA":
        raise InvalidMrz("wrong_state", field="nationality")
    widths = fields["surname"].length, fields["given_names"].length
    surname, given_names = write_french_name(document.surname, document.given_names, widths)
    return {"surname": surname, "given_names": given_names}


def _number_and_optional_data(document: TravelDocument, layout: Layout) -> dict[str, str]:
    number = _code(document.document_number, "document_number")
    first, slash, second = document.optional_data.partition("/")
    if slash and "optional_data_2" not in layout.fields:
        raise InvalidMrz("wrong_letter", field="optional_data", column=len(first))
    optional = _code(first, "optional_data")
    texts = {"document_number": number}
    room = layout.fields["document_number"].length
    if not number:
        raise InvalidMrz("empty_document_number")
    if len(number) > room and layout.long_number:
        rest = number[room:]
        if FILLER in number[room - 1 :]:  # would be read as the end of the number
            raise InvalidMrz("wrong_letter", field="document_number", column=number.index(FILLER, room - 1))
        texts = {"document_number": number[:room], "document_number_check": FILLER}
        longest = layout.fields["optional_data"].length - 2
        if len(rest) > longest:
            raise InvalidMrz("too_long", field="document_number", length=len(number), room=room + longest)
        optional = rest + check_digit(number) + FILLER + optional
    second = _code(second, "optional_data", start=len(first) + 1)
    return texts | {"optional_data": optional, "optional_data_2": second}


def _assemble(document: TravelDocument, layout: Layout, texts: dict[str, str]) -> tuple[str, ...]:
    """All fields in their places; then the check digits, the composite one last."""
    lines = [""] * layout.lines
    for field in layout.fields.values():
        text = texts.get(field.name, "")
        if len(text) > field.length:
            raise InvalidMrz("too_long", field=field.name, length=len(text), room=field.length)
        lines[field.line] += text.ljust(field.length, FILLER)
    absent = {check.name for check in document.checks if check.status is CheckStatus.ABSENT}
    if not document.checks:
        absent.add("optional_data")
    for rule in layout.checks:
        if rule.digit.name in texts:
            continue
        protected = "".join(span.of(lines) for span in rule.over)
        empty = not protected.strip(FILLER)
        digit = FILLER if empty and rule.name in absent else check_digit(protected)
        line, column = rule.digit.line, rule.digit.start
        lines[line] = lines[line][:column] + digit + lines[line][column + 1 :]
    return tuple(lines)


def _state(code: str, field: str) -> str:
    if _STATE.fullmatch(code) is None:
        raise InvalidMrz("wrong_state", field=field)
    return code


def _code(text: str, field: str, *, start: int = 0) -> str:
    """A number or optional data in the zone's letters, without fillers after it."""
    written = text.translate(_BLANKS)
    wrong = _OUTSIDE_CODE.search(written)
    if wrong:
        raise InvalidMrz("wrong_letter", field=field, column=start + wrong.start())
    return written.rstrip(FILLER)
