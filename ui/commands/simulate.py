"""``borderdesk simulate``: synthetic travellers through the whole product, with nothing faked."""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from ui.commands.common import DONE, FAILED, NEEDS_A_PERSON, Subparsers, add_common, settings_from

if TYPE_CHECKING:
    from borderdesk.settings import Settings
    from borderdesk.training.journey import Step
    from borderdesk.training.simulation import Summary

TRAVELLERS = 12
MOST_TRAVELLERS = 500
SEED = 1
_SHOTS_WITHIN_S = 600

_STAGES = {
    "draw": "Drawing documents",
    "list": "Importing the list",
    "travellers": "Reading, screening and deciding",
    "goods": "Recording goods",
    "centre": "Starting a centre",
    "send": "Sending to the centre",
    "tally": "Printing the tally",
    "journal": "Verifying the journal",
}
#: Long enough that each of their steps is told.
_SLOW = frozenset({"travellers"})


def add(subparsers: Subparsers) -> None:
    """Adds ``simulate`` to the command line."""
    parser = subparsers.add_parser(
        "simulate",
        help="walk synthetic travellers through the whole product, off screen",
        description="Draws synthetic documents, reads them, screens, decides, records, replicates to a "
        "centre started for it, prints the tally and photographs every page. Exit status 1 when the "
        "desk's rows, the printed tally and the centre's rows do not agree.",
    )
    parser.add_argument("--out", type=Path, default=Path("out"), metavar="DIR", help="where results go (out)")
    parser.add_argument("--seed", type=int, default=SEED, metavar="N", help=f"which people come ({SEED})")
    parser.add_argument(
        "--travellers",
        type=_number,
        default=TRAVELLERS,
        metavar="N",
        help=f"how many come ({TRAVELLERS})",
    )
    parser.add_argument("--no-shots", action="store_true", help="do not photograph the pages")
    add_common(parser)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and 1 <= int(text) <= MOST_TRAVELLERS):
        raise argparse.ArgumentTypeError(f"a number from 1 to {MOST_TRAVELLERS}")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Plays it; ``DONE`` when every figure agrees, else ``NEEDS_A_PERSON``; ``FAILED`` without pictures."""
    from borderdesk.training.simulation import simulate

    out: Path = arguments.out.expanduser().absolute()
    settings = settings_from(arguments).model_copy(update={"simulation": True})
    if arguments.data_dir is None:
        # A trainer's own training folder is not touched unless asked.
        settings = settings.model_copy(update={"data_dir": out / "data"})
    with _ending_cleanly():
        summary = simulate(settings, out, seed=arguments.seed, count=arguments.travellers, progress=_tell)
        file = out / "summary.json"
        file.write_text(json.dumps(summary.fields(), indent=2) + "\n", encoding="utf-8")
        photographed = arguments.no_shots or photograph(settings, out / "shots")
    _print_result(summary, settings, out, shots=not arguments.no_shots)
    if not photographed:
        return FAILED
    return DONE if summary.agrees else NEEDS_A_PERSON


@contextmanager
def _ending_cleanly() -> Iterator[None]:
    """Being told to end (SIGTERM) stops the centre and the reader first, as Ctrl+C does."""

    def end(number: int, _: FrameType | None) -> NoReturn:
        raise SystemExit(128 + number)

    former = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)


def _tell(step: "Step") -> None:
    if step.done == step.total or (step.stage in _SLOW and step.done):
        print(f"{_STAGES[step.stage]}: {step.done} of {step.total}", flush=True)


def photograph(settings: "Settings", folder: Path) -> bool:
    """Every page of the desk in every language, by the window's own program off screen."""
    from borderdesk.training.local_centre import stop_left_over

    if getattr(sys, "frozen", False):
        print("Photographs are taken only where BorderDesk runs from its source.")
        return True
    print("Photographing every page", flush=True)
    words = (sys.executable, "-m", "ui.shots", "--out", str(folder), "--data-dir", str(settings.data_dir))
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as said,
        subprocess.Popen(
            words,
            cwd=Path(__file__).resolve().parents[2],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
        ) as program,
    ):
        try:
            status = program.wait(_SHOTS_WITHIN_S)
        except subprocess.TimeoutExpired:
            print(f"The photographs were not ready within {_SHOTS_WITHIN_S} s.", file=sys.stderr)
            return False
        finally:
            program.terminate()
            program.wait()
            stop_left_over(settings.folder / "centre")  # it starts one of its own
        said.seek(0)
        if status != 0:
            print(f"The photographs failed:\n{said.read().strip()}", file=sys.stderr)
    return status == 0


def _print_result(summary: "Summary", settings: "Settings", out: Path, *, shots: bool) -> None:
    print()
    print(f"{summary.read_exactly} of {summary.documents} documents were read exactly.")
    print(
        f"Crossings: {summary.crossings} at the desk, {summary.tally} on the printed tally, "
        f"{summary.at_centre} at the centre. Consignments: {summary.consignments}. "
        f"Journal: {summary.journal}."
    )
    if not summary.agrees:
        print("These figures do not agree.")
    print(f"  tally        {out / 'tally.pdf'}")
    if shots:
        print(f"  screenshots  {out / 'shots'}")
    print(f"  documents    {out / 'documents'}")
    print(f"  summary      {out / 'summary.json'}")
    print(f"  the desk     borderdesk --simulation --data-dir {settings.data_dir}")
