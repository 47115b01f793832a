"""Crossings: which decisions there are, and what a new one starts with."""

from borderdesk.domain.crossing import (
    DECISIONS,
    NEED_REASON,
    CaptureMethod,
    Category,
    Crossing,
    Decision,
    Direction,
    Finding,
    Mode,
)
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import TravelDocument


def test_decisions_differ_by_direction() -> None:
    assert set(DECISIONS) == set(Direction)
    assert {each for decisions in DECISIONS.values() for each in decisions} == set(Decision)
    entry, leaving = set(DECISIONS[Direction.ENTRY]), set(DECISIONS[Direction.EXIT])
    assert entry & leaving == {Decision.SECOND_LINE, Decision.WITHDREW}
    assert Decision.REFUSED not in leaving
    assert Decision.STOPPED not in entry


def test_the_first_button_needs_no_reason_and_the_hard_ones_do() -> None:
    for decisions in DECISIONS.values():
        assert decisions[0] not in NEED_REASON
    assert {Decision.REFUSED, Decision.STOPPED, Decision.WITHDREW} == NEED_REASON


def test_what_was_not_asked_is_empty() -> None:
    crossing = Crossing(
        direction=Direction.ENTRY,
        mode=Mode.FOOT,
        lane="1",
        category=Category.FOREIGNER,
        document=TravelDocument(
            format=None,
            document_code="P",
            issuing_state="UTO",
            document_number="SPX000002",
            surname="SAFAROV",
            nationality="UTO",
            birth_date=PartialDate(1991, 5, 7),
        ),
        capture_method=CaptureMethod.TYPED,
        decision=Decision.ADMITTED,
        findings=(Finding("expiry", "in_order", "ok"),),
    )
    assert crossing.purpose is None
    assert crossing.stay_days is None
    assert crossing.corrects is None
    assert crossing.residence == crossing.origin == crossing.destination == ""
    assert dict(crossing.provenance) == {}
    assert dict(crossing.findings[0].detail) == {}
