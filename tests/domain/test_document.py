"""Travel documents as values."""

from dataclasses import FrozenInstanceError, replace

import pytest

from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import Check, CheckStatus, Provenance, Sex, TravelDocument

CERTIFICATE = TravelDocument(
    format=None,
    document_code="",
    issuing_state="TJK",
    document_number="SPX000001",
    surname="NAZAROVA",
    nationality="TJK",
    birth_date=PartialDate(1990),
)


def test_a_document_without_a_zone() -> None:
    assert CERTIFICATE.format is None
    assert CERTIFICATE.mrz == CERTIFICATE.failed_checks == ()
    assert CERTIFICATE.checks == ()
    assert CERTIFICATE.sex is Sex.X
    assert CERTIFICATE.expiry_date is None


def test_failed_checks() -> None:
    checks = (
        Check("document_number", CheckStatus.FAILED),
        Check("birth_date", CheckStatus.PASSED),
        Check("optional_data", CheckStatus.ABSENT),
        Check("composite", CheckStatus.FAILED),
    )
    assert replace(CERTIFICATE, checks=checks).failed_checks == ("document_number", "composite")


def test_documents_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        delattr(CERTIFICATE, "surname")


def test_words() -> None:
    assert [each.value for each in Provenance] == ["read", "asked", "typed", "default"]
    assert [each.value for each in CheckStatus] == ["passed", "failed", "absent"]
