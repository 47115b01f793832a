"""``borderdesk-central``: the server that desks replicate their journals to."""

import argparse
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

from filelock import FileLock, Timeout
from sqlalchemy import URL

from borderdesk.central.app import create_app
from borderdesk.central.database import database_url, open_engine, prepare, trust
from borderdesk.central.errors import DatabaseError
from borderdesk.central.ingest import Ingest
from borderdesk.central.logs import set_up_logging
from borderdesk.central.postgres import EmbeddedPostgres
from borderdesk.central.server import listen, loopback, serve
from borderdesk.central.trust import read_trust
from borderdesk.central.words import sentence
from borderdesk.domain.errors import BorderDeskError, SettingsError
from borderdesk.settings import CENTRE_PORT, Settings

DONE, WRONG_USE, FAILED = 0, 2, 3


def main(argv: Sequence[str] | None = None) -> int:
    """Carries out one command line and gives its exit status: 0 done, 2 wrong use, 3 failed."""
    arguments = _parser().parse_args(argv)
    try:
        _serve(arguments)
    except SettingsError as error:
        return _fail(error, WRONG_USE)
    except BorderDeskError as error:
        return _fail(error, FAILED)
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="borderdesk-central",
        allow_abbrev=False,
        description="The server that desks replicate their journals to.",
        epilog="Exit status: 0 done, 2 wrong use, 3 failed.",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    command = commands.add_parser("serve", allow_abbrev=False, help="serve desks until told to stop")
    command.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="where the centre keeps its data and its own database"
    )
    command.add_argument(
        "--host", default="127.0.0.1", help="loopback address to listen on (default: 127.0.0.1)"
    )
    command.add_argument(
        "--port",
        type=_port,
        default=CENTRE_PORT,
        help=f"port to listen on, 0 for a free one (default: {CENTRE_PORT})",
    )
    command.add_argument(
        "--database", metavar="URL", help="PostgreSQL to use (default: one of its own in the data folder)"
    )
    command.add_argument(
        "--trust",
        type=Path,
        metavar="KEYFILE",
        action="append",
        default=[],
        help="desks to trust from now on; may be given more than once",
    )
    return parser


def _serve(arguments: argparse.Namespace) -> None:
    loopback(arguments.host)
    keys = tuple(key for file in arguments.trust for key in read_trust(file))
    url = None if arguments.database is None else database_url(arguments.database)
    folder: Path = arguments.data_dir or Settings.load().centre_folder
    set_up_logging()
    signal.signal(signal.SIGTERM, _end)
    signal.signal(signal.SIGINT, _end)
    with (
        _only_one(folder),
        listen(arguments.host, arguments.port) as listener,
        _database(folder, url) as address,
    ):
        engine = open_engine(address)
        try:
            prepare(engine)
            trust(engine, keys)
            serve(create_app(Ingest(engine)), listener)
        finally:
            engine.dispose()


@contextmanager
def _database(folder: Path, url: URL | None) -> Iterator[URL]:
    if url is not None:
        yield url
        return
    with EmbeddedPostgres(folder / "postgres") as own:
        yield own.url


@contextmanager
def _only_one(folder: Path) -> Iterator[None]:
    """Keeps a second centre out of the folder; the lock goes with the process, however it ends."""
    lock = FileLock(folder / "centre.lock", timeout=0, mode=0o600)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise DatabaseError("data_folder_taken", folder=str(folder)) from error
    except OSError as error:
        raise DatabaseError("data_folder_unusable", folder=str(folder), why=error.strerror or "") from error
    try:
        yield
    finally:
        lock.release()


def _end(number: int, frame: FrameType | None) -> NoReturn:
    """Leaves through every ``finally`` on the way, which a second signal must not cut short."""
    del number, frame
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise SystemExit(DONE)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and int(text) <= 65535):
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)


def _fail(error: BorderDeskError, status: int) -> int:
    sys.stderr.write(f"borderdesk-central: {sentence(error)}\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
