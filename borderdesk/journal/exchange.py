"""How a desk and the centre agree on what the centre holds: two state machines without I/O or time.

The caller of ``DeskExchange`` carries its requests to the centre and the answers back, and does what they
ask for. Any answer may be lost, come twice or come from a centre that was restored: nothing is taken as held
by the centre unless the centre itself says so, with the hash of what it holds.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from borderdesk.domain.errors import CentreRefused, ExchangeError
from borderdesk.journal.chain import Channel, LogHeader, LogState
from borderdesk.journal.frame import Frame, chain_of, signed_by
from borderdesk.journal.replies import MAX_CURSORS, Cursor, CursorsReply, FrameReply, Outcome, Place
from borderdesk.journal.signature import VerifyingKey

#: Records of one frame to begin with, and at most.
BATCH = 256
#: Bytes of records in one frame: a few seconds of a slow link once compressed.
BATCH_BYTES = 1024 * 1024
#: How often a log may be sent without the centre moving before it is set aside.
_STRIKES = 3

#: The desk's own chain value of a log at a length.
ChainAt: TypeAlias = Callable[[str, int], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeResult:
    """How one exchange ended: records that the centre took, records that still wait, and how long it took.

    ``error_code`` is empty when all went well, else the code of what went wrong. ``retry_after_s`` is what a
    busy centre asked for, in seconds; it is not kept over a restart.
    """

    finished_at: datetime
    ok: bool
    sent: int
    waiting: int
    error_code: str = ""
    ms: float = 0.0
    retry_after_s: int = 0


@dataclass(frozen=True, slots=True)
class AskCursors:
    """Ask the centre how much of each of these logs it holds."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class SendRecords:
    """Send up to ``limit`` records of a log from ``first`` on; fewer when they would exceed ``max_bytes``."""

    header: LogHeader
    first: int
    limit: int
    max_bytes: int

    def fit(self, records: Sequence[bytes]) -> tuple[bytes, ...]:
        """The leading records that stay within the bounds, at least one."""
        taken, size = 0, 0
        for record in records[: self.limit]:
            size += len(record)
            if taken and size > self.max_bytes:
                break
            taken += 1
        return tuple(records[:taken])


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """Remember that the centre holds the first ``length`` records of a log; it may be fewer than before."""

    log: str
    length: int


class DeskExchange:
    """The desk's side. One object lives as long as the process: what it has learned is never stored.

    ``observe`` tells it of the desk's logs, ``request`` says what to do next (``None``: nothing is left),
    ``cursors_arrived`` and ``frame_answered`` take the centre's answers, ``timed_out`` halves the batch.
    """

    def __init__(self, *, batch: int = BATCH, batch_bytes: int = BATCH_BYTES) -> None:
        self._most = batch
        self._batch = batch
        self._bytes = batch_bytes
        self._incarnation = ""
        self._incarnations = 0
        self._logs: dict[str, LogState] = {}
        self._cursors: dict[str, int] = {}
        self._strikes: dict[str, int] = {}
        self._aside: dict[str, str] = {}

    @property
    def batch(self) -> int:
        """How many records the next frame may hold."""
        return self._batch

    @property
    def aside(self) -> dict[str, str]:
        """Logs that can't be sent without a person, each with the code of why."""
        return dict(self._aside)

    @property
    def incarnations(self) -> int:
        """How often it has met another incarnation of the centre than the time before."""
        return self._incarnations

    def forget(self) -> None:
        """Makes every cursor be asked for again, and gives logs that were set aside another chance."""
        self._cursors.clear()
        self._strikes.clear()
        self._aside.clear()

    def observe(self, logs: Iterable[LogState]) -> None:
        """Takes note of the desk's logs as they are now, oldest first."""
        self._logs = {state.header.log: state for state in logs}

    def request(self) -> AskCursors | SendRecords | None:
        """What to do next: ask for cursors not yet learned, then send, urgent logs before bulk ones."""
        unknown = [state for log, state in self._logs.items() if log not in self._cursors]
        if unknown:
            return AskCursors(tuple(Place(each.header.log, each.length) for each in unknown[:MAX_CURSORS]))
        for channel in (Channel.URGENT, Channel.BULK):
            for log, state in self._logs.items():
                if state.header.channel is channel and self._cursors[log] < state.length:
                    if log in self._aside:
                        continue
                    first = self._cursors[log]
                    return SendRecords(
                        state.header, first, min(self._batch, state.length - first), self._bytes
                    )
        return None

    def cursors_arrived(
        self, asked: AskCursors, reply: CursorsReply, chain_at: ChainAt
    ) -> tuple[Acknowledge, ...]:
        """What to remember now that the centre has told its cursors.

        Raises:
            ExchangeError: ``answer_malformed``: it is not the answer to this question.
        """
        lengths = {place.log: place.length for place in asked.places}
        if {cursor.log for cursor in reply.cursors} != set(lengths):
            raise ExchangeError("answer_malformed", what="logs")
        self._meet(reply.incarnation)
        effects: list[Acknowledge] = []
        for cursor in reply.cursors:
            effects += self._learn(cursor, lengths[cursor.log], chain_at)
        return tuple(effects)

    def frame_answered(
        self, sent: SendRecords, count: int, reply: FrameReply, chain_at: ChainAt
    ) -> tuple[Acknowledge, ...]:
        """What to remember now that the centre has answered a frame of ``count`` records.

        Raises:
            ExchangeError: ``answer_malformed``: it is not the answer to this frame.
        """
        log = sent.header.log
        if reply.cursor.log != log:
            raise ExchangeError("answer_malformed", what="log")
        self._meet(reply.incarnation)
        if reply.outcome is Outcome.FORK:
            self._aside[log] = "fork"
            self._cursors.setdefault(log, sent.first)
            return ()
        effects = self._learn(reply.cursor, sent.first + count, chain_at)
        if self._cursors[log] > sent.first:
            self._strikes.pop(log, None)
            self._batch = min(self._most, self._batch * 2)
        else:
            self._strikes[log] = self._strikes.get(log, 0) + 1
            if self._strikes[log] >= _STRIKES:
                self._aside[log] = "no_progress"
        return effects

    def timed_out(self) -> bool:
        """Halves the batch after a time-out or a frame that was too large; false when it is one already."""
        if self._batch == 1:
            return False
        self._batch //= 2
        return True

    def _meet(self, incarnation: str) -> None:
        """A restored centre may hold less than it once said, so all that was learned is void."""
        if incarnation != self._incarnation:
            self.forget()
            self._incarnation = incarnation
            self._incarnations += 1

    def _learn(self, cursor: Cursor, spoken: int, chain_at: ChainAt) -> tuple[Acknowledge, ...]:
        """``spoken`` is the length that the desk named; the centre's answer wins over all it remembers."""
        log = cursor.log
        if cursor.at != min(cursor.length, spoken):
            raise ExchangeError("answer_malformed", what="cursor")
        if cursor.at and cursor.hash != chain_at(log, cursor.at):
            self._aside[log] = "fork"
            self._cursors.setdefault(log, 0)
            return ()
        self._cursors[log] = cursor.at
        state = self._logs.get(log)
        if state is not None and state.acknowledged == cursor.at:
            return ()
        return (Acknowledge(log, cursor.at),)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustedKey:
    """A desk's public key as the centre knows it; a desk may have had several."""

    desk: str
    post: str
    key: VerifyingKey
    training: bool
    revoked: bool = False


@dataclass(frozen=True, slots=True)
class StoredLog:
    """A log as the centre holds it: ``length`` records that end in the chain value ``head``."""

    header: LogHeader
    length: int
    head: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What the centre is to do with a frame, and what it says once that is durable.

    ``records`` are the new ones, the first of which becomes number ``start`` of the log; ``chain`` holds the
    chain value after each. ``cursor`` describes the log with them in it.
    """

    outcome: Outcome
    cursor: Cursor
    start: int = 0
    records: tuple[bytes, ...] = ()
    chain: tuple[bytes, ...] = ()
    common: int = 0


class CentreExchange:
    """The centre's side: who may speak, and which records of a frame are new."""

    def admit(self, frame: Frame, keys: Sequence[TrustedKey]) -> tuple[bytes, ...]:
        """The frame's chain values, once it is sure that one of its desk's ``keys`` made it.

        Raises:
            CentreRefused: ``unknown_desk``, ``bad_signature``, ``desk_revoked``, ``training_mismatch``.
            InvalidFrame: ``chain_broken``.
        """
        own = [each for each in keys if each.desk == frame.header.desk]
        if not own:
            raise CentreRefused("unknown_desk", desk=frame.header.desk)
        signer = next((each for each in own if signed_by(frame, each.key)), None)
        if signer is None:
            raise CentreRefused("bad_signature", desk=frame.header.desk)
        if signer.training is not frame.header.training:
            raise CentreRefused("training_mismatch", desk=frame.header.desk)
        chain = chain_of(frame)
        if signer.revoked:
            raise CentreRefused("desk_revoked", desk=frame.header.desk)
        return chain

    def judge(
        self,
        frame: Frame,
        chain: Sequence[bytes],
        stored: StoredLog | None,
        chain_at: Callable[[int], bytes],
    ) -> Judgement:
        """What is new in an admitted frame, against the log as it is stored and locked.

        ``chain`` is what ``admit`` gave; ``chain_at`` tells the stored log's chain value at any length up to
        its own. A log that isn't stored yet is ``None``.
        """
        log = frame.header.log
        if stored is None:
            stored = StoredLog(frame.header, 0, chain[0])
            if frame.first > 0:
                return Judgement(outcome=Outcome.GAP, cursor=Cursor(log, 0, 0, b""))
        if stored.header != frame.header:
            return Judgement(outcome=Outcome.FORK, cursor=Cursor(log, 0, 0, b""))
        if frame.first > stored.length:
            return Judgement(outcome=Outcome.GAP, cursor=_cursor_at(stored, stored.length, stored.head))
        shared = min(frame.end, stored.length)
        if shared and chain[shared - frame.first] != chain_at(shared):
            return self._fork(frame, chain, stored, chain_at)
        known = shared - frame.first
        if frame.end <= stored.length:
            return Judgement(outcome=Outcome.ALREADY, cursor=_cursor_at(stored, shared, chain[known]))
        grown = StoredLog(stored.header, frame.end, frame.head)
        return Judgement(
            outcome=Outcome.STORED,
            cursor=_cursor_at(grown, grown.length, grown.head),
            start=stored.length,
            records=frame.records[known:],
            chain=tuple(chain[known + 1 :]),
        )

    def _fork(
        self, frame: Frame, chain: Sequence[bytes], stored: StoredLog, chain_at: Callable[[int], bytes]
    ) -> Judgement:
        """Chains that differ once differ ever after, so the last place where they agree can be halved for."""
        low, high = frame.first, min(frame.end, stored.length)
        if low and chain[0] != chain_at(low):
            return Judgement(outcome=Outcome.FORK, cursor=_cursor_at(stored, 0, b""))
        while high - low > 1:
            middle = (low + high) // 2
            if chain[middle - frame.first] == chain_at(middle):
                low = middle
            else:
                high = middle
        value = chain_at(low) if low else b""
        return Judgement(outcome=Outcome.FORK, cursor=_cursor_at(stored, low, value), common=low)


def _cursor_at(stored: StoredLog, at: int, chain_value: bytes) -> Cursor:
    return Cursor(stored.header.log, stored.length, at, chain_value if at else b"")
