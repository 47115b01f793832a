"""The journey: synthetic travellers through every part of the desk, with nothing faked.

Plain functions that tell how far they are. ``walk`` works on any training desk, also on one that a window
has open; ``simulation.simulate`` plays the whole on a desk of its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from borderdesk.desk import consignments, crossings, documents, lists, refusals, screening
from borderdesk.desk.desk import TRAINING_LEAD, Desk
from borderdesk.desk.rule_findings import Trip
from borderdesk.domain.consignment import Consignment
from borderdesk.domain.crossing import NEED_REASON, Crossing
from borderdesk.domain.document import Provenance
from borderdesk.domain.errors import ReadingError, StoreError
from borderdesk.domain.record import Recorded
from borderdesk.training import scenario
from borderdesk.training.officer import confirm, decide, read_exactly, refusal_form
from borderdesk.training.travellers import travellers
from borderdesk.training.words import WORDS, Words
from scanner.picture import Picture, open_picture
from scanner.reading.reader import Reader, Reading
from scanner.specimens import page_png


class Stage(StrEnum):
    """Where the journey is."""

    DRAW = "draw"
    LIST = "list"
    TRAVELLERS = "travellers"
    GOODS = "goods"
    CENTRE = "centre"
    SEND = "send"
    TALLY = "tally"
    JOURNAL = "journal"


@dataclass(frozen=True, slots=True)
class Step:
    """How far a stage is: ``done`` of ``total``."""

    stage: Stage
    done: int
    total: int


Progress = Callable[[Step], None]


def say_nothing(_: Step) -> None:
    """For callers who don't show progress."""


class Cancelled(Exception):
    """The journey was called off between two travellers; what was recorded stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """What came of it: documents shown, how many were read without a wrong character, what was recorded.

    ``day`` is the post's own day on which all of it happened.
    """

    day: date
    documents: int
    read_exactly: int
    crossings: tuple[Recorded[Crossing], ...]
    consignments: tuple[Recorded[Consignment], ...]


def walk(
    desk: Desk,
    reader: Reader,
    folder: Path,
    *,
    seed: int,
    count: int,
    progress: Progress = say_nothing,
    cancelled: Callable[[], bool] = lambda: False,
) -> Walk:
    """Draws ``count`` travellers' documents into ``folder``, reads, screens, decides and records them.

    Raises:
        StoreError: ``training_key``: the desk is not in training; or the store does not take a record.
        ReadingError: the reader does not work at all.
        Cancelled: ``cancelled`` said so.
    """
    if not desk.settings.simulation:
        raise StoreError("training_key")
    now = desk.clock.now()
    # All of it happens on one day of the post, even when that ends meanwhile: one tally shows it.
    until = desk.local_now().replace(hour=23, minute=59, second=59, microsecond=0)
    parts = scenario.parts(travellers(count, seed=seed, today=now.date()))
    pictures = _draw(parts, folder, seed=seed, now=now, progress=progress)
    _import_list(desk, parts, folder, progress)
    recorded: list[Recorded[Crossing]] = []
    exactly = 0
    progress(Step(Stage.TRAVELLERS, 0, count))
    for number, (part, picture) in enumerate(zip(parts, pictures, strict=True), start=1):
        if cancelled():
            raise Cancelled
        started = desk.clock.now()
        reading = _read(reader, picture, now)
        exactly += read_exactly(part.traveller, reading)
        recorded.append(_cross(desk, part, reading, started, until))
        progress(Step(Stage.TRAVELLERS, number, count))
    return Walk(
        day=until.date(),
        documents=count,
        read_exactly=exactly,
        crossings=tuple(recorded),
        consignments=_goods(desk, progress),
    )


def _words(desk: Desk) -> Words:
    return WORDS[desk.settings.language]


def _draw(
    parts: Sequence[scenario.Part], folder: Path, *, seed: int, now: datetime, progress: Progress
) -> list[Picture]:
    """The documents as PNG files in ``folder``, and as a scanner would give them."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures: list[Picture] = []
    progress(Step(Stage.DRAW, 0, len(parts)))
    for number, part in enumerate(parts, start=1):
        file = folder / f"{number:02}-{part.traveller.document.format}.png"
        file.write_bytes(page_png(part.traveller.document, seed=seed + number))
        pictures.append(open_picture(file, taken_at=now))
        progress(Step(Stage.DRAW, number, len(parts)))
    return pictures


def _import_list(desk: Desk, parts: Sequence[scenario.Part], folder: Path, progress: Progress) -> None:
    progress(Step(Stage.LIST, 0, 1))
    file = folder / "watchlist.csv"
    people = [part.traveller for part in parts]
    file.write_bytes(scenario.watchlist_csv(people, _words(desk), today=desk.clock.now().date()))
    lists.import_list(desk, file, name=scenario.LIST_NAME, owner=scenario.LIST_OWNER)
    progress(Step(Stage.LIST, 1, 1))


def _read(reader: Reader, picture: Picture, now: datetime) -> Reading | None:
    """The reading; ``None`` when this picture was too much for the reader, and the page is typed."""
    try:
        return reader.read(picture, today=now.date())
    except ReadingError as error:
        if error.code not in {"reader_timed_out", "reader_crashed"}:
            raise
        return None


def _cross(
    desk: Desk, part: scenario.Part, reading: Reading | None, started: datetime, until: datetime
) -> Recorded[Crossing]:
    traveller = part.traveller
    confirmed = confirm(traveller, reading)
    captured = desk.clock.now()
    zone = None if reading is None else reading.mrz
    screened = screening.screen(desk, confirmed.document)
    verdict = decide(part, screened)
    trip = Trip(traveller.mode, traveller.purpose)
    crossing = Crossing(
        direction=part.direction,
        mode=traveller.mode,
        lane=desk.settings.desk.lane,
        category=traveller.category,
        document=confirmed.document,
        capture_method=confirmed.method,
        decision=verdict.decision,
        purpose=traveller.purpose,
        residence=traveller.residence,
        accompanied_by=_words(desk).companion if traveller.minor else "",
        findings=documents.findings(desk, confirmed.document, zone, part.direction, trip),
        lists=screened.lists,
        alerts=screened.alerts,
        provenance={
            **confirmed.provenance,
            "purpose": Provenance.ASKED,
            "residence": Provenance.ASKED,
            "mode": Provenance.TYPED,
            "category": Provenance.ASKED,
        },
        edited=confirmed.edited,
        started_at=started,
        captured_at=captured,
    )
    occurred = min(desk.clock.now(), until)
    if verdict.decision in NEED_REASON:
        form = refusal_form(desk, verdict.reasons)
        return refusals.record(
            desk,
            crossing,
            form,
            approver=TRAINING_LEAD,
            confirmed_by=verdict.confirmed_by,
            occurred_at=occurred,
        ).crossing
    return crossings.record(desk, crossing, occurred_at=occurred, confirmed_by=verdict.confirmed_by)


def _goods(desk: Desk, progress: Progress) -> tuple[Recorded[Consignment], ...]:
    loads = scenario.consignments(_words(desk))
    recorded: list[Recorded[Consignment]] = []
    progress(Step(Stage.GOODS, 0, len(loads)))
    for number, load in enumerate(loads, start=1):
        recorded.append(consignments.record(desk, load))
        progress(Step(Stage.GOODS, number, len(loads)))
    return tuple(recorded)
