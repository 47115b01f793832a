from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from borderdesk.journal.exchange import ExchangeResult
from borderdesk.sync.schedule import back_off, due
from tests.sync.samples import NOON


def ended(ago_s: float, *, ok: bool = True, retry_after_s: int = 0) -> ExchangeResult:
    return ExchangeResult(
        finished_at=NOON - timedelta(seconds=ago_s),
        ok=ok,
        sent=0,
        waiting=0,
        error_code="" if ok else "cut",
        retry_after_s=retry_after_s,
    )


def test_the_first_exchange_is_due_at_once() -> None:
    assert due(NOON, None, interval_s=300)


def test_after_success_the_interval_counts() -> None:
    assert not due(NOON, ended(299), interval_s=300)
    assert due(NOON, ended(300), interval_s=300)
    assert due(NOON, ended(86400), interval_s=300)  # the machine slept


def test_an_urgent_record_does_not_wait_for_the_interval() -> None:
    assert due(NOON, ended(1), interval_s=300, urgent=True)


def test_after_a_failure_the_wait_counts_even_for_urgent_records() -> None:
    failed = ended(40, ok=False)
    assert not due(NOON, failed, interval_s=300, wait_s=41, urgent=True)
    assert due(NOON, failed, interval_s=300, wait_s=40)
    assert due(NOON, failed, interval_s=300)


def test_a_busy_centre_is_left_alone_as_long_as_it_asks() -> None:
    busy = ended(40, ok=False, retry_after_s=60)
    assert not due(NOON, busy, interval_s=30, wait_s=1)
    assert due(NOON + timedelta(seconds=20), busy, interval_s=30, wait_s=1)


def test_a_clock_that_was_set_back_does_not_stop_it() -> None:
    assert due(NOON, ended(-3600), interval_s=300)
    assert due(NOON, ended(-3600, ok=False), interval_s=300, wait_s=900)
    assert not due(NOON, ended(-2), interval_s=300)  # a clock that is being corrected


@given(st.integers(0, 10_000), st.floats(0, 1))
def test_waits_grow_and_stay_bounded(failures: int, draw: float) -> None:
    assert 0 <= back_off(failures, lambda: draw) <= 900
    assert back_off(failures, lambda: 0.0) == 0
    assert back_off(failures + 1, lambda: 1.0) >= back_off(failures, lambda: 1.0)


def test_the_first_waits() -> None:
    assert [back_off(failures, lambda: 1.0) for failures in range(1, 7)] == [60, 120, 240, 480, 900, 900]
