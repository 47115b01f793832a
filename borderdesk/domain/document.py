"""The passport, card or visa a traveller shows."""

from dataclasses import dataclass
from enum import StrEnum

from borderdesk.domain.dates import PartialDate


class DocumentFormat(StrEnum):
    """The layouts of machine-readable zones (ICAO Doc 9303 parts 4 to 7; the French card is national)."""

    TD1 = "TD1"
    TD2 = "TD2"
    TD3 = "TD3"
    MRVA = "MRVA"
    MRVB = "MRVB"
    IDFRA = "IDFRA"


class Sex(StrEnum):
    """As printed; X is unspecified, ``<`` in the zone (ICAO Doc 9303 part 3, 4.7)."""

    M = "M"
    F = "F"
    X = "X"


class CheckStatus(StrEnum):
    """What a check digit says."""

    PASSED = "passed"
    FAILED = "failed"
    ABSENT = "absent"  # the standard allows a filler for an empty field


class Provenance(StrEnum):
    """Where a field's value comes from. A default that nobody asked is never a statistic."""

    READ = "read"
    ASKED = "asked"
    TYPED = "typed"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Check:
    """One check digit: ``document_number birth_date expiry_date optional_data composite``."""

    name: str
    status: CheckStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelDocument:
    """What a travel document says about its holder; ``format`` is ``None`` when it has no zone.

    ``mrz`` holds the zone's lines as read, ``checks`` the state of each check digit in them.
    ``birth_date`` may be partly unknown, ``expiry_date`` is ``None`` when the document has none.
    """

    format: DocumentFormat | None
    document_code: str
    issuing_state: str
    document_number: str
    surname: str
    given_names: str = ""
    patronymic: str = ""
    native_name: str = ""
    nationality: str
    birth_date: PartialDate
    sex: Sex = Sex.X
    expiry_date: PartialDate | None = None
    optional_data: str = ""
    name_truncated: bool = False
    mrz: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()

    @property
    def failed_checks(self) -> tuple[str, ...]:
        """Names of the check digits that do not hold."""
        return tuple(check.name for check in self.checks if check.status is CheckStatus.FAILED)
