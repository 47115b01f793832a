"""What replication costs: from the desk's encrypted file over HTTP into the centre's database.

Both ends are durable: the centre answers after its commit, the desk then writes its cursor. Prints a table,
and as its last line one JSON object: ``records``, ``records_per_s``, ``bytes_single`` (a lone crossing on the
wire, compressed) and ``bytes_batch`` (for each record in frames of 100).
"""

import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from borderdesk.domain.crossing import Crossing, Decision
from borderdesk.journal.exchange import DeskExchange
from borderdesk.journal.frame import encode, seal_frame
from borderdesk.link.client import CentreClient
from borderdesk.settings import Language
from borderdesk.store.store import Store
from borderdesk.sync.exchange_once import exchange
from tests.benchmarks.frame_dictionary import facts, training_desk
from tests.sync.samples import NOON, envelope, make_store

ROOT = Path(__file__).resolve().parents[2]
RECORDS = 3000
LONE = 200
#: Seeds of people that the dictionary of frames was not made from.
SEEDS = range(1000, 1010)


def bytes_of_frames(store: Store, size: int, count: int) -> float:
    """Mean bytes on the wire of ``count`` frames of ``size`` records."""
    (log,) = store.logs()
    key = store.signing_key()
    sizes: list[int] = []
    for first in range(0, size * count, size):
        records = store.records(log.header.log, first, size)
        before = store.chain_at(log.header.log, first)
        sizes.append(len(encode(seal_frame(log.header, first, before, records, key))))
    return statistics.fmean(sizes)


def record_crossings(store: Store) -> None:
    """Fills the desk with crossings as full as real ones, of people who do not exist."""
    with training_desk() as desk:
        made = [
            fact
            for seed in SEEDS
            for fact in facts(desk, seed, Language.RUSSIAN)
            if isinstance(fact, Crossing) and fact.decision not in (Decision.REFUSED, Decision.STOPPED)
        ]
    bulk = itertools.cycle([fact for fact in made if not fact.alerts])
    for number in range(RECORDS):
        store.append(next(bulk), envelope(number))


def run(folder: Path) -> dict[str, float]:
    """The figures of one run."""
    store = make_store(folder / "desk")
    try:
        record_crossings(store)
        single, batch = bytes_of_frames(store, 1, LONE), bytes_of_frames(store, 100, 20) / 100
        command = [sys.executable, "-m", "borderdesk.central", "serve", "--port", "0"]
        command += ["--data-dir", str(folder / "centre"), "--trust", str(folder / "desk" / "desk-key.json")]
        with subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ
        ) as centre:
            try:
                assert centre.stdout is not None
                url = json.loads(centre.stdout.readline())["listening"]
                with CentreClient(url) as client:
                    started = time.perf_counter()
                    result = exchange(store, client, now=NOON, machine=DeskExchange())
                    taken = time.perf_counter() - started
                    held = client.counts().records
            finally:
                centre.terminate()
    finally:
        store.close()
    if not result.ok or held != RECORDS:
        raise SystemExit(f"not all arrived: {result}, {held} held")
    return {
        "records": RECORDS,
        "records_per_s": round(RECORDS / taken, 1),
        "bytes_single": round(single, 1),
        "bytes_batch": round(batch, 1),
    }


def main() -> None:
    """Prints the figures, for people and then for programs."""
    with tempfile.TemporaryDirectory(prefix="bd-bench-") as folder:
        figures = run(Path(folder))
    for name, value in figures.items():
        sys.stdout.write(f"{name:16}{value:12,.1f}\n")
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()
