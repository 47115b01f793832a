"""Accounts that come from an authority: added, changed and removed without anybody's passphrase."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from borderdesk.domain.errors import AccessError, StoreError
from borderdesk.domain.officer import Agency, Officer, Role
from borderdesk.store import accounts, key_file, keys
from borderdesk.store.accounts import Brought
from borderdesk.store.key_file import Cost

CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
GULNORA = Officer("gulnora", "Gulnora Nazarova", Role.OFFICER, "p1")
ZARINA = Officer("zarina", "Zarina Rahimova", Role.ADMINISTRATOR, "p3")
DAVRON = Officer("davron", "Davron Aliev", Role.AUDITOR, "p4", Agency.CUSTOMS)
OWN = {"gulnora": "apricot kulma", "zarina": "mulberry dusti"}
OLD_FILE = Path(__file__).parent / "data" / "keys" / "keys.json"


@pytest.fixture
def desk(folder: Path) -> Path:
    """A desk with an officer and an administrator."""
    keys.create_accounts(folder, [(GULNORA, OWN["gulnora"]), (ZARINA, OWN["zarina"])], cost=CHEAP)
    return folder


def bring(folder: Path, *officers: Officer) -> Brought:
    boss = keys.sign_in(folder, "zarina", OWN["zarina"])
    return accounts.bring_in(folder, boss, officers, cost=CHEAP)


def test_a_new_account_has_a_passphrase_for_one_time(desk: Path) -> None:
    brought = bring(desk, GULNORA, ZARINA, DAVRON)
    ((officer, code),) = brought.codes
    assert officer == DAVRON
    assert (brought.changed, brought.removed, brought.kept) == ((), (), "")
    assert code not in repr(brought)
    with pytest.raises(AccessError, match="passphrase_one_time"):
        keys.sign_in(desk, "davron", code)
    with pytest.raises(AccessError, match="passphrase_same"):
        keys.change_passphrase(desk, "davron", code, code, cost=CHEAP)
    keys.change_passphrase(desk, "davron", code, "pomegranate", cost=CHEAP)
    signed_in = keys.sign_in(desk, "davron", "pomegranate")
    assert signed_in.officer == DAVRON
    assert signed_in.key == keys.sign_in(desk, "zarina", OWN["zarina"]).key
    with pytest.raises(AccessError, match="wrong_passphrase"):
        keys.sign_in(desk, "davron", code)


def test_a_code_that_was_lost_is_given_anew_and_one_that_was_used_is_not(desk: Path) -> None:
    ((_, first),) = bring(desk, GULNORA, ZARINA, DAVRON).codes
    ((_, second),) = bring(desk, GULNORA, ZARINA, DAVRON).codes
    assert first != second
    with pytest.raises(AccessError, match="wrong_passphrase"):
        keys.sign_in(desk, "davron", first)
    keys.change_passphrase(desk, "davron", second, "pomegranate", cost=CHEAP)
    assert bring(desk, GULNORA, ZARINA, DAVRON).codes == ()
    assert keys.sign_in(desk, "davron", "pomegranate").officer == DAVRON


def test_wrong_tries_at_a_one_time_passphrase_count(desk: Path) -> None:
    bring(desk, GULNORA, ZARINA, DAVRON)
    for _ in range(keys.MOST_TRIES):
        with pytest.raises(AccessError, match="wrong_passphrase"):
            keys.change_passphrase(desk, "davron", "a guess", "pomegranate", cost=CHEAP)
    with pytest.raises(AccessError, match="locked_out"):
        keys.change_passphrase(desk, "davron", "a guess", "pomegranate", cost=CHEAP)


PROMOTED = replace(
    GULNORA, name="Gulnora Saidova", role=Role.SHIFT_LEAD, agency=Agency.CUSTOMS, person_id="p9"
)


def test_who_is_changed_keeps_their_passphrase_and_their_tries(desk: Path) -> None:
    key = keys.sign_in(desk, "gulnora", OWN["gulnora"]).key
    with pytest.raises(AccessError, match="wrong_passphrase"):
        keys.sign_in(desk, "gulnora", "wrong guess")
    assert bring(desk, PROMOTED, ZARINA).changed == ("gulnora",)
    assert keys.accounts(desk)[0].tries == 1
    assert keys.sign_in(desk, "gulnora", OWN["gulnora"]) == keys.SignedIn(PROMOTED, key)
    again = replace(PROMOTED, name="G. Saidova")
    assert bring(desk, again, ZARINA).changed == ("gulnora",)
    assert keys.sign_in(desk, "gulnora", OWN["gulnora"]).officer == again
    keys.change_passphrase(desk, "gulnora", OWN["gulnora"], "quince garden", cost=CHEAP)
    assert keys.sign_in(desk, "gulnora", "quince garden").officer == again
    assert bring(desk, GULNORA, ZARINA).changed == ("gulnora",)
    assert keys.sign_in(desk, "gulnora", "quince garden").officer == GULNORA


def test_who_is_not_in_the_file_is_removed(desk: Path) -> None:
    assert bring(desk, ZARINA).removed == ("gulnora",)
    with pytest.raises(AccessError, match="unknown_account"):
        keys.sign_in(desk, "gulnora", OWN["gulnora"])


@pytest.mark.parametrize("zarina", [None, replace(ZARINA, role=Role.OFFICER)])
def test_the_last_administrator_with_a_passphrase_stays(desk: Path, zarina: Officer | None) -> None:
    named = Officer("rustam", "Rustam Karimov", Role.ADMINISTRATOR, "p8")
    given = (named, GULNORA) if zarina is None else (named, GULNORA, zarina)
    brought = bring(desk, *given)
    assert brought.kept == "zarina"
    assert brought.removed == ()
    assert keys.sign_in(desk, "zarina", OWN["zarina"]).officer == ZARINA
    ((_, code),) = brought.codes
    keys.change_passphrase(desk, "rustam", code, "persimmon tree", cost=CHEAP)
    brought = bring(desk, *given)
    assert brought.kept == ""
    assert (brought.removed == ("zarina",)) is (zarina is None)
    if zarina is not None:
        assert keys.sign_in(desk, "zarina", OWN["zarina"]).officer == zarina


def test_only_an_administrator(desk: Path) -> None:
    officer = keys.sign_in(desk, "gulnora", OWN["gulnora"])
    with pytest.raises(AccessError, match="not_administrator"):
        accounts.bring_in(desk, officer, [ZARINA, DAVRON], cost=CHEAP)
    assert len(keys.accounts(desk)) == 2


def edit(folder: Path, change: Callable[[list[dict[str, Any]]], object]) -> None:
    """Edits the accounts of the key file with a text editor."""
    values = json.loads((folder / key_file.NAME).read_bytes())
    change(values["accounts"])
    (folder / key_file.NAME).write_text(json.dumps(values))


class TestTampering:
    @pytest.mark.parametrize("field", ["name", "role", "person_id", "agency"])
    def test_a_changed_account_is_not_changed_further_with_a_text_editor(
        self, desk: Path, field: str
    ) -> None:
        bring(desk, PROMOTED, ZARINA)
        value = {"role": "administrator", "agency": "health"}.get(field, "p3")
        edit(desk, lambda ring: ring[0].update({field: value}))
        with pytest.raises(AccessError, match="wrong_passphrase"):
            keys.sign_in(desk, "gulnora", OWN["gulnora"])

    def test_an_agency_can_not_be_added(self, desk: Path) -> None:
        edit(desk, lambda ring: ring[0].update(agency="customs"))
        with pytest.raises(AccessError, match="wrong_passphrase"):
            keys.sign_in(desk, "gulnora", OWN["gulnora"])

    def test_a_one_time_passphrase_does_not_become_a_lasting_one(self, desk: Path) -> None:
        ((_, code),) = bring(desk, GULNORA, ZARINA, DAVRON).codes
        edit(desk, lambda ring: ring[2].pop("one_time"))
        with pytest.raises(AccessError, match="wrong_passphrase"):
            keys.sign_in(desk, "davron", code)

    def test_a_proof_does_not_move_to_another_account(self, desk: Path) -> None:
        """Gulnora's own seal, put behind the proof that Zarina was changed."""
        bring(desk, PROMOTED, replace(ZARINA, name="Z. Rahimova"))

        def steal(ring: list[dict[str, Any]]) -> None:
            ring[1]["sealed"] = ring[0]["sealed"]
            ring[1]["changed"]["sealed_as"] = ring[0]["changed"]["sealed_as"]

        edit(desk, steal)
        with pytest.raises(AccessError, match="wrong_passphrase"):
            keys.sign_in(desk, "zarina", OWN["gulnora"])

    @pytest.mark.parametrize("proof", ["", "00", "ключ"])
    def test_a_proof_that_is_none(self, desk: Path, proof: str) -> None:
        bring(desk, PROMOTED, ZARINA)
        edit(desk, lambda ring: ring[0]["changed"].update(proof=proof))
        with pytest.raises(AccessError, match="wrong_passphrase"):
            keys.sign_in(desk, "gulnora", OWN["gulnora"])

    @pytest.mark.parametrize("changed", [{"sealed_as": "%%%", "proof": ""}, {"proof": ""}, 7, []])
    def test_a_spoilt_change(self, desk: Path, changed: object) -> None:
        edit(desk, lambda ring: ring[0].update(changed=changed))
        with pytest.raises(StoreError, match="file_invalid"):
            keys.sign_in(desk, "gulnora", OWN["gulnora"])


@pytest.fixture
def old(folder: Path) -> Path:
    """A key file that was written before accounts had agencies."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / key_file.NAME).write_bytes(OLD_FILE.read_bytes())
    return folder


def test_a_key_file_without_agencies_opens(old: Path) -> None:
    assert "agency" not in (old / key_file.NAME).read_text()
    assert keys.sign_in(old, "gulnora", OWN["gulnora"]).officer == GULNORA
    assert [each.officer.agency for each in keys.accounts(old)] == [Agency.BORDER_GUARD] * 2
    code = "Z4E8-ZP3D-V1DB-F91A-BF3K-0662-4NBE"
    assert keys.recover(old, code, "gulnora", "new passphrase", cost=CHEAP).officer == GULNORA


def test_accounts_come_into_an_old_key_file(old: Path) -> None:
    brought = bring(old, replace(GULNORA, agency=Agency.VISAS), ZARINA, DAVRON)
    assert brought.changed == ("gulnora",)
    assert keys.sign_in(old, "gulnora", OWN["gulnora"]).officer.agency is Agency.VISAS
