"""Documents drawn by lot: every format, names of real people's shape and names that nobody has.

Letters and digits are drawn evenly, so that no reader gains by knowing which names are likely.
"""

import random
import string
from typing import Final

from borderdesk.domain import states
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import DocumentFormat, Sex, TravelDocument
from borderdesk.training.names import STYLES

_CODES: Final = {
    DocumentFormat.TD3: "P",
    DocumentFormat.MRVA: "V",
    DocumentFormat.MRVB: "V",
    DocumentFormat.IDFRA: "ID",
}
_STATES: Final = tuple(sorted(states.STATES))


def document_by_lot(document_format: DocumentFormat, chance: random.Random) -> TravelDocument:
    """A document of that format; its zone has room for all of it but, at times, the end of a name."""
    french = document_format is DocumentFormat.IDFRA
    surname, given_names = _name(chance)
    return TravelDocument(
        format=document_format,
        document_code=_CODES.get(document_format, "I"),
        issuing_state="FRA" if french else chance.choice(_STATES),
        document_number=_text(chance, 12 if french else 9),
        surname=surname,
        given_names=given_names,
        nationality="FRA" if french else chance.choice(_STATES),
        birth_date=PartialDate(chance.randint(1940, 2020), chance.randint(1, 12), chance.randint(1, 28)),
        sex=chance.choice((Sex.F, Sex.M) if french else (Sex.F, Sex.F, Sex.M, Sex.M, Sex.X)),
        expiry_date=None
        if french
        else PartialDate(chance.randint(2027, 2036), chance.randint(1, 12), chance.randint(1, 28)),
        optional_data="" if french or chance.random() < 0.5 else _text(chance, chance.randint(1, 7)),
    )


def _name(chance: random.Random) -> tuple[str, str]:
    if chance.random() < 0.5:
        style = chance.choice(STYLES)
        return chance.choice(style.surnames), chance.choice((*style.men, *style.women))
    surname, *given_names = (_letters(chance, chance.randint(2, 11)) for _ in range(chance.randint(2, 4)))
    return surname, " ".join(given_names)


def _letters(chance: random.Random, length: int) -> str:
    return "".join(chance.choices(string.ascii_uppercase, k=length))


def _text(chance: random.Random, length: int) -> str:
    return "".join(chance.choices(string.ascii_uppercase + string.digits, k=length))
