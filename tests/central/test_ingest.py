import dataclasses
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Engine, Table, select, text

from borderdesk.central.database import trust
from borderdesk.central.ingest import Ingest
from borderdesk.central.projections import interpret
from borderdesk.central.tables import alarm, consignment, crossing, desk, log, quarantine
from borderdesk.central.tables import record as record_table
from borderdesk.domain.desk_facts import ListChange
from borderdesk.domain.errors import CentreRefused, InvalidFrame
from borderdesk.journal.frame import encode, seal_frame
from borderdesk.journal.replies import Counts, Cursor, Outcome, Place
from borderdesk.journal.signature import SigningKey
from tests.central.desks import FrameMaker, crossings, record
from tests.sync.samples import NOON
from tests.sync.samples import consignment as a_consignment
from tests.sync.samples import crossing as a_crossing

pytestmark = pytest.mark.xdist_group("postgres")


@pytest.fixture
def ingest(engine: Engine) -> Ingest:
    return Ingest(engine)


def rows(engine: Engine, table: Table) -> list[dict[str, Any]]:
    with engine.begin() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]


def alarms(engine: Engine) -> set[tuple[str, str]]:
    return {(row["kind"], row["log"].hex) for row in rows(engine, alarm)}


def trusted(engine: Engine, *makers: FrameMaker) -> FrameMaker:
    trust(engine, tuple(maker.trusted for maker in makers))
    return makers[0]


def test_records_are_stored_byte_by_byte_and_projected(engine: Engine, ingest: Ingest) -> None:
    bodies = [*crossings(3), record(a_consignment(), 5)]
    maker = trusted(engine, FrameMaker(bodies))
    reply = ingest.frame(maker.data())
    assert reply.outcome is Outcome.STORED
    assert reply.cursor == Cursor(maker.header.log, 4, 4, maker.chain(4))
    stored = rows(engine, record_table)
    assert [bytes(row["body"]) for row in stored] == bodies
    assert [bytes(row["chain"]) for row in stored] == [maker.chain(length) for length in range(1, 5)]
    assert ingest.counts() == Counts(crossings=3, consignments=1, records=4)
    first = rows(engine, crossing)[0]
    fact = a_crossing(0)
    assert first["surname"] == fact.document.surname
    assert first["occurred_at"] == NOON
    assert first["local_date"] == date(2031, 5, 4)
    assert first["officer"] == "officer-7"
    assert rows(engine, consignment)[0]["items"] == 1
    assert rows(engine, quarantine) == []
    assert alarms(engine) == set()


def test_the_same_again_changes_nothing(engine: Engine, ingest: Ingest) -> None:
    maker = trusted(engine, FrameMaker(crossings(4)))
    ingest.frame(maker.data(0, 2))
    for first, count, outcome in (
        (0, 2, Outcome.ALREADY),
        (0, 1, Outcome.ALREADY),
        (1, 3, Outcome.STORED),
        (0, 4, Outcome.ALREADY),
        (2, 2, Outcome.ALREADY),
    ):
        assert ingest.frame(maker.data(first, count)).outcome is outcome
    assert ingest.counts() == Counts(4, 0, 4)
    assert len(rows(engine, record_table)) == 4


def test_a_gap_stores_nothing_and_tells_where_to_go_on(engine: Engine, ingest: Ingest) -> None:
    maker = trusted(engine, FrameMaker(crossings(6)))
    reply = ingest.frame(maker.data(3))
    assert (reply.outcome, reply.cursor.length) == (Outcome.GAP, 0)
    assert rows(engine, log) == []
    ingest.frame(maker.data(0, 2))
    reply = ingest.frame(maker.data(3))
    assert (reply.outcome, reply.cursor) == (
        Outcome.GAP,
        Cursor(maker.header.log, 2, 2, maker.chain(2)),
    )
    assert ingest.counts().records == 2


def test_cursors_tell_the_hash_at_the_smaller_length(engine: Engine, ingest: Ingest) -> None:
    maker = trusted(engine, FrameMaker(crossings(5)))
    ingest.frame(maker.data())
    name = maker.header.log
    for asked, at in ((9, 5), (5, 5), (3, 3), (1, 1), (0, 0)):
        (cursor,) = ingest.cursors((Place(name, asked),)).cursors
        assert cursor == Cursor(name, 5, at, maker.chain(at) if at else b"")
    unknown = "0b" * 16
    reply = ingest.cursors((Place(unknown, 4), Place(name, 2)))
    assert reply.cursors == (Cursor(unknown, 0, 0, b""), Cursor(name, 5, 2, maker.chain(2)))
    assert UUID(reply.incarnation).version == 4
    assert ingest.cursors(()).incarnation == reply.incarnation


def test_who_is_not_trusted_leaves_nothing(engine: Engine, ingest: Ingest) -> None:
    maker = trusted(engine, FrameMaker(crossings(2)))
    real = dataclasses.replace(maker.header, training=False)
    refused = {
        "unknown_desk": FrameMaker(crossings(1), desk="FTH-9"),
        "bad_signature": FrameMaker(crossings(1), key=SigningKey.generate()),
        "training_mismatch": FrameMaker(crossings(1), key=maker.key, training=real.training),
    }
    for code, other in refused.items():
        with pytest.raises(CentreRefused) as raised:
            ingest.frame(other.data())
        assert raised.value.code == code
    other_name = maker.records[1].replace(b"SPX000001", b"SPX000002")
    altered = dataclasses.replace(maker.frame(), records=(maker.records[0], other_name))
    with pytest.raises(CentreRefused, match="bad_signature"):
        ingest.frame(encode(altered))
    foreign = dataclasses.replace(maker.header, post="DUS")
    unrooted = seal_frame(foreign, 0, maker.chain(0), maker.records, maker.key)
    with pytest.raises(InvalidFrame, match="chain_broken"):
        ingest.frame(encode(unrooted))
    for garbage in (b"", b"garbage", maker.data()[:-1], maker.data() + b"x"):
        with pytest.raises(InvalidFrame):
            ingest.frame(garbage)
    assert rows(engine, log) == rows(engine, record_table) == rows(engine, quarantine) == []


def test_an_operational_desk_is_no_training_desk(engine: Engine, ingest: Ingest) -> None:
    maker = trusted(engine, FrameMaker(crossings(1), training=False))
    assert ingest.frame(maker.data()).outcome is Outcome.STORED
    with pytest.raises(CentreRefused, match="training_mismatch"):
        ingest.frame(FrameMaker(crossings(1), key=maker.key, training=True).data())


def test_a_desk_may_have_had_several_keys(engine: Engine, ingest: Ingest) -> None:
    old, new = FrameMaker(crossings(1)), FrameMaker(crossings(1, start=5))
    trusted(engine, old, new)
    assert ingest.frame(new.data()).outcome is Outcome.STORED
    assert ingest.frame(old.data()).outcome is Outcome.STORED


def test_a_revoked_desk_is_refused_but_its_frame_is_kept(engine: Engine, ingest: Ingest) -> None:
    maker = trusted(engine, FrameMaker(crossings(2)))
    with engine.begin() as connection:
        connection.execute(desk.update().values(revoked_at=text("now()")))
    for _ in range(2):
        with pytest.raises(CentreRefused, match="desk_revoked"):
            ingest.frame(maker.data())
    (kept,) = rows(engine, quarantine)
    assert (kept["reason"], bytes(kept["frame"])) == ("desk_revoked", maker.data())
    assert ingest.counts().records == 0


def test_what_can_not_be_read_is_kept_shown_and_blocks_nothing(engine: Engine, ingest: Ingest) -> None:
    newer = json.loads(record(a_crossing(1), 1))
    newer["v"] = 7
    newer["body"]["fact"]["seat"] = "12A"
    unknown = newer | {"kind": "vehicle_movement", "id": str(UUID(int=5))}
    nul = json.loads(record(a_crossing(2), 2))
    nul["body"]["fact"]["remarks"] = "a\0b"
    nul["body"]["fact"]["document"]["surname"] = "A\0B"
    ancient = json.loads(record(a_crossing(3), 3))
    ancient["occurred_at"] = "0001-01-01T00:00:00.000000Z"
    ancient["body"]["utc_offset_s"] = -18000
    bodies = [
        json.dumps(newer).encode(),
        json.dumps(unknown).encode(),
        b"",
        b"\xff\x00 no text",
        b"[" * 5000,
        b'{"id": 5}',
        json.dumps(nul).encode(),
        json.dumps(ancient).encode(),
        b"x" * 300_000,
        *crossings(2, start=20),
    ]
    maker = trusted(engine, FrameMaker(bodies))
    assert ingest.frame(maker.data()).outcome is Outcome.STORED
    assert [bytes(row["body"]) for row in rows(engine, record_table)] == bodies
    assert ingest.counts() == Counts(crossings=3, consignments=0, records=len(bodies))
    assert {row["seq"]: row["reason"] for row in rows(engine, quarantine)} == {
        1: "kind_unknown",
        2: "record_malformed",
        3: "record_malformed",
        4: "record_malformed",
        5: "record_malformed",
        6: "row_refused",
        7: "time_out_of_range",
        8: "record_too_large",
    }
    assert rows(engine, record_table)[1]["record_id"] == UUID(int=5)


def test_facts_that_are_not_projected_are_no_fault(engine: Engine, ingest: Ingest) -> None:
    change = ListChange(list="wanted", version="3", sha256="ab", entries=5)
    maker = trusted(engine, FrameMaker([record(change, 1)]))
    ingest.frame(maker.data())
    assert ingest.counts() == Counts(0, 0, 1)
    assert rows(engine, quarantine) == []


def test_a_correction_counts_once_with_what_it_corrects(engine: Engine, ingest: Ingest) -> None:
    first = record(a_crossing(1), 1)
    correction = dataclasses.replace(
        a_crossing(1), corrects=interpret(first).record_id, correction_reason="typed wrongly"
    )
    maker = trusted(engine, FrameMaker([first, record(correction, 2)]))
    ingest.frame(maker.data())
    assert ingest.counts() == Counts(crossings=1, consignments=0, records=2)
    assert len(rows(engine, crossing)) == 2


def test_a_record_that_another_log_brought_is_kept_and_counts_once(engine: Engine, ingest: Ingest) -> None:
    bodies = crossings(3)
    first = FrameMaker(bodies)
    second = FrameMaker([bodies[1], *crossings(1, start=9), bodies[1]], key=first.key)
    trusted(engine, first)
    ingest.frame(first.data())
    assert ingest.frame(second.data()).outcome is Outcome.STORED
    assert ingest.counts() == Counts(4, 0, 4)
    flagged = [row["seq"] for row in rows(engine, record_table) if row["duplicate"]]
    assert flagged == [0, 2]
    assert len(rows(engine, record_table)) == 6
    assert alarms(engine) == {("duplicate_record", second.header.log)}


def test_a_fork_is_an_alarm_and_its_frame_is_kept(engine: Engine, ingest: Ingest) -> None:
    bodies = crossings(3)
    maker = trusted(engine, FrameMaker(bodies))
    ingest.frame(maker.data())
    clone = FrameMaker([*bodies[:2], *crossings(2, start=30)], key=maker.key)
    clone.header = maker.header
    for _ in range(2):
        reply = ingest.frame(clone.data(1))
        assert (reply.outcome, reply.common) == (Outcome.FORK, 2)
        assert reply.cursor == Cursor(maker.header.log, 3, 2, maker.chain(2))
    assert ingest.counts().records == 3
    assert alarms(engine) == {("fork", maker.header.log)}
    (kept,) = rows(engine, quarantine)
    assert bytes(kept["frame"]) == clone.data(1)


def test_the_log_of_another_desk_can_not_be_continued(engine: Engine, ingest: Ingest) -> None:
    theirs = FrameMaker(crossings(2))
    mine = FrameMaker([*theirs.records, *crossings(1, start=5)], desk="FTH-2", log=theirs.header.log)
    trusted(engine, theirs, mine)
    ingest.frame(theirs.data())
    reply = ingest.frame(mine.data())
    assert (reply.outcome, reply.cursor.hash) == (Outcome.FORK, b"")
    assert ingest.counts().records == 2


def test_parents_that_fit_are_no_alarm_in_any_order(engine: Engine, ingest: Ingest) -> None:
    grandparent = FrameMaker(crossings(3))
    parent = grandparent.child(crossings(2, start=10))
    child = parent.child(crossings(1, start=20))
    trusted(engine, grandparent)
    for data in (
        child.data(),
        parent.data(0, 1),
        grandparent.data(0, 2),
        parent.data(1),
        grandparent.data(2),
    ):
        assert ingest.frame(data).outcome is Outcome.STORED
    assert alarms(engine) == set()
    assert ingest.counts().records == 6


def test_two_children_of_one_parent_are_an_alarm(engine: Engine, ingest: Ingest) -> None:
    parent = FrameMaker(crossings(2))
    first, second = parent.child(crossings(1, start=10)), parent.child(crossings(1, start=20))
    trusted(engine, parent)
    for maker in (parent, first, second):
        assert ingest.frame(maker.data()).outcome is Outcome.STORED
    assert alarms(engine) == {("two_children", second.header.log)}
    assert ingest.counts().records == 4


@pytest.mark.parametrize("parent_first", [True, False])
def test_a_desk_put_back_to_an_older_state_is_an_alarm(
    engine: Engine, ingest: Ingest, parent_first: bool
) -> None:
    bodies = crossings(4)
    older = FrameMaker(bodies[:2])
    child = older.child(crossings(1, start=10))
    parent = FrameMaker(bodies, key=older.key)
    parent.header = older.header
    trusted(engine, older)
    order = (parent, child) if parent_first else (child, parent)
    for maker in order:
        assert ingest.frame(maker.data()).outcome is Outcome.STORED
    assert alarms(engine) == {("parent_shorter", child.header.log)}


def test_a_parent_with_another_past_is_an_alarm(engine: Engine, ingest: Ingest) -> None:
    parent = trusted(engine, FrameMaker(crossings(2)))
    child = parent.child(crossings(1, start=10), parent_head=b"\x07" * 32)
    ingest.frame(parent.data())
    ingest.frame(child.data())
    assert alarms(engine) == {("parent_differs", child.header.log)}


def test_one_frame_many_times_at_once(engine: Engine, ingest: Ingest) -> None:
    maker = trusted(engine, FrameMaker(crossings(60)))
    frames = [maker.data(first, 20) for first in (0, 10, 20, 40) for _ in range(6)]
    for _ in range(4):  # a gap is sent again once what is before it has come
        with ThreadPoolExecutor(8) as pool:
            outcomes = [reply.outcome for reply in pool.map(ingest.frame, frames)]
        assert Outcome.FORK not in outcomes
    assert ingest.counts() == Counts(60, 0, 60)
    assert sorted(row["seq"] for row in rows(engine, record_table)) == list(range(60))


def test_one_record_in_many_logs_at_once(engine: Engine, ingest: Ingest) -> None:
    bodies = crossings(5)
    first = FrameMaker(bodies)
    makers = [first, *(FrameMaker(bodies, key=first.key) for _ in range(5))]
    trusted(engine, first)
    with ThreadPoolExecutor(6) as pool:
        replies = list(pool.map(lambda maker: ingest.frame(maker.data()), makers))
    assert {reply.outcome for reply in replies} == {Outcome.STORED}
    assert ingest.counts() == Counts(5, 0, 5)
    assert len(rows(engine, record_table)) == 30
