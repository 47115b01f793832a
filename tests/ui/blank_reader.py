"""A reader for windows in which nothing is to be read."""

from collections.abc import Callable
from datetime import date, datetime

from borderdesk.settings import Settings
from scanner.picture import Picture
from scanner.reading.reader import Reading
from ui.capture import Capture


class BlankReader:
    """Sees no zone in anything."""

    name = "blank"

    def read(self, picture: Picture, *, today: date) -> Reading:
        """A reading without a zone."""
        del picture, today
        return Reading(mrz=None, reader=self.name, ms=0.0)


def no_capture(settings: Settings, now: Callable[[], datetime]) -> Capture:
    """No device, and that reader."""
    del settings
    return Capture(BlankReader(), now=now)
