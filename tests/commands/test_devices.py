"""``borderdesk devices``: what there is, what is set, and what is wrong when there is nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.commands.devices import camera_name, find_cameras

ROOT = Path(__file__).parents[2]


def devices(folder: Path, *words: str, backends: str = "pnm\n", **variables: str) -> tuple[int, str]:
    (folder / "dll.conf").write_text(backends)
    done = subprocess.run(
        [sys.executable, "-m", "ui", "devices", *words],
        cwd=ROOT,
        env=os.environ | {"SANE_CONFIG_DIR": str(folder)} | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_scanners_and_what_is_set(tmp_path: Path) -> None:
    status, shown = devices(
        tmp_path, BORDERDESK_DEVICES__SOURCE="scanner", BORDERDESK_DEVICES__SCANNER="pnm:0"
    )
    assert status == 0
    assert "scanner   pnm:0                             Noname PNM file reader, virtual device" in shown
    assert shown.endswith("Set: scanner pnm:0\n")


def test_the_same_for_programs(tmp_path: Path) -> None:
    for source, address in (("webcam", "0"), ("folder", "scans"), ("none", "")):
        variables = {"BORDERDESK_DEVICES__SOURCE": source}
        if source == "folder":
            variables["BORDERDESK_DEVICES__FOLDER"] = address
        status, shown = devices(tmp_path, "--json", **variables)
        told = json.loads(shown)
        assert status == 0
        assert told["scanners"][0] == {"name": "pnm:0", "is_a": "Noname PNM file reader, virtual device"}
        assert told["set"] == {"source": source, "address": address}


def test_nothing_says_what_to_do(tmp_path: Path) -> None:
    status, shown = devices(tmp_path, backends="")
    cameras = list(Path("/dev").glob("video*"))
    assert status == (0 if cameras else 1)
    assert "No scanner was found. Is it switched on and connected?" in shown
    assert shown.endswith("No device is set: choose one in the settings of the window.\n")


@pytest.mark.parametrize(
    ("names", "words"), [((), "No camera is connected"), (("video97",), "No camera opens.")]
)
def test_cameras(tmp_path: Path, names: tuple[str, ...], words: str) -> None:
    for name in names:
        (tmp_path / name).touch()
    found, problem = find_cameras(tmp_path)
    assert found == []
    assert problem.startswith(words)


def test_a_camera_has_the_name_that_the_system_gives_it(tmp_path: Path) -> None:
    (tmp_path / "video3").mkdir()
    (tmp_path / "video3" / "name").write_text("Page\x1b[1m Camera\n")
    assert camera_name(3, tmp_path) == "Page[1m Camera"
    (tmp_path / "video3" / "name").write_bytes(b"\xff\xfe")
    assert camera_name(3, tmp_path) == camera_name(4, tmp_path) == "camera"


def test_without_scanner_software_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "sane.py").write_text("raise ImportError('libsane.so.1')")
    _, shown = devices(tmp_path, PYTHONPATH=str(tmp_path))
    assert "There is no scanner software: apt install" in shown
