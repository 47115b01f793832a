"""``borderdesk-central serve`` as a process of its own, and keys for desks that it may trust."""

import base64
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from borderdesk.journal.signature import VerifyingKey

ROOT = Path(__file__).resolve().parents[2]
ENDS_WITHIN_S = 60


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "borderdesk.central", *map(str, words)]


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """A command that is expected to end by itself."""
    return subprocess.run(
        command(*words), cwd=ROOT, check=False, capture_output=True, text=True, timeout=ENDS_WITHIN_S
    )


class Program:
    """The centre on a free port, its own database in ``folder`` unless ``--database`` is among ``words``."""

    def __init__(self, folder: Path, *words: str | Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.log = folder / "centre.log"
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                command("serve", "--data-dir", folder, "--port", "0", *words),
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
            )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, self.log.read_text()
        self.url = str(json.loads(line)["listening"])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self.stop()

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Asks it to end, and gives its exit status."""
        self._process.send_signal(number)
        return self._ended()

    def kill(self) -> None:
        """What a power cut does."""
        os.kill(self._process.pid, signal.SIGKILL)
        self._ended()

    def _ended(self) -> int:
        assert self._process.stdout is not None
        with self._process.stdout:
            return self._process.wait(ENDS_WITHIN_S)


def write_trust(file: Path, keys: Iterable[tuple[str, VerifyingKey, bool]]) -> Path:
    """A trust file of (desk, key, training)."""
    entries = [
        {"desk": desk, "post": "FTH", "key": base64.b64encode(key.raw).decode(), "training": training}
        for desk, key, training in keys
    ]
    file.write_text(json.dumps(entries), encoding="utf-8")
    return file
