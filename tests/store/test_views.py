"""The access log in the desk's file: page by page, of one account, of one stretch of time."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from borderdesk.domain.access import Looked, LookUpPurpose, View
from borderdesk.domain.paper import PaperForms
from borderdesk.domain.record import Recorded
from borderdesk.store.store import Store
from tests.journal import facts
from tests.store.desks import create, record


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return create(tmp_path / "training")


def look(store: Store, number: int, officer: str = "gulnora") -> Recorded[View]:
    view = View(by=Looked.DOCUMENT, purpose=LookUpPurpose.AUDIT, reference=str(number))
    moment = facts.NOON + timedelta(hours=number)
    return store.append(view, replace(facts.envelope(at=moment), officer=officer))


def test_views_come_page_by_page_whatever_lies_between(store: Store) -> None:
    looks = []
    for number in range(7):
        looks.append(look(store, number))
        store.append(PaperForms(first=number + 1, last=number + 1), facts.envelope())
        record(store, facts.crossing(f"SPX00000{number}"))
    pages, last = [], None
    while page := store.views(3, before=None if last is None else last.envelope.id):
        pages.append(page)
        last = page[-1]
    assert [len(page) for page in pages] == [3, 3, 1]
    assert [each for page in pages for each in page] == looks[::-1]
    store.close()


def test_views_of_one_account_and_of_a_stretch_of_time(store: Store) -> None:
    looks = [look(store, number, "karim" if number % 3 == 0 else "gulnora") for number in range(9)]
    assert store.views(9, officer="karim") == (looks[6], looks[3], looks[0])
    assert store.views(1, officer="karim", before=looks[6].envelope.id) == (looks[3],)
    stretch = (facts.NOON + timedelta(hours=2), facts.NOON + timedelta(hours=5))
    assert store.views(9, between=stretch) == (looks[4], looks[3], looks[2])
    assert store.views(9, between=stretch, officer="karim") == (looks[3],)
    for other in ("", "KARIM", "karim' OR 1=1 --", "%", '"karim"'):
        assert len(store.views(9, officer=other)) == (9 if not other else 0)
    store.close()


def test_a_clock_set_back_changes_no_order_and_hides_nothing(store: Store) -> None:
    late, early = look(store, 50), look(store, 1)
    assert store.views(9) == (early, late)
    day = (facts.NOON + timedelta(hours=49), facts.NOON + timedelta(hours=51))
    assert store.views(9, between=day) == (late,)
    store.close()


def test_crossings_are_found_by_a_stretch_of_ids(store: Store) -> None:
    first, second, third = (record(store, facts.crossing(f"SPX00000{each}"))[0] for each in range(3))
    look(store, 1)
    ids = sorted(each.envelope.id for each in (first, second, third))
    assert store.crossings_with_ids(ids[0], ids[-1]) == (first, second, third)
    assert store.crossings_with_ids(ids[1], ids[1]) == (second,)
    assert store.crossings_with_ids(ids[-1], ids[0]) == ()
    store.close()
