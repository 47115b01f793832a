from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from borderdesk.desk import desk as opening
from borderdesk.desk.desk import TRAINEE, TRAINING_LEAD, Desk, SystemClock
from borderdesk.domain.errors import AccessError, InvalidFact, SettingsError, StoreError
from borderdesk.domain.officer import Officer, Role
from borderdesk.settings import Settings
from borderdesk.store import keys
from tests.desk.people import CHEAP, PASSPHRASE, HandClock

PEOPLE = tuple(
    (Officer(f"account-{number}", f"Person {number}", role, f"p-{number}"), PASSPHRASE)
    for number, role in enumerate((Role.OFFICER, Role.SHIFT_LEAD, Role.ADMINISTRATOR))
)


def test_the_machines_clock_is_aware_and_only_rises() -> None:
    clock = SystemClock()
    assert clock.now().tzinfo is UTC
    first = clock.monotonic()
    assert clock.monotonic() >= first
    assert clock.boot_id == SystemClock().boot_id
    assert len(clock.boot_id) == 36


def test_a_machine_that_does_not_name_its_start_has_a_name_a_run(tmp_path: Path) -> None:
    one, other = SystemClock(tmp_path / "none"), SystemClock(tmp_path / "none")
    assert len(one.boot_id) == 36
    assert one.boot_id != other.boot_id


def test_an_envelope_says_who_where_and_when(desk: Desk, clock: HandClock) -> None:
    envelope = desk.envelope()
    assert (envelope.post, envelope.desk, envelope.officer) == ("FTH", "FTH-1", "nrahimova")
    assert envelope.occurred_at == envelope.recorded_at == clock.now()
    assert (envelope.monotonic_s, envelope.boot_id) == (1000.0, clock.boot_id)
    assert (envelope.utc_offset_s, envelope.training) == (18000, False)
    assert envelope.id.version == 7
    assert envelope.id != desk.envelope().id
    earlier = clock.now() - timedelta(hours=3)
    typed = desk.envelope(earlier, 3600)
    assert (typed.occurred_at, typed.recorded_at, typed.utc_offset_s) == (earlier, clock.now(), 3600)


def test_records_bear_the_names_that_the_store_was_made_for(desk: Desk) -> None:
    post = desk.settings.post.model_copy(update={"code": "PNJ"})
    moved = replace(desk, settings=desk.settings.model_copy(update={"post": post}))
    assert moved.envelope().post == "FTH"


def test_the_posts_day_is_its_own(desk: Desk, clock: HandClock) -> None:
    clock.move(hours=13)  # 19:42 UTC is past midnight at UTC+5
    assert desk.today() == date(2026, 11, 25)
    assert desk.local_now().hour == 0


def test_training_opens_without_anybody_and_again(settings: Settings) -> None:
    simulation = settings.model_copy(update={"simulation": True})
    for _ in range(2):
        training = opening.open_training(simulation)
        assert training.officer == TRAINEE
        assert training.store.identity.training
        training.store.close()
    with pytest.raises(SettingsError, match="not_simulation"):
        opening.open_training(settings)


def test_training_never_opens_real_work_and_the_other_way_round(started: Settings, tmp_path: Path) -> None:
    simulation = started.model_copy(update={"simulation": True})
    with pytest.raises(SettingsError, match="in_simulation"):
        opening.sign_in(simulation, "nrahimova", PASSPHRASE)
    with pytest.raises(SettingsError, match="in_simulation"):
        opening.first_start(simulation, PEOPLE, cost=CHEAP)
    (tmp_path / "desk").rename(tmp_path / "training")
    with pytest.raises(StoreError, match="training_key"):
        opening.open_training(simulation)


def test_the_first_start_makes_three_people_and_a_store(settings: Settings, clock: HandClock) -> None:
    assert opening.needs_first_start(settings)
    code = opening.first_start(settings, PEOPLE, cost=CHEAP)
    assert not opening.needs_first_start(settings)
    assert len(code.replace("-", "")) == 28
    for officer, _ in PEOPLE:
        desk = opening.sign_in(settings, officer.id, PASSPHRASE, clock)
        assert desk.officer == officer
        desk.store.close()
    with pytest.raises(StoreError, match="already_exists"):
        opening.first_start(settings, PEOPLE, cost=CHEAP)


def test_a_damaged_key_file_is_not_taken_for_a_first_start(started: Settings) -> None:
    (started.folder / "keys.json").write_text("{", encoding="utf-8")
    with pytest.raises(StoreError, match="file_invalid"):
        opening.needs_first_start(started)


def test_a_first_start_that_was_cut_short_is_finished_by_signing_in(settings: Settings) -> None:
    keys.create_accounts(settings.folder, PEOPLE, cost=CHEAP)
    desk = opening.sign_in(settings, "account-0", PASSPHRASE)
    assert desk.store.identity.desk == "FTH-1"
    desk.store.close()


def test_a_first_start_needs_all_roles_and_two_people(settings: Settings) -> None:
    with pytest.raises(AccessError) as caught:
        opening.first_start(settings, PEOPLE[:1], cost=CHEAP)
    assert caught.value.facts == {"roles": "administrator shift_lead"}
    one = [(replace(officer, person_id="p"), passphrase) for officer, passphrase in PEOPLE]
    with pytest.raises(AccessError, match="same_person"):
        opening.first_start(settings, one, cost=CHEAP)
    assert opening.needs_first_start(settings)


def test_signing_in_is_a_record(desk: Desk) -> None:
    assert desk.store.counts().records == 1
    assert desk.store.verify().ok


def test_a_wrong_passphrase_opens_nothing(started: Settings) -> None:
    with pytest.raises(AccessError, match="wrong_passphrase"):
        opening.sign_in(started, "nrahimova", "correct house")
    with pytest.raises(AccessError, match="unknown_account"):
        opening.sign_in(started, "nobody", PASSPHRASE)


def test_a_desk_that_can_not_record_who_came_is_left_closed(started: Settings) -> None:
    naive = datetime(2026, 11, 24)  # noqa: DTZ001 - a clock that can't work
    with pytest.raises(InvalidFact, match="time_not_aware"):
        opening.sign_in(started, "nrahimova", PASSPHRASE, HandClock(naive))
    desk = opening.sign_in(started, "nrahimova", PASSPHRASE)
    desk.store.close()


def test_a_second_desk_on_the_same_folder_is_told_who_holds_it(desk: Desk) -> None:
    with pytest.raises(StoreError, match="locked"):
        opening.sign_in(desk.settings, "skarimov", PASSPHRASE)


def test_a_colleague_proves_who_they_are(desk: Desk, training: Desk) -> None:
    assert opening.second_person(desk, "skarimov", PASSPHRASE).person_id == "p-2"
    with pytest.raises(AccessError, match="same_person"):
        opening.second_person(desk, "nrahimova", PASSPHRASE)
    with pytest.raises(AccessError, match="wrong_passphrase"):
        opening.second_person(desk, "skarimov", "not this one")
    assert opening.second_person(training, "", "") == TRAINING_LEAD
