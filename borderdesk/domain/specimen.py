"""Which documents are synthetic: for training, tests and measuring, and refused by an operational desk."""

from typing import Final

from borderdesk.domain.document import TravelDocument
from borderdesk.domain.states import SPECIMEN_STATE

#: Every synthetic document's number starts so; no State is known to issue numbers that do.
RESERVED_PREFIX: Final = "SPX"


def is_specimen(document: TravelDocument) -> bool:
    """Whether ``document`` is synthetic: a number of the reserved range, or issued by Utopia."""
    return document.issuing_state == SPECIMEN_STATE or document.document_number.upper().startswith(
        RESERVED_PREFIX
    )
