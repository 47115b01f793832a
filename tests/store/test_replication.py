"""What whoever carries the journal to the centre asks of the store."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from borderdesk.domain.crossing import Decision
from borderdesk.domain.errors import StoreError
from borderdesk.journal.chain import Channel, extend_over, genesis
from borderdesk.journal.exchange import ExchangeResult
from borderdesk.journal.record import decode
from borderdesk.store import exchanges
from borderdesk.store.store import Store
from tests.journal import facts
from tests.store.desks import create, record, reopen


def test_a_log_begins_with_its_first_record(store: Store) -> None:
    assert store.logs() == ()
    record(store, facts.crossing())
    (bulk,) = store.logs()
    assert bulk.header.channel is Channel.BULK
    assert bulk.header.parent is None
    assert (bulk.header.desk, bulk.header.post, bulk.header.training) == ("FTH-1", "FTH", True)
    assert (bulk.length, bulk.acknowledged) == (1, 0)
    record(store, facts.crossing(decision=Decision.REFUSED))
    assert [each.header.channel for each in store.logs()] == [Channel.BULK, Channel.URGENT]


def test_records_and_chain(store: Store) -> None:
    recorded = record(store, *(facts.crossing() for _ in range(5)))
    (log,) = store.logs()
    name = log.header.log
    data = store.records(name, 0, 99)
    assert [decode(each) for each in data] == recorded
    assert store.records(name, 1, 2) == data[1:3]
    assert store.records(name, 9, 2) == ()
    assert store.records("0" * 32, 0, 2) == ()
    assert store.chain_at(name, 0) == genesis(log.header)
    for length in range(1, 6):
        assert store.chain_at(name, length) == extend_over(genesis(log.header), data[:length])
    assert store.chain_at(name, 5) == log.head
    for unknown, length in ((name, 6), ("0" * 32, 0), ("0" * 32, 1)):
        with pytest.raises(StoreError, match="unknown_log"):
            store.chain_at(unknown, length)


def test_each_holder_of_the_lock_opens_new_logs_that_name_their_parents(folder: Path) -> None:
    store = create(folder)
    record(store, facts.crossing(), facts.crossing(decision=Decision.REFUSED), facts.crossing())
    store.close()
    reopen(folder).close()  # a holder that records nothing leaves no log
    store = reopen(folder)
    record(store, facts.crossing())
    store.close()
    store = reopen(folder)
    record(store, facts.crossing(decision=Decision.REFUSED), facts.crossing())
    first_bulk, first_urgent, second_bulk, second_urgent, third_bulk = store.logs()
    for child, parent in (
        (second_bulk, first_bulk),
        (third_bulk, second_bulk),
        (second_urgent, first_urgent),
    ):
        assert child.header.parent == parent.header.log
        assert child.header.parent_length == parent.length
        assert child.header.parent_head == parent.head
    assert store.verify().ok
    store.close()


def test_what_the_centre_says_counts(store: Store) -> None:
    record(store, *(facts.crossing() for _ in range(4)))
    name = store.logs()[0].header.log
    assert store.waiting() == 4
    for said, kept in ((3, 3), (1, 1), (9, 4), (-1, 0)):
        store.acknowledge(name, said)
        assert store.logs()[0].acknowledged == kept
        assert store.waiting() == 4 - kept
    with pytest.raises(StoreError, match="unknown_log"):
        store.acknowledge("0" * 32, 1)


def test_the_last_exchange_is_remembered(store: Store, folder: Path) -> None:
    record(store, facts.crossing())
    for sent in range(exchanges.KEPT + 5):
        result = ExchangeResult(
            finished_at=datetime(2026, 5, 4, 12, 0, 0, 1, tzinfo=UTC),
            ok=sent % 2 == 0,
            sent=sent,
            waiting=3,
            error_code="timed_out",
            ms=12.5,
        )
        store.save_exchange(result)
    assert store.last_exchange() == result
    with store._reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM exchange").scalar() == exchanges.KEPT
    store.close()
    again = reopen(folder)
    assert again.last_exchange() == result
    again.close()


def test_the_signing_key_belongs_to_the_identity(store: Store) -> None:
    signature = store.signing_key().sign(b"head")
    assert store.identity.verifying_key.verify(signature, b"head")
