"""What the desk found out about a traveller: findings, list matches, earlier crossings."""

from dataclasses import dataclass, field

from borderdesk.desk import crossings, documents, screening
from borderdesk.desk.desk import Desk
from borderdesk.desk.rule_findings import Trip
from borderdesk.domain.alert import Action, Alert, Screening
from borderdesk.domain.crossing import Crossing, Direction, Finding
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.mrz import Mrz
from borderdesk.domain.record import Recorded

_MINOR = frozenset({"minor", "minor_asked"})


@dataclass(frozen=True, slots=True)
class Checks:
    """One look at one document. What is discreet is recorded and never shown here."""

    findings: tuple[Finding, ...] = ()
    screening: Screening = field(default_factory=Screening)
    earlier: tuple[Recorded[Crossing], ...] = ()

    @property
    def shown_alerts(self) -> tuple[Alert, ...]:
        """The matches that the booth may know of."""
        return tuple(alert for alert in self.screening.alerts if alert.action is not Action.DISCREET)

    @property
    def minor(self) -> bool:
        """The traveller is a child, who travels with somebody or with a consent."""
        return any(each.check == "age" and each.code in _MINOR for each in self.findings)

    @property
    def stops(self) -> bool:
        """A second person must confirm before the traveller goes on."""
        return bool(screening.stopping(self.screening.alerts))


def look_up(
    desk: Desk, document: TravelDocument, zone: Mrz | None, direction: Direction, trip: Trip | None = None
) -> Checks:
    """Everything the desk knows about a document; reads the store, so not on the UI thread.

    ``trip`` is what the traveller was asked about the way.

    Raises:
        StoreError: the store does not answer.
    """
    found = screening.screen(desk, document)
    findings = documents.findings(desk, document, zone, direction, trip)
    return Checks((*findings, screening.finding(found)), found, crossings.of_document(desk, document))
