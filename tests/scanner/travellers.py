"""Documents of travellers who never were."""

from datetime import UTC, date, datetime

import numpy as np

from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import DocumentFormat, Sex, TravelDocument
from scanner.picture import Picture, Pixels

TODAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
BORN = PartialDate(1988, 3, 12)

_CODES = {
    DocumentFormat.TD3: "P",
    DocumentFormat.MRVA: "V",
    DocumentFormat.MRVB: "V",
    DocumentFormat.IDFRA: "ID",
}


def synthetic(
    document_format: DocumentFormat | None,
    *,
    number: str = "SPX123456",
    surname: str = "RAHIMOVA",
    given_names: str = "NIGORA SAIDOVNA",
    state: str = "UTO",
    optional_data: str = "",
    birth_date: PartialDate = BORN,
) -> TravelDocument:
    """A document of a format; the French one is always of France."""
    french = document_format is DocumentFormat.IDFRA
    return TravelDocument(
        format=document_format,
        document_code=_CODES.get(document_format, "I") if document_format else "I",
        issuing_state="FRA" if french else state,
        document_number="SPX123456789" if french else number,
        surname=surname,
        given_names=given_names,
        nationality="FRA" if french else state,
        birth_date=birth_date,
        sex=Sex.F,
        expiry_date=None if french else PartialDate(2031, 2, 4),
        optional_data=optional_data,
    )


def as_picture(pixels: Pixels) -> Picture:
    """A picture of ``pixels`` that a test took at noon."""
    return Picture(np.ascontiguousarray(pixels), "test", NOON)
