from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from borderdesk.desk import desk as opening
from borderdesk.desk.desk import Desk
from borderdesk.domain.consignment import Consignment, Item, Regime, Unit
from borderdesk.domain.crossing import CaptureMethod, Category, Crossing, Decision, Direction, Mode
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import Check, CheckStatus, DocumentFormat, Sex, TravelDocument
from borderdesk.settings import Settings
from tests.desk.people import ADMINISTRATOR, CHEAP, LEAD, OFFICER, PASSPHRASE, HandClock

DOCUMENT = TravelDocument(
    format=DocumentFormat.TD3,
    document_code="P",
    issuing_state="UZB",
    document_number="AB1234567",
    surname="KARIMOVA",
    given_names="NODIRA",
    nationality="UZB",
    birth_date=PartialDate(1988, 3, 12),
    sex=Sex.F,
    expiry_date=PartialDate(2031, 2, 4),
    checks=(Check("document_number", CheckStatus.PASSED), Check("composite", CheckStatus.PASSED)),
)

CROSSING = Crossing(
    direction=Direction.ENTRY,
    mode=Mode.CAR,
    lane="1",
    category=Category.FOREIGNER,
    document=DOCUMENT,
    capture_method=CaptureMethod.TYPED,
    decision=Decision.ADMITTED,
)


@pytest.fixture
def document() -> TravelDocument:
    return DOCUMENT


@pytest.fixture
def crossing() -> Crossing:
    return CROSSING


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path)


@pytest.fixture
def training(settings: Settings, clock: HandClock) -> Iterator[Desk]:
    """A training desk, where synthetic documents are welcome and roles are not asked."""
    opened = opening.open_training(settings.model_copy(update={"simulation": True}), clock)
    yield opened
    opened.store.close()


@pytest.fixture
def started(settings: Settings) -> Settings:
    """A desk whose accounts and store exist."""
    opening.first_start(settings, [(each, PASSPHRASE) for each in (OFFICER, LEAD, ADMINISTRATOR)], cost=CHEAP)
    return settings


@pytest.fixture
def desk(started: Settings, clock: HandClock) -> Iterator[Desk]:
    """A desk at work, with an officer at it."""
    opened = opening.sign_in(started, OFFICER.id, PASSPHRASE, clock)
    yield opened
    opened.store.close()


@pytest.fixture
def lead(desk: Desk) -> Desk:
    """The same desk with its shift lead at it."""
    return replace(desk, officer=LEAD)


@pytest.fixture
def list_file(tmp_path: Path) -> Callable[..., Path]:
    """Writes a watchlist's CSV."""

    def write(*rows: str, header: str = "document_number,surname,given_names,birth_date,action") -> Path:
        file = tmp_path / "national.csv"
        file.write_text("\n".join((header, *rows, "")), encoding="utf-8")
        return file

    return write


@pytest.fixture
def consignment() -> Consignment:
    return Consignment(
        direction=Direction.ENTRY,
        regime=Regime.ORDINARY,
        declarant="Dilshod Saidov",
        vehicle_plate="01A123BC",
        items=(
            Item(
                hs_code="080610",
                description="Fresh grapes",
                quantity=Decimal(1200),
                unit=Unit.KILOGRAM,
                net_mass_kg=Decimal(1200),
                gross_mass_kg=Decimal("1275.5"),
                value=Decimal("900.50"),
                currency="USD",
            ),
        ),
    )
