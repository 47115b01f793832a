"""Watchlists: swapped in whole, found by their keys."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from borderdesk.domain.alert import Action, ListEntry, ListState
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.desk_facts import ListChange
from borderdesk.domain.document import Sex
from borderdesk.domain.errors import ListError, StoreError
from borderdesk.store import lists
from borderdesk.store.store import Store
from borderdesk.store.values import KeyedEntry
from tests.journal import facts
from tests.store.desks import create, reopen


def state(name: str = "national", version: str = "1", entries: int = 0) -> ListState:
    return ListState(
        list=name,
        version=version,
        owner="ministry",
        entries=entries,
        imported_at=facts.NOON,
        sha256="ab" * 32,
    )


def entry(number: int, name: str = "national") -> ListEntry:
    return ListEntry(
        entry=str(number),
        list=name,
        document_number=f"SPX{number:06}",
        issuing_state="UTO",
        surname="ERIKSSON",
        given_names="ANNA",
        birth_date=PartialDate(1974) if number % 2 else None,
        nationality="UTO",
        sex=Sex.F if number % 2 else None,
        action=Action.REFER,
        instruction="ask the lead",
    )


def keyed(count: int, name: str = "national") -> list[KeyedEntry]:
    return [
        KeyedEntry(entry(number, name), f"SPX{number:06}", f"ERIKSSON<<ANNA{number % 3}")
        for number in range(count)
    ]


def put(store: Store, entries: list[KeyedEntry], *, name: str = "national", version: str = "1") -> None:
    store.replace_list(entries, state(name, version), facts.envelope())


def test_a_list_comes_into_force(store: Store) -> None:
    assert store.watchlists() == ()
    change = store.replace_list(keyed(6), state(), facts.envelope())
    assert change.fact == ListChange(list="national", version="1", sha256="ab" * 32, entries=6)
    assert store.watchlists() == (state(entries=6),)
    assert list(store.list_entries("national")) == [entry(number) for number in range(6)]
    assert store.entries_by_number("SPX000003") == (entry(3),)
    assert store.entries_by_name("ERIKSSON<<ANNA1") == (entry(1), entry(4))
    assert store.counts().records == 1
    assert store.verify().ok


def test_what_no_list_has(store: Store) -> None:
    put(store, [KeyedEntry(entry(1), "", "")])
    for key in ("", "SPX999999", "%", "' OR 1=1 --"):
        assert store.entries_by_number(key) == ()
        assert store.entries_by_name(key) == ()
    assert list(store.list_entries("other")) == []


def test_lists_stand_beside_each_other(store: Store) -> None:
    put(store, keyed(2, "stolen"), name="stolen")
    put(store, keyed(2))
    assert [each.list for each in store.watchlists()] == ["national", "stolen"]
    assert store.entries_by_number("SPX000001") == (entry(1), entry(1, "stolen"))


def test_a_new_version_takes_the_place_of_the_old_one(store: Store) -> None:
    put(store, keyed(5))
    put(store, keyed(2), version="2")
    assert store.watchlists() == (state(version="2", entries=2),)
    assert len(list(store.list_entries("national"))) == 2
    assert store.entries_by_number("SPX000004") == ()
    assert contents(store) == (1, 2)
    put(store, [], version="3")
    assert store.watchlists() == (state(version="3"),)


def test_a_list_goes(store: Store) -> None:
    put(store, keyed(5))
    change = store.remove_list("national", facts.envelope())
    assert change.fact == ListChange(list="national", version="1", sha256="ab" * 32, entries=5, removed=True)
    assert store.watchlists() == ()
    assert store.entries_by_number("SPX000001") == ()
    assert contents(store) == (0, 0)
    with pytest.raises(ListError, match="unknown_list"):
        store.remove_list("national", facts.envelope())
    assert store.counts().records == 2


def contents(store: Store) -> tuple[int, int]:
    """How many contents and entries lie in the file, in force or not."""
    with store._reading() as connection:
        found = [
            connection.exec_driver_sql(statement).scalar()
            for statement in (
                "SELECT count(*) FROM watchlist_content",
                "SELECT count(*) FROM watchlist_entry",
            )
        ]
    return int(found[0] or 0), int(found[1] or 0)


def test_an_import_that_breaks_off_changes_nothing(store: Store) -> None:
    def broken() -> Iterator[KeyedEntry]:
        yield from keyed(lists.BATCH + 10)
        raise ListError("malformed", row=1011)

    put(store, keyed(3))
    with pytest.raises(ListError, match="malformed"):
        store.replace_list(broken(), state(version="2"), facts.envelope())
    assert store.watchlists() == (state(entries=3),)
    assert len(list(store.list_entries("national"))) == 3
    assert store.counts().records == 1
    assert contents(store) == (1, 3)


def test_a_record_that_cannot_be_written_leaves_the_old_version(store: Store) -> None:
    put(store, keyed(3))
    with pytest.raises(StoreError, match="training_key"):
        store.replace_list(keyed(9), state(version="2"), facts.envelope(training=False))
    with pytest.raises(StoreError, match="training_key"):
        store.remove_list("national", facts.envelope(training=False))
    assert store.watchlists() == (state(entries=3),)


def test_the_booth_does_not_wait_for_an_import(store: Store) -> None:
    recorded = threading.Event()

    def slow() -> Iterator[KeyedEntry]:
        for number, each in enumerate(keyed(3 * lists.BATCH)):
            if number == 2 * lists.BATCH:
                assert recorded.wait(60)
            yield each

    def book() -> None:
        store.append(facts.crossing(), facts.envelope())
        assert store.entries_by_number("SPX000001") == (entry(1),)
        recorded.set()

    put(store, keyed(2))
    booth = threading.Thread(target=book)
    booth.start()
    store.replace_list(slow(), state(version="2"), facts.envelope())
    booth.join()
    assert store.watchlists()[0].entries == 3 * lists.BATCH
    assert store.verify().ok


def test_what_a_killed_import_left_is_swept_away(folder: Path) -> None:
    store = create(folder)
    with store._writing() as connection:
        content = lists.begin(connection, "national")
        lists.add(connection, content, keyed(50))
        empty = lists.begin(connection, "national")
        assert empty != content
    assert contents(store) == (2, 50)
    store.close()
    store = reopen(folder)
    assert contents(store) == (0, 0)
    store.close()
