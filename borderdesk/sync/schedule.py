"""When the next exchange is due: a pure function, so that sleep and clock jumps are no special case."""

from collections.abc import Callable
from datetime import datetime, timedelta

from borderdesk.journal.exchange import ExchangeResult

#: The first wait after a failure grows from here, in seconds, and doubles.
_BASE_S = 30.0
#: No wait is longer, in seconds.
_LONGEST_S = 900.0
#: A clock that is corrected by less than this was not set back.
_CORRECTION = timedelta(seconds=60)


def due(
    now: datetime,
    last: ExchangeResult | None,
    *,
    interval_s: float,
    wait_s: float = 0.0,
    urgent: bool = False,
) -> bool:
    """Whether to exchange now.

    ``last`` is the last exchange, be it of an earlier run of the desk. After one that went well the next
    comes ``interval_s`` later, or at once when an ``urgent`` record waits; after a failure ``wait_s`` later.
    A clock that stands well before the last exchange was set back: then it is time, rather than never.
    """
    if last is None or now < last.finished_at - _CORRECTION:
        return True
    age = now - last.finished_at
    if last.ok:
        return urgent or age >= timedelta(seconds=interval_s)
    return age >= timedelta(seconds=max(wait_s, last.retry_after_s))


def back_off(failures: int, chance: Callable[[], float]) -> float:
    """Seconds to wait after ``failures`` failures in a row: full jitter, so that desks don't come in step.

    ``chance`` gives a number from 0 to 1. (Exponential backoff with full jitter as in M. Brooker,
    "Exponential Backoff And Jitter", 2015.)
    """
    ceiling = min(_LONGEST_S, _BASE_S * 2.0 ** min(failures, 16))
    return ceiling * chance()
