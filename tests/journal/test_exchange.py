from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from borderdesk.domain.errors import CentreRefused, ExchangeError, InvalidFrame
from borderdesk.journal.chain import Channel, LogHeader, LogState, genesis
from borderdesk.journal.exchange import (
    Acknowledge,
    AskCursors,
    CentreExchange,
    DeskExchange,
    Judgement,
    SendRecords,
    StoredLog,
    TrustedKey,
)
from borderdesk.journal.frame import Frame, seal_frame
from borderdesk.journal.replies import (
    MAX_CURSORS,
    Cursor,
    CursorsReply,
    FrameReply,
    Outcome,
    Place,
)
from borderdesk.journal.signature import SigningKey

ONE, TWO = f"{1:032x}", f"{2:032x}"

# The desk's machine, step by step


def a_log(name: str = ONE, channel: Channel = Channel.BULK, length: int = 10, known: int = 0) -> LogState:
    header = LogHeader(log=name, channel=channel, desk="FTH-1", post="FTH", training=True)
    return LogState(header=header, length=length, head=bytes([length]) * 32, acknowledged=known)


def chain_at(log: str, length: int) -> bytes:
    assert log
    return bytes([length]) * 32


def cursor(length: int, at: int, log: str = ONE) -> Cursor:
    return Cursor(log, length, at, chain_at(log, at) if at else b"")


def asked(machine: DeskExchange) -> AskCursors:
    request = machine.request()
    assert isinstance(request, AskCursors)
    return request


def to_send(machine: DeskExchange) -> SendRecords:
    request = machine.request()
    assert isinstance(request, SendRecords)
    return request


def knowing(*cursors: Cursor, logs: Sequence[LogState], batch: int = 4) -> DeskExchange:
    machine = DeskExchange(batch=batch)
    machine.observe(logs)
    machine.cursors_arrived(asked(machine), CursorsReply(ONE, cursors), chain_at)
    return machine


def test_it_asks_before_it_sends_and_has_nothing_to_do_without_logs() -> None:
    machine = DeskExchange()
    machine.observe(())
    assert machine.request() is None
    machine.observe([a_log(known=10)])
    assert asked(machine).places == (Place(ONE, 10),)


def test_many_logs_are_asked_for_in_parts() -> None:
    machine = DeskExchange()
    machine.observe([a_log(f"{each:032x}") for each in range(MAX_CURSORS + 3)])
    first = asked(machine)
    assert len(first.places) == MAX_CURSORS
    reply = CursorsReply(ONE, tuple(cursor(10, 10, place.log) for place in first.places))
    assert len(machine.cursors_arrived(first, reply, chain_at)) == MAX_CURSORS
    assert len(asked(machine).places) == 3


def test_urgent_goes_before_bulk_even_when_it_comes_later() -> None:
    bulk = a_log(ONE)
    machine = knowing(cursor(0, 0, ONE), logs=[bulk])
    assert to_send(machine).header.log == ONE
    machine.observe([bulk, a_log(TWO, Channel.URGENT, 2)])
    machine.cursors_arrived(asked(machine), CursorsReply(ONE, (cursor(0, 0, TWO),)), chain_at)
    assert to_send(machine) == SendRecords(a_log(TWO, Channel.URGENT).header, 0, 2, 1024 * 1024)


def test_it_acknowledges_the_smaller_of_both_lengths_with_the_hash_there() -> None:
    machine = DeskExchange()
    machine.observe([a_log(length=10)])
    ahead = CursorsReply(ONE, (cursor(12, 10),))
    assert machine.cursors_arrived(asked(machine), ahead, chain_at) == (Acknowledge(ONE, 10),)
    assert machine.request() is None
    other = DeskExchange()
    other.observe([a_log(length=10)])
    foreign = CursorsReply(ONE, (Cursor(ONE, 12, 10, b"\xff" * 32),))
    assert other.cursors_arrived(asked(other), foreign, chain_at) == ()
    assert other.aside == {ONE: "fork"}
    assert other.request() is None


def test_the_centres_answer_wins_over_what_the_desk_remembers() -> None:
    machine = DeskExchange(batch=4)
    machine.observe([a_log(length=10, known=10)])
    effects = machine.cursors_arrived(asked(machine), CursorsReply(ONE, (cursor(3, 3),)), chain_at)
    assert effects == (Acknowledge(ONE, 3),)
    assert to_send(machine).first == 3


def test_nothing_is_written_when_nothing_is_news() -> None:
    machine = DeskExchange()
    machine.observe([a_log(length=10, known=10)])
    assert machine.cursors_arrived(asked(machine), CursorsReply(ONE, (cursor(10, 10),)), chain_at) == ()


def test_a_changed_incarnation_makes_it_ask_for_all_again() -> None:
    logs = [a_log(ONE), a_log(TWO, length=5)]
    machine = knowing(cursor(0, 0, ONE), cursor(5, 5, TWO), logs=logs)
    sent = to_send(machine)
    reply = FrameReply(TWO, Outcome.STORED, cursor(4, 4, ONE))
    assert machine.frame_answered(sent, 4, reply, chain_at) == (Acknowledge(ONE, 4),)
    assert asked(machine).places == (Place(TWO, 5),)


def test_forgetting_makes_it_ask_for_all_again() -> None:
    machine = knowing(cursor(10, 10), logs=[a_log(known=10)])
    assert machine.request() is None
    machine.forget()
    assert asked(machine).places == (Place(ONE, 10),)


def test_a_time_out_halves_the_batch_and_success_doubles_it() -> None:
    machine = knowing(cursor(0, 0), logs=[a_log(length=100)], batch=8)
    assert to_send(machine).limit == 8
    assert machine.timed_out()
    assert to_send(machine).limit == 4
    assert [machine.timed_out() for _ in range(3)] == [True, True, False]
    sent = to_send(machine)
    assert sent.limit == 1
    for end in range(1, 6):
        sent = to_send(machine)
        reply = FrameReply(ONE, Outcome.STORED, cursor(sent.first + 1, sent.first + 1))
        machine.frame_answered(sent, 1, reply, chain_at)
        assert machine.batch == min(8, 2**end)


def test_a_log_that_never_moves_is_set_aside() -> None:
    machine = knowing(cursor(0, 0), logs=[a_log()])
    for _ in range(3):
        assert machine.aside == {}
        machine.frame_answered(to_send(machine), 4, FrameReply(ONE, Outcome.GAP, cursor(0, 0)), chain_at)
    assert machine.aside == {ONE: "no_progress"}
    assert machine.request() is None


def test_a_fork_sets_only_its_log_aside() -> None:
    machine = knowing(cursor(0, 0, ONE), cursor(0, 0, TWO), logs=[a_log(ONE), a_log(TWO)])
    sent = to_send(machine)
    assert machine.frame_answered(sent, 4, FrameReply(ONE, Outcome.FORK, cursor(2, 0)), chain_at) == ()
    assert machine.aside == {ONE: "fork"}
    assert to_send(machine).header.log == TWO


def test_answers_to_other_questions_are_refused() -> None:
    machine = knowing(cursor(0, 0), logs=[a_log()])
    sent = to_send(machine)
    wrong = [
        FrameReply(ONE, Outcome.STORED, cursor(4, 4, TWO)),
        FrameReply(ONE, Outcome.STORED, cursor(9, 9)),
        FrameReply(ONE, Outcome.STORED, cursor(9, 3)),
    ]
    for reply in wrong:
        with pytest.raises(ExchangeError, match="answer_malformed"):
            machine.frame_answered(sent, 4, reply, chain_at)
    machine.forget()
    for cursors in ((), (cursor(1, 1, TWO),), (cursor(1, 1), cursor(1, 1, TWO)), (cursor(20, 12),)):
        with pytest.raises(ExchangeError, match="answer_malformed"):
            machine.cursors_arrived(asked(machine), CursorsReply(ONE, cursors), chain_at)


def test_a_frame_holds_what_fits_and_at_least_one_record() -> None:
    request = SendRecords(a_log().header, 0, 3, 10)
    assert request.fit([b"12345", b"12345", b"1"]) == (b"12345", b"12345")
    assert request.fit([b"x" * 50, b"y"]) == (b"x" * 50,)
    assert request.fit([b"a", b"b", b"c", b"d"]) == (b"a", b"b", b"c")
    assert request.fit([]) == ()


# The centre's side


KEY = SigningKey(bytes(32))
TRUSTED = TrustedKey(desk="FTH-1", post="FTH", key=KEY.verifying_key, training=True)


def a_frame(first: int = 0, count: int = 2, key: SigningKey = KEY, **changes: Any) -> Frame:
    header = replace(a_log().header, **changes)
    prev = genesis(header) if first == 0 else b"\x01" * 32
    return seal_frame(header, first, prev, [bytes([each]) for each in range(count)], key)


def test_who_may_speak() -> None:
    centre = CentreExchange()
    old_key = replace(TRUSTED, key=SigningKey.generate().verifying_key)
    frame = a_frame()
    assert centre.admit(frame, [old_key, TRUSTED])[-1] == frame.head
    refused = [
        ("unknown_desk", frame, []),
        ("unknown_desk", a_frame(desk="FTH-2"), [TRUSTED]),
        ("bad_signature", a_frame(key=SigningKey.generate()), [TRUSTED]),
        ("bad_signature", replace(frame, signature=bytes(64)), [TRUSTED]),
        ("training_mismatch", a_frame(training=False), [TRUSTED]),
        ("training_mismatch", frame, [replace(TRUSTED, training=False)]),
        ("desk_revoked", frame, [replace(TRUSTED, revoked=True)]),
    ]
    for code, each, keys in refused:
        with pytest.raises(CentreRefused) as raised:
            centre.admit(each, keys)
        assert raised.value.code == code
    with pytest.raises(InvalidFrame, match="chain_broken"):
        centre.admit(replace(frame, records=(b"x", b"y")), [TRUSTED])


def test_a_log_that_belongs_to_another_desk_is_a_fork_and_tells_nothing() -> None:
    theirs = replace(a_log().header, desk="FTH-9")
    frame = a_frame()
    judged = CentreExchange().judge(
        frame, CentreExchange().admit(frame, [TRUSTED]), StoredLog(theirs, 2, b"\x09" * 32), lambda _: b""
    )
    assert judged == Judgement(outcome=Outcome.FORK, cursor=Cursor(ONE, 0, 0, b""))


def test_a_frame_beyond_the_end_is_a_gap() -> None:
    frame = a_frame(first=5)
    chain = CentreExchange().admit(frame, [TRUSTED])
    unknown = CentreExchange().judge(frame, chain, None, lambda _: b"")
    assert unknown == Judgement(outcome=Outcome.GAP, cursor=Cursor(ONE, 0, 0, b""))
    stored = StoredLog(frame.header, 3, b"\x03" * 32)
    behind = CentreExchange().judge(frame, chain, stored, lambda _: b"")
    assert behind == Judgement(outcome=Outcome.GAP, cursor=Cursor(ONE, 3, 3, b"\x03" * 32))
