"""Administrative offences: only about a crossing that exists, and only with what a protocol needs."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from borderdesk.desk import crossings, offences
from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.errors import AccessError, InvalidFact
from borderdesk.domain.offence import Offence, OffenceKind
from borderdesk.domain.officer import Role


@pytest.fixture
def offence(desk: Desk, crossing: Crossing) -> Offence:
    recorded = crossings.record(desk, crossing)
    return Offence(
        crossing=recorded.envelope.id,
        kind=OffenceKind.OVERSTAY,
        legal_basis=" article 1 ",
        days=12,
        language="uz",
    )


def test_a_protocol_stands_in_the_journal(desk: Desk, offence: Offence) -> None:
    recorded = offences.record(desk, offence)
    assert recorded.fact == replace(offence, legal_basis="article 1")
    assert recorded.envelope.officer == "nrahimova"
    assert offences.of(desk, offence.crossing) == (recorded,)
    assert desk.store.verify().ok


def test_it_is_about_the_record_that_counts(desk: Desk, offence: Offence, crossing: Crossing) -> None:
    corrected = crossings.correct(desk, offence.crossing, crossing, "misread")
    recorded = offences.record(desk, offence)
    assert recorded.fact.crossing == corrected.envelope.id
    assert offences.of(desk, offence.crossing) == (recorded,)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"crossing": uuid4()}, "crossing_unknown"),
        ({"legal_basis": " "}, "legal_basis_missing"),
        ({"days": None}, "days_missing"),
        ({"days": None, "kind": OffenceKind.REGISTERED_LATE}, "days_missing"),
        ({"days": 0}, "number_out_of_range"),
        ({"days": -3}, "number_out_of_range"),
        ({"days": 36501}, "number_out_of_range"),
        ({"kind": OffenceKind.OTHER}, "circumstances_missing"),
        ({"language": ""}, "language_missing"),
        ({"explanation": "x" * 1001}, "text_too_long"),
    ],
)
def test_a_protocol_that_lacks_something_is_not_recorded(
    changes: dict[str, Any], code: str, desk: Desk, offence: Offence
) -> None:
    with pytest.raises(InvalidFact) as caught:
        offences.record(desk, replace(offence, **changes))
    assert caught.value.code == code
    assert offences.of(desk, offence.crossing) == ()


@pytest.mark.parametrize("kind", [OffenceKind.NOT_REGISTERED, OffenceKind.VISA_CONDITIONS])
def test_some_offences_have_no_days(kind: OffenceKind, desk: Desk, offence: Offence) -> None:
    assert offences.record(desk, replace(offence, kind=kind, days=None)).fact.days is None


def test_an_auditor_draws_up_nothing(desk: Desk, offence: Offence) -> None:
    auditor = replace(desk, officer=replace(desk.officer, role=Role.AUDITOR))
    with pytest.raises(AccessError, match="role_needed"):
        offences.record(auditor, offence)
