"""How well and how fast documents are read.

``taskset -c 0 python -m tests.benchmarks.reading [--reader own|passporteye] [--verbose] [FOLDER]``: the
folder holds pictures and ``labels.json``, a list of objects with ``file`` and ``lines`` (an empty list when
there is no zone). Without a folder a synthetic set is drawn. One process reads one picture after another.
The last line is one JSON object:

- ``images``; ``exact``: share of which all lines are right, or no zone was found where there is none;
  ``valid``: share that was accepted; ``false_accepts``: number accepted with a wrong character;
- ``characters``: share of the zones' characters that are right (none of a picture without a reading);
- ``valid_of_exact``: share accepted of what was read exactly and whose printed check digits hold;
- ``no_zone_images``: pictures without a zone; ``no_zone_found``: in how many of them one was found;
- ``ms_median``, ``ms_p95``: milliseconds a picture, opening its file and reading it; ``cpu_ms_median``: the
  same as processor time, with PassportEye's process;
- ``opening``, ``locating``, ``recognising``: shares of that time, where the reader tells;
- ``rss_mb``: the most memory held, Python and libraries included; ``cold_start_ms``: from importing the
  reader in a fresh process to its first answer.

A file that can't be opened is a picture without a reading, and not exact.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from multiprocessing import get_context
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import TypeAlias

from borderdesk.domain.errors import InvalidMrz, ReadingError
from borderdesk.domain.mrz import parse
from scanner.picture import open_picture
from scanner.readers import READERS, open_reader
from scanner.reading.reader import Reader, Reading
from tests.benchmarks.costs import cold_start_ms, cpu_ms, peak_mb
from tests.benchmarks.pictures import Label, NoSet, draw_set, labels_of

Summary: TypeAlias = "dict[str, float | int | None]"

WRONG_USE, FAILED = 2, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How one picture was read; times in milliseconds, ``stages`` as the reader tells them."""

    label: Label
    reading: Reading | None
    ms: float
    opening_ms: float
    cpu_ms: float
    stages: dict[str, float] = field(default_factory=dict)

    @property
    def lines(self) -> tuple[str, ...]:
        """What was read."""
        return self.reading.mrz.lines if self.reading is not None and self.reading.mrz is not None else ()

    @property
    def exact(self) -> bool:
        return self.reading is not None and self.lines == self.label.lines

    @property
    def valid(self) -> bool:
        return self.reading is not None and self.reading.valid

    @property
    def right(self) -> int:
        """Characters that are right; none when there are more or fewer lines than there should be."""
        if len(self.lines) != len(self.label.lines):
            return 0
        pairs = zip(self.lines, self.label.lines, strict=True)
        return sum(sum(map(str.__eq__, line, other)) for line, other in pairs)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="reading", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reader", choices=READERS, default=READERS[0])
    parser.add_argument("--folder", type=Path, dest="option", metavar="FOLDER")
    parser.add_argument("folder", type=Path, nargs="?", metavar="FOLDER")
    parser.add_argument("--verbose", action="store_true", help="show each picture that is not exact")
    chosen = parser.parse_args(arguments)
    with ExitStack() as stack:
        folder: Path | None = chosen.folder or chosen.option
        if folder is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            _drawn(folder)
        try:
            labels = labels_of(folder)
        except NoSet as error:
            print(f"reading: {error}", file=sys.stderr)
            return WRONG_USE
        try:
            summary = measured(chosen.reader, labels, verbose=chosen.verbose)
        except ReadingError as error:
            print(f"reading: the reader does not work: {error}", file=sys.stderr)
            return FAILED
    summary["cold_start_ms"] = round(cold_start_ms(chosen.reader), 1)
    print(json.dumps({"reader": chosen.reader} | summary))
    return 0


def _drawn(folder: Path) -> None:
    # In a process of its own: what drawing takes is not the reader's.
    drawing = get_context("spawn").Process(target=draw_set, args=(folder,))
    drawing.start()
    drawing.join()


def measured(name: str, labels: Sequence[Label], *, verbose: bool = False) -> Summary:
    """Reads all pictures with the reader of that name, one after another."""
    with open_reader(name) as reader:
        reader.start()
        _warm_up(reader, labels)
        scores = []
        for label in labels:
            scores.append(_score(reader, label))
            if verbose and not scores[-1].exact:
                print(_shown(scores[-1]))
        return _summary(scores) | {"rss_mb": round(peak_mb(_worker(reader)), 1)}


def _warm_up(reader: Reader, labels: Sequence[Label]) -> None:
    """Reads a picture that does not count: the first one waits for the reader."""
    for label in labels:
        with suppress(ReadingError):
            _read(reader, label)
            return


def _read(reader: Reader, label: Label) -> tuple[Reading, float]:
    """The reading, and the milliseconds that opening the file took."""
    began = perf_counter()
    picture = open_picture(label.file, taken_at=datetime.now(UTC))
    opening_ms = (perf_counter() - began) * 1000
    today = date.today()  # noqa: DTZ011 - the calendar's day, as a desk has it
    return reader.read(picture, today=today), opening_ms


def _worker(reader: Reader) -> int | None:
    """The process that a reader works in, when it is not this one."""
    pid: int | None = getattr(reader, "pid", None)
    return pid


def _score(reader: Reader, label: Label) -> Score:
    worker = _worker(reader)
    cpu, began = cpu_ms(worker), perf_counter()
    reading, opening_ms = None, 0.0
    try:
        reading, opening_ms = _read(reader, label)
    except ReadingError as error:
        print(f"{label.file.name}: {error}", file=sys.stderr)
    ms, worker_now = (perf_counter() - began) * 1000, _worker(reader)
    return Score(
        label=label,
        reading=reading,
        ms=ms,
        opening_ms=opening_ms,
        # A worker that was replaced meanwhile takes its count with it.
        cpu_ms=cpu_ms(worker) - cpu if worker_now == worker else cpu_ms(worker_now),
        stages=dict(getattr(reader, "last_times", {})) if reading is not None else {},
    )


def _shown(score: Score) -> str:
    lines = "\n".join(f"  {line}" for line in (*score.lines, "  --", *score.label.lines))
    return f"{score.label.file.name} valid={score.valid}\n{lines}"


def _summary(scores: Sequence[Score]) -> Summary:
    count = len(scores)
    characters = sum(sum(map(len, score.label.lines)) for score in scores)
    without = [score for score in scores if not score.label.lines]
    holding = [score for score in scores if score.exact and _holds(score.label)]
    times = [score.ms for score in scores]
    return {
        "images": count,
        "exact": round(sum(score.exact for score in scores) / count, 4),
        "valid": round(sum(score.valid for score in scores) / count, 4),
        "characters": round(sum(score.right for score in scores) / characters, 4) if characters else None,
        "false_accepts": sum(score.valid and not score.exact for score in scores),
        "valid_of_exact": round(sum(score.valid for score in holding) / len(holding), 4) if holding else None,
        "no_zone_found": sum(bool(score.lines) for score in without),
        "no_zone_images": len(without),
        "ms_median": round(median(times), 1),
        "ms_p95": round(quantiles(times, n=20, method="inclusive")[-1] if count > 1 else times[0], 1),
        "cpu_ms_median": round(median(score.cpu_ms for score in scores), 1),
        "opening": round(sum(score.opening_ms for score in scores) / sum(times), 3),
        "locating": _share(scores, "locate"),
        "recognising": _share(scores, "recognise"),
    }


def _holds(label: Label) -> bool:
    """The check digits of the printed zone hold, and its dates exist."""
    try:
        return bool(label.lines) and parse(label.lines, today=date.today()).valid  # noqa: DTZ011 - as above
    except InvalidMrz:
        return False


def _share(scores: Sequence[Score], stage: str) -> float | None:
    """The part of the whole time that went into a stage; ``None`` when the reader does not tell."""
    if not any(stage in score.stages for score in scores):
        return None
    return round(sum(score.stages.get(stage, 0.0) for score in scores) / sum(score.ms for score in scores), 3)


if __name__ == "__main__":
    sys.exit(main())
