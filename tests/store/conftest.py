"""A store of its own for each test, under a key that only tests use."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from borderdesk.store.store import Store
from tests.store.desks import create


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that is not made yet."""
    return tmp_path / "training"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    """An empty training store, open for writing."""
    made = create(folder)
    yield made
    made.close()
