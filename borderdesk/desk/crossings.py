"""Recording a crossing, and correcting one: what may be decided, and what a record must hold."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from borderdesk.desk import paper, roles, texts
from borderdesk.desk.alerts import outcomes
from borderdesk.desk.desk import Desk
from borderdesk.desk.roles import Act, RecordType
from borderdesk.desk.screening import finding, screen, stopping
from borderdesk.domain import specimen
from borderdesk.domain.alert import Screening, Verdict
from borderdesk.domain.crossing import DECISIONS, NEED_REASON, Category, Crossing, Decision
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.errors import AccessError, InvalidFact
from borderdesk.domain.officer import Officer
from borderdesk.domain.record import Envelope, Recorded

#: Earlier crossings of one document that are looked at.
EARLIER = 20
#: Clocks of a desk and of a paper form may differ by so much.
_CLOCK_SLACK = timedelta(minutes=5)
_GOES_ON = frozenset({Decision.ADMITTED, Decision.DEPARTED})
_STATE = re.compile(r"[A-Z]{1,3}")


def record(
    desk: Desk,
    crossing: Crossing,
    *,
    occurred_at: datetime | None = None,
    confirmed_by: Officer | None = None,
    verdict: Verdict | None = None,
) -> Recorded[Crossing]:
    """The crossing as it now stands in the journal, with the lists as they were searched at this moment.

    The holder is screened again: ``alerts``, ``lists`` and ``confirmed_by`` of the record are what is true
    now. ``crossing.alerts`` are those the officer has seen. ``occurred_at`` is for paper forms typed later:
    a crossing with a ``paper_form`` has a time of its own. ``verdict`` is what the alerts that stop it turned
    out to be; at a post with one officer they can be ``held`` for a second person instead.

    Raises:
        InvalidFact: ``wrong_direction``, ``reason_missing``, ``national_refused``, ``document_incomplete``
            with the ``fields``, ``specimen_refused``, ``alert_not_seen`` (screen again and show),
            ``refusal_form_missing`` (who is turned back has a form: ``refusals.record``),
            ``confirmation_needed`` (a red alert, and nobody confirmed: a second person, or second line),
            ``occurred_in_future``, ``use_correct``, ``text_too_long``, ``number_out_of_range``,
            ``form_time_missing``, and as ``paper.check``.
        AccessError: ``role_needed``, ``same_person``.
        StoreError: as ``Store.append``.
    """
    fact, envelope = prepared(desk, crossing, occurred_at=occurred_at, confirmed_by=confirmed_by)
    _must_stand_alone(fact)
    return _append(desk, fact, envelope, verdict)


def correct(
    desk: Desk,
    original_id: UUID,
    crossing: Crossing,
    reason: str,
    *,
    occurred_at: datetime | None = None,
    confirmed_by: Officer | None = None,
    verdict: Verdict | None = None,
) -> Recorded[Crossing]:
    """The record that from now on counts in place of ``original_id``; both stay.

    It keeps the original's time unless ``occurred_at`` corrects that, and the paper form that the original
    was typed from unless ``crossing`` names another.

    Raises:
        InvalidFact: ``correction_reason_missing``, ``corrects_unknown``, ``already_corrected``, and as
            ``record``.
        AccessError, StoreError: as ``record``.
    """
    fact, envelope = prepared_correction(
        desk, original_id, crossing, reason, occurred_at=occurred_at, confirmed_by=confirmed_by
    )
    _must_stand_alone(fact)
    return _append(desk, fact, envelope, verdict)


def prepared(
    desk: Desk,
    crossing: Crossing,
    *,
    occurred_at: datetime | None = None,
    confirmed_by: Officer | None = None,
) -> tuple[Crossing, Envelope]:
    """What ``record`` would append, all rules being kept: for who records it together with another fact.

    Raises: as ``record``, but for ``refusal_form_missing``.
    """
    roles.check(desk, Act.RECORD, RecordType.CROSSING)
    if crossing.corrects is not None:
        raise InvalidFact("use_correct")
    if crossing.paper_form is not None and occurred_at is None:
        raise InvalidFact("form_time_missing")
    return _checked(desk, crossing, confirmed_by), desk.envelope(_past(desk, occurred_at))


def prepared_correction(
    desk: Desk,
    original_id: UUID,
    crossing: Crossing,
    reason: str,
    *,
    occurred_at: datetime | None = None,
    confirmed_by: Officer | None = None,
) -> tuple[Crossing, Envelope]:
    """What ``correct`` would append; as ``prepared``."""
    roles.check(desk, Act.CORRECT, RecordType.CROSSING)
    if not reason.strip():
        raise InvalidFact("correction_reason_missing")
    history = desk.store.history(original_id)
    if not history:
        raise InvalidFact("corrects_unknown", corrects=str(original_id))
    if history[-1].envelope.id != original_id:
        raise InvalidFact("already_corrected", corrects=str(original_id))
    before = history[-1].envelope
    form = history[-1].fact.paper_form if crossing.paper_form is None else crossing.paper_form
    correction = replace(crossing, corrects=original_id, correction_reason=reason.strip(), paper_form=form)
    envelope = desk.envelope(_past(desk, occurred_at) or before.occurred_at, before.utc_offset_s)
    return _checked(desk, correction, confirmed_by), envelope


def recent(desk: Desk, limit: int) -> tuple[Recorded[Crossing], ...]:
    """The latest crossings that count, newest first. Raises ``AccessError``: ``role_needed``."""
    roles.check(desk, Act.VIEW, RecordType.CROSSING)
    return desk.store.recent_crossings(limit)


def of_document(desk: Desk, document: TravelDocument) -> tuple[Recorded[Crossing], ...]:
    """The latest crossings that this desk recorded with a document, newest first.

    Raises:
        AccessError: ``role_needed``.
    """
    roles.check(desk, Act.VIEW, RecordType.CROSSING)
    if not document.document_number:
        return ()
    return desk.store.crossings_of_document(document.issuing_state, document.document_number, EARLIER)


def is_national(desk: Desk, crossing: Crossing) -> bool:
    """Whether the traveller is a national of the post's own country, who is never refused entry."""
    return (
        crossing.document.nationality == desk.settings.post.country or crossing.category is Category.NATIONAL
    )


def _append(desk: Desk, fact: Crossing, envelope: Envelope, verdict: Verdict | None) -> Recorded[Crossing]:
    """The crossing, together with what became of the alerts that stopped it."""
    about = outcomes(fact, envelope.id, verdict)
    return desk.store.append_with(fact, envelope, *((each, desk.envelope()) for each in about))


def _must_stand_alone(crossing: Crossing) -> None:
    """Passes for what needs no form beside it."""
    if crossing.decision in NEED_REASON:
        raise InvalidFact("refusal_form_missing", decision=crossing.decision.value)


def _past(desk: Desk, occurred_at: datetime | None) -> datetime | None:
    if occurred_at is None:
        return None
    if occurred_at.tzinfo is None:
        raise InvalidFact("time_not_aware")
    if occurred_at > desk.clock.now() + _CLOCK_SLACK:
        raise InvalidFact("occurred_in_future")
    return occurred_at


def _checked(desk: Desk, crossing: Crossing, confirmed_by: Officer | None) -> Crossing:
    """The crossing as it will be recorded, all rules being kept."""
    texts.check(crossing)
    texts.check(crossing.document)
    if crossing.stay_days is not None and not 0 <= crossing.stay_days <= 36500:
        raise InvalidFact("number_out_of_range", field="stay_days")
    paper.check(desk, crossing)
    _check_decision(desk, crossing)
    _check_document(desk, crossing)
    screening = screen(desk, crossing.document)
    confirmer = _confirmer(desk, crossing, screening, confirmed_by)
    lists = finding(screening)
    others = tuple(each for each in crossing.findings if each.check != lists.check)
    return replace(
        crossing,
        reason=crossing.reason.strip(),
        alerts=screening.alerts,
        lists=screening.lists,
        findings=(*others, lists),
        confirmed_by="" if confirmer is None else confirmer.id,
        held=_held(desk, crossing) and confirmer is None and bool(stopping(screening.alerts)),
    )


def _check_decision(desk: Desk, crossing: Crossing) -> None:
    if crossing.decision not in DECISIONS[crossing.direction]:
        raise InvalidFact(
            "wrong_direction", direction=crossing.direction.value, decision=crossing.decision.value
        )
    if crossing.decision in NEED_REASON and not crossing.reason.strip():
        raise InvalidFact("reason_missing", decision=crossing.decision.value)
    if crossing.decision is Decision.REFUSED and is_national(desk, crossing):
        raise InvalidFact("national_refused")


def _check_document(desk: Desk, crossing: Crossing) -> None:
    """Who goes on has a whole document; who does not may have come with none, but has a name."""
    document = crossing.document
    missing = [] if document.surname.strip() or document.given_names.strip() else ["surname"]
    if crossing.decision in _GOES_ON:
        missing += [
            name
            for name in ("document_number", "issuing_state", "nationality")
            if not getattr(document, name).strip()
        ]
    if missing:
        raise InvalidFact("document_incomplete", fields=" ".join(missing))
    malformed = [
        name
        for name in ("issuing_state", "nationality")
        if getattr(document, name) and _STATE.fullmatch(getattr(document, name)) is None
    ]
    if malformed:
        raise InvalidFact("state_malformed", fields=" ".join(malformed))
    if not desk.settings.simulation and specimen.is_specimen(document):
        raise InvalidFact("specimen_refused")


def _confirmer(
    desk: Desk, crossing: Crossing, screening: Screening, confirmed_by: Officer | None
) -> Officer | None:
    """The second person, where there is one; a stopping alert lets nobody go on without."""
    if confirmed_by is not None:
        if confirmed_by.person_id == desk.officer.person_id:
            raise AccessError("same_person")
        roles.check(desk, Act.CONFIRM, RecordType.ALERT, confirmed_by)
    seen = {(alert.list, alert.entry) for alert in crossing.alerts}
    stops = stopping(screening.alerts)
    if any((alert.list, alert.entry) not in seen for alert in stops):
        raise InvalidFact("alert_not_seen")
    if stops and crossing.decision in _GOES_ON and confirmed_by is None and not _held(desk, crossing):
        raise InvalidFact("confirmation_needed")
    return confirmed_by


def _held(desk: Desk, crossing: Crossing) -> bool:
    """Whether the traveller goes on at a post with one officer, for somebody else to confirm later."""
    return crossing.held and desk.settings.post.lone and crossing.decision in _GOES_ON
