"""Facts in, facts out."""

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from borderdesk.domain.crossing import Crossing, Decision
from borderdesk.domain.errors import InvalidFact, StoreError
from borderdesk.journal.record import new_id
from borderdesk.store.store import Store
from borderdesk.store.values import JournalCounts
from tests.journal import facts
from tests.store.desks import record, reopen

START = datetime(2026, 6, 1, tzinfo=UTC)


def test_a_crossing_comes_back_as_it_was_recorded(store: Store) -> None:
    envelope, fact = facts.envelope(), facts.red(facts.crossing())
    recorded = store.append(fact, envelope)
    assert recorded.fact == fact
    assert recorded.envelope == envelope
    assert store.crossing(envelope.id) == recorded
    assert store.recent_crossings(5) == (recorded,)
    assert store.history(envelope.id) == (recorded,)


def test_a_consignment_comes_back_as_it_was_recorded(store: Store) -> None:
    envelope, fact = facts.envelope(), facts.consignment()
    recorded = store.append(fact, envelope)
    assert recorded.fact == fact
    assert store.consignment(envelope.id) == recorded
    assert store.recent_consignments(5) == (recorded,)
    empty = store.append(facts.consignment(items=0), facts.envelope())
    assert store.consignment(empty.envelope.id) == empty


def test_what_is_not_there(store: Store) -> None:
    goods = store.append(facts.consignment(), facts.envelope())
    assert store.crossing(new_id()) is None
    assert store.crossing(goods.envelope.id) is None
    assert store.consignment(new_id()) is None
    assert store.history(new_id()) == ()
    assert store.recent_crossings(5) == ()
    assert store.last_exchange() is None


def test_desk_facts_stand_in_the_journal_only(store: Store) -> None:
    record(store, facts.list_change())
    record(store, facts.sign_in())
    assert store.counts() == JournalCounts(crossings=0, consignments=0, records=2)
    assert store.verify().ok


def test_text_is_kept_in_its_composed_form(store: Store) -> None:
    odd = facts.crossing(surname="Ҷонӣ".replace("ӣ", "и\u0304"), number="SPX'; DROP TABLE journal; --")
    recorded = store.append(odd, facts.envelope())
    assert recorded.fact.document.surname == "Ҷонӣ"
    assert store.crossings_of_document("UTO", "SPX'; DROP TABLE journal; --", 5) == (recorded,)


def test_newest_first(store: Store) -> None:
    early = store.append(facts.crossing(), facts.envelope(at=START))
    late = store.append(facts.crossing(), facts.envelope(at=START + timedelta(hours=2)))
    between = store.append(facts.crossing("SPX000002"), facts.envelope(at=START + timedelta(hours=1)))
    assert store.recent_crossings(2) == (late, between)
    assert store.crossings_of_document("UTO", "SPX000001", 5) == (late, early)
    assert store.crossings_of_document("UTO", "SPX000001", 1) == (late,)
    assert store.crossings_of_document("TJK", "SPX000001", 5) == ()


def test_between_takes_the_start_and_leaves_the_end(store: Store) -> None:
    hours = [store.append(facts.crossing(), facts.envelope(at=START + timedelta(hours=h))) for h in range(4)]
    goods = store.append(facts.consignment(), facts.envelope(at=START))
    found = store.crossings_between(START + timedelta(hours=1), START + timedelta(hours=3))
    assert list(found) == hours[1:3]
    assert list(store.consignments_between(START, START + timedelta(hours=1))) == [goods]


def test_between_sees_one_state_of_the_file(store: Store) -> None:
    first = store.append(facts.crossing(), facts.envelope(at=START))
    second = store.append(facts.crossing(), facts.envelope(at=START))
    walk = store.crossings_between(START, START + timedelta(days=1))
    assert next(walk) == first
    store.append(facts.crossing(corrects=second.envelope.id), facts.envelope(at=START))
    assert list(walk) == [second]


class TestCorrections:
    def test_the_correction_counts_and_both_stay(self, store: Store) -> None:
        wrong, other = record(store, facts.crossing("SPX000001"), facts.crossing("SPX000009"))
        right = store.append(facts.crossing("SPX000002", corrects=wrong.envelope.id), facts.envelope())
        assert store.counts() == JournalCounts(crossings=2, consignments=0, records=3)
        assert store.recent_crossings(9) == (right, other)
        assert store.crossings_of_document("UTO", "SPX000001", 9) == ()
        assert store.crossing(wrong.envelope.id) == wrong
        assert store.history(wrong.envelope.id) == (wrong, right) == store.history(right.envelope.id)

    def test_a_chain_of_corrections_counts_once(self, store: Store) -> None:
        first = store.append(facts.crossing(), facts.envelope())
        second = store.append(facts.crossing(corrects=first.envelope.id), facts.envelope())
        third = store.append(facts.crossing(corrects=second.envelope.id), facts.envelope())
        assert store.recent_crossings(9) == (third,)
        assert store.history(second.envelope.id) == (first, second, third)

    def test_two_corrections_of_one_record_count_once(self, store: Store) -> None:
        first = store.append(facts.crossing(), facts.envelope())
        one = store.append(facts.crossing(corrects=first.envelope.id), facts.envelope())
        two = store.append(facts.crossing(corrects=first.envelope.id), facts.envelope())
        assert store.recent_crossings(9) == (two,)
        assert store.history(first.envelope.id) == (first, one, two)
        assert store.verify().ok

    def test_a_refusal_may_correct_an_admission_in_another_log(self, store: Store) -> None:
        wrong = store.append(facts.crossing(), facts.envelope())
        refusal = facts.crossing(decision=Decision.REFUSED, corrects=wrong.envelope.id)
        right = store.append(refusal, facts.envelope())
        assert store.recent_crossings(9) == (right,)
        assert store.verify().ok

    def test_goods(self, store: Store) -> None:
        wrong = store.append(facts.consignment(), facts.envelope())
        right = store.append(facts.consignment(items=1, corrects=wrong.envelope.id), facts.envelope())
        assert store.recent_consignments(9) == (right,)
        assert store.consignment_history(wrong.envelope.id) == (wrong, right)
        assert store.counts().consignments == 1

    def test_only_what_this_desk_recorded_as_such(self, store: Store) -> None:
        goods = store.append(facts.consignment(), facts.envelope())
        for unknown in (new_id(), goods.envelope.id):
            with pytest.raises(InvalidFact, match="corrects_unknown"):
                store.append(facts.crossing(corrects=unknown), facts.envelope())
        assert store.counts().records == 1
        assert store.verify().ok


def test_one_id_is_recorded_once(store: Store) -> None:
    envelope = facts.envelope()
    store.append(facts.crossing(), envelope)
    with pytest.raises(InvalidFact, match="already_recorded"):
        store.append(facts.crossing(), envelope)
    store.append(facts.crossing(), facts.envelope())
    assert store.counts().records == 2
    assert store.verify().ok


def test_what_cannot_be_encoded_leaves_no_trace(store: Store) -> None:
    with pytest.raises(InvalidFact, match="text_invalid"):
        store.append(replace(facts.crossing(), remarks="\0"), facts.envelope())
    with pytest.raises(InvalidFact, match="record_too_large"):
        store.append(replace(facts.crossing(), remarks="x" * 1_000_000), facts.envelope())
    assert store.logs() == ()


def test_real_facts_stay_out_of_training(store: Store) -> None:
    with pytest.raises(StoreError, match="training_key"):
        store.append(facts.crossing(), facts.envelope(training=False))


def test_threads_may_record_at_the_same_time(store: Store) -> None:
    done: list[Crossing] = []

    def work(name: int) -> None:
        for number in range(12):
            fact = facts.crossing(f"SPX{name}{number:05}")
            done.append(store.append(fact, facts.envelope()).fact)
            assert store.crossings_of_document("UTO", fact.document.document_number, 1)

    threads = [threading.Thread(target=work, args=(name,)) for name in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 60
    assert store.counts().records == 60
    assert {each.fact.document.document_number for each in store.recent_crossings(99)} == {
        each.document.document_number for each in done
    }
    assert store.verify().ok


def test_everything_is_there_after_closing(store: Store, folder: Path) -> None:
    recorded = store.append(facts.crossing(), facts.envelope())
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.recent_crossings(1)
    with pytest.raises(StoreError, match="closed"):
        store.append(facts.crossing(), facts.envelope())
    again = reopen(folder)
    assert again.recent_crossings(9) == (recorded,)
    again.close()


def test_reading_only(store: Store, folder: Path) -> None:
    recorded = store.append(facts.crossing(), facts.envelope())
    reader = reopen(folder, read_only=True)
    assert reader.recent_crossings(9) == (recorded,)
    later = store.append(facts.crossing(), facts.envelope())
    assert reader.recent_crossings(1) == (later,)
    with pytest.raises(StoreError, match="read_only"):
        reader.append(facts.crossing(), facts.envelope())
    reader.close()
    store.append(facts.crossing(), facts.envelope())
    assert store.counts().records == 3


def test_the_journal_only_grows(store: Store) -> None:
    store.append(facts.crossing(), facts.envelope())
    for statement in ("DELETE FROM journal", "UPDATE journal SET kind = 'x'"):
        with pytest.raises(Exception, match="only grows"), store._writing() as connection:
            connection.exec_driver_sql(statement)
