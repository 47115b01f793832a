"""``borderdesk journal verify`` as it is typed, on a real store."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from borderdesk.store import keys
from borderdesk.store.engine import connect
from borderdesk.store.opening import DATABASE
from borderdesk.store.store import Store
from borderdesk.store.values import Fault
from tests.journal import facts
from ui.__main__ import main
from ui.commands.journal import FAULTS

Command = Callable[..., tuple[int, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A training desk with three records."""
    folder = tmp_path / "training"
    store = Store.create(folder, keys.make_training_key(folder), post="FTH", desk="FTH-1", training=True)
    for _ in range(3):
        store.append(facts.crossing(), facts.envelope())
    store.close()
    return folder


@pytest.fixture
def verify(folder: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Carries out the command; gives exit status and output."""

    def carry_out(*words: str) -> tuple[int, str]:
        status = main(["journal", "verify", *words, "--data-dir", str(folder.parent), "--simulation"])
        said = capsys.readouterr()
        return status, said.out + said.err

    return carry_out


def test_a_journal_that_holds(verify: Command) -> None:
    status, said = verify()
    assert status == 0
    assert said.startswith("The journal holds: 3 records, 1 logs.\nWhat this desk alone can't show")
    status, said = verify("--json")
    assert status == 0
    assert json.loads(said).items() >= {"ok": True, "records": 3, "logs": 1, "first_break": None}.items()


def test_beside_the_desk_that_writes(folder: Path, verify: Command) -> None:
    store = Store.open(folder, keys.training_key(folder), training=True)
    store.append(facts.crossing(), facts.envelope())
    status, said = verify()
    assert (status, said[:29]) == (0, "The journal holds: 4 records,")
    store.close()


def test_a_journal_that_was_altered(folder: Path, verify: Command) -> None:
    connection = connect(folder / DATABASE, keys.training_key(folder), read_only=False)
    connection.execute("DROP TRIGGER journal_not_updated")
    connection.execute("UPDATE journal SET bytes = X'00' WHERE seq = 1")
    connection.close()
    status, said = verify()
    assert status == 1
    assert said.startswith("The journal is BROKEN at record 1 of log ")
    assert "the record was altered (body_altered)." in said
    status, said = verify("--json")
    assert status == 1
    assert json.loads(said)["first_break"].items() >= {"seq": 1, "what": "body_altered"}.items()


def test_an_anchor_that_is_gone(folder: Path, verify: Command) -> None:
    (folder / "anchor.json").unlink()
    status, said = verify()
    assert (status, said.split(":")[0]) == (1, "The journal is BROKEN as a whole")


def test_no_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["journal", "verify", "--data-dir", str(tmp_path), "--simulation"]) == 3
    assert "Start the desk once" in capsys.readouterr().err


def test_every_fault_has_words() -> None:
    assert set(FAULTS) == set(Fault)
