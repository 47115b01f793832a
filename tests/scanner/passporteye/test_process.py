"""The worker process: ended when it is stuck, replaced when it died, never left behind."""

import os
import select
import signal
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from borderdesk.domain.errors import ReadingError
from scanner.passporteye import PassportEyeReader
from scanner.passporteye.process import WorkerProcess
from scanner.picture import png_of
from tests.scanner.travellers import TODAY, as_picture

pytestmark = pytest.mark.xdist_group("passporteye")

ROOT = Path(__file__).parents[3]
WHITE = png_of(np.full((60, 90, 3), 255, dtype=np.uint8))


def ended(pid: int, seconds: float) -> bool:
    """Waits until a process has ended; it may be nobody's child."""
    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([descriptor], [], [], seconds)[0])
    finally:
        os.close(descriptor)


def test_a_worker_that_is_stuck_is_ended_and_replaced() -> None:
    with WorkerProcess(answer_s=60) as worker:
        worker.start()
        first = worker.pid
        assert first is not None
        worker.start()
        assert worker.pid == first
        assert worker.zones(WHITE) == ()
        worker.answer_s = 0.3
        os.kill(first, signal.SIGSTOP)
        with pytest.raises(ReadingError) as caught:
            worker.zones(WHITE)
        assert (caught.value.code, caught.value.facts) == ("reader_timed_out", {"seconds": 0.3})
        assert ended(first, 10)

        worker.answer_s = 60
        assert worker.zones(b"no picture at all") == ()
        second = worker.pid
        assert second is not None
        os.kill(second, signal.SIGSTOP)
        killer = threading.Timer(0.2, os.kill, (second, signal.SIGKILL))
        killer.start()
        with pytest.raises(ReadingError, match="reader_crashed"):
            worker.zones(WHITE)
        killer.join()
    worker.close()
    assert worker.pid is None


def test_close_does_not_wait_for_a_picture(reader: PassportEyeReader) -> None:
    del reader  # only so that it does not start at the same time
    codes: list[str] = []
    asking = threading.Event()
    worker = WorkerProcess(answer_s=60)

    def ask() -> None:
        asking.set()
        try:
            worker.zones(WHITE)
        except ReadingError as error:
            codes.append(error.code)

    worker.start()
    first = worker.pid
    assert first is not None
    os.kill(first, signal.SIGSTOP)
    thread = threading.Thread(target=ask)
    thread.start()
    asking.wait()
    while not worker.busy:
        thread.join(0.01)
    worker.start()
    worker.close()
    thread.join()
    assert codes == ["reader_crashed"]
    assert ended(first, 10)


def test_a_worker_that_died_between_pictures_is_replaced(reader: PassportEyeReader) -> None:
    blank = as_picture(np.full((60, 90, 3), 255, dtype=np.uint8))
    assert not reader.read(blank, today=TODAY).found
    before = reader.pid
    assert before is not None
    os.kill(before, signal.SIGKILL)
    assert ended(before, 10)
    assert not reader.read(blank, today=TODAY).found
    assert reader.pid not in (None, before)


def test_a_closed_worker_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    worker = WorkerProcess(answer_s=60)
    worker.start()
    pid = worker.pid
    assert pid is not None
    assert len(list(tmp_path.iterdir())) == 1
    worker.close()
    assert ended(pid, 10)
    worker.close()
    assert list(tmp_path.iterdir()) == []


def test_the_worker_does_not_outlive_its_parent_and_leaves_nothing(tmp_path: Path) -> None:
    script = """
import sys
from scanner.passporteye.process import WorkerProcess
if __name__ == "__main__":
    worker = WorkerProcess(answer_s=60)
    worker.start()
    print(worker.pid, flush=True)
    print("ready", worker.zones(b"none"), flush=True)
    sys.stdin.read()
"""
    with subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=os.environ | {"XDG_RUNTIME_DIR": str(tmp_path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert len(list(tmp_path.iterdir())) == 1
        # It has to be up to see its parent end.
        assert "ready" in parent.stdout.readline()
        parent.kill()
        assert ended(pid, 60)
    assert list(tmp_path.iterdir()) == []


def test_without_passporteye_there_is_a_word_for_it(tmp_path: Path) -> None:
    (tmp_path / "passporteye").mkdir()
    (tmp_path / "passporteye" / "__init__.py").write_text("raise ImportError('not here')")
    script = """
from borderdesk.domain.errors import ReadingError
from scanner.passporteye.process import WorkerProcess
if __name__ == "__main__":
    with WorkerProcess(answer_s=60) as worker:
        try:
            worker.zones(b"none")
        except ReadingError as error:
            print(error.code, worker.pid)
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("reader_missing None\n", "")
