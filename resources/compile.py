"""``python -m resources.compile``: makes what the programs load from the catalogues that people write.

Without an option it compiles what is out of date. ``--check`` changes nothing and fails when a catalogue
lacks words that the code says; ``--update`` brings the code's new words into the catalogues.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from resources import catalogues, linguist, path


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status: 0 when all is well, 1 when a catalogue is incomplete, 3 when a tool failed."""
    parser = argparse.ArgumentParser(prog="python -m resources.compile", description=__doc__)
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--check", action="store_true", help="only say what is missing")
    choice.add_argument("--update", action="store_true", help="bring new words into the catalogues")
    parser.add_argument(
        "--folder",
        type=Path,
        default=path("translations"),
        metavar="DIR",
        help="another folder of translations",
    )
    arguments = parser.parse_args(argv)
    try:
        if arguments.check:
            return _check(arguments.folder)
        if arguments.update:
            _update(arguments.folder)
        else:
            _compile(arguments.folder)
    except linguist.ToolError as error:
        print(error, file=sys.stderr)
        return 3
    return 0


def _compile(folder: Path) -> None:
    for source in catalogues.outdated(folder):
        print(f"made {catalogues.compile_one(source)}")
    for source in linguist.outdated(folder):
        print(f"made {linguist.compile_one(source)}")


def _check(folder: Path) -> int:
    found = [*catalogues.faults(folder), *linguist.faults(folder)]
    for fault in found:
        print(fault)
    return 1 if found else 0


def _update(folder: Path) -> None:
    for source in catalogues.update(folder):
        print(f"wrote {source}")
    for source in linguist.sources(folder):
        linguist.update(source)
        print(f"wrote {source}")


if __name__ == "__main__":
    sys.exit(main())
