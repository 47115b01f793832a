"""What a reader costs beside time: processor, memory, and its start in a fresh process.

``python -m tests.benchmarks.costs READER`` prints the milliseconds from importing the reader to its answer
to a first, blank picture.
"""

import os
import subprocess
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from time import perf_counter
from typing import Final

ROOT: Final = Path(__file__).parents[2]
_TICKS: Final = os.sysconf("SC_CLK_TCK")


def cpu_ms(worker: int | None) -> float:
    """Processor time of this process, of the ended ones it started, and of a ``worker`` that is running.

    The system counts a running worker, and what that has started, in hundredths of a second.
    """
    own, ended = getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN)
    seconds = own.ru_utime + own.ru_stime + ended.ru_utime + ended.ru_stime
    if worker is not None:
        # Fields 14 to 17 (proc_pid_stat(5)); the second, a name in brackets, may have blanks in it.
        fields = Path(f"/proc/{worker}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        seconds += sum(map(int, fields[11:15])) / _TICKS
    return seconds * 1000


def peak_mb(worker: int | None) -> float:
    """The most memory that this process has held, and with it a ``worker``, in MB of 2^20 bytes."""
    kilobytes = getrusage(RUSAGE_SELF).ru_maxrss
    if worker is not None:
        status = Path(f"/proc/{worker}/status").read_text(encoding="utf-8")
        kilobytes += next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))
    return kilobytes / 1024


def cold_start_ms(reader: str) -> float:
    """How long a fresh process takes from importing the reader to its first answer, in milliseconds.

    Raises:
        subprocess.CalledProcessError: the reader does not start.
    """
    words = [sys.executable, "-m", "tests.benchmarks.costs", reader]
    return float(subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout)


def main(reader: str) -> None:
    began = perf_counter()
    from datetime import UTC, datetime

    import numpy as np

    from scanner.picture import Picture
    from scanner.readers import open_reader

    now = datetime.now(UTC)
    blank = Picture(np.full((64, 64, 3), 255, dtype=np.uint8), "blank", now)
    with open_reader(reader) as opened:
        opened.start()
        opened.read(blank, today=now.date())
        print((perf_counter() - began) * 1000)


if __name__ == "__main__":
    main(sys.argv[1])
