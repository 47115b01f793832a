"""Goods that cross: a declaration and its items."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from borderdesk.domain.crossing import Direction


class Regime(StrEnum):
    ORDINARY = "ordinary"
    TRANSIT = "transit"
    SMALL_TRADER = "small_trader"
    PERSONAL = "personal"


class Unit(StrEnum):
    """Units of quantity (UN/ECE Recommendation 20 names in words)."""

    PIECE = "piece"
    KILOGRAM = "kilogram"
    LITRE = "litre"
    METRE = "metre"
    SQUARE_METRE = "square_metre"
    CUBIC_METRE = "cubic_metre"
    PAIR = "pair"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of goods. ``hs_code`` has six digits; masses are in kilograms; ``value`` in ``currency``."""

    hs_code: str
    description: str
    quantity: Decimal
    unit: Unit
    net_mass_kg: Decimal
    gross_mass_kg: Decimal
    value: Decimal
    currency: str

    @property
    def chapter(self) -> str:
        """The two digits of the HS chapter."""
        return self.hs_code[:2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Consignment:
    """Goods as declared; ``Recorded`` adds when, where and by whom."""

    direction: Direction
    regime: Regime
    declarant: str
    vehicle_plate: str
    items: tuple[Item, ...]
    tax_number: str = ""
    origin: str = ""
    destination: str = ""
    remarks: str = ""
    corrects: UUID | None = None
    correction_reason: str = ""
