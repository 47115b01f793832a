"""Looking up with a purpose: what is found, what is refused, and that each look is in the log first."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import event

from borderdesk.desk import access, crossings, lists, roles
from borderdesk.desk.desk import Desk
from borderdesk.desk.roles import Act, RecordType
from borderdesk.desk.screening import screen
from borderdesk.domain.access import Looked, LookUpPurpose, View
from borderdesk.domain.alert import AlertOutcome, Verdict
from borderdesk.domain.crossing import Crossing, Decision
from borderdesk.domain.crossing_number import ids_of, number_of
from borderdesk.domain.errors import AccessError, InvalidFact, StoreError
from borderdesk.domain.offence import Offence, OffenceKind
from borderdesk.domain.officer import Agency, Officer, Role
from borderdesk.store.keys import make_training_key
from borderdesk.store.store import Store
from tests.desk.people import LEAD, OFFICER, HandClock

ListFile = Callable[..., Path]
PRESENT, AUDIT = LookUpPurpose.TRAVELLER_PRESENT, LookUpPurpose.AUDIT
AUDITOR = Officer("auditor", "B. Nazarov", Role.AUDITOR, "p-9")
HOSTILE = (
    "",
    "   ",
    "*",
    "%",
    "AB12345%",
    "AB_34567",
    "AB?",
    "' OR 1=1 --",
    '"; DROP TABLE crossing; --',
    "AB1234567\0",
    "\0\0\0",
    "AB\u202e7654321",
    "AB\u200b1234567",
    "٠١٢٣٤٥٦٧",
    "AB\ud8001234",
    "A" * 1_000_000,
    "A 1",
    "AB",
)


@pytest.fixture
def auditor(desk: Desk) -> Desk:
    return replace(desk, officer=AUDITOR)


def views(desk: Desk) -> list[View]:
    return [each.fact for each in desk.store.every_fact(View)]


def test_a_document_is_found_and_the_look_is_logged(desk: Desk, crossing: Crossing) -> None:
    recorded = crossings.record(desk, crossing)
    assert access.by_document(desk, "uzb ", " ab 123 4567", PRESENT, " case 7 ") == (
        access.Found(number_of(recorded.envelope.id), recorded),
    )
    assert views(desk) == [
        View(by=Looked.DOCUMENT, purpose=PRESENT, seen=(recorded.envelope.id,), reference="case 7")
    ]
    assert desk.store.facts(View, 1)[0].envelope.officer == OFFICER.id


def test_a_look_that_finds_nothing_is_logged_too(desk: Desk) -> None:
    assert access.by_document(desk, "UZB", "AB1234567", PRESENT) == ()
    assert views(desk) == [View(by=Looked.DOCUMENT, purpose=PRESENT)]


def test_a_crossing_is_found_by_its_number_and_by_its_id(desk: Desk, crossing: Crossing) -> None:
    recorded = crossings.record(desk, crossing)
    corrected = crossings.correct(
        desk, recorded.envelope.id, replace(crossing, residence="UZB"), "asked again"
    )
    number = number_of(recorded.envelope.id)
    assert access.crossing_number(desk, corrected) == number
    for each in (recorded, corrected):
        for told in (number_of(each.envelope.id), str(each.envelope.id), str(each.envelope.id).upper()):
            assert access.by_crossing(desk, told, PRESENT) == (access.Found(number, corrected),)
    assert {view.by for view in views(desk)} == {Looked.CROSSING}
    assert {view.seen for view in views(desk)} == {(corrected.envelope.id,)}
    assert access.by_crossing(desk, str(uuid4()), PRESENT) == ()


def test_a_number_is_found_by_an_index(desk: Desk, crossing: Crossing) -> None:
    recorded = crossings.record(desk, crossing)
    engine, asked = desk.store._readers, []

    def note(*call: Any) -> None:
        asked.append(call[2:4])

    event.listen(engine, "before_cursor_execute", note)
    assert desk.store.crossings_with_ids(*ids_of(number_of(recorded.envelope.id))) == (recorded,)
    event.remove(engine, "before_cursor_execute", note)
    (statement, values) = asked[-1]
    with engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
    steps = " ".join(str(row[-1]) for row in plan)
    assert "record_id>? AND record_id<?" in steps
    assert "SCAN" not in steps


@pytest.mark.parametrize("number", HOSTILE, ids=range(len(HOSTILE)))
def test_a_search_is_for_one_whole_number(desk: Desk, crossing: Crossing, number: str) -> None:
    crossings.record(desk, crossing)
    with pytest.raises(InvalidFact) as caught:
        access.by_document(desk, "UZB", number, PRESENT)
    assert caught.value.code in {"search_empty", "search_malformed"}
    with pytest.raises(InvalidFact) as caught:
        access.by_crossing(desk, number, PRESENT)
    assert caught.value.code in {"search_empty", "crossing_number_malformed"}
    assert views(desk) == []
    assert desk.store.verify().ok


@pytest.mark.parametrize("state", [*HOSTILE, "XYZ"], ids=range(len(HOSTILE) + 1))
def test_a_document_has_a_state(desk: Desk, state: str) -> None:
    with pytest.raises(InvalidFact) as caught:
        access.by_document(desk, state, "AB1234567", PRESENT)
    assert caught.value.code in {"search_empty", "state_unknown"}
    assert views(desk) == []


def test_nobody_is_found_by_name(desk: Desk, crossing: Crossing) -> None:
    crossings.record(desk, crossing)
    assert access.by_document(desk, "UZB", crossing.document.surname, PRESENT) == ()
    with pytest.raises(InvalidFact):
        access.by_crossing(desk, crossing.document.surname, PRESENT)


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("", "reference_missing"),
        (" ", "reference_missing"),
        ("x" * 81, "text_too_long"),
        ("a\0b", "text_invalid"),
        ("\ud800", "text_invalid"),
    ],
)
def test_a_case_has_a_number(desk: Desk, crossing: Crossing, reference: str, code: str) -> None:
    lead = replace(desk, officer=LEAD)
    recorded = crossings.record(desk, crossing)
    calls: tuple[Callable[[], object], ...] = (
        lambda: access.by_document(lead, "UZB", "AB1234567", LookUpPurpose.COMPLAINT, reference),
        lambda: access.by_crossing(lead, str(recorded.envelope.id), LookUpPurpose.COMPLAINT, reference),
        lambda: access.history(lead, recorded.envelope.id, LookUpPurpose.COMPLAINT, reference),
    )
    for call in calls:
        with pytest.raises(InvalidFact, match=code):
            call()
    assert views(desk) == []


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("purpose", LookUpPurpose)
def test_who_may_look_for_what(desk: Desk, crossing: Crossing, role: Role, purpose: LookUpPurpose) -> None:
    recorded = crossings.record(desk, crossing)
    booth = {LookUpPurpose.TRAVELLER_PRESENT, LookUpPurpose.CORRECTION, LookUpPurpose.SECOND_LINE}
    cases = {LookUpPurpose.COMPLAINT, LookUpPurpose.INVESTIGATION, LookUpPurpose.DATA_SUBJECT}
    allowed = {Role.OFFICER: booth, Role.SHIFT_LEAD: booth | cases, Role.AUDITOR: cases | {AUDIT}}
    who = replace(desk, officer=replace(OFFICER, role=role))
    calls: tuple[Callable[[], object], ...] = (
        lambda: access.by_document(who, "UZB", "AB1234567", purpose, "7"),
        lambda: access.by_crossing(who, str(recorded.envelope.id), purpose, "7"),
        lambda: access.history(who, recorded.envelope.id, purpose, "7"),
    )
    for call in calls:
        if purpose in allowed.get(role, set()):
            assert call()
        else:
            with pytest.raises(AccessError) as caught:
                call()
            assert caught.value.code == ("purpose_not_allowed" if role in allowed else "role_needed")
    assert len(views(desk)) == (3 if purpose in allowed.get(role, set()) else 0)


def test_what_cant_be_logged_is_not_shown(training: Desk, crossing: Crossing) -> None:

    recorded = crossings.record(training, crossing)
    folder = training.settings.folder
    reading = Store.open(folder, make_training_key(folder), training=True, read_only=True)
    silent = replace(training, store=reading)
    calls: tuple[Callable[[], object], ...] = (
        lambda: access.by_document(silent, "UZB", "AB1234567", PRESENT),
        lambda: access.by_crossing(silent, str(recorded.envelope.id), PRESENT),
        lambda: access.history(silent, recorded.envelope.id, PRESENT),
        lambda: access.access_log(silent, 10),
    )
    for call in calls:
        with pytest.raises(StoreError, match="read_only"):
            call()
    reading.close()


def test_a_history_is_one_view(desk: Desk, crossing: Crossing, clock: HandClock) -> None:
    first = crossings.record(desk, crossing)
    clock.move(minutes=5)
    lead = replace(desk, officer=LEAD)
    document = replace(crossing.document, document_number="AB7654321")
    second = crossings.correct(
        lead, first.envelope.id, replace(crossing, document=document, lane="2"), "misread number"
    )
    offence = desk.store.append(
        Offence(crossing=first.envelope.id, kind=OffenceKind.OVERSTAY, legal_basis="article 1", days=3),
        desk.envelope(),
    )
    found = access.history(desk, first.envelope.id, LookUpPurpose.CORRECTION)
    assert found == access.history(desk, second.envelope.id, LookUpPurpose.CORRECTION)
    assert [step.record for step in found.steps] == [first, second]
    assert found.number == number_of(first.envelope.id)
    assert found.steps[0].changes == ()
    assert found.steps[1].changes == (
        access.Change("document_number", "AB1234567", "AB7654321"),
        access.Change("lane", "1", "2"),
    )
    assert [each.envelope.id for each in found.about] == [offence.envelope.id]
    assert found.latest.fact.correction_reason == "misread number"
    assert views(desk)[0] == View(
        by=Looked.HISTORY,
        purpose=LookUpPurpose.CORRECTION,
        seen=(first.envelope.id, second.envelope.id, offence.envelope.id),
    )
    with pytest.raises(InvalidFact, match="crossing_unknown"):
        access.history(desk, uuid4(), PRESENT)


def test_a_discreet_alert_stays_with_leads_and_auditors(
    desk: Desk, crossing: Crossing, list_file: ListFile
) -> None:
    lead = replace(desk, officer=LEAD)
    lists.import_list(lead, list_file("AB1234567,,,,discreet"), name="national")
    seen = replace(crossing, alerts=screen(desk, crossing.document).alerts)
    recorded = crossings.record(desk, seen)
    assert recorded.fact.alerts
    (alert,) = recorded.fact.alerts
    outcome = AlertOutcome(
        crossing=recorded.envelope.id, list=alert.list, entry=alert.entry, verdict=Verdict.TRUE
    )
    desk.store.append(outcome, desk.envelope())
    (found,) = access.by_document(desk, "UZB", "AB1234567", PRESENT)
    at_booth = access.history(desk, recorded.envelope.id, PRESENT)
    assert found.record.fact.alerts == at_booth.latest.fact.alerts == ()
    assert at_booth.about == ()
    for officer, purpose in ((LEAD, PRESENT), (AUDITOR, AUDIT)):
        whole = access.history(replace(desk, officer=officer), recorded.envelope.id, purpose)
        assert whole.latest.fact.alerts == (alert,)
        assert [each.fact for each in whole.about] == [outcome]


def test_a_stop_is_no_secret_of_the_booth(desk: Desk, crossing: Crossing, list_file: ListFile) -> None:
    lists.import_list(replace(desk, officer=LEAD), list_file("AB1234567,,,,stop"), name="national")
    seen = replace(crossing, alerts=screen(desk, crossing.document).alerts, decision=Decision.SECOND_LINE)
    recorded = crossings.record(desk, seen)
    (alert,) = recorded.fact.alerts
    outcome = AlertOutcome(
        crossing=recorded.envelope.id, list=alert.list, entry=alert.entry, verdict=Verdict.FALSE
    )
    desk.store.append(outcome, desk.envelope())
    found = access.history(desk, recorded.envelope.id, PRESENT)
    assert found.latest.fact.alerts == (alert,)
    assert [each.fact for each in found.about] == [outcome]


def test_customs_never_see_alerts(desk: Desk, crossing: Crossing, list_file: ListFile) -> None:
    lists.import_list(replace(desk, officer=LEAD), list_file("AB1234567,,,,stop"), name="national")
    alerts = screen(desk, crossing.document).alerts
    recorded = crossings.record(desk, replace(crossing, alerts=alerts, decision=Decision.SECOND_LINE))
    (alert,) = recorded.fact.alerts
    desk.store.append(
        AlertOutcome(crossing=recorded.envelope.id, list=alert.list, entry=alert.entry, verdict=Verdict.TRUE),
        desk.envelope(),
    )
    customs = replace(desk, officer=replace(AUDITOR, agency=Agency.CUSTOMS))
    found = access.history(customs, recorded.envelope.id, AUDIT)
    assert found.latest.fact.alerts == ()
    assert found.about == ()
    assert access.by_document(customs, "UZB", "AB1234567", AUDIT)[0].record.fact.alerts == ()


@pytest.mark.parametrize("agency", sorted(set(Agency) - {Agency.BORDER_GUARD}))
def test_other_services_look_no_crossings_up(desk: Desk, agency: Agency) -> None:
    assert access.may_search(desk)
    other = replace(desk, officer=replace(OFFICER, agency=agency))
    assert access.may_search(other) is roles.permits(other.officer, Act.VIEW, RecordType.CROSSING)
    if not access.may_search(other):
        with pytest.raises(AccessError, match="role_needed"):
            access.by_document(other, "UZB", "AB1234567", PRESENT)


@pytest.mark.parametrize("role", Role)
def test_the_log_is_for_leads_and_auditors(desk: Desk, role: Role) -> None:
    who = replace(desk, officer=replace(OFFICER, role=role))
    if role in {Role.SHIFT_LEAD, Role.AUDITOR}:
        assert access.access_log(who, 10) == ()
        assert [each.by for each in views(desk)] == [Looked.ACCESS_LOG]
    else:
        assert not access.may_read_log(who)
        with pytest.raises(AccessError, match="role_needed"):
            access.access_log(who, 10)
        assert views(desk) == []


def test_the_log_is_read_page_by_page_and_the_reader_is_in_it(
    desk: Desk, auditor: Desk, clock: HandClock
) -> None:
    for _ in range(7):
        access.by_document(desk, "UZB", "AB1234567", PRESENT)
        clock.move(hours=12)
    first = access.access_log(auditor, 3)
    rest = access.access_log(auditor, 10, before=first[-1].envelope.id)
    assert len(first) == 3
    assert len(rest) == 4
    assert [each.envelope.recorded_at for each in (*first, *rest)] == sorted(
        (each.envelope.recorded_at for each in (*first, *rest)), reverse=True
    )
    assert [each.envelope.officer for each in access.access_log(auditor, 9, officer=AUDITOR.id)] == [
        "auditor"
    ]
    assert access.access_log(auditor, 9, officer="nobody") == ()
    assert [each.reference for each in views(desk)][-2:] == ["auditor", "nobody"]


def test_the_log_of_one_of_the_posts_days(desk: Desk, auditor: Desk, clock: HandClock) -> None:
    # 18:30 and 19:30 UTC are 23:30 of one day and 00:30 of the next at UTC+5.
    clock.move(hours=11, minutes=48)
    access.by_document(desk, "UZB", "AB1111111", PRESENT)
    today = desk.today()
    clock.move(hours=1)
    access.by_document(desk, "UZB", "AB2222222", PRESENT)
    assert desk.today() == today + timedelta(days=1)
    late, early = (each.envelope.id for each in desk.store.views(2))
    assert [each.envelope.id for each in access.access_log(auditor, 9, day=today)] == [early]
    assert access.access_log(auditor, 9, day=desk.today())[-1].envelope.id == late
    assert access.access_log(auditor, 9, day=today - timedelta(days=1)) == ()


@pytest.mark.parametrize("officer", ["\0", "\ud800", "x" * 1_000_000])
def test_a_filter_has_bounds(auditor: Desk, officer: str) -> None:
    for before in (None, uuid4()):
        with pytest.raises(InvalidFact):
            access.access_log(auditor, 5, officer=officer, before=before)


@pytest.mark.parametrize("officer", ["' OR 1=1 --", "%", "$.officer", '"', "\u202e"])
def test_a_filter_is_data(desk: Desk, auditor: Desk, officer: str) -> None:
    access.by_document(desk, "UZB", "AB1234567", PRESENT)
    assert access.access_log(auditor, 5, officer=officer) == ()
    assert desk.store.verify().ok


def test_in_training_everybody_may(training: Desk, crossing: Crossing) -> None:
    recorded = crossings.record(training, crossing)
    assert access.purposes(training) == tuple(LookUpPurpose)
    assert access.history(training, recorded.envelope.id, AUDIT).latest == recorded
    assert access.access_log(training, 5)
