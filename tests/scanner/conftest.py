"""The time of every test of pictures, and the one PassportEye of the whole run."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from scanner.passporteye import PassportEyeReader
from tests.scanner.travellers import NOON


@pytest.fixture
def noon() -> datetime:
    return NOON


@pytest.fixture(scope="session")
def reader() -> Iterator[PassportEyeReader]:
    """The one PassportEye: tests that use it carry ``xdist_group("passporteye")``."""
    # No attempt is left out because another test is using the processor.
    with PassportEyeReader(budget_s=100, answer_s=100) as started:
        started.start()
        yield started
