"""The headline of a printed tally, read back from the page."""

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from borderdesk.domain.crossing import CaptureMethod, Crossing, Decision, Direction
from borderdesk.domain.errors import ReportError
from borderdesk.domain.record import Envelope, Recorded
from borderdesk.reports.sheet import Imprint
from borderdesk.reports.tally import count
from borderdesk.reports.tally_pdf import render
from borderdesk.settings import Language
from borderdesk.training.printed import printed_crossings
from borderdesk.training.travellers import travellers

NOW = datetime(2026, 3, 1, 8, tzinfo=UTC)
DAY = date(2026, 3, 1)


def page(number: int, language: Language) -> bytes:
    """A tally of so many entries."""
    recorded = [
        Recorded(
            Envelope(
                id=UUID(int=place),
                post="FTH",
                desk="FTH-1",
                officer="trainee",
                occurred_at=NOW,
                utc_offset_s=5 * 3600,
                recorded_at=NOW,
                monotonic_s=1.0,
                boot_id="boot",
                training=True,
            ),
            Crossing(
                direction=Direction.ENTRY,
                mode=person.mode,
                lane="1",
                category=person.category,
                document=person.document,
                capture_method=CaptureMethod.SCANNER,
                decision=Decision.ADMITTED,
            ),
        )
        for place, person in enumerate(travellers(number, seed=3, today=DAY))
    ]
    tally = count(recorded, [], day=DAY, post="FTH", training=True)
    return render(tally, language, Imprint(post="FTH", post_name="Fotehobod", desk="FTH-1", printed_at=NOW))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("number", [0, 12, 1234])
def test_the_headline_is_what_was_counted(tmp_path: Path, language: Language, number: int) -> None:
    file = tmp_path / "tally.pdf"
    file.write_bytes(page(number, language))
    assert printed_crossings(file) == number


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4 cut short", b"\0" * 100])
def test_what_is_no_tally_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(content)
    with pytest.raises(ReportError, match="page_unreadable"):
        printed_crossings(file)


def test_a_page_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="page_unreadable"):
        printed_crossings(tmp_path / "none.pdf")


def test_without_the_program_that_reads_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReportError, match="pdftotext_missing"):
        printed_crossings(tmp_path / "page.pdf")
