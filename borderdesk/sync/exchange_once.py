"""One whole exchange: everything that waits at the desk, to the centre, as far as the link allows."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from borderdesk.domain.errors import CentreRefused, CentreUnreachable, ExchangeError
from borderdesk.journal.exchange import AskCursors, DeskExchange, ExchangeResult, SendRecords
from borderdesk.journal.frame import encode, seal_frame
from borderdesk.sync.outbox import Centre, Outbox

#: Errors that trying again does not mend: somebody has to look.
NEED_A_PERSON = frozenset(
    {
        "bad_signature",
        "chain_broken",
        "desk_revoked",
        "fork",
        "frame_too_large",
        "https_not_available",
        "newer_version",
        "no_progress",
        "not_a_centre",
        "plain_http_refused",
        "redirected",
        "training_mismatch",
        "unknown_desk",
        "unknown_dictionary",
    }
)
CANCELLED = "cancelled"
#: Time-outs in a row after which an exchange gives up, whatever the batch has come down to.
_MOST_TIME_OUTS = 3
#: Incarnations of the centre that one exchange may meet; several centres behind one address give more.
_MOST_INCARNATIONS = 4


@dataclass(frozen=True, slots=True)
class Progress:
    """Records the centre has taken in this exchange, of all that this exchange has to bring."""

    sent: int
    total: int


def exchange(
    outbox: Outbox,
    centre: Centre,
    *,
    now: datetime,
    machine: DeskExchange | None = None,
    on_progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ExchangeResult:
    """How the exchange went; it is also saved in ``outbox``.

    ``now`` is when it begins. A process that exchanges more than once gives the same ``machine`` each time,
    so that only what may have changed is asked for. ``cancelled`` is looked at between two steps.

    Raises:
        StoreError: the desk's own file failed; what the centre confirmed until then is kept.
    """
    started = time.perf_counter()
    run = _Run(outbox, centre, machine or DeskExchange(), on_progress)
    error_code, retry_after_s = "", 0
    try:
        while not run.finished():
            if cancelled():
                raise ExchangeError(CANCELLED)
            run.step()
        error_code = next(iter(run.machine.aside.values()), "")
    except ExchangeError as error:
        error_code = error.code
        retry_after_s = int(error.facts.get("retry_after_s", 0))
    elapsed = time.perf_counter() - started
    result = ExchangeResult(
        finished_at=now + timedelta(seconds=elapsed),
        ok=not error_code,
        sent=run.sent,
        waiting=outbox.waiting(),
        error_code=error_code,
        ms=round(elapsed * 1000, 1),
        retry_after_s=retry_after_s,
    )
    outbox.save_exchange(result)
    return result


class _Run:
    def __init__(
        self,
        outbox: Outbox,
        centre: Centre,
        machine: DeskExchange,
        on_progress: Callable[[Progress], None],
    ) -> None:
        self._outbox, self._centre, self._on_progress = outbox, centre, on_progress
        self.machine = machine
        self.sent = 0
        self._time_outs = 0
        self._met = machine.incarnations
        self._request: AskCursors | SendRecords | None = None
        self._tell()

    def finished(self) -> bool:
        """Whether nothing is left to do; records made meanwhile count, urgent ones first."""
        if self.machine.incarnations - self._met > _MOST_INCARNATIONS:
            raise ExchangeError("answer_malformed", what="incarnation")
        self.machine.observe(self._outbox.logs())
        self._request = self.machine.request()
        return self._request is None

    def step(self) -> None:
        """Carries one request to the centre and its answer back."""
        try:
            if isinstance(self._request, AskCursors):
                self._ask(self._request)
            elif self._request is not None:
                self._send(self._request)
        except CentreUnreachable as error:
            self._time_outs += 1
            smaller = error.code == "timed_out" and self.machine.timed_out()
            if not smaller or self._time_outs >= _MOST_TIME_OUTS:
                raise
        except CentreRefused as error:
            if error.code != "frame_too_large" or not self.machine.timed_out():
                raise
        else:
            self._time_outs = 0

    def _ask(self, request: AskCursors) -> None:
        reply = self._centre.cursors(request.places)
        effects = self.machine.cursors_arrived(request, reply, self._outbox.chain_at)
        for effect in effects:
            self._outbox.acknowledge(effect.log, effect.length)
        self._tell()

    def _send(self, request: SendRecords) -> None:
        log = request.header.log
        records = request.fit(self._outbox.records(log, request.first, request.limit))
        before = self._outbox.chain_at(log, request.first)
        frame = seal_frame(request.header, request.first, before, records, self._outbox.signing_key())
        reply = self._centre.frame(encode(frame))
        for effect in self.machine.frame_answered(request, len(records), reply, self._outbox.chain_at):
            self._outbox.acknowledge(effect.log, effect.length)
            self.sent += max(0, effect.length - request.first)
        self._tell()

    def _tell(self) -> None:
        self._on_progress(Progress(self.sent, self.sent + self._outbox.waiting()))
