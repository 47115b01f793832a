"""How fast and how surely documents are read before a camera of 1080p.

``python -m tests.benchmarks.bench_live [--each N]``: N synthetic travellers of each format are laid on a
desk, lie still, tremble in a hand, lie in bad light and under a lamp, and are taken away. The last line is
one JSON object:

``fps`` pictures a second that one core sees through over whole visits, and ``fps_reading`` while a zone is
before the camera that changes with every picture; ``decides_s`` and ``decides_max_s`` seconds from the first
steady picture (fifteen a second) to the decision, by format, the time to read it included; ``undecided``
documents that were not read while they lay still in good light; ``wrong`` decisions with any wrong character.
"""

import argparse
import json
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from statistics import median
from time import process_time

import numpy as np

from borderdesk.domain.document import DocumentFormat, TravelDocument
from borderdesk.domain.mrz import format_document
from scanner.live import LiveSession
from scanner.opencv import cv2
from scanner.picture import Picture, Pixels
from scanner.reading.mrz_reader import MrzReader
from scanner.reading.reader import Reading
from tests.scanner.live import scenes
from tests.scanner.travellers import TODAY, synthetic

STEP_S = 1 / 15
FORMATS = (
    DocumentFormat.TD3,
    DocumentFormat.TD1,
    DocumentFormat.TD2,
    DocumentFormat.MRVA,
    DocumentFormat.MRVB,
)
_SURNAMES = ("KARIMOVA", "EKKERT", "SAFAROV", "LISOVSKAYA", "XUDOYOROV", "WEISS", "QODIRI", "OQILOVA")
_GIVEN = ("NILUFAR", "KLARA MAXINE", "BEK", "KSENIYA", "AKMAL", "ELKE", "MMAWWO", "GULNORA")


@dataclass
class Tally:
    """What was counted: seconds of the processor and pictures, decisions in seconds, and faults."""

    seconds: float = 0.0
    pictures: int = 0
    reading_seconds: float = 0.0
    reading_pictures: int = 0
    decides: dict[DocumentFormat, list[float]] = field(default_factory=dict)
    undecided: int = 0
    wrong: int = 0
    decisions: int = 0


class Booth:
    """A session whose clock moves with the pictures, and what is counted of it."""

    def __init__(self, tally: Tally) -> None:
        self.tally = tally
        self.now_s = 0.0
        self.session = LiveSession(MrzReader(), now_s=lambda: self.now_s)

    def see(self, picture: Picture, lines: tuple[str, ...], *, busy: bool = False) -> tuple[bool, float]:
        """Whether ``lines`` were decided on with this picture, and the seconds that it took."""
        self.now_s += STEP_S
        began = process_time()
        sight = self.session.see(picture, today=TODAY)
        took = process_time() - began
        self.tally.seconds += took
        self.tally.pictures += 1
        if busy:
            self.tally.reading_seconds += took
            self.tally.reading_pictures += 1
        if sight.reading is not None:
            self._count(sight.reading, lines)
        return sight.reading is not None, took

    def _count(self, reading: Reading, lines: tuple[str, ...]) -> None:
        self.tally.decisions += 1
        self.tally.wrong += reading.mrz is None or reading.mrz.lines != lines


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bench_live", description=__doc__)
    parser.add_argument("--each", type=int, default=4, metavar="N", help="travellers of each format")
    chosen = parser.parse_args(arguments)
    cv2.setNumThreads(1)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    tally = Tally()
    booth = Booth(tally)
    warm_up = Booth(Tally())
    for number in range(3):
        warm_up.see(scenes.seen(scenes.lying(_document(FORMATS[0], 0)), number), ())
    for number in range(chosen.each):
        for document_format in FORMATS:
            _visit(booth, _document(document_format, number), number)
    print(json.dumps(_summary(tally)))
    return 0


def _visit(booth: Booth, document: TravelDocument, number: int) -> None:
    """One document comes, lies still, is taken up into bad light, and leaves."""
    lines = format_document(document)
    assert document.format is not None
    random = np.random.default_rng(number)
    tilt = float(random.uniform(-12, 12))
    place = (960 + float(random.uniform(-150, 150)), 540 + float(random.uniform(-40, 40)))
    pitch = float(random.uniform(14, 24))
    lying = scenes.lying(document, pitch=pitch, tilt_deg=tilt, middle=place)
    for picture in _empty(number):
        booth.see(picture, lines)
    for step in range(4, 0, -1):
        coming = scenes.lying(document, pitch=pitch, tilt_deg=tilt, middle=(place[0] + 120 * step, place[1]))
        if booth.see(scenes.seen(coming, number + step, streak=15 * step), lines)[0]:
            break  # read in the hand already: nothing to wait for
    else:
        _lie_still(booth, document, lying, lines)
    # Bad pictures of it, asked for anew: nothing may be decided wrongly.
    for seen in _hard(random):
        booth.session.ask()
        for step in range(6):
            x, y, turn = random.normal(0, (4, 4, 0.5))
            scene = scenes.lying(
                document, pitch=pitch * 0.8, tilt_deg=tilt + turn, middle=(place[0] + x, place[1] + y)
            )
            booth.see(seen(scene, 1000 * number + step), lines, busy=True)
    for picture in _empty(number + 50):
        booth.see(picture, lines)
    booth.session.forget()


def _lie_still(booth: Booth, document: TravelDocument, lying: Pixels, lines: tuple[str, ...]) -> None:
    assert document.format is not None
    times = booth.tally.decides.setdefault(document.format, [])
    for step in range(30):
        decided, took = booth.see(scenes.seen(lying, 300 + step), lines)
        if decided:
            times.append(step * STEP_S + took)
            return
    booth.tally.undecided += 1


def _empty(number: int) -> Iterator[Picture]:
    for step in range(14):
        yield scenes.seen(scenes.desk(), 500 + number + step)


def _hard(random: np.random.Generator) -> list[Callable[[Pixels, int], Picture]]:
    lamp = (float(random.uniform(700, 1200)), float(random.uniform(650, 850)), 70.0)
    return [
        partial(scenes.seen, blur=4.5),
        partial(scenes.seen, streak=22),
        partial(scenes.seen, noise=25.0),
        partial(scenes.seen, light=0.12, noise=6.0),
        partial(scenes.seen, glare=lamp),
    ]


def _document(document_format: DocumentFormat, number: int) -> TravelDocument:
    return synthetic(
        document_format,
        number=f"{'SPXO'[number % 4]}{8031400 + 917 * number}",
        surname=_SURNAMES[number % len(_SURNAMES)],
        given_names=_GIVEN[number % len(_GIVEN)],
    )


def _summary(tally: Tally) -> dict[str, object]:
    times = {each.value: times for each, times in tally.decides.items() if times}
    return {
        "pictures": tally.pictures,
        "fps": round(tally.pictures / tally.seconds, 1),
        "fps_reading": round(tally.reading_pictures / tally.reading_seconds, 1),
        "decides_s": {name: round(median(each), 3) for name, each in times.items()},
        "decides_max_s": {name: round(max(each), 3) for name, each in times.items()},
        "decisions": tally.decisions,
        "undecided": tally.undecided,
        "wrong": tally.wrong,
    }


if __name__ == "__main__":
    raise SystemExit(main())
