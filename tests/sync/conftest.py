from collections.abc import Iterator
from pathlib import Path

import pytest

from borderdesk.store.store import Store
from tests.sync.memory_centre import MemoryCentre
from tests.sync.samples import make_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = make_store(tmp_path / "training")
    yield made
    made.close()


@pytest.fixture
def centre(store: Store) -> MemoryCentre:
    return MemoryCentre(store)
