"""What lets a foreigner in: a visa, a permit, or the exemption that makes one needless."""

from dataclasses import dataclass
from enum import StrEnum

from borderdesk.domain.dates import PartialDate


class VisaKind(StrEnum):
    VISA = "visa"
    E_VISA = "e_visa"
    PERMIT = "permit"
    REGIONAL_PERMIT = "regional_permit"
    EXEMPT = "exempt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visa:
    """As it is printed, or as the officer saw it; ``basis`` says why none is needed, where it is so.

    ``entries`` is how many it allows, ``None`` for any number; ``stay_days`` how long each time.
    """

    kind: VisaKind
    number: str = ""
    entries: int | None = None
    valid_from: PartialDate | None = None
    valid_until: PartialDate | None = None
    stay_days: int | None = None
    basis: str = ""
