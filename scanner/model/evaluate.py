"""How well a model reads: fresh synthetic lines, and pictures of any folder with ``labels.json``.

``python -m scanner.model.evaluate [--model FILE] [--lines N] [FOLDER…]`` prints one JSON object a line. For
synthetic lines: ``lines_exact`` and ``characters`` are shares of the legible ones (a line under a blot has
characters that nobody can read: they are counted apart); ``doubted`` is the share of covered characters
that came out below the gate, as they must.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path

import numpy as np

from borderdesk.domain.errors import ReadingError
from scanner.model.render import Line, lines
from scanner.picture import open_picture
from scanner.reading.candidate import GATE
from scanner.reading.lattice import Row, row_of
from scanner.reading.mrz_reader import MrzReader
from scanner.reading.recognise import MODEL, Recogniser
from scanner.reading.strip import CHARACTERS, GAP, UNREADABLE

SEED = 20_303
_BATCH = 16


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="evaluate", description=__doc__)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--lines", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    chosen = parser.parse_args(arguments)
    model = Recogniser(chosen.model)
    print(json.dumps(synthetic(model, islice(lines(chosen.seed), chosen.lines))))
    for folder in chosen.folders:
        print(json.dumps({"folder": folder.name} | labelled(model, folder)))
    return 0


def synthetic(model: Recogniser, drawn: Iterable[Line]) -> dict[str, float]:
    """Shares over synthetic lines; each is read with its true number of characters."""
    counted = right = legible = exact = covered = doubted = sure = wrong = 0
    stream = iter(drawn)
    while group := list(islice(stream, _BATCH)):
        for line, frames in zip(group, model([each.strip for each in group]), strict=True):
            row = row_of(frames[: len(line.labels)], len(line.text))
            readable, hidden = _readable(line)
            best = _text(row)
            agree = np.array([one == other for one, other in zip(best, line.text, strict=True)])
            chance = row.cells[:, :GAP].max(axis=1)
            counted += int(readable.sum())
            right += int((agree & readable).sum())
            sure += int((readable & (chance >= GATE)).sum())
            wrong += int((readable & ~agree & (chance >= GATE)).sum())
            covered += int(hidden.sum())
            doubted += int((hidden & (chance < GATE)).sum())
            if readable.all():
                legible += 1
                exact += bool(agree.all())
    return {
        "characters": round(right / counted, 5),
        "lines_exact": round(exact / legible, 4),
        "above_gate": round(sure / counted, 4),
        "wrong_above_gate": round(wrong / counted, 6),
        "doubted": round(doubted / max(covered, 1), 5),
    }


def labelled(model: Recogniser, folder: Path) -> dict[str, float]:
    """Shares over the pictures of ``folder``, whose ``labels.json`` lists ``file`` and ``lines``."""
    entries = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    reader = MrzReader(model=model)
    exact = valid = wrong = 0
    for entry in entries:
        try:
            picture = open_picture(folder / entry["file"], taken_at=datetime.now(UTC))
        except ReadingError as error:
            print(f"{entry['file']}: {error}", file=sys.stderr)
            continue
        reading = reader.read(picture, today=date.today())  # noqa: DTZ011 - two-digit years need a day
        found = reading.mrz.lines if reading.mrz is not None else ()
        same = list(found) == entry["lines"]
        exact, valid = exact + same, valid + reading.valid
        wrong += reading.valid and not same
    return {
        "images": len(entries),
        "exact": round(exact / len(entries), 4),
        "valid": round(valid / len(entries), 4),
        "false_accepts": wrong,
    }


def _readable(line: Line) -> tuple[np.ndarray, np.ndarray]:
    """Which characters can be read, and which are covered for good, by the line's labels."""
    labels, count = line.labels, len(line.text)
    inked = np.concatenate(([GAP], labels, [GAP]))
    ends = np.flatnonzero((inked[:-1] != GAP) & (inked[1:] == GAP))
    starts = np.flatnonzero((inked[:-1] == GAP) & (inked[1:] != GAP))
    readable, hidden = np.zeros(count, dtype=bool), np.zeros(count, dtype=bool)
    if len(starts) != count:  # upside down, or cut at an end
        return readable, hidden
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        middle = labels[(start + end) // 2 if end > start else start]
        readable[number] = 0 <= middle < GAP
        hidden[number] = middle == UNREADABLE
    return readable, hidden


def _text(row: Row) -> str:
    return "".join(CHARACTERS[number] for number in row.cells[:, :GAP].argmax(axis=1))


if __name__ == "__main__":
    sys.exit(main())
