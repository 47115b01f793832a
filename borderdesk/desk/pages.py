"""The pages that are printed about one traveller: of who was turned back, of an offence."""

from uuid import UUID

from borderdesk.desk import refusals
from borderdesk.desk.desk import TRAINEE, TRAINING_LEAD, Desk
from borderdesk.desk.imprint import imprint
from borderdesk.domain.errors import InvalidFact
from borderdesk.domain.offence import Offence
from borderdesk.domain.record import Recorded
from borderdesk.reports import offence_protocol, refusal_form
from borderdesk.store import keys


def refusal_pdf(desk: Desk, crossing_id: UUID) -> bytes:
    """The form for the traveller, with its approval or that it is held; asked by any record of the crossing.

    Raises:
        InvalidFact: ``refusal_unknown``.
        RuleError: as ``refusals.reason_book``.
        ReportError: as ``refusal_form.render``.
        StoreError: the store does not answer.
    """
    found = refusals.of(desk, crossing_id)
    if found is None:
        raise InvalidFact("refusal_unknown")
    approver = found.refusal.fact.approved_by
    return refusal_form.render(
        found.crossing,
        found.refusal,
        refusals.reason_book().in_force,
        desk.settings.language,
        imprint(desk),
        approver=_name(desk, approver) if approver else "",
    )


def offence_pdf(desk: Desk, offence: Recorded[Offence]) -> bytes:
    """The protocol to read out and to sign.

    Raises:
        InvalidFact: ``crossing_unknown``.
        ReportError: as ``offence_protocol.render``.
        StoreError: the store does not answer.
    """
    crossing = desk.store.crossing(offence.fact.crossing)
    if crossing is None:
        raise InvalidFact("crossing_unknown")
    return offence_protocol.render(crossing, offence, desk.settings.language, imprint(desk))


def _name(desk: Desk, account: str) -> str:
    """Who an account belongs to; an account that is gone is shown by its id."""
    if desk.settings.simulation:
        names = {each.id: each.name for each in (TRAINEE, TRAINING_LEAD)}
    else:
        names = {each.officer.id: each.officer.name for each in keys.accounts(desk.settings.folder)}
    return names.get(account, account)
