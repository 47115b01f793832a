"""How quickly the booth answers when the desk's file is full.

``xvfb-run -a python -m tests.benchmarks.bench_booth [--crossings N] [--travellers N]``: fills a training
desk, looks travellers up as the booth does, types into the booth page and counts until it is painted, and
takes travellers one after another from the reading to the record.

The last line is one JSON object: ``crossings`` in the file and its ``file_mb``; ``look_up_ms_p50``, ``_p95``:
screening, history, inside or outside and the rules for one document; ``key_ms_p50``, ``_p95``: from a key
press until all that follows is painted; ``traveller_ms_p50``: from the reading to the record;
``keys_a_traveller``; ``growth_mb``: memory after the travellers beyond what it was after the first fifty.
"""

import argparse
import json
import os
import random
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from borderdesk.desk import desk as opening
from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import Decision, Direction
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.mrz import format_document, parse
from borderdesk.settings import Settings
from borderdesk.training.travellers import travellers
from scanner.reading.reader import Reading
from tests.benchmarks.bench_store import crossing, envelope

CROSSINGS, TRAVELLERS = 1_000_000, 500
_BATCH = 5_000
_LOOK_UPS = 300
_KEYS = 200
_SETTLED = 50


def fill(desk: Desk, count: int) -> None:
    """Crossings in the file as if they had been recorded; every document crosses twice."""
    store = desk.store
    for first in range(0, count, _BATCH):
        records = []
        for number in range(first, min(first + _BATCH, count)):
            fact = crossing(number)
            document = replace(fact.document, document_number=f"SPX{number // 2:06}")
            entry = number % 2 == 0
            fact = replace(
                fact,
                document=document,
                direction=Direction.ENTRY if entry else Direction.EXIT,
                decision=Decision.ADMITTED if entry else Decision.DEPARTED,
            )
            records.append(store._encoded(fact, envelope(number)))
        store._append(records)


def look_ups(desk: Desk, count: int) -> list[float]:
    """Milliseconds of everything that the desk finds out about a document."""
    from ui.models.checks import look_up

    chance, times = random.Random(1), []
    for _ in range(_LOOK_UPS):
        document = replace(crossing(0).document, document_number=f"SPX{chance.randrange(count // 2):06}")
        began = perf_counter()
        look_up(desk, document, None, chance.choice(tuple(Direction)))
        times.append((perf_counter() - began) * 1000)
    return times


def at_the_booth(settings: Settings, desk: Desk, count: int) -> dict[str, float]:
    """What the page itself costs."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QKeySequence
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    from tests.ui.booth_at_work import UnusedReader, arrival_of
    from ui.app import make_application
    from ui.capture import Capture
    from ui.keys import KEYS, Action
    from ui.models.verdict import BoothState
    from ui.pages.booth import BoothPage
    from ui.services import Notices, Services
    from ui.tasks import Tasks
    from ui.theme import Theme

    application = make_application()
    tasks = Tasks()
    theme = Theme("light")
    theme.wear(application, "light")
    capture = Capture(UnusedReader(), now=desk.clock.now)
    page = BoothPage(
        Services(settings=settings, desk=desk, tasks=tasks, theme=theme, notices=Notices(), capture=capture)
    )
    page.resize(1280, 720)
    page.show()
    page.activateWindow()

    def until(state: BoothState | None = None) -> None:
        while tasks.under_way or (state is not None and page.state is not state):
            QCoreApplication.processEvents()

    until()
    keys, field = [], page.view.card.fields["surname"].editor
    if not isinstance(field, QLineEdit):
        raise TypeError("the surname is typed")
    field.setFocus()
    for number in range(_KEYS):
        began = perf_counter()
        QTest.keyClicks(field, "ABCDEFGH"[number % 8])
        QApplication.processEvents()
        page.repaint()
        keys.append((perf_counter() - began) * 1000)
        if number % 20 == 19:
            field.clear()
            field.textEdited.emit("")
    page.clear()
    page.clear()
    until()
    times, settled, memory = [], 0.0, 0.0
    today = desk.today()
    people = [each.document for each in travellers(12, seed=7, today=today) if not each.minor]
    for number in range(count):
        document = _numbered(people[number % len(people)], number)
        began = perf_counter()
        reading = Reading(mrz=parse(document.mrz, today=today), lines=document.mrz, reader="bench", ms=1.0)
        capture.reading_arrived.emit(arrival_of(reading, desk.clock.now()))
        until()
        QTest.keySequence(page, QKeySequence(KEYS[Action.ADMIT]))
        until(BoothState.RECORDED)
        times.append((perf_counter() - began) * 1000)
        until(BoothState.WAITING)
        memory = _resident_mb()
        if number == _SETTLED:
            settled = memory
    page.left()
    until()
    tasks.close()
    return {
        "key_ms_p50": round(median(keys), 1),
        "key_ms_p95": round(_p95(keys), 1),
        "traveller_ms_p50": round(median(times), 1),
        "travellers": count,
        "keys_a_traveller": 1,
        "growth_mb": round(memory - settled, 1),
    }


def _numbered(document: TravelDocument, number: int) -> TravelDocument:
    changed = replace(document, document_number=f"SPY{number:06}")
    return replace(changed, mrz=format_document(changed))


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _p95(times: Sequence[float]) -> float:
    return quantiles(times, n=20, method="inclusive")[-1]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="bench_booth", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--crossings", type=int, default=CROSSINGS, metavar="N")
    parser.add_argument("--travellers", type=int, default=TRAVELLERS, metavar="N")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), simulation=True)
        desk = opening.open_training(settings)
        began = perf_counter()
        fill(desk, chosen.crossings)
        filled_s = perf_counter() - began
        times = look_ups(desk, chosen.crossings)
        told = {
            "bench": "booth",
            "crossings": chosen.crossings,
            "filled_s": round(filled_s, 1),
            "file_mb": round(sum(each.stat().st_size for each in settings.folder.iterdir()) / 2**20, 1),
            "look_up_ms_p50": round(median(times), 2),
            "look_up_ms_p95": round(_p95(times), 2),
        } | at_the_booth(settings, desk, chosen.travellers)
        desk.store.close()
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
