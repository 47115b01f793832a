"""The traveller at the booth in the desk's file."""

import pytest

from borderdesk.desk import drafts
from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import CaptureMethod, Category, Direction, Mode
from borderdesk.domain.document import Provenance, TravelDocument
from borderdesk.domain.held import HeldTraveller


@pytest.fixture
def held(desk: Desk, document: TravelDocument) -> HeldTraveller:
    return HeldTraveller(
        direction=Direction.EXIT,
        mode=Mode.BUS,
        category=Category.FOREIGNER,
        document=document,
        method=CaptureMethod.SCANNER,
        residence="UZB",
        provenance={"surname": Provenance.READ, "residence": Provenance.DEFAULT},
        edited=("surname",),
        look=("given_names",),
        wrong={"expiry_date": "not_a_date"},
        started_at=desk.clock.now(),
        saved_at=desk.clock.now(),
    )


def test_all_of_it_comes_back(desk: Desk, held: HeldTraveller) -> None:
    assert drafts.kept(desk) is None
    drafts.keep(desk, held)
    assert drafts.kept(desk) == held
    drafts.drop(desk)
    assert drafts.kept(desk) is None


def test_it_belongs_to_the_officer(desk: Desk, lead: Desk, held: HeldTraveller) -> None:
    drafts.keep(desk, held)
    assert drafts.kept(lead) is None
    drafts.drop(lead)
    assert drafts.kept(desk) == held


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"direction": "up"}', b"[" * 100_000, b'{"saved_at": 7}'],
)
def test_what_cant_be_read_is_let_go(desk: Desk, body: bytes) -> None:
    desk.store.save_draft(desk.officer.id, body)
    assert drafts.kept(desk) is None
    assert desk.store.draft(desk.officer.id) is None
