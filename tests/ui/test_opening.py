"""What the pool does to open, lock and leave a desk, without a window."""

from datetime import timedelta

import pytest

from borderdesk.desk.desk import Desk
from borderdesk.domain.desk_facts import SignIn
from borderdesk.domain.errors import AccessError, StoreError
from borderdesk.domain.officer import Officer, Role
from borderdesk.journal.record import decode
from borderdesk.settings import Settings
from borderdesk.store import accounts, keys
from ui import opening

PEOPLE = tuple(
    (Officer(role.value, f"{role.value} person", role, role.value), f"passphrase of {role.value}")
    for role in (Role.OFFICER, Role.SHIFT_LEAD, Role.ADMINISTRATOR)
)


@pytest.fixture
def real(settings: Settings) -> Settings:
    return settings.model_copy(update={"simulation": False})


@pytest.fixture
def code(real: Settings) -> str:
    return opening.first_start(real, PEOPLE)


def came_and_went(desk: Desk) -> list[tuple[str, str]]:
    facts = [
        decode(data).fact
        for log in desk.store.logs()
        for data in desk.store.records(log.header.log, 0, log.length)
    ]
    return [(fact.account, fact.outcome.value) for fact in facts if isinstance(fact, SignIn)]


def test_before_the_first_start_there_are_no_officers(real: Settings) -> None:
    with pytest.raises(StoreError) as raised:
        opening.officers(real.folder)
    assert raised.value.code == "not_found"


def test_who_has_an_account_is_listed(real: Settings, code: str) -> None:
    assert code.count("-") == 6
    assert opening.officers(real.folder) == tuple(officer for officer, _ in PEOPLE)


def test_a_locked_desk_opens_for_who_signs_in(real: Settings, code: str) -> None:
    del code
    desk = opening.sign_in(real, "officer", "passphrase of officer")
    with pytest.raises(AccessError):
        opening.unlock(desk, "officer", "a wrong passphrase")
    with pytest.raises(AccessError):
        opening.unlock(desk, "nobody", "a wrong passphrase")
    assert opening.unlock(desk, "officer", "passphrase of officer") == desk.officer
    assert opening.unlock(desk, "shift_lead", "passphrase of shift_lead").role is Role.SHIFT_LEAD
    assert came_and_went(desk) == [
        ("officer", "signed_in"),
        ("officer", "turned_away"),
        ("officer", "signed_in"),
        ("officer", "signed_out"),
        ("shift_lead", "signed_in"),
    ]
    opening.leave(desk)
    with pytest.raises(StoreError):
        desk.store.waiting()


def test_an_account_that_is_locked_out_stays_so(real: Settings, code: str) -> None:
    del code
    desk = opening.sign_in(real, "officer", "passphrase of officer")
    for _ in range(keys.MOST_TRIES):
        with pytest.raises(AccessError):
            opening.unlock(desk, "shift_lead", "a wrong passphrase")
    with pytest.raises(AccessError) as raised:
        opening.unlock(desk, "shift_lead", "passphrase of shift_lead")
    assert raised.value.code == "locked_out"
    assert came_and_went(desk)[-1] == ("shift_lead", "locked_out")
    opening.leave(desk)


def test_the_recovery_code_gives_a_new_passphrase(real: Settings, code: str) -> None:
    desk = opening.recover(real, code, "officer", "quite another one")
    assert desk.officer.id == "officer"
    opening.leave(desk)


def test_a_one_time_passphrase_is_replaced_at_the_door(real: Settings, code: str) -> None:
    del code
    named = [Officer(each, each, Role.OFFICER, each) for each in ("new", "newer")]
    boss = keys.sign_in(real.folder, "administrator", "passphrase of administrator")
    brought = accounts.bring_in(real.folder, boss, [*(officer for officer, _ in PEOPLE), *named])
    (_, first), (_, second) = brought.codes
    with pytest.raises(AccessError, match="passphrase_one_time"):
        opening.sign_in(real, "new", first)
    with pytest.raises(AccessError, match="passphrase_too_short"):
        opening.sign_in(real, "new", first, "short")
    desk = opening.sign_in(real, "new", first, "quite another one")
    with pytest.raises(AccessError, match="passphrase_one_time"):
        opening.unlock(desk, "newer", second)
    assert opening.unlock(desk, "newer", second, "one more of them").id == "newer"
    assert came_and_went(desk) == [("new", "signed_in"), ("new", "signed_out"), ("newer", "signed_in")]
    opening.leave(desk)
    opening.leave(opening.sign_in(real, "new", "quite another one"))


def test_training_leaves_no_trace_of_people(settings: Settings) -> None:
    desk = opening.open_training(settings)
    assert came_and_went(desk) == []
    opening.leave(desk)


def test_the_time_is_aware() -> None:
    assert opening.now().utcoffset() == timedelta(0)
