from collections.abc import Iterator
from pathlib import Path

import pytest

from borderdesk.desk.desk import Desk, open_training
from borderdesk.settings import Language, Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "data", simulation=True, language=Language.ENGLISH)


@pytest.fixture
def desk(settings: Settings) -> Iterator[Desk]:
    """A fresh training desk."""
    opened = open_training(settings)
    yield opened
    opened.store.close()
