"""Synthetic travellers: the same from the same seed, valid on paper, and of every kind."""

from datetime import date

import pytest

from borderdesk.domain.document import CheckStatus, DocumentFormat, Sex
from borderdesk.domain.mrz import parse
from borderdesk.domain.specimen import is_specimen
from borderdesk.training.travellers import FORMATS, travellers

TODAY = date(2026, 3, 1)
MANY = travellers(400, seed=1, today=TODAY)


def test_a_seed_always_gives_the_same_people() -> None:
    assert travellers(12, seed=5, today=TODAY) == travellers(12, seed=5, today=TODAY)
    assert travellers(12, seed=5, today=TODAY) != travellers(12, seed=6, today=TODAY)


def test_they_are_the_same_all_year() -> None:
    assert travellers(12, seed=5, today=date(2026, 1, 1)) == travellers(12, seed=5, today=date(2026, 12, 31))


def test_nobody_yields_nothing() -> None:
    assert travellers(0, seed=1, today=TODAY) == ()


def test_a_queue_of_eight_shows_every_format() -> None:
    shown = [each.document.format for each in travellers(8, seed=2, today=TODAY)]
    assert tuple(shown) == FORMATS
    assert set(shown) == set(DocumentFormat) - {DocumentFormat.IDFRA}


def test_every_document_is_a_specimen_of_its_own_and_valid() -> None:
    assert all(is_specimen(each.document) for each in MANY)
    assert len({each.document.document_number for each in MANY}) == len(MANY)
    for each in MANY:
        expiry = each.document.expiry_date
        assert expiry is not None
        assert expiry.earliest > TODAY
        assert all(check.status is not CheckStatus.FAILED for check in each.document.checks)


def test_the_zone_says_what_is_printed() -> None:
    for each in MANY:
        zone = parse(each.document.mrz, today=TODAY)
        assert zone.valid, zone
        read, printed = zone.document, each.document
        assert read.document_number == printed.document_number
        assert read.birth_date == printed.birth_date
        assert (read.sex, read.nationality, read.expiry_date) == (
            printed.sex,
            printed.nationality,
            printed.expiry_date,
        )
        if not printed.name_truncated:
            assert (read.surname, read.given_names) == (
                printed.surname.replace("-", " "),
                printed.given_names,
            )


@pytest.mark.parametrize("seed", range(30))
def test_every_dozen_shows_the_unusual(seed: int) -> None:
    dozen = travellers(12, seed=seed, today=TODAY)
    assert sum(each.minor for each in dozen) == 1
    assert any(each.document.birth_date.whole is None for each in dozen)
    assert any(each.document.name_truncated for each in dozen)
    assert any(each.document.sex is Sex.X for each in dozen)


def test_minors_are_minors_all_year() -> None:
    for each in MANY:
        age = each.document.birth_date.age_on(TODAY)
        assert age is not None
        assert (age < 18) is each.minor
