"""Records of crossings and consignments made of what a test cares for."""

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID, uuid4

from borderdesk.domain.alert import ListUsed
from borderdesk.domain.consignment import Consignment, Item, Regime, Unit
from borderdesk.domain.crossing import CaptureMethod, Category, Crossing, Decision, Direction, Mode
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.record import Envelope, Recorded

NOON = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
OFFSET_S = 5 * 3600


@dataclass(frozen=True)
class Maker:
    """Makes records of crossings and consignments out of what a test cares for."""

    training: bool = False

    def envelope(
        self,
        at: datetime = NOON,
        *,
        offset_s: int = OFFSET_S,
        post: str = "FTH",
        recorded_at: datetime | None = None,
    ) -> Envelope:
        return Envelope(
            id=uuid4(),
            post=post,
            desk="FTH-1",
            officer="nrahimova",
            occurred_at=at,
            utc_offset_s=offset_s,
            recorded_at=recorded_at or at,
            monotonic_s=1.0,
            boot_id="b",
            training=self.training,
        )

    def crossing(
        self,
        direction: Direction = Direction.ENTRY,
        *,
        mode: Mode = Mode.CAR,
        nationality: str = "UZB",
        decision: Decision = Decision.SECOND_LINE,
        reason: str = "",
        ages: tuple[int, ...] = (60,),
        envelope: Envelope | None = None,
        corrects: UUID | None = None,
    ) -> Recorded[Crossing]:
        document = TravelDocument(
            format=None,
            document_code="P",
            issuing_state="UTO",
            document_number="SPX1",
            surname="KARIMOVA",
            nationality=nationality,
            birth_date=PartialDate(1988),
        )
        return Recorded(
            envelope or self.envelope(),
            Crossing(
                direction=direction,
                mode=mode,
                lane="1",
                category=Category.FOREIGNER,
                document=document,
                capture_method=CaptureMethod.TYPED,
                decision=decision,
                reason=reason,
                lists=tuple(ListUsed(f"list {age}", "1", age) for age in ages),
                corrects=corrects,
            ),
        )

    def item(self, hs_code: str = "080610", value: str = "10", currency: str = "USD", net: str = "5") -> Item:
        return Item(
            hs_code=hs_code,
            description="goods",
            quantity=Decimal(1),
            unit=Unit.PIECE,
            net_mass_kg=Decimal(net),
            gross_mass_kg=Decimal(net) + 1,
            value=Decimal(value),
            currency=currency,
        )

    def consignment(
        self,
        *items: Item,
        direction: Direction = Direction.ENTRY,
        envelope: Envelope | None = None,
        corrects: UUID | None = None,
    ) -> Recorded[Consignment]:
        return Recorded(
            envelope or self.envelope(),
            Consignment(
                direction=direction,
                regime=Regime.ORDINARY,
                declarant="Dilshod Saidov",
                vehicle_plate="",
                items=items or (self.item(),),
                corrects=corrects,
            ),
        )
