"""Bounds of what a person may type into a record."""

from dataclasses import fields

from borderdesk.domain.access import View
from borderdesk.domain.alert import AlertOutcome
from borderdesk.domain.consignment import Consignment, Item
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.errors import InvalidFact
from borderdesk.domain.offence import Offence
from borderdesk.domain.paper import PaperFormVoid
from borderdesk.domain.refusal import Refusal

#: Characters that one field of text may have.
LONGEST = 1000


def check(
    record: Crossing
    | TravelDocument
    | Consignment
    | Item
    | PaperFormVoid
    | Refusal
    | Offence
    | AlertOutcome
    | View,
) -> None:
    """Passes when every text of a record can be kept.

    Raises:
        InvalidFact: ``text_too_long`` or ``text_invalid`` (a null character, half a surrogate pair), with
            the ``field``.
    """
    for field in fields(record):
        value = getattr(record, field.name)
        for text in value if isinstance(value, tuple) else (value,):
            if not isinstance(text, str):
                continue
            if len(text) > LONGEST:
                raise InvalidFact("text_too_long", field=field.name, limit=LONGEST)
            if any(letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in text):
                raise InvalidFact("text_invalid", field=field.name)
