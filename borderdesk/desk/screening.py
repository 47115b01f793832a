"""Whether the holder of a document is on a list of this desk."""

from borderdesk.desk import roles
from borderdesk.desk.desk import Desk
from borderdesk.desk.roles import Act, RecordType
from borderdesk.domain.alert import Action, Alert, Screening, Tier
from borderdesk.domain.crossing import Finding
from borderdesk.domain.document import TravelDocument
from borderdesk.screening.screen import Traveller
from borderdesk.screening.screen import screen as search

#: From this age on a list is called old.
OLD_S = 24 * 3600


def screen(desk: Desk, document: TravelDocument) -> Screening:
    """All matches of the holder by falling urgency, discreet ones among them, and the lists with their ages.

    Who shows alerts at the booth leaves out those whose action is discreet.

    Raises:
        AccessError: ``role_needed``: alerts are not for every agency and role.
    """
    roles.check(desk, Act.VIEW, RecordType.ALERT)
    return search(Traveller.of(document), desk.store, now=desk.clock.now())


def stopping(alerts: tuple[Alert, ...]) -> tuple[Alert, ...]:
    """The alerts that stop a crossing until a second person has confirmed it: red, and not discreet."""
    return tuple(alert for alert in alerts if alert.tier is Tier.RED and alert.action is not Action.DISCREET)


def finding(screening: Screening) -> Finding:
    """Whether lists were searched, and how old the oldest was."""
    if not screening.lists:
        return Finding("lists", "none_in_force", "look")
    oldest = max(screening.lists, key=lambda used: used.age_s)
    facts = {"list": oldest.list, "age_s": str(oldest.age_s), "lists": str(len(screening.lists))}
    if oldest.age_s > OLD_S:
        return Finding("lists", "old", "look", facts)
    return Finding("lists", "in_force", "ok", facts)
