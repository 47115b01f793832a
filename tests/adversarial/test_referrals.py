"""Whoever holds all that the booth holds can only guess whom a note was about, or if there was one.

The same attacker is let loose on booths that each have one leak put back, and must win there: otherwise their
failure would say nothing.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from uuid_utils.compat import uuid7

from borderdesk.desk import bodies, crossings, referrals, tally
from borderdesk.desk import desk as opening
from borderdesk.desk.desk import Desk
from borderdesk.domain.referral import Note, ReferralKind
from borderdesk.journal import envelope
from borderdesk.journal.envelope import OpeningKey, ReceivingKey
from borderdesk.settings import Settings
from borderdesk.store import keys
from borderdesk.store.values import SealedReferral
from tests.adversarial.attacker import Attacker, Day, Score, whether, whom
from tests.desk.conftest import CROSSING
from tests.desk.people import CHEAP, PASSPHRASE, HandClock

DAYS = 40
TRAVELLERS = 5
#: Guessing is as good as this less than once in a hundred thousand runs.
SIGNIFICANT = 1e-5
NOTE = Note(kind=ReferralKind.TRAFFICKING, observations="Somebody else answers and holds the papers.")
_log = logging.getLogger("borderdesk.desk.referrals")


@dataclass
class Booth:
    """One booth: how it opens a day, records a traveller, and writes a note."""

    desk: Desk
    clock: HandClock

    def open_day(self) -> None:
        """Nothing to do before the first traveller."""

    def record(self, number: str) -> None:
        """Records a traveller."""
        document = replace(CROSSING.document, document_number=number)
        crossings.record(self.desk, replace(CROSSING, document=document))

    def write(self) -> None:
        """Writes a note about the traveller who was recorded last, in a quiet moment."""
        referrals.refer(self.desk, NOTE)


class Leaky(Booth):
    """What a booth could have been: it makes its envelopes itself, and the note's at once."""

    def __init__(self, desk: Desk, clock: HandClock) -> None:
        super().__init__(desk, clock)
        self.key = OpeningKey.generate().receiving_key

    def record(self, number: str) -> None:
        super().record(number)
        self.keep(b"")

    def write(self) -> None:
        self.keep(b"a note")

    def keep(self, content: bytes, envelope_id: bytes | None = None) -> None:
        """Seals and keeps an envelope now."""
        self.desk.store.keep_sealed(self.sealed(content, envelope_id))

    def sealed(self, content: bytes, envelope_id: bytes | None = None) -> SealedReferral:
        return sealed(self.key, content, envelope_id or envelope.new_id(), self.desk.today())


def sealed(key: ReceivingKey, content: bytes, envelope_id: bytes, day: date) -> SealedReferral:
    date_text = day.isoformat()
    closed = envelope.seal(key, content, envelope_id=envelope_id, date=date_text)
    return SealedReferral(envelope_id, date_text, closed)


class WrittenAtOnce(Leaky):
    """The note is an envelope more, in a writing of its own; those without a note carry none."""

    def record(self, number: str) -> None:
        Booth.record(self, number)


class Waiting(Leaky):
    """The note takes the place of the next empty envelope, as it should; subclasses leak elsewhere."""

    def __init__(self, desk: Desk, clock: HandClock) -> None:
        super().__init__(desk, clock)
        self.waiting: SealedReferral | None = None

    def record(self, number: str) -> None:
        Booth.record(self, number)
        self.desk.store.keep_sealed(self.waiting or self.sealed(b"", self.new_id()))
        self.waiting = None

    def write(self) -> None:
        self.waiting = self.sealed(b"a note", self.new_id())

    def new_id(self) -> bytes:
        return envelope.new_id()


class TimeInTheId(Waiting):
    """Ids that rise with time: the note's is from before the record it goes with."""

    def new_id(self) -> bytes:
        return uuid7().bytes


class Unpadded(Waiting):
    """An envelope with a note is longer than one without."""

    def write(self) -> None:
        plain = super().sealed(b"a note", self.new_id())
        self.waiting = replace(plain, sealed=plain.sealed + bytes(40))


class Logged(Booth):
    """One innocent line in the log."""

    def write(self) -> None:
        super().write()
        _log.warning("saved")


class BeforeTheQueue(Booth):
    """The officer writes while the next traveller waits, which the guide advises against."""

    def write(self) -> None:
        super().write()
        self.clock.move(seconds=300)


class DummiesOfTheMorning(Leaky):
    """So many empty envelopes each morning, and a note takes the place of one."""

    def open_day(self) -> None:
        self.morning = [self.sealed(b"") for _ in range(6)]
        for each in self.morning:
            self.desk.store.keep_sealed(each)

    def record(self, number: str) -> None:
        Booth.record(self, number)

    def write(self) -> None:
        self.desk.store.drop_sealed(self.morning.pop().id)
        self.keep(b"a note")


@contextmanager
def listening(lines: list[tuple[float, str]]) -> Iterator[None]:
    """Every log line of the desk, with its time."""

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append((record.created, record.getMessage()))

    ear, root = Ear(logging.DEBUG), logging.getLogger("borderdesk")
    level = root.level
    root.addHandler(ear)
    root.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        root.removeHandler(ear)
        root.setLevel(level)


def lived(folder: Path, make: Callable[[Desk, HandClock], Booth], *, trusting: bool) -> list[Day]:
    """Days of a booth as an attacker sees them, each with its truth."""
    chance = Random(20261124)
    clock = HandClock()
    settings = Settings(data_dir=folder / "data", simulation=True)
    desk = opening.open_training(settings, clock)
    bodies.make_keys(folder / "body", "shelter", list(ReferralKind), PASSPHRASE, cost=CHEAP)
    if trusting:
        referrals.trust(desk, folder / "body" / "shelter.pub")
    key = keys.training_key(settings.folder)
    attacker = Attacker(settings.folder, key, folder)
    truths = [chance.randrange(TRAVELLERS) if number % 2 else None for number in range(DAYS)]
    chance.shuffle(truths)
    days = []
    booth = make(desk, clock)
    with listening(attacker.lines):
        for truth in truths:
            booth.open_day()
            for number in range(TRAVELLERS + 1):
                booth.record(f"SPX{chance.randrange(10**6):06}")
                clock.move(seconds=chance.uniform(20, 180))
                if number == truth:
                    booth.write()
            counted = tally.tally(desk, desk.today())
            evidence = attacker.seize(TRAVELLERS)
            evidence.day["the tally"] = float(len(repr(counted)))
            days.append((evidence, truth))
            booth.desk.store.close()
            clock.move(days=1, hours=-clock.now().hour + 2)
            desk = opening.open_training(settings, clock)
            booth.desk = desk
    desk.store.close()
    return days


def attacked(days: list[Day]) -> tuple[Score, Score]:
    """What the attacker achieves on the second half, having been told the truth of the first."""
    known, asked = days[: DAYS // 2], days[DAYS // 2 :]
    return whom(known, asked), whether(known, asked)


def test_the_attacker_does_no_better_than_guessing(tmp_path: Path) -> None:
    about, any_note = attacked(lived(tmp_path, Booth, trusting=True))
    assert about.by_chance > SIGNIFICANT, about
    assert any_note.by_chance > SIGNIFICANT, any_note


@pytest.mark.parametrize(
    ("leak", "trusting"),
    [
        (WrittenAtOnce, False),
        (DummiesOfTheMorning, False),
        (TimeInTheId, False),
        (Unpadded, False),
        (Logged, True),
        (BeforeTheQueue, True),
    ],
)
def test_with_one_leak_put_back_the_attacker_wins(
    tmp_path: Path, leak: Callable[[Desk, HandClock], Booth], trusting: bool
) -> None:
    about, any_note = attacked(lived(tmp_path, leak, trusting=trusting))
    assert min(about.by_chance, any_note.by_chance) < SIGNIFICANT, (about, any_note)
