"""Who can open the store, and who can't."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from borderdesk.domain.errors import AccessError, StoreError
from borderdesk.domain.officer import Officer, Role
from borderdesk.store import key_file, keys
from borderdesk.store.key_file import STANDARD, Cost

ROOT = Path(__file__).resolve().parents[2]
CHEAP = Cost(memory_kib=8, passes=1, lanes=1)

OFFICER = Officer("gulnora", "Gulnora Nazarova", Role.OFFICER, "p1")
LEAD = Officer("farhod", "Farhod Saidov", Role.SHIFT_LEAD, "p2")
ADMINISTRATOR = Officer("zarina", "Zarina Rahimova", Role.ADMINISTRATOR, "p3")
PASSPHRASES = {OFFICER: "apricot kulma", LEAD: "walnut karamyk", ADMINISTRATOR: "mulberry dusti"}


@pytest.fixture
def code(folder: Path) -> str:
    """The recovery code of a desk with three accounts."""
    return keys.create_accounts(folder, PASSPHRASES.items(), cost=CHEAP)


def fail(folder: Path, times: int) -> None:
    for left in range(times):
        with pytest.raises(AccessError, match="wrong_passphrase") as caught:
            keys.sign_in(folder, "gulnora", "wrong guess")
        assert caught.value.facts == {"left": keys.MOST_TRIES - 1 - left}


def test_every_account_opens_the_same_store(folder: Path, code: str) -> None:
    found = [keys.sign_in(folder, officer.id, passphrase) for officer, passphrase in PASSPHRASES.items()]
    assert [each.officer for each in found] == list(PASSPHRASES)
    assert len({each.key for each in found}) == 1
    assert len(found[0].key) == 32
    assert found[0].key.hex() not in repr(found[0])


def test_no_key_lies_open(folder: Path, code: str) -> None:
    key = keys.sign_in(folder, "gulnora", PASSPHRASES[OFFICER]).key
    for file in folder.iterdir():
        data = file.read_bytes()
        for secret in (key, key.hex().encode(), *(each.encode() for each in PASSPHRASES.values())):
            assert secret not in data
    assert (folder / key_file.NAME).stat().st_mode & 0o077 == 0


def test_the_standard_cost_is_dear(folder: Path) -> None:
    assert (STANDARD.memory_kib, STANDARD.passes, STANDARD.lanes) == (19456, 2, 1)
    keys.create_accounts(folder, [(ADMINISTRATOR, "mulberry dusti")])
    stored = json.loads((folder / key_file.NAME).read_bytes())
    assert stored["accounts"][0]["sealed"]["cost"] == {"memory_kib": 19456, "passes": 2, "lanes": 1}
    assert keys.sign_in(folder, "zarina", "mulberry dusti").officer == ADMINISTRATOR


def test_one_passphrase_however_it_is_typed(folder: Path) -> None:
    keys.create_accounts(folder, [(ADMINISTRATOR, "тутӣ дар боғ")], cost=CHEAP)
    assert keys.sign_in(folder, "zarina", "тути\u0304 дар боғ").officer == ADMINISTRATOR


def test_unknown_and_wrong(folder: Path, code: str) -> None:
    with pytest.raises(AccessError, match="unknown_account"):
        keys.sign_in(folder, "nobody", "apricot kulma")
    for passphrase in ("", "x" * 100_000, PASSPHRASES[LEAD], "\ud800 half a pair"):
        with pytest.raises(AccessError, match="wrong_passphrase"):
            keys.sign_in(folder, "gulnora", passphrase)
    assert keys.sign_in(folder, "gulnora", PASSPHRASES[OFFICER]).officer == OFFICER


SIGN_IN = """
import sys
from pathlib import Path
from borderdesk.domain.errors import AccessError
from borderdesk.store import keys
try:
    keys.sign_in(Path(sys.argv[1]), "gulnora", sys.argv[2])
except AccessError as error:
    print(error.code)
"""


@pytest.mark.usefixtures("code")
class TestLockOut:
    def test_ten_wrong_ones_lock_the_account_only(self, folder: Path) -> None:
        fail(folder, keys.MOST_TRIES)
        with pytest.raises(AccessError, match="locked_out") as caught:
            keys.sign_in(folder, "gulnora", PASSPHRASES[OFFICER])
        assert caught.value.facts == {"tries": keys.MOST_TRIES}
        assert keys.sign_in(folder, "farhod", PASSPHRASES[LEAD]).officer == LEAD
        assert [each.locked_out for each in keys.accounts(folder)] == [True, False, False]

    def test_it_outlives_a_restart(self, folder: Path) -> None:
        fail(folder, keys.MOST_TRIES)
        said = subprocess.run(
            [sys.executable, "-c", SIGN_IN, str(folder), PASSPHRASES[OFFICER]],
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=True,
        )
        assert said.stdout.strip() == "locked_out"

    def test_the_right_one_forgets_the_wrong_ones(self, folder: Path) -> None:
        for _ in range(3):
            fail(folder, keys.MOST_TRIES - 1)
            keys.sign_in(folder, "gulnora", PASSPHRASES[OFFICER])
        assert keys.accounts(folder)[0].tries == 0

    def test_a_try_counts_before_it_is_looked_at(self, folder: Path) -> None:
        """A power cut in the middle of a try does not give it back."""
        damaged = json.loads((folder / key_file.NAME).read_bytes())
        damaged["accounts"][0]["sealed"]["salt"] = "AA=="
        (folder / key_file.NAME).write_text(json.dumps(damaged))
        with pytest.raises(StoreError, match="file_invalid"):
            keys.sign_in(folder, "gulnora", PASSPHRASES[OFFICER])
        assert keys.accounts(folder)[0].tries == 1

    def test_an_administrator_unlocks(self, folder: Path) -> None:
        fail(folder, keys.MOST_TRIES)
        with pytest.raises(AccessError, match="not_administrator"):
            keys.unlock(folder, "gulnora", administrator="farhod", passphrase=PASSPHRASES[LEAD])
        with pytest.raises(AccessError, match="wrong_passphrase"):
            keys.unlock(folder, "gulnora", administrator="zarina", passphrase="wrong guess")
        keys.unlock(folder, "gulnora", administrator="zarina", passphrase=PASSPHRASES[ADMINISTRATOR])
        assert keys.sign_in(folder, "gulnora", PASSPHRASES[OFFICER]).officer == OFFICER

    def test_the_recovery_code_unlocks(self, folder: Path, code: str) -> None:
        key = keys.sign_in(folder, "farhod", PASSPHRASES[LEAD]).key
        fail(folder, keys.MOST_TRIES)
        with pytest.raises(AccessError, match="wrong_recovery_code"):
            keys.recover(folder, "AAAA-" * 7, "gulnora", "new passphrase", cost=CHEAP)
        typed = " " + code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
        assert keys.recover(folder, typed, "gulnora", "new passphrase", cost=CHEAP).key == key
        assert keys.sign_in(folder, "gulnora", "new passphrase").key == key


@pytest.mark.usefixtures("code")
class TestAccounts:
    def test_a_new_one(self, folder: Path) -> None:
        boss = keys.sign_in(folder, "zarina", PASSPHRASES[ADMINISTRATOR])
        lead = keys.sign_in(folder, "farhod", PASSPHRASES[LEAD])
        auditor = Officer("davron", "Davron Aliev", Role.AUDITOR, "p4")
        with pytest.raises(AccessError, match="not_administrator"):
            keys.add_account(folder, lead, auditor, "pomegranate", cost=CHEAP)
        keys.add_account(folder, boss, auditor, "pomegranate", cost=CHEAP)
        assert keys.sign_in(folder, "davron", "pomegranate").key == boss.key
        with pytest.raises(AccessError, match="account_exists"):
            keys.add_account(folder, boss, auditor, "pomegranate", cost=CHEAP)

    def test_a_new_passphrase(self, folder: Path) -> None:
        with pytest.raises(AccessError, match="wrong_passphrase"):
            keys.change_passphrase(folder, "gulnora", "wrong guess", "quince garden", cost=CHEAP)
        keys.change_passphrase(folder, "gulnora", PASSPHRASES[OFFICER], "quince garden", cost=CHEAP)
        with pytest.raises(AccessError, match="wrong_passphrase"):
            keys.sign_in(folder, "gulnora", PASSPHRASES[OFFICER])
        assert keys.sign_in(folder, "gulnora", "quince garden").officer == OFFICER

    def test_made_once(self, folder: Path) -> None:
        with pytest.raises(StoreError, match="already_exists"):
            keys.create_accounts(folder, PASSPHRASES.items(), cost=CHEAP)


@pytest.mark.parametrize(
    ("accounts", "code"),
    [
        ([(ADMINISTRATOR, "short")], "passphrase_too_short"),
        ([(OFFICER, "apricot kulma")], "no_administrator"),
        ([], "no_administrator"),
        ([(ADMINISTRATOR, "mulberry dusti")] * 2, "account_exists"),
    ],
)
def test_what_is_refused(folder: Path, accounts: list[tuple[Officer, str]], code: str) -> None:
    with pytest.raises(AccessError, match=code):
        keys.create_accounts(folder, accounts, cost=CHEAP)
    assert not (folder / key_file.NAME).exists()


def change(folder: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    """Edits the key file with a text editor."""
    values = json.loads((folder / key_file.NAME).read_bytes())
    edit(values)
    (folder / key_file.NAME).write_text(json.dumps(values))


@pytest.mark.usefixtures("code")
class TestTampering:
    @pytest.mark.parametrize("field", ["id", "name", "role", "person_id"])
    def test_nobody_is_made_another_with_a_text_editor(self, folder: Path, field: str) -> None:
        change(folder, lambda values: values["accounts"][0].update({field: "administrator"}))
        with pytest.raises(AccessError, match="wrong_passphrase"):
            keys.sign_in(folder, "administrator" if field == "id" else "gulnora", PASSPHRASES[OFFICER])

    def test_seals_do_not_move_between_accounts(self, folder: Path) -> None:
        change(
            folder,
            lambda values: values["accounts"][2].update(sealed=values["accounts"][0]["sealed"]),
        )
        with pytest.raises(AccessError, match="wrong_passphrase"):
            keys.sign_in(folder, "zarina", PASSPHRASES[OFFICER])

    @pytest.mark.parametrize(
        "cost",
        [
            {"memory_kib": 2**30, "passes": 1, "lanes": 1},
            {"memory_kib": 8, "passes": 10**6, "lanes": 1},
            {"memory_kib": 1, "passes": 1, "lanes": 1},
            {"memory_kib": 8, "passes": 0, "lanes": 1},
            {"memory_kib": 800, "passes": 1, "lanes": 100},
        ],
    )
    def test_a_cost_that_nobody_can_pay(self, folder: Path, cost: dict[str, int]) -> None:
        change(folder, lambda values: values["accounts"][0]["sealed"].update(cost=cost))
        with pytest.raises(StoreError, match="file_invalid"):
            keys.sign_in(folder, "gulnora", PASSPHRASES[OFFICER])

    @pytest.mark.parametrize("field", ["salt", "wrapped"])
    @pytest.mark.parametrize("value", ["%%%", "AA==", ""])
    def test_a_spoilt_seal(self, folder: Path, field: str, value: str) -> None:
        change(folder, lambda values: values["accounts"][0]["sealed"].update({field: value}))
        with pytest.raises((StoreError, AccessError), match=r"file_invalid|wrong_passphrase"):
            keys.sign_in(folder, "gulnora", PASSPHRASES[OFFICER])

    @pytest.mark.parametrize(
        "content", [b"", b"{", b"[]", b"{}", b"\xff", b"[" * 9999, b'{"v": 1, "accounts": "x"}']
    )
    def test_garbage(self, folder: Path, content: bytes) -> None:
        (folder / key_file.NAME).write_bytes(content)
        for call in (keys.accounts, lambda folder: keys.sign_in(folder, "gulnora", "apricot kulma")):
            with pytest.raises(StoreError, match="file_invalid"):
                call(folder)

    def test_a_file_of_another_version_or_far_too_large(self, folder: Path) -> None:
        change(folder, lambda values: values.update(v=2))
        with pytest.raises(StoreError, match="file_invalid"):
            keys.accounts(folder)
        (folder / key_file.NAME).write_bytes(b" " * 5_000_000)
        with pytest.raises(StoreError, match="file_invalid"):
            keys.accounts(folder)


class TestTrainingKey:
    def test_it_is_made_once(self, folder: Path) -> None:
        with pytest.raises(StoreError, match="not_found"):
            keys.training_key(folder)
        key = keys.make_training_key(folder)
        assert len(key) == 32
        assert keys.make_training_key(folder) == key == keys.training_key(folder)

    @pytest.mark.usefixtures("code")
    def test_it_never_meets_real_accounts(self, folder: Path, tmp_path: Path) -> None:
        with pytest.raises(StoreError, match="training_key"):
            keys.make_training_key(folder)
        keys.make_training_key(tmp_path / "other")
        with pytest.raises(StoreError, match="training_key"):
            keys.create_accounts(tmp_path / "other", PASSPHRASES.items(), cost=CHEAP)
        change(folder, lambda values: values.update(training=True))
        with pytest.raises(StoreError, match="training_key"):
            keys.sign_in(folder, "gulnora", PASSPHRASES[OFFICER])

    @pytest.mark.parametrize(
        ("content", "code"),
        [
            ('{"key": "00"}', "training_key"),
            ('{"training": "yes", "key": "00"}', "training_key"),
            ('{"training": true}', "file_invalid"),
            ('{"training": true, "key": "00"}', "file_invalid"),
            ('{"training": true, "key": 7}', "file_invalid"),
            ("[]", "file_invalid"),
        ],
    )
    def test_garbage(self, folder: Path, content: str, code: str) -> None:
        folder.mkdir()
        (folder / keys.TRAINING_NAME).write_text(content)
        with pytest.raises(StoreError, match=code):
            keys.training_key(folder)


def test_nothing_to_sign_in_to(folder: Path) -> None:
    folder.mkdir()
    with pytest.raises(StoreError, match="not_found"):
        keys.sign_in(folder, "gulnora", "apricot kulma")
