"""Which zones are of one document, and what of them check digits guard."""

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import format_document
from scanner.live.zones import different_documents, interchangeable, same_document
from scanner.reading.fields import guarded_spots
from tests.scanner.live.readers import changed, said
from tests.scanner.travellers import synthetic

TD3 = format_document(synthetic(DocumentFormat.TD3))
NAME, NUMBER, OPTIONAL = (0, 7), (1, 4), (1, 30)
OTHER = format_document(
    synthetic(DocumentFormat.TD3, number="SPX777888", surname="SAFAROV", given_names="BEK")
)


def test_documents_are_told_apart_by_state_and_number() -> None:
    one = said(TD3).mrz
    twin = said(format_document(synthetic(DocumentFormat.TD3, number="SPX123457"))).mrz
    misread = said(changed(TD3, *NUMBER, "8")).mrz
    far = said(changed(OTHER, *NUMBER, "1")).mrz
    smaller = said(format_document(synthetic(DocumentFormat.TD2))).mrz
    blurred = said(changed(format_document(synthetic(DocumentFormat.TD2)), *NUMBER, "8")).mrz
    assert one is not None
    assert twin is not None
    assert misread is not None
    assert far is not None
    assert smaller is not None
    assert blurred is not None
    assert different_documents(one, twin)
    assert not different_documents(one, misread)
    assert not different_documents(None, one)
    assert not same_document(one, twin)
    assert same_document(one, misread)
    assert not same_document(one, far)
    # Two documents of a traveller have numbers of their own; one number is one document.
    assert same_document(one, smaller)
    assert not same_document(one, blurred)


def test_what_check_digits_guard() -> None:
    guarded = guarded_spots(DocumentFormat.TD3)
    assert NUMBER in guarded
    assert NAME not in guarded
    assert (1, 10) not in guarded  # nationality
    assert (1, 20) not in guarded  # sex
    assert OPTIONAL in guarded
    assert OPTIONAL not in guarded_spots(DocumentFormat.MRVA)


def test_two_characters_that_look_like_others_may_cancel_out() -> None:
    zone = said(format_document(synthetic(DocumentFormat.TD3, number="OO11X6BGD"))).mrz
    assert zone is not None
    first, second, third = (1, 0), (1, 1), (1, 4)
    assert interchangeable(zone, [first, second])
    assert interchangeable(zone, [third, second, first])
    # One alone is told by the check digit; another weighs otherwise, and a name's letter is in no check.
    assert not interchangeable(zone, [first])
    assert not interchangeable(zone, [first, third])
    assert not interchangeable(zone, [first, NAME])
    assert not interchangeable(zone, [])
