"""Whether a blot over a name is ever read as letters.

``python -m tests.benchmarks.bench_blots [--zones N] [--processes N] [--keep FOLDER]``: synthetic zones are
read whole, and with an opaque blot over one to three letters that no check digit protects. ``--zones 100000``
is the figure to trust; it takes some hours on one core. ``--keep`` stores what was accepted and is wrong.

The last line is one JSON object: ``zones``; shares of the whole ones that were ``accepted_undamaged`` and
``exact_undamaged``; ``false_accepts``: readings, of whole or damaged zones, that were accepted with any wrong
character; ``damaged_exact``: share of the damaged zones that were accepted and right all the same.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import astuple, dataclass
from datetime import date
from functools import partial
from pathlib import Path

from scanner.opencv import cv2
from scanner.picture import Pixels
from scanner.reading.mrz_reader import MrzReader
from scanner.reading.reader import Reading
from tests.benchmarks.blots import Case, case

SEED = 1
_PIECE = 500


@dataclass(frozen=True, slots=True)
class Tally:
    """How many zones there were, and what became of them."""

    zones: int = 0
    accepted: int = 0
    exact: int = 0
    false_accepts: int = 0
    damaged_exact: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))


def judged(reader: MrzReader, number: int, *, seed: int = SEED, keep: Path | None = None) -> Tally:
    """What becomes of the case of that number; false accepts are stored in the folder ``keep``."""
    each, today = case(seed, number), date.today()  # noqa: DTZ011 - the calendar's day, as a desk has it
    whole, damaged = (
        reader.read_lines(each.strips(pixels), today=today) for pixels in (each.whole, each.damaged)
    )
    false = 0
    for name, pixels, reading in (("whole", each.whole, whole), ("damaged", each.damaged, damaged)):
        if reading.valid and not _right(reading, each):
            false += 1
            if keep is not None:
                _store(keep / f"{seed}-{number}-{name}", pixels, each, reading)
    return Tally(1, whole.valid, _right(whole, each), false, damaged.valid and _right(damaged, each))


def _right(reading: Reading, each: Case) -> bool:
    return reading.mrz is not None and reading.mrz.lines == each.lines


def _store(file: Path, pixels: Pixels, each: Case, reading: Reading) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(f"{file}.png", pixels)
    read = reading.mrz.lines if reading.mrz is not None else ()
    file.with_suffix(".txt").write_text("\n".join((*each.lines, "--", *read)) + "\n", encoding="utf-8")


def tally(numbers: Iterable[int], *, seed: int = SEED, keep: Path | None = None) -> Tally:
    """What became of the cases of these numbers."""
    total = Tally()
    with MrzReader() as reader:
        for number in numbers:
            total += judged(reader, number, seed=seed, keep=keep)
    return total


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="bench_blots", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--zones", type=int, default=2000, metavar="N", help="how many (default: %(default)s)"
    )
    parser.add_argument(
        "--seed", type=int, default=SEED, metavar="N", help="other zones (default: %(default)s)"
    )
    parser.add_argument("--processes", type=int, default=1, metavar="N", help="default: %(default)s")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where false accepts are stored")
    chosen = parser.parse_args(arguments)
    pieces = [range(at, min(at + _PIECE, chosen.zones)) for at in range(0, chosen.zones, _PIECE)]
    work = partial(tally, seed=chosen.seed, keep=chosen.keep)
    if chosen.processes == 1:
        total = sum(map(work, pieces), Tally())
    else:
        with ProcessPoolExecutor(chosen.processes) as pool:
            total = sum(pool.map(work, pieces), Tally())
    told = {
        "bench": "blots",
        "zones": total.zones,
        "accepted_undamaged": round(total.accepted / total.zones, 4),
        "exact_undamaged": round(total.exact / total.zones, 4),
        "false_accepts": total.false_accepts,
        "damaged_exact": round(total.damaged_exact / total.zones, 4),
    }
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
