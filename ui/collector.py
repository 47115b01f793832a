"""Python's garbage collector, kept on the UI thread.

It runs wherever an allocation happens to trigger it, and deletes what it finds there. A widget that is
deleted on a thread of the pool takes the program down with it, so collecting is done by a timer here.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class Collector(QObject):
    """While it lives, garbage is collected on the thread of this object and nowhere else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(collect_some)

    def start(self) -> None:
        """Takes the collector over."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Collects all there is and gives the collector back."""
        self._timer.stop()
        gc.collect()
        gc.enable()


def collect_some() -> None:
    """Collects the oldest generation that is due, as Python itself would."""
    counts, limits = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            gc.collect(generation)
            return
