"""Envelopes: who, where, when."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from borderdesk.domain.desk_facts import ListChange, SignIn, SignInOutcome
from borderdesk.domain.officer import Officer, Role
from borderdesk.domain.record import Envelope, Recorded

OCCURRED = datetime(2026, 11, 24, 20, 30, tzinfo=UTC)


def _envelope(offset_s: int) -> Envelope:
    return Envelope(
        id=UUID("01930000-0000-7000-8000-000000000001"),
        post="FTH",
        desk="FTH-1",
        officer="n.rahimova",
        occurred_at=OCCURRED,
        utc_offset_s=offset_s,
        recorded_at=OCCURRED + timedelta(seconds=4),
        monotonic_s=812.5,
        boot_id="4d3c",
        training=True,
    )


def test_local_time_is_the_posts_own() -> None:
    local = _envelope(5 * 3600).local_time
    assert local == OCCURRED
    assert (local.day, local.hour, local.minute) == (25, 1, 30)
    assert _envelope(-3600).local_time.hour == 19


def test_a_fact_in_the_journal() -> None:
    recorded = Recorded(_envelope(0), SignIn(account="n.rahimova", outcome=SignInOutcome.SIGNED_IN))
    assert recorded.envelope.v == 1
    assert recorded.envelope.shift == ""
    assert recorded.fact.outcome.value == "signed_in"


def test_a_list_change_comes_or_goes() -> None:
    change = ListChange(list="national", version="7", sha256="00", entries=3)
    assert not change.removed


def test_two_accounts_may_be_one_person() -> None:
    officer = Officer("n.rahimova", "N. Rahimova", Role.OFFICER, "p-17")
    lead = Officer("n.rahimova.lead", "N. Rahimova", Role.SHIFT_LEAD, "p-17")
    assert officer.person_id == lead.person_id
    assert officer != lead
