"""The training journey from the window: it runs on the pool, tells how far it is, and can be stopped."""

import tempfile
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal

from borderdesk.domain.errors import BorderDeskError
from borderdesk.training.journey import Cancelled, Stage, Step, Walk, walk
from scanner.readers import open_reader
from scanner.reading.reader import Reader
from ui.tasks import Tasks

if TYPE_CHECKING:
    from borderdesk.desk.desk import Desk

COUNT = 12
SEED = 1

_STAGES = {
    Stage.DRAW: QT_TRANSLATE_NOOP("journey", "Drawing documents: {done} of {total}"),
    Stage.LIST: QT_TRANSLATE_NOOP("journey", "Importing the list"),
    Stage.TRAVELLERS: QT_TRANSLATE_NOOP("journey", "Travellers: {done} of {total}"),
    Stage.GOODS: QT_TRANSLATE_NOOP("journey", "Goods: {done} of {total}"),
}


class Journey(QObject):
    """Synthetic travellers through the open desk, one run at a time."""

    progressed = Signal(object)  # Step
    ended = Signal(object)  # Walk, or None when it was stopped
    failed = Signal(object)  # BorderDeskError

    def __init__(self, desk: "Desk", tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._stop = Event()
        self.running = False

    def start(self, reader: Reader | None = None, *, seed: int = SEED, count: int = COUNT) -> None:
        """Begins; ``reader`` reads the pictures, by default one of the desk's own kind for this run."""
        if self.running:
            return
        self.running = True
        self._stop.clear()
        self._tasks.run(lambda: self._walk(reader, seed, count), self._on_ended, self._on_failed)

    def stop(self) -> None:
        """Ends it after the traveller who is at the desk."""
        self._stop.set()

    def _walk(self, reader: Reader | None, seed: int, count: int) -> Walk | None:
        if reader is None:
            with open_reader() as own:
                return self._walk_with(own, seed, count)
        return self._walk_with(reader, seed, count)

    def _walk_with(self, reader: Reader, seed: int, count: int) -> Walk | None:
        with tempfile.TemporaryDirectory(prefix="borderdesk-journey-") as folder:
            try:
                return walk(
                    self._desk,
                    reader,
                    Path(folder),
                    seed=seed,
                    count=count,
                    progress=lambda step: self._tasks.post(lambda: self.progressed.emit(step)),
                    cancelled=self._stop.is_set,
                )
            except Cancelled:
                return None

    def _on_ended(self, walked: Walk | None) -> None:
        self.running = False
        self.ended.emit(walked)

    def _on_failed(self, error: BorderDeskError) -> None:
        self.running = False
        self.failed.emit(error)


def step_words(step: Step) -> str:
    """How far the journey is, in a line."""
    source = QCoreApplication.translate("journey", str(_STAGES.get(step.stage, "")))
    return source.format(done=step.done, total=step.total)
