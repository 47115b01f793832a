"""How long a day of 5,000 crossings takes from records to counts, and from counts to a page."""

import json
import random
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from time import perf_counter
from uuid import UUID

from borderdesk.domain.alert import ListUsed
from borderdesk.domain.consignment import Consignment, Item, Regime, Unit
from borderdesk.domain.crossing import (
    DECISIONS,
    NEED_REASON,
    CaptureMethod,
    Category,
    Crossing,
    Direction,
    Mode,
)
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.record import Envelope, Recorded
from borderdesk.reports.sheet import Imprint
from borderdesk.reports.tally import count
from borderdesk.reports.tally_pdf import render
from borderdesk.settings import Language

CROSSINGS = 5000
CONSIGNMENTS = 400
ROUNDS = 5
DAY = date(2026, 11, 24)
STATES = ("TJK", "UZB", "AFG", "RUS", "KGZ", "KAZ", "CHN", "TUR", "IRN", "PAK", "IND", "D", "USA", "GBR")
CODES = ("080610", "520100", "870323", "271012", "100199", "610910", "640299", "840999", "392690", "170490")


def main() -> None:
    chance = random.Random(1)
    crossings = [_crossing(chance) for _ in range(CROSSINGS)]
    consignments = [_consignment(chance) for _ in range(CONSIGNMENTS)]
    imprint = Imprint(
        post="FTH", post_name="Fotehobod", desk="FTH-1", printed_at=datetime(2026, 11, 24, 19, 5, tzinfo=UTC)
    )
    counting: list[float] = []
    drawing: dict[str, list[float]] = {language.value: [] for language in Language}
    for _ in range(ROUNDS):
        began = perf_counter()
        tally = count(crossings, consignments, day=DAY, post="FTH", training=True)
        counting.append(perf_counter() - began)
        for language in Language:
            began = perf_counter()
            render(tally, language, imprint)
            drawing[language.value].append(perf_counter() - began)
    pages = {language: round(min(times) * 1000, 1) for language, times in drawing.items()}
    result = {
        "bench": "tally",
        "crossings": CROSSINGS,
        "consignments": CONSIGNMENTS,
        "count_ms": round(min(counting) * 1000, 1),
        "pdf_ms": pages,
    }
    print(json.dumps(result))


def _envelope(chance: random.Random) -> Envelope:
    moment = datetime(2026, 11, 23, 19, tzinfo=UTC) + timedelta(seconds=chance.randrange(86400))
    return Envelope(
        id=UUID(int=chance.getrandbits(128)),
        post="FTH",
        desk="FTH-1",
        officer="trainee",
        occurred_at=moment,
        utc_offset_s=5 * 3600,
        recorded_at=moment,
        monotonic_s=0.0,
        boot_id="bench",
        training=True,
    )


def _crossing(chance: random.Random) -> Recorded[Crossing]:
    direction = chance.choice(tuple(Direction))
    decision = chance.choices(DECISIONS[direction], (92, 4, 2, 2))[0]
    document = TravelDocument(
        format=None,
        document_code="P",
        issuing_state="UTO",
        document_number=f"SPX{chance.randrange(10**6):06}",
        surname="SPECIMEN",
        nationality=chance.choice(STATES),
        birth_date=PartialDate(1990),
    )
    crossing = Crossing(
        direction=direction,
        mode=chance.choice(tuple(Mode)),
        lane="1",
        category=Category.FOREIGNER,
        document=document,
        capture_method=CaptureMethod.TYPED,
        decision=decision,
        reason=f"Reason {chance.randrange(12)}" if decision in NEED_REASON else "",
        lists=(ListUsed("national", "1", chance.choice((3600, 90000))),),
    )
    return Recorded(_envelope(chance), crossing)


def _consignment(chance: random.Random) -> Recorded[Consignment]:
    items = tuple(
        Item(
            hs_code=chance.choice(CODES),
            description="goods",
            quantity=Decimal(1),
            unit=Unit.PIECE,
            net_mass_kg=Decimal(chance.randrange(1, 20000)),
            gross_mass_kg=Decimal(20000),
            value=Decimal(chance.randrange(100, 10**7)) / 100,
            currency=chance.choice(("USD", "TJS")),
        )
        for _ in range(chance.randint(1, 4))
    )
    consignment = Consignment(
        direction=chance.choice(tuple(Direction)),
        regime=Regime.ORDINARY,
        declarant="Specimen",
        vehicle_plate="",
        items=items,
    )
    return Recorded(_envelope(chance), consignment)


if __name__ == "__main__":
    main()
