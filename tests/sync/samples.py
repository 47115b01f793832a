"""Synthetic facts and desks for tests of replication."""

import random
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from borderdesk.domain.consignment import Consignment, Item, Regime, Unit
from borderdesk.domain.crossing import CaptureMethod, Category, Crossing, Decision, Direction, Mode
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import DocumentFormat, Provenance, Sex, TravelDocument
from borderdesk.domain.record import Envelope
from borderdesk.journal.record import new_id
from borderdesk.store.keys import make_training_key
from borderdesk.store.store import Store

NOON = datetime(2031, 5, 4, 12, 0, tzinfo=UTC)
SURNAMES = ("RAHIMOVA", "TESTOV", "SAMPLE", "NAZAROVA", "EXAMPLE", "KARIMOV", "MUSTER", "PROBIROV")
GIVEN = ("ANNA MARIA", "FARRUKH", "JOHN", "GULNORA", "ERIKA", "RUSTAM", "OLGA", "DAVLAT")
STATES = ("UTO", "TJK", "UZB", "KGZ", "CHN", "RUS", "D", "FRA")


def make_store(folder: Path, *, desk: str = "FTH-1", training: bool = True) -> Store:
    """A fresh desk's store."""
    key = make_training_key(folder) if training else bytes(range(32))
    return Store.create(folder, key, post="FTH", desk=desk, training=training)


def envelope(number: int = 0, *, desk: str = "FTH-1", training: bool = True) -> Envelope:
    """The circumstances of the ``number``-th fact of a day."""
    moment = NOON + timedelta(seconds=number)
    return Envelope(
        id=new_id(),
        post="FTH",
        desk=desk,
        officer="officer-7",
        shift="day",
        occurred_at=moment,
        utc_offset_s=18000,
        recorded_at=moment,
        monotonic_s=float(number),
        boot_id="3c5a2a6e-7d0f-4d0f-9f6e-1d8a53a6a1b0",
        training=training,
    )


def crossing(number: int = 0, *, decision: Decision = Decision.ADMITTED) -> Crossing:
    """An invented traveller's entry, as full as a real one."""
    chance = random.Random(number)
    surname, given, state = chance.choice(SURNAMES), chance.choice(GIVEN), chance.choice(STATES)
    return Crossing(
        direction=Direction.ENTRY,
        mode=chance.choice(tuple(Mode)),
        lane="1",
        category=Category.FOREIGNER,
        document=TravelDocument(
            format=DocumentFormat.TD3,
            document_code="P",
            issuing_state=state,
            document_number=f"SPX{number % 1_000_000:06d}",
            surname=surname,
            given_names=given,
            nationality=state,
            birth_date=PartialDate(1950 + chance.randrange(60), 1 + chance.randrange(12), 5),
            sex=chance.choice((Sex.F, Sex.M)),
            expiry_date=PartialDate(2035, 1 + chance.randrange(12), 9),
            mrz=(
                f"P<{state:<3}{surname}<<{given.replace(' ', '<')}".replace(" ", "<").ljust(44, "<"),
                f"SPX{number % 1_000_000:06d}0{state:<3}8001014F3506017".replace(" ", "<").ljust(44, "<"),
            ),
        ),
        capture_method=CaptureMethod.SCANNER,
        decision=decision,
        reason="" if decision is Decision.ADMITTED else "invented reason",
        vehicle_plate=f"{number % 10_000:04d}AB01",
        provenance={"surname": Provenance.READ, "mode": Provenance.DEFAULT},
        started_at=NOON + timedelta(seconds=number - 20),
    )


def consignment(number: int = 0) -> Consignment:
    """An invented load."""
    return Consignment(
        direction=Direction.ENTRY,
        regime=Regime.ORDINARY,
        declarant="SAMPLE TRADE",
        vehicle_plate=f"{number % 10_000:04d}CD01",
        items=(
            Item(
                hs_code="070310",
                description="onions",
                quantity=Decimal(20000),
                unit=Unit.KILOGRAM,
                net_mass_kg=Decimal(20000),
                gross_mass_kg=Decimal("20500.5"),
                value=Decimal("7000.00"),
                currency="USD",
            ),
        ),
    )


def fill(store: Store, count: int, *, desk: str = "FTH-1", training: bool = True, start: int = 0) -> None:
    """Records ``count`` crossings."""
    for number in range(start, start + count):
        store.append(crossing(number), envelope(number, desk=desk, training=training))
