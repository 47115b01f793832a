"""``borderdesk``: opens the desk, or carries out one command without a screen."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Protocol

from borderdesk.domain.errors import BorderDeskError
from ui.commands import GROUPS
from ui.commands.common import FAILED, WRONG_USE, Subparsers, WrongUse, settings_from
from ui.commands.words import sentence

if TYPE_CHECKING:
    from borderdesk.settings import Settings

# What a shell reports for a program that ended by these signals.
INTERRUPTED = 130
PIPE_CLOSED = 141


class Group(Protocol):
    """What a module of ``ui.commands`` offers."""

    def add(self, subparsers: Subparsers) -> None: ...
    def run(self, arguments: argparse.Namespace) -> int: ...


class _Version(argparse.Action):
    """Prints the version that is installed; looked up only when asked, for it takes time."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import PackageNotFoundError, version

        try:
            print(f"borderdesk {version('borderdesk')}")
        except PackageNotFoundError:
            print("borderdesk (running from its source, not installed)")
        parser.exit()


def parser_for(groups: Sequence[str]) -> tuple[argparse.ArgumentParser, dict[str, Group]]:
    """The parser of the whole command line with these groups in it, and their modules by name."""
    parser = argparse.ArgumentParser(
        prog="borderdesk",
        allow_abbrev=False,
        description="The border desk. Without a command it opens the window.",
        epilog="Exit status: 0 done, 1 done but something needs a person, 2 wrong use, 3 failed.",
    )
    parser.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        help="where BorderDesk keeps its data (default: the account's own data folder)",
    )
    parser.add_argument(
        "--simulation",
        action="store_true",
        help="work in training: its own folder, its own throw-away key, synthetic people",
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="another settings file")
    parser.add_argument("--version", nargs=0, action=_Version, help="show the version and end")
    subparsers = parser.add_subparsers(dest="group", metavar="COMMAND", title="commands")
    modules: dict[str, Group] = {}
    for name in groups:
        modules[name] = _module(name)
        modules[name].add(subparsers)
    return parser, modules


def _module(name: str) -> Group:
    module: Group = import_module(f"ui.commands.{name}")
    return module


def main(argv: Sequence[str] | None = None) -> int:
    """Carries out one command line and gives its exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    # Only the groups that can be meant are imported; without any, as for --help, all of them are.
    parser, modules = parser_for([name for name in GROUPS if name in words] or GROUPS)
    try:
        arguments = parser.parse_args(words)
        status = _run(arguments, modules)
        sys.stdout.flush()
    except BorderDeskError as error:
        return _fail(sentence(error))
    except WrongUse as error:
        return _fail(str(error), WRONG_USE)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has left: nothing more may be written to it, not even when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except OSError as error:
        return _fail(f"{error.filename or 'The system'}: {error.strerror or error}.")
    return status


def _run(arguments: argparse.Namespace, modules: dict[str, Group]) -> int:
    if arguments.group is not None:
        return modules[arguments.group].run(arguments)
    # By name, so that nothing of Qt hangs on the commands' imports.
    open_window: Callable[[Settings, Path | None], int] = import_module("ui.app").main
    return open_window(settings_from(arguments), arguments.config)


def _fail(words: str, status: int = FAILED) -> int:
    print(f"borderdesk: {words}", file=sys.stderr)
    return status


if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # the reader's process of an installed desk starts here as well
        import multiprocessing

        multiprocessing.freeze_support()
    sys.exit(main())
