"""``borderdesk doctor``: every line is good, or says what to do."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from borderdesk.domain.errors import DeviceError, ReadingError
from borderdesk.settings import DeviceSettings
from scanner.devices.sane import ScannerName
from scanner.reading.reader import OpenReader
from ui.commands.doctor import device_lines, own_reader, reading_lines

ROOT = Path(__file__).parent.parent.parent
READING = ("Reader", "PassportEye", "Tesseract", "Font OCR-B")
SCANNERS = (ScannerName("pnm:0", "Noname", "PNM file reader", "virtual device"),)


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The command with a SANE that has its picture-file backend only: it does not search the network."""
    folder.mkdir()
    (folder / "dll.conf").write_text("pnm\n", encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "ui", "doctor", "--data-dir", str(folder), *words],
        cwd=ROOT,
        env={**os.environ, "SANE_CONFIG_DIR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_line_says_something(tmp_path: Path) -> None:
    done = run(tmp_path / "data", "--json")
    found = json.loads(done.stdout)
    assert done.returncode == (0 if found["good"] else 1)
    lines = {line["name"]: line for line in found["lines"]}
    assert len(lines) == len(found["lines"])
    for name in ("BorderDesk", "Data folder", "Disk", "Store", "SQLite", "Clock", "Device"):
        assert name in lines
    assert all(line["says"].endswith(".") for line in found["lines"])
    assert "(pnm:0)" in lines["Scanners"]["says"]
    assert [name for name in READING if not lines[name]["good"]] == []


def test_people_get_a_table(tmp_path: Path) -> None:
    lines = run(tmp_path / "data").stdout.splitlines()
    assert len(lines) > 10
    assert all(line.startswith(("good   ", "TO DO  ")) for line in lines)
    assert len({line.index(line[7:].split("  ")[-1].strip()) for line in lines}) == 1


def test_what_reading_stands_on_is_here() -> None:
    lines = {line.name: line for line in reading_lines()}
    assert tuple(lines) == READING
    assert all(line.good for line in lines.values())
    assert lines["Reader"].says.endswith(" MB.")
    assert "Not installed" not in lines["PassportEye"].says + lines["Tesseract"].says


def test_without_its_model_no_document_is_read() -> None:
    def broken() -> OpenReader:
        raise ReadingError("model_missing")

    line = own_reader(broken)
    assert not line.good
    assert "mrz.onnx is missing or damaged" in line.says


def test_without_tesseract_documents_are_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert shutil.which("tesseract") is None
    lines = {line.name: line for line in reading_lines()}
    assert all(line.good for line in lines.values())
    assert "apt install tesseract-ocr" in lines["Tesseract"].says


@pytest.mark.parametrize(
    ("settings", "good"),
    [
        (DeviceSettings(), True),
        (DeviceSettings(source="scanner", scanner="nowhere:1"), False),
        (DeviceSettings(source="scanner", scanner="pnm:0"), True),
        (DeviceSettings(source="scanner"), True),
        (DeviceSettings(source="webcam", webcam="77"), False),
        (DeviceSettings(source="webcam", webcam="2"), True),
        (DeviceSettings(source="webcam", webcam="http://127.0.0.1:8080/video"), True),
        (DeviceSettings(source="folder", folder="/nowhere/at/all"), False),
        (DeviceSettings(source="folder", folder="/"), True),
    ],
)
def test_the_device_in_the_settings_is_looked_for(settings: DeviceSettings, good: bool) -> None:
    lines = {line.name: line for line in device_lines(settings, lambda: SCANNERS, lambda: (0, 2))}
    assert lines["Device"].good is good
    assert lines["Scanners"].says == "Noname PNM file reader (pnm:0)."
    assert lines["Cameras"].says == "0, 2."


@pytest.mark.parametrize(("source", "good"), [("scanner", False), ("none", True)])
def test_a_fault_of_the_scanners_counts_where_one_is_used(source: str, good: bool) -> None:
    def faulty() -> Sequence[ScannerName]:
        raise DeviceError("sane_missing")

    settings = DeviceSettings.model_validate({"source": source})
    lines = {line.name: line for line in device_lines(settings, faulty, lambda: ())}
    assert lines["Scanners"].good is good
    assert "sane-utils" in lines["Scanners"].says
    assert lines["Cameras"].says == "None connected."
