"""The specimens that the standard prints, read and written."""

import pytest

from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import CheckStatus, DocumentFormat, Sex
from borderdesk.domain.mrz import LAYOUTS, format_document, format_of, parse
from tests.domain.zones import PUBLISHED, TODAY

NAMES = list(PUBLISHED)


@pytest.mark.parametrize("name", NAMES)
def test_reads_each_and_writes_it_again(name: str) -> None:
    document_format, lines = PUBLISHED[name]
    mrz = parse(lines, today=TODAY)
    assert mrz.format is document_format
    assert mrz.format is format_of(lines)
    assert mrz.valid
    assert mrz.failed_checks == ()
    assert mrz.misplaced == ()
    assert mrz.document.mrz == mrz.lines == lines
    assert mrz.document.checks == mrz.checks
    assert format_document(mrz.document) == lines


def test_passport() -> None:
    document = parse(PUBLISHED["TD3"][1], today=TODAY).document
    assert document.document_code == "P"
    assert (document.issuing_state, document.nationality) == ("UTO", "UTO")
    assert (document.surname, document.given_names) == ("ERIKSSON", "ANNA MARIA")
    assert document.document_number == "L898902C3"
    assert document.birth_date == PartialDate(1974, 8, 12)
    assert document.expiry_date == PartialDate(2012, 4, 15)
    assert document.sex is Sex.F
    assert document.optional_data == "ZE184226B"
    assert not document.name_truncated


@pytest.mark.parametrize("name", ["TD1, long number", "TD2, long number"])
def test_long_number(name: str) -> None:
    document = parse(PUBLISHED[name][1], today=TODAY).document
    assert document.document_number == "D23145890734"
    assert document.optional_data == ""
    assert document.birth_date == PartialDate(1934, 7, 12)


def test_visas_have_no_composite_check() -> None:
    for name in ("MRV-A", "MRV-B"):
        mrz = parse(PUBLISHED[name][1], today=TODAY)
        assert [check.name for check in mrz.checks] == ["document_number", "birth_date", "expiry_date"]
    assert parse(PUBLISHED["MRV-A"][1], today=TODAY).document.optional_data == "6ZE184226B"


def test_french_card() -> None:
    mrz = parse(PUBLISHED["French card"][1], today=TODAY)
    assert mrz.document.document_number == "880692310285"
    assert (mrz.document.surname, mrz.document.given_names) == ("BERTHIER", "CORINNE")
    assert mrz.document.nationality == "FRA"
    assert mrz.document.birth_date == PartialDate(1965, 12, 6)
    assert mrz.document.expiry_date is None
    assert [check.name for check in mrz.checks] == ["document_number", "birth_date", "composite"]
    assert mrz.flags == ()


@pytest.mark.parametrize("name", NAMES)
def test_every_wrong_character_under_a_check_digit_is_found(name: str) -> None:
    document_format, lines = PUBLISHED[name]
    for rule in LAYOUTS[document_format].checks:
        for span in rule.over:
            for column in range(span.start, span.start + span.length):
                old = lines[span.line][column]
                new = "1" if old == "<" else str((int(old, 36) + 1) % 10)
                changed = list(lines)
                changed[span.line] = lines[span.line][:column] + new + lines[span.line][column + 1 :]
                mrz = parse(changed, today=TODAY)
                assert mrz.failed_checks, (name, rule.name, span.line, column)
                assert not mrz.valid


def test_each_check_digit_fails_by_its_own_name() -> None:
    lines = PUBLISHED["TD3"][1]
    for rule in LAYOUTS[DocumentFormat.TD3].checks:
        column = rule.digit.start
        digit = str((int(lines[1][column]) + 1) % 10)
        mrz = parse((lines[0], lines[1][:column] + digit + lines[1][column + 1 :]), today=TODAY)
        assert rule.name in mrz.failed_checks
        assert {check.name for check in mrz.checks if check.status is CheckStatus.PASSED} >= {
            other.name for other in LAYOUTS[DocumentFormat.TD3].checks
        } - {rule.name, "composite"}
