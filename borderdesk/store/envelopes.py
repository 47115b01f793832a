"""One sealed envelope goes with every writing of the journal, whether there is anything in it or not.

A note waits in memory for the next writing and takes the place of the empty envelope that would have gone
with it. So the file, its pages, its write-ahead log and its rows are the same with notes and without: see
``docs/referrals.md`` for why nothing weaker is enough.
"""

import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field

from borderdesk.domain.errors import InvalidFact, StoreError
from borderdesk.journal import envelope
from borderdesk.journal.envelope import ReceivingKey
from borderdesk.store.values import SealedReferral

#: Notes that may wait; closing the store writes as many envelopes, however many waited.
MOST_WAITING = 4


@dataclass(frozen=True, slots=True)
class _Waiting:
    key: ReceivingKey
    content: bytes = field(repr=False)


class Envelopes:
    """What waits to be sealed; ``wait`` from any thread at once, the rest by the one that writes."""

    def __init__(self) -> None:
        self._keys: Mapping[str, ReceivingKey] = {}
        self._date = ""
        self._waiting: list[_Waiting] = []
        self._in_hand = 0
        self._shut = False
        self._lock = threading.Lock()

    def carry(self, keys: Mapping[str, ReceivingKey], date: str) -> None:
        """From now on envelopes are made, by the kind that each key receives; without any none are.

        ``date`` is the post's day as an ISO date: it goes on envelopes until ``seal`` is told another.
        """
        self._keys = dict(keys)
        self._date = date

    @property
    def carried(self) -> bool:
        """Whether envelopes are made."""
        return bool(self._keys)

    def wait(self, kind: str, content: bytes) -> None:
        """Lets a note wait for the next writing; it is sealed only then, so that it bears that day's date.

        Raises:
            InvalidFact: ``no_body``: no key receives this kind; ``envelope_full``; ``notes_waiting``: as
                many as may wait already do.
            StoreError: ``closed``: no writing will come any more.
        """
        key = self._keys.get(kind)
        if key is None:
            raise InvalidFact("no_body")
        if len(content) > envelope.MOST_CONTENT:
            raise InvalidFact("envelope_full")
        with self._lock:
            if self._shut:
                raise StoreError("closed")
            if len(self._waiting) >= MOST_WAITING:
                raise InvalidFact("notes_waiting")
            self._waiting.append(_Waiting(key, content))

    def shut(self) -> None:
        """Takes no more notes: the last writing is at hand."""
        with self._lock:
            self._shut = True

    def seal(self, count: int, date: str = "") -> tuple[SealedReferral, ...]:
        """So many envelopes: the notes that wait, then empty ones. No note is forgotten before ``kept``."""
        self._in_hand = 0
        if not self._keys:
            return ()
        self._date = date or self._date
        with self._lock:
            notes = self._waiting[:count]
        self._in_hand = len(notes)
        keys = tuple(self._keys.values())
        empty = [_Waiting(secrets.choice(keys), b"") for _ in range(count - len(notes))]
        return tuple(self._sealed(each) for each in (*notes, *empty))

    def kept(self) -> None:
        """What ``seal`` gave last is on the disk: its notes need not wait any longer."""
        with self._lock:
            del self._waiting[: self._in_hand]
        self._in_hand = 0

    def _sealed(self, waiting: _Waiting) -> SealedReferral:
        envelope_id = envelope.new_id()
        sealed = envelope.seal(waiting.key, waiting.content, envelope_id=envelope_id, date=self._date)
        return SealedReferral(envelope_id, self._date, sealed)
