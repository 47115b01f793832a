import subprocess
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from borderdesk.reports.sheet import Imprint
from tests.reports.maker import Maker


@pytest.fixture
def make() -> Maker:
    return Maker()


@pytest.fixture
def imprint() -> Imprint:
    return Imprint(
        post="FTH",
        post_name="Fotehobod",
        desk="FTH-1",
        printed_at=datetime(2026, 11, 24, 19, 5, tzinfo=timezone(timedelta(hours=5))),
        printed_by="N. Rahimova",
    )


@pytest.fixture
def words_in(tmp_path: Path) -> Callable[..., str]:
    """What a person would copy out of a PDF, laid out as it is printed; of all of it, or of one half."""

    def read(pdf: bytes, half: str = "") -> str:
        file = tmp_path / "page.pdf"
        file.write_bytes(pdf)
        crop = {"": [], "left": ["0"], "right": ["297"]}[half]
        area = ["-x", *crop, "-y", "0", "-W", "297", "-H", "842"] if crop else []
        command = ["pdftotext", "-layout", "-enc", "UTF-8", *area, str(file), "-"]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode()

    return read
