"""Killing the desk at any moment loses nothing that was confirmed."""

import random
import subprocess
import sys
from pathlib import Path

from borderdesk.journal.record import decode
from borderdesk.store.store import Store
from tests.store.appender import ENTRIES
from tests.store.desks import create, reopen

ROOT = Path(__file__).resolve().parents[2]
KILLS = 12
SEED = 20260504


def killed_after(folder: Path, lines: int, spins: int) -> list[str]:
    """The ids that a desk confirmed until it was killed with -9, in the middle of its work."""
    command = [sys.executable, "-m", "tests.store.appender", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as desk:
        assert desk.stdout is not None
        confirmed = [desk.stdout.readline() for _ in range(lines)]
        for _ in range(spins):  # some way into whatever it does next
            pass
        desk.kill()
        confirmed += desk.stdout.readlines()
    assert desk.returncode == -9
    return [line.strip() for line in confirmed if line.endswith("\n")]


def journal_of(store: Store) -> list[str]:
    """The ids of all records, in the order of their logs."""
    return [
        str(decode(data).envelope.id)
        for state in store.logs()
        for data in store.records(state.header.log, 0, state.length)
    ]


def test_what_was_confirmed_is_there_after_every_kill(folder: Path) -> None:
    create(folder).close()
    dice = random.Random(SEED)
    confirmed: list[str] = []
    for _ in range(KILLS):
        confirmed += killed_after(folder, dice.randint(1, 40), dice.randrange(200_000))
        reader = reopen(folder, read_only=True)  # as `journal verify` would, before anyone has recovered
        verdict = reader.verify()
        assert verdict.ok, (SEED, verdict)
        ids = journal_of(reader)
        assert set(confirmed) <= set(ids)
        assert len(set(ids)) == len(ids) == verdict.records == reader.counts().records
        for state in reader.watchlists():
            versions = {each.entry.split("-")[0] for each in reader.list_entries("national")}
            assert versions == {state.version}
            assert len(list(reader.list_entries("national"))) == state.entries == ENTRIES
        reader.close()
    assert len(confirmed) > KILLS
    store = reopen(folder)
    while store._sweep():
        pass
    with store._reading() as connection:
        left = connection.exec_driver_sql("SELECT count(*) FROM watchlist_entry").scalar()
        assert left == sum(state.entries for state in store.watchlists())
    assert len([state for state in store.logs() if state.length]) == len(store.logs()) > KILLS
    store.close()
