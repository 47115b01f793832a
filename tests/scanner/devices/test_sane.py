"""SANE on its own ``pnm`` and ``test`` backends: real scans and real faults.

SANE is one library for a whole process, so each script runs in a process of its own, with a configuration
that lists only those two backends. Scans that end before their page does use ``pnm``: the thread with which
``test`` reads ahead does not always end when it is cancelled.
"""

import ctypes
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from scanner.devices.sane import code_of

ROOT = Path(__file__).parents[3]
PREAMBLE = """
import json, sys, threading
from datetime import UTC, datetime
from borderdesk.domain.errors import DeviceError
from scanner.devices.sane import SaneScanner, list_scanners
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
def scanner(name, *options, **more):
    return SaneScanner(name, lambda: NOON, options=options, **more)
def outcome(name, *options):
    try:
        picture = scanner(name, *options).scan(lambda _: None, lambda: False)
    except DeviceError as error:
        return error.code
    return picture.pixels.shape
"""

Script = Callable[[str], Any]


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Script:
    """Runs a script beside SANE's test backends, and gives what it printed last, read as JSON."""
    folder = tmp_path_factory.mktemp("sane")
    (folder / "dll.conf").write_text("pnm\ntest\n")
    (folder / "test.conf").write_text("number_of_devices 1\n")

    def run(body: str) -> Any:
        done = subprocess.run(
            [sys.executable, "-X", "faulthandler", "-c", PREAMBLE + body],
            cwd=ROOT,
            env=os.environ | {"SANE_CONFIG_DIR": str(folder)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    return run


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page that lies on the glass of ``pnm:0``: 30 strips of it."""
    noise = np.random.default_rng(3).integers(0, 255, (480, 640, 3), dtype=np.uint8)
    Image.fromarray(noise).save(tmp_path / "page.ppm")
    return tmp_path / "page.ppm"


def test_scanners_are_listed(script: Script) -> None:
    body = "print(json.dumps([[each.name, each.model, each.kind] for each in list_scanners()]))"
    assert script(body) == [
        ["test:0", "frontend-tester", "virtual device"],
        ["pnm:0", "PNM file reader", "virtual device"],
        ["pnm:1", "PNM file reader", "virtual device"],
    ]


def test_the_page_on_the_glass_is_scanned(script: Script, page: Path, tmp_path: Path) -> None:
    body = f"""
import numpy as np
picture = scanner("pnm:0", ("filename", {str(page)!r})).scan(lambda _: None, lambda: False)
np.save({str(tmp_path / "scan.npy")!r}, picture.pixels)
print(json.dumps([picture.source, picture.taken_at.isoformat()]))
"""
    assert script(body) == ["pnm:0", "2026-11-24T12:00:00+00:00"]
    scanned = np.load(tmp_path / "scan.npy")
    assert np.array_equal(scanned[:, :, ::-1], np.asarray(Image.open(page)))


FAULTS = {
    "status-jammed": "scanner_jammed",
    "status-nodocs": "scanner_empty",
    "status-eof": "scanner_empty",
    "status-coveropen": "scanner_cover_open",
    "status-ioerror": "scanner_io_error",
    "status-nomem": "scanner_out_of_memory",
    "status-accessdenied": "scanner_access_denied",
}


def test_each_fault_has_its_word_and_is_over_with_the_next_scan(script: Script, page: Path) -> None:
    body = f"""
said = {{}}
for fault in {list(FAULTS)}:
    said[fault] = outcome("pnm:0", ("filename", {str(page)!r}), ("status", 0), (fault, 1))
    said["well"] = outcome("pnm:0", (fault, 0), ("status", 1))
print(json.dumps(said))
"""
    assert script(body) == FAULTS | {"well": [480, 640, 3]}


def test_each_status_of_the_library_has_its_word() -> None:
    library = ctypes.CDLL("libsane.so.1")
    library.sane_strstatus.restype = ctypes.c_char_p
    # From SANE_STATUS_UNSUPPORTED to SANE_STATUS_ACCESS_DENIED, in the order of the standard.
    assert [code_of(library.sane_strstatus(status).decode()) for status in range(1, 12)] == [
        "scanner_unsupported",
        "scanner_cancelled",
        "scanner_busy",
        "scanner_failed",
        "scanner_failed",
        "scanner_jammed",
        "scanner_empty",
        "scanner_cover_open",
        "scanner_io_error",
        "scanner_out_of_memory",
        "scanner_access_denied",
    ]


def test_what_there_is_not(script: Script) -> None:
    body = """
print(json.dumps([outcome("nothing:0"), outcome("pnm:0", ("filename", "/none.ppm")),
    outcome("test:0", ("no-such-option", 1), ("resolution", 60))]))
"""
    assert script(body) == ["scanner_unknown", "scanner_failed", [354, 472, 3]]


def test_a_page_of_too_many_pixels_is_not_read(script: Script, tmp_path: Path) -> None:
    header = b"P6\n7000 6000\n255\n"
    with (tmp_path / "large.ppm").open("wb") as file:
        file.write(header)
        file.truncate(len(header) + 7000 * 6000 * 3)
    body = f'print(json.dumps(outcome("pnm:0", ("filename", {str(tmp_path / "large.ppm")!r}))))'
    assert script(body) == "scanner_too_many_pixels"


def test_grey_and_hand_scanners(script: Script) -> None:
    body = """
print(json.dumps([outcome("test:0", ("resolution", 60), ("mode", "Gray")),
    outcome("test:0", ("resolution", 60), ("mode", "Color"), ("hand-scanner", 1))]))
"""
    grey, by_hand = script(body)
    assert grey == [354, 472, 3]
    assert by_hand[2] == 3


def test_progress_is_told_and_a_scan_can_be_cancelled(script: Script, page: Path) -> None:
    body = f"""
told = []
device = scanner("pnm:0", ("filename", {str(page)!r}))
device.scan(told.append, lambda: False)
whole = told == sorted(set(told)) and told[0] < 0.05 and told[-1] > 0.9
told.clear()
try:
    device.scan(told.append, lambda: len(told) > 2)
except DeviceError as error:
    print(json.dumps([whole, error.code, len(told)]))
"""
    assert script(body) == [True, "scanner_cancelled", 3]


def test_a_fault_in_telling_progress_does_not_bring_the_process_down(script: Script, page: Path) -> None:
    body = f"""
device = scanner("pnm:0", ("filename", {str(page)!r}))
try:
    device.scan(lambda share: 1 / 0, lambda: False)
except ZeroDivisionError:
    print(json.dumps(device.scan(lambda _: None, lambda: False).width))
"""
    assert script(body) == 640


def test_one_picture_for_each_request(script: Script, page: Path) -> None:
    body = f"""
told = []
device = scanner("pnm:0", ("filename", {str(page)!r}), progress=told.append)
seen = []
def take():
    for picture in device.pictures():
        seen.append(picture.width)
        device.request() if len(seen) < 3 else device.stop()
device.request()
thread = threading.Thread(target=take)
thread.start()
thread.join()
print(json.dumps([seen, bool(told), list(device.pictures())]))
"""
    assert script(body) == [[640, 640, 640], True, []]


def test_stop_cancels_the_scan_that_runs(script: Script, page: Path) -> None:
    body = f"""
stop = lambda share: device.stop() if share > 0.1 else None
device = scanner("pnm:0", ("filename", {str(page)!r}), progress=stop)
device.request()
print(json.dumps(list(device.pictures())))
"""
    assert script(body) == []


def test_a_fault_ends_pictures_and_can_be_tried_again(script: Script, page: Path) -> None:
    body = f"""
device = scanner("pnm:0", ("filename", {str(page)!r}), ("status", 0), ("status-coveropen", 1))
codes = []
for _ in range(2):
    device.request()
    try:
        next(device.pictures())
    except DeviceError as error:
        codes.append(error.code)
print(json.dumps(codes))
"""
    assert script(body) == ["scanner_cover_open", "scanner_cover_open"]


def test_threads_wait_for_each_other(script: Script, page: Path) -> None:
    body = f"""
shapes = []
def scan():
    shapes.append(outcome("pnm:0", ("filename", {str(page)!r})))
    shapes.append(len(list_scanners()))
threads = [threading.Thread(target=scan) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(json.dumps(sorted(map(str, shapes))))
"""
    assert script(body) == ["(480, 640, 3)"] * 4 + ["3"] * 4


def test_without_sane_there_is_a_word_for_it(script: Script) -> None:
    body = """
sys.modules["sane"] = None
try:
    list_scanners()
except DeviceError as error:
    print(json.dumps([error.code, outcome("test:0")]))
"""
    assert script(body) == ["sane_missing", "sane_missing"]
