"""What waits for a second person, alerts and forms together, and their word on it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain

from borderdesk.desk import access, alerts, refusals, roles
from borderdesk.desk.desk import Desk, proven
from borderdesk.desk.roles import Act, RecordType
from borderdesk.desk.screening import stopping
from borderdesk.domain.access import Looked, LookUpPurpose
from borderdesk.domain.alert import AlertOutcome, Verdict
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.record import Recorded
from borderdesk.domain.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """What was held, the crossing that it is about, and that crossing's number."""

    number: str
    crossing: Recorded[Crossing]
    about: Recorded[AlertOutcome] | Recorded[Refusal]


def may_see(desk: Desk) -> bool:
    """Whether the officer at the desk may see anything that is held; in training everybody may."""
    return any(roles.may(desk, Act.VIEW, each) for each in (RecordType.ALERT, RecordType.REFUSAL))


def count(desk: Desk) -> int:
    """How much is held, of what the officer at the desk may see; a number is no look.

    Raises:
        StoreError: the store does not answer.
    """
    return sum(1 for _ in _held(desk))


def waiting(desk: Desk, on_screen: Collection[Unconfirmed] = ()) -> tuple[Unconfirmed, ...]:
    """What is held, longest first: of what the officer at the desk may see, and nothing of discreet alerts.

    What was not ``on_screen`` yet is logged as seen, with its crossing.

    Raises:
        StoreError: as ``Store.append``.
    """
    found = sorted(
        (
            Unconfirmed(
                access.crossing_number(desk, crossing), access.without_hidden_alerts(desk, crossing), about
            )
            for crossing, about in _held(desk)
        ),
        key=lambda each: each.about.envelope.recorded_at,
    )
    before = {each.about.envelope.id for each in on_screen}
    new = [each for each in found if each.about.envelope.id not in before]
    if new:
        ids = ((each.crossing.envelope.id, each.about.envelope.id) for each in new)
        seen = dict.fromkeys(chain.from_iterable(ids))
        access.log(desk, seen, Looked.SECOND_LINE, LookUpPurpose.SECOND_LINE)
    return tuple(found)


def confirm(
    desk: Desk,
    held: Unconfirmed,
    account: str,
    passphrase: str,
    verdict: Verdict = Verdict.UNRESOLVED,
) -> Recorded[AlertOutcome] | Recorded[Refusal]:
    """The word of who proves to own ``account``: what an alert turned out to be, or that a form is approved.

    It is another person than who held it, and may be the one who is at the desk by now. A form has no
    ``verdict``.

    Raises:
        InvalidFact: ``not_held`` or ``already_approved`` when somebody was faster, ``refusal_unknown``.
        AccessError: ``same_person``, ``role_needed``, and as ``desk.proven``.
        StoreError: as ``Store.append``.
    """
    person, fact = proven(desk, account, passphrase), held.about.fact
    if isinstance(fact, AlertOutcome):
        return alerts.confirm(desk, fact, verdict, person)
    return refusals.approve(desk, fact.crossing, person)


def _held(desk: Desk) -> Iterator[tuple[Recorded[Crossing], Recorded[AlertOutcome] | Recorded[Refusal]]]:
    if roles.may(desk, Act.VIEW, RecordType.ALERT):
        for held in alerts.held(desk):
            shown = {(each.list, each.entry) for each in stopping(held.crossing.fact.alerts)}
            if (held.outcome.fact.list, held.outcome.fact.entry) in shown:
                yield held.crossing, held.outcome
    if roles.may(desk, Act.VIEW, RecordType.REFUSAL):
        for turned_back in refusals.held(desk):
            yield turned_back.crossing, turned_back.refusal
