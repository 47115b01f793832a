from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from borderdesk.desk import lists
from borderdesk.desk.desk import Desk
from borderdesk.desk.screening import finding, screen, stopping
from borderdesk.domain.alert import Tier
from borderdesk.domain.crossing import Finding
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.errors import AccessError, ListError
from borderdesk.screening import csv_list
from tests.desk.people import HandClock

ListFile = Callable[..., Path]


def test_a_list_comes_in_force_and_is_found_by_number_and_name(
    training: Desk, document: TravelDocument, list_file: ListFile, clock: HandClock
) -> None:
    file = list_file(
        "ab 123 4567,,,,stop", ",Karimova,Nodira,1988-03-12,refer", ",Каримова,Нодира,1988,discreet"
    )
    state = lists.import_list(training, file, owner="Ministry of Interior")
    assert (state.list, state.owner, state.entries, state.imported_at) == (
        "national",
        "Ministry of Interior",
        3,
        clock.now(),
    )
    assert state.version.startswith("2026-11-24-")
    assert lists.lists(training) == (state,)
    assert [entry.entry for entry in lists.entries(training, "national")] == ["2", "3", "4"]
    clock.move(hours=5)
    screening = screen(training, document)
    assert [(alert.entry, alert.tier, alert.list_age_s) for alert in screening.alerts] == [
        ("2", Tier.RED, 18000),
        ("3", Tier.RED, 18000),
        ("4", Tier.AMBER, 18000),
    ]
    assert [alert.entry for alert in stopping(screening.alerts)] == ["2", "3"]
    assert finding(screening) == Finding(
        "lists", "in_force", "ok", {"list": "national", "age_s": "18000", "lists": "1"}
    )


def test_an_old_list_and_no_list_ask_for_a_look(
    training: Desk, document: TravelDocument, list_file: ListFile, clock: HandClock
) -> None:
    assert finding(screen(training, document)) == Finding("lists", "none_in_force", "look")
    lists.import_list(training, list_file("1,,,,"))
    clock.move(hours=24)
    assert finding(screen(training, document)).code == "in_force"
    clock.move(seconds=1)
    assert finding(screen(training, document)).code == "old"


def test_a_new_version_takes_the_place_of_the_old(
    training: Desk, document: TravelDocument, list_file: ListFile
) -> None:
    lists.import_list(training, list_file("AB1234567,,,,stop"))
    lists.import_list(training, list_file("ZZ9,,,,stop"))
    assert screen(training, document).alerts == ()
    assert len(lists.lists(training)) == 1
    lists.import_list(training, list_file("AB1234567,,,,stop"), name="second")
    assert [state.list for state in lists.lists(training)] == ["national", "second"]
    assert len(screen(training, document).alerts) == 1


def test_a_bad_file_changes_nothing(training: Desk, list_file: ListFile) -> None:
    state = lists.import_list(training, list_file("AB1234567,,,,stop"))
    with pytest.raises(ListError, match="bad_rows"):
        lists.import_list(training, list_file("AB1234567,,,,stop", ",KARIMOVA,,,"))
    assert lists.lists(training) == (state,)
    assert len(tuple(lists.entries(training, "national"))) == 1


def test_a_list_that_shrinks_by_nine_tenths_waits_for_a_word(training: Desk, list_file: ListFile) -> None:
    many = lists.import_list(training, list_file(*(f"A{number},,,," for number in range(20))))
    with pytest.raises(ListError) as caught:
        lists.import_list(training, list_file("A1,,,,", "A2,,,,"))
    assert (caught.value.code, caught.value.facts) == ("list_shrinks", {"entries": 2, "before": 20})
    assert lists.lists(training) == (many,)
    assert lists.import_list(training, list_file("A1,,,,"), name="other").entries == 1
    assert lists.import_list(training, list_file("A1,,,,"), accept_shrinking=True).entries == 1


def test_a_list_is_taken_out_of_force(training: Desk, document: TravelDocument, list_file: ListFile) -> None:
    lists.import_list(training, list_file("AB1234567,,,,stop"))
    lists.remove(training, "national")
    assert lists.lists(training) == ()
    assert screen(training, document).lists == ()
    for call in (lambda: lists.remove(training, "national"), lambda: lists.entries(training, "national")):
        with pytest.raises(ListError, match="unknown_list"):
            call()
    assert training.store.counts().records == 2
    assert training.store.verify().ok


@pytest.mark.parametrize("name", [" ", "../up", "a\nb", "x" * 61, "<b>", "-"])
def test_a_list_has_a_plain_name(name: str, training: Desk, list_file: ListFile) -> None:
    if name == " ":
        assert lists.import_list(training, list_file("A1,,,,"), name="").list == "national"
    with pytest.raises(ListError, match="name_invalid"):
        lists.import_list(training, list_file("A1,,,,"), name=name)


@pytest.mark.parametrize("owner", ["x" * 201, "a\nb", "a\0b"])
def test_an_owner_is_one_line(owner: str, training: Desk, list_file: ListFile) -> None:
    with pytest.raises(ListError, match="owner_invalid"):
        lists.import_list(training, list_file("A1,,,,"), owner=owner)


def test_a_file_that_can_not_be_read_is_an_error_of_the_world(training: Desk, tmp_path: Path) -> None:
    with pytest.raises(ListError, match="not_found"):
        lists.import_list(training, tmp_path / "none.csv")
    with pytest.raises(ListError, match="unreadable"):
        lists.import_list(training, tmp_path)
    large = tmp_path / "large.csv"
    with large.open("wb") as stream:
        stream.truncate(csv_list.MAX_BYTES + 1)
    with pytest.raises(ListError, match="too_large"):
        lists.import_list(training, large)


def test_who_may_change_lists(desk: Desk, lead: Desk, list_file: ListFile) -> None:
    file = list_file("A1,,,,")
    with pytest.raises(AccessError, match="role_needed"):
        lists.import_list(desk, file)
    assert lists.import_list(lead, file).entries == 1
    with pytest.raises(AccessError, match="role_needed"):
        lists.remove(desk, "national")
    assert lists.lists(replace(desk)) == lists.lists(lead)


def test_a_clock_set_back_makes_no_negative_age(
    training: Desk, document: TravelDocument, list_file: ListFile, clock: HandClock
) -> None:
    lists.import_list(training, list_file("AB1234567,,,,stop"))
    clock.move(hours=-3)
    assert screen(training, document).lists[0].age_s == 0
    assert timedelta(0) == timedelta(seconds=screen(training, document).alerts[0].list_age_s)
