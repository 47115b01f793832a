"""A document before a camera, from the first picture of it to the last: read once, and only what is agreed.

Nothing here waits or starts anything: pictures are given one after the other, and a clock that tells seconds.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from time import monotonic
from typing import Final

from borderdesk.domain.mrz import Mrz
from scanner.live import advice
from scanner.live.guidance import Guidance, Steady
from scanner.live.view import View
from scanner.live.votes import Votes
from scanner.live.zones import same_document
from scanner.picture import Picture
from scanner.reading.reader import Reader, Reading

#: Seconds after which somebody who asked gets what there is, agreed or not.
PATIENCE_S: Final = 2.5
#: A document has left when so many pictures running, over so many seconds, show no zone. Pictures alone
#: would let a hand that passes before a fast camera end it, seconds alone one blurred picture of a slow one.
LEFT_PICTURES: Final = 4
LEFT_S: Final = 0.8
#: Pictures in which nothing changes that are passed over before one is read all the same: light and focus
#: may have become better.
PASSED_OVER: Final = 15
#: Seconds for which it is said that a document was read, before that it still lies there.
DONE_S: Final = 1.5

# Pictures without a zone from one look for the reason to the next.
_REASON_EVERY: Final = 4


@dataclass(frozen=True, slots=True)
class Sight:
    """What came of one picture.

    ``reading`` is there once for a document, with the picture by which it was agreed on; one that somebody
    asked for and that was not agreed on is below the gate, or has no zone. ``present`` says that a document
    is, or was a moment ago, in sight. ``read`` says that the picture was read and not passed over.
    """

    guidance: Guidance
    reading: Reading | None
    present: bool
    read: bool


class LiveSession:
    """Reads with ``reader`` until several pictures agree.

    ``now_s`` gives seconds of a clock that never goes back.
    """

    def __init__(self, reader: Reader, *, now_s: Callable[[], float] = monotonic) -> None:
        self._reader = reader
        self._now_s = now_s
        self._votes = Votes()
        self._steady = Steady()
        self._given: Reading | None = None
        self._before: Reading | None = None
        self._given_s = 0.0
        self._asked_s: float | None = None
        self._began_s = 0.0
        self._last: Reading | None = None
        self._last_view: View | None = None
        self._passed_over = 0
        self._missed = 0
        self._missed_s = 0.0
        self._unexplained = 0
        self._reason = Guidance.NO_DOCUMENT

    @property
    def asked(self) -> bool:
        """Somebody waits for a reading."""
        return self._asked_s is not None

    def ask(self) -> None:
        """Asks for a reading of what is there, also of a document that was read already."""
        self._votes.clear()
        self._before, self._given = self._given, None
        self._asked_s = self._began_s = self._now_s()

    def forget(self) -> None:
        """Nobody waits any more: all is as if nobody had asked."""
        if self._asked_s is not None:
            self._asked_s, self._given = None, self._before

    def see(self, picture: Picture, *, today: date) -> Sight:
        """What comes of the next picture; ``today`` places two-digit years.

        Raises:
            ReadingError: the reader itself does not work.
        """
        now = self._now_s()
        view = View.of(picture)
        echo = self._last_view is not None and view.same_as(self._last_view)
        read = not self._can_pass_over(view, echo=echo)
        if read:
            self._last = self._reader.read(picture, today=today)
            self._last_view, self._passed_over = view, 0
        else:
            self._passed_over += 1
        last = self._last
        reading: Reading | None = None
        if last is None or last.mrz is None:
            guidance = self._miss(picture, view, now, read=read)
        else:
            guidance, reading = self._find(last, last.mrz, view, now, today, read=read)
        if reading is None and self._asked_s is not None and now - self._asked_s >= PATIENCE_S:
            reading = self._give_up(now, today)
        present = self._given is not None or len(self._votes) > 0
        return Sight(self._steady.hear(guidance, now), reading, present, read)

    def _can_pass_over(self, view: View, *, echo: bool) -> bool:
        """Reading the picture would tell nothing new."""
        if self._last is None or self._last_view is None:
            return False
        if echo:
            # The same pixels give the same reading.
            return True
        settled = not self._last.found or (self._given is not None and not len(self._votes))
        if not settled or self._asked_s is not None or self._passed_over >= PASSED_OVER:
            return False
        return not view.changed_since(self._last_view)

    def _find(
        self, reading: Reading, zone: Mrz, view: View, now: float, today: date, *, read: bool
    ) -> tuple[Guidance, Reading | None]:
        """A zone is in sight."""
        self._missed = self._unexplained = 0
        if self._is_given(zone):
            self._votes.clear()
            return self._after(now), None
        if self._votes.contradicted_by(reading):
            self._votes.clear()
        if not len(self._votes) and self._asked_s is None:
            self._began_s = now
        self._votes.add(reading, echo=not read)
        agreed = self._votes.agreed(today=today)
        if agreed is not None and agreed.mrz is not None and not self._is_given(agreed.mrz):
            return Guidance.DONE, self._give(agreed, now)
        return advice.for_zone(view, reading, self._steady.shown), None

    def _miss(self, picture: Picture, view: View, now: float, *, read: bool) -> Guidance:
        """No zone is in sight."""
        if self._missed == 0:
            self._missed_s = now
        self._missed += 1
        if self._missed >= LEFT_PICTURES and now - self._missed_s >= LEFT_S:
            self._votes.clear()
            self._given = self._before = None
        if self._given is not None:
            return self._after(now)
        if read:
            if self._unexplained % _REASON_EVERY == 0:
                self._reason = advice.for_nothing(view, picture, self._steady.shown)
            self._unexplained += 1
        return self._reason

    def _is_given(self, zone: Mrz) -> bool:
        """It is of the document that was read last and has not left."""
        given = self._given
        return given is not None and given.mrz is not None and same_document(given.mrz, zone)

    def _after(self, now: float) -> Guidance:
        """What is said of a document that was read."""
        return Guidance.DONE if now - self._given_s < DONE_S else Guidance.SAME_DOCUMENT

    def _give(self, reading: Reading, now: float) -> Reading:
        given = replace(reading, ms=(now - self._began_s) * 1000)
        self._votes.clear()
        self._given, self._given_s, self._asked_s = given, now, None
        return given

    def _give_up(self, now: float, today: date) -> Reading:
        """What there is for somebody who waits, below the gate."""
        best = self._votes.best(today=today)
        if best is not None:
            return self._give(best, now)
        self._asked_s = None
        return Reading(mrz=None, reader=self._reader.name, ms=PATIENCE_S * 1000)
