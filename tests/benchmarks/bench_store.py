"""What recording a crossing costs: against the same rows in raw SQL, in the same run, each with its fsync.

Prints a table, and as its last line one JSON object. ``ratio_raw`` compares with raw SQL into the same
encrypted file format and tables, ``ratio_bare`` with one insert of the record's bytes alone.
"""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

from borderdesk.domain.crossing import CaptureMethod, Category, Crossing, Decision, Direction, Mode, Purpose
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import DocumentFormat, Sex, TravelDocument
from borderdesk.domain.record import Envelope
from borderdesk.journal.record import new_id
from borderdesk.store.engine import connect
from borderdesk.store.opening import DATABASE
from borderdesk.store.store import Store

KEY = b"b" * 32
APPENDS = 600
BLOCK = 50
STRACED = 100

Row: TypeAlias = tuple[str | bytes | int | float | None, ...]


def crossing(number: int) -> Crossing:
    """A synthetic traveller."""
    return Crossing(
        direction=Direction.ENTRY if number % 2 else Direction.EXIT,
        mode=Mode.CAR,
        lane="1",
        category=Category.FOREIGNER,
        document=TravelDocument(
            format=DocumentFormat.TD3,
            document_code="P",
            issuing_state="UTO",
            document_number=f"SPX{number:06}",
            surname="ERIKSSON",
            given_names="ANNA MARIA",
            nationality="UTO",
            birth_date=PartialDate(1974, 8, 12),
            sex=Sex.F,
            expiry_date=PartialDate(2032, 4, 15),
            mrz=("P<UTOERIKSSON<<ANNA<MARIA" + "<" * 19, "L898902C36UTO7408122F3204158" + "<" * 14 + "00"),
        ),
        capture_method=CaptureMethod.SCANNER,
        decision=Decision.ADMITTED if number % 2 else Decision.DEPARTED,
        purpose=Purpose.VISITING,
        residence="UTO",
    )


def envelope(number: int) -> Envelope:
    """Its circumstances."""
    moment = datetime(2026, 5, 1, tzinfo=UTC) + timedelta(seconds=number)
    return Envelope(
        id=new_id(),
        post="FTH",
        desk="FTH-1",
        officer="bench",
        occurred_at=moment,
        utc_offset_s=18000,
        recorded_at=moment,
        monotonic_s=float(number),
        boot_id="bench",
        training=True,
    )


class Raw:
    """The same tables filled by hand-written SQL, a transaction and an fsync each."""

    def __init__(self, folder: Path, model: Path) -> None:
        folder.mkdir()
        shutil.copy(model / DATABASE, folder / DATABASE)
        self._connection = connect(folder / DATABASE, KEY, read_only=False)
        for line in (
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "CREATE TABLE bare (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
        ):
            self._connection.execute(line)
        self._connection.execute(
            "INSERT INTO log SELECT 2, 'next', channel, desk, post, training, log, 1, head, 0, head, 0 "
            "FROM log"
        )

    def same_rows(self, journal: Row, crossing_row: Row) -> None:
        """Inserts what the store wrote for one crossing, and moves its log on."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)", journal)
        self._connection.execute(
            "UPDATE log SET length = ?, head = ? WHERE id = ?", (journal[2], journal[6], journal[1])
        )
        self._connection.execute(
            "INSERT INTO crossing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", crossing_row
        )
        self._connection.execute("COMMIT")

    def bare(self, journal: Row) -> None:
        """Inserts the record's bytes and nothing else."""
        self._connection.execute("INSERT INTO bare (bytes) VALUES (?)", (journal[7],))

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()


def timed(action: Callable[..., object], *arguments: object) -> float:
    """Milliseconds that an action takes."""
    began = time.perf_counter()
    action(*arguments)
    return (time.perf_counter() - began) * 1000


def rows_of(folder: Path, first: int) -> list[tuple[Row, Row]]:
    """The journal and crossing rows that the store wrote from row ``first`` on."""
    connection = connect(folder / DATABASE, KEY, read_only=True)
    try:
        journal = connection.execute("SELECT * FROM journal WHERE id >= ? ORDER BY id", (first,)).fetchall()
        crossings = connection.execute(
            "SELECT * FROM crossing WHERE id >= ? ORDER BY id", (first,)
        ).fetchall()
    finally:
        connection.close()
    return list(zip(journal, crossings, strict=True))


def compare(folder: Path) -> dict[str, list[float]]:
    """Milliseconds of each append, of the same rows in raw SQL, and of a bare insert, in turns.

    ``cpu`` is the processor's time an append of each block took, which no slow disk hides.
    """
    took: dict[str, list[float]] = {"store": [], "raw": [], "bare": [], "cpu": []}
    store = Store.create(folder / "store", KEY, post="FTH", desk="FTH-1", training=True)
    store.append(crossing(0), envelope(0))  # opens the log, fills caches
    store.close()
    raw = Raw(folder / "raw", folder / "store")
    store = Store.open(folder / "store", KEY, training=True)
    for first in range(1, APPENDS + 1, BLOCK):
        began = time.process_time()
        for number in range(first, first + BLOCK):
            took["store"].append(timed(store.append, crossing(number), envelope(number)))
        took["cpu"].append((time.process_time() - began) * 1000 / BLOCK)
        for journal, crossing_row in rows_of(folder / "store", first + 1):
            took["raw"].append(timed(raw.same_rows, journal, crossing_row))
            took["bare"].append(timed(raw.bare, journal))
    store.close()
    raw.close()
    return took


def syncs_an_append(folder: Path) -> float | None:
    """How often the disk is told to write for one append, anchors included; ``None`` without strace."""
    if shutil.which("strace") is None:
        return None
    counts = []
    for appends in (0, STRACED):
        trace, store = folder / f"trace-{appends}", folder / f"traced-{appends}"
        command = ["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", str(trace), sys.executable]
        subprocess.run(
            [*command, "-m", "tests.benchmarks.bench_store", "--append", str(appends), str(store)], check=True
        )
        counts.append(len(trace.read_text().splitlines()))
    return (counts[1] - counts[0]) / STRACED


def append_only(folder: Path, appends: int) -> None:
    """What is watched by strace."""
    store = Store.create(folder, KEY, post="FTH", desk="FTH-1", training=True)
    for number in range(appends):
        store.append(crossing(number), envelope(number))
    store.close()


def verified_a_second(folder: Path) -> float:
    """Records that ``journal verify`` walks in a second."""
    with_store = Store.open(folder / "store", KEY, training=True)
    verdict = with_store.verify()
    took = timed(with_store.verify)
    with_store.close()
    return verdict.records / took * 1000


def main() -> None:
    """Runs everything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        took = compare(folder)
        middle = {each: statistics.median(values) for each, values in took.items()}
        for each, values in took.items():
            print(
                f"{each:6} p50 {middle[each]:7.3f} ms   p95 {sorted(values)[int(len(values) * 0.95)]:7.3f} ms"
            )
        result: dict[str, float | int | str] = {
            "benchmark": "store",
            "appends": APPENDS,
            "append_p50_ms": round(middle["store"], 3),
            "append_p95_ms": round(sorted(took["store"])[int(APPENDS * 0.95)], 3),
            "append_cpu_ms": round(middle["cpu"], 3),
            "ratio_raw": round(middle["store"] / middle["raw"], 2),
            "ratio_bare": round(middle["store"] / middle["bare"], 2),
            "verify_records_a_second": round(verified_a_second(folder)),
        }
        syncs = syncs_an_append(folder)
        if syncs is not None:
            result["syncs_an_append"] = round(syncs, 2)
        print(json.dumps(result))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--append"]:
        append_only(Path(sys.argv[3]), int(sys.argv[2]))
    else:
        main()
