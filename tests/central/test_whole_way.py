"""From the desk's encrypted file to rows at the centre, with nothing between that isn't real."""

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, select

from borderdesk.central.tables import alarm, crossing, quarantine, record
from borderdesk.domain.crossing import Decision
from borderdesk.journal.exchange import DeskExchange
from borderdesk.journal.replies import Counts
from borderdesk.link.client import CentreClient
from borderdesk.store.keys import training_key
from borderdesk.store.store import Store
from borderdesk.sync.exchange_once import Progress, exchange
from tests.central.program import ROOT, Program
from tests.sync.samples import NOON, consignment, envelope, fill, make_store
from tests.sync.samples import crossing as a_crossing

pytestmark = pytest.mark.xdist_group("postgres")


def at_centre(program: Program) -> Counts:
    with CentreClient(program.url) as client:
        return client.counts()


def test_what_a_desk_recorded_is_at_the_centre(
    store: Store, engine: Engine, database: URL, tmp_path: Path
) -> None:
    fill(store, 20)
    store.append(consignment(), envelope(30))
    store.append(a_crossing(31, decision=Decision.REFUSED), envelope(31))
    address = database.render_as_string(hide_password=False)
    trust = tmp_path / "training" / "desk-key.json"
    with Program(tmp_path / "centre", "--database", address, "--trust", trust) as program:
        with CentreClient(program.url) as client:
            assert exchange(store, client, now=NOON).sent == 22
            assert exchange(store, client, now=NOON).sent == 0
        assert at_centre(program) == Counts(21, 1, 22)
    counts = store.counts()
    assert (counts.crossings, counts.consignments, counts.records) == (21, 1, 22)
    with engine.begin() as connection:
        bodies = {bytes(row.body) for row in connection.execute(select(record.c.body))}
        assert bodies == {body for log in store.logs() for body in store.records(log.header.log, 0, 100)}
        refused = select(crossing.c.document_number).where(crossing.c.decision == "refused")
        assert connection.scalars(refused).all() == ["SPX000031"]
        assert connection.execute(select(quarantine)).all() == connection.execute(select(alarm)).all() == []


def test_kills_of_the_centre_lose_and_double_nothing(store: Store, tmp_path: Path) -> None:
    """The centre, its own database left behind, dies in the middle of frames; the next one takes over."""
    fill(store, 600)
    trust = tmp_path / "training" / "desk-key.json"
    machine = DeskExchange(batch=20)
    folder = tmp_path / "centre"
    for _ in range(3):
        program = Program(folder, "--trust", trust)
        go = threading.Event()
        killer = threading.Thread(target=_when(go, program.kill))
        killer.start()
        with CentreClient(program.url) as client:
            result = exchange(store, client, now=NOON, machine=machine, on_progress=_after(80, go))
        go.set()
        killer.join()
        assert not result.ok
    fill(store, 1, start=1000)
    with Program(folder, "--trust", trust) as program:
        with CentreClient(program.url) as client:
            assert exchange(store, client, now=NOON, machine=machine).ok
        assert at_centre(program) == Counts(601, 0, 601)
    assert store.waiting() == 0
    assert not list(folder.rglob("postmaster.pid"))


def _when(go: threading.Event, act: Callable[[], object]) -> Callable[[], None]:
    def wait() -> None:
        go.wait()
        act()

    return wait


def _after(count: int, go: threading.Event) -> Callable[[Progress], None]:
    def look(progress: Progress) -> None:
        if progress.sent >= count:
            go.set()

    return look


def test_kills_of_the_desk_lose_and_double_nothing(database: URL, tmp_path: Path) -> None:
    folder = tmp_path / "training"
    make_store(folder).close()
    address = database.render_as_string(hide_password=False)
    with Program(tmp_path / "centre", "--database", address, "--trust", folder / "desk-key.json") as program:
        confirmed = 0
        for lines in (12, 34):
            confirmed = _run_and_kill(folder, program.url, confirmed, lines)
        store = Store.open(folder, training_key(folder), training=True)
        try:
            with CentreClient(program.url) as client:
                assert exchange(store, client, now=NOON).ok
            counts = store.counts()
            assert counts.crossings >= confirmed
            assert at_centre(program) == Counts(counts.crossings, 0, counts.records)
            assert store.verify().ok
        finally:
            store.close()


def _run_and_kill(folder: Path, url: str, start: int, lines: int) -> int:
    """Kills a sending desk once it has said so many lines; gives how many crossings it called safe."""
    command = [sys.executable, "-m", "tests.central.sender", str(folder), url, str(start)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as sender:
        assert sender.stdout is not None
        said = [sender.stdout.readline() for _ in range(lines)]
        sender.kill()
        said += sender.stdout.readlines()
    numbers = [int(line.split()[1]) for line in said if line.startswith("recorded") and line.endswith("\n")]
    assert numbers
    return max(numbers)
