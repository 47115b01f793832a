"""How well and how fast documents are read.

``python -m tests.benchmarks.bench_reading [--reader passporteye] [FOLDER]``: the folder holds pictures and
``labels.json``, a list of objects with ``file`` and ``lines`` (an empty list when there is no zone).
Without a folder six synthetic pages are drawn. The last line is one JSON object:

``exact`` all lines right; ``valid`` accepted; ``false_accepts`` accepted with a wrong character;
``characters`` share of right characters (0 for a picture without a reading); times in milliseconds.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median, quantiles

from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import DocumentFormat, Sex, TravelDocument
from borderdesk.domain.errors import ReadingError
from borderdesk.domain.mrz import format_document
from scanner.picture import open_picture
from scanner.reading.passporteye import PassportEyeReader
from scanner.reading.reader import Reader, Reading
from scanner.specimens import CAMERA, CLEAN, Look, page_png


@dataclass(frozen=True, slots=True)
class Label:
    """A picture and the lines that it shows."""

    file: Path
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How one picture was read."""

    exact: bool
    valid: bool
    right: int
    characters: int
    ms: float


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bench_reading", description=__doc__)
    parser.add_argument("--reader", choices=("passporteye",), default="passporteye")
    parser.add_argument("--folder", type=Path, dest="option", metavar="FOLDER")
    parser.add_argument("folder", type=Path, nargs="?", metavar="FOLDER")
    parser.add_argument("--verbose", action="store_true", help="show each picture that is not exact")
    chosen = parser.parse_args(arguments)
    folder: Path | None = chosen.folder or chosen.option
    with ExitStack() as stack:
        labels = (
            _labels(folder) if folder else _drawn(Path(stack.enter_context(tempfile.TemporaryDirectory())))
        )
        reader = stack.enter_context(PassportEyeReader())
        _warm_up(reader)
        scores = [_score(reader, label, verbose=chosen.verbose) for label in labels]
    print(json.dumps({"reader": chosen.reader} | _summary(scores)))
    return 0


def _labels(folder: Path) -> list[Label]:
    entries = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    return [Label(folder / entry["file"], tuple(entry["lines"])) for entry in entries]


def _drawn(folder: Path) -> list[Label]:
    labels = []
    for number, (document_format, look) in enumerate(
        (
            (DocumentFormat.TD3, CLEAN),
            (DocumentFormat.TD3, CAMERA),
            (DocumentFormat.TD1, CLEAN),
            (DocumentFormat.TD2, CLEAN),
            (DocumentFormat.MRVA, Look(scale=0.5)),
            (DocumentFormat.MRVB, Look(blur=1.0, noise=6)),
        )
    ):
        document = _document(document_format, number)
        file = folder / f"{number}.png"
        file.write_bytes(page_png(document, seed=number, look=look))
        labels.append(Label(file, format_document(document)))
    return labels


def _document(document_format: DocumentFormat, number: int) -> TravelDocument:
    visa = document_format in (DocumentFormat.MRVA, DocumentFormat.MRVB)
    return TravelDocument(
        format=document_format,
        document_code="V" if visa else "P" if document_format is DocumentFormat.TD3 else "I",
        issuing_state="UTO",
        document_number=f"SPX{731400 + number}",
        surname=("KARIMOVA", "EKKERT", "SAFAROV", "LISOVSKAYA", "XUDOYOROV", "WEISS")[number],
        given_names=("NILUFAR", "KLARA MAXINE", "BEK", "KSENIYA", "AKMAL", "ELKE")[number],
        nationality="UTO",
        birth_date=PartialDate(1970 + number * 5, 3, 10 + number),
        sex=(Sex.F, Sex.F, Sex.M, Sex.F, Sex.M, Sex.X)[number],
        expiry_date=PartialDate(2031, 2, 4),
    )


def _warm_up(reader: Reader) -> None:
    # The first reading waits for the reader to start; it is not timed.
    with tempfile.TemporaryDirectory() as folder:
        labels = _drawn(Path(folder))[:1]
        _read(reader, labels[0])


def _read(reader: Reader, label: Label) -> Reading | None:
    try:
        picture = open_picture(label.file, taken_at=datetime.now(UTC))
        return reader.read(picture, today=date.today())  # noqa: DTZ011 - the calendar's day, as a desk has it
    except ReadingError as error:
        print(f"{label.file.name}: {error}", file=sys.stderr)
        return None


def _score(reader: Reader, label: Label, *, verbose: bool) -> Score:
    reading = _read(reader, label)
    lines = reading.mrz.lines if reading is not None and reading.mrz is not None else ()
    exact = lines == label.lines
    if verbose and not exact:
        shown = "\n".join(f"  {line}" for line in (*lines, "  --", *label.lines))
        print(f"{label.file.name} valid={reading is not None and reading.valid}\n{shown}")
    pairs = zip("".join(lines), "".join(label.lines), strict=False)
    right = sum(one == other for one, other in pairs) if len(lines) == len(label.lines) else 0
    return Score(
        exact=exact,
        valid=reading is not None and reading.valid,
        right=right,
        characters=sum(map(len, label.lines)),
        ms=reading.ms if reading is not None else 0.0,
    )


def _summary(scores: Sequence[Score]) -> dict[str, float | int]:
    count = len(scores)
    times = sorted(score.ms for score in scores)
    characters = sum(score.characters for score in scores)
    return {
        "images": count,
        "exact": round(sum(score.exact for score in scores) / count, 4),
        "valid": round(sum(score.valid for score in scores) / count, 4),
        "characters": round(sum(score.right for score in scores) / characters, 4) if characters else 0.0,
        "false_accepts": sum(score.valid and not score.exact for score in scores),
        "ms_median": round(median(times), 1),
        "ms_p95": round(quantiles(times, n=20, method="inclusive")[-1], 1)
        if count > 1
        else round(times[0], 1),
    }


if __name__ == "__main__":
    sys.exit(main())
