"""The whole journey on a desk of its own: a fresh store, twelve people, a centre, a printed tally."""

import shutil
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from borderdesk.desk.desk import Desk, open_training
from borderdesk.desk.tally import tally_pdf
from borderdesk.domain.errors import ExchangeError
from borderdesk.link.client import CentreClient
from borderdesk.settings import Settings
from borderdesk.store import keys, opening
from borderdesk.sync.exchange_once import Progress as Sent
from borderdesk.sync.exchange_once import exchange
from borderdesk.training.journey import Progress, Stage, Step, Walk, say_nothing, walk
from borderdesk.training.local_centre import LocalCentre, stop_left_over
from borderdesk.training.printed import printed_crossings
from scanner.readers import open_reader

VERIFIED = "verified"
BROKEN = "broken"
_CENTRE = "centre"


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What ``summary.json`` holds.

    ``crossings`` are the desk's rows, ``tally`` stands on the printed page, ``at_centre`` are the centre's
    rows. ``journal`` is ``verified`` or ``broken``.
    """

    documents: int
    read_exactly: int
    crossings: int
    consignments: int
    tally: int
    at_centre: int
    journal: str

    @property
    def agrees(self) -> bool:
        """Every traveller is in the desk's rows, on the page and at the centre, and the journal holds."""
        figures = {self.documents, self.crossings, self.tally, self.at_centre}
        return len(figures) == 1 and self.journal == VERIFIED

    def fields(self) -> dict[str, str | int]:
        """The names and values as they are written."""
        return asdict(self)


def simulate(
    settings: Settings, out: Path, *, seed: int, count: int, progress: Progress = say_nothing
) -> Summary:
    """Plays the journey in the training folder of ``settings``, made afresh; leaves ``out/tally.pdf``.

    The centre and the reader are stopped at the end, also when something fails.

    Raises:
        StoreError: ``training_key``: the folder belongs to real work; ``locked``: a window has it open.
        BorderDeskError: what any part of the way can meet.
    """
    settings = settings.model_copy(update={"simulation": True})
    clear(settings)
    out.mkdir(parents=True, exist_ok=True)
    desk = open_training(settings)
    try:
        with open_reader() as reader:
            walked = walk(desk, reader, out / "documents", seed=seed, count=count, progress=progress)
        at_centre = replicate(desk, settings.folder / _CENTRE, progress)
        tally = _print(desk, walked.day, out / "tally.pdf", progress)
        return _summary(desk, walked, tally=tally, at_centre=at_centre, progress=progress)
    finally:
        desk.store.close()


def replicate(desk: Desk, folder: Path, progress: Progress = say_nothing) -> int:
    """Starts a centre, sends it the journal, and gives the number of crossings it then holds.

    Raises:
        CentreUnreachable: it did not start.
        ExchangeError: the exchange failed, with the code that the exchange ended with.
    """

    def on_progress(sent: Sent) -> None:
        progress(Step(Stage.SEND, sent.sent, sent.total))

    progress(Step(Stage.CENTRE, 0, 1))
    with LocalCentre(folder, trust=desk.settings.folder / opening.DESK_KEY) as centre:
        progress(Step(Stage.CENTRE, 1, 1))
        with CentreClient(centre.url) as client:
            result = exchange(desk.store, client, now=desk.clock.now(), on_progress=on_progress)
            if not result.ok:
                raise ExchangeError(result.error_code)
            return client.counts().crossings


def clear(settings: Settings) -> None:
    """Removes what training left in its folder, and nothing else.

    Raises:
        StoreError: ``training_key`` or ``not_found``: the folder is not marked as training; ``locked``.
    """
    folder = settings.folder
    if not folder.exists() or not any(folder.iterdir()):
        return
    keys.training_key(folder)  # raises for what is not marked as training
    with_lock = open_training(settings)  # raises when a window has it open
    with_lock.store.close()
    stop_left_over(folder / _CENTRE)
    shutil.rmtree(folder)


def _print(desk: Desk, day: date, file: Path, progress: Progress) -> int:
    progress(Step(Stage.TALLY, 0, 1))
    file.write_bytes(tally_pdf(desk, day, desk.settings.language))
    counted = printed_crossings(file)
    progress(Step(Stage.TALLY, 1, 1))
    return counted


def _summary(desk: Desk, walked: Walk, *, tally: int, at_centre: int, progress: Progress) -> Summary:
    progress(Step(Stage.JOURNAL, 0, 1))
    verdict = desk.store.verify()
    counts = desk.store.counts()
    progress(Step(Stage.JOURNAL, 1, 1))
    return Summary(
        documents=walked.documents,
        read_exactly=walked.read_exactly,
        crossings=counts.crossings,
        consignments=counts.consignments,
        tally=tally,
        at_centre=at_centre,
        journal=VERIFIED if verdict.ok else BROKEN,
    )
