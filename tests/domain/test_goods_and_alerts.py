"""Goods, watchlist matches and synthetic documents as values."""

from dataclasses import replace
from decimal import Decimal

import pytest

from borderdesk.domain.alert import Action, Alert, ListUsed, Screening, Tier
from borderdesk.domain.consignment import Consignment, Item, Regime, Unit
from borderdesk.domain.crossing import Direction
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.specimen import is_specimen


def test_an_item_and_its_chapter() -> None:
    item = Item(
        hs_code="080620",
        description="raisins",
        quantity=Decimal(40),
        unit=Unit.KILOGRAM,
        net_mass_kg=Decimal("40.0"),
        gross_mass_kg=Decimal("41.5"),
        value=Decimal("960.00"),
        currency="TJS",
    )
    consignment = Consignment(
        direction=Direction.EXIT,
        regime=Regime.SMALL_TRADER,
        declarant="SAFAROV",
        vehicle_plate="",
        items=(item,),
    )
    assert consignment.items[0].chapter == "08"
    assert consignment.corrects is None


def test_screening_says_which_lists_it_used() -> None:
    assert Screening().alerts == ()
    assert Screening().lists == ()
    alert = Alert(
        tier=Tier.RED,
        action=Action.STOP,
        list="national",
        list_version="7",
        list_age_s=7200,
        entry="17",
        score=1.0,
        matched=("document_number",),
        explanation=("document_number: exact",),
    )
    screening = Screening((alert,), (ListUsed("national", "7", 7200),), 0.4)
    assert screening.alerts[0].list == screening.lists[0].list
    assert alert.instruction == ""


@pytest.mark.parametrize(
    ("state", "number", "expected"),
    [
        ("UTO", "L898902C3", True),
        ("TJK", "SPX123456", True),
        ("TJK", "spx1", True),
        ("TJK", "400SPX1", False),
    ],
)
def test_specimens(state: str, number: str, *, expected: bool) -> None:
    document = TravelDocument(
        format=None,
        document_code="P",
        issuing_state="TJK",
        document_number="1",
        surname="SAFAROV",
        nationality="TJK",
        birth_date=PartialDate(1991),
    )
    assert is_specimen(replace(document, issuing_state=state, document_number=number)) is expected
