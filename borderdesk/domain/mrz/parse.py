"""From the lines of a zone to a document."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from borderdesk.domain import states
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import Check, CheckStatus, DocumentFormat, Sex, TravelDocument
from borderdesk.domain.mrz.checks import read_checks
from borderdesk.domain.mrz.dates import UNKNOWN, read_birth_date, read_expiry_date
from borderdesk.domain.mrz.layouts import FILLER, LAYOUTS, Layout
from borderdesk.domain.mrz.lines import checked_lines, misplaced, recognise, split_lines
from borderdesk.domain.mrz.names import Name, read_french_name, read_name
from borderdesk.domain.mrz.number import read_number

#: What may be said of a zone beside its check digits, in the order in which it is said.
FLAGS = (
    "unexpected_character",
    "unexpected_document_code",
    "empty_document_number",
    "unknown_state",
    "unknown_nationality",
    "empty_name",
    "name_truncated",
    "name_irregular",
    "birth_date_impossible",
    "birth_date_partial",
    "sex_unspecified",
    "expiry_date_impossible",
    "expiry_date_partial",
    "expiry_date_absent",
)

#: With one of these a zone is not valid, whatever its check digits say.
FATAL_FLAGS = frozenset(
    {"empty_document_number", "empty_name", "birth_date_impossible", "expiry_date_impossible"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mrz:
    """A zone as read: its document, the state of each check digit, and what else is to be said.

    ``flags`` are words of ``FLAGS``; ``misplaced`` names the fields of its layout that hold a character
    outside their class, such as a letter in a date.
    """

    format: DocumentFormat
    lines: tuple[str, ...]
    document: TravelDocument
    checks: tuple[Check, ...]
    flags: tuple[str, ...]
    misplaced: tuple[str, ...] = ()

    @property
    def failed_checks(self) -> tuple[str, ...]:
        """Names of the check digits that do not hold."""
        return self.document.failed_checks

    @property
    def valid(self) -> bool:
        """All check digits hold, there are a number and a name, and the dates exist.

        It says nothing about expiry, nor whether the State exists; and as no check digit protects names,
        States and sex, ``misplaced`` and the confidence of a reader are to be looked at beside it.
        """
        return not self.failed_checks and FATAL_FLAGS.isdisjoint(self.flags)


def parse_text(text: str, *, today: date) -> Mrz:
    """The zone that a text holds, one line of it a line; one line end may follow the last.

    Raises:
        InvalidMrz: see ``parse``.
    """
    return parse(split_lines(text), today=today)


def parse(lines: Sequence[str], *, today: date) -> Mrz:
    """The document that two or three lines of a zone hold (ICAO Doc 9303 parts 3 to 7).

    A zone of the right size and letters always gives a document: wrong check digits are told by
    ``failed_checks``, all other faults by ``flags``. An impossible birth is an unknown one, an
    impossible expiry is ``None``. Codes and numbers keep the fillers inside them (a printed space or
    hyphen) and lose those after them, so that ``D<<`` is ``D``. The two optional fields of TD1 are
    joined by a slash when the second is used: ``first/second`` or ``/second``.

    ``today`` places two-digit years: see ``borderdesk.domain.mrz.dates``.

    Raises:
        InvalidMrz: the lines can't be a zone: ``wrong_line_count`` (``lines``), ``wrong_length``
            (``line``, ``length``, ``expected``), ``lower_case`` or ``wrong_letter`` (``line``,
            ``column``), ``empty_zone``. Lines and columns count from 0; no fact quotes the text.
    """
    zone = checked_lines(lines)
    document_format = recognise(zone)
    layout = LAYOUTS[document_format]
    text = {name: field.of(zone) for name, field in layout.fields.items()}
    checks = read_checks(layout, zone)
    failed = {check.name for check in checks if check.status is CheckStatus.FAILED}
    french = document_format is DocumentFormat.IDFRA

    name = read_french_name(text["surname"], text["given_names"]) if french else read_name(text["name"])
    number = read_number(layout, zone)
    second = text.get("optional_data_2", "").rstrip(FILLER)
    expiry_text = text.get("expiry_date", UNKNOWN)
    expiry = None if expiry_text == UNKNOWN else read_expiry_date(expiry_text, today=today)
    latest_birth = today if expiry is None or "expiry_date" in failed else min(today, expiry.latest)
    birth = read_birth_date(text["birth_date"], latest=latest_birth)

    document = TravelDocument(
        format=document_format,
        document_code=text["document_code"].rstrip(FILLER),
        issuing_state=text["issuing_state"].rstrip(FILLER),
        document_number=number.text,
        surname=name.surname,
        given_names=name.given_names,
        nationality="FRA" if french else text["nationality"].rstrip(FILLER),
        birth_date=birth or PartialDate(None),
        sex=Sex(text["sex"]) if text["sex"] in {"F", "M"} else Sex.X,
        expiry_date=expiry,
        optional_data=f"{number.optional_data}/{second}" if second else number.optional_data,
        name_truncated=name.truncated,
        mrz=zone,
        checks=checks,
    )
    wrong_fields = misplaced(layout, zone)
    found = {
        "unexpected_character": bool(wrong_fields),
        "birth_date_impossible": birth is None,
        "birth_date_partial": birth is not None and birth.whole is None,
        "expiry_date_impossible": expiry is None and expiry_text != UNKNOWN,
        "expiry_date_partial": expiry is not None and expiry.whole is None,
        "expiry_date_absent": expiry_text == UNKNOWN and not french,
    } | _document_flags(document, name, layout)
    return Mrz(
        format=document_format,
        lines=zone,
        document=document,
        checks=checks,
        flags=tuple(flag for flag in FLAGS if found[flag]),
        misplaced=wrong_fields,
    )


def _document_flags(document: TravelDocument, name: Name, layout: Layout) -> dict[str, bool]:
    return {
        "unexpected_document_code": not document.document_code.startswith(layout.first_letters),
        "empty_document_number": not document.document_number,
        "unknown_state": not states.is_known(document.issuing_state),
        "unknown_nationality": not states.is_known(document.nationality),
        "empty_name": not (name.surname or name.given_names),
        "name_truncated": name.truncated,
        "name_irregular": name.irregular,
        "sex_unspecified": document.sex is Sex.X,
    }
