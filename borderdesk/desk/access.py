"""Looking records up: always with a purpose, by a number and never by name, and each look is a fact itself.

The view is in the journal before the answer is given: what can't be logged is not shown.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time, timedelta, timezone
from itertools import pairwise
from uuid import UUID

from borderdesk.desk import roles, texts
from borderdesk.desk.desk import Desk
from borderdesk.desk.roles import Act, RecordType
from borderdesk.domain import states
from borderdesk.domain.access import Looked, LookUpPurpose, View
from borderdesk.domain.alert import Action, Alert, AlertOutcome
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.crossing_number import ids_of, number_of
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.errors import AccessError, InvalidFact
from borderdesk.domain.offence import Offence
from borderdesk.domain.officer import Role
from borderdesk.domain.record import Recorded
from borderdesk.domain.refusal import Refusal
from borderdesk.journal.record import About

#: The latest crossings of one document that a look-up shows.
MOST = 50
#: Characters that the number of a case may have.
LONGEST_REFERENCE = 80

#: What each role may look records up for; a role that is missing looks nothing up.
PURPOSES: Mapping[Role, tuple[LookUpPurpose, ...]] = {
    Role.OFFICER: (LookUpPurpose.TRAVELLER_PRESENT, LookUpPurpose.CORRECTION, LookUpPurpose.SECOND_LINE),
    Role.SHIFT_LEAD: (
        LookUpPurpose.TRAVELLER_PRESENT,
        LookUpPurpose.CORRECTION,
        LookUpPurpose.SECOND_LINE,
        LookUpPurpose.COMPLAINT,
        LookUpPurpose.INVESTIGATION,
        LookUpPurpose.DATA_SUBJECT,
    ),
    Role.AUDITOR: (
        LookUpPurpose.AUDIT,
        LookUpPurpose.COMPLAINT,
        LookUpPurpose.INVESTIGATION,
        LookUpPurpose.DATA_SUBJECT,
    ),
}
#: Purposes that belong to a case with a number of its own.
NEED_REFERENCE = frozenset({LookUpPurpose.COMPLAINT, LookUpPurpose.INVESTIGATION, LookUpPurpose.DATA_SUBJECT})
#: Who sees alerts whose action is discreet, of those who may see alerts at all.
SEE_DISCREET = frozenset({Role.SHIFT_LEAD, Role.AUDITOR})

#: As what the matrix of permissions has the facts about a crossing.
_TYPES: Mapping[type[About], RecordType] = {
    Refusal: RecordType.REFUSAL,
    Offence: RecordType.OFFENCE,
    AlertOutcome: RecordType.ALERT,
}
#: A document's number as desks record it: no blank, no wildcard, at least three characters.
_NUMBER = re.compile(r"[0-9A-Z\u0400-\u052F./-]{3,40}")
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
#: What every record has anew, or what says the same as another field.
_NOT_COMPARED = frozenset(
    {
        "document",
        "corrects",
        "correction_reason",
        "provenance",
        "edited",
        "findings",
        "lists",
        "alerts",
        "started_at",
        "captured_at",
        "checks",
        "mrz",
        "name_truncated",
    }
)


@dataclass(frozen=True, slots=True)
class Found:
    """A crossing that was found: its number, that of its first record, and the record that counts."""

    number: str
    record: Recorded[Crossing]


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a crossing or of its document that a correction changed, with both of its values."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Step:
    """One record of a crossing, and what it changed in the one before it; the first changes nothing."""

    record: Recorded[Crossing]
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class History:
    """All that was recorded of one crossing in the order of recording, and what was recorded about it."""

    steps: tuple[Step, ...]
    about: tuple[Recorded[About], ...] = ()

    @property
    def number(self) -> str:
        """The crossing's number: that of its first record, however often it was corrected."""
        return number_of(self.steps[0].record.envelope.id)

    @property
    def latest(self) -> Recorded[Crossing]:
        """The record that counts."""
        return self.steps[-1].record


def crossing_number(desk: Desk, recorded: Recorded[Crossing]) -> str:
    """The number of a crossing: that of its first record, asked by any of them."""
    if recorded.fact.corrects is None:
        return number_of(recorded.envelope.id)
    return number_of(desk.store.history(recorded.envelope.id)[0].envelope.id)


def purposes(desk: Desk) -> tuple[LookUpPurpose, ...]:
    """What the officer at the desk may look records up for; in training everything."""
    if desk.settings.simulation:
        return tuple(LookUpPurpose)
    may = roles.may(desk, Act.VIEW, RecordType.CROSSING)
    return PURPOSES.get(desk.officer.role, ()) if may else ()


def may_search(desk: Desk) -> bool:
    """Whether the officer at the desk may look up records at all."""
    return bool(purposes(desk))


def may_read_log(desk: Desk) -> bool:
    """Whether the officer at the desk may read the access log; in training everybody may."""
    return roles.may(desk, Act.VIEW, RecordType.ACCESS_LOG)


def by_document(
    desk: Desk, issuing_state: str, number: str, purpose: LookUpPurpose, reference: str = ""
) -> tuple[Found, ...]:
    """The latest crossings that count of one document, newest first; both parts must be whole.

    Raises:
        InvalidFact: ``search_empty``, ``search_malformed`` (with a wildcard, or no number at all),
            ``state_unknown``, ``reference_missing``, ``text_too_long``, ``text_invalid``.
        AccessError: ``role_needed``, ``purpose_not_allowed``.
        StoreError: as ``Store.append``.
    """
    _check(desk, purpose, reference)
    state = states.normal(issuing_state[: texts.LONGEST])
    # Long before anything is normalised: a text of a megabyte is no number.
    written = "".join(unicodedata.normalize("NFC", number[: texts.LONGEST]).upper().split())
    if not state or not written:
        raise InvalidFact("search_empty")
    if len(number) > texts.LONGEST or _NUMBER.fullmatch(written) is None:
        raise InvalidFact("search_malformed")
    if not states.is_known(state):
        raise InvalidFact("state_unknown", field="issuing_state")
    found = desk.store.crossings_of_document(state, written, MOST)
    return _shown(desk, found, Looked.DOCUMENT, purpose, reference)


def by_crossing(desk: Desk, told: str, purpose: LookUpPurpose, reference: str = "") -> tuple[Found, ...]:
    """The crossing with a number such as ``1M8-64M-DP0B``, or with a record's whole id, as it now counts.

    Any record of the crossing leads to it. Two crossings of one millisecond share a number.

    Raises:
        InvalidFact: ``search_empty``, ``crossing_number_malformed``, ``crossing_number_mistyped``,
            ``reference_missing``, ``text_too_long``, ``text_invalid``.
        AccessError: ``role_needed``, ``purpose_not_allowed``.
        StoreError: as ``Store.append``.
    """
    _check(desk, purpose, reference)
    first, last = _ids(told)
    latest = (desk.store.history(each.envelope.id)[-1] for each in desk.store.crossings_with_ids(first, last))
    found = {each.envelope.id: each for each in latest}
    return _shown(desk, found.values(), Looked.CROSSING, purpose, reference)


def history(desk: Desk, record_id: UUID, purpose: LookUpPurpose, reference: str = "") -> History:
    """One crossing as one view, asked by the id of any of its records.

    Raises:
        InvalidFact: ``crossing_unknown``, ``reference_missing``, ``text_too_long``, ``text_invalid``.
        AccessError: ``role_needed``, ``purpose_not_allowed``.
        StoreError: as ``Store.append``.
    """
    _check(desk, purpose, reference)
    records = desk.store.history(record_id)
    if not records:
        raise InvalidFact("crossing_unknown")
    shown = tuple(without_hidden_alerts(desk, each) for each in records)
    steps = [Step(shown[0])]
    steps += [Step(after, _changes(before, after)) for before, after in pairwise(shown)]
    about = tuple(each for each in desk.store.facts_about(record_id) if _may_see(desk, each, shown))
    log(desk, (each.envelope.id for each in (*records, *about)), Looked.HISTORY, purpose, reference)
    return History(tuple(steps), about)


def access_log(
    desk: Desk,
    limit: int,
    *,
    before: UUID | None = None,
    officer: str = "",
    day: date | None = None,
) -> tuple[Recorded[View], ...]:
    """The latest views, newest first: of one account, of one of the post's days, or of all.

    A question is itself logged once, with its first rows; those ``before`` the last one are its
    continuation.

    Raises:
        InvalidFact: ``text_too_long``, ``text_invalid``.
        AccessError: ``role_needed``.
        StoreError: as ``Store.append``.
    """
    if not may_read_log(desk):
        raise AccessError("role_needed", act="view", role=desk.officer.role.value)
    asked = " ".join(part for part in (officer, "" if day is None else day.isoformat()) if part)
    if len(asked) > LONGEST_REFERENCE:
        raise InvalidFact("text_too_long", field="officer", limit=LONGEST_REFERENCE)
    view = View(by=Looked.ACCESS_LOG, purpose=LookUpPurpose.AUDIT, reference=asked)
    texts.check(view)
    found = desk.store.views(limit, before=before, officer=officer, between=_bounds(desk, day))
    if before is None:
        desk.store.append(view, desk.envelope())
    return found


def log(desk: Desk, seen: Iterable[UUID], by: Looked, purpose: LookUpPurpose, reference: str = "") -> None:
    """Records that somebody looked; to be called before anything is shown.

    Raises:
        InvalidFact: ``text_invalid``.
        StoreError: as ``Store.append``.
    """
    view = View(by=by, purpose=purpose, seen=tuple(seen), reference=reference.strip())
    texts.check(view)
    desk.store.append(view, desk.envelope())


def without_hidden_alerts(desk: Desk, recorded: Recorded[Crossing]) -> Recorded[Crossing]:
    """The record as the officer at the desk may see it: discreet alerts are for leads and auditors."""
    shown = tuple(alert for alert in recorded.fact.alerts if _may_see_alert(desk, alert))
    if len(shown) == len(recorded.fact.alerts):
        return recorded
    return Recorded(recorded.envelope, replace(recorded.fact, alerts=shown))


def _check(desk: Desk, purpose: LookUpPurpose, reference: str) -> None:
    allowed = purposes(desk)
    if not allowed:
        raise AccessError("role_needed", act="view", role=desk.officer.role.value)
    if purpose not in allowed:
        raise AccessError("purpose_not_allowed", purpose=purpose.value, role=desk.officer.role.value)
    if len(reference) > LONGEST_REFERENCE:
        raise InvalidFact("text_too_long", field="reference", limit=LONGEST_REFERENCE)
    if purpose in NEED_REFERENCE and not reference.strip():
        raise InvalidFact("reference_missing", purpose=purpose.value)


def _ids(told: str) -> tuple[UUID, UUID]:
    written = told[: texts.LONGEST].strip().lower()
    if not written:
        raise InvalidFact("search_empty")
    if len(told) <= texts.LONGEST and _ID.fullmatch(written):
        return UUID(written), UUID(written)
    if len(told) > texts.LONGEST:
        raise InvalidFact("crossing_number_malformed")
    return ids_of(written)


def _shown(
    desk: Desk,
    found: Iterable[Recorded[Crossing]],
    by: Looked,
    purpose: LookUpPurpose,
    reference: str,
) -> tuple[Found, ...]:
    shown = tuple(Found(crossing_number(desk, each), without_hidden_alerts(desk, each)) for each in found)
    log(desk, (each.record.envelope.id for each in shown), by, purpose, reference)
    return shown


def _may_see_alert(desk: Desk, alert: Alert) -> bool:
    if not roles.may(desk, Act.VIEW, RecordType.ALERT):
        return False
    return alert.action is not Action.DISCREET or desk.officer.role in SEE_DISCREET


def _may_see(desk: Desk, about: Recorded[About], shown: Iterable[Recorded[Crossing]]) -> bool:
    """What the matrix lets be seen; what became of an alert is seen by who may see the alert."""
    fact = about.fact
    if not roles.may(desk, Act.VIEW, _TYPES[type(fact)]):
        return False
    if not isinstance(fact, AlertOutcome):
        return True
    return desk.officer.role in SEE_DISCREET or any(
        (fact.list, fact.entry) == (each.list, each.entry) for one in shown for each in one.fact.alerts
    )


def _changes(before: Recorded[Crossing], after: Recorded[Crossing]) -> tuple[Change, ...]:
    old, new = _fields_of(before), _fields_of(after)
    return tuple(Change(name, old[name], new[name]) for name in old if old[name] != new[name])


def _fields_of(recorded: Recorded[Crossing]) -> dict[str, object]:
    """The fields that people state, those of the document first."""
    crossing = recorded.fact
    values: dict[str, object] = {
        field.name: getattr(crossing.document, field.name) for field in fields(TravelDocument)
    }
    values |= {field.name: getattr(crossing, field.name) for field in fields(Crossing)}
    values["occurred_at"] = recorded.envelope.occurred_at
    return {name: value for name, value in values.items() if name not in _NOT_COMPARED}


def _bounds(desk: Desk, day: date | None) -> tuple[datetime, datetime] | None:
    """The post's day, from its first moment to the first of the next."""
    if day is None:
        return None
    start = datetime.combine(day, time(), timezone(timedelta(seconds=desk.settings.post.utc_offset_s)))
    return start, start + timedelta(days=1)
