import copy
import itertools
import random
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from borderdesk.domain.errors import BorderDeskError
from borderdesk.journal.chain import Channel
from borderdesk.journal.exchange import (
    Acknowledge,
    AskCursors,
    CentreExchange,
    ChainAt,
    DeskExchange,
    Judgement,
    SendRecords,
    StoredLog,
    TrustedKey,
)
from borderdesk.journal.frame import Frame, seal_frame
from borderdesk.journal.replies import (
    Cursor,
    FrameReply,
    Outcome,
)
from tests.journal.exchange_world import Centre, Desk, Network, exchange, run_schedule

SCHEDULES = 400


@pytest.mark.parametrize("block", range(8))
def test_random_schedules_lose_and_double_nothing(block: int) -> None:
    for seed in range(block * SCHEDULES // 8, (block + 1) * SCHEDULES // 8):
        try:
            run_schedule(seed)
        except AssertionError as error:
            raise AssertionError(f"seed {seed}: {error}") from error


class AcknowledgesWhatItSent(DeskExchange):
    def frame_answered(
        self, sent: SendRecords, count: int, reply: FrameReply, chain_at: ChainAt
    ) -> tuple[Acknowledge, ...]:
        super().frame_answered(sent, count, reply, chain_at)
        self._cursors[sent.header.log] = sent.first + count
        return (Acknowledge(sent.header.log, sent.first + count),)


class TrustsItsOwnMemory(DeskExchange):
    def request(self) -> AskCursors | SendRecords | None:
        for log, state in self._logs.items():
            self._cursors.setdefault(log, state.acknowledged)
        return super().request()


class IgnoresTheIncarnation(DeskExchange):
    def _meet(self, incarnation: str) -> None:
        pass


class NeverLowersItsCursor(DeskExchange):
    def _learn(self, cursor: Cursor, spoken: int, chain_at: ChainAt) -> tuple[Acknowledge, ...]:
        state = self._logs[cursor.log]
        if cursor.at < state.acknowledged:
            self._cursors[cursor.log] = state.acknowledged
            return ()
        return super()._learn(cursor, spoken, chain_at)


class AcceptsGaps(CentreExchange):
    def judge(
        self,
        frame: Frame,
        chain: Sequence[bytes],
        stored: StoredLog | None,
        chain_at: Callable[[int], bytes],
    ) -> Judgement:
        judged = super().judge(frame, chain, stored, chain_at)
        if judged.outcome is not Outcome.GAP:
            return judged
        return Judgement(
            outcome=Outcome.STORED,
            cursor=Cursor(frame.header.log, frame.end, frame.end, frame.head),
            records=frame.records,
            chain=tuple(chain[1:]),
        )


class StoresWhatItHas(CentreExchange):
    def judge(
        self,
        frame: Frame,
        chain: Sequence[bytes],
        stored: StoredLog | None,
        chain_at: Callable[[int], bytes],
    ) -> Judgement:
        judged = super().judge(frame, chain, stored, chain_at)
        if judged.outcome is not Outcome.ALREADY:
            return judged
        return replace(judged, records=frame.records, chain=tuple(chain[1:]))


class AnswersBeyondWhatItStores(CentreExchange):
    def judge(
        self,
        frame: Frame,
        chain: Sequence[bytes],
        stored: StoredLog | None,
        chain_at: Callable[[int], bytes],
    ) -> Judgement:
        judged = super().judge(frame, chain, stored, chain_at)
        return replace(judged, records=judged.records[:-1], chain=judged.chain[:-1])


class SkipsTheHash(CentreExchange):
    def judge(
        self,
        frame: Frame,
        chain: Sequence[bytes],
        stored: StoredLog | None,
        chain_at: Callable[[int], bytes],
    ) -> Judgement:
        def believes(at: int) -> bytes:
            assert chain_at(at)
            return chain[at - frame.first]

        return super().judge(frame, chain, stored, believes)


@pytest.mark.parametrize(
    ("desk_logic", "centre_logic"),
    [
        (AcknowledgesWhatItSent, CentreExchange),
        (TrustsItsOwnMemory, CentreExchange),
        (IgnoresTheIncarnation, CentreExchange),
        (NeverLowersItsCursor, CentreExchange),
        (DeskExchange, AcceptsGaps),
        (DeskExchange, StoresWhatItHas),
        (DeskExchange, AnswersBeyondWhatItStores),
    ],
)
def test_the_schedules_catch_faulty_logic(
    desk_logic: type[DeskExchange], centre_logic: type[CentreExchange]
) -> None:
    caught = itertools.islice(
        (seed for seed in range(SCHEDULES) if not survives(seed, desk_logic, centre_logic)), 1
    )
    assert list(caught), "no schedule tells this fault from the right logic"


def survives(seed: int, desk_logic: type[DeskExchange], centre_logic: type[CentreExchange]) -> bool:
    try:
        run_schedule(seed, desk_logic, centre_logic)
    except (AssertionError, BorderDeskError, LookupError):
        return False
    return True


def cloned(centre_logic: type[CentreExchange]) -> tuple[Centre, Desk, Network, random.Random]:
    """A desk whose running machine was cloned: both write on in the same log."""
    chance = random.Random(5)
    desk = Desk("FTH-1", DeskExchange, chance, batch=3)
    keys = [TrustedKey(desk="FTH-1", post="FTH", key=desk.key.verifying_key, training=True)]
    centre = Centre(centre_logic(), keys)
    network = Network(centre, chance)
    network.bad = False
    desk.append(Channel.BULK, 4)
    assert exchange(desk, network, chance)
    (log,) = desk.logs.values()
    theirs, memory = log.copy(), copy.deepcopy(desk.machine)
    desk.append(Channel.BULK, 4)
    assert exchange(desk, network, chance)
    theirs.extend((b"5 of the clone", b"6 of the clone", b"7 of the clone"))
    desk.logs, desk.machine = {log.header.log: theirs}, memory
    return centre, desk, network, chance


def test_a_clone_is_told_apart_and_overwrites_nothing() -> None:
    centre, desk, network, chance = cloned(CentreExchange)
    before = {name: log.copy() for name, log in centre.logs.items()}
    assert not exchange(desk, network, chance)
    assert set(desk.machine.aside.values()) == {"fork"}
    assert centre.logs == before
    desk.restart()
    assert not exchange(desk, network, chance)
    assert centre.logs == before
    assert [each.acknowledged for each in desk.logs.values()] == [4]
    desk.append(Channel.BULK, 2)  # a log of its own: it isn't held up
    exchange(desk, network, chance)
    assert [each.acknowledged for each in desk.logs.values()] == [4, 2]


def test_a_clone_is_not_told_apart_without_the_hash() -> None:
    centre, desk, *_ = cloned(SkipsTheHash)
    frame = _frame_of(desk, 4)
    judged = SkipsTheHash().judge(*_against(centre, frame))
    assert judged.outcome is Outcome.ALREADY
    judged = CentreExchange().judge(*_against(centre, frame))
    assert judged.outcome is Outcome.FORK
    assert (judged.common, judged.cursor.at, judged.cursor.length) == (4, 4, 8)


def test_the_common_part_of_a_fork_is_found() -> None:
    centre, desk, *_ = cloned(CentreExchange)
    for first, common in ((0, 4), (3, 4), (4, 4), (5, 0)):
        judged = CentreExchange().judge(*_against(centre, _frame_of(desk, first)))
        assert judged.outcome is Outcome.FORK
        assert judged.common == common
        assert judged.cursor.at == common
        assert not judged.records


def _frame_of(desk: Desk, first: int) -> Frame:
    (log,) = desk.logs.values()
    return seal_frame(log.header, first, log.chain[first], log.records[first:], desk.key)


def _against(
    centre: Centre, frame: Frame
) -> tuple[Frame, tuple[bytes, ...], StoredLog, Callable[[int], bytes]]:
    log = centre.logs[frame.header.log]
    chain = CentreExchange().admit(frame, centre.keys)
    return frame, chain, StoredLog(log.header, len(log.records), log.chain[-1]), log.chain.__getitem__
