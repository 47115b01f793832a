"""The measuring of readers: what it counts, and what it says of a folder that is none."""

import json
from pathlib import Path
from typing import Any

import pytest

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import format_document
from scanner.picture import png_of
from scanner.specimens import Look, draw_page
from tests.benchmarks.pictures import NoSet, labels_of
from tests.benchmarks.reading import main
from tests.benchmarks.reading_limit import main as limit
from tests.scanner.hostile import jpeg_of_many_scans
from tests.scanner.travellers import synthetic

KEYS = (
    "reader images exact valid characters false_accepts valid_of_exact no_zone_found no_zone_images "
    "ms_median ms_p95 cpu_ms_median opening locating recognising rss_mb cold_start_ms"
)


def folder_of(folder: Path, entries: list[dict[str, Any]]) -> Path:
    """A set of pictures: a page, the page's upper part, and a file that can't be opened."""
    page = draw_page(synthetic(DocumentFormat.TD3), look=Look(scale=0.5))
    (folder / "page.png").write_bytes(png_of(page))
    (folder / "upper.png").write_bytes(png_of(page[: page.shape[0] // 2]))
    (folder / "broken.jpg").write_bytes(jpeg_of_many_scans(64, 200))
    (folder / "labels.json").write_text(json.dumps(entries), encoding="utf-8")
    return folder


def printed(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(capsys.readouterr().out.splitlines()[-1])
    return told


def test_it_counts_what_was_read_and_what_was_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = format_document(synthetic(DocumentFormat.TD3))
    entries = [
        {"file": "page.png", "lines": lines},
        {"file": "upper.png", "lines": []},
        {"file": "broken.jpg", "lines": lines},
        {"file": "gone.jpg", "lines": lines},
    ]
    assert main([str(folder_of(tmp_path, entries))]) == 0
    told = printed(capsys)
    assert " ".join(told) == KEYS
    assert (told["reader"], told["images"]) == ("own", 4)
    assert (told["exact"], told["valid"], told["characters"]) == (0.5, 0.25, 0.3333)
    assert (told["false_accepts"], told["valid_of_exact"]) == (0, 1.0)
    assert (told["no_zone_found"], told["no_zone_images"]) == (0, 1)
    assert 0 < told["ms_median"] <= told["ms_p95"]
    assert 0 < told["opening"] + told["locating"] + told["recognising"] < 1
    assert min(told["cpu_ms_median"], told["rss_mb"], told["cold_start_ms"]) > 0


def test_a_wrong_label_shows_as_a_false_accept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = format_document(synthetic(DocumentFormat.TD3, surname="RAHIMOV"))
    entries = [{"file": "page.png", "lines": lines}, {"file": "page.png", "lines": []}]
    assert main(["--verbose", "--folder", str(folder_of(tmp_path, entries))]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said.count("page.png valid=True") == 2
    assert f"  {lines[0]}" in said
    told = json.loads(said[-1])
    assert (told["exact"], told["false_accepts"], told["no_zone_found"]) == (0.0, 2, 1)
    assert told["valid_of_exact"] is None


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[",
        "[]",
        "{}",
        '{"file": "a.png", "lines": []}',
        '["a.png"]',
        '[{"file": "a.png"}]',
        '[{"lines": []}]',
        '[{"file": "a.png", "lines": "P<UTO"}]',
        '[{"file": "a.png", "lines": [1]}]',
        '[{"file": 1, "lines": []}]',
    ],
)
def test_labels_that_are_none_are_told(
    tmp_path: Path, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "labels.json").write_text(content, encoding="utf-8")
    assert main([str(tmp_path)]) == 2
    assert "labels.json" in capsys.readouterr().err


def test_a_folder_without_labels_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert "No such file" in capsys.readouterr().err
    (tmp_path / "labels.json").write_bytes(b"\xff\xfe[]")
    with pytest.raises(NoSet, match="is not JSON"):
        labels_of(tmp_path)


def test_the_limit_is_told_by_size_and_blur(capsys: pytest.CaptureFixture[str]) -> None:
    assert limit(["--pages", "1"]) == 0
    told = printed(capsys)
    assert list(told["pixels"]) == ["9", "7", "6", "5", "4.5", "4", "3.5"]
    assert list(told["blur"]) == ["0.05", "0.10", "0.15", "0.20", "0.25"]
    assert told["pixels"]["9"] == told["blur"]["0.05"] == told["pages"] == 1
