"""The newest picture of a live device and the session that sees it, between the threads of a capture."""

from collections.abc import Callable
from datetime import date, datetime

from scanner.live import LiveSession, Sight
from scanner.picture import Picture
from scanner.reading.reader import Reader


class LiveWatch:
    """A picture that waits, and whether somebody asks.

    Only the reading thread calls ``see`` and ``rest``; all else is called under the capture's lock.
    """

    def __init__(self, reader: Reader, *, now: Callable[[], datetime]) -> None:
        self._now = now
        self._session = LiveSession(reader)
        self._newest: Picture | None = None
        self._waits = False
        self._asked = False
        self._forgotten = False
        self._resting = False
        self._present = False
        self.began_at = now()

    @property
    def waits(self) -> bool:
        """A picture is there that has not been seen yet."""
        return self._waits and not self._resting

    @property
    def asked(self) -> bool:
        """Somebody waits for a reading of what the device shows."""
        return self._asked or self._session.asked

    def offer(self, picture: Picture) -> None:
        """A newer picture; one that was not seen is passed over."""
        self._newest, self._waits = picture, True

    def ask(self) -> None:
        """Asks for a reading of what the device shows from now on."""
        self._asked, self._forgotten, self._resting = True, False, False
        self._waits = self._newest is not None

    def forget(self) -> None:
        """Nobody waits any more."""
        self._asked, self._forgotten = False, True

    def drop(self) -> None:
        """The device has failed: what it showed is no more to be seen."""
        self._newest, self._waits = None, False

    def take(self) -> Picture | None:
        """The newest picture; once more the same when somebody asks and no newer one has come."""
        waits, self._waits = self.waits, False
        return self._newest if waits or (self.asked and not self._resting) else None

    def rest(self) -> None:
        """The reader is broken: no picture is seen until somebody asks."""
        self._resting = True
        self._session.forget()

    def see(self, picture: Picture, *, today: date) -> Sight:
        """What comes of ``picture``.

        Raises:
            ReadingError: the reader itself does not work.
        """
        if self._forgotten:
            self._forgotten = False
            self._session.forget()
        if self._asked:
            self._asked = False
            self._session.ask()
            self.began_at = self._now()
        sight = self._session.see(picture, today=today)
        if sight.present and not self._present and not self._session.asked and sight.reading is None:
            self.began_at = self._now()
        self._present = sight.present
        return sight
