"""Synthetic documents are told by their number or by Utopia."""

import pytest

from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.specimen import RESERVED_PREFIX, is_specimen


@pytest.mark.parametrize(
    ("state", "number", "specimen"),
    [
        ("UTO", "L898902C3", True),
        ("UTO", "", True),
        ("TJK", "SPX123456", True),
        ("TJK", "spx123456", True),
        ("TJK", "400123456", False),
        ("TJK", "4SPX12345", False),
        ("TJK", "", False),
    ],
)
def test_what_is_a_specimen(state: str, number: str, *, specimen: bool) -> None:
    document = TravelDocument(
        format=None,
        document_code="P",
        issuing_state=state,
        document_number=number,
        surname="RAHIMOVA",
        nationality="TJK",
        birth_date=PartialDate(1988),
    )
    assert is_specimen(document) is specimen
    assert RESERVED_PREFIX == "SPX"
