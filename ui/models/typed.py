"""What typed text means to the traveller at the booth, field by field."""

from dataclasses import replace
from typing import TYPE_CHECKING

from borderdesk.domain.crossing import Category, Mode, Purpose
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import Sex, TravelDocument
from borderdesk.domain.visa import Visa, VisaKind
from ui.models.entry import date_of

if TYPE_CHECKING:
    from ui.models.draft import Draft

#: Days that a stay may have.
LONGEST_STAY = 3660


def answered(draft: "Draft", name: str, text: str) -> "Draft":
    """The draft with one answer as its text says.

    Raises:
        ValueError: the text is no date or number.
    """
    match name:
        case "mode":
            draft = replace(draft, mode=Mode(text))
        case "category":
            draft = replace(draft, category=Category(text))
        case "purpose":
            draft = replace(draft, purpose=Purpose(text) if text else None)
        case "residence":
            draft = replace(draft, residence=text.upper())
        case "vehicle_plate":
            draft = replace(draft, vehicle_plate=text.upper())
        case "accompanied_by":
            draft = replace(draft, accompanied_by=text)
        case _:
            draft = _more(draft, name, text)
    return draft


def _more(draft: "Draft", name: str, text: str) -> "Draft":
    match name:
        case "origin":
            draft = replace(draft, origin=text)
        case "destination":
            draft = replace(draft, destination=text)
        case "address":
            draft = replace(draft, address=text)
        case "stamp_number":
            draft = replace(draft, stamp_number=text.upper())
        case "remarks":
            draft = replace(draft, remarks=text)
        case "stay_days":
            draft = replace(draft, stay_days=_days(text))
        case _:
            draft = replace(draft, visa=_visa(draft.visa, name, text))
    return draft


def _days(text: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and 0 < int(text) <= LONGEST_STAY):
        raise ValueError("not a number of days")
    return int(text)


def _visa(visa: Visa | None, name: str, text: str) -> Visa | None:
    """A number or date without a kind is a visa's; without a kind chosen and anything else there is none."""
    if name == "visa_kind":
        return replace(visa or Visa(kind=VisaKind(text)), kind=VisaKind(text)) if text else None
    changed = visa or Visa(kind=VisaKind.VISA)
    if name == "visa_number":
        return replace(changed, number=text.upper())
    return replace(changed, valid_until=date_of(text) if text else None)


def document_with(document: TravelDocument, name: str, text: str) -> TravelDocument:
    """The document with one field as its text says.

    Raises:
        ValueError: the text is no date.
    """
    match name:
        case "birth_date":
            document = replace(document, birth_date=date_of(text) if text else PartialDate(None))
        case "expiry_date":
            document = replace(document, expiry_date=date_of(text) if text else None)
        case "sex":
            document = replace(document, sex=Sex(text or "X"))
        case "surname":
            document = replace(document, surname=text, name_truncated=False)
        case "given_names":
            document = replace(document, given_names=text, name_truncated=False)
        case "patronymic":
            document = replace(document, patronymic=text)
        case "native_name":
            document = replace(document, native_name=text)
        case "document_code":
            document = replace(document, document_code=text)
        case _:
            document = _with_code(document, name, "".join(text.upper().split()))
    return document


def _with_code(document: TravelDocument, name: str, code: str) -> TravelDocument:
    match name:
        case "nationality":
            return replace(document, nationality=code)
        case "issuing_state":
            return replace(document, issuing_state=code)
        case _:
            return replace(document, document_number=code)
